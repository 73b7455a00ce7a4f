// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/alertroutes.h"

#include "api/jsonbody.h"
#include "api/queryfields.h"
#include "api/readpool.h"
#include "domain/jsonfields.h"
#include "store/alertrequeststore.h"
#include "store/alertstore.h"
#include "store/journalstore.h"
#include "store/silencestore.h"
#include "workers/alertingviews.h"

#include <QJsonArray>
#include <limits>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr int kMaxPerPage = 1000;
constexpr qsizetype kMaxComment = 1000;
constexpr Duration kMaxSnooze = std::chrono::hours(24 * 31);

/// Alerts with the states that they are shown with.
struct ListRequest {
    QStringList states;
    AlertQuery query;
};

std::optional<QString> shownStateFrom(QStringView word)
{
    return isShownState(word) ? std::optional(word.toString()) : std::nullopt;
}

ApiResult<ListRequest> requestFrom(const QByteArray &text)
{
    QueryFields fields(text);
    const QStringList states =
        fields.words(u"state"_s, shownStateFrom,
                     u"pending, firing, acknowledged, silenced, inhibited, snoozed, resolved, nodata, error");
    AlertQuery query{.text = fields.text(u"search"_s),
                     .since = fields.instant(u"since"_s),
                     .limit = fields.integer(u"per_page"_s, 100, 1, kMaxPerPage)};
    query.offset = (fields.integer(u"page"_s, 1, 1, 1'000'000) - 1) * query.limit;
    return fields.finish().map([&] { return ListRequest{states, query}; });
}

ApiReply pageReply(const AlertPage &page, const HeldAlerts &held, const AlertQuery &query)
{
    QJsonArray items;
    for (const Alert &alert : page.items)
        items.append(toJson(alert, held));
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
    return requestFrom(call.request.query).and_then([&](const ListRequest &request) -> ApiResult<ApiReply> {
        const auto page = AlertStore(context.database).findShownAs(request.states, request.query);
        if (!page)
            return tl::unexpected(apiError(page.error()));
        const auto held = heldAlerts(context.database, page->items);
        if (!held)
            return tl::unexpected(apiError(held.error()));
        return pageReply(*page, *held, request.query);
    });
}

std::optional<QString> journalKindFrom(QStringView word)
{
    return journalKinds().contains(word) ? std::optional(word.toString()) : std::nullopt;
}

ApiResult<ApiReply> journal(const RouteCall &call, ReadContext &context)
{
    QueryFields fields(call.request.query);
    const QStringList kinds = fields.words(u"kind"_s, journalKindFrom, journalKinds().join(u", "_s));
    JournalQuery query{.since = fields.instant(u"since"_s).value_or(Instant()),
                       .until = fields.instant(u"until"_s),
                       .limit = fields.integer(u"limit"_s, 100, 1, kMaxPerPage)};
    if (const int alert = fields.integer(u"alert_id"_s, 0, 1, std::numeric_limits<int>::max()); alert > 0)
        query.alert = AlertId{alert};
    if (const auto done = fields.finish(); !done)
        return tl::unexpected(done.error());
    const auto rows = JournalStore(context.database).latest(query, kinds);
    if (!rows)
        return tl::unexpected(apiError(rows.error()));
    QJsonArray items;
    for (const JournalRow &row : *rows)
        items.append(toJson(row));
    return jsonReply(200, {{u"items"_s, items}});
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
            return changed(database, {id},
                           AlertStore(database).unacknowledge({id}, {.by = u"api"_s, .comment = {}, .at = now}));
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

Result<> append(Database &database, AlertId id, const QString &text, Instant now)
{
    return JournalStore(database)
        .append(JournalEntry{.at = now, .kind = u"edit"_s, .alert = id, .text = text})
        .map([](JournalId) {});
}

ApiResult<WriteJob> snooze(const RouteCall &call, const QString &person)
{
    return idOf(call).and_then([&](qint64 id) {
        return snoozeTime(call).map([&](Duration time) {
            const Snooze snooze{.alert = {id}, .who = person, .until = call.now + time};
            return WriteJob([snooze, now = call.now](Database &database) {
                const auto done = AlertStore(database).alert(snooze.alert).and_then([&](const Alert &) {
                    return SilenceStore(database).snooze(snooze).and_then([&] {
                        const QString text = u"%1 snoozed it until %2."_s.arg(snooze.who, toRfc3339(snooze.until));
                        return append(database, snooze.alert, text, now);
                    });
                });
                return changed(database, snooze.alert, done);
            });
        });
    });
}

ApiResult<WriteJob> resolve(const RouteCall &call, const QString &person)
{
    return idOf(call).and_then([&](qint64 id) {
        return commentOf(call).map([&](const QString &comment) {
            const AlertRequest request{.alert = {id}, .by = person, .comment = comment, .at = call.now};
            return WriteJob([request](Database &database) {
                auto written = changed(database, request.alert, AlertRequestStore(database).askToResolve(request));
                if (written && written->reply.status == 200)
                    written->reply.status = 202;
                return written;
            });
        });
    });
}

}  // namespace

Routes alertRoutes(const QString &person)
{
    const auto by = [person](auto handler) {
        return WriteHandler([person, handler](const RouteCall &call) { return handler(call, person); });
    };
    return {{HttpMethod::Get, "/alerts", ReadHandler(list)},
            {HttpMethod::Get, "/alerts/{id}", ReadHandler(show)},
            {HttpMethod::Get, "/journal", ReadHandler(journal)},
            {HttpMethod::Post, "/alerts/{id}/ack", WriteHandler(acknowledge)},
            {HttpMethod::Post, "/alerts/{id}/unack", WriteHandler(unacknowledge)},
            {HttpMethod::Post, "/alerts/{id}/snooze", by(snooze)},
            {HttpMethod::Post, "/alerts/{id}/resolve", by(resolve)}};
}

}  // namespace herald
