// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/inboxroutes.h"

#include "api/jsonbody.h"
#include "api/queryfields.h"
#include "api/readpool.h"
#include "workers/inboxview.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr int kFirst = 50;
constexpr int kMost = 1000;

ApiResult<ApiReply> list(const RouteCall &call, ReadContext &context)
{
    QueryFields fields(call.request.query);
    const int limit = fields.integer(u"limit"_s, kFirst, 1, kMost);
    if (const auto done = fields.finish(); !done)
        return tl::unexpected(done.error());
    const InboxStore inbox(context.database);
    const auto events = inbox.failed(limit);
    const auto all = inbox.countFailed();
    if (!events || !all)
        return tl::unexpected(apiError(events ? all.error() : events.error()));
    QJsonArray items;
    for (const InboxEvent &event : *events)
        items.append(toJson(event));
    return jsonReply(200, {{u"items"_s, items}, {u"total"_s, *all}, {u"next"_s, QJsonValue::Null}});
}

ApiResult<WriteJob> replay(const RouteCall &)
{
    return WriteJob([](Database &database) {
        return InboxStore(database).replayAll().map([](qint64 events) {
            return Written{.reply = jsonReply(202, {{u"status"_s, u"accepted"_s}, {u"events"_s, events}}),
                           .facts = {.events = int(events)}};
        });
    });
}

}  // namespace

Routes inboxRoutes()
{
    return {{HttpMethod::Get, "/inbox", ReadHandler(list)}, {HttpMethod::Post, "/inbox/replay", WriteHandler(replay)}};
}

}  // namespace herald
