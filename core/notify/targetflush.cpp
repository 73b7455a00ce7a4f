// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/targetflush.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

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

class TargetFlush {
public:
    TargetFlush(NotificationGroup &group, const Receiver &receiver, const NotificationTarget &target, Instant now,
                const FlushContext &context, QSet<AlertId> &touched)
        : m_group(group), m_receiver(receiver), m_target(target), m_now(now), m_context(context), m_touched(touched),
          m_mute(mutedByTime(group.route, context.timeIntervals, now))
    {
    }

    TargetRest run(FlushResult &result)
    {
        if (!isWanted(m_target, m_context.secrets))
            return {};
        ToldLog &log = m_group.told[keyOf(m_target)];
        GroupMessage message{.group = m_group.key,
                             .receiver = m_receiver.name,
                             .target = m_target,
                             .secret = secretOf(m_target, m_context.secrets),
                             .labels = m_group.labels};
        for (const auto &[id, member] : m_group.members)
            add(member, log, message, result);
        const bool isRepeat = !m_open.empty() && m_now - log.at >= m_group.route.repeatInterval;
        if (!message.news.isEmpty() || isRepeat)
            send(std::move(message), log, result);
        if (!m_open.empty())
            m_rest.until = std::min(m_rest.until, log.at + m_group.route.repeatInterval);
        return m_rest;
    }

private:
    void send(GroupMessage message, ToldLog &log, FlushResult &result)
    {
        log.at = m_now;
        for (const GroupMember *member : m_open)
            message.open.push_back(*member);
        for (const GroupMember *member : m_ended)
            message.ended.push_back(*member);
        for (const GroupMember &member : message.open)
            tellOf(member, log);
        result.messages.push_back(std::move(message));
    }

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

    [[nodiscard]] std::optional<Suppression> hold(const GroupMember &member, bool isKnown)
    {
        const auto verdict = m_context.verdict(member.alert);
        if (verdict && holdsBack(*verdict, m_target, isAtRest(member.last.to))) {
            m_rest.isHeldBack = true;
            return verdict;
        }
        if (m_mute || isKnown)
            return m_mute;
        const auto until = m_context.coolsUntil(member.alert, m_receiver);
        if (!until || m_now >= *until)
            return std::nullopt;
        m_rest = {std::min(m_rest.until, *until), true};
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
    TargetRest m_rest;
};

}  // namespace

TargetRest flushTarget(NotificationGroup &group, const Receiver &receiver, const NotificationTarget &target,
                       Instant now, const FlushContext &context, FlushResult &result, QSet<AlertId> &touched)
{
    return TargetFlush(group, receiver, target, now, context, touched).run(result);
}

}  // namespace herald
