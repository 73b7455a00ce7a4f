// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/bookroutes.h"

#include "achievements/registryfile.h"
#include "alerts/rulefile.h"
#include "api/jsonbody.h"
#include "api/readpool.h"
#include "api/written.h"
#include "domain/jsonfields.h"
#include "store/metricstore.h"
#include "workers/alertingbook.h"
#include "workers/routeviews.h"
#include "workers/rulebook.h"
#include "workers/silencebook.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr qsizetype kMaxFile = 4'000'000;
constexpr qsizetype kMaxMatchers = 10'000;

/// The place in errors, as "yaml:3".
const QString &fileName()
{
    static const QString name = u"yaml"_s;
    return name;
}

ApiResult<QByteArray> fileOf(const RouteCall &call)
{
    return jsonBody(call.request.body).and_then([](const QJsonObject &body) -> ApiResult<QByteArray> {
        JsonFields fields(body);
        const QString text = fields.requiredText("yaml"_L1, kMaxFile);
        if (const auto done = fields.finish(); !done)
            return tl::unexpected(apiError(done.error()));
        return text.toUtf8();
    });
}

ApiReply fileReply(const QByteArray &yaml) { return jsonReply(200, {{u"yaml"_s, QString::fromUtf8(yaml)}}); }

ApiResult<ApiReply> orError(const Result<ApiReply> &result)
{
    if (!result)
        return tl::unexpected(apiError(result.error()));
    return *result;
}

ApiResult<ApiReply> listRoutes(const RouteCall &, ReadContext &context)
{
    return listReply(routeTreeJson(context.database).map([](const QJsonObject &tree) { return QJsonArray{tree}; }));
}

ApiResult<ApiReply> testRoutes(const RouteCall &call, ReadContext &context)
{
    return jsonBody(call.request.body).and_then([&](const QJsonObject &body) -> ApiResult<ApiReply> {
        JsonFields fields(body);
        const Labels labels = Labels::fromJson(fields.object("labels"_L1).value_or(QJsonObject()));
        const Instant at = fields.instant("at"_L1).value_or(call.now);
        if (const auto done = fields.finish(); !done)
            return tl::unexpected(apiError(done.error()));
        return orError(routeTestJson(context.database, labels, at).map([](const QJsonObject &told) {
            return jsonReply(200, told);
        }));
    });
}

/// The sections of the configuration, all where none is named.
ReadHandler exportOf(const QStringList &sections)
{
    return ReadHandler([sections](const RouteCall &, ReadContext &context) {
        return orError(exportAlertingConfig(context.database, sections).map(fileReply));
    });
}

ApiResult<WriteJob> importConfig(const RouteCall &call, const QString &person)
{
    return fileOf(call).map([&](const QByteArray &yaml) {
        const ConfigImport import{.yaml = yaml, .fileName = fileName(), .by = person, .at = call.now};
        return WriteJob([import](Database &database) {
            return written(importAlertingConfig(database, import).and_then([&database](const AlertingConfig &config) {
                return warningsOn(config, database).map([&config](const QStringList &warnings) {
                    return jsonReply(200, {{u"status"_s, u"success"_s},
                                           {u"receivers"_s, qint64(config.receivers.size())},
                                           {u"routes"_s, qint64(config.route.routes.size())},
                                           {u"escalations"_s, qint64(config.escalations.size())},
                                           {u"schedules"_s, qint64(config.schedules.size())},
                                           {u"warnings"_s, QJsonArray::fromStringList(warnings)}});
                });
            }));
        });
    });
}

ApiResult<ApiReply> exportRules(const RouteCall &, ReadContext &context)
{
    return orError(loadRules(context.database).map([](const QList<Rule> &rules) {
        return fileReply(writeRules(groupsOf(rules)));
    }));
}

ApiReply rulesReply(const std::vector<RuleGroup> &groups, const QStringList &warnings)
{
    qint64 count = 0;
    for (const RuleGroup &group : groups)
        count += qint64(group.rules.size());
    return jsonReply(200, {{u"status"_s, u"success"_s},
                           {u"groups"_s, qint64(groups.size())},
                           {u"rules"_s, count},
                           {u"warnings"_s, QJsonArray::fromStringList(warnings)}});
}

/// Says what is wrong with rules, and changes nothing.
ApiResult<ApiReply> checkRules(const RouteCall &call, ReadContext &context)
{
    return fileOf(call).and_then([&](const QByteArray &yaml) -> ApiResult<ApiReply> {
        return orError(readRules(yaml, fileName()).and_then([&](const std::vector<RuleGroup> &groups) {
            return ruleWarnings(context.database, groups).map([&](const QStringList &warnings) {
                return rulesReply(groups, warnings);
            });
        }));
    });
}

ApiResult<WriteJob> importRules(const RouteCall &call)
{
    return fileOf(call).and_then([&](const QByteArray &yaml) -> ApiResult<WriteJob> {
        const auto groups = readRules(yaml, fileName());
        if (!groups)
            return tl::unexpected(apiError(groups.error()));
        return WriteJob([groups = *groups, now = call.now](Database &database) {
            return written(saveRules(database, groups, now, u"api"_s).map([&groups](const QStringList &warnings) {
                return rulesReply(groups, warnings);
            }));
        });
    });
}

ApiResult<ApiReply> exportRegistry(const RouteCall &, ReadContext &context)
{
    return orError(
        MetricStore(context.database).all().map([](const auto &metrics) { return fileReply(writeMetrics(metrics)); }));
}

ApiResult<WriteJob> importRegistry(const RouteCall &call)
{
    return fileOf(call).and_then([](const QByteArray &yaml) -> ApiResult<WriteJob> {
        const auto metrics = readMetrics(yaml, fileName());
        if (!metrics)
            return tl::unexpected(apiError(metrics.error()));
        return WriteJob([metrics = *metrics](Database &database) -> Result<Written> {
            MetricStore store(database);
            for (const Metric &metric : metrics) {
                if (const auto saved = store.save(metric); !saved)
                    return written(tl::unexpected(saved.error()));
            }
            return written(jsonReply(200, {{u"status"_s, u"success"_s}, {u"metrics"_s, qint64(metrics.size())}}));
        });
    });
}

ApiResult<WriteJob> takeSilences(const RouteCall &call, const QString &person)
{
    return jsonBody(call.request.body).and_then([&](const QJsonObject &body) -> ApiResult<WriteJob> {
        const QJsonValue items = body.value("items"_L1);
        if (!items.isArray())
            return tl::unexpected(
                apiError({ErrorKind::Invalid, u"Send the list of silences that GET /silences gives."_s, u"items"_s}));
        return WriteJob([items = items.toArray(), person, now = call.now](Database &database) {
            return written(
                importSilences(database, items, {.by = person, .at = now}).map([](const ImportedSilences &imported) {
                    return jsonReply(200, toJson(imported));
                }));
        });
    });
}

ApiResult<ApiReply> testSilence(const RouteCall &call, ReadContext &context)
{
    return jsonBody(call.request.body).and_then([&](const QJsonObject &body) -> ApiResult<ApiReply> {
        JsonFields fields(body);
        const QString text = fields.requiredText("matchers"_L1, kMaxMatchers);
        const auto matchers = parseMatchers(text);
        if (!matchers)
            fields.refuse("matchers"_L1, matchers.error().what);
        if (const auto done = fields.finish(); !done)
            return tl::unexpected(apiError(done.error()));
        return listReply(mutedJson(context.database, *matchers));
    });
}

}  // namespace

Routes bookRoutes(const QString &person)
{
    const auto by = [person](auto handler) {
        return WriteHandler([person, handler](const RouteCall &call) { return handler(call, person); });
    };
    return {{HttpMethod::Get, "/routes", ReadHandler(listRoutes)},
            {HttpMethod::Post, "/routes", by(importConfig)},
            {HttpMethod::Get, "/routes/export", exportOf({})},
            {HttpMethod::Post, "/routes/test", ReadHandler(testRoutes)},
            {HttpMethod::Post, "/schedules", by(importConfig)},
            {HttpMethod::Get, "/schedules/export", exportOf({u"schedules"_s})},
            {HttpMethod::Post, "/policies", by(importConfig)},
            {HttpMethod::Get, "/policies/export", exportOf({u"policies"_s})},
            {HttpMethod::Post, "/rules", WriteHandler(importRules)},
            {HttpMethod::Post, "/rules/check", ReadHandler(checkRules)},
            {HttpMethod::Get, "/rules/export", ReadHandler(exportRules)},
            {HttpMethod::Post, "/registry", WriteHandler(importRegistry)},
            {HttpMethod::Get, "/registry/export", ReadHandler(exportRegistry)},
            {HttpMethod::Post, "/silences/import", by(takeSilences)},
            {HttpMethod::Post, "/silences/test", ReadHandler(testSilence)}};
}

}  // namespace herald
