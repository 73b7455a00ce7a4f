// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/kpimilestone.h"

#include "achievements/registryfile.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

constexpr Instant kNow = fromMs(1'767'225'600'000);

QJsonObject json(const QByteArray &text) { return QJsonDocument::fromJson(text).object(); }

}  // namespace

class KpiMilestoneTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void initTestCase()
    {
        QFile file(QStringLiteral(HERALD_SOURCE_DIR) + u"/resources/metrics/default.yaml"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_registry = readMetrics(file.readAll(), u"default.yaml"_s).value();
    }

    void theSampleReadsAsInTheDocument()
    {
        const auto claim =
            claimOf(R"({"metric_name": "revenue_projection_monthly", "value": 25000.0, "target": 20000.0})").value();
        QVERIFY(judgeKpi(claim).isReached);
        const Achievement achievement = kpiMilestoneAchievement(claim, kNow);
        QCOMPARE(achievement.title, u"KPI Milestone: Revenue Projection Monthly"_s);
        QCOMPARE(achievement.category, Category::Business);
        QVERIFY2(achievement.description.startsWith(u"Achieved revenue target: $25,000 (target: $20,000)"_s),
                 qPrintable(achievement.description));
        QCOMPARE(achievement.details.value(u"impact_statement"_s).toString(),
                 u"Surpassed target by 25 % - strong achievement"_s);
        QCOMPARE(achievement.value->amount, 25000.0);
        QCOMPARE(achievement.value->period, Period::Month);
        QVERIFY(!achievement.startedAt);
        QCOMPARE(achievement.evidence.first().grade, EvidenceGrade::Claimed);
        QCOMPARE(achievement.details.value(u"impact_reference"_s).toObject().value(u"score"_s).toDouble(), 75.0);
    }

    /// B12: a cost twice its target was "achieved" with "$-100.00 saved", and half of it was skipped.
    void lowerIsBetterWhereTheRegistrySaysSo()
    {
        const auto twice =
            claimOf(R"({"metric_name": "cost_per_follow_dollars", "value": 0.02, "target": 0.01})").value();
        QVERIFY(!judgeKpi(twice).isReached);
        QVERIFY2(judgeKpi(twice).reason.contains(u"$0.02 is more than the target $0.01"_s),
                 qPrintable(judgeKpi(twice).reason));
        const auto half =
            claimOf(R"({"metric_name": "cost_per_follow_dollars", "value": 0.005, "target": 0.01})").value();
        QVERIFY(judgeKpi(half).isReached);
        const Achievement achievement = kpiMilestoneAchievement(half, kNow);
        QVERIFY(achievement.description.contains(u"Surpassed target by 50 %"_s));
        QVERIFY(achievement.value->amount > 0);
    }

    void theTargetItselfIsMet()
    {
        const auto claim = claimOf(R"({"metric_name": "uptime", "value": 0.999, "target": 0.999})").value();
        QVERIFY(judgeKpi(claim).isReached);
        QVERIFY(kpiMilestoneAchievement(claim, kNow).description.endsWith(u"Met the target."_s));
    }

    /// The original divided by a target of zero.
    void aTargetOfZeroIsNoTrouble()
    {
        const auto claim = claimOf(R"({"metric_name": "error_rate", "value": 0, "target": 0})").value();
        QVERIFY(judgeKpi(claim).isReached);
        QVERIFY(kpiMilestoneAchievement(claim, kNow).description.endsWith(u"Met the target."_s));
        const auto profit =
            claimOf(R"({"metric_name": "profit", "value": 5, "target": 0, "direction": "higher"})").value();
        QVERIFY(judgeKpi(profit).isReached);
    }

    void anUnknownMetricMustSayWhichWayIsBetter()
    {
        const auto unknown = claimOf(R"({"metric_name": "churn_rate", "value": 1, "target": 2})");
        QVERIFY(!unknown.has_value());
        QCOMPARE(unknown.error().where, u"direction"_s);
        const auto said =
            claimOf(R"({"metric_name": "churn_rate", "value": 1, "target": 2, "direction": "lower"})").value();
        QVERIFY(judgeKpi(said).isReached);
        QCOMPARE(kpiMilestoneAchievement(said, kNow).title, u"KPI Milestone: Churn Rate"_s);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("field");
        QTest::newRow("empty") << "{}"_ba << u"metric_name"_s;
        QTest::newRow("name is blank") << R"({"metric_name": "  "})"_ba << u"metric_name"_s;
        QTest::newRow("no value") << R"({"metric_name": "uptime", "target": 1})"_ba << u"value"_s;
        QTest::newRow("value is text") << R"({"metric_name": "uptime", "value": "1", "target": 1})"_ba << u"value"_s;
        QTest::newRow("no target") << R"({"metric_name": "uptime", "value": 1})"_ba << u"target"_s;
        QTest::newRow("null target") << R"({"metric_name": "uptime", "value": 1, "target": null})"_ba << u"target"_s;
        QTest::newRow("direction") << R"({"metric_name": "x", "value": 1, "target": 1, "direction": "up"})"_ba
                                   << u"direction"_s;
        QTest::newRow("not a name") << R"({"metric_name": 5, "value": 1, "target": 1})"_ba << u"metric_name"_s;
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QByteArray, text);
        const auto claim = claimOf(text);
        QVERIFY(!claim.has_value());
        QTEST(claim.error().where, "field");
    }

    /// B20: two calls were two achievements.
    void aTargetIsReachedOnce()
    {
        const auto key = [this](const QByteArray &text, Instant at) {
            return kpiMilestoneAchievement(claimOf(text).value(), at).key;
        };
        const QByteArray first = R"({"metric_name": "uptime", "value": 0.9995, "target": 0.999})";
        const QByteArray again = R"({"metric_name": "uptime", "value": 0.9999, "target": 0.999})";
        const QByteArray other = R"({"metric_name": "uptime", "value": 0.9999, "target": 0.9995})";
        QCOMPARE(key(first, kNow), key(again, kNow + std::chrono::hours(5)));
        QVERIFY(key(first, kNow) != key(other, kNow));
    }

private:
    [[nodiscard]] Result<KpiClaim> claimOf(const QByteArray &text) const
    {
        return readKpiClaim(json(text), m_registry);
    }

    QList<Metric> m_registry;
};

QTEST_GUILESS_MAIN(KpiMilestoneTest)
#include "tst_kpimilestone.moc"
