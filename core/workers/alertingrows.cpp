// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/alertingrows.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

QJsonArray idsOf(const std::vector<GroupMember> &members)
{
    QJsonArray ids;
    for (const GroupMember &member : members)
        ids.append(member.alert.id.value);
    return ids;
}

}  // namespace

JournalEntry suppressionEntry(AlertId alert, const QString &rule, const Suppression &why, const QString &scope,
                              const QString &state, Instant now)
{
    return {.at = now,
            .kind = u"suppression"_s,
            .alert = alert,
            .rule = rule,
            .text = why.reason,
            .data = {{u"state"_s, state}, {u"kind"_s, toText(why.kind)}, {u"receiver"_s, scope}}};
}

JournalEntry flappingEntry(const Alert &alert, Instant at)
{
    return {.at = at,
            .kind = u"flapping"_s,
            .alert = alert.id,
            .rule = alert.rule,
            .text = alert.isFlapping ? repeatText(alert) : u"It no longer flaps."_s,
            .data = {{u"state"_s, alert.isFlapping ? u"began"_s : u"ended"_s}, {u"repeats"_s, alert.repeats}}};
}

JournalEntry notificationEntry(const GroupMessage &message, const QString &key, Instant now)
{
    const bool isOne = message.open.size() + message.ended.size() == 1;
    const GroupMember &first = message.open.empty() ? message.ended.front() : message.open.front();
    return {.at = now,
            .kind = u"notification"_s,
            .alert = isOne ? first.alert.id : AlertId(),
            .rule = isOne ? first.alert.rule : QString(),
            .text = u"To %1 by %2: %3 open, %4 over."_s.arg(message.receiver, keyOf(message.target))
                        .arg(message.open.size())
                        .arg(message.ended.size()),
            .data = {{u"receiver"_s, message.receiver},
                     {u"target"_s, keyOf(message.target)},
                     {u"key"_s, key},
                     {u"group"_s, message.group},
                     {u"open"_s, idsOf(message.open)},
                     {u"ended"_s, idsOf(message.ended)},
                     {u"is_repeat"_s, message.news.isEmpty()}}};
}

JournalEntry gapEntry(Instant from, Instant to)
{
    return {.at = to,
            .kind = u"gap"_s,
            .text = u"Herald did not look from %1 to %2."_s.arg(toRfc3339(from), toRfc3339(to)),
            .data = {{u"from"_s, toRfc3339(from)}}};
}

JournalEntry deliveryEntry(const Delivery &delivery, Instant now)
{
    const QString channel = toText(delivery.channel);
    const QString outcome = delivery.state == DeliveryState::Delivered
                                ? u"Taken by %1 (HTTP %2)."_s.arg(channel).arg(delivery.httpStatus)
                                : u"Given up by %1: %2"_s.arg(channel, delivery.lastError);
    return {.at = now,
            .kind = u"delivery"_s,
            .text = outcome,
            .data = {{u"key"_s, delivery.key},
                     {u"channel"_s, channel},
                     {u"receiver"_s, delivery.receiver},
                     {u"state"_s, toText(delivery.state)},
                     {u"http_status"_s, delivery.httpStatus},
                     {u"attempts"_s, delivery.attempts}}};
}

}  // namespace herald
