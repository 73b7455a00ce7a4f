// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/analysisrun.h"

#include "store/analysisstore.h"
#include "store/forecastcheckstore.h"
#include "store/metricstore.h"
#include "store/samplestore.h"

#include <algorithm>

namespace herald {

namespace {

/// The samples since a forecast was made; of a counter, which is forecast by its rate, the rates.
Result<std::vector<Sample>> whatCame(Database &database, MetricKind kind, const OpenForecast &forecast, Instant now)
{
    const SampleStore store(database);
    if (kind == MetricKind::Gauge)
        return store.samples(forecast.series, forecast.madeAt, now);
    const auto stored = store.stored(forecast.series);
    if (!stored)
        return tl::unexpected(stored.error());
    if (!*stored)
        return std::vector<Sample>();
    // From the window before on, as each rate is measured from that.
    return store.course(kind, {**stored}, windowOf(forecast.madeAt) - kWatchStep, windowOf(now))
        .map([&](const std::vector<SeriesCourse> &courses) {
            std::vector<Sample> rates = courses.empty() ? std::vector<Sample>() : courses.front().values;
            std::erase_if(rates, [&](const Sample &rate) { return rate.at < forecast.madeAt; });
            return rates;
        });
}

Result<> checkForecasts(Database &database, const AnalysisSnapshot &snapshot, Duration keep)
{
    ForecastCheckStore checks(database);
    const auto due = checks.due(snapshot.at);
    const auto kinds = MetricStore(database).kinds();
    if (!due)
        return tl::unexpected(due.error());
    if (!kinds)
        return tl::unexpected(kinds.error());
    for (const OpenForecast &forecast : *due) {
        const auto came = whatCame(database, kinds->value(forecast.series.metric), forecast, snapshot.at);
        if (!came)
            return tl::unexpected(came.error());
        if (auto judged = checks.judge(forecast, hitsOf(forecast, *came)); !judged)
            return judged;
    }
    for (const SeriesAnalysis &one : snapshot.series) {
        if (!one.forecast || !one.current)
            continue;
        if (auto opened =
                checks.open(one.key, snapshot.at, nearPoints(*one.forecast), *one.current, one.record.factors);
            !opened)
            return opened;
    }
    return checks.forget(snapshot.at - keep);
}

}  // namespace

Result<AnalysisSnapshot> analyseStored(Database &database, const SeriesWatches &watches, const AnalysisOptions &options,
                                       quint64 dataVersion, Instant now)
{
    auto context = analysisContext(database, now);
    if (!context)
        return tl::unexpected(context.error());
    context->dataVersion = dataVersion;
    std::vector<SeriesAnalysis> series;
    const ForecastCheckStore checks(database);
    Result<> read;
    const auto take = [&](std::vector<SeriesInput> inputs) {
        for (SeriesInput &input : inputs) {
            const auto history = checks.history(input.key, kForecastHistory);
            if (history)
                input.record = recordOf(*history);
            else
                read = tl::unexpected(history.error());
        }
        std::ranges::move(analyseEach(inputs, options, now), std::back_inserter(series));
    };
    return readInputs(database, watches, options, now, take).and_then([&] { return read; }).map([&] {
        return snapshotOf(std::move(series), options, *context, now);
    });
}

Result<> storeAnalysis(Database &database, const AnalysisSnapshot &snapshot, Duration keep)
{
    return database.inTransaction([&]() -> Result<> {
        AnalysisStore store(database);
        if (auto saved = store.save(snapshot); !saved)
            return saved;
        if (const auto forgot = store.forget(snapshot.at - keep); !forgot)
            return tl::unexpected(forgot.error());
        if (auto checked = checkForecasts(database, snapshot, keep); !checked)
            return checked;
        if (const auto appended = SampleStore(database).append(scoreSamples(snapshot)); !appended)
            return tl::unexpected(appended.error());
        return {};
    });
}

}  // namespace herald
