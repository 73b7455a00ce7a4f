// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/prometheusroutes.h"

#include "api/jsonbody.h"
#include "api/readpool.h"
#include "domain/clocktolerance.h"
#include "domain/health.h"
#include "store/metricstore.h"
#include "store/samplestore.h"
#include "store/sourcestore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr auto kComponent = "prometheus"_L1;

ApiReply completed(const QJsonArray &report)
{
    return jsonReply(200, {{u"status"_s, u"completed"_s},
                           {u"message"_s, u"Prometheus was asked for %1 metrics."_s.arg(report.size())},
                           {u"report"_s, report}});
}

Result<ApiReply> notConnected()
{
    return fail(ErrorKind::Unreachable,
                u"The collector does not run in this program. Start it with heraldctl serve."_s);
}

/// A source of which nothing is stored has never been seen.
Result<Health> prometheusHealth(Database &database, Instant now)
{
    const auto all = SourceStore(database).health();
    if (!all)
        return tl::unexpected(all.error());
    const auto own = std::ranges::find(*all, kComponent, &Health::component);
    if (own != all->end())
        return withAge(*own, now);
    return Health{.component = kComponent,
                  .state = HealthState::CannotSee,
                  .error = u"No Prometheus has answered yet. Start one, or name it with PROMETHEUS_URL."_s,
                  .since = now};
}

Result<std::optional<double>> lastValue(Database &database, const QString &metric, Instant now)
{
    const auto series = SampleStore(database).latestOf(metric, latestBelieved(now));
    if (!series)
        return tl::unexpected(series.error());
    std::optional<Sample> newest;
    for (const LatestSample &latest : *series) {
        if (latest.sample && (!newest || latest.sample->at > newest->at))
            newest = latest.sample;
    }
    return newest ? std::optional(newest->value) : std::nullopt;
}

Result<QJsonObject> statusOf(Database &database, Duration interval, Instant now)
{
    const auto health = prometheusHealth(database, now);
    if (!health)
        return tl::unexpected(health.error());
    const auto metrics = MetricStore(database).all();
    if (!metrics)
        return tl::unexpected(metrics.error());
    QJsonObject thresholds;
    QJsonObject lastValues;
    for (const Metric &metric : *metrics) {
        if (metric.origin != MetricOrigin::Prometheus || !metric.isEnabled)
            continue;
        if (metric.target)
            thresholds.insert(metric.name, *metric.target);
        const auto last = lastValue(database, metric.name, now);
        if (!last)
            return tl::unexpected(last.error());
        lastValues.insert(metric.name, *last ? QJsonValue(**last) : QJsonValue(QJsonValue::Null));
    }
    return QJsonObject{{u"status"_s, toText(health->state)},
                       {u"error"_s, health->error.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(health->error)},
                       {u"last_success"_s, health->lastSuccess ? QJsonValue(toRfc3339(*health->lastSuccess))
                                                               : QJsonValue(QJsonValue::Null)},
                       {u"interval_hours"_s, double(interval.count()) / 3.6e6},
                       {u"thresholds"_s, thresholds},
                       {u"last_values"_s, lastValues}};
}

}  // namespace

Routes prometheusRoutes(const ScrapeNow &scrapeNow, Duration interval)
{
    const LiveHandler scrape = [scrapeNow](const RouteCall &, const auto &answer) {
        if (!scrapeNow)
            return answer(notConnected());
        scrapeNow([answer](const ScrapeReport &report) { answer(report.map(completed)); });
    };
    const ReadHandler status = [interval](const RouteCall &call, ReadContext &context) -> ApiResult<ApiReply> {
        const auto object = statusOf(context.database, interval, call.now);
        if (!object)
            return tl::unexpected(apiError(object.error()));
        return jsonReply(200, *object);
    };
    return {{HttpMethod::Post, "/prometheus/scrape", scrape}, {HttpMethod::Get, "/prometheus/status", status}};
}

}  // namespace herald
