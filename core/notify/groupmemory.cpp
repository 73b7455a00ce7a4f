// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/grouping.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

// A group:  {"flush_at": ms, "told": {"desktop": ms}}
// A member: {"from": "pending", "to": "firing", "at": ms, "value": n, "reason": "…", "told": {"desktop": "firing"}}

namespace herald {

namespace {

QJsonObject toJsonObject(const Transition &transition)
{
    return {{u"from"_s, toText(transition.from)},
            {u"to"_s, toText(transition.to)},
            {u"at"_s, toMs(transition.at)},
            {u"value"_s, transition.value},
            {u"reason"_s, transition.reason}};
}

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
    QJsonObject told;
    for (const auto &[target, log] : group.told)
        told.insert(target, toMs(log.at));
    const QJsonObject json{{u"flush_at"_s, toMs(group.flushAt)}, {u"told"_s, told}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
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
    QJsonObject told;
    for (const auto &[target, log] : group.told) {
        if (const auto state = log.alerts.find(member); state != log.alerts.end())
            told.insert(target, toText(state->second));
    }
    QJsonObject json = toJsonObject(group.members.at(member).last);
    json.insert(u"told"_s, told);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
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
