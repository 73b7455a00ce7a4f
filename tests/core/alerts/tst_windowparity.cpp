// SPDX-License-Identifier: GPL-3.0-or-later
// The fast evaluation against a plain one: every window function over random series with gaps, and the backtest, which
// reads lent samples in place, against the engine that is fed as it is live.
#include "alerts/backtest.h"
#include "alerts/rulefile.h"

#include <QTest>
#include <cmath>
#include <random>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart = fromMs(1767225600000);

/// Irregular, with gaps of up to an hour, ties, zeros and counter resets.
std::vector<Sample> randomSeries(unsigned seed, int count)
{
    std::mt19937 random(seed);
    std::vector<Sample> samples;
    Instant at = kStart;
    double level = 50;
    for (int i = 0; i < count; ++i) {
        at += random() % 40 == 0 ? Duration(1000 * (60 + random() % 3600)) : Duration(5000 + random() % 20000);
        level = random() % 30 == 0 ? 0 : level + double(random() % 9) - 3;
        samples.push_back({at, random() % 10 == 0 ? 0.0 : std::floor(level)});
    }
    return samples;
}

/// What the words of the documentation say, one step after the other.
std::optional<double> plainly(const WindowSpec &spec, const std::vector<Sample> &samples, Instant now)
{
    std::vector<Sample> seen;
    for (const Sample &sample : samples) {
        if (sample.at <= now)
            seen.push_back(sample);
    }
    const bool isLast = spec.function == Function::Last;
    const Duration oldest = isLast ? std::max(spec.length, spec.staleAfter) : spec.staleAfter;
    if (seen.empty() || seen.back().at < now - oldest)
        return std::nullopt;
    if (isLast && spec.minSamples <= 1)
        return seen.back().value;
    std::vector<double> values;
    std::vector<Instant> times;
    for (const Sample &sample : seen) {
        if (sample.at > now - spec.length) {
            values.push_back(sample.value);
            times.push_back(sample.at);
        }
    }
    const bool isPair =
        spec.function == Function::Rate || spec.function == Function::Increase || spec.function == Function::Change;
    if (values.size() < size_t(std::max(spec.minSamples, isPair ? 2 : 1)))
        return std::nullopt;
    const auto percentile = [values](double q) {
        std::vector<double> sorted = values;
        std::ranges::sort(sorted);
        const double rank = q * double(sorted.size() - 1);
        const double low = sorted[size_t(std::floor(rank))];
        const double high = sorted[size_t(std::ceil(rank))];
        return low + (high - low) * (rank - std::floor(rank));
    };
    const auto increase = [&] {
        double grown = values.back() - values.front();
        for (size_t i = 1; i < values.size(); ++i)
            grown += values[i] < values[i - 1] ? values[i - 1] : 0;
        const auto seconds = [](Duration d) { return double(d.count()) / 1000; };
        const double sampled = seconds(times.back() - times.front());
        const double step = sampled / double(values.size() - 1);
        double before = seconds(times.front() - (now - spec.length));
        double after = seconds(now - times.back());
        before = before >= step * 1.1 ? step / 2 : before;
        after = after >= step * 1.1 ? step / 2 : after;
        if (grown > 0 && values.front() >= 0)
            before = std::min(before, sampled * values.front() / grown);
        return grown * (sampled + before + after) / sampled;
    };
    double sum = 0;
    for (const double value : values)
        sum += value;
    const double count = double(values.size());
    switch (spec.function) {
    case Function::Last: return values.back();
    case Function::Avg: return sum / count;
    case Function::Min: return *std::ranges::min_element(values);
    case Function::Max: return *std::ranges::max_element(values);
    case Function::P50: return percentile(0.50);
    case Function::P90: return percentile(0.90);
    case Function::P95: return percentile(0.95);
    case Function::P99: return percentile(0.99);
    case Function::Rate: return increase() / (double(spec.length.count()) / 1000);
    case Function::Increase: return increase();
    case Function::Change: return values.back() - values.front();
    case Function::Share: return 1 - double(std::ranges::count(values, 0.0)) / count;
    }
    return std::nullopt;
}

/// The transitions of an engine that is fed sample by sample, as the worker feeds it.
QStringList fedLive(const std::vector<Rule> &rules, const std::vector<SeriesData> &series, Instant from, Instant to)
{
    RuleEngine engine;
    std::ignore = engine.setRules(rules, from);
    std::vector<SeriesRef> refs;
    for (const SeriesData &data : series)
        refs.push_back(engine.addSeries(data.series));
    std::vector<size_t> next(series.size());
    QStringList told;
    for (Instant now = from; now <= to; now += 15s) {
        for (size_t i = 0; i < series.size(); ++i) {
            const auto &samples = series[i].samples;
            for (; next[i] < samples.size() && samples[next[i]].at <= now; ++next[i])
                engine.feed(refs[i], samples[next[i]]);
        }
        for (const AlertChange &change : engine.tick(now).changes) {
            for (const Transition &t : change.transitions)
                told += toRfc3339(t.at) + t.rule + t.labels.toText() + toText(t.to) + QString::number(t.value, 'g', 17)
                        + t.reason;
        }
    }
    return told;
}

}  // namespace

class WindowParityTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyFunctionGivesWhatThePlainOneGives_data()
    {
        QTest::addColumn<Function>("function");
        for (const Function function :
             {Function::Last, Function::Avg, Function::Min, Function::Max, Function::P50, Function::P90, Function::P95,
              Function::P99, Function::Rate, Function::Increase, Function::Change, Function::Share})
            QTest::newRow(qPrintable(toText(function))) << function;
    }
    void everyFunctionGivesWhatThePlainOneGives()
    {
        QFETCH(Function, function);
        int seen = 0;
        for (unsigned seed = 0; seed < 6; ++seed) {
            const auto samples = randomSeries(seed, 300);
            for (const Duration window : {Duration(1min), Duration(5min), Duration(1h)}) {
                const WindowSpec spec{function, window, int(seed % 3) + 1, 5min};
                for (Instant now = kStart; now < samples.back().at + 10min; now += 37s) {
                    const Reading reading = evaluate(spec, samples, now);
                    const auto expected = plainly(spec, samples, now);
                    QCOMPARE(reading.kind == ReadingKind::Value, expected.has_value());
                    if (!expected)
                        continue;
                    ++seen;
                    QVERIFY2(std::abs(reading.value - *expected) <= 1e-9 * std::max(1.0, std::abs(*expected)),
                             qPrintable(u"seed %1: %2 instead of %3"_s.arg(seed).arg(reading.value).arg(*expected)));
                }
            }
        }
        QVERIFY(seen > 1000);
    }

    void aWindowThatMovesOnGivesWhatAFreshOneGives_data()
    {
        QTest::addColumn<Duration>("step");
        QTest::newRow("each sample") << Duration(7s);
        QTest::newRow("many at once") << Duration(11min);
    }
    void aWindowThatMovesOnGivesWhatAFreshOneGives()
    {
        QFETCH(Duration, step);
        std::mt19937 random(3);
        for (unsigned seed = 0; seed < 4; ++seed) {
            const auto samples = randomSeries(seed, 600);
            for (const Duration length : {Duration(5min), Duration(1h)}) {
                const WindowSpec spec{Function::P90, length, 2, 5min};
                SortedWindow window;
                Instant now = kStart;
                // The first samples are dropped now and then, and the clock is set back now and then.
                for (size_t dropped = 0; now < samples.back().at + 10min; now += step) {
                    const auto oldest = std::ranges::lower_bound(samples, now - length - 2 * step, {}, &Sample::at);
                    if (random() % 5 == 0)
                        dropped = std::max(dropped, size_t(oldest - samples.begin()));
                    if (random() % 50 == 0)
                        now -= 3 * step;
                    const ShownSamples shown{std::span(samples).subspan(dropped), dropped};
                    QCOMPARE(evaluate(spec, shown, now, window), evaluate(spec, shown.samples, now));
                }
            }
        }
    }

    void aClockSetBackLeavesNothingOfTheFuture()
    {
        SeriesWindows windows;
        const SeriesRef series = windows.add({u"m"_s, {}});
        windows.keep(series, 10min);
        SortedWindow window;
        const WindowSpec spec{Function::P50, 5min, 1, 5min};
        for (int i = 0; i < 20; ++i)
            windows.feed(series, {kStart + i * 15s, 100});
        QCOMPARE(evaluate(spec, windows.shown(series), kStart + 5min, window).value, 100.0);
        windows.forgetAfter(kStart + 15s);
        for (int i = 2; i < 20; ++i)
            windows.feed(series, {kStart + i * 15s, 1});
        QCOMPARE(evaluate(spec, windows.shown(series), kStart + 5min, window).value, 1.0);
    }

    void backtestIsTheLiveEngine_data()
    {
        QTest::addColumn<QByteArray>("condition");
        QTest::newRow("last") << QByteArray("threshold: 60");
        QTest::newRow("avg") << QByteArray("function: avg, window: 5m, threshold: 55, clear: 45, for: 1m");
        QTest::newRow("p95") << QByteArray("function: p95, window: 10m, threshold: 70, keep_firing_for: 2m");
        QTest::newRow("min") << QByteArray("function: min, window: 2m, operator: '<', threshold: 40");
        QTest::newRow("rate") << QByteArray("function: rate, window: 10m, threshold: 0.2");
        QTest::newRow("absent") << QByteArray("absent: 10m");
    }
    void backtestIsTheLiveEngine()
    {
        QFETCH(QByteArray, condition);
        const auto groups =
            readRules("groups:\n- name: g\n  rules:\n  - {alert: A, metric: m, " + condition + "}\n", u"r.yml"_s);
        QVERIFY2(groups, qPrintable(groups ? QString() : groups.error().text()));
        std::vector<SeriesData> series;
        for (unsigned host = 0; host < 7; ++host)
            series.push_back({{u"m"_s, {{u"host"_s, QString::number(host)}}}, randomSeries(host + 10, 1500)});
        const BacktestReport report = backtest(groups->at(0).rules, series, {});
        QStringList told;
        for (const Transition &t : report.transitions)
            told += toRfc3339(t.at) + t.rule + t.labels.toText() + toText(t.to) + QString::number(t.value, 'g', 17)
                    + t.reason;
        const qint64 slot = 15'000;
        QCOMPARE(told, fedLive(groups->at(0).rules, series, fromMs(toMs(report.from) / slot * slot), report.to));
        QVERIFY(told.size() >= 2);
    }
};

QTEST_GUILESS_MAIN(WindowParityTest)
#include "tst_windowparity.moc"
