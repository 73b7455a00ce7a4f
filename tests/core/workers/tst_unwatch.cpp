// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/unwatch.h"

#include "store/sourcestore.h"
#include "support/temporarydatabase.h"
#include "workers/harvest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

class UnwatchTest : public QObject {
    Q_OBJECT
private slots:
    void whatIsNotWatchedIsNoSource_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("source");
        QTest::newRow("page") << int(WatchKind::Page) << u"http://a:1/metrics"_s << u"page:http://a:1/metrics"_s;
        QTest::newRow("repository") << int(WatchKind::Repository) << u"/home/ada/x"_s << u"git:/home/ada/x"_s;
        QTest::newRow("forge") << int(WatchKind::Forge) << u"o/r"_s << u"github:o/r"_s;
    }
    void whatIsNotWatchedIsNoSource()
    {
        QFETCH(int, kind);
        QFETCH(QString, target);
        QFETCH(QString, source);
        TemporaryDatabase database;
        const Instant now = fromMs(1'800'000'000'000);
        QVERIFY(WatchStore(*database).save({.kind = WatchKind(kind), .target = target, .addedAt = now}));
        SourceStore sources(*database);
        for (const QString &name : {source, u"host"_s})
            QVERIFY(sources.saveHealth(healthOf(name, 1min, std::nullopt, now)));
        QVERIFY(unwatch(*database, WatchKind(kind), target));
        QVERIFY(WatchStore(*database).all(WatchKind(kind))->isEmpty());
        QCOMPARE(sources.health()->size(), 1);
        QCOMPARE(sources.health()->first().component, u"host"_s);
        QCOMPARE(unwatch(*database, WatchKind(kind), target).error().kind, ErrorKind::NotFound);
    }
};

QTEST_GUILESS_MAIN(UnwatchTest)
#include "tst_unwatch.moc"
