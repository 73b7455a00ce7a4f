// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/alertingroutes.h"

#include "alerts/rulefile.h"
#include "api/jsonbody.h"
#include "api/readpool.h"
#include "api/written.h"
#include "store/journalstore.h"
#include "store/policystore.h"
#include "store/schedulestore.h"
#include "workers/alertingviews.h"
#include "workers/rulebook.h"
#include "workers/silencebook.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

Result<JournalId> remember(Database &database, Instant now, const QString &text)
{
    return JournalStore(database).append(JournalEntry{.at = now, .kind = u"edit"_s, .text = text});
}

ApiResult<WriteJob> addSilence(const RouteCall &call, const QString &person)
{
    return jsonBody(call.request.body).and_then([&](const QJsonObject &body) -> ApiResult<WriteJob> {
        auto silence = silenceFromJson(body);
        if (!silence)
            return tl::unexpected(apiError(silence.error()));
        if (silence->createdBy.isEmpty())
            silence->createdBy = person;
        return WriteJob([silence = *silence, now = call.now](Database &database) {
            SilenceStore store(database);
            return written(store.add(silence, now).and_then([&](SilenceId id) -> Result<ApiReply> {
                const QString text =
                    u"%1 silenced %2: %3"_s.arg(silence.createdBy, toText(silence.matchers), silence.comment);
                if (const auto told = remember(database, now, text); !told)
                    return tl::unexpected(told.error());
                return store.silence(id).map([&](const Silence &added) { return jsonReply(201, toJson(added, now)); });
            }));
        });
    });
}

ApiResult<WriteJob> expireSilence(const RouteCall &call, const QString &person)
{
    return idOf(call).map([&](qint64 id) {
        return WriteJob([id = SilenceId{id}, person, now = call.now](Database &database) {
            SilenceStore store(database);
            return written(store.expire(id, now).and_then([&]() -> Result<ApiReply> {
                const auto told = remember(database, now, u"%1 ended silence %2."_s.arg(person).arg(id.value));
                if (!told)
                    return tl::unexpected(told.error());
                return store.silence(id).map([&](const Silence &ended) { return jsonReply(200, toJson(ended, now)); });
            }));
        });
    });
}

ApiResult<ApiReply> listSilences(const RouteCall &call, ReadContext &context)
{
    return listReply(silencesJson(context.database, call.now));
}

ApiResult<ApiReply> listSchedules(const RouteCall &call, ReadContext &context)
{
    return listReply(schedulesJson(context.database, call.now));
}

ApiResult<ApiReply> listPolicies(const RouteCall &call, ReadContext &context)
{
    return listReply(policiesJson(context.database, call.now));
}

using Show = Result<QJsonArray> (*)(Database &, Instant);
using Change = std::function<Result<>(Database &, const QString &id)>;

/// Does something to the schedule or policy in the path, and answers how it is then.
WriteHandler changeOf(const QString &noun, Show show, Change change)
{
    return [noun, show, change = std::move(change)](const RouteCall &call) -> ApiResult<WriteJob> {
        const QString id = QString::fromUtf8(call.parameters.value("id"));
        return WriteJob([noun, show, change, id, now = call.now](Database &database) {
            const auto shown = [&] {
                return show(database, now).and_then([&](const QJsonArray &items) { return withId(items, id, noun); });
            };
            return written(shown().and_then([&](const QJsonObject &) -> Result<ApiReply> {
                if (const auto done = change(database, id); !done)
                    return tl::unexpected(done.error());
                return shown().map([](const QJsonObject &object) { return jsonReply(200, object); });
            }));
        });
    };
}

ApiResult<ApiReply> listRules(const RouteCall &, ReadContext &context)
{
    const auto rules = loadRules(context.database);
    if (!rules)
        return tl::unexpected(apiError(rules.error()));
    QJsonArray items;
    for (const Rule &rule : *rules)
        items.append(toJson(rule));
    return listReply(items);
}

}  // namespace

Routes alertingRoutes(const QString &person)
{
    const auto by = [person](auto handler) {
        return WriteHandler([person, handler](const RouteCall &call) { return handler(call, person); });
    };
    const auto schedule = [](Change change) { return changeOf(u"schedule"_s, schedulesJson, std::move(change)); };
    const auto pauses = [&](bool isPaused) {
        return schedule([isPaused](Database &database, const QString &id) {
            return ScheduleStore(database).setPaused(id, isPaused);
        });
    };
    const auto runs = [](Database &database, const QString &id) { return ScheduleStore(database).askFor(id); };
    const auto approves = [person](Database &database, const QString &id) {
        return PolicyStore(database).approve(id, person);
    };
    return {{HttpMethod::Get, "/silences", ReadHandler(listSilences)},
            {HttpMethod::Post, "/silences", by(addSilence)},
            {HttpMethod::Delete, "/silences/{id}", by(expireSilence)},
            {HttpMethod::Get, "/schedules", ReadHandler(listSchedules)},
            {HttpMethod::Post, "/schedules/{id}/pause", pauses(true)},
            {HttpMethod::Post, "/schedules/{id}/resume", pauses(false)},
            {HttpMethod::Post, "/schedules/{id}/run", schedule(runs)},
            {HttpMethod::Get, "/policies", ReadHandler(listPolicies)},
            {HttpMethod::Post, "/policies/{id}/approve", changeOf(u"policy"_s, policiesJson, approves)},
            {HttpMethod::Get, "/rules", ReadHandler(listRules)}};
}

}  // namespace herald
