// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/routedplan.h"

#include "notify/grouping.h"
#include "notify/plannedescalations.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

QString receiverText(const QString &receiver, const NotificationTarget &target)
{
    return receiver + u" by "_s + keyOf(target);
}

class RoutedPlan final : public DrillPlan {
public:
    RoutedPlan(AlertingConfig config, Instant from, PlanFacts facts)
        : m_config(std::move(config)), m_silences(std::move(facts.silences)), m_inhibition(m_config.inhibitRules),
          m_escalations(m_config.escalations, facts.rules)
    {
        m_grouping.setRoutes(m_config.route, from);
        for (const Receiver &receiver : m_config.receivers) {
            for (const NotificationTarget &target : receiver.targets)
                m_secrets.insert(target.secret);
        }
        for (const Rule &rule : facts.rules) {
            if (rule.cooldown)
                m_cooldowns.insert(rule.name, *rule.cooldown);
        }
        for (const Incident &other : facts.others) {
            m_others.emplace(other.firedAt, std::pair(true, other.labels));
            if (other.endedAt)
                m_others.emplace(*other.endedAt, std::pair(false, other.labels));
        }
    }

    void observe(const Alert &alert, const std::vector<Transition> &transitions, Instant now) override
    {
        if (isTold(alert.state))
            m_inhibition.add(alert.fingerprint, alert.labels);
        else
            m_inhibition.remove(alert.fingerprint);
        if (isAtRest(alert.state))
            m_ended.push_back(alert.id);
        else
            m_open.insert(alert.id, alert);
        m_changed.push_back(alert.id);
        m_escalations.observe(alert);
        for (const Transition &transition : transitions)
            m_grouping.observe(alert, transition, now);
    }

    std::vector<DrillMessage> flush(Instant now) override
    {
        hearOthers(now);
        for (const AlertId id : std::exchange(m_changed, {})) {
            if (const auto alert = m_open.constFind(id); alert != m_open.cend() && isTold(alert->state))
                std::ignore = verdictOn(*alert, now);
        }
        std::vector<DrillMessage> told = flushGroups(now);
        escalate(now, told);
        for (const AlertId id : std::exchange(m_ended, {}))
            forget(id);
        return told;
    }

    std::vector<DrillHold> takeHeld() override { return std::exchange(m_news, {}); }

private:
    using Scope = std::pair<QString, SuppressionKind>;  ///< receiver and reason

    std::vector<DrillMessage> flushGroups(Instant now)
    {
        const FlushContext context{
            .receivers = m_config.receivers,
            .timeIntervals = m_config.timeIntervals,
            .secrets = m_secrets,
            .verdict = [&](const Alert &alert) { return verdictOn(alert, now); },
            .coolsUntil = [&](const Alert &alert, const Receiver &receiver) { return coolsUntil(alert, receiver); }};
        const FlushResult result = m_grouping.flush(now, context);
        std::ignore = m_grouping.takeTouched();
        for (const HeldBack &held : result.held) {
            if (const auto alert = m_open.constFind(held.alert); alert != m_open.cend())
                hold(*alert, held.receiver, held.why, now);
        }
        std::vector<DrillMessage> told;
        for (const GroupMessage &message : result.messages) {
            if (!wasSaidAtOnce(message))
                tell(message, now, told);
        }
        return told;
    }

    void tell(const GroupMessage &message, Instant now, std::vector<DrillMessage> &told)
    {
        ++m_messages;
        for (const auto *members : {&message.open, &message.ended}) {
            for (const GroupMember &member : *members) {
                if (members == &message.open)
                    remember(member.alert, now);
                // A repetition has no news: it tells of all.
                if (message.news.isEmpty() || message.news.contains(member.alert.id))
                    told.push_back({now, receiverText(message.receiver, message.target), member.alert.rule,
                                    member.alert.labels, member.last.to, member.alert.summary, m_messages});
            }
        }
    }

    void escalate(Instant now, std::vector<DrillMessage> &told)
    {
        const auto alertOf = [this](AlertId id) {
            const auto alert = m_open.constFind(id);
            return alert == m_open.cend() ? nullptr : &*alert;
        };
        const auto isOpen = [&](const Alert &alert, const QStringList &onlyIn) {
            return !verdictOn(alert, now) && (onlyIn.isEmpty() || isWithin(onlyIn, m_config.timeIntervals, now));
        };
        for (const PlannedEscalations::Turn &turn : m_escalations.due(alertOf, isOpen, now)) {
            const Alert &alert = *alertOf(turn.alert);
            const QString receiver = turn.chain->steps[size_t(turn.step)].receiver;
            const auto known = std::ranges::find(m_config.receivers, receiver, &Receiver::name);
            if (known == m_config.receivers.end())
                continue;
            remember(alert, now);
            for (const NotificationTarget &target : known->targets) {
                if (turn.isFirstWord)
                    m_saidAtOnce.insert({alert.id, keyOf(target)});
                told.push_back(
                    {now, receiverText(receiver, target), alert.rule, alert.labels, alert.state, alert.summary,
                     ++m_messages,
                     turn.isFirstWord ? QString() : u"%1, step %2"_s.arg(turn.chain->name).arg(turn.step + 1)});
            }
        }
    }

    std::optional<Suppression> verdictOn(const Alert &alert, Instant now)
    {
        auto why = suppressionOf(alert,
                                 {.silences = m_silences,
                                  .snoozes = {},
                                  .windows = m_config.muteWindows,
                                  .timeIntervals = m_config.timeIntervals,
                                  .inhibition = &m_inhibition,
                                  .me = {}},
                                 now);
        if (why && isTold(alert.state))
            hold(alert, {}, *why, now);
        return why;
    }

    /// What somebody knows of already is not held back.
    void hold(const Alert &alert, const QString &receiver, const Suppression &why, Instant now)
    {
        if (m_told.contains(alert.id) || !m_held[alert.id].insert({receiver, why.kind}).second)
            return;
        m_news.push_back({now, receiver, alert.id, alert.rule, alert.labels, why});
    }

    void remember(const Alert &alert, Instant now)
    {
        m_told.insert(alert.id);
        m_lastTold.insert(alert.fingerprint, {alert.id, now});
    }

    /// The cooldown is for the next incident of the label set; this one may be told to others, and repeated.
    std::optional<Instant> coolsUntil(const Alert &alert, const Receiver &receiver) const
    {
        const Duration cooldown = m_cooldowns.value(alert.rule, receiver.cooldown);
        const auto last = m_lastTold.constFind(alert.fingerprint);
        if (cooldown <= Duration::zero() || last == m_lastTold.cend() || last->first == alert.id)
            return std::nullopt;
        return last->second + cooldown;
    }

    /// A chain that tells at once has said what the group would say of its one alert.
    bool wasSaidAtOnce(const GroupMessage &message)
    {
        if (message.open.size() != 1 || !message.ended.empty() || message.news.isEmpty())
            return false;
        return m_saidAtOnce.erase({message.open.front().alert.id, keyOf(message.target)}) > 0;
    }

    void hearOthers(Instant now)
    {
        while (!m_others.empty() && m_others.begin()->first <= now) {
            const auto &[begins, labels] = m_others.begin()->second;
            if (begins)
                m_inhibition.add(labels.fingerprint(), labels);
            else
                m_inhibition.remove(labels.fingerprint());
            m_others.erase(m_others.begin());
        }
    }

    void forget(AlertId alert)
    {
        m_open.remove(alert);
        m_told.remove(alert);
        m_held.remove(alert);
        m_saidAtOnce.erase(m_saidAtOnce.lower_bound({alert, {}}),
                           m_saidAtOnce.lower_bound({AlertId{alert.value + 1}, {}}));
    }

    AlertingConfig m_config;
    QSet<QString> m_secrets;
    std::vector<Silence> m_silences;
    InhibitionIndex m_inhibition;
    PlannedEscalations m_escalations;
    Grouping m_grouping;
    QHash<QString, Duration> m_cooldowns;  // by rule
    QHash<AlertId, Alert> m_open;
    std::vector<AlertId> m_changed;  // since the last flush
    std::vector<AlertId> m_ended;    // likewise
    QSet<AlertId> m_told;
    QHash<AlertId, std::set<Scope>> m_held;
    QHash<quint64, std::pair<AlertId, Instant>> m_lastTold;    // by fingerprint
    std::set<std::pair<AlertId, QString>> m_saidAtOnce;        // with the target
    std::multimap<Instant, std::pair<bool, Labels>> m_others;  // beginnings and ends still to come
    std::vector<DrillHold> m_news;
    qint64 m_messages = 0;
};

}  // namespace

std::unique_ptr<DrillPlan> routedPlan(AlertingConfig config, Instant from, PlanFacts facts)
{
    return std::make_unique<RoutedPlan>(std::move(config), from, std::move(facts));
}

}  // namespace herald
