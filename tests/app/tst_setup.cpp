// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/setup.h"

#include "alerts/rulefile.h"
#include "desktop/demo.h"
#include "desktop/storeengine.h"
#include "engine/defaults.h"
#include "store/notificationstore.h"
#include "store/settingstore.h"
#include "store/watchstore.h"
#include "support/await.h"
#include "support/datafolder.h"
#include "workers/rulebook.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace herald;

namespace {

constexpr Instant kNow = fromMs(1767225600000);  // 2026-01-01T00:00:00Z

/// A database with what Herald ships.
struct Bench {
    Bench() { shipped = addDefaults(*database, kNow).has_value(); }

    DataFolder folder;
    std::unique_ptr<Database> database = Database::open({.path = folder.paths.database}).value();
    bool shipped = false;
};

std::vector<RuleGroup> aGroup()
{
    return readRules("groups:\n- name: mine\n  rules:\n  - alert: Mine\n    metric: host_cpu_usage\n    operator: '>'\n"
                     "    threshold: 0.9\n",
                     u"mine.yaml"_s)
        .value();
}

}  // namespace

class SetupTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatHeraldShipsIsNobodysChoice()
    {
        const Bench bench;
        QVERIFY(bench.shipped);
        QCOMPARE(wasSetUp(*bench.database).value(), false);
    }
    void anyChoiceOfAPersonIsSetUp_data()
    {
        QTest::addColumn<std::function<bool(Database &)>>("choose");
        using Choose = std::function<bool(Database &)>;
        const auto watches = [](WatchKind kind, const QString &target) -> Choose {
            return [kind, target](Database &database) {
                return WatchStore(database).save({.kind = kind, .target = target, .addedAt = kNow}).has_value();
            };
        };
        QTest::newRow("a repository") << watches(WatchKind::Repository, u"/src/x"_s);
        QTest::newRow("a page") << watches(WatchKind::Page, u"http://a/metrics"_s);
        QTest::newRow("a forge") << watches(WatchKind::Forge, u"a/b"_s);
        QTest::newRow("a setting") << Choose([](Database &database) {
            return SettingStore(database).set(u"prometheus_url"_s, u"http://a:9090"_s).has_value();
        });
        QTest::newRow("the first-run page") << Choose([](Database &database) {
            return SettingStore(database).set(setting::kFirstRunDone, u"true"_s).has_value();
        });
        QTest::newRow("a rule") << Choose(
            [](Database &database) { return saveRules(database, aGroup(), kNow + 1s).has_value(); });
        QTest::newRow("routes") << Choose([](Database &database) {
            return NotificationStore(database)
                .addConfig({.body = "{}", .source = u"mine.yaml"_s, .at = kNow + 1s})
                .has_value();
        });
    }
    void anyChoiceOfAPersonIsSetUp()
    {
        QFETCH(const std::function<bool(Database &)>, choose);
        Bench bench;
        QVERIFY(choose(*bench.database));
        QCOMPARE(wasSetUp(*bench.database).value(), true);
    }
    void whoWasSetUpElsewhereIsNoNewPersonOnTheScreen()
    {
        Bench bench;
        const SystemClock clock;
        StoreEngine port({.database = bench.folder.paths.database, .config = {}, .clock = clock});
        QVERIFY(await(port.settings())->value(setting::kFirstRunDone).isEmpty());
        QVERIFY(WatchStore(*bench.database).save({.target = u"/src/x"_s, .addedAt = kNow}));
        QCOMPARE(await(port.settings())->value(setting::kFirstRunDone), u"true"_s);
    }
    void theDemoKnowsItsOwnRepositoriesOnly()
    {
        const QTemporaryDir home;
        QVERIFY(QDir(home.path()).mkpath(u"src/mine/.git"_s));
        QVERIFY(QFile(home.filePath(u"src/mine/.git/HEAD"_s)).open(QIODevice::WriteOnly));
        qputenv("HOME", QFile::encodeName(home.path()));
        const auto demo = Demo::make(kNow).value();
        const SystemClock clock;
        StoreEngine port({.database = demo->database(), .config = {}, .clock = clock});
        const auto found = await(port.findRepositories()).value();
        QStringList paths;
        for (const RepositoryChoice &choice : found)
            paths += choice.isWatched ? choice.path : u"not watched: "_s + choice.path;
        paths.sort();
        QCOMPARE(paths,
                 (QStringList{u"/home/you/acme/feed-api"_s, u"/home/you/acme/infra"_s, u"/home/you/acme/web"_s}));
    }
};

QTEST_GUILESS_MAIN(SetupTest)
#include "tst_setup.moc"
