// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plainjson.h"
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

/// `"a":1,"b":2}` and what ends it, each value read by `read`, which tells whether it could.
bool readMembers(PlainJson &json, const auto &read)
{
    for (bool isFirst = true; !json.take("}"); isFirst = false) {
        if (!isFirst && !json.take(","))
            return false;
        const auto name = json.word();
        if (!name || !json.take(":") || !read(*name))
            return false;
    }
    return true;
}

/// As toJsonText() wrote it, where nothing needed an escape.
std::optional<GroupMemory> plainGroup(const QString &key, const QByteArray &text)
{
    PlainJson json(text);
    if (!json.take("{\"flush_at\":"))
        return std::nullopt;
    const auto flushAt = json.number<qint64>();
    if (!flushAt || !json.take(",\"told\":{"))
        return std::nullopt;
    GroupMemory memory{.key = key, .flushAt = fromMs(*flushAt)};
    const bool isRead = readMembers(json, [&](QByteArrayView target) {
        const auto at = json.number<qint64>();
        memory.told[QString::fromUtf8(target)].at = fromMs(at.value_or(0));
        return at.has_value();
    });
    return isRead && json.take("}") && json.isAtEnd() ? std::optional(std::move(memory)) : std::nullopt;
}

using ToldStates = std::vector<std::pair<QString, AlertState>>;

/// The same of a member: its last transition, and what was told of it.
std::optional<std::pair<Transition, ToldStates>> plainMember(const QByteArray &text)
{
    PlainJson json(text);
    const auto state = [&json]() -> std::optional<AlertState> {
        const auto word = json.word();
        return word ? alertStateFrom(QString::fromLatin1(*word)) : std::nullopt;
    };
    if (!json.take("{\"from\":"))
        return std::nullopt;
    const auto from = state();
    const auto to = from && json.take(",\"to\":") ? state() : std::nullopt;
    const auto at = to && json.take(",\"at\":") ? json.number<qint64>() : std::nullopt;
    const auto value = at && json.take(",\"value\":") ? json.number<double>() : std::nullopt;
    const auto reason = value && json.take(",\"reason\":") ? json.word() : std::nullopt;
    if (!reason || !json.take(",\"told\":{"))
        return std::nullopt;
    ToldStates told;
    const bool isRead = readMembers(json, [&](QByteArrayView target) {
        const auto as = state();
        told.emplace_back(QString::fromUtf8(target), as.value_or(AlertState::Error));
        return as.has_value();
    });
    if (!isRead || !json.take("}") || !json.isAtEnd())
        return std::nullopt;
    Transition last;
    last.from = *from;
    last.to = *to;
    last.at = fromMs(*at);
    last.value = *value;
    last.reason = QString::fromUtf8(*reason);
    return std::pair(std::move(last), std::move(told));
}

std::pair<Transition, ToldStates> memberFrom(const QByteArray &text)
{
    if (auto plain = plainMember(text))
        return std::move(*plain);
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    ToldStates states;
    const QJsonObject told = json.value("told"_L1).toObject();
    for (auto it = told.begin(); it != told.end(); ++it)
        states.emplace_back(it.key(), stateIn(it.value()));
    return {transitionFrom(json), std::move(states)};
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
    if (auto plain = plainGroup(key, text))
        return std::move(*plain);
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
    auto [transition, told] = memberFrom(text);
    transition.alert = member;
    memory.members.emplace(member, std::move(transition));
    for (const auto &[target, state] : told)
        memory.told[target].alerts[member] = state;
}

}  // namespace herald
