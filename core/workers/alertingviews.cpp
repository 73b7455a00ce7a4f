// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/alertingviews.h"

#include "store/alertstore.h"
#include "store/policystore.h"
#include "store/schedulestore.h"
#include "workers/alertingbook.h"
#include "workers/policyrunner.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

QJsonValue timeOrNull(std::optional<Instant> at) { return at ? QJsonValue(toRfc3339(*at)) : QJsonValue(); }

QString stateOf(const Schedule &schedule, const ScheduleRecord &record, Instant now)
{
    if (!schedule.isEnabled)
        return u"disabled"_s;
    if (record.isPaused)
        return u"paused"_s;
    return isOverdue(schedule, record, false, now) ? u"overdue"_s : u"waiting"_s;
}

QJsonObject scheduleJson(const Schedule &schedule, const ScheduleRecord &record, Instant now)
{
    const QString state = stateOf(schedule, record, now);
    const bool rests = record.isPaused || !schedule.isEnabled;
    const auto next = rests ? std::nullopt : nextSlot(schedule, now);
    return {{u"id"_s, schedule.name},
            {u"name"_s, schedule.title},
            {u"description"_s, schedule.description},
            {u"every"_s, schedule.calendar ? QJsonValue() : QJsonValue(toText(schedule.every))},
            {u"calendar"_s, schedule.calendar ? QJsonValue(schedule.calendar->text()) : QJsonValue()},
            {u"zone"_s, QString::fromUtf8(schedule.zone.id())},
            {u"task"_s, toText(schedule.task)},
            {u"enabled"_s, schedule.isEnabled},
            {u"paused"_s, record.isPaused},
            {u"overdue"_s, state == "overdue"_L1},
            {u"state"_s, state},
            {u"missed"_s, record.missed},
            {u"lookback"_s, toText(schedule.lookback)},
            {u"escalation_level"_s, schedule.escalation},
            {u"tags"_s, QJsonArray::fromStringList(schedule.tags)},
            {u"last_execution"_s, timeOrNull(record.finishedAt)},
            {u"next_execution"_s, timeOrNull(next)},
            {u"last_result"_s, record.lastResult}};
}

QJsonObject policyJson(const Policy &policy, const PolicyRecord &record, const PolicyResult &result)
{
    QJsonArray conditions;
    for (const ConditionResult &condition : result.conditions)
        conditions.append(QJsonObject{{u"fact"_s, condition.condition.fact},
                                      {u"operator"_s, toText(condition.condition.op)},
                                      {u"wanted"_s, condition.condition.value},
                                      {u"value"_s, condition.value ? QJsonValue(*condition.value) : QJsonValue()},
                                      {u"holds"_s, condition.holds},
                                      {u"text"_s, toText(condition)}});
    return {{u"id"_s, policy.name},
            {u"name"_s, policy.title},
            {u"description"_s, policy.description},
            {u"priority"_s, policy.priority},
            {u"enabled"_s, policy.isEnabled},
            {u"dry_run"_s, policy.isDryRun},
            {u"approval"_s, policy.isApprovalNeeded},
            {u"cooldown"_s, toText(policy.cooldown)},
            {u"state"_s, record.waitingSince ? u"waits_for_approval"_s : toText(result.verdict)},
            {u"conditions"_s, conditions},
            {u"actions"_s, QJsonArray::fromStringList(policy.actions)},
            {u"last_acted_at"_s, timeOrNull(record.lastActedAt)},
            {u"last_result"_s, record.lastResult}};
}

HeldAlerts byAlert(const QList<StoredSuppression> &rows)
{
    HeldAlerts held;
    for (const StoredSuppression &row : rows) {
        if (!held.contains(row.alert))
            held.insert(row.alert, row);
    }
    return held;
}

}  // namespace

Result<HeldAlerts> heldAlerts(Database &database) { return NotificationStore(database).suppressions().map(byAlert); }

Result<HeldAlerts> heldAlerts(Database &database, const QList<Alert> &alerts)
{
    QList<StoredSuppression> all;
    for (const Alert &alert : alerts) {
        const auto rows = NotificationStore(database).suppressionsOf(alert.id);
        if (!rows)
            return tl::unexpected(rows.error());
        all += *rows;
    }
    return byAlert(all);
}

QString shownState(const Alert &alert, const HeldAlerts &held)
{
    const auto why = held.find(alert.id);
    if (why != held.end() && why->scope.isEmpty())
        return toText(why->why.kind);
    return alert.state == AlertState::Firing && alert.acknowledgedAt ? u"acknowledged"_s : toText(alert.state);
}

bool isShownState(QStringView word) { return alertStateFrom(word) || suppressionKindFrom(word); }

QJsonObject toJson(const Alert &alert, const HeldAlerts &held)
{
    QJsonObject json = toJson(alert);
    const auto why = held.find(alert.id);
    if (why == held.end())
        return json;
    json.insert(u"state"_s, shownState(alert, held));
    json.insert(u"suppression"_s, QJsonObject{{u"kind"_s, toText(why->why.kind)},
                                              {u"reason"_s, why->why.reason},
                                              {u"receiver"_s, why->scope},
                                              {u"since"_s, toRfc3339(why->since)}});
    return json;
}

Result<QJsonArray> schedulesJson(Database &database, Instant now)
{
    const auto config = loadAlertingConfig(database);
    if (!config)
        return tl::unexpected(config.error());
    const auto records = ScheduleStore(database).all();
    if (!records)
        return tl::unexpected(records.error());
    QJsonArray items;
    for (const Schedule &schedule : config->schedules)
        items.append(scheduleJson(schedule, records->value(schedule.name), now));
    return items;
}

Result<QJsonArray> policiesJson(Database &database, Instant now)
{
    const auto config = loadAlertingConfig(database);
    if (!config)
        return tl::unexpected(config.error());
    const auto current = AlertStore(database).current();
    if (!current)
        return tl::unexpected(current.error());
    QList<Alert> open;
    for (const StoredAlert &stored : *current)
        open += stored.alert;
    const auto facts = loadFacts(database, open, now);
    if (!facts)
        return tl::unexpected(facts.error());
    const auto records = PolicyStore(database).all();
    if (!records)
        return tl::unexpected(records.error());
    QJsonArray items;
    for (const Policy &policy : inOrder(config->policies)) {
        const PolicyRecord record = records->value(policy.name);
        items.append(policyJson(policy, record, judge(policy, *facts, record.lastActedAt, now)));
    }
    return items;
}

Result<QJsonObject> withId(const QJsonArray &items, const QString &id, const QString &noun)
{
    for (const QJsonValue item : items) {
        if (item.toObject().value("id"_L1).toString() == id)
            return item.toObject();
    }
    return fail(ErrorKind::NotFound, u"There is no %1 of this id; list them to see which there are."_s.arg(noun));
}

}  // namespace herald
