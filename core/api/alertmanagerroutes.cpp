// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/alertmanagerroutes.h"

#include "api/jsonbody.h"
#include "api/queryfields.h"
#include "api/readpool.h"
#include "store/foreignalertstore.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

ApiResult<WriteJob> receive(const RouteCall &call)
{
    return jsonBody(call.request.body).and_then([&call](const QJsonObject &body) -> ApiResult<WriteJob> {
        const auto alerts = readAlertmanagerWebhook(body);
        if (!alerts)
            return tl::unexpected(apiError(alerts.error()));
        return WriteJob([alerts = *alerts, now = call.now](Database &database) {
            return ForeignAlertStore(database).take(alerts, now).map([&alerts] {
                return Written{.reply = jsonReply(202, {{u"status"_s, u"accepted"_s}, {u"alerts"_s, alerts.size()}})};
            });
        });
    });
}

ApiResult<ApiReply> list(const RouteCall &call, ReadContext &context)
{
    QueryFields fields(call.request.query);
    const QString source = fields.text(u"source"_s);
    if (const auto read = fields.finish(); !read)
        return tl::unexpected(read.error());
    const auto alerts = ForeignAlertStore(context.database).firing(source);
    if (!alerts)
        return tl::unexpected(apiError(alerts.error()));
    QJsonArray items;
    for (const SharedAlert &shared : merged(*alerts))
        items.append(toJson(shared));
    return jsonReply(200, {{u"items"_s, items}, {u"total"_s, items.size()}, {u"next"_s, QJsonValue::Null}});
}

}  // namespace

Routes alertmanagerRoutes()
{
    return {{HttpMethod::Post, "/webhooks/alertmanager", WriteHandler(receive)},
            {HttpMethod::Get, "/alertmanager/alerts", ReadHandler(list)}};
}

}  // namespace herald
