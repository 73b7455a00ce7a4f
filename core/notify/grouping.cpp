// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/grouping.h"

#include "notify/targetflush.h"

#include <QCryptographicHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

bool concernsSomebody(const Transition &transition)
{
    return transition.from != transition.to
           && (isTold(transition.to) || (isTold(transition.from) && isAtRest(transition.to)));
}

/// A clock that was set back must not keep a group waiting for more than it would have.
bool isDue(const NotificationGroup &group, Instant now)
{
    const Duration longest = std::max(group.route.groupWait, group.route.groupInterval);
    return group.flushAt <= now || group.flushAt > now + longest;
}

/// One interval after another from the first flush on, so that what was flushed without a word need not be stored.
Instant nextFlush(const NotificationGroup &group, Instant now)
{
    const Duration interval = group.route.groupInterval;
    if (interval <= Duration::zero() || group.flushAt > now)
        return now + std::max(interval, Duration::zero());
    return group.flushAt + ((now - group.flushAt) / interval + 1) * interval;
}

/// A label of a mebibyte must not become a key of one.
QString keyOf(const RoutedTo &route, const Labels &labels)
{
    constexpr qsizetype kLongest = 500;
    QString text = labels.toText();
    if (text.size() > kLongest)
        text = QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
    return route.path + u'/' + route.receiver + u'/' + text;
}

/// What can be said of an alert of which only the row is left.
Transition transitionOf(const Alert &alert)
{
    return {.alert = alert.id,
            .rule = alert.rule,
            .labels = alert.labels,
            .to = alert.state,
            .value = alert.value,
            .at = alert.firedAt.value_or(alert.activeSince)};
}

}  // namespace

void Grouping::setRoutes(const RouteNode &root, Instant now)
{
    m_root = root;
    while (!m_resting.empty())
        wake(m_groups.at(m_resting.begin()->second));
    m_awake.clear();
    const auto before = std::exchange(m_groups, {});
    std::map<AlertId, GroupMember> members;
    for (const auto &[key, group] : before)
        members.insert(group.members.begin(), group.members.end());
    for (const auto &[id, member] : members)
        place(member, now);
    for (auto &[key, group] : m_groups) {
        if (const auto old = before.find(key); old != before.end()) {
            group.told = old->second.told;
            group.flushAt = old->second.flushAt;
        }
    }
    for (const auto &[key, group] : before) {
        for (const auto &[id, member] : group.members)
            m_touched[key].insert(id);
    }
}

void Grouping::restore(const std::vector<GroupMemory> &groups, const QHash<AlertId, Alert> &alerts, Instant now)
{
    QSet<AlertId> placed;
    for (const GroupMemory &group : groups) {
        for (const auto &[id, transition] : group.members) {
            if (const auto alert = alerts.find(id); alert != alerts.end() && !placed.contains(id)) {
                place({*alert, transition}, now);
                placed.insert(id);
            }
        }
    }
    for (const Alert &alert : alerts) {
        if (isTold(alert.state) && !placed.contains(alert.id))
            place({alert, transitionOf(alert)}, now);
    }
    for (const GroupMemory &memory : groups) {
        if (const auto group = m_groups.find(memory.key); group != m_groups.end()) {
            group->second.flushAt = memory.flushAt;
            group->second.told = memory.told;
        }
        compareWith(memory);
    }
}

/// What is as it was stored need not be stored again.
void Grouping::compareWith(const GroupMemory &memory)
{
    const auto group = m_groups.find(memory.key);
    const bool isThere = group != m_groups.end();
    QSet<AlertId> &touched = m_touched[memory.key];
    for (const auto &[id, transition] : memory.members) {
        if (isThere && group->second.members.contains(id))
            touched.remove(id);
        else
            touched.insert(id);
    }
    if (isThere && touched.isEmpty())
        m_touched.erase(memory.key);
}

void Grouping::observe(const Alert &alert, const Transition &transition, Instant now)
{
    if (alert.id.isStored() && concernsSomebody(transition))
        place({alert, transition}, now);
}

void Grouping::place(const GroupMember &member, Instant now)
{
    for (const RoutedTo &route : routesFor(m_root, member.alert.labels)) {
        const Labels labels = groupLabels(route, member.alert.labels);
        const QString key = keyOf(route, labels);
        const auto [it, isNew] = m_groups.try_emplace(key);
        if (isNew)
            it->second = {.key = key, .route = route, .labels = labels, .flushAt = now + route.groupWait};
        it->second.members.insert_or_assign(member.alert.id, member);
        m_touched[key].insert(member.alert.id);
        wake(it->second);
    }
}

void Grouping::wake(NotificationGroup &group)
{
    m_awake.insert(group.key);
    // As if it had been flushed without a word each time.
    if (m_resting.erase({group.restsUntil, group.key}) > 0 && group.flushAt <= m_flushedAt)
        group.flushAt = nextFlush(group, m_flushedAt);
}

FlushResult Grouping::flush(Instant now, const FlushContext &context)
{
    FlushResult result;
    while (!m_resting.empty() && m_resting.begin()->first <= now)
        wake(m_groups.at(m_resting.begin()->second));
    for (auto key = m_awake.begin(); key != m_awake.end();) {
        const auto it = m_groups.find(*key);
        NotificationGroup &group = it->second;
        if (!isDue(group, now)) {
            ++key;
            continue;
        }
        group.restsUntil = flushGroup(group, now, context, result);
        if (!group.members.empty() && group.restsUntil <= now) {
            ++key;
            continue;
        }
        if (group.members.empty())
            m_groups.erase(it);
        else
            m_resting.emplace(group.restsUntil, *key);
        key = m_awake.erase(key);
    }
    m_flushedAt = now;
    return result;
}

/// Until when nothing more is to be told of it, as far as nothing happens.
Instant Grouping::flushGroup(NotificationGroup &group, Instant now, const FlushContext &context, FlushResult &result)
{
    QSet<AlertId> touched;
    const size_t before = result.messages.size();
    // The calendar of its route may have it hold something back at any time.
    const bool mayRest = group.route.muteTimeIntervals.isEmpty() && group.route.activeTimeIntervals.isEmpty();
    Instant until = mayRest ? Instant::max() : now;
    const auto receiver = std::ranges::find(context.receivers, group.route.receiver, &Receiver::name);
    if (receiver != context.receivers.end()) {
        for (const NotificationTarget &target : receiver->targets)
            until = std::min(until, flushTarget(group, *receiver, target, now, context, result, touched));
    }
    std::erase_if(group.members, [&touched](const auto &pair) {
        const bool isOver = isAtRest(pair.second.last.to);
        if (isOver)
            touched.insert(pair.first);
        return isOver;
    });
    group.flushAt = nextFlush(group, now);
    if (!touched.isEmpty() || result.messages.size() > before)
        m_touched[group.key].unite(touched);
    return until;
}

}  // namespace herald
