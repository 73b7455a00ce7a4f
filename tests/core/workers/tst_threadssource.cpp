// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/threadssource.h"

#include "store/achievementstore.h"
#include "support/fakehttpclient.h"
#include "support/temporarydatabase.h"
#include "workers/pipeline.h"
#include "workers/postkeeper.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow = fromMs(1'767'225'600'000);

/// As the Threads adaptor gives them.
const QByteArray kPosts = R"([{"thread_id":"t1","persona_id":"ai-jesus","content":"AI will","engagement_rate":0.08,
    "likes_count":800,"comments_count":3,"published_at":"2025-12-31T00:00:00Z"},
    {"thread_id":"t2","persona_id":"ai-jesus","content":"Quiet","engagement_rate":0.01,"likes_count":1},
    {"thread_id":7}])";

}  // namespace

class ThreadsSourceTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void pullsThePostsOfTheAdaptor()
    {
        FakeHttpClient http;
        http.answer(200, kPosts);
        ThreadsSource source(QUrl(u"http://adaptor:8000/"_s), 1h, http);
        const Harvest harvest = source.collect({.now = kNow}).result();
        QCOMPARE(http.requests().first().url, QUrl(u"http://adaptor:8000/posts?limit=100"_s));
        QCOMPARE(harvest.posts.size(), 2);
        QVERIFY(harvest.report.first().reason.startsWith(u"Post 3: "_s));

        TemporaryDatabase database;
        Pipeline pipeline(*database, {});
        const auto delta = pipeline.store(harvest);
        QCOMPARE(delta->achievements.size(), 1);
        QCOMPARE(delta->achievements.first().key, u"threads:post:t1"_s);
        QCOMPARE(delta->report.first().created, QList<AchievementId>{delta->achievements.first().id});
        QCOMPARE(pipeline.store(harvest)->achievements.size(), 0);
        QCOMPARE(AchievementStore(*database).find({})->total, 1);
    }

    /// B24: 8 % today and 15 % tomorrow were two unrelated rows.
    void aPostThatGrewIsTheSameAchievement()
    {
        FakeHttpClient http;
        http.answer(200, R"([{"post_id":"p","views":1000,"likes":80}])");
        http.answer(200, R"({"posts":[{"post_id":"p","views":4000,"likes":600}]})");
        ThreadsSource source(QUrl(u"http://adaptor"_s), 1h, http);
        TemporaryDatabase database;
        Pipeline pipeline(*database, {});
        QVERIFY(pipeline.store(source.collect({.now = kNow}).result()));
        const auto grown = pipeline.store(source.collect({.now = kNow + 1h}).result());
        QCOMPARE(grown->merged, 1);
        const AchievementStore store(*database);
        QCOMPARE(store.find({})->total, 1);
        QCOMPARE(store.find({})->items.first().metricsAfter.value("engagement_rate"_L1).toDouble(), 0.15);
    }

    void saysWhenItCannotSee_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addRow("server error") << 500 << "oops"_ba;
        QTest::addRow("no list") << 200 << "<html>"_ba;
        QTest::addRow("nothing") << 200 << ""_ba;
    }
    void saysWhenItCannotSee()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        FakeHttpClient http;
        http.answer(status, body);
        ThreadsSource source(QUrl(u"http://adaptor"_s), 1h, http);
        const Harvest harvest = source.collect({.now = kNow}).result();
        QCOMPARE(harvest.health.state, HealthState::CannotSee);
        QVERIFY(!harvest.health.error.isEmpty());
    }

    void readsListsObjectsAndLines()
    {
        QCOMPARE(readPosts(R"([{"hook":"a"},{"hook":"b"}])")->posts.size(), 2);
        QCOMPARE(readPosts(R"({"hook":"a"})")->posts.size(), 1);
        const auto lines = readPosts("{\"hook\":\"a\"}\n\nrubbish\n{\"views\":\"many\"}\n{\"hook\":\"b\"}\n");
        QCOMPARE(lines->posts.size(), 2);
        QCOMPARE(lines->problems.size(), 2);
        QVERIFY2(lines->problems[1].startsWith(u"Post 3: views"_s), qPrintable(lines->problems[1]));
    }
};

QTEST_GUILESS_MAIN(ThreadsSourceTest)
#include "tst_threadssource.moc"
