// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/samplesource.h"
#include "store/analysisstore.h"
#include "store/metricstore.h"
#include "store/samplestore.h"
#include "support/fakeclock.h"
#include "support/temporarydatabase.h"
#include "workers/analysis.h"

namespace herald::test {

inline constexpr int kDay = 288;  ///< samples, five minutes apart
inline const SeriesKey kLatency{QStringLiteral("latency"), {{QStringLiteral("route"), QStringLiteral("/a")}}};

template <class T>
void check(const Result<T> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
}

inline Metric latency()
{
    Metric metric;
    metric.name = QStringLiteral("latency");
    metric.title = QStringLiteral("Latency");
    metric.unit = QStringLiteral("s");
    metric.origin = MetricOrigin::Pushed;
    return metric;
}

inline std::vector<SeriesSample> batch(const SeriesKey &series, const std::vector<Sample> &samples)
{
    std::vector<SeriesSample> all;
    for (const Sample &sample : samples)
        all.push_back({series, sample});
    return all;
}

/// A store with one metric and some past, and the worker over it, on this thread.
class AnalysisWorld {
public:
    explicit AnalysisWorld(const std::vector<Sample> &past = samples(3 * kDay, gaussian(10, 1)),
                           const Metric &metric = latency())
        : series{metric.name, {{QStringLiteral("route"), QStringLiteral("/a")}}}
    {
        check(MetricStore(*database).save(metric));
        clock.set(past.empty() ? kMonday : past.back().at);
        check(SampleStore(*database).append(batch(series, past)));
        restart();
    }
    ~AnalysisWorld() { analysis->stop(); }

    void restart()
    {
        if (analysis)
            analysis->stop();
        analysis = std::make_unique<Analysis>(Analysis::Options{.database = database.path(), .clock = clock});
        QObject::connect(analysis.get(), &Analysis::judged, analysis.get(),
                         [this](const std::vector<WatchState> &states) {
                             if (!states.empty())
                                 state = states.back();
                         });
        QObject::connect(analysis.get(), &Analysis::failed,
                         [](const Error &error) { qFatal("%s", qPrintable(error.text())); });
        analysis->start();
        analysis->analyseNow();
    }
    /// A sample comes five minutes later.
    void come(double value)
    {
        clock.advance(kFiveMinutes);
        const auto one = batch(series, {{clock.now(), value}});
        check(SampleStore(*database).append(one));
        analysis->take({.source = QStringLiteral("x"), .samples = one});
    }
    [[nodiscard]] QJsonObject latest() const
    {
        return AnalysisStore(*database).latest().value().value_or(QJsonObject());
    }
    [[nodiscard]] QJsonObject analysed() const
    {
        return AnalysisStore(*database).series(series.metric).value().value(0);
    }

    SeriesKey series;
    TemporaryDatabase database;
    FakeClock clock;
    std::unique_ptr<Analysis> analysis;
    WatchState state;
};

}  // namespace herald::test
