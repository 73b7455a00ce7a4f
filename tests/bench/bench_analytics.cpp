// SPDX-License-Identifier: GPL-3.0-or-later
// Speed of the analytics. The figures to reach: detection 2 million values a second on one core, a forecast of 1,000
// values in 2 ms, 10,000 series x 30 days at 5 min analysed for trend and change in 10 s (1 ms a series).
#include "analytics/changewatch.h"
#include "analytics/detector.h"
#include "analytics/forecast.h"
#include "analytics/levelchange.h"
#include "analytics/parallel.h"
#include "analytics/seriestrend.h"

#include <benchmark/benchmark.h>
#include <numbers>
#include <random>

using namespace herald;

namespace {

constexpr Instant kStart = fromMs(1'767'571'200'000);
constexpr Duration kFiveMinutes = std::chrono::minutes(5);

/// A day's and a week's pattern with noise, five minutes apart.
std::vector<Sample> host(int count)
{
    std::mt19937 random(1);
    std::normal_distribution<double> noise(0, 1);
    std::vector<Sample> samples;
    for (int i = 0; i < count; ++i) {
        const double day = 10 * std::sin(i * std::numbers::pi / 144);
        samples.push_back({kStart + i * kFiveMinutes, 50 + day + (i / 288 % 7 < 5 ? 5 : 0) + noise(random)});
    }
    return samples;
}

std::vector<double> valuesOf(const std::vector<Sample> &samples)
{
    std::vector<double> values;
    for (const Sample &sample : samples)
        values.push_back(sample.value);
    return values;
}

void detect(benchmark::State &state)
{
    const auto samples = host(100'000);
    for (auto _ : state) {
        Detector detector;
        double sum = 0;
        for (const Sample &sample : samples)
            sum += detector.update(sample.at, sample.value).score;
        benchmark::DoNotOptimize(sum);
    }
    state.SetItemsProcessed(int64_t(state.iterations()) * int64_t(samples.size()));
    state.counters["bytes_a_series"] = sizeof(Detector);
}

void watchForChange(benchmark::State &state)
{
    const auto samples = host(20'000);
    for (auto _ : state) {
        ChangeWatch watch;
        for (const Sample &sample : samples)
            benchmark::DoNotOptimize(watch.update(sample.at, sample.value));
    }
    state.SetItemsProcessed(int64_t(state.iterations()) * int64_t(samples.size()));
}

void forecastValues(benchmark::State &state)
{
    const auto values = valuesOf(host(int(state.range(0))));
    for (auto _ : state)
        benchmark::DoNotOptimize(forecast(values, {int(state.range(1)), int(state.range(2))}));
}

void trendOfAMonth(benchmark::State &state)
{
    const auto samples = host(8640);
    for (auto _ : state)
        benchmark::DoNotOptimize(seriesTrend(samples));
}

void changesOfAMonth(benchmark::State &state)
{
    const auto samples = host(8640);
    for (auto _ : state)
        benchmark::DoNotOptimize(levelChanges(samples));
}

/// Ten thousand series of 30 days, five minutes apart; each is another part of one long noise. On
/// all processors, as an analysis is.
void trendAndChangeOfTenThousand(benchmark::State &state)
{
    constexpr int kMonth = 8640;
    constexpr int kSeries = 10'000;
    const auto pool = host(kMonth + kSeries);
    for (auto _ : state) {
        inParallel(kSeries, [&](size_t i) {
            const auto series = std::span(pool).subspan(i, kMonth);
            benchmark::DoNotOptimize(seriesTrend(series));
            benchmark::DoNotOptimize(levelChanges(series));
        });
    }
}

/// Share of pure noise in which a trend is seen.
template <class Distribution>
void trendsOfNoise(benchmark::State &state)
{
    constexpr int kSeries = 400;
    for (auto _ : state) {
        int found = 0;
        for (unsigned seed = 1; seed <= kSeries; ++seed) {
            std::mt19937 random(seed);
            Distribution noise;
            std::vector<Sample> samples;
            for (int i = 0; i < 500; ++i)
                samples.push_back({kStart + i * kFiveMinutes, 10 + noise(random)});
            const auto verdict = seriesTrend(samples).verdict;
            found += verdict == TrendVerdict::Rising || verdict == TrendVerdict::Falling ? 1 : 0;
        }
        state.counters["per_cent_with_trend"] = 100.0 * found / kSeries;
    }
}

struct Laplace {
    std::exponential_distribution<double> side{1};
    double operator()(std::mt19937 &random) { return side(random) - side(random); }
};

struct Poisson {
    std::poisson_distribution<int> counts{5};
    double operator()(std::mt19937 &random) { return counts(random); }
};

struct Walk {
    std::normal_distribution<double> step{0, 1};
    double at = 0;
    double operator()(std::mt19937 &random) { return at += step(random); }
};

}  // namespace

BENCHMARK(detect)->Unit(benchmark::kMillisecond);
BENCHMARK(watchForChange)->Unit(benchmark::kMillisecond);
BENCHMARK(forecastValues)
    ->ArgNames({"values", "horizon", "season"})
    ->Args({1000, 48, 24})
    ->Args({1000, 48, 0})
    ->Args({1000, 14, 1})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(trendOfAMonth)->Unit(benchmark::kMillisecond);
BENCHMARK(changesOfAMonth)->Unit(benchmark::kMillisecond);

BENCHMARK(trendAndChangeOfTenThousand)->Unit(benchmark::kSecond)->Iterations(1)->MeasureProcessCPUTime()->UseRealTime();
BENCHMARK(trendsOfNoise<std::normal_distribution<double>>)->Unit(benchmark::kSecond)->Iterations(1);
BENCHMARK(trendsOfNoise<Laplace>)->Unit(benchmark::kSecond)->Iterations(1);
BENCHMARK(trendsOfNoise<Poisson>)->Unit(benchmark::kSecond)->Iterations(1);
BENCHMARK(trendsOfNoise<Walk>)->Unit(benchmark::kSecond)->Iterations(1);

BENCHMARK_MAIN();
