// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/serieswatch.h"

#include "samplesource.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace herald::test;
using namespace std::chrono_literals;

namespace {

constexpr int kDay = 288;

SeriesWatch watched(const std::vector<Sample> &samples, std::vector<Verdict> verdicts = {})
{
    SeriesWatch watch({u"m"_s, {}}, {}, std::move(verdicts));
    for (const Sample &sample : samples)
        watch.update(sample);
    return watch;
}

Source spikesAt(std::initializer_list<int> places, double size)
{
    return [places = std::vector<int>(places), size, normal = gaussian(10, 1)](int i) mutable {
        return normal(i) + (std::ranges::find(places, i) != places.end() ? size : 0);
    };
}

enum class Load { Noise, Remembering, OnOff, Day, Nightly };

/// A week of it, seen every 5 s.
std::vector<Sample> weekOf(Load load, unsigned seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> normal;
    std::exponential_distribution<double> pause;
    double last = 0;
    bool isOn = false;
    double left = 0;
    constexpr double kSeconds = 5;
    const auto value = [&](int i) {
        const double day = std::fmod(i * kSeconds, 86400);
        switch (load) {
        case Load::Noise: return 10 + normal(random);
        case Load::Remembering: return 50 + (last = 0.95 * last + normal(random));
        case Load::OnOff:
            left -= kSeconds;
            if (left <= 0) {
                isOn = !isOn;
                left = (isOn ? 60 : 240) * pause(random);
            }
            return (isOn ? 90 : 5) + normal(random);
        case Load::Day: return 50 + 30 * std::sin(2 * M_PI * day / 86400);
        case Load::Nightly: return (day >= 7200 && day < 9000 ? 80 : 10) + normal(random);
        }
        return 0.0;
    };
    return samples(int(7 * 24h / 5s), value, 5s);
}

std::vector<Sample> everyNth(const std::vector<Sample> &all, size_t n)
{
    std::vector<Sample> some;
    for (size_t i = 0; i < all.size(); i += n)
        some.push_back(all[i]);
    return some;
}

/// Noise around 10, and what is added to it.
std::vector<Sample> fiveSeconds(Duration length, const std::function<double(Duration)> &added, Duration step = 5s,
                                Instant from = kMonday)
{
    return samples(
        int(length / step),
        [&, noise = gaussian(10, 1)](int i) mutable { return noise(i) + added(from - kMonday + i * step); }, step,
        from);
}

std::optional<Instant> firstAlarm(const std::vector<Sample> &all, Instant from)
{
    SeriesWatch watch({u"m"_s, {}});
    for (const Sample &sample : all) {
        if (watch.update(sample).alarm >= kAlarmScore && sample.at >= from)
            return sample.at;
    }
    return std::nullopt;
}

std::vector<SampleWindow> windowsOf(const std::vector<Sample> &all)
{
    std::vector<SampleWindow> windows;
    for (const Sample &sample : all) {
        const Instant at = kMonday + (sample.at - kMonday) / kWatchStep * kWatchStep;
        if (windows.empty() || windows.back().at != at)
            windows.push_back({.at = at});
        windows.back().add(sample.value);
    }
    return windows;
}

}  // namespace

class SeriesWatchTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void keepsAnAlarmWithItsExplanation()
    {
        const auto all = samples(3 * kDay, spikesAt({700}, 30));
        const SeriesWatch watch = watched(all);
        const auto alarm = std::ranges::find(watch.alarms(), all[700].at, &SeriesAnomaly::at);
        QVERIFY(alarm != watch.alarms().end());
        QVERIFY(alarm->usual->upper < alarm->value);
        QVERIFY(alarm->judgement.surprise > 3);
        QCOMPARE(alarm->judgement.since, std::optional(all[700].at));
    }

    void theAlarmStaysForTheStretch()
    {
        auto all = samples(3 * kDay, spikesAt({860}, 30));
        all.resize(863);
        const SeriesWatch watch = watched(all);
        QVERIFY(watch.state().judgement.score < kAlarmScore);
        QVERIFY(watch.state().alarm >= kAlarmScore);
    }

    void anEqualSpikeSoonAfterRaisesTheAlarmAgain()
    {
        const auto all = samples(3 * kDay, spikesAt({700, 720}, 30));
        const SeriesWatch between = watched({all.begin(), all.begin() + 719});
        QVERIFY2(between.state().alarm < kAlarmScore, "over an hour was usual");
        QVERIFY(!between.state().judgement.since);
        const SeriesWatch watch = watched({all.begin(), all.begin() + 721});
        QVERIFY(watch.state().alarm >= kAlarmScore);
        QCOMPARE(watch.state().judgement.since, std::optional(all[700].at));
    }

    void ofHoursNothingIsJudged()
    {
        const auto all = fiveSeconds(5h, [](Duration at) { return at > 4h && at < 4h + 10min ? 30.0 : 0.0; });
        const SeriesWatch watch = watched(all);
        QVERIFY(watch.state().isLearning);
        QCOMPARE(watch.alarms().size(), 0);
    }

    void judgesTimeAndNotSamples_data()
    {
        QTest::addColumn<Load>("load");
        QTest::newRow("noise") << Load::Noise;
        QTest::newRow("noise that remembers") << Load::Remembering;
        QTest::newRow("a processor that is on or off") << Load::OnOff;
        QTest::newRow("a clean day") << Load::Day;
        QTest::newRow("a nightly job") << Load::Nightly;
    }
    void judgesTimeAndNotSamples()
    {
        QFETCH(Load, load);
        constexpr int kSeries = 8;
        constexpr int kJudgedDays = 6;
        for (const size_t seconds : {5, 15, 300}) {
            qsizetype alarms = 0;
            for (unsigned seed = 1; seed <= kSeries; ++seed) {
                const SeriesWatch watch = watched(everyNth(weekOf(load, seed), seconds / 5));
                alarms += std::ranges::count_if(watch.alarms(),
                                                [](const SeriesAnomaly &one) { return one.at - kMonday >= 24h; });
            }
            QVERIFY2(double(alarms) <= 0.5 * kSeries * kJudgedDays,
                     qPrintable(u"%1 alarms at %2 s"_s.arg(alarms).arg(seconds)));
        }
    }

    void findsAStepOfMinutesWithinMinutes()
    {
        const Duration begin = 50h + 2min;
        const auto all = fiveSeconds(51h, [&](Duration at) { return at >= begin ? 8.0 : 0.0; });
        const auto found = firstAlarm(all, kMonday + begin);
        QVERIFY(found.has_value());
        QVERIFY(*found - (kMonday + begin) <= 5min);
    }

    void findsASpikeThatTheMeanHides()
    {
        const Duration begin = 50h + 2min;
        const auto all = fiveSeconds(51h, [&](Duration at) { return at >= begin && at < begin + 5s ? 30.0 : 0.0; });
        SeriesWatch watch = watched(all);
        const auto alarm = std::ranges::find(watch.alarms(), kMonday + 50h, &SeriesAnomaly::at);
        QVERIFY(alarm != watch.alarms().end());
        QVERIFY(alarm->judgement.isFarthest);
        QVERIFY2(alarm->value > 35, "the sample, not the mean, is what is told");
        QVERIFY(alarm->usual->upper < alarm->value);
        QCOMPARE(alarm->judgement.since, std::optional(kMonday + 50h));
    }

    /// Finding 3: at 5 s the hours of the week were forgotten within minutes.
    void knowsTheWeekAtFiveSecondsToo()
    {
        const auto weekend = [](Duration at) { return at % (7 * 24h) >= 5 * 24h ? -40.0 : 0.0; };
        SeriesWatch watch({u"m"_s, {}});
        for (const Sample &sample : fiveSeconds(28 * 24h, weekend, 15s))
            watch.update(sample);
        const size_t before = watch.alarms().size();
        for (const Sample &sample : fiveSeconds(7 * 24h, weekend, 15s, kMonday + 28 * 24h))
            watch.update(sample);
        QVERIFY2(watch.alarms().size() <= before + 3, qPrintable(QString::number(watch.alarms().size() - before)));
    }

    void windowsTeachTheSameAsTheirSamples()
    {
        auto all = fiveSeconds(30h, [](Duration at) { return at > 20h && at < 20h + 10min ? 30.0 : 0.0; });
        std::erase_if(all, [](const Sample &one) { return one.at > kMonday + 9h && one.at < kMonday + 11h + 3min; });
        const SeriesWatch single = watched(all);
        SeriesWatch summed({u"m"_s, {}});
        for (const SampleWindow &window : windowsOf(all))
            summed.learn(window);
        QCOMPARE(summed.state().judgement.score, single.state().judgement.score);
        QCOMPARE(summed.state().judgement.expected, single.state().judgement.expected);
        QCOMPARE(summed.state().judged, single.state().judged);
        QCOMPARE(summed.alarms().size(), single.alarms().size());
        QVERIFY(!single.alarms().empty());
    }

    void aFlatLineIsFlatWhateverItsMeanIsRoundedTo()
    {
        const auto all = samples(
            100'000, [](int) { return 0.1; }, 7s);
        const SeriesWatch watch = watched(all);
        QCOMPARE(watch.state().judged.value, 0.1);
        QCOMPARE(watch.alarms().size(), 0);
    }

    void aSeriesWithLongIntervalsIsJudgedAtOnce()
    {
        auto all = samples(200, gaussian(), 1h);
        all.back().value = 40;
        const SeriesWatch watch = watched(all);
        QCOMPARE(watch.state().judged, all.back());
        QVERIFY(watch.state().judgement.score >= kAlarmScore);
    }

    /// Finding 13: one offset for the whole year put every habit an hour off from the day the clock was set.
    void hoursAreThoseOfTheClockOnTheWall()
    {
        const QTimeZone berlin("Europe/Berlin");
        const Instant from = fromMs(QDateTime(QDate(2026, 3, 9), QTime(0, 0), berlin).toMSecsSinceEpoch());
        const auto work = [&berlin](Instant at) {
            const int hour = QDateTime::fromMSecsSinceEpoch(toMs(at), berlin).time().hour();
            return hour >= 8 && hour < 18 ? 90.0 : 0.0;
        };
        for (const bool isLocal : {true, false}) {
            SeriesWatch watch({u"m"_s, {}}, {.zone = isLocal ? berlin : QTimeZone::utc()});
            auto noise = gaussian();
            for (Instant at = from; at < from + 24h * 28; at += kFiveMinutes)
                watch.update({at, noise(0) + work(at)});
            const auto after = std::ranges::count_if(
                watch.alarms(), [&](const SeriesAnomaly &one) { return one.at > from + 24h * 20; });
            QVERIFY2(isLocal ? after == 0 : after > 0, qPrintable(QString::number(after)));
        }
    }

    void repeatedAndLateSamplesChangeNothing()
    {
        const auto all = samples(kDay, gaussian());
        SeriesWatch watch = watched(all);
        const WatchState before = watch.state();
        watch.update(all.back());
        watch.update({all.front().at, 1000});
        watch.update({all.back().at + 5min, std::nan("")});
        QCOMPARE(watch.state().newest, before.newest);
        QCOMPARE(watch.state().judgement.score, before.judgement.score);
    }

    void aVerdictOnOneMomentChangesTheLikeLater()
    {
        const auto all = samples(3 * kDay, spikesAt({500, 800}, 6));
        const double untaught = watched({all.begin(), all.begin() + 801}).state().judgement.surprise;
        const double normal =
            watched({all.begin(), all.begin() + 801}, {{all[500].at, true}}).state().judgement.surprise;
        const double anomaly =
            watched({all.begin(), all.begin() + 801}, {{all[500].at, false}}).state().judgement.surprise;
        QVERIFY2(normal < untaught - 0.3, qPrintable(u"%1 %2"_s.arg(normal).arg(untaught)));
        QVERIFY2(anomaly >= untaught, qPrintable(u"%1 %2"_s.arg(anomaly).arg(untaught)));
    }

    void memoryIsBounded()
    {
        SeriesWatch watch({u"m"_s, {}});
        auto noise = gaussian(10, 1);
        for (int i = 0; i < 100'000; ++i)
            watch.update({kMonday + i * 1min, i % 150 == 0 && i > 500 ? 1000.0 * i : noise(i)});
        QVERIFY(watch.alarms().size() <= 200);
    }

    void deviationsAreThoseOfANormalValueAsRare()
    {
        auto all = samples(20 * kDay, gaussian(0, 1));
        all.back().value = 2;
        const double deviation = watched(all).state().deviation;
        QVERIFY2(deviation > 1.6 && deviation < 2.5, qPrintable(QString::number(deviation)));
    }
};

QTEST_GUILESS_MAIN(SeriesWatchTest)
#include "tst_serieswatch.moc"
