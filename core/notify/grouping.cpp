// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/grouping.h"

#include "alerts/evaluator.h"
#include "notify/targetflush.h"

#include <QCryptographicHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// A series that is new to its window: nobody need get up because it cannot be judged yet.
bool isLearning(const Transition &transition)
{
    return transition.to == AlertState::NoData && transition.from != AlertState::Firing
           && transition.reason == toText(ReadingReason::TooFewSamples);
}

bool concernsSomebody(const Transition &transition)
{
    if (isLearning(transition))
        return false;
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
            group.id = old->second.id;
            group.told = old->second.told;
            group.flushAt = old->second.flushAt;
        }
    }
    for (const auto &[key, group] : before) {
        TouchedGroup &touched = m_touched[key];
        touched.id = group.id;
        for (const auto &[id, member] : group.members)
            touched.members.insert(id);
    }
}

void Grouping::restore(const std::vector<GroupMemory> &groups, const QHash<AlertId, Alert> &alerts, Instant now)
{
    const auto ignore = [](const QString &) {};
    QSet<AlertId> placed;
    placed.reserve(alerts.size());
    for (const GroupMemory &group : groups) {
        for (const auto &[id, transition] : group.members) {
            const auto alert = alerts.find(id);
            if (alert == alerts.end() || placed.contains(id))
                continue;
            enter({*alert, transition}, now, ignore);
            placed.insert(id);
        }
    }
    for (const Alert &alert : alerts) {
        // What never fired and cannot be judged may be learning, see isLearning().
        const bool mayLearn = alert.state == AlertState::NoData && !alert.firedAt;
        if (isTold(alert.state) && !mayLearn && !placed.contains(alert.id))
            enter({alert, transitionOf(alert)}, now, ignore);
    }
    QSet<QString> known;
    known.reserve(qsizetype(groups.size()));
    for (const GroupMemory &memory : groups) {
        known.insert(memory.key);
        const auto group = m_groups.find(memory.key);
        const bool isThere = group != m_groups.end();
        if (isThere) {
            group->second.id = memory.id;
            group->second.flushAt = memory.flushAt;
            group->second.told = memory.told;
        }
        compareWith(&memory, isThere ? &group->second : nullptr);
    }
    for (const auto &[key, group] : m_groups) {
        if (!known.contains(key))
            compareWith(nullptr, &group);
    }
}

/// What is as it was stored need not be stored again.
void Grouping::compareWith(const GroupMemory *memory, const NotificationGroup *group)
{
    TouchedGroup touched;
    if (memory) {
        touched.id = memory->id;
        for (const auto &[id, transition] : memory->members) {
            if (!group || !group->members.contains(id))
                touched.members.insert(id);
        }
    }
    if (group) {
        for (const auto &[id, member] : group->members) {
            if (!memory || !memory->members.contains(id))
                touched.members.insert(id);
        }
    }
    if (!group || !touched.members.isEmpty())
        m_touched.emplace(group ? group->key : memory->key, std::move(touched));
}

void Grouping::observe(const Alert &alert, const Transition &transition, Instant now)
{
    if (alert.id.isStored() && concernsSomebody(transition))
        place({alert, transition}, now);
}

void Grouping::relabel(const Labels &before, const Alert &alert, const Transition &transition, Instant now)
{
    if (!alert.id.isStored() || !isTold(transition.to))
        return;
    QSet<QString> wanted;
    for (const RoutedTo &route : routesFor(m_root, alert.labels))
        wanted.insert(keyOf(route, groupLabels(route, alert.labels)));
    for (const RoutedTo &route : routesFor(m_root, before)) {
        const auto group = m_groups.find(keyOf(route, groupLabels(route, before)));
        if (group == m_groups.end())
            continue;
        const auto known = group->second.members.find(alert.id);
        if (known == group->second.members.end())
            continue;
        if (!wanted.contains(group->first)) {
            known->second.last.from = known->second.last.to;
            known->second.last.to = AlertState::Resolved;
            known->second.last.at = transition.at;
        } else if (severityOf(known->second.alert) != severityOf(alert)) {
            for (auto &[target, log] : group->second.told)
                log.alerts.erase(alert.id);
        }
        wake(group->second);
        m_touched[group->first].members.insert(alert.id);
    }
    place({alert, transition}, now);
}

void Grouping::place(const GroupMember &member, Instant now)
{
    enter(member, now, [&](const QString &key) { m_touched[key].members.insert(member.alert.id); });
}

void Grouping::enter(const GroupMember &member, Instant now, const std::function<void(const QString &)> &entered)
{
    for (const RoutedTo &route : routesFor(m_root, member.alert.labels)) {
        const Labels labels = groupLabels(route, member.alert.labels);
        const QString key = keyOf(route, labels);
        const auto [it, isNew] = m_groups.try_emplace(key);
        if (isNew)
            it->second = {.key = key, .route = route, .labels = labels, .flushAt = now + route.groupWait};
        it->second.members.insert_or_assign(member.alert.id, member);
        wake(it->second);
        entered(key);
    }
}

void Grouping::wake(NotificationGroup &group)
{
    m_awake.insert(group.key);
    m_holding.erase(group.key);
    // As if it had been flushed without a word each time.
    if (m_resting.erase({group.restsUntil, group.key}) > 0 && group.flushAt <= m_flushedAt)
        group.flushAt = nextFlush(group, m_flushedAt);
}

void Grouping::wakeForFlush(Instant now, const FlushContext &context)
{
    const bool isSetBack = now < m_flushedAt;
    while (!m_resting.empty() && (isSetBack || m_resting.begin()->first <= now))
        wake(m_groups.at(m_resting.begin()->second));
    if (context.judged && context.judged->isEmpty())
        return;
    const auto isJudged = [&](const auto &member) { return !context.judged || context.judged->contains(member.first); };
    for (const QString &key : std::set(m_holding)) {
        NotificationGroup &group = m_groups.at(key);
        if (std::ranges::any_of(group.members, isJudged))
            wake(group);
    }
}

FlushResult Grouping::flush(Instant now, const FlushContext &context)
{
    FlushResult result;
    wakeForFlush(now, context);
    for (const QString &key : std::exchange(m_awake, {})) {
        NotificationGroup &group = m_groups.at(key);
        if (isDue(group, now))
            flushGroup(group, now, context, result);
        else
            rest(group, group.flushAt);
        if (group.members.empty())
            m_groups.erase(key);
    }
    m_flushedAt = now;
    return result;
}

/// Whatever ends the rest, the group speaks in its next flush at the earliest.
void Grouping::rest(NotificationGroup &group, Instant until)
{
    group.restsUntil = std::max(until, group.flushAt);
    m_resting.emplace(group.restsUntil, group.key);
}

void Grouping::flushGroup(NotificationGroup &group, Instant now, const FlushContext &context, FlushResult &result)
{
    QSet<AlertId> touched;
    const size_t before = result.messages.size();
    // The calendar of its route may have it hold something back at any time.
    const bool mayRest = group.route.muteTimeIntervals.isEmpty() && group.route.activeTimeIntervals.isEmpty();
    TargetRest all{.until = mayRest ? Instant::max() : now};
    const auto receiver = std::ranges::find(context.receivers, group.route.receiver, &Receiver::name);
    if (receiver != context.receivers.end()) {
        for (const NotificationTarget &target : receiver->targets) {
            const TargetRest one = flushTarget(group, *receiver, target, now, context, result, touched);
            all = {std::min(all.until, one.until), all.isHeldBack || one.isHeldBack};
        }
    }
    std::erase_if(group.members, [&touched](const auto &pair) {
        const bool isOver = isAtRest(pair.second.last.to);
        if (isOver)
            touched.insert(pair.first);
        return isOver;
    });
    group.flushAt = nextFlush(group, now);
    if (!touched.isEmpty() || result.messages.size() > before) {
        TouchedGroup &kept = m_touched[group.key];
        kept.id = group.id;
        kept.members.unite(touched);
    }
    if (group.members.empty())
        return;
    rest(group, all.until);
    if (all.isHeldBack)
        m_holding.insert(group.key);
}

}  // namespace herald
