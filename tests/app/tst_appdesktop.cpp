// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/desktop.h"

#include "engine/apitoken.h"
#include "store/inboxstore.h"
#include "store/leasestore.h"
#include "support/await.h"
#include "support/datafolder.h"
#include "support/fakesecretstore.h"
#include "support/realserver.h"
#include "ui/settings/storedsettings.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

/// The program without its window.
struct Bench {
    Bench()
        : desktop({.paths = folder.paths,
                   .environment = folder.environment,
                   .clock = clock,
                   .secrets = secrets,
                   .httpPort = port})
    {
    }

    [[nodiscard]] Result<HttpReply> ask(HttpMethod method, const QString &path, const QByteArray &body = {})
    {
        return await(http.send({.method = method,
                                .url = QUrl(u"http://127.0.0.1:%1%2"_s.arg(port).arg(path)),
                                .headers = {{"Authorization", "Bearer " + apiToken(folder.paths.token)->toLatin1()},
                                            {"Content-Type", "application/json"}},
                                .body = body}));
    }

    SystemClock clock;
    DataFolder folder;
    FakeSecretStore secrets;
    quint16 port = RealServer::freePort();
    QtHttpClient http{"Test"};
    Desktop desktop;
};

}  // namespace

class AppDesktopTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void answersOverHttpAndShowsWhatCameIn()
    {
        Bench bench;
        const QSignalSpy shown(&bench.desktop.port(), &EnginePort::stored);
        bench.desktop.start();
        QTRY_VERIFY(!shown.isEmpty());
        QVERIFY(bench.ask(HttpMethod::Get, u"/health"_s)->isSuccess());
        const auto created =
            bench.ask(HttpMethod::Post, u"/achievements/"_s, R"({"title":"Ship it","category":"feature"})");
        QVERIFY2(created && created->status == 201, qPrintable(errorOf(created)));
        const auto before = shown.size();
        QTRY_COMPARE_GT_WITH_TIMEOUT(shown.size(), before, 1000);
        const auto page = await(bench.desktop.port().achievements({}));
        QCOMPARE(page->items.at(0).title, u"Ship it"_s);
    }
    void whatPagesAskBeforeTheFileIsReadyIsAnsweredWhenItIs()
    {
        Bench bench;
        const auto asked = bench.desktop.port().achievements({});
        bench.desktop.start();
        const auto page = await(asked);
        QVERIFY2(page, qPrintable(errorOf(page)));
    }
    void repositoriesOnGitHubThatTheScreenNamesAreWatched()
    {
        Bench bench;
        const QSignalSpy shown(&bench.desktop.port(), &EnginePort::stored);
        bench.desktop.start();
        QTRY_VERIFY(!shown.isEmpty());
        EnginePort &port = bench.desktop.port();
        QVERIFY(!await(port.saveSetting(setting::kForges, u"ada/engine\nnonsense"_s)).has_value());
        QVERIFY(await(port.settings())->value(setting::kForges).isEmpty());
        QVERIFY(await(port.saveSetting(setting::kForges, u"ada/engine"_s)).has_value());
        QCOMPARE(await(port.settings())->value(setting::kForges), u"ada/engine"_s);
        QVERIFY(await(port.saveSetting(setting::kForges, {})).has_value());
    }
    void eventsThatCouldNotBeReadAreShownAndProcessedAgain()
    {
        Bench bench;
        const QSignalSpy shown(&bench.desktop.port(), &EnginePort::stored);
        bench.desktop.start();
        QTRY_VERIFY(!shown.isEmpty());
        EnginePort &port = bench.desktop.port();
        {
            const auto database = Database::open({.path = bench.folder.paths.database});
            QVERIFY(InboxStore(**database)
                        .receive({.source = u"github"_s,
                                  .deliveryId = u"d"_s,
                                  .kind = u"ping"_s,
                                  .body = "nonsense",
                                  .receivedAt = bench.clock.now(),
                                  .processedAt = bench.clock.now(),
                                  .error = u"an older reason"_s}));
        }
        QCOMPARE(await(port.failedEvents(10))->items.at(0).reason, u"an older reason"_s);
        QCOMPARE(await(port.replayEvents()).value_or(0), 1);
        QTRY_VERIFY(await(port.failedEvents(10))->items.value(0).reason.contains("no JSON object"_L1));
    }
    void theCategoryIsGuessedByWhatIsWritten()
    {
        Bench bench;
        const QSignalSpy shown(&bench.desktop.port(), &EnginePort::stored);
        bench.desktop.start();
        QTRY_VERIFY(!shown.isEmpty());
        QCOMPARE(await(bench.desktop.port().guessCategory(u"docs: how to begin"_s, {})).value_or(Category::Feature),
                 Category::Documentation);
    }
    void postsAreImportedAndAchievementsDeleted()
    {
        Bench bench;
        const QSignalSpy shown(&bench.desktop.port(), &EnginePort::stored);
        bench.desktop.start();
        QTRY_VERIFY(!shown.isEmpty());
        EnginePort &port = bench.desktop.port();
        QVERIFY(!await(port.importPosts("nonsense")).has_value());
        const auto imported =
            await(port.importPosts(R"([{"post_id":"a","hook":"h","views":1000,"likes":100,"shares":0,"comments":0}])"));
        QCOMPARE(imported->created, 1);
        const auto page = await(port.achievements({}));
        QCOMPARE(page->total, 1);
        QCOMPARE(await(port.computeValues())->looked, 1);
        QVERIFY(await(port.removeAchievement(page->items.first().id)).has_value());
        QCOMPARE(await(port.achievements({}))->total, 0);
        QVERIFY(!await(port.removeAchievement(page->items.first().id)).has_value());
    }
    void pagesThatTheScreenNamesAreWatched()
    {
        Bench bench;
        EnginePort &port = bench.desktop.port();
        const auto database = Database::open({.path = bench.folder.paths.database}).value();
        const auto watched = [&] { return database->scalar<int>(u"SELECT count(*) FROM watch WHERE kind = 'page'"_s); };
        QVERIFY(await(port.saveSetting(setting::kMetricPages, u"http://a/metrics"_s)).has_value());
        QVERIFY(database->execute(u"UPDATE watch SET interval = 5000"_s));
        QVERIFY(await(port.saveSetting(setting::kMetricPages, u"http://a/metrics\nhttp://b/metrics"_s)).has_value());
        QCOMPARE(watched().value(), 2);
        QCOMPARE(database->scalar<int>(u"SELECT max(interval) FROM watch"_s).value(), 5000);
        const QStringList shown = await(port.settings())->value(setting::kMetricPages).split(u'\n');
        QCOMPARE(QSet<QString>(shown.begin(), shown.end()),
                 (QSet<QString>{u"http://a/metrics"_s, u"http://b/metrics"_s}));
        QVERIFY(!await(port.saveSetting(setting::kMetricPages, u"http://c/metrics\nnonsense"_s)).has_value());
        QCOMPARE(watched().value(), 2);
        QVERIFY(await(port.saveSetting(setting::kMetricPages, {})).has_value());
        QCOMPARE(watched().value(), 0);
    }
    void anAddressThatIsNoneIsNotSaved()
    {
        Bench bench;
        EnginePort &port = bench.desktop.port();
        QVERIFY(await(port.saveSetting(u"orchestrator_url"_s, u"http://a:9090"_s)).has_value());
        QCOMPARE(kindOf(await(port.saveSetting(u"orchestrator_url"_s, u"ftp://foo"_s))), ErrorKind::Invalid);
        bench.desktop.start();
        QCOMPARE(await(port.settings())->value(u"orchestrator_url"_s), u"http://a:9090"_s);
    }
    void whatStopsTheEngineIsShownUntilItStoresAgain()
    {
        Bench bench;
        StoreEngine port({.database = bench.folder.paths.database, .config = {}, .clock = bench.clock});
        QVERIFY(Database::open({.path = bench.folder.paths.database}));
        port.setTrouble({ErrorKind::Limited, u"There is no room left."_s, {}});
        const auto blind = await(port.overview());
        QCOMPARE(blind->components.first().error, u"There is no room left."_s);
        QCOMPARE(blind->overall, Overall::CannotSee);
        port.clearTrouble();
        QVERIFY(await(port.overview())->components.isEmpty());
    }
    void besideAnotherEngineThatOneAnswers()
    {
        Bench bench;
        const auto database = Database::open({.path = bench.folder.paths.database}).value();
        LeaseStore other(*database, {.self = {.id = u"other"_s, .pid = 7, .host = u"elsewhere"_s},
                                     .isRunning = [](const LeaseHolder &) { return std::optional<bool>(); }});
        QVERIFY(other.acquire(bench.clock.now()));
        const QSignalSpy said(&bench.desktop, &Desktop::said);
        bench.desktop.start();
        QTRY_COMPARE(said.size(), 1);
        QVERIFY(said.at(0).at(0).toString().contains(u"elsewhere"_s));
        QCOMPARE(kindOf(bench.ask(HttpMethod::Get, u"/health"_s)), ErrorKind::Unreachable);
    }
    void aPortThatIsTakenIsSaidAndStopsNothing()
    {
        Bench bench;
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost, bench.port));
        const QSignalSpy said(&bench.desktop, &Desktop::said);
        const QSignalSpy shown(&bench.desktop.port(), &EnginePort::stored);
        bench.desktop.start();
        QTRY_COMPARE(said.size(), 1);
        QVERIFY(said.at(0).at(0).toString().contains(QString::number(bench.port)));
        QTRY_VERIFY(!shown.isEmpty());
    }
};

QTEST_GUILESS_MAIN(AppDesktopTest)
#include "tst_appdesktop.moc"
