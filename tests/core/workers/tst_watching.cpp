// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/watching.h"

#include "support/temporarydatabase.h"
#include "support/testrepository.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

const Instant kNow = fromMs(1'800'000'000'000);

}  // namespace

class WatchingTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aRepositoryIsAWholePathToOne()
    {
        const TestRepository repository;
        const TestRepository bare({u"--bare"_s});
        QVERIFY(checkRepository(repository.path()));
        QVERIFY(checkRepository(bare.path()));
        QVERIFY(!checkRepository(QDir::tempPath()));
        QVERIFY(!checkRepository(u"."_s));
        QVERIFY(!checkRepository({}));
    }
    void aForgeIsOwnerAndName()
    {
        QVERIFY(checkForge(u"ada/engine.cpp"_s));
        for (const QString &name : {u"engine"_s, u"a/b/c"_s, u"a/b\n"_s, u"https://github.com/a/b"_s, QString()})
            QVERIFY2(!checkForge(name), qPrintable(name));
    }
    void whatIsWatchedAlreadyKeepsItsPaceAndIsSwitchedOn()
    {
        const TemporaryDatabase database;
        WatchStore store(*database);
        QVERIFY(store.save({.kind = WatchKind::Forge,
                            .target = u"a/b"_s,
                            .interval = std::chrono::minutes(5),
                            .addedAt = kNow,
                            .isEnabled = false}));
        QVERIFY(watchAll(*database, WatchKind::Forge, {u"a/b"_s, u"c/d"_s}, kNow + std::chrono::hours(1)));
        const auto all = store.all(WatchKind::Forge);
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->first().interval, Duration(std::chrono::minutes(5)));
        QVERIFY(all->first().isEnabled);
        QCOMPARE(all->first().addedAt, kNow);
        QCOMPARE(watchesJson(*database)->size(), 2);
    }
    void everyKindHasItsWord()
    {
        for (const auto kind : {WatchKind::Repository, WatchKind::Page, WatchKind::Forge})
            QCOMPARE(watchKindFrom(toText(kind)), std::optional(kind));
        QVERIFY(!watchKindFrom(u"svn"));
    }
};

QTEST_GUILESS_MAIN(WatchingTest)
#include "tst_watching.moc"
