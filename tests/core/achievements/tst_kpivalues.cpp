// SPDX-License-Identifier: GPL-3.0-or-later
// Which values are believed, and what an award says of them.
#include "achievements/kpidetector.h"

#include "achievements/awardrecord.h"
#include "achievements/registryfile.h"
#include "support/kpiwatch.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

class KpiValuesTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// B16: a zero before a good value divided by zero, and every later scrape failed the same way.
    void zeroNeverWedges()
    {
        KpiWatch errors(latency());
        errors.metric().target = 0.01;
        errors.see({0.0, 0.0, 0.005, 0.0});
        QCOMPARE(errors.awards().size(), 1);
        KpiWatch higher(engagement());
        higher.metric().target = 0.0;
        higher.see({0.0, 0.0});
        QCOMPARE(higher.awards().size(), 1);
        QVERIFY(dataOf(higher.awards().first()).value(u"improvement_vs_target_percent"_s).isNull());
        higher.see({0.07, 0.07});
        QCOMPARE(higher.awards().size(), 2);
        QVERIFY(dataOf(higher.awards().last()).value(u"improvement_vs_last_percent"_s).isNull());
        higher.see({0.08});
        QCOMPARE(higher.awards().size(), 3);
    }

    /// B16: NaN made the next good value go unseen, and infinity was stored.
    void whatIsNoNumberIsPassedOver()
    {
        KpiWatch watch(latency());
        watch.see({kNaN, kInf, -kInf});
        QVERIFY(watch.awards().isEmpty());
        QCOMPARE(watch.reason(), u"no new sample"_s);
        watch.see({1.2, kNaN, 0.9});
        QCOMPARE(watch.awards().size(), 2);
        KpiWatch milestones(posts());
        milestones.see({kInf, 120});
        QCOMPARE(milestones.awards().size(), 1);
    }

    void negativeValuesImproveToo()
    {
        Metric metric = engagement();
        metric.unit.clear();
        metric.target = -100;
        KpiWatch watch(metric);
        watch.see({-200, -90, -85, -81});
        QCOMPARE(watch.awards().size(), 2);
    }

    /// 6.2 of a ratio was awarded as 620 %.
    void aShareThatIsNoneIsRefused()
    {
        KpiWatch watch(engagement());
        watch.see({6.2});
        QVERIFY(watch.awards().isEmpty());
        QVERIFY2(watch.reason().startsWith(u"6.2 is no share"_s), qPrintable(watch.reason()));
        watch.see({0.07});
        QCOMPARE(watch.awards().size(), 1);
        Metric held = engagement();
        held.hold = 10min;
        KpiWatch interrupted(held);
        interrupted.see({0.07, 6.2});
        QVERIFY(interrupted.awards().isEmpty());
    }

    /// B18: start times were made up: now - 24 h, now - 7 days.
    void datesAreNotInvented()
    {
        KpiWatch watch(latency());
        watch.see({1.2});
        QVERIFY(!watch.awards().first().startedAt);
        KpiWatch milestone(posts());
        milestone.see({120});
        QVERIFY(!milestone.awards().first().startedAt);
    }

    /// B15: money came out of latency, and below the model's baseline it was negative.
    void moneyIsOnlyWhatAModelSays()
    {
        KpiWatch watch(latency());
        watch.see({1.2});
        QVERIFY(!watch.awards().first().value);
        QVERIFY(!watch.awards().first().timeSavedHours);
        KpiWatch rate(engagement());
        rate.see({0.07});
        const auto money = rate.awards().first().value;
        QVERIFY(money.has_value());
        QCOMPARE(money->amount, 700.0);
        QCOMPARE(money->confidence, 0.1);
        QCOMPARE(money->period, Period::Month);
        KpiWatch cost(latency());
        cost.metric().value = ValueModel{1000, 1.0, u"USD"_s, Period::Month, 0.1};
        cost.see({1.5});
        QVERIFY(!cost.awards().first().value);
    }

    void impactIsOpenAndTheReferenceStandsBesideIt()
    {
        KpiWatch watch(latency());
        watch.see({1.2});
        const Achievement award = watch.awards().first();
        QVERIFY(award.impact.has_value());
        QVERIFY(!award.details.value(u"impact"_s).toObject().value(u"factors"_s).toArray().isEmpty());
        QCOMPARE(award.details.value(u"impact_reference"_s).toObject().value(u"score"_s).toDouble(), 90.0);
    }

    /// B20: source ids had a resolution of one second and collided or multiplied.
    void keysTellSeriesApart()
    {
        const SeriesKey plain{u"m"_s, {}};
        const SeriesKey labelled{u"m"_s, {{u"route"_s, u"/a"_s}}};
        QVERIFY(awardKey(plain, 1) != awardKey(labelled, 1));
        QVERIFY(awardKey(plain, 1) != milestoneKey(plain, 1));
        QVERIFY(isAwardOf(plain, awardKey(plain, 12)));
        QVERIFY(isAwardOf(labelled, milestoneKey(labelled, 0.5)));
        QVERIFY(!isAwardOf(plain, awardKey(labelled, 1)));
        QVERIFY(!isAwardOf(plain, u"kpi:mm:1"_s));
        QVERIFY(!isAwardOf({u"m"_s, {}}, u"kpi:m:x:1"_s));
    }

    /// B6: in the original only the posts counter could ever give an achievement.
    void everyShippedMetricGivesAnAward()
    {
        QFile file(QStringLiteral(HERALD_SOURCE_DIR) + u"/resources/metrics/default.yaml"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto metrics = readMetrics(file.readAll(), u"default.yaml"_s).value();
        for (const Metric &metric : metrics) {
            const double reached = metric.target ? *metric.target : metric.milestones.front();
            KpiWatch watch(metric);
            watch.see({reached});
            while (watch.now() < kStart + metric.hold + 2min)
                watch.see({reached});
            QVERIFY2(watch.awards().size() == 1, qPrintable(metric.name));
        }
    }

    void aSampleFromTheFutureIsNotBelieved()
    {
        KpiWatch watch(latency());
        watch.step({{kStart + 24h, 1.2}});
        QVERIFY(watch.awards().isEmpty());
        watch.see({1.2});
        QCOMPARE(watch.awards().size(), 1);
    }

    void aClockThatWasAheadDoesNotBlindTheDetector()
    {
        KpiWatch watch(latency());
        watch.jumpTo(kStart + 24h * 365);
        watch.see({5.0});
        watch.jumpTo(kStart);
        watch.see({5.0, 1.2});
        QCOMPARE(watch.awards().size(), 1);
    }
};

QTEST_GUILESS_MAIN(KpiValuesTest)
#include "tst_kpivalues.moc"
