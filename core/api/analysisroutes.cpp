// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/analysisroutes.h"

#include "api/jsonbody.h"
#include "api/queryfields.h"
#include "api/readpool.h"
#include "domain/jsonfields.h"
#include "store/analysisreport.h"
#include "store/metricstore.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr qsizetype kMaxName = 200;
constexpr double kMaxPrice = 1e12;
constexpr double kMaxFactor = 1e6;

ApiReply listReply(const QJsonArray &items)
{
    return jsonReply(200, {{u"items"_s, items}, {u"total"_s, items.size()}, {u"next"_s, QJsonValue::Null}});
}

QJsonValue orNull(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

ApiResult<ApiReply> show(const RouteCall &, ReadContext &context)
{
    const auto latest = AnalysisStore(context.database).latest();
    if (!latest)
        return tl::unexpected(apiError(latest.error()));
    if (!*latest)
        return tl::unexpected(apiError(
            {ErrorKind::Unreachable, u"Nothing is analysed yet. Start the engine with heraldctl serve."_s, {}}));
    return jsonReply(200, **latest);
}

ApiResult<ApiReply> series(const RouteCall &call, ReadContext &context)
{
    QueryFields fields(call.request.query);
    const QString metric = fields.text(u"metric"_s);
    const auto factor = fields.number(u"factor"_s, 0, kMaxFactor);
    if (const auto done = fields.finish(); !done)
        return tl::unexpected(done.error());
    const auto found = seriesReports(context.database, metric, factor);
    if (!found)
        return tl::unexpected(apiError(found.error()));
    QJsonArray items;
    for (const QJsonObject &one : *found)
        items.append(one);
    return listReply(items);
}

ApiResult<ApiReply> scores(const RouteCall &call, ReadContext &context)
{
    QueryFields fields(call.request.query);
    const Instant since = fields.instant(u"since"_s).value_or(call.now - std::chrono::hours(24));
    if (const auto done = fields.finish(); !done)
        return tl::unexpected(done.error());
    const auto found = AnalysisStore(context.database).scores(since);
    if (!found)
        return tl::unexpected(apiError(found.error()));
    QJsonArray items;
    for (const PastScore &one : *found)
        items.append(QJsonObject{{u"id"_s, one.id},
                                 {u"at"_s, toRfc3339(one.at)},
                                 {u"health"_s, orNull(one.health)},
                                 {u"overall"_s, orNull(one.overall)}});
    return listReply(items);
}

ApiResult<ApiReply> prices(const RouteCall &, ReadContext &context)
{
    const auto found = AnalysisStore(context.database).prices();
    if (!found)
        return tl::unexpected(apiError(found.error()));
    QJsonArray items;
    for (auto it = found->cbegin(); it != found->cend(); ++it)
        items.append(QJsonObject{{u"metric"_s, it.key()},
                                 {u"per_unit"_s, it->perUnit},
                                 {u"currency"_s, it->currency},
                                 {u"period"_s, toText(it->period)}});
    return listReply(items);
}

Result<Written> written(const Result<> &done)
{
    if (!done && done.error().kind == ErrorKind::Invalid)
        return Written{.reply = reply(apiError(done.error()))};
    if (!done)
        return tl::unexpected(done.error());
    return Written{.reply = jsonReply(200, {{u"status"_s, u"done"_s}}), .facts = {.changed = 1}};
}

ApiResult<WriteJob> say(const RouteCall &call)
{
    return jsonBody(call.request.body).and_then([&](const QJsonObject &body) -> ApiResult<WriteJob> {
        JsonFields fields(body);
        SeriesVerdict said;
        said.series.metric = fields.requiredText("metric"_L1, kMaxName);
        said.series.labels = Labels::fromJson(fields.object("labels"_L1).value_or(QJsonObject()));
        const auto at = fields.instant("at"_L1);
        const auto normal = fields.flag("normal"_L1);
        if (!at)
            fields.refuse("at"_L1, u"Send the moment, such as 2026-01-31T12:00:00Z."_s);
        if (!normal)
            fields.refuse("normal"_L1, u"Send true for \"this was normal\", false for \"this was an anomaly\"."_s);
        if (const auto done = fields.finish(); !done)
            return tl::unexpected(apiError(done.error()));
        said.verdict = {*at, *normal};
        said.saidAt = call.now;
        return WriteJob([said](Database &database) { return written(AnalysisStore(database).say(said)); });
    });
}

ApiResult<WriteJob> setPrice(const RouteCall &call)
{
    return jsonBody(call.request.body).and_then([](const QJsonObject &body) -> ApiResult<WriteJob> {
        JsonFields fields(body);
        const QString metric = fields.requiredText("metric"_L1, kMaxName);
        if (fields.isNull("per_unit"_L1)) {
            if (const auto done = fields.finish(); !done)
                return tl::unexpected(apiError(done.error()));
            return WriteJob(
                [metric](Database &database) { return written(AnalysisStore(database).removePrice(metric)); });
        }
        Price price;
        price.perUnit = fields.requiredNumber("per_unit"_L1, 0, kMaxPrice);
        price.currency = fields.text("currency"_L1, 3).value_or(price.currency);
        price.period = fields.word("period"_L1, periodFrom, u"once, month, year").value_or(price.period);
        if (const auto done = fields.finish(); !done)
            return tl::unexpected(apiError(done.error()));
        return WriteJob([metric, price](Database &database) -> Result<Written> {
            if (const auto known = MetricStore(database).metric(metric); !known)
                return Written{.reply = reply(apiError(known.error()))};
            return written(AnalysisStore(database).setPrice(metric, price));
        });
    });
}

}  // namespace

Routes analysisRoutes()
{
    return {{HttpMethod::Get, "/analysis", ReadHandler(show)},
            {HttpMethod::Get, "/analysis/series", ReadHandler(series)},
            {HttpMethod::Get, "/analysis/scores", ReadHandler(scores)},
            {HttpMethod::Post, "/analysis/verdicts", WriteHandler(say)},
            {HttpMethod::Get, "/prices", ReadHandler(prices)},
            {HttpMethod::Post, "/prices", WriteHandler(setPrice)}};
}

}  // namespace herald
