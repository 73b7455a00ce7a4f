// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/achievementstore.h"
#include "store/metricstore.h"

#include "support/testgateway.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

const QJsonObject kSample{{u"hook"_s, u"AI will revolutionize everything"_s},
                          {u"body"_s, u"Full post content..."_s},
                          {u"engagement_rate"_s, 0.08},
                          {u"views"_s, 10000},
                          {u"likes"_s, 800},
                          {u"shares"_s, 0},
                          {u"persona_id"_s, u"ai-jesus"_s},
                          {u"post_id"_s, u"p1"_s}};

QJsonObject with(QJsonObject object, std::initializer_list<std::pair<QString, QJsonValue>> members)
{
    for (const auto &[name, value] : members)
        object.insert(name, value);
    return object;
}

QJsonObject claim(const QString &metric, double value, double target)
{
    return {{u"metric_name"_s, metric}, {u"value"_s, value}, {u"target"_s, target}};
}

Achievement stored(const TestGateway &gateway, qint64 id)
{
    return AchievementStore(gateway.database()).achievement({id}).value_or(Achievement());
}

void addMetrics(const TestGateway &gateway)
{
    MetricStore store(gateway.database());
    std::ignore = store.save({.name = u"cost_per_follow_dollars"_s,
                              .title = u"Cost per Follow"_s,
                              .unit = u"USD"_s,
                              .direction = Direction::LowerIsBetter,
                              .category = u"business"_s});
    std::ignore = store.save({.name = u"revenue_projection_monthly"_s,
                              .title = u"Revenue Projection Monthly"_s,
                              .unit = u"USD"_s,
                              .direction = Direction::HigherIsBetter,
                              .value = ValueModel{.factor = 1},
                              .category = u"business"_s});
}

}  // namespace

class ThreadsRoutesTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void createsAPostOnce()
    {
        TestGateway gateway;
        const auto first = gateway.post("/threads/track", kSample);
        QCOMPARE(first.status, 201);
        QCOMPARE(first.text("status"_L1), u"created"_s);
        const qint64 id = first.json().value("achievement_id"_L1).toInteger();
        QVERIFY(id > 0);
        const auto second = gateway.post("/threads/track", kSample);
        QCOMPARE(second.status, 200);
        QCOMPARE(second.text("status"_L1), u"skipped"_s);
        QVERIFY(!second.text("reason"_L1).isEmpty());
        QCOMPARE(second.json().value("achievement_id"_L1).toInteger(), id);
        QCOMPARE(gateway.metrics().value(Counter::ViralPosts), quint64(1));
        QCOMPARE(gateway.metrics().value(Counter::ThreadsIntegrations), quint64(2));
    }
    /// It came back at its next report.
    void aPostThatAPersonRemovedStaysRemoved()
    {
        TestGateway gateway;
        const qint64 id = gateway.post("/threads/track", kSample).json().value("achievement_id"_L1).toInteger();
        QVERIFY(AchievementStore(gateway.database()).remove({id}));
        const auto again = gateway.post("/threads/track", with(kSample, {{u"views"_s, 10001}}));
        QCOMPARE(again.status, 200);
        QCOMPARE(again.text("status"_L1), u"skipped"_s);
        QVERIFY(again.text("reason"_L1).contains(u"removed"_s));
    }
    void keepsAllItWasTold()
    {
        const TestGateway gateway;
        const auto answer = gateway.post("/threads/track",
                                         with(kSample, {{u"url"_s, u"https://threads.net/p1"_s}, {u"comments"_s, 20}}));
        const Achievement a = stored(gateway, answer.json().value("achievement_id"_L1).toInteger());
        QCOMPARE(a.key, u"threads:post:p1"_s);
        QCOMPARE(a.sourceUrl, u"https://threads.net/p1"_s);
        QCOMPARE(a.metricsAfter.value("views"_L1).toInt(), 10000);
        QCOMPARE(a.metricsAfter.value("likes"_L1).toInt(), 800);
        QCOMPARE(a.metricsAfter.value("comments"_L1).toInt(), 20);
        const QJsonObject post = a.details.value("post"_L1).toObject();
        QCOMPARE(post.value("persona_id"_L1).toString(), u"ai-jesus"_s);
        QCOMPARE(post.value("body"_L1).toString(), u"Full post content..."_s);
        QVERIFY(a.impact && *a.impact > 0);
        QCOMPARE(a.evidence.size(), 1);
    }
    void updatesAPostThatHasGrown()
    {
        const TestGateway gateway;
        const qint64 id = gateway.post("/threads/track", kSample).json().value("achievement_id"_L1).toInteger();
        const auto grown = gateway.post(
            "/threads/track", with(kSample, {{u"views"_s, 20000}, {u"likes"_s, 3000}, {u"engagement_rate"_s, 0.15}}));
        QCOMPARE(grown.status, 200);
        QCOMPARE(grown.text("status"_L1), u"updated"_s);
        QCOMPARE(grown.json().value("achievement_id"_L1).toInteger(), id);
        const Achievement a = stored(gateway, id);
        QCOMPARE(a.metricsAfter.value("engagement_rate"_L1).toDouble(), 0.15);
        QCOMPARE(a.evidence.size(), 1);
        QCOMPARE(a.evidence.first().data, a.metricsAfter);
        QCOMPARE(gateway.post("/threads/track", kSample).text("status"_L1), u"skipped"_s);
        QCOMPARE(stored(gateway, id), a);
    }
    void provesAClaimedPostOnceItIsCounted()
    {
        const TestGateway gateway;
        const auto claimed =
            gateway.post("/threads/track", QJsonObject{{u"post_id"_s, u"p1"_s}, {u"engagement_rate"_s, 0.08}});
        const qint64 id = claimed.json().value("achievement_id"_L1).toInteger();
        QCOMPARE(stored(gateway, id).status, AchievementStatus::Draft);
        QCOMPARE(gateway.post("/threads/track", kSample).text("status"_L1), u"updated"_s);
        const Achievement a = stored(gateway, id);
        QCOMPARE(a.status, AchievementStatus::Confirmed);
        QCOMPARE(a.title, u"Viral Post: AI will revolutionize everything"_s);
        QCOMPARE(a.evidence.size(), 1);
        QCOMPARE(a.evidence.first().grade, EvidenceGrade::Measured);
        QCOMPARE(a.evidence.first().title, a.title);
    }
    void skipsWhatIsBelowTheThreshold()
    {
        const TestGateway gateway;
        const auto answer =
            gateway.post("/threads/track", with(kSample, {{u"engagement_rate"_s, 0.0599}, {u"likes"_s, 599}}));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.text("status"_L1), u"skipped"_s);
        QVERIFY(answer.text("reason"_L1).startsWith(u"Below viral threshold"_s));
        QCOMPARE(gateway.database().scalar<int>(u"SELECT count(*) FROM achievement"_s).value_or(-1), 0);
    }
    void obeysItsSettings()
    {
        const TestGateway gateway(
            [](GatewayOptions &options) { options.rules.threads = {.threshold = 0.08, .isThresholdEnough = false}; });
        QCOMPARE(gateway.post("/threads/track", kSample).text("status"_L1), u"skipped"_s);
        QCOMPARE(
            gateway.post("/threads/track", with(kSample, {{u"likes"_s, 801}, {u"engagement_rate"_s, 0.0801}})).status,
            201);
    }
    void neverTakes8For800PerCent()
    {
        const TestGateway gateway;
        const auto answer = gateway.post("/threads/track", with(kSample, {{u"engagement_rate"_s, 8}}));
        QCOMPARE(answer.status, 201);
        QCOMPARE(stored(gateway, answer.json().value("achievement_id"_L1).toInteger()).value->amount, 8.0);
        QCOMPARE(gateway.post("/threads/track", with(kSample, {{u"post_id"_s, u"p2"_s}, {u"engagement_rate"_s, 800}}))
                     .status,
                 422);
    }
    void measuresAPostAgainstItsAccount()
    {
        const TestGateway gateway;
        const auto told = [&gateway](const QString &persona, const QString &id, double rate) {
            return gateway.post(
                "/threads/track",
                QJsonObject{{u"persona_id"_s, persona}, {u"post_id"_s, id}, {u"engagement_rate"_s, rate}});
        };
        for (int i = 0; i < 5; ++i)
            QCOMPARE(told(u"quiet"_s, u"p%1"_s.arg(i), 0.01).text("status"_L1), u"skipped"_s);
        QCOMPARE(told(u"other"_s, u"q"_s, 0.04).text("status"_L1), u"skipped"_s);
        QCOMPARE(told(u"quiet"_s, u"slightly better"_s, 0.02).text("status"_L1), u"skipped"_s);
        const auto answer = told(u"quiet"_s, u"best"_s, 0.04);
        QCOMPARE(answer.status, 201);
        const Achievement a = stored(gateway, answer.json().value("achievement_id"_L1).toInteger());
        QVERIFY2(a.description.contains(u"4.0 times the account's median"_s), qPrintable(a.description));
    }
    void namesTheWrongField_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QString>("field");
        QTest::newRow("rate as text") << with(kSample, {{u"engagement_rate"_s, u"0.08"_s}}) << u"engagement_rate"_s;
        QTest::newRow("views as list") << with(kSample, {{u"views"_s, QJsonArray{}}}) << u"views"_s;
        QTest::newRow("nothing") << QJsonObject{} << u"post_id"_s;
        QTest::newRow("no name") << QJsonObject{{u"engagement_rate"_s, 0.09}} << u"post_id"_s;
        QTest::newRow("hook as number") << with(kSample, {{u"hook"_s, 7}}) << u"hook"_s;
    }
    void namesTheWrongField()
    {
        QFETCH(QJsonObject, body);
        QFETCH(QString, field);
        const TestGateway gateway;
        const auto answer = gateway.post("/threads/track", body);
        QCOMPARE(answer.status, 422);
        QCOMPARE(answer.text("field"_L1), field);
    }

    void reachesAMilestoneOnce()
    {
        TestGateway gateway;
        addMetrics(gateway);
        const auto first =
            gateway.post("/threads/kpi-milestone", claim(u"revenue_projection_monthly"_s, 25'000, 20'000));
        QCOMPARE(first.status, 201);
        const qint64 id = first.json().value("achievement_id"_L1).toInteger();
        const Achievement a = stored(gateway, id);
        QCOMPARE(a.title, u"KPI Milestone: Revenue Projection Monthly"_s);
        QVERIFY(a.description.startsWith(u"Achieved revenue target: $25,000 (target: $20,000)"_s));
        QVERIFY(a.details.value("kpi"_L1).toObject().value("impact"_L1).toString().contains(u"25 %"_s));
        QCOMPARE(a.value->amount, 25'000.0);
        QCOMPARE(gateway.post("/threads/kpi-milestone", claim(u"revenue_projection_monthly"_s, 25'000, 20'000))
                     .text("status"_L1),
                 u"skipped"_s);
        const auto more =
            gateway.post("/threads/kpi-milestone", claim(u"revenue_projection_monthly"_s, 30'000, 20'000));
        QCOMPARE(more.text("status"_L1), u"updated"_s);
        QCOMPARE(more.json().value("achievement_id"_L1).toInteger(), id);
        const Achievement raised = stored(gateway, id);
        QCOMPARE(raised.evidence.size(), 1);
        QCOMPARE(raised.evidence.first().title, u"Surpassed target by 50 % - strong achievement"_s);
        QCOMPARE(raised.evidence.first().data.value("value"_L1).toDouble(), 30'000.0);
        QCOMPARE(gateway.metrics().value(Counter::KpiMilestones), quint64(1));
    }
    void knowsThatCostsShouldFall()
    {
        const TestGateway gateway;
        addMetrics(gateway);
        const auto dear = gateway.post("/threads/kpi-milestone", claim(u"cost_per_follow_dollars"_s, 0.02, 0.01));
        QCOMPARE(dear.status, 200);
        QCOMPARE(dear.text("status"_L1), u"skipped"_s);
        QCOMPARE(gateway.post("/threads/kpi-milestone", claim(u"cost_per_follow_dollars"_s, 0.005, 0.01)).status, 201);
    }
    void asksForTheDirectionOfAnUnknownMetric()
    {
        const TestGateway gateway;
        const auto unknown = gateway.post("/threads/kpi-milestone", claim(u"new_followers"_s, 10, 5));
        QCOMPARE(unknown.status, 422);
        QCOMPARE(unknown.text("field"_L1), u"metric_name"_s);
        QCOMPARE(
            gateway
                .post("/threads/kpi-milestone", with(claim(u"new_followers"_s, 10, 5), {{u"direction"_s, u"higher"_s}}))
                .status,
            201);
    }
    void neverTakesAShareOf8For800PerCent_data()
    {
        QTest::addColumn<QString>("metric");
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("target");
        QTest::addColumn<QString>("field");
        QTest::newRow("engagement") << u"posts_engagement_rate"_s << 8.0 << 0.06 << u"value"_s;
        QTest::newRow("uptime") << u"uptime"_s << 99.95 << 0.999 << u"value"_s;
        QTest::newRow("target") << u"uptime"_s << 0.9995 << 99.9 << u"target"_s;
        QTest::newRow("negative") << u"error_rate"_s << -1.0 << 0.01 << u"value"_s;
    }
    void neverTakesAShareOf8For800PerCent()
    {
        QFETCH(QString, metric);
        QFETCH(double, value);
        QFETCH(double, target);
        QFETCH(QString, field);
        const TestGateway gateway;
        const QString direction = metric == u"error_rate"_s ? u"lower"_s : u"higher"_s;
        const auto answer =
            gateway.post("/threads/kpi-milestone",
                         with(claim(metric, value, target), {{u"direction"_s, direction}, {u"unit"_s, u"ratio"_s}}));
        QCOMPARE(answer.status, 422);
        QCOMPARE(answer.text("field"_L1), field);
        QVERIFY2(answer.text("error"_L1).contains(u"0.08 for 8 %"_s), qPrintable(answer.text("error"_L1)));
        QCOMPARE(gateway.database().scalar<int>(u"SELECT count(*) FROM achievement"_s).value_or(-1), 0);
    }
    void refusesMilestonesWithoutNumbers()
    {
        const TestGateway gateway;
        const auto answer =
            gateway.post("/threads/kpi-milestone", QJsonObject{{u"metric_name"_s, u"m"_s}, {u"value"_s, 1}});
        QCOMPARE(answer.status, 422);
        QCOMPARE(answer.text("field"_L1), u"target"_s);
    }
};

QTEST_GUILESS_MAIN(ThreadsRoutesTest)
#include "tst_threadsroutes.moc"
