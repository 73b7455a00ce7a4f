// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/grouping.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

// A group:  {"flush_at": ms, "told": {"desktop": ms}}
// A member: {"from": "pending", "to": "firing", "at": ms, "value": n, "reason": "…", "told": {"desktop": "firing"}}

namespace herald {

namespace {

// Written by hand, since one stands beside each change of an alert, and a JSON document of it would cost more than the
// judging of a hundred rules.

QByteArray quoted(const QString &text)
{
    const bool isPlain =
        std::ranges::none_of(text, [](QChar c) { return c < u' ' || c == u'"' || c == u'\\' || c.isSurrogate(); });
    if (isPlain)
        return '"' + text.toUtf8() + '"';
    return QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact).sliced(1).chopped(1);
}

/// JSON has no other numbers.
QByteArray numberOrNull(double value) { return std::isfinite(value) ? QByteArray::number(value, 'g', 17) : "null"; }

QByteArray object(const QByteArrayList &members) { return '{' + members.join(',') + '}'; }

AlertState stateIn(const QJsonValue &value) { return alertStateFrom(value.toString()).value_or(AlertState::Error); }

Transition transitionFrom(const QJsonObject &json)
{
    Transition transition;
    transition.from = stateIn(json.value("from"_L1));
    transition.to = stateIn(json.value("to"_L1));
    transition.at = fromMs(json.value("at"_L1).toInteger());
    transition.value = json.value("value"_L1).toDouble();
    transition.reason = json.value("reason"_L1).toString();
    return transition;
}

}  // namespace

QByteArray toJsonText(const NotificationGroup &group)
{
    QByteArrayList told;
    for (const auto &[target, log] : group.told)
        told += quoted(target) + ':' + QByteArray::number(toMs(log.at));
    return object({"\"flush_at\":" + QByteArray::number(toMs(group.flushAt)), "\"told\":" + object(told)});
}

Result<GroupMemory> groupMemoryFrom(const QString &key, const QByteArray &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    if (!json.value("flush_at"_L1).isDouble())
        return fail(ErrorKind::Corrupt, u"A group of notifications cannot be read."_s, key);
    GroupMemory memory{.key = key, .flushAt = fromMs(json.value("flush_at"_L1).toInteger())};
    const QJsonObject told = json.value("told"_L1).toObject();
    for (auto it = told.begin(); it != told.end(); ++it)
        memory.told[it.key()].at = fromMs(it.value().toInteger());
    return memory;
}

QByteArray memberText(const NotificationGroup &group, AlertId member)
{
    QByteArrayList told;
    for (const auto &[target, log] : group.told) {
        if (const auto state = log.alerts.find(member); state != log.alerts.end())
            told += quoted(target) + ':' + quoted(toText(state->second));
    }
    const Transition &last = group.members.at(member).last;
    return object({"\"from\":" + quoted(toText(last.from)), "\"to\":" + quoted(toText(last.to)),
                   "\"at\":" + QByteArray::number(toMs(last.at)), "\"value\":" + numberOrNull(last.value),
                   "\"reason\":" + quoted(last.reason), "\"told\":" + object(told)});
}

void addMember(GroupMemory &memory, AlertId member, const QByteArray &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    Transition transition = transitionFrom(json);
    transition.alert = member;
    memory.members.emplace(member, std::move(transition));
    const QJsonObject told = json.value("told"_L1).toObject();
    for (auto it = told.begin(); it != told.end(); ++it)
        memory.told[it.key()].alerts[member] = stateIn(it.value());
}

}  // namespace herald
