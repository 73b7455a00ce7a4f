// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/escalator.h"

#include "notify/groupnotice.h"
#include "store/deliverystore.h"
#include "store/escalationstore.h"
#include "store/journalstore.h"
#include "store/notificationstore.h"
#include "workers/notifier.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// The first step at once is the alert's own message, so that its group need not say the same again.
QString keyOf(const EscalationChain &chain, const EscalationRecord &record, int index)
{
    if (index == 0 && record.round == 0 && chain.steps.front().after == Duration::zero())
        return u"alert:%1:firing"_s.arg(record.alert.value);
    return u"escalation:%1:%2:%3"_s.arg(record.alert.value).arg(record.round).arg(index + 1);
}

Result<> done(const Result<JournalId> &appended)
{
    return appended.map([](JournalId) {});
}

}  // namespace

void Escalator::setRules(const QList<Rule> &rules)
{
    m_rules = rules;
    m_ruleIndex = RuleIndex(std::as_const(m_rules));
}

Result<> Escalator::run(const Notifier &notifier, Instant now)
{
    const auto stored = EscalationStore(m_database).all();
    if (!stored)
        return tl::unexpected(stored.error());
    QSet<AlertId> climbing;
    for (const EscalationRecord &record : *stored) {
        climbing.insert(record.alert);
        if (auto looked = look(record, false, notifier, now); !looked)
            return looked;
    }
    if (notifier.config().escalations.empty())
        return {};
    for (const Alert &alert : notifier.open()) {
        if (!isTold(alert.state) || alert.acknowledgedAt || climbing.contains(alert.id))
            continue;
        const auto &chains = notifier.config().escalations;
        const Rule *rule = m_ruleIndex.ruleOf(alert.rule, alert.labels);
        const EscalationChain *chain = chainFor(chains, rule ? rule->escalation : QString(), alert.labels);
        if (!chain)
            continue;
        const EscalationRecord record{
            .alert = alert.id, .chain = chain->name, .startedAt = alert.firedAt.value_or(alert.activeSince)};
        if (auto looked = look(record, true, notifier, now); !looked)
            return looked;
    }
    return {};
}

Result<> Escalator::look(const EscalationRecord &record, bool isNew, const Notifier &notifier, Instant now)
{
    const auto alert = notifier.open().find(record.alert);
    if (alert == notifier.open().end())
        return end(record, {}, u"The alert is over."_s, now);
    const auto &chains = notifier.config().escalations;
    const auto chain = std::ranges::find(chains, record.chain, &EscalationChain::name);
    if (chain == chains.end())
        return end(record, alert->rule, u"Its chain %1 is gone."_s.arg(record.chain), now);
    const auto why = notifier.suppressionOf(*alert, now);
    const bool isHeld = why && why->kind != SuppressionKind::Acknowledged && why->kind != SuppressionKind::Snoozed;
    const auto isOpen = [&](const QStringList &onlyIn) {
        return !isHeld && (onlyIn.isEmpty() || isWithin(onlyIn, notifier.config().timeIntervals, now));
    };
    const auto next = step(record, *chain, *alert, isOpen, now);
    if (next.end == EscalationEnd::Over || next.end == EscalationEnd::Acknowledged)
        return end(record, alert->rule,
                   next.end == EscalationEnd::Over ? u"The alert is over."_s
                                                   : u"%1 has acknowledged it."_s.arg(alert->acknowledgedBy),
                   now);
    for (const int index : next.fired) {
        if (auto told = tell(*alert, *chain, record, index, notifier, now); !told)
            return told;
    }
    if (!isNew && next.record == record)
        return {};
    return EscalationStore(m_database).save(next.record);
}

Result<> Escalator::tell(const Alert &alert, const EscalationChain &chain, const EscalationRecord &record, int index,
                         const Notifier &notifier, Instant now)
{
    const EscalationStep &step = chain.steps[size_t(index)];
    const auto &receivers = notifier.config().receivers;
    const auto receiver = std::ranges::find(receivers, step.receiver, &Receiver::name);
    if (receiver == receivers.end())
        return {};
    const QString key = keyOf(chain, record, index);
    const QString waited = toText(std::chrono::duration_cast<Duration>(
        std::chrono::floor<std::chrono::seconds>(now) - std::chrono::floor<std::chrono::seconds>(record.startedAt)));
    const QString why =
        step.after == Duration::zero()
            ? QString()
            : u"Nobody has acknowledged it for %1 (%2, step %3)."_s.arg(waited, chain.name).arg(index + 1);
    const Transition last{.alert = alert.id,
                          .rule = alert.rule,
                          .labels = alert.labels,
                          .to = alert.state,
                          .value = alert.value,
                          .at = alert.firedAt.value_or(now),
                          .reason = why};
    int told = 0;
    for (const NotificationTarget &target : receiver->targets) {
        if (!isWanted(target, notifier.secrets()))
            continue;
        const GroupMessage message{.group = key,
                                   .receiver = receiver->name,
                                   .target = target,
                                   .secret = secretOf(target, notifier.secrets()),
                                   .labels = alert.labels,
                                   .open = {{alert, last}},
                                   .news = {alert.id}};
        int part = 0;
        for (Delivery row : planGroup(message, now)) {
            row.key = part++ == 0 ? key : key + u"/%1"_s.arg(part);
            if (const auto queued = DeliveryStore(m_database).enqueue(row); !queued)
                return tl::unexpected(queued.error());
        }
        ++told;
    }
    if (auto remembered = NotificationStore(m_database).rememberTold(key, alert, now); !remembered)
        return remembered;
    const JournalEntry entry{
        .at = now,
        .kind = u"escalation"_s,
        .alert = alert.id,
        .rule = alert.rule,
        .text = told > 0 ? u"Step %1 of %2: to %3."_s.arg(index + 1).arg(chain.name, step.receiver)
                         : u"Step %1 of %2: %3 has no address."_s.arg(index + 1).arg(chain.name, step.receiver),
        .data = {{u"chain"_s, chain.name},
                 {u"step"_s, index + 1},
                 {u"round"_s, record.round},
                 {u"receiver"_s, step.receiver},
                 {u"key"_s, key}}};
    return done(JournalStore(m_database).append(entry));
}

Result<> Escalator::end(const EscalationRecord &record, const QString &rule, const QString &why, Instant now)
{
    if (auto removed = EscalationStore(m_database).remove(record.alert); !removed)
        return removed;
    return done(JournalStore(m_database)
                    .append(JournalEntry{
                        .at = now,
                        .kind = u"escalation"_s,
                        .alert = record.alert,
                        .rule = rule,
                        .text = u"Ended: "_s + why,
                        .data = {{u"chain"_s, record.chain}, {u"step"_s, record.step}, {u"state"_s, u"ended"_s}}}));
}

}  // namespace herald
