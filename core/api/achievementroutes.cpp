// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/achievementroutes.h"

#include "api/achievementbody.h"
#include "api/achievementlist.h"
#include "api/achievementsummary.h"
#include "api/jsonbody.h"
#include "store/achievementstore.h"
#include "workers/categoryadviser.h"
#include "workers/revaluation.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

Result<ApiReply> shown(Database &database, AchievementId id, int status)
{
    return AchievementStore(database).achievement(id).map(
        [status](const Achievement &achievement) { return jsonReply(status, toJson(achievement)); });
}

ApiResult<ApiReply> orError(Result<ApiReply> result)
{
    if (!result)
        return tl::unexpected(apiError(result.error()));
    return std::move(*result);
}

ApiResult<ApiReply> list(const RouteCall &call, ReadContext &context)
{
    return parseListRequest(call.request.query).and_then([&](const ListRequest &request) -> ApiResult<ApiReply> {
        return orError(achievementListJson(context, request).map([](QByteArray json) {
            return ApiReply{.body = std::move(json)};
        }));
    });
}

ApiResult<ApiReply> show(const RouteCall &call, ReadContext &context)
{
    return idOf(call).and_then([&](qint64 id) { return orError(shown(context.database, {id}, 200)); });
}

ApiResult<ApiReply> summary(const RouteCall &, ReadContext &context)
{
    return orError(
        achievementSummary(context.database).map([](const QJsonObject &object) { return jsonReply(200, object); }));
}

/// A new achievement's key: its source's, else the client's Idempotency-Key, else one of its own.
QString keyFor(const RouteCall &call, const Achievement &achievement)
{
    const QByteArray repeated = call.request.headers.value("Idempotency-Key").trimmed().left(200);
    if (!achievement.key.isEmpty())
        return achievement.key;
    if (!repeated.isEmpty())
        return u"api:"_s + QString::fromUtf8(repeated);
    return u"api:"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// The answer to a write that is refused before it wrote anything, so that the others of its commit need not suffer.
Written refused(const Error &error) { return {.reply = reply(error)}; }

/// What is to be done with a new achievement.
struct Creation {
    bool mayRepeat = false;
    bool isCategorySaid = false;
};

Result<Written> create(Database &database, Achievement achievement, const Creation &wanted, Instant now)
{
    AchievementStore store(database);
    const auto known = store.idOfKey(achievement.key);
    if (!known)
        return tl::unexpected(known.error());
    if (*known && wanted.mayRepeat)
        return shown(database, **known, 200).map([](ApiReply reply) { return Written{.reply = std::move(reply)}; });
    if (*known)
        return refused(
            {ErrorKind::Conflict,
             u"Achievement %1 has this source already. Change it with PUT /achievements/%1."_s.arg((*known)->value),
             {}});
    if (!wanted.isCategorySaid) {
        if (auto advised = CategoryAdviser(database).advise(achievement); !advised)
            return tl::unexpected(advised.error());
    }
    const auto stored = store.put(achievement, now);
    if (!stored)
        return tl::unexpected(stored.error());
    return shown(database, stored->id, 201).map([&](ApiReply reply) {
        reply.headers.add("Location", "/achievements/" + QByteArray::number(stored->id.value));
        return Written{.reply = std::move(reply), .facts = {.created = {stored->id}}};
    });
}

ApiResult<WriteJob> add(const RouteCall &call)
{
    return jsonBody(call.request.body).and_then([&](const QJsonObject &body) -> ApiResult<WriteJob> {
        auto achievement = parseNewAchievement(body, call.now);
        if (!achievement)
            return tl::unexpected(apiError(achievement.error()));
        const Creation wanted{.mayRepeat = achievement->key.isEmpty(),
                              .isCategorySaid = !body.value("category"_L1).isNull() && body.contains("category"_L1)};
        achievement->key = keyFor(call, *achievement);
        return WriteJob([achievement = *achievement, wanted, now = call.now](Database &database) {
            return create(database, achievement, wanted, now);
        });
    });
}

Result<Written> change(Database &database, AchievementId id, const QJsonObject &body, Instant now)
{
    AchievementStore store(database);
    const auto stored = store.achievement(id);
    if (!stored)
        return refused(stored.error());
    const auto changed = changedAchievement(*stored, body, now);
    if (!changed)
        return refused(changed.error());
    if (const auto saved = *changed == *stored ? Result<>() : store.update(*changed, now); !saved)
        return tl::unexpected(saved.error());
    return shown(database, id, 200).map([&](ApiReply reply) {
        return Written{.reply = std::move(reply), .facts = {.changed = *changed == *stored ? 0 : 1}};
    });
}

ApiResult<WriteJob> edit(const RouteCall &call)
{
    return idOf(call).and_then([&](qint64 id) {
        return jsonBody(call.request.body).map([&](const QJsonObject &body) {
            return WriteJob(
                [id, body, now = call.now](Database &database) { return change(database, {id}, body, now); });
        });
    });
}

ApiResult<WriteJob> remove(const RouteCall &call)
{
    return idOf(call).map([](qint64 id) {
        return WriteJob([id](Database &database) {
            const auto removed = AchievementStore(database).remove({id});
            if (!removed && removed.error().kind == ErrorKind::NotFound)
                return Result<Written>(refused(removed.error()));
            return removed.map([id] {
                return Written{.reply = jsonReply(200, {{u"status"_s, u"deleted"_s}, {u"id"_s, id}}),
                               .facts = {.changed = 1}};
            });
        });
    });
}

/// Values anew, from the stored inputs.
WriteHandler revalueBy(const RulesInForce &rules)
{
    return [rules](const RouteCall &call) {
        return ApiResult<WriteJob>([rules = rules(), now = call.now](Database &database) {
            return revalueAll(database, rules, now).map([](const Revaluation &done) {
                const QJsonObject body{
                    {u"status"_s, u"success"_s}, {u"looked"_s, done.looked}, {u"changed"_s, done.changed}};
                return Written{.reply = jsonReply(200, body), .facts = {.changed = done.changed}};
            });
        });
    };
}

}  // namespace

Routes achievementRoutes(const RulesInForce &rules)
{
    return {{HttpMethod::Get, "/achievements/", ReadHandler(list)},
            {HttpMethod::Post, "/achievements/", WriteHandler(add)},
            {HttpMethod::Post, "/achievements/revalue", revalueBy(rules)},
            {HttpMethod::Get, "/achievements/stats/summary", ReadHandler(summary)},
            {HttpMethod::Get, "/achievements/{id}", ReadHandler(show)},
            {HttpMethod::Put, "/achievements/{id}", WriteHandler(edit)},
            {HttpMethod::Patch, "/achievements/{id}", WriteHandler(edit)},
            {HttpMethod::Delete, "/achievements/{id}", WriteHandler(remove)}};
}

}  // namespace herald
