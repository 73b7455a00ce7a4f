// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/settingstore.h"
#include "store/sourcestore.h"
#include "store/watchstore.h"
#include "support/temporarydatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

const Instant kNow = fromMs(1'767'225'600'000);  // 2026-01-01T00:00:00Z

}  // namespace

class SourceStoreTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void keepsHealthByComponent()
    {
        TemporaryDatabase database;
        Health host{.component = u"host"_s,
                    .state = HealthState::Well,
                    .error = u""_s,
                    .since = kNow,
                    .lastSuccess = kNow,
                    .staleAfter = 60s};
        Health prometheus{.component = u"prometheus"_s,
                          .state = HealthState::CannotSee,
                          .error = u"Start it."_s,
                          .since = kNow,
                          .lastSuccess = {},
                          .staleAfter = {}};
        QVERIFY(SourceStore(*database).saveHealth(prometheus));
        QVERIFY(SourceStore(*database).saveHealth(host));
        host.state = HealthState::Paused;
        QVERIFY(SourceStore(*database).saveHealth(host));
        database.reopen();
        QCOMPARE(SourceStore(*database).health().value(), (QList{host, prometheus}));
    }
    void keepsCursorsBySource()
    {
        TemporaryDatabase database;
        SourceStore store(*database);
        QVERIFY(!store.cursor(u"git:/a"_s, u"head"_s).value());
        QVERIFY(store.setCursor(u"git:/a"_s, u"head"_s, u"abc"_s, kNow));
        QVERIFY(store.setCursor(u"git:/a"_s, u"head"_s, u"def"_s, kNow));
        QVERIFY(store.setCursor(u"git:/a"_s, u"tag"_s, u"v1"_s, kNow));
        QVERIFY(store.setCursor(u"git:/b"_s, u"head"_s, u"xyz"_s, kNow));
        QCOMPARE(store.cursor(u"git:/a"_s, u"head"_s).value(), u"def"_s);
        QCOMPARE(store.cursors(u"git:/a"_s).value(),
                 (QHash<QString, QString>{{u"head"_s, u"def"_s}, {u"tag"_s, u"v1"_s}}));
    }
    void removingForgetsHealthAndCursors()
    {
        TemporaryDatabase database;
        SourceStore store(*database);
        QVERIFY(store.saveHealth({.component = u"git:/a"_s,
                                  .state = HealthState::Well,
                                  .error = {},
                                  .since = kNow,
                                  .lastSuccess = {},
                                  .staleAfter = {}}));
        QVERIFY(store.setCursor(u"git:/a"_s, u"head"_s, u"abc"_s, kNow));
        QVERIFY(store.remove(u"git:/a"_s));
        QCOMPARE(store.health()->size(), 0);
        QCOMPARE(store.cursors(u"git:/a"_s)->size(), 0);
    }

    void keepsWatchedThingsByKind()
    {
        TemporaryDatabase database;
        WatchStore store(*database);
        Watch first{.kind = WatchKind::Repository,
                    .target = u"/src/z"_s,
                    .name = u"z"_s,
                    .interval = 5min,
                    .addedAt = kNow,
                    .isEnabled = true};
        const Watch second{.kind = WatchKind::Repository,
                           .target = u"/src/a"_s,
                           .name = u""_s,
                           .interval = {},
                           .addedAt = kNow + 1s,
                           .isEnabled = false};
        const Watch page{.kind = WatchKind::Page,
                         .target = u"http://localhost:9100/metrics"_s,
                         .name = u""_s,
                         .interval = 15s,
                         .addedAt = kNow,
                         .isEnabled = true};
        for (const Watch &watch : {first, second, page})
            QVERIFY(store.save(watch));
        QCOMPARE(store.all(WatchKind::Repository).value(), (QList{first, second}));
        QCOMPARE(store.all(WatchKind::Page).value(), QList{page});
        first.name = u"renamed"_s;
        Watch again = first;
        again.addedAt = kNow + 1h;
        QVERIFY(store.save(again));
        QCOMPARE(store.all(WatchKind::Repository).value(), (QList{first, second}));
        QVERIFY(store.remove(WatchKind::Repository, u"/src/z"_s));
        QCOMPARE(store.remove(WatchKind::Page, u"/src/a"_s).error().kind, ErrorKind::NotFound);
    }

    void keepsSettingsByName()
    {
        TemporaryDatabase database;
        SettingStore store(*database);
        QVERIFY(!store.value(u"theme"_s).value());
        QVERIFY(store.set(u"theme"_s, u"dark"_s));
        QVERIFY(store.set(u"theme"_s, u"light"_s));
        QVERIFY(store.set(u"empty"_s, {}));
        QCOMPARE(store.value(u"theme"_s).value(), u"light"_s);
        QCOMPARE(store.value(u"empty"_s).value(), u""_s);
        QVERIFY(store.remove(u"theme"_s));
        QVERIFY(store.remove(u"theme"_s));
        QCOMPARE(store.all().value(), (QHash<QString, QString>{{u"empty"_s, u""_s}}));
    }
};

QTEST_GUILESS_MAIN(SourceStoreTest)
#include "tst_sourcestore.moc"
