// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/grouping.h"

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

std::optional<Suppression> mutedByTime(const RoutedTo &route, std::span<const NamedTimeInterval> intervals, Instant now)
{
    if (isWithin(route.muteTimeIntervals, intervals, now))
        return Suppression{SuppressionKind::Muted,
                           u"Its route is mute in %1."_s.arg(route.muteTimeIntervals.join(u", "_s))};
    if (!route.activeTimeIntervals.isEmpty() && !isWithin(route.activeTimeIntervals, intervals, now))
        return Suppression{SuppressionKind::Muted,
                           u"Its route speaks in %1 only."_s.arg(route.activeTimeIntervals.join(u", "_s))};
    return std::nullopt;
}

/// Does the suppression keep this target from being told so?
bool holdsBack(const Suppression &why, const NotificationTarget &target, bool isEnd)
{
    switch (why.kind) {
    case SuppressionKind::Acknowledged: return !isEnd;
    case SuppressionKind::Snoozed: return target.channel == Channel::Desktop;
    default: return true;
    }
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

/// One target's turn in the flush of a group.
class TargetFlush {
public:
    TargetFlush(NotificationGroup &group, const Receiver &receiver, const NotificationTarget &target, Instant now,
                const FlushContext &context, QSet<AlertId> &touched)
        : m_group(group), m_receiver(receiver), m_target(target), m_now(now), m_context(context), m_touched(touched),
          m_mute(mutedByTime(group.route, context.timeIntervals, now))
    {
    }

    void run(FlushResult &result)
    {
        if (!isReachable(m_target, m_context.secrets))
            return;
        ToldLog &log = m_group.told[keyOf(m_target)];
        GroupMessage message{.group = m_group.key,
                             .receiver = m_receiver.name,
                             .target = m_target,
                             .secret = secretOf(m_target, m_context.secrets),
                             .labels = m_group.labels};
        for (const auto &[id, member] : m_group.members)
            add(member, log, message, result);
        const bool isRepeat = !m_open.empty() && m_now - log.at >= m_group.route.repeatInterval;
        if (message.news.isEmpty() && !isRepeat)
            return;
        log.at = m_now;
        for (const GroupMember *member : m_open)
            message.open.push_back(*member);
        for (const GroupMember *member : m_ended)
            message.ended.push_back(*member);
        for (const GroupMember &member : message.open)
            tellOf(member, log);
        result.messages.push_back(std::move(message));
    }

private:
    void tellOf(const GroupMember &member, ToldLog &log)
    {
        const auto [known, isNew] = log.alerts.try_emplace(member.alert.id, member.last.to);
        if (isNew || std::exchange(known->second, member.last.to) != member.last.to)
            m_touched.insert(member.alert.id);
    }

    void add(const GroupMember &member, ToldLog &log, GroupMessage &message, FlushResult &result)
    {
        const AlertId id = member.alert.id;
        const auto known = log.alerts.find(id);
        const bool isKnown = known != log.alerts.end();
        const bool isEnd = isAtRest(member.last.to);
        const bool isNews = !isKnown || known->second != member.last.to;
        if (isEnd && isKnown)
            log.alerts.erase(known);
        if (isEnd && !isKnown) {
            result.never.push_back({id, m_receiver.name, u"It was over before it could be told."_s});
            return;
        }
        if (isEnd && !m_receiver.tellsResolved)
            return;
        if (const auto why = hold(member, isKnown)) {
            if (isEnd)
                result.never.push_back({id, m_receiver.name, u"Its end was not told: "_s + why->reason});
            else if (why->kind == SuppressionKind::Muted || why->kind == SuppressionKind::Cooldown)
                result.held.push_back({id, m_receiver.name, *why});
            return;
        }
        message.isReturn = message.isReturn || (isKnown && !isEnd && isNews);
        (isEnd ? m_ended : m_open).push_back(&member);
        if (isNews)
            message.news.append(id);
    }

    [[nodiscard]] std::optional<Suppression> hold(const GroupMember &member, bool isKnown) const
    {
        const auto verdict = m_context.verdict(member.alert);
        if (verdict && holdsBack(*verdict, m_target, isAtRest(member.last.to)))
            return verdict;
        if (m_mute || isKnown)
            return m_mute;
        const auto until = m_context.coolsUntil(member.alert, m_receiver);
        if (!until || m_now >= *until)
            return std::nullopt;
        return Suppression{SuppressionKind::Cooldown,
                           u"The same was told a moment ago; again from %1."_s.arg(toRfc3339(*until))};
    }

    NotificationGroup &m_group;
    const Receiver &m_receiver;
    const NotificationTarget &m_target;
    const Instant m_now;
    const FlushContext &m_context;
    QSet<AlertId> &m_touched;
    const std::optional<Suppression> m_mute;
    // Of most groups nothing is to be told, so that only what is told is copied.
    std::vector<const GroupMember *> m_open;
    std::vector<const GroupMember *> m_ended;
};

}  // namespace

void Grouping::setRoutes(const RouteNode &root, Instant now)
{
    m_root = root;
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
    }
}

FlushResult Grouping::flush(Instant now, const FlushContext &context)
{
    FlushResult result;
    for (auto it = m_groups.begin(); it != m_groups.end();) {
        NotificationGroup &group = it->second;
        if (!isDue(group, now)) {
            ++it;
            continue;
        }
        QSet<AlertId> touched;
        const size_t before = result.messages.size();
        const auto receiver = std::ranges::find(context.receivers, group.route.receiver, &Receiver::name);
        if (receiver != context.receivers.end()) {
            for (const NotificationTarget &target : receiver->targets)
                TargetFlush(group, *receiver, target, now, context, touched).run(result);
        }
        std::erase_if(group.members, [&touched](const auto &pair) {
            const bool isOver = isAtRest(pair.second.last.to);
            if (isOver)
                touched.insert(pair.first);
            return isOver;
        });
        group.flushAt = nextFlush(group, now);
        if (!touched.isEmpty() || result.messages.size() > before)
            m_touched[it->first].unite(touched);
        it = group.members.empty() ? m_groups.erase(it) : std::next(it);
    }
    return result;
}

}  // namespace herald
