// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/awardrecord.h"
#include "achievements/kpimilestone.h"

#include <QTest>
#include <limits>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

constexpr Instant kNow = fromMs(1'767'225'600'000);

Metric revenue()
{
    return {.name = u"revenue_projection_monthly"_s,
            .title = u"Revenue Projection Monthly"_s,
            .unit = u"USD"_s,
            .direction = Direction::HigherIsBetter,
            .value = ValueModel{.factor = 1, .confidence = 0.3},
            .category = u"business"_s};
}

Metric costPerFollow()
{
    return {.name = u"cost_per_follow_dollars"_s,
            .title = u"Cost per Follow"_s,
            .unit = u"USD"_s,
            .direction = Direction::LowerIsBetter,
            .value = ValueModel{.factor = 10'000, .baseline = 0.01},
            .category = u"business"_s};
}

KpiClaim claimOf(const Metric &metric, double value, double target)
{
    return {.metric = metric.name, .value = value, .target = target};
}

}  // namespace

class KpiMilestoneTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void tellsTheDocumentsSample()
    {
        const Achievement a = kpiAchievement(claimOf(revenue(), 25'000, 20'000), revenue(), kNow);
        QCOMPARE(a.title, u"KPI Milestone: Revenue Projection Monthly"_s);
        QCOMPARE(a.description, u"Achieved revenue target: $25,000 (target: $20,000)"_s);
        QCOMPARE(a.evidence.first().title, u"Surpassed target by 25 % - strong achievement"_s);
        const QJsonObject kpi = a.details.value("kpi"_L1).toObject();
        QCOMPARE(kpi.value("impact"_L1).toString(), u"Surpassed target by 25 % - strong achievement"_s);
        QCOMPARE(kpi.value("business_value"_L1).toString(), u"$25,000 direct monthly revenue impact"_s);
        QCOMPARE(a.category, Category::Business);
        QVERIFY(a.value);
        QCOMPARE(a.value->amount, 25'000.0);
        QCOMPARE(a.value->period, Period::Month);
        QCOMPARE(a.metricsAfter.value("revenue_projection_monthly"_L1).toDouble(), 25'000.0);
        QCOMPARE(a.evidence.first().grade, EvidenceGrade::Claimed);
        QVERIFY(!a.startedAt);
        QVERIFY(a.impact && *a.impact > 0);
    }
    void gradesTheGain_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("words");
        QTest::newRow("met") << 100.0 << u"Met target"_s;
        QTest::newRow("a fifth") << 120.0 << u"20 % - target met"_s;
        QTest::newRow("over a fifth") << 121.0 << u"21 % - strong achievement"_s;
        QTest::newRow("half") << 150.0 << u"50 % - strong achievement"_s;
        QTest::newRow("over half") << 151.0 << u"51 % - exceptional achievement"_s;
    }
    void gradesTheGain()
    {
        QFETCH(double, value);
        QFETCH(QString, words);
        const Achievement a = kpiAchievement(claimOf(revenue(), value, 100), revenue(), kNow);
        QVERIFY2(a.evidence.first().title.endsWith(words), qPrintable(a.evidence.first().title));
    }

    void judgesInTheMetricsOwnDirection_data()
    {
        QTest::addColumn<Metric>("metric");
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("target");
        QTest::addColumn<bool>("isSkipped");
        QTest::newRow("revenue over") << revenue() << 25'000.0 << 20'000.0 << false;
        QTest::newRow("revenue at") << revenue() << 20'000.0 << 20'000.0 << false;
        QTest::newRow("revenue under") << revenue() << 19'999.0 << 20'000.0 << true;
        QTest::newRow("cost twice its target") << costPerFollow() << 0.02 << 0.01 << true;
        QTest::newRow("cost at") << costPerFollow() << 0.01 << 0.01 << false;
        QTest::newRow("cost half its target") << costPerFollow() << 0.005 << 0.01 << false;
    }
    void judgesInTheMetricsOwnDirection()
    {
        QFETCH(Metric, metric);
        QFETCH(double, value);
        QFETCH(double, target);
        QFETCH(bool, isSkipped);
        const auto reason = reasonToSkip(claimOf(metric, value, target), metric);
        QCOMPARE(reason.has_value(), isSkipped);
        QVERIFY(!isSkipped || reason->startsWith(u"Below target threshold"_s));
    }
    void savesMoneyOnlyWhereItWasSaved()
    {
        QCOMPARE(kpiAchievement(claimOf(costPerFollow(), 0.005, 0.01), costPerFollow(), kNow).value->amount, 50.0);
        QVERIFY(!kpiAchievement(claimOf(costPerFollow(), 0.015, 0.02), costPerFollow(), kNow).value);
    }
    void survivesATargetOfZero()
    {
        const Achievement a = kpiAchievement(claimOf(revenue(), 5, 0), revenue(), kNow);
        QCOMPARE(a.description, u"Achieved revenue target: $5 (target: $0)"_s);
    }

    void asksForTheDirectionOfAnUnknownMetric()
    {
        const KpiClaim claim{.metric = u"new_followers"_s, .value = 10, .target = 5};
        const auto metric = metricOf(claim, std::nullopt);
        QVERIFY(!metric);
        QCOMPARE(metric.error().kind, ErrorKind::Invalid);
        QCOMPARE(metric.error().where, u"metric_name"_s);
    }
    void takesTheClaimsWordForAnUnknownMetric()
    {
        KpiClaim claim{.metric = u"error__rate"_s,
                       .value = 1,
                       .target = 2,
                       .direction = Direction::LowerIsBetter,
                       .unit = u"errors"_s};
        const auto metric = metricOf(claim, std::nullopt);
        QVERIFY(metric);
        QCOMPARE(metric->title, u"Error Rate"_s);
        QVERIFY(!reasonToSkip(claim, *metric));
        QVERIFY(!kpiAchievement(claim, *metric, kNow).value);
    }
    void refusesAClaimThatContradictsTheRegistry()
    {
        KpiClaim claim = claimOf(costPerFollow(), 0.02, 0.01);
        claim.direction = Direction::HigherIsBetter;
        QCOMPARE(metricOf(claim, costPerFollow()).error().where, u"direction"_s);
        claim.direction = Direction::LowerIsBetter;
        QCOMPARE(metricOf(claim, costPerFollow())->direction, Direction::LowerIsBetter);
    }
    /// The same target told once as "higher" and then as "lower" took the worse value.
    void refusesATargetThatTurnsRound()
    {
        Metric higher{.name = u"mystery"_s, .title = u"Mystery"_s, .direction = Direction::HigherIsBetter};
        Metric lower = higher;
        lower.direction = Direction::LowerIsBetter;
        const Achievement stored = kpiAchievement(claimOf(higher, 5, 3), higher, kNow);
        QVERIFY(checkedAgainst(stored, higher));
        QCOMPARE(checkedAgainst(stored, lower).error().where, u"direction"_s);
        QVERIFY(checkedAgainst(Achievement(), lower));
    }
    void aGainBeyondNumbersIsUnknown()
    {
        const Achievement a = kpiAchievement(claimOf(revenue(), 1e299, 1e-299), revenue(), kNow);
        QVERIFY2(!a.evidence.first().title.contains(u"inf"_s), qPrintable(a.evidence.first().title));
        QVERIFY(a.details.value("kpi"_L1).toObject().value("improvement_vs_target_percent"_L1).isNull());
    }
    /// 63 of 100 for a gain that nobody knows, and 58.9 for one of 50 %.
    void aGainThatNobodyKnowsScoresNoHigherThanAKnownOne()
    {
        const auto impact = [](double value, double target) {
            return *kpiAchievement(claimOf(revenue(), value, target), revenue(), kNow).impact;
        };
        QVERIFY(impact(5, 0) < impact(30'000, 20'000));
        QVERIFY(impact(5, 0) <= impact(20'000, 20'000));
    }

    void sharesItsKeyWithMilestonesThatHeraldFinds()
    {
        const KpiClaim claim = claimOf(revenue(), 25'000, 20'000);
        QCOMPARE(keyOf(claim), milestoneKey({u"revenue_projection_monthly"_s, {}}, 20'000));
        QVERIFY(keyOf(claim) != keyOf(claimOf(revenue(), 25'000, 21'000)));
    }
    void raisesTheSameTarget()
    {
        const Achievement stored = kpiAchievement(claimOf(revenue(), 25'000, 20'000), revenue(), kNow);
        const Achievement after = raisedAchievement(stored, claimOf(revenue(), 40'000, 20'000), revenue());
        QCOMPARE(after.value->amount, 40'000.0);
        QVERIFY(after.evidence.last().title.contains(u"100 %"_s));
        QCOMPARE(after.evidence.size(), 1);
        QCOMPARE(after.completedAt, stored.completedAt);
        QCOMPARE(raisedAchievement(after, claimOf(revenue(), 25'000, 20'000), revenue()), after);
        QCOMPARE(raisedAchievement(after, claimOf(revenue(), 40'000, 20'000), revenue()), after);
    }
    void keepsWhatAPersonWrote()
    {
        Achievement stored = kpiAchievement(claimOf(revenue(), 25'000, 20'000), revenue(), kNow);
        stored.title = u"Ours"_s;
        stored.description = u"Mine"_s;
        stored.value.reset();
        const Achievement after = raisedAchievement(stored, claimOf(revenue(), 40'000, 20'000), revenue());
        QCOMPARE(after.title, u"Ours"_s);
        QCOMPARE(after.description, u"Mine"_s);
        QVERIFY(!after.value);
    }
    void leavesMeasuredMilestonesAlone()
    {
        const Achievement measured{.key = u"milestone:x:1"_s, .title = u"Measured"_s};
        QCOMPARE(raisedAchievement(measured, claimOf(revenue(), 9, 1), revenue()), measured);
    }

    void refusesBadInput_data()
    {
        QTest::addColumn<QJsonObject>("object");
        QTest::addColumn<QString>("field");
        const QJsonObject good{{u"metric_name"_s, u"m"_s}, {u"value"_s, 1}, {u"target"_s, 1}};
        const auto with = [good](const QString &name, const QJsonValue &value) {
            QJsonObject object = good;
            object.insert(name, value);
            return object;
        };
        QTest::newRow("empty") << QJsonObject{} << u"metric_name"_s;
        QTest::newRow("null name") << with(u"metric_name"_s, QJsonValue::Null) << u"metric_name"_s;
        QTest::newRow("name as number") << with(u"metric_name"_s, 7) << u"metric_name"_s;
        QTest::newRow("PromQL as name") << with(u"metric_name"_s, u"sum(x)"_s) << u"metric_name"_s;
        QTest::newRow("markup as name") << with(u"metric_name"_s, u"<b>"_s) << u"metric_name"_s;
        QTest::newRow("line break in name") << with(u"metric_name"_s, u"m\n"_s) << u"metric_name"_s;
        QTest::newRow("missing value") << with(u"value"_s, QJsonValue::Null) << u"value"_s;
        QTest::newRow("value as text") << with(u"value"_s, u"1"_s) << u"value"_s;
        QTest::newRow("value without end") << with(u"value"_s, std::numeric_limits<double>::infinity()) << u"value"_s;
        QTest::newRow("target as list") << with(u"target"_s, QJsonArray{}) << u"target"_s;
        QTest::newRow("unknown direction") << with(u"direction"_s, u"sideways"_s) << u"direction"_s;
    }
    void refusesBadInput()
    {
        QFETCH(QJsonObject, object);
        QFETCH(QString, field);
        const auto claim = parseKpiClaim(object);
        QVERIFY(!claim);
        QCOMPARE(claim.error().where, field);
    }
};

QTEST_GUILESS_MAIN(KpiMilestoneTest)
#include "tst_kpimilestone.moc"
