// SPDX-License-Identifier: GPL-3.0-or-later
// The analysis worker over 50 series of 30 days, one sample a minute: the first start, which makes every watch again
// and analyses, and the analysis alone.
#include "store/metricstore.h"
#include "store/samplekeeper.h"
#include "support/fakeclock.h"
#include "support/temporarydatabase.h"
#include "workers/analysis.h"

#include <QCoreApplication>
#include <benchmark/benchmark.h>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart = fromMs(1'767'571'200'000);
constexpr int kSeries = 50;
constexpr int kDays = 30;

template <class T>
void check(const Result<T> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
}

class Month {
public:
    Month()
    {
        Metric metric;
        metric.name = u"load"_s;
        metric.title = u"Load"_s;
        metric.origin = MetricOrigin::Pushed;
        check(MetricStore(*database).save(metric));
        for (int day = 0; day < kDays; ++day) {
            std::vector<SeriesSample> batch;
            for (int series = 0; series < kSeries; ++series) {
                const SeriesKey key{u"load"_s, {{u"host"_s, QString::number(series)}}};
                for (int minute = 0; minute < 1440; ++minute) {
                    const double value =
                        50 + 20 * std::sin(minute * 2 * M_PI / 1440) + std::sin(minute * 12.9898 * (series + 1));
                    batch.push_back({key, {kStart + day * 24h + minute * 1min, value}});
                }
            }
            check(SampleStore(*database).append(batch));
        }
        check(SampleKeeper(*database).sealAll());
        clock.set(kStart + kDays * 24h - 1min);
    }

    TemporaryDatabase database;
    FakeClock clock;
};

Month &month()
{
    static Month month;
    return month;
}

void startAgain(benchmark::State &state)
{
    Month &stored = month();
    for (auto _ : state) {
        Analysis analysis({.database = stored.database.path(), .clock = stored.clock});
        analysis.start();
        analysis.analyseNow();
        analysis.stop();
    }
}

void analyseAgain(benchmark::State &state)
{
    Month &stored = month();
    Analysis analysis({.database = stored.database.path(), .clock = stored.clock});
    analysis.start();
    analysis.analyseNow();
    for (auto _ : state) {
        analysis.take({.source = u"x"_s});
        analysis.analyseNow();
    }
    analysis.stop();
}

}  // namespace

BENCHMARK(startAgain)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
BENCHMARK(analyseAgain)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
