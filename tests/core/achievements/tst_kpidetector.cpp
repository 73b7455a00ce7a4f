// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/kpidetector.h"

#include "achievements/awardrecord.h"
#include "achievements/registryfile.h"

#include <QFile>
#include <QSet>
#include <QTest>
#include <limits>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart = fromMs(1'767'225'600'000);  // 2026-01-01T00:00:00Z
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInf = std::numeric_limits<double>::infinity();

Metric latency()
{
    Metric metric;
    metric.name = u"content_generation_latency_seconds"_s;
    metric.title = u"Content Generation Latency"_s;
    metric.unit = u"s"_s;
    metric.direction = Direction::LowerIsBetter;
    metric.query = u"q"_s;
    metric.target = 2.0;
    return metric;
}

Metric engagement()
{
    Metric metric;
    metric.name = u"posts_engagement_rate"_s;
    metric.title = u"Posts Engagement Rate"_s;
    metric.unit = u"ratio"_s;
    metric.direction = Direction::HigherIsBetter;
    metric.target = 0.06;
    metric.value = ValueModel{10'000, {}, u"USD"_s, Period::Month, 0.1};
    return metric;
}

Metric posts()
{
    Metric metric;
    metric.name = u"posts_generated_total"_s;
    metric.title = u"Posts Generated"_s;
    metric.unit = u"posts"_s;
    metric.direction = Direction::HigherIsBetter;
    metric.milestones = {100, 500, 1000, 5000, 10000};
    return metric;
}

/// A detector over a life of the program: it may be restarted and lose its state, and keeps what it awarded by key.
class Watch {
public:
    explicit Watch(Metric metric, Labels labels = {})
        : m_metric(std::move(metric)), m_series{m_metric.name, std::move(labels)}
    {
    }

    Metric &metric() { return m_metric; }
    AwardState &state() { return m_state; }
    Instant now() const { return m_now; }
    const SeriesKey &series() const { return m_series; }
    const QList<Achievement> &awards() const { return m_awards; }
    QString reason() const { return m_reason; }

    /// One scrape a minute.
    Watch &see(std::initializer_list<double> values)
    {
        for (const double value : values) {
            m_now += 1min;
            step({{m_now, value}});
        }
        return *this;
    }
    void step(std::vector<Sample> samples)
    {
        KpiStep result = stepKpi(m_metric, {m_series, std::move(samples)}, m_state, m_now);
        m_state = result.state;
        m_reason = result.reason;
        for (const Achievement &achievement : result.awards) {
            if (std::ranges::find(m_awards, achievement.key, &Achievement::key) == m_awards.end())
                m_awards.append(achievement);
        }
    }
    void restart() { m_state = awardStateFromJson(toJson(m_state)); }
    void loseState() { m_state = {}; }
    void jumpTo(Instant now) { m_now = now; }

private:
    Metric m_metric;
    SeriesKey m_series;
    AwardState m_state;
    Instant m_now = kStart;
    QList<Achievement> m_awards;
    QString m_reason;
};

QJsonObject dataOf(const Achievement &achievement) { return achievement.evidence.value(0).data; }

QStringList keysOf(const QList<Achievement> &achievements)
{
    QStringList keys;
    for (const Achievement &achievement : achievements)
        keys.append(achievement.key);
    return keys;
}

}  // namespace

class KpiDetectorTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void reachingTheTargetIsAnAward()
    {
        Watch watch(latency());
        watch.see({3.0, 2.5, 1.2});
        QCOMPARE(watch.awards().size(), 1);
        const Achievement award = watch.awards().first();
        QCOMPARE(award.key, u"kpi:content_generation_latency_seconds:1"_s);
        QCOMPARE(award.title, u"Reduced Content Generation Latency: 1.2 s (target 2.0 s)"_s);
        QCOMPARE(award.category, Category::Performance);
        QCOMPARE(award.status, AchievementStatus::Confirmed);
        QCOMPARE(award.source, SourceType::Prometheus);
        QCOMPARE(award.completedAt, kStart + 3min);
        QCOMPARE(award.metricsAfter.value(u"content_generation_latency_seconds"_s).toDouble(), 1.2);
    }

    void evidenceSaysWhatWasMeasured()
    {
        Watch watch(latency());
        watch.see({1.2, 0.9});
        QCOMPARE(watch.awards().size(), 2);
        const Evidence evidence = watch.awards().last().evidence.first();
        QCOMPARE(evidence.kind, u"samples"_s);
        QCOMPARE(evidence.grade, EvidenceGrade::Measured);
        QCOMPARE(evidence.data.value(u"value"_s).toDouble(), 0.9);
        QCOMPARE(evidence.data.value(u"target"_s).toDouble(), 2.0);
        QCOMPARE(evidence.data.value(u"previous_award"_s).toDouble(), 1.2);
        QCOMPARE(evidence.data.value(u"improvement_vs_target_percent"_s).toDouble(), 55.0);
        QCOMPARE(evidence.data.value(u"improvement_vs_last_percent"_s).toDouble(), 25.0);
        QCOMPARE(evidence.data.value(u"query"_s).toString(), u"q"_s);
        QCOMPARE(evidence.data.value(u"samples"_s).toObject().value(u"count"_s).toInt(), 1);
        QVERIFY(dataOf(watch.awards().first()).value(u"previous_award"_s).isNull());
        QVERIFY(dataOf(watch.awards().first()).value(u"improvement_vs_last_percent"_s).isNull());
        QCOMPARE(watch.awards().last().metricsBefore.value(u"content_generation_latency_seconds"_s).toDouble(), 1.2);
    }

    void theTargetItselfCounts()
    {
        Watch watch(latency());
        watch.see({2.0});
        QCOMPARE(watch.awards().size(), 1);
        QCOMPARE(watch.awards().first().title, u"Reached Content Generation Latency: 2 s (target 2 s)"_s);
    }

    /// The original's rule for /threads/kpi-milestone ignored the direction (B12).
    void directionIsTheMetricsOwn()
    {
        Metric cost = latency();
        cost.target = 0.01;
        Watch twice(cost);
        twice.see({0.02});
        QVERIFY(twice.awards().isEmpty());
        Watch half(cost);
        half.see({0.005});
        QCOMPARE(half.awards().size(), 1);
        Watch higher(engagement());
        higher.see({0.05, 0.0599});
        QVERIFY(higher.awards().isEmpty());
        higher.see({0.078});
        QCOMPARE(higher.awards().first().title, u"Exceeded Posts Engagement Rate: 7.8 % (target 6.0 %)"_s);
    }

    void anAwardOfOneOfSeveralSeriesSaysWhich()
    {
        Watch watch(latency(), {{u"region"_s, u"eu"_s}});
        watch.see({1.2});
        QCOMPARE(watch.awards().first().title, u"Reduced Content Generation Latency · eu: 1.2 s (target 2.0 s)"_s);
    }
    void theNextAwardNeedsTenPercentOverTheLastAwarded()
    {
        Watch watch(latency());
        watch.see({1.0, 0.91, 0.901});
        QCOMPARE(watch.awards().size(), 1);
        QCOMPARE(watch.reason(), u"0.901 s is not 10 % better than the last award 1.000 s"_s);
        watch.see({0.9});
        QCOMPARE(watch.awards().size(), 2);
    }

    void tenPercentMeansTenPercentDespiteBinaryFractions()
    {
        for (const double first : {0.06, 0.07, 0.1, 0.3, 0.7, 1.1, 3.3, 123.456}) {
            Watch watch(engagement());
            watch.see({first, first * 1.1});
            QCOMPARE(watch.awards().size(), 2);
        }
    }

    /// B16: measured against the last scrape, growth of 9 % a scrape was never seen however long it went on.
    void slowGrowthIsNotMissed()
    {
        Watch watch(engagement());
        double value = 0.06;
        for (int i = 0; i < 10; ++i, value *= 1.09)
            watch.see({value});
        QCOMPARE(watch.awards().size(), 5);  // 1.09^2 is the first step over 10 %, again and again
    }

    /// B16: a dip and its recovery were praised as an improvement of 56 %.
    void aDipAndItsRecoveryAreNoImprovement()
    {
        Watch watch(engagement());
        watch.see({0.12, 0.05, 0.078, 0.12, 0.01, 0.131});
        QCOMPARE(watch.awards().size(), 1);
        watch.see({0.133});
        QCOMPARE(watch.awards().size(), 2);
    }

    void everyScrapeOfTheSameValueIsTheSameAward()
    {
        Watch watch(latency());
        for (int i = 0; i < 500; ++i) {
            watch.see({1.5});
            if (i % 7 == 0)
                watch.restart();
            if (i % 50 == 0)
                watch.loseState();
        }
        QCOMPARE(keysOf(watch.awards()), QStringList{u"kpi:content_generation_latency_seconds:1"_s});
    }

    void aMilderTargetGivesExactlyOneAward()
    {
        Metric metric = engagement();
        metric.target = 0.5;
        Watch watch(metric);
        watch.see({0.07, 0.071, 0.069});
        QVERIFY(watch.awards().isEmpty());
        watch.metric().target = 0.05;
        for (int i = 0; i < 100; ++i) {
            watch.see({0.07 + 0.001 * (i % 5)});
            watch.restart();
        }
        QCOMPARE(watch.awards().size(), 1);
        watch.metric().target = 0.9;
        watch.see({0.07});
        watch.metric().target = 0.04;
        watch.see({0.07, 0.071});
        watch.loseState();
        watch.see({0.072, 0.07});
        QCOMPARE(watch.awards().size(), 1);
    }

    void aLostStateRepeatsNoAwardAndAddsNone()
    {
        Watch watch(latency());
        watch.see({1.9, 1.7, 1.5, 1.3});
        const QStringList before = keysOf(watch.awards());
        QCOMPARE(before.size(), 4);
        watch.loseState();
        watch.see({1.31, 1.29, 1.3});
        QCOMPARE(keysOf(watch.awards()), before);
    }

    void theStateCanBeHadAgainFromTheAwards()
    {
        Watch watch(latency());
        watch.see({1.9, 1.7, 1.5, 1.3});
        watch.state() = awardStateFrom(watch.series(), watch.awards());
        QCOMPARE(watch.state().awards, 4);
        QCOMPARE(watch.state().lastAwarded, 1.3);
        watch.see({1.25, 1.18});
        QCOMPARE(watch.awards().size(), 4);
        watch.see({1.0});
        QCOMPARE(watch.awards().size(), 5);
        QCOMPARE(watch.awards().last().key, u"kpi:content_generation_latency_seconds:5"_s);
    }

    void anImprovementMustLast()
    {
        Watch watch(latency());
        watch.metric().hold = 10min;
        watch.see({1.2, 1.2, 1.2, 5.0});  // a blip: not held
        watch.see({1.3, 1.1, 1.2, 1.2, 1.2, 1.2, 1.2, 1.2, 1.2, 1.2});
        QVERIFY(watch.awards().isEmpty());
        QCOMPARE(watch.reason(), u"lasts for 9m of 10m"_s);
        watch.see({0.1});
        QCOMPARE(watch.awards().size(), 1);
        const QJsonObject data = dataOf(watch.awards().first());
        QCOMPARE(data.value(u"value"_s).toDouble(), 1.2);  // the median: the lucky last one does not name it
        QCOMPARE(data.value(u"samples"_s).toObject().value(u"count"_s).toInt(), 11);
        QCOMPARE(data.value(u"samples"_s).toObject().value(u"low"_s).toDouble(), 0.1);
        QVERIFY(watch.awards().first().description.contains(u"It lasted for 10m over 11 samples."_s));
    }

    void aRestartDoesNotBeginTheHoldTimeAnew()
    {
        Watch watch(latency());
        watch.metric().hold = 3min;
        for (int i = 0; i < 4; ++i) {
            watch.see({1.2});
            watch.restart();
        }
        QCOMPARE(watch.awards().size(), 1);
    }

    void samplesJudgedByAnotherTargetDoNotCountAsHeld()
    {
        Watch watch(latency());
        watch.metric().hold = 3min;
        watch.see({1.9, 1.9, 1.9});
        watch.metric().target = 1.5;
        watch.see({1.2});
        QVERIFY(watch.awards().isEmpty());
        watch.see({1.2, 1.2, 1.2});
        QCOMPARE(watch.awards().size(), 1);
    }

    /// Feeding a batch, or sample by sample, or with overlaps, decides the same.
    void batchesDoNotMatter()
    {
        std::vector<Sample> samples;
        double value = 2.4;
        for (int i = 0; i < 400; ++i) {
            value *= i % 7 == 3 ? 1.12 : 0.97;
            samples.push_back({kStart + i * 1min, i % 31 == 0 ? kNaN : value});
        }
        Watch whole(latency());
        whole.metric().hold = 5min;
        whole.jumpTo(kStart + 400min);
        whole.step(samples);
        QVERIFY(whole.awards().size() > 3);
        for (const int batch : {1, 3, 50}) {
            Watch parts(latency());
            parts.metric().hold = 5min;
            parts.jumpTo(kStart + 400min);
            for (size_t from = 0; from < samples.size(); from += size_t(batch)) {
                const size_t begin = from < 10 ? 0 : from - 10;
                const size_t end = std::min(samples.size(), from + size_t(batch));
                parts.step({samples.begin() + long(begin), samples.begin() + long(end)});
                parts.restart();
            }
            QCOMPARE(keysOf(parts.awards()), keysOf(whole.awards()));
            QVERIFY(parts.awards() == whole.awards());
            QVERIFY(parts.state() == whole.state());
        }
    }

    /// B16: a zero before a good value divided by zero, and every later scrape failed the same way.
    void zeroNeverWedges()
    {
        Watch errors(latency());
        errors.metric().target = 0.01;
        errors.see({0.0, 0.0, 0.005, 0.0});
        QCOMPARE(errors.awards().size(), 1);
        Watch higher(engagement());
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
        Watch watch(latency());
        watch.see({kNaN, kInf, -kInf});
        QVERIFY(watch.awards().isEmpty());
        QCOMPARE(watch.reason(), u"no new sample"_s);
        watch.see({1.2, kNaN, 0.9});
        QCOMPARE(watch.awards().size(), 2);
        Watch milestones(posts());
        milestones.see({kInf, 120});
        QCOMPARE(milestones.awards().size(), 1);
    }

    void negativeValuesImproveToo()
    {
        Metric metric = engagement();
        metric.target = -100;
        Watch watch(metric);
        watch.see({-200, -90, -85, -81});
        QCOMPARE(watch.awards().size(), 2);
    }

    void milestonesAreAwardedOnceForEver()
    {
        Watch watch(posts());
        watch.see({20, 99});
        QVERIFY(watch.awards().isEmpty());
        watch.see({100, 130, 520, 5200, 5300});
        QCOMPARE(keysOf(watch.awards()),
                 (QStringList{u"milestone:posts_generated_total:100"_s, u"milestone:posts_generated_total:500"_s,
                              u"milestone:posts_generated_total:1000"_s, u"milestone:posts_generated_total:5000"_s}));
        QCOMPARE(watch.awards().first().title, u"Milestone: 100 Posts Generated"_s);
        QCOMPARE(watch.awards().first().category, Category::Milestone);
        watch.loseState();
        watch.see({5300, 5400});
        watch.state() = awardStateFrom(watch.series(), watch.awards());
        watch.see({5400});
        QCOMPARE(watch.awards().size(), 4);
    }

    /// The original made three achievements out of the first sight of 1200.
    void whatWasPassedBeforeTheFirstSightIsOneAward()
    {
        Watch watch(posts());
        watch.see({1200, 1210});
        QCOMPARE(keysOf(watch.awards()), QStringList{u"milestone:posts_generated_total:1000"_s});
        const Achievement award = watch.awards().first();
        QCOMPARE(award.title, u"Milestone: 1,000 Posts Generated"_s);
        QVERIFY2(award.description.contains(u"100 posts, 500 posts"_s), qPrintable(award.description));
        QVERIFY(award.description.contains(u"when is not known"_s));
        QCOMPARE(watch.state().milestones, (std::vector<double>{100, 500, 1000}));
        watch.see({5000});
        QCOMPARE(watch.awards().size(), 2);
    }

    /// A counter that starts again from nothing made all milestones again.
    void aCounterResetRepeatsNothingAndLosesNothing()
    {
        Watch watch(posts());
        watch.see({90, 480, 520});
        QCOMPARE(watch.awards().size(), 2);
        watch.see({3, 120, 485});  // 520 + 482 since the reset
        QCOMPARE(watch.awards().size(), 3);
        QCOMPARE(watch.awards().last().key, u"milestone:posts_generated_total:1000"_s);
        QCOMPARE(dataOf(watch.awards().last()).value(u"value"_s).toDouble(), 1002.0);
        QCOMPARE(dataOf(watch.awards().last()).value(u"raw"_s).toDouble(), 485.0);
        watch.state() = awardStateFrom(watch.series(), watch.awards());
        watch.see({490});
        QCOMPARE(watch.state().counterOffset, 517.0);
    }

    void aMissingInstanceIsNoReset()
    {
        Watch watch(posts());
        watch.see({600, 800, 300, 800, 300, 800, 900});
        QCOMPARE(watch.state().counterOffset, 0.0);
        QCOMPARE(keysOf(watch.awards()), QStringList{u"milestone:posts_generated_total:500"_s});
    }

    void aGaugeThatFallsIsNoCounterReset()
    {
        Metric followers = posts();
        followers.name = u"followers"_s;
        Watch watch(followers);
        watch.see({400, 20, 420});
        QCOMPARE(watch.state().counterOffset, 0.0);
        QCOMPARE(keysOf(watch.awards()), QStringList{u"milestone:followers:100"_s});
    }

    void milestonesFollowTheDirection()
    {
        Metric build = latency();
        build.target.reset();
        build.milestones = {60, 300, 600};
        Watch watch(build);
        watch.see({700, 500, 200});
        QCOMPARE(keysOf(watch.awards()), (QStringList{u"milestone:content_generation_latency_seconds:600"_s,
                                                      u"milestone:content_generation_latency_seconds:300"_s}));
    }

    void milestonesAddedLaterAreNotPassedTwice()
    {
        Watch watch(posts());
        watch.metric().milestones = {100};
        watch.see({700, 710});
        watch.metric().milestones = {100, 200, 300, 800};
        watch.see({720, 730});
        QCOMPARE(keysOf(watch.awards()),
                 (QStringList{u"milestone:posts_generated_total:100"_s, u"milestone:posts_generated_total:300"_s}));
        watch.see({801});
        QCOMPARE(watch.awards().size(), 3);
    }

    /// B18: start times were made up: now - 24 h, now - 7 days.
    void datesAreNotInvented()
    {
        Watch watch(latency());
        watch.see({1.2});
        QVERIFY(!watch.awards().first().startedAt);
        Watch milestone(posts());
        milestone.see({120});
        QVERIFY(!milestone.awards().first().startedAt);
    }

    /// B15: money came out of latency, and below the model's baseline it was negative.
    void moneyIsOnlyWhatAModelSays()
    {
        Watch watch(latency());
        watch.see({1.2});
        QVERIFY(!watch.awards().first().value);
        QVERIFY(!watch.awards().first().timeSavedHours);
        Watch rate(engagement());
        rate.see({0.07});
        const auto money = rate.awards().first().value;
        QVERIFY(money.has_value());
        QCOMPARE(money->amount, 700.0);
        QCOMPARE(money->confidence, 0.1);
        QCOMPARE(money->period, Period::Month);
        Watch cost(latency());
        cost.metric().value = ValueModel{1000, 1.0, u"USD"_s, Period::Month, 0.1};
        cost.see({1.5});
        QVERIFY(!cost.awards().first().value);
    }

    void impactIsOpenAndTheReferenceStandsBesideIt()
    {
        Watch watch(latency());
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
            Watch watch(metric);
            watch.see({reached});
            while (watch.now() < kStart + metric.hold + 2min)
                watch.see({reached});
            QVERIFY2(watch.awards().size() == 1, qPrintable(metric.name));
        }
    }

    void aSampleFromTheFutureIsNotBelieved()
    {
        Watch watch(latency());
        watch.step({{kStart + 24h, 1.2}});
        QVERIFY(watch.awards().isEmpty());
        watch.see({1.2});
        QCOMPARE(watch.awards().size(), 1);
    }

    void aClockThatWasAheadDoesNotBlindTheDetector()
    {
        Watch watch(latency());
        watch.jumpTo(kStart + 24h * 365);
        watch.see({5.0});
        watch.jumpTo(kStart);
        watch.see({5.0, 1.2});
        QCOMPARE(watch.awards().size(), 1);
    }

    void aMetricThatIsSwitchedOffGivesNothing()
    {
        Watch watch(latency());
        watch.metric().isEnabled = false;
        watch.see({1.2});
        QVERIFY(watch.awards().isEmpty());
        watch.metric().isEnabled = true;
        watch.see({1.2});
        QCOMPARE(watch.awards().size(), 1);
    }

    void reasonsSayWhyThereIsNoAward()
    {
        Watch watch(latency());
        watch.see({2.004});
        QCOMPARE(watch.reason(), u"2.004 s has not reached the target 2.000 s"_s);
        Watch none(latency());
        none.metric().target.reset();
        none.see({1});
        QCOMPARE(none.reason(), u"no target set"_s);
        Watch milestones(posts());
        milestones.see({1});
        QCOMPARE(milestones.reason(), u"no new milestone"_s);
    }
};

QTEST_GUILESS_MAIN(KpiDetectorTest)
#include "tst_kpidetector.moc"
