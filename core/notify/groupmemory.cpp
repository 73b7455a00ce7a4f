// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/grouping.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

// {"flush_at": ms,
//  "members": {"ALERT": {"from": "pending", "to": "firing", "at": ms, "value": n, "reason": "…"}},
//  "told": {"desktop": {"at": ms, "alerts": {"ALERT": "firing"}}}}

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

ToldLog toldFrom(const QJsonObject &json)
{
    ToldLog log{.at = fromMs(json.value("at"_L1).toInteger())};
    const QJsonObject alerts = json.value("alerts"_L1).toObject();
    for (auto it = alerts.begin(); it != alerts.end(); ++it)
        log.alerts[AlertId{it.key().toLongLong()}] = stateIn(it.value());
    return log;
}

}  // namespace

QByteArray toJsonText(const NotificationGroup &group)
{
    QJsonObject members;
    for (const auto &[id, member] : group.members)
        members.insert(QString::number(id.value), toJsonObject(member.last));
    QJsonObject told;
    for (const auto &[target, log] : group.told) {
        QJsonObject alerts;
        for (const auto &[id, state] : log.alerts)
            alerts.insert(QString::number(id.value), toText(state));
        told.insert(target, QJsonObject{{u"at"_s, toMs(log.at)}, {u"alerts"_s, alerts}});
    }
    const QJsonObject json{{u"flush_at"_s, toMs(group.flushAt)}, {u"members"_s, members}, {u"told"_s, told}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<GroupMemory> groupMemoryFrom(const QString &key, const QByteArray &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    if (!json.value("flush_at"_L1).isDouble())
        return fail(ErrorKind::Corrupt, u"A group of notifications cannot be read."_s, key);
    GroupMemory memory{.key = key, .flushAt = fromMs(json.value("flush_at"_L1).toInteger())};
    const QJsonObject members = json.value("members"_L1).toObject();
    for (auto it = members.begin(); it != members.end(); ++it) {
        const AlertId id{it.key().toLongLong()};
        Transition transition = transitionFrom(it.value().toObject());
        transition.alert = id;
        memory.members.emplace(id, std::move(transition));
    }
    const QJsonObject told = json.value("told"_L1).toObject();
    for (auto it = told.begin(); it != told.end(); ++it)
        memory.told.emplace(it.key(), toldFrom(it.value().toObject()));
    return memory;
}

}  // namespace herald
