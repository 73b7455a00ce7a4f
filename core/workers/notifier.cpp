// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/notifier.h"

#include "notify/groupnotice.h"
#include "store/deliverystore.h"
#include "store/journalstore.h"
#include "store/notificationstore.h"
#include "workers/alertingrows.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

Notifier::Notifier(Database &database, Options options) : m_database(database), m_options(std::move(options)) {}

void Notifier::setRules(const QList<Rule> &rules)
{
    m_rules = rules;
    m_ruleIndex = RuleIndex(std::as_const(m_rules));
    m_judged.reset();
}

void Notifier::observe(const Alert &seen, std::span<const Transition> transitions, Instant now)
{
    Alert alert = seen;
    alert.rank = rankOf(alert.labels, m_config.severities);
    const auto known = m_open.constFind(alert.id);
    const Labels before = known == m_open.cend() ? Labels() : known->labels;
    if (isAtRest(alert.state)) {
        m_open.remove(alert.id);
        m_verdicts.remove(alert.id);
    } else {
        m_open.insert(alert.id, alert);
    }
    if (isTold(alert.state))
        m_inhibition.add(alert.fingerprint, alert.labels);
    else
        m_inhibition.remove(alert.fingerprint);
    m_changed.insert(alert.id);
    for (const Transition &transition : transitions) {
        if (transition.from == transition.to && before != alert.labels)
            m_grouping.relabel(before, alert, transition, now);
        else
            m_grouping.observe(alert, transition, now);
    }
}

SuppressionFacts Notifier::facts() const
{
    return {.silences = m_silences,
            .snoozes = m_snoozes,
            .windows = m_config.muteWindows,
            .timeIntervals = m_config.timeIntervals,
            .inhibition = &m_inhibition,
            .me = m_options.me};
}

std::optional<Suppression> Notifier::suppressionOf(const Alert &alert, Instant now) const
{
    return herald::suppressionOf(alert, facts(), now);
}

QSet<QString> Notifier::secrets() const
{
    return {m_options.receivers.discord.begin(), m_options.receivers.discord.end()};
}

QStringList Notifier::unreachable() const
{
    QStringList names;
    for (const Receiver &receiver : m_config.receivers) {
        for (const NotificationTarget &target : receiver.targets) {
            if (isWanted(target, secrets()) && !isReachable(target, secrets()))
                names += target.secret;
        }
    }
    names.sort();
    names.removeDuplicates();
    return names;
}

Result<> Notifier::flush(Instant now)
{
    if (auto judged = judgeChanged(now); !judged)
        return judged;
    std::optional<Error> error;
    const FlushContext context{
        .receivers = m_config.receivers,
        .timeIntervals = m_config.timeIntervals,
        .secrets = secrets(),
        .verdict =
            [&](const Alert &alert) {
                const auto judged = m_verdicts.find(alert.id);
                return judged != m_verdicts.end() ? *judged : suppressionOf(alert, now);
            },
        .coolsUntil = [&](const Alert &alert, const Receiver &receiver) -> std::optional<Instant> {
            const auto until = coolsUntil(alert, receiver);
            if (!until)
                error = until.error();
            return until.value_or(std::nullopt);
        },
        .judged = m_judged};
    const FlushResult result = m_grouping.flush(now, context);
    if (error)
        return tl::unexpected(*error);
    if (auto written = write(result, now); !written)
        return written;
    return forgetEnded(now).map([this] {
        m_changed.clear();
        m_judged.emplace();
    });
}

/// The verdict on every open alert on which it may be another now; what changed of it gets its row.
Result<> Notifier::judgeChanged(Instant now)
{
    auto inForce = herald::inForce(facts(), now);
    if (m_inForce != inForce) {
        m_inForce = std::move(inForce);
        for (const Alert &alert : std::as_const(m_open)) {
            if (auto judged = judge(alert, now); !judged)
                return judged;
        }
        return {};
    }
    for (const AlertId id : std::as_const(m_changed)) {
        if (const auto alert = m_open.constFind(id); alert != m_open.cend()) {
            if (auto judged = judge(*alert, now); !judged)
                return judged;
        }
    }
    return {};
}

Result<> Notifier::judge(const Alert &alert, Instant now)
{
    if (!isTold(alert.state)) {
        m_verdicts.remove(alert.id);
        return {};
    }
    auto why = suppressionOf(alert, now);
    auto &verdict = m_verdicts[alert.id];
    if (verdict != why) {
        verdict = std::move(why);
        if (m_judged)
            m_judged->insert(alert.id);
    }
    return hold(alert.id, {}, verdict, now);
}

Result<> Notifier::hold(AlertId alert, const QString &scope, const std::optional<Suppression> &why, Instant now)
{
    const auto before = m_held.find({alert, scope});
    const bool wasHeld = before != m_held.end();
    if (wasHeld == why.has_value() && (!wasHeld || before->kind == why->kind))
        return {};
    NotificationStore store(m_database);
    JournalStore journal(m_database);
    const Alert *row = known(alert);
    const QString rule = row ? row->rule : QString();
    if (wasHeld) {
        const Suppression old = *before;
        m_held.erase(before);
        if (auto removed = store.remove(alert, scope); !removed)
            return removed;
        if (auto told = journal.append(suppressionEntry(alert, rule, old, scope, u"ended"_s, now)); !told)
            return tl::unexpected(told.error());
    }
    if (!why)
        return {};
    m_held.insert({alert, scope}, *why);
    if (auto saved = store.save(StoredSuppression{alert, scope, *why, now}); !saved)
        return saved;
    const auto told = journal.append(suppressionEntry(alert, rule, *why, scope, u"began"_s, now));
    return told.map([](JournalId) {});
}

/// What is over is held back no more.
Result<> Notifier::forgetEnded(Instant now)
{
    const auto isOver = [this](AlertId alert) {
        const auto open = m_open.constFind(alert);
        return open == m_open.cend() || !isTold(open->state);
    };
    if (std::ranges::none_of(m_changed, isOver))
        return {};
    const auto held = m_held.keys();
    for (const auto &[alert, scope] : held) {
        if (!isOver(alert))
            continue;
        if (auto ended = hold(alert, scope, std::nullopt, now); !ended)
            return ended;
    }
    return {};
}

Result<> Notifier::write(const FlushResult &result, Instant now)
{
    for (const HeldBack &held : result.held) {
        if (auto done = hold(held.alert, held.receiver, held.why, now); !done)
            return done;
    }
    for (const NeverTold &never : result.never) {
        const JournalEntry entry{.at = now,
                                 .kind = u"suppression"_s,
                                 .alert = never.alert,
                                 .text = never.why,
                                 .data = {{u"state"_s, u"never_told"_s}, {u"receiver"_s, never.receiver}}};
        if (auto told = JournalStore(m_database).append(entry); !told)
            return tl::unexpected(told.error());
    }
    for (const GroupMessage &message : result.messages) {
        if (auto sent = send(message, now); !sent)
            return sent;
    }
    NotificationStore store(m_database);
    for (const auto &[key, touched] : m_grouping.takeTouched()) {
        const auto group = m_grouping.groups().find(key);
        if (group == m_grouping.groups().end()) {
            if (auto removed = store.remove(touched.id, touched.members); !removed)
                return removed;
            continue;
        }
        const auto id = store.save(group->second, touched.members, now);
        if (!id)
            return tl::unexpected(id.error());
        m_grouping.assignId(key, *id);
    }
    return {};
}

Result<> Notifier::send(const GroupMessage &message, Instant now)
{
    NotificationStore store(m_database);
    const QList<Delivery> rows = planGroup(message, now);
    for (const Delivery &row : rows) {
        if (const auto queued = DeliveryStore(m_database).enqueue(row); !queued)
            return tl::unexpected(queued.error());
    }
    for (const GroupMember &member : message.open) {
        if (auto told = store.rememberTold(rows.front().key, member.alert, now); !told)
            return told;
        if (auto free = hold(member.alert.id, message.receiver, std::nullopt, now); !free)
            return free;
    }
    return JournalStore(m_database).append(notificationEntry(message, rows.front().key, now)).map([](JournalId) {});
}

Result<std::optional<Instant>> Notifier::coolsUntil(const Alert &alert, const Receiver &receiver) const
{
    const Rule *rule = m_ruleIndex.ruleOf(alert.rule, alert.labels);
    const Duration cooldown = rule && rule->cooldown ? *rule->cooldown : receiver.cooldown;
    if (cooldown <= 0ms)
        return std::nullopt;
    const auto last = NotificationStore(m_database).lastConfirmed(alert.rule, alert.fingerprint);
    if (!last)
        return tl::unexpected(last.error());
    // The cooldown is for the next incident; this one may be told to others, and repeated.
    if (!*last || (*last)->alert == alert.id)
        return std::nullopt;
    return (*last)->at + cooldown;
}

const Alert *Notifier::known(AlertId id) const
{
    const auto open = m_open.find(id);
    return open == m_open.end() ? nullptr : &*open;
}

}  // namespace herald
