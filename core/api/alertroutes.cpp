// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/alertroutes.h"

#include "api/jsonbody.h"
#include "api/queryfields.h"
#include "api/readpool.h"
#include "domain/jsonfields.h"
#include "store/alertstore.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr int kMaxPerPage = 1000;
constexpr qsizetype kMaxComment = 1000;
constexpr Duration kMaxSnooze = std::chrono::hours(24 * 31);

ApiResult<AlertQuery> queryFrom(const QByteArray &text)
{
    QueryFields fields(text);
    AlertQuery query{.states = fields.words(u"state"_s, alertStateFrom, u"pending, firing, resolved, nodata, error"),
                     .text = fields.text(u"search"_s),
                     .since = fields.instant(u"since"_s),
                     .limit = fields.integer(u"per_page"_s, 100, 1, kMaxPerPage)};
    query.offset = (fields.integer(u"page"_s, 1, 1, 1'000'000) - 1) * query.limit;
    return fields.finish().map([&query] { return query; });
}

ApiReply pageReply(const AlertPage &page, const AlertQuery &query)
{
    QJsonArray items;
    for (const Alert &alert : page.items)
        items.append(toJson(alert));
    const bool hasMore = query.offset + page.items.size() < page.total;
    return jsonReply(
        200, {{u"items"_s, items},
              {u"total"_s, page.total},
              {u"page"_s, query.offset / query.limit + 1},
              {u"per_page"_s, query.limit},
              {u"next"_s, hasMore ? QJsonValue(query.offset / query.limit + 2) : QJsonValue(QJsonValue::Null)}});
}

ApiResult<ApiReply> list(const RouteCall &call, ReadContext &context)
{
    return queryFrom(call.request.query).and_then([&](const AlertQuery &query) -> ApiResult<ApiReply> {
        const auto page = AlertStore(context.database).find(query);
        if (!page)
            return tl::unexpected(apiError(page.error()));
        return pageReply(*page, query);
    });
}

Result<ApiReply> shown(Database &database, AlertId id)
{
    return AlertStore(database).alert(id).map([](const Alert &alert) { return jsonReply(200, toJson(alert)); });
}

ApiResult<ApiReply> show(const RouteCall &call, ReadContext &context)
{
    return idOf(call).and_then([&](qint64 id) -> ApiResult<ApiReply> {
        auto reply = shown(context.database, {id});
        if (!reply)
            return tl::unexpected(apiError(reply.error()));
        return *reply;
    });
}

/// Tells the alert after the change; a change that the store refuses wrote nothing.
Result<Written> changed(Database &database, AlertId id, const Result<> &done)
{
    auto alert = shown(database, id);
    if (!alert && alert.error().kind == ErrorKind::NotFound)
        return Written{.reply = reply(alert.error())};
    if (!done && done.error().kind == ErrorKind::Conflict)
        return Written{.reply = reply(done.error())};
    if (!done)
        return tl::unexpected(done.error());
    return alert.map([](ApiReply reply) { return Written{.reply = std::move(reply), .facts = {.changed = 1}}; });
}

ApiResult<QString> commentOf(const RouteCall &call)
{
    return optionalJsonBody(call.request.body).and_then([](const QJsonObject &body) -> ApiResult<QString> {
        JsonFields fields(body);
        const QString comment = fields.text("comment"_L1, kMaxComment).value_or(QString());
        if (const auto done = fields.finish(); !done)
            return tl::unexpected(apiError(done.error()));
        return comment;
    });
}

ApiResult<WriteJob> acknowledge(const RouteCall &call)
{
    return idOf(call).and_then([&](qint64 id) {
        return commentOf(call).map([&](const QString &comment) {
            const Acknowledgement acknowledgement{.by = u"api"_s, .comment = comment, .at = call.now};
            return WriteJob([id, acknowledgement](Database &database) {
                return changed(database, {id}, AlertStore(database).acknowledge({id}, acknowledgement));
            });
        });
    });
}

ApiResult<WriteJob> unacknowledge(const RouteCall &call)
{
    return idOf(call).map([now = call.now](qint64 id) {
        return WriteJob([id, now](Database &database) {
            return changed(database, {id}, AlertStore(database).unacknowledge({id}, now));
        });
    });
}

ApiResult<Duration> snoozeTime(const RouteCall &call)
{
    return jsonBody(call.request.body).and_then([](const QJsonObject &body) -> ApiResult<Duration> {
        JsonFields fields(body);
        const auto duration = parseDuration(fields.requiredText("for"_L1, 50));
        if (!duration || *duration <= Duration::zero() || *duration > kMaxSnooze)
            fields.refuse("for"_L1, u"Send a time like 30m or 8h, at most 31 days."_s);
        if (const auto done = fields.finish(); !done)
            return tl::unexpected(apiError(done.error()));
        return *duration;
    });
}

QFuture<Result<ApiReply>> ready(Result<ApiReply> result) { return QtFuture::makeReadyFuture(std::move(result)); }

QFuture<Result<ApiReply>> notConnected()
{
    return ready(fail(ErrorKind::Unreachable,
                      u"The alert engine does not run in this program. Start it with heraldctl serve."_s));
}

QFuture<Result<ApiReply>> answered(QFuture<Result<>> done, qint64 id)
{
    return done.then([id](const Result<> &result) {
        return result.map([id] { return jsonReply(200, {{u"status"_s, u"done"_s}, {u"id"_s, id}}); });
    });
}

}  // namespace

Routes alertRoutes(const AlertActions &actions)
{
    const LiveHandler snooze = [snooze = actions.snooze](const RouteCall &call) {
        const auto id = idOf(call);
        const auto time = snoozeTime(call);
        if (!id || !time)
            return ready(reply(id ? time.error() : id.error()));
        return snooze ? answered(snooze({*id}, *time), *id) : notConnected();
    };
    const LiveHandler resolve = [resolve = actions.resolve](const RouteCall &call) {
        const auto id = idOf(call);
        const auto comment = commentOf(call);
        if (!id || !comment)
            return ready(reply(id ? comment.error() : id.error()));
        return resolve ? answered(resolve({*id}, *comment), *id) : notConnected();
    };
    return {{HttpMethod::Get, "/alerts", ReadHandler(list)},
            {HttpMethod::Get, "/alerts/{id}", ReadHandler(show)},
            {HttpMethod::Post, "/alerts/{id}/ack", WriteHandler(acknowledge)},
            {HttpMethod::Post, "/alerts/{id}/unack", WriteHandler(unacknowledge)},
            {HttpMethod::Post, "/alerts/{id}/snooze", snooze},
            {HttpMethod::Post, "/alerts/{id}/resolve", resolve}};
}

}  // namespace herald
