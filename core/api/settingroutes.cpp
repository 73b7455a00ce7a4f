// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/settingroutes.h"

#include "api/jsonbody.h"
#include "api/readpool.h"
#include "api/written.h"
#include "domain/jsonfields.h"
#include "store/settingstore.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr qsizetype kMaxValue = 4000;

QString nameOf(const RouteCall &call) { return QString::fromUtf8(call.parameters.value("name")); }

Result<Written> answered(Database &database, const SettingRules &rules, const QString &name)
{
    return SettingStore(database).all().map([&](const QHash<QString, QString> &chosen) {
        QJsonObject shown;
        const QJsonArray items = rules.list(chosen);
        for (const QJsonValue item : items) {
            if (item["name"_L1] == name)
                shown = item.toObject();
        }
        return Written{.reply = jsonReply(200, shown), .facts = {.settings = 1}};
    });
}

ReadHandler listOf(const SettingRules &rules)
{
    return [rules](const RouteCall &, ReadContext &context) {
        return listReply(SettingStore(context.database).all().map(rules.list));
    };
}

WriteHandler setterOf(const SettingRules &rules)
{
    return [rules](const RouteCall &call) {
        return jsonBody(call.request.body).and_then([&](const QJsonObject &body) -> ApiResult<WriteJob> {
            JsonFields fields(body);
            const QString name = nameOf(call);
            const QString value = fields.requiredText("value"_L1, kMaxValue).trimmed();
            if (const auto sound = rules.check(name, value); !sound && sound.error().kind == ErrorKind::NotFound)
                return tl::unexpected(apiError(sound.error()));
            else if (!sound)
                fields.refuse("value"_L1, sound.error().what);
            if (const auto done = fields.finish(); !done)
                return tl::unexpected(apiError(done.error()));
            return WriteJob([rules, name, value](Database &database) {
                return SettingStore(database).set(name, value).and_then([&] {
                    return answered(database, rules, name);
                });
            });
        });
    };
}

WriteHandler resetterOf(const SettingRules &rules)
{
    return [rules](const RouteCall &call) -> ApiResult<WriteJob> {
        const QString name = nameOf(call);
        if (const auto known = rules.check(name, {}); !known)
            return tl::unexpected(apiError(known.error()));
        return WriteJob([rules, name](Database &database) {
            return SettingStore(database).remove(name).and_then([&] { return answered(database, rules, name); });
        });
    };
}

SettingRules withoutHoles(SettingRules rules)
{
    if (!rules.list)
        rules.list = [](const QHash<QString, QString> &) { return QJsonArray(); };
    if (!rules.check)
        rules.check = [](const QString &name, const QString &) -> Result<> {
            return fail(ErrorKind::NotFound, u"There is no setting named %1."_s.arg(name.left(100)));
        };
    return rules;
}

}  // namespace

Routes settingRoutes(const SettingRules &given)
{
    const SettingRules rules = withoutHoles(given);
    return {{HttpMethod::Get, "/settings", listOf(rules)},
            {HttpMethod::Put, "/settings/{name}", setterOf(rules)},
            {HttpMethod::Delete, "/settings/{name}", resetterOf(rules)}};
}

}  // namespace herald
