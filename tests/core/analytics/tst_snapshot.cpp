// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/snapshot.h"
#include "samplesource.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace herald::test;
using namespace std::chrono_literals;

namespace {

constexpr int kInteractions = 40;
const Instant kNow = kMonday + kInteractions * kFiveMinutes;

SeriesInput input(const QString &name, const QString &unit, Direction direction, std::optional<double> limit,
                  const Source &source)
{
    SeriesInput one;
    one.key.metric = name;
    one.metric.name = name;
    one.metric.unit = unit;
    one.metric.direction = direction;
    one.limit = limit;
    if (source)
        one.samples = samples(kInteractions, source);
    return one;
}

/// Three agents with quality, response time and error rate, as they were fed to the reference.
std::vector<SeriesInput> agents(const Source &quality, const Source &seconds, const Source &errors)
{
    std::vector<SeriesInput> all;
    for (const QString &agent : {u"web"_s, u"code"_s, u"mail"_s}) {
        all.push_back(input(agent + u"_quality"_s, u"ratio"_s, Direction::HigherIsBetter, 0.5, quality));
        all.push_back(input(agent + u"_response_time"_s, u"s"_s, Direction::LowerIsBetter, 5.0, seconds));
        all.push_back(input(agent + u"_error_rate"_s, u"ratio"_s, Direction::LowerIsBetter, 0.10, errors));
    }
    return all;
}

Source steady(double value)
{
    return [value](int) { return value; };
}

Source line(double from, double to)
{
    return [from, to](int i) { return from + (to - from) * i / (kInteractions - 1); };
}

const AnalysisOptions kDay{.lookback = 24h, .horizon = 1h};

}  // namespace

class SnapshotTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// The six states that were measured on the reference, which got all but one wrong.
    void judgesTheSixMeasuredStates_data()
    {
        QTest::addColumn<std::vector<SeriesInput>>("series");
        QTest::addColumn<Degradation>("degradation");
        QTest::newRow("fresh start") << std::vector<SeriesInput>() << Degradation::NoData;
        QTest::newRow("well") << agents(steady(0.97), steady(1), steady(0)) << Degradation::None;
        QTest::newRow("falling") << agents(line(0.9, 0.12), line(1, 60), steady(0.4)) << Degradation::Critical;
        QTest::newRow("bad") << agents(steady(0.05), line(60, 138), steady(0.9)) << Degradation::Critical;
        QTest::newRow("broken") << agents(steady(0), steady(1), steady(1)) << Degradation::Critical;
        QTest::newRow("fresh start after a simulated success") << std::vector<SeriesInput>() << Degradation::NoData;
    }
    void judgesTheSixMeasuredStates()
    {
        QFETCH(std::vector<SeriesInput>, series);
        QFETCH(Degradation, degradation);
        const AnalysisSnapshot snapshot = analyse(series, kDay, {}, kNow);
        QVERIFY2(degradationOf(snapshot.overall) == degradation,
                 qPrintable(QString::number(snapshot.overall.value.value_or(-1))));
        QCOMPARE(snapshot.overall.value.has_value(), !series.empty());
    }

    void aWellSystemIsExcellent()
    {
        const AnalysisSnapshot snapshot = analyse(agents(steady(0.97), steady(1), steady(0)), kDay, {}, kNow);
        QCOMPARE(snapshot.health.status, u"excellent"_s);
        QCOMPARE(snapshot.overall.status, u"excellent"_s);
        QVERIFY(snapshot.recommendations.empty());
    }

    /// Finding 12: the window asked for was ignored.
    void obeysTheLookbackInAllParts()
    {
        auto old = input(u"latency"_s, u"s"_s, Direction::LowerIsBetter, 5.0, {});
        old.samples = samples(288 * 4, [noise = gaussian(1, 0.05)](int i) mutable {
            return noise(i) + (i < 288 * 2 ? 3 : 0) + (i == 288 * 2 + 5 ? 50 : 0);
        });
        const Instant now = old.samples.back().at;
        const SeriesAnalysis wide = analyseSeries(old, {.lookback = 24h * 7}, now);
        const SeriesAnalysis narrow = analyseSeries(old, {.lookback = 24h}, now);
        QCOMPARE(wide.samples, 288 * 4);
        QCOMPARE(narrow.samples, 288);
        QVERIFY(!wide.changes.empty());
        QVERIFY(narrow.changes.empty());
        QVERIFY(narrow.trend.window <= 24h);
        QVERIFY(narrow.forecast.has_value());
        for (const SeriesAnomaly &anomaly : narrow.anomalies)
            QVERIFY(anomaly.at > now - 24h);
    }

    /// Finding 19: the same ten points were taken in again at every run.
    void theSameSamplesTwiceChangeNothing()
    {
        auto once = agents(line(0.9, 0.5), steady(2), steady(0.05));
        auto twice = once;
        for (SeriesInput &one : twice)
            one.samples.insert(one.samples.end(), one.samples.begin(), one.samples.end());
        const AnalysisSnapshot a = analyse(once, kDay, {}, kNow);
        const AnalysisSnapshot b = analyse(twice, kDay, {}, kNow);
        QCOMPARE(a.health, b.health);
        QCOMPARE(a.id, b.id);
        QCOMPARE(a.series[0].trend.slopePerDay, b.series[0].trend.slopePerDay);
    }

    /// Finding 11: what was learned died with the process. Who has watched all along and who reads what is stored, in
    /// whatever order it comes, say the same.
    void aRestartChangesNothing()
    {
        auto stored = agents(line(0.9, 0.5), steady(2), steady(0.05));
        stored[0].samples =
            samples(288, [noise = gaussian(0.9, 0.01)](int i) mutable { return noise(i) - (i == 250 ? 0.5 : 0); });
        const Instant now = stored[0].samples.back().at;
        auto watched = stored;
        for (SeriesInput &one : watched) {
            SeriesWatch watch(one.key, {});
            for (const Sample &sample : one.samples)
                watch.update(sample);
            one.watch = WatchReport{watch.state(), watch.alarms()};
        }
        for (SeriesInput &one : stored)
            std::ranges::reverse(one.samples);
        const AnalysisSnapshot before = analyse(watched, kDay, {7}, now);
        const AnalysisSnapshot after = analyse(stored, kDay, {7}, now);
        QVERIFY(!before.series[0].anomalies.empty());
        for (size_t i = 0; i < before.series.size(); ++i) {
            const SeriesAnalysis &a = before.series[i];
            const SeriesAnalysis &b = after.series[i];
            QVERIFY(std::ranges::equal(a.anomalies, b.anomalies, {}, &SeriesAnomaly::at, &SeriesAnomaly::at));
            QCOMPARE(b.isWatched, a.isWatched);
            QCOMPARE(b.watch.alarm, a.watch.alarm);
            QCOMPARE(b.changes, a.changes);
            QCOMPARE(b.forecast.has_value(), a.forecast.has_value());
        }
        QCOMPARE(after.id, before.id);
        QCOMPARE(after.health, before.health);
        QCOMPARE(after.overall, before.overall);
    }

    void eachStateOfTheDataHasItsId()
    {
        const auto series = agents(steady(0.97), steady(1), steady(0));
        const QString id = analyse(series, kDay, {1}, kNow).id;
        QCOMPARE(id.size(), 16);
        QVERIFY(id != analyse(series, kDay, {2}, kNow).id);
        QVERIFY(id != analyse(series, {.lookback = 12h, .horizon = 1h}, {1}, kNow).id);
    }

    void reliabilityIsWhatCameOnceEnoughCame()
    {
        auto series = agents(gaussian(0.9, 0.01), gaussian(1, 0.1), gaussian(0.02, 0.002));
        for (SeriesInput &one : series)
            one.record = {5, {60, 24, 30, 1, 1}, {}};
        QCOMPARE(analyse(series, kDay, {}, kNow).overall.parts[1].value, std::optional(0.5));
        for (SeriesInput &one : series)
            one.record.forecasts = 2;
        QVERIFY(analyse(series, kDay, {}, kNow).overall.parts[1].value > 0.8);
    }

    /// Finding 20: reliability was the constant 0.7.
    void reliabilityIsMeasured()
    {
        std::vector<SeriesInput> series{input(u"load"_s, u""_s, Direction::LowerIsBetter, 50.0, {})};
        series[0].samples = samples(288, gaussian(5, 1), kFiveMinutes, kNow - 24h);
        const auto reliability = analyse(series, kDay, {}, kNow).overall.parts[1].value;
        QVERIFY(reliability.has_value());
        QVERIFY(*reliability > 0.8);
        series[0].samples.clear();
        QVERIFY(!analyse(series, kDay, {}, kNow).overall.parts[1].value.has_value());
    }

    /// Forecasts of a calm past that were made and judged: where what came was another level, they missed.
    void reliabilityFallsWithEachMiss()
    {
        auto one = input(u"load"_s, u""_s, Direction::LowerIsBetter, 50.0, {});
        one.samples = samples(288, gaussian(5, 1), kFiveMinutes, kNow - 24h);
        const auto reliabilityWhen = [&](double jump) {
            std::vector<JudgedForecast> judged;
            for (unsigned seed = 1; seed <= 5; ++seed) {
                const auto past = samples(288, gaussian(5, 1, seed));
                const Instant madeAt = past.back().at;
                const OpenForecast open{one.key, madeAt, nearPoints(forecastSamples(past, 1h).value()), 5};
                const auto came = samples(12, gaussian(5 + jump, 1, seed + 100), kFiveMinutes, madeAt + kFiveMinutes);
                judged.push_back({madeAt, hitsOf(open, came), {}});
            }
            one.record = recordOf(judged);
            return analyse({{one}}, kDay, {}, kNow).overall.parts[1].value.value_or(-1);
        };
        QVERIFY2(reliabilityWhen(0) > 0.8, qPrintable(QString::number(reliabilityWhen(0))));
        const double some = reliabilityWhen(2);
        QVERIFY2(some > 0.1 && some < 0.7, qPrintable(QString::number(some)));
        QCOMPARE(reliabilityWhen(20), 0.0);
    }

    /// Finding 22, row six of the table: a simulation must not raise a score.
    void successThatWasNotMeasuredIsUnknown()
    {
        const AnalysisSnapshot snapshot = analyse(agents(steady(0.97), steady(1), steady(0)), kDay, {}, kNow);
        QVERIFY(snapshot.overall.unknown().contains(u"optimization_success"_s));
    }

    /// Finding 17: an anomaly's time was invented; 16: the name told what was better.
    void anomaliesHaveTheirOwnTime()
    {
        auto one = input(u"quality_checker_response_time"_s, u"s"_s, Direction::LowerIsBetter, 60.0, {});
        one.samples = samples(
            288, [noise = gaussian(1, 0.05)](int i) mutable { return noise(i) + (i == 200 ? 9 : 0) + 0.02 * i; });
        const SeriesAnalysis found = analyseSeries(one, kDay, one.samples.back().at);
        QVERIFY(std::ranges::find(found.anomalies, one.samples[200].at, &SeriesAnomaly::at) != found.anomalies.end());
        QCOMPARE(found.trend.isWorse(one.metric.direction), true);
    }

    /// Finding 16: the name decided. Here the registry's direction does, in scores and advice too.
    void directionDecidesAndNoName_data()
    {
        QTest::addColumn<Direction>("direction");
        QTest::addColumn<bool>("rises");
        for (const bool rises : {false, true}) {
            QTest::addRow("lower is better, %s", rises ? "up" : "down") << Direction::LowerIsBetter << rises;
            QTest::addRow("higher is better, %s", rises ? "up" : "down") << Direction::HigherIsBetter << rises;
        }
    }
    void directionDecidesAndNoName()
    {
        QFETCH(Direction, direction);
        QFETCH(bool, rises);
        const bool isWorse = rises == (direction == Direction::LowerIsBetter);
        const double sign = rises ? 1 : -1;
        std::optional<AnalysisSnapshot> first;
        for (const QString &name : {u"quality"_s, u"error_rate"_s, u"quality_checker_response_time"_s, u"success"_s,
                                    u"latency"_s, u"availability"_s}) {
            auto creeping = input(name, u""_s, direction, 10 + sign * 1.5, {});
            creeping.samples =
                samples(288, [sign, noise = gaussian(10, 0.02)](int i) mutable { return noise(i) + sign * 0.01 * i; });
            auto jumping = input(name + u"_of_another"_s, u""_s, direction, {}, {});
            jumping.samples = samples(
                288, [sign, noise = gaussian(10, 0.02)](int i) mutable { return noise(i) + sign * (i < 200 ? 0 : 2); });
            const AnalysisSnapshot snapshot = analyse({{creeping, jumping}}, kDay, {}, creeping.samples.back().at);
            QStringList rules;
            for (const Recommendation &advice : snapshot.recommendations)
                rules += advice.rule;
            for (const QString &rule : {u"worse_trend"_s, u"worse_level"_s, u"limit_reached"_s})
                QVERIFY2(rules.contains(rule) == isWorse, qPrintable(name + u": "_s + rules.join(u',')));
            QCOMPARE(snapshot.facts.worseTrends.value() > 0, isWorse);
            QCOMPARE(snapshot.facts.worseLevels, std::optional(isWorse ? 0.5 : 0.0));
            if (!first)
                first = snapshot;
            QCOMPARE(snapshot.health, first->health);
            QCOMPARE(snapshot.overall, first->overall);
        }
    }

    void advisesOnlyWithEvidence()
    {
        const auto sick = agents(line(0.9, 0.12), line(1, 60), steady(0.4));
        const auto advice = analyse(sick, kDay, {}, kNow).recommendations;
        QVERIFY(!advice.empty());
        QCOMPARE(advice[0].priority, Recommendation::Priority::Critical);
        for (const Recommendation &one : advice) {
            QVERIFY(!one.evidence.isEmpty() && !one.rule.isEmpty() && !one.series.metric.isEmpty());
            QVERIFY(one.window > 0ms);
        }
    }

    /// Finding 21: the same cost advice was always given, even with no data.
    void withdrawsAdviceWithItsEvidence()
    {
        QVERIFY(analyse({}, kDay, {}, kNow).recommendations.empty());
        const auto sick = agents(line(0.9, 0.12), line(1, 60), steady(0.4));
        const auto before = analyse(sick, kDay, {}, kNow).recommendations;
        const auto after = analyse(agents(steady(0.97), steady(1), steady(0)), kDay, {}, kNow).recommendations;
        QVERIFY(!before.empty() && after.empty());
        QCOMPARE(before[0].id(), analyse(sick, kDay, {}, kNow).recommendations[0].id());
    }

    void advisesNothingOfACourseOfMinutes()
    {
        auto one = input(u"memory"_s, u"ratio"_s, Direction::LowerIsBetter, {}, line(0.08, 0.11));
        const auto rulesOf = [](const std::vector<Recommendation> &advice) {
            QStringList rules;
            for (const Recommendation &each : advice)
                rules += each.rule;
            return rules;
        };
        QVERIFY(rulesOf(analyse({{one}}, kDay, {}, kNow).recommendations).contains(u"worse_trend"_s));
        for (Sample &sample : one.samples)
            sample.at = kNow - (kNow - sample.at) / 100;
        QCOMPARE(rulesOf(analyse({{one}}, kDay, {}, kNow).recommendations), QStringList());
    }

    void toStandOnALimitIsNotToBePastIt()
    {
        const auto rulesAt = [](double value, Direction direction) {
            QStringList rules;
            const auto one = input(u"uptime"_s, u"ratio"_s, direction, 1.0, steady(value));
            for (const Recommendation &advice : analyse({{one}}, kDay, {}, kNow).recommendations)
                rules += advice.rule;
            return rules;
        };
        QCOMPARE(rulesAt(1, Direction::HigherIsBetter), QStringList());
        QCOMPARE(rulesAt(1, Direction::LowerIsBetter), QStringList());
        QCOMPARE(rulesAt(0.9, Direction::HigherIsBetter), QStringList{u"limit_reached"_s});
    }

    /// Half a minute of a busy machine is no state of it, and the advice says how long was looked at.
    void pastALimitIsWhatTheMedianOfFiveMinutesIs()
    {
        auto one = input(u"cpu"_s, u"ratio"_s, Direction::LowerIsBetter, 0.9, {});
        const auto adviceAfter = [&](int busy) {
            one.samples.clear();
            for (int i = 0; i < 720; ++i)
                one.samples.push_back({kNow - 5s * (719 - i), i < 720 - busy ? 0.2 : 1});
            const auto advice = analyse({{one}}, kDay, {}, kNow).recommendations;
            const auto found = std::ranges::find(advice, u"limit_reached"_s, &Recommendation::rule);
            return found != advice.end() ? std::optional(*found) : std::nullopt;
        };
        QVERIFY(!adviceAfter(6));
        QVERIFY(!adviceAfter(25));
        const auto advice = adviceAfter(40);
        QVERIFY(advice.has_value());
        QCOMPARE(advice->window, Duration(5min));
        QVERIFY2(advice->evidence.contains(u"last 5m"_s), qPrintable(advice->evidence));
    }

    void advisesNothingOfAJumpThatWasUndone()
    {
        auto one = input(u"cpu"_s, u"ratio"_s, Direction::LowerIsBetter, {}, {});
        const auto stateWhen = [&](int undoneFrom) {
            one.samples = samples(288, [=, noise = gaussian(0.1, 0.003)](int i) mutable {
                return noise(i) + (i >= 200 && i < undoneFrom ? 0.05 : 0);
            });
            return analyse({{one}}, kDay, {}, one.samples.back().at);
        };
        const auto advises = [](const AnalysisSnapshot &snapshot) {
            return std::ranges::find(snapshot.recommendations, u"worse_level"_s, &Recommendation::rule)
                   != snapshot.recommendations.end();
        };
        QVERIFY(advises(stateWhen(288)));
        QCOMPARE(stateWhen(288).facts.worseLevels, std::optional(1.0));
        // Its last five values are back, which is too young to be a level of its own.
        QVERIFY(!advises(stateWhen(283)));
        QCOMPARE(stateWhen(283).facts.worseLevels, std::optional(0.0));
    }

    /// A laptop that slept while something grew as ever: nothing jumped, and nothing was done "at that time".
    void aGapInALineIsNoJump_data()
    {
        QTest::addColumn<Duration>("gap");
        QTest::newRow("12 h") << Duration(12h);
        QTest::newRow("a day") << Duration(24h);
        QTest::newRow("3 days") << Duration(72h);
        QTest::newRow("5.5 days") << Duration(132h);
    }
    void aGapInALineIsNoJump()
    {
        QFETCH(Duration, gap);
        auto one = input(u"used"_s, u"bytes"_s, Direction::LowerIsBetter, {}, {});
        one.full = 30;
        one.samples = samples(288 * 7, [noise = gaussian(10, 0.02)](int i) mutable { return noise(i) + i / 288.0; });
        const Instant now = one.samples.back().at;
        std::erase_if(one.samples,
                      [&](const Sample &s) { return s.at >= kMonday + 24h && s.at < kMonday + 24h + gap; });
        const AnalysisSnapshot snapshot = analyse({{one}}, {.lookback = 24h * 8}, {}, now);
        const SeriesAnalysis &found = snapshot.series[0];
        QCOMPARE(found.changes.size(), 0);
        QCOMPARE(found.trend.isWorse(one.metric.direction), true);
        QCOMPARE(snapshot.facts.worseLevels, std::optional(0.0));
        const auto daysLeft = double((found.capacity->likely.value() - now).count()) / 86.4e6;
        QVERIFY2(std::abs(daysLeft - 13) < 0.5, qPrintable(QString::number(daysLeft)));
        QStringList rules;
        for (const Recommendation &advice : snapshot.recommendations)
            rules += advice.rule;
        QVERIFY2(rules.contains(u"worse_trend"_s) && rules.contains(u"runs_out"_s), qPrintable(rules.join(u',')));
        QVERIFY(!rules.contains(u"worse_level"_s));
    }

    /// A machine that was switched on minutes ago was called ill for what it does while it starts.
    void theFirstHourIsNotJudged()
    {
        auto young = input(u"load"_s, u""_s, Direction::LowerIsBetter, 50, {});
        const auto factsAfter = [&](int values) {
            young.samples = samples(
                values, [](int i) { return 1 + 0.02 * i; }, 5s, kNow - values * 5s);
            return analyse({{young}}, kDay, {}, kNow);
        };
        const AnalysisSnapshot first = factsAfter(300);
        QCOMPARE(first.series[0].trend.verdict, TrendVerdict::Rising);
        QVERIFY(!first.facts.worseTrends && !first.facts.worseLevels);
        QVERIFY(first.health.unknown().contains(u"stability_health"_s));
        const AnalysisSnapshot later = factsAfter(800);
        QCOMPARE(later.facts.worseTrends, std::optional(1.0));
        QVERIFY(later.facts.worseLevels.has_value());
    }

    void seesALimitAhead()
    {
        std::vector<SeriesInput> series{input(u"disk"_s, u"ratio"_s, Direction::LowerIsBetter, 0.9, {})};
        series[0].samples =
            samples(288, [noise = gaussian(0, 0.002)](int i) mutable { return 0.5 + 0.0012 * i + noise(i); });
        const AnalysisSnapshot snapshot =
            analyse(series, {.lookback = 24h, .horizon = 12h}, {}, series[0].samples.back().at);
        QVERIFY(snapshot.series[0].limitAhead.value().likely.has_value());
        QVERIFY(std::ranges::find(snapshot.recommendations, u"limit_ahead"_s, &Recommendation::rule)
                != snapshot.recommendations.end());
    }

    void seesNoFurtherThanItHasLookedBack()
    {
        auto young = input(u"young"_s, u"s"_s, Direction::LowerIsBetter, {}, {});
        young.samples = samples(24, gaussian(), kFiveMinutes, kNow - 2h);
        const SeriesAnalysis one = analyseSeries(young, {.lookback = 24h, .horizon = 12h}, kNow);
        QVERIFY(one.forecast.has_value());
        QVERIFY(one.forecast->at(one.forecast->series.points.size() - 1) <= kNow + 2h);
    }

    /// A new host whose detector was startled once must not look ill for hours.
    void anAlarmCountsForAnHour()
    {
        auto young = input(u"young"_s, u"s"_s, Direction::LowerIsBetter, {}, {});
        young.samples = samples(12 * 20, gaussian(5, 0.1), 1min, kNow - 4h);
        WatchReport watch;
        watch.state.isLearning = false;
        const auto healthWithAlarm = [&](Duration ago) {
            watch.alarms = {{.at = kNow - ago, .value = 9}};
            young.watch = watch;
            return analyse(std::vector{young}, {}, {}, kNow).health.parts[1].value;
        };
        QCOMPARE(healthWithAlarm(10min), std::optional(0.0));
        QCOMPARE(healthWithAlarm(90min), std::optional(1.0));
        watch.state.judgement.since = kNow - 90min;
        watch.state.alarm = 1;
        QCOMPARE(healthWithAlarm(90min), std::optional(0.0));
    }

    void saysWhyThereIsNoForecast()
    {
        std::vector<SeriesInput> series{input(u"new"_s, u""_s, Direction::LowerIsBetter, {}, {})};
        series[0].samples = samples(3, gaussian(), kFiveMinutes, kNow - 1h);
        const SeriesAnalysis one = analyse(series, kDay, {}, kNow).series[0];
        QVERIFY(!one.forecast.has_value());
        QVERIFY(one.noForecast.contains(u"Not enough data"_s));
        QVERIFY(!one.isWatched);
        QCOMPARE(one.trend.verdict, TrendVerdict::NotEnoughData);
    }
};

QTEST_GUILESS_MAIN(SnapshotTest)
#include "tst_snapshot.moc"
