// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/backtest.h"
#include "alerts/rulefile.h"

#include <benchmark/benchmark.h>
#include <cmath>
#include <random>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart = fromMs(1767225600000);

/// `count` threshold rules over the metrics m0…; every second one holds.
std::vector<Rule> rules(int count, const QByteArray &window = {})
{
    QByteArray yaml = "groups:\n- name: g\n  rules:\n";
    for (int i = 0; i < count; ++i) {
        yaml += "  - {alert: R" + QByteArray::number(i) + ", metric: m" + QByteArray::number(i % 100) + window
                + ", threshold: " + (i % 2 ? "5" : "0.5") + ", for: 1m, labels: {severity: warning}}\n";
    }
    return readRules(yaml, u"r.yml"_s)->at(0).rules;
}

/// One evaluation of 1,000 rules over 10 series each, half of them firing: the case Prometheus 2.42 was measured with.
void tickThousandRules(benchmark::State &state)
{
    RuleEngine engine;
    std::ignore = engine.setRules(rules(1000), kStart);
    std::vector<SeriesRef> series;
    for (int metric = 0; metric < 100; ++metric) {
        for (int host = 0; host < 10; ++host)
            series.push_back(engine.addSeries({u"m%1"_s.arg(metric), {{u"host"_s, QString::number(host)}}}));
    }
    Instant now = kStart;
    qint64 evaluated = 0;
    for (auto _ : state) {
        for (const SeriesRef ref : series)
            engine.feed(ref, {now, 1.0 + double(ref % 3)});
        evaluated += engine.tick(now).evaluated;
        now += 15s;
    }
    state.SetItemsProcessed(evaluated);
}
BENCHMARK(tickThousandRules)->Unit(benchmark::kMillisecond);

/// 30 days of one metric on 100 hosts, 15 s apart: a daily course with noise, which now and then passes 0.9.
std::vector<SeriesData> month(double noise)
{
    std::vector<SeriesData> series;
    for (int i = 0; i < 100; ++i) {
        std::mt19937 random{unsigned(i)};
        std::normal_distribution<double> distribution(0, noise);
        SeriesData data{{u"m0"_s, {{u"host"_s, QString::number(i)}}}, {}};
        data.samples.reserve(30 * 24 * 240);
        for (Instant at = kStart; at < kStart + 30 * 24h; at += 15s) {
            const double day = double(toMs(at) % 86'400'000) / 86'400'000.0;
            data.samples.push_back({at, 0.5 + 0.35 * std::sin(day * 6.283) + distribution(random)});
        }
        series.push_back(std::move(data));
    }
    return series;
}

void backtestMonth(benchmark::State &state, const QByteArray &window, double noise)
{
    const auto series = month(noise);
    auto tried = rules(1, window);
    tried[0].threshold = 0.9;
    const BacktestOptions options;
    qint64 samples = 0;
    size_t transitions = 0;
    for (auto _ : state) {
        const BacktestReport report = backtest(tried, series, options);
        samples += report.samples;
        transitions = report.transitions.size();
    }
    state.SetItemsProcessed(samples);
    state.counters["transitions"] = double(transitions);
}
BENCHMARK_CAPTURE(backtestMonth, last, QByteArray(), 0.015)->Unit(benchmark::kMillisecond)->Iterations(3);
BENCHMARK_CAPTURE(backtestMonth, lastFlapping, QByteArray(), 0.1)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK_CAPTURE(backtestMonth, avg5m, QByteArray(", function: avg, window: 5m"), 0.1)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(3);
BENCHMARK_CAPTURE(backtestMonth, p95of5m, QByteArray(", function: p95, window: 5m"), 0.015)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1);

}  // namespace

BENCHMARK_MAIN();
