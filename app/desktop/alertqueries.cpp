// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/alertqueries.h"

#include "alerts/severitywords.h"
#include "sources/alertmanager.h"
#include "store/alertstore.h"
#include "store/foreignalertstore.h"
#include "store/silencestore.h"
#include "workers/alertingbook.h"
#include "workers/alertingviews.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// How many rows are read at once where the store cannot narrow them.
constexpr int kRead = 2000;

bool isActive(AlertState state) { return state != AlertState::Inactive && state != AlertState::Resolved; }

bool wants(const AlertListQuery &query, const Alert &alert)
{
    return (query.states.isEmpty() || query.states.contains(alert.state))
           && (query.severities.isEmpty() || query.severities.contains(severityOf(alert)))
           && QString(alert.rule + u' ' + alert.summary + alert.labels.toText())
                  .contains(query.text, Qt::CaseInsensitive);
}

ListedAlert listed(const SharedAlert &shared, const SeverityWords &words)
{
    const ForeignAlert &foreign = shared.alert;
    Alert alert;
    alert.rule = foreign.labels.value(u"alertname");
    alert.labels = foreign.labels;
    alert.rank = rankOf(alert.labels, words);
    alert.fingerprint = foreign.labels.fingerprint();
    alert.state = foreign.isFiring() ? AlertState::Firing : AlertState::Resolved;
    alert.summary = foreign.summary;
    alert.description = foreign.description;
    alert.activeSince = foreign.startsAt;
    alert.firedAt = foreign.startsAt;
    alert.resolvedAt = foreign.endsAt;
    alert.updatedAt = foreign.endsAt.value_or(foreign.startsAt);
    ListedAlert item{alert, shared.sources, std::nullopt, shared.silences};
    if (!foreign.silencedBy.isEmpty())
        item.held = Withheld{{SuppressionKind::Silenced, foreign.silencedBy.join(u", "_s)}, {}, std::nullopt};
    else if (!foreign.inhibitedBy.isEmpty())
        item.held = Withheld{{SuppressionKind::Inhibited, foreign.inhibitedBy.join(u", "_s)}, {}, std::nullopt};
    return item;
}

/// Names the others at those of Herald's own of which they tell as well.
void markShared(QList<ListedAlert> &items, const QList<SharedAlert> &told)
{
    QHash<quint64, QStringList> tellers;
    for (const SharedAlert &shared : told)
        tellers.insert(shared.alert.labels.fingerprint(), shared.sources);
    for (ListedAlert &item : items) {
        if (item.isOwn() && item.alert.state == AlertState::Firing)
            item.alsoFrom = tellers.value(item.alert.labels.fingerprint());
    }
}

}  // namespace

Result<AlertListPage> AlertQueries::own(const AlertListQuery &query) const
{
    const AlertStore store(m_database);
    AlertListPage page;
    const auto take = [&](const QList<Alert> &alerts) {
        for (const Alert &alert : alerts)
            page.items += {alert, {}, std::nullopt};
    };
    AlertQuery stored{.states = query.states, .text = query.text, .limit = query.limit, .offset = query.offset};
    if (query.severities.isEmpty()) {
        const auto found = store.find(stored);
        if (!found)
            return tl::unexpected(found.error());
        take(found->items);
        page.total = found->total;
        return page;
    }
    stored.limit = kRead;
    QList<Alert> all;
    for (stored.offset = 0;; stored.offset += kRead) {
        const auto found = store.find(stored);
        if (!found)
            return tl::unexpected(found.error());
        std::ranges::copy_if(found->items, std::back_inserter(all), [&](const Alert &a) { return wants(query, a); });
        if (found->items.size() < kRead)
            break;
    }
    page.total = all.size();
    take(all.mid(query.offset, query.limit));
    return page;
}

Result<QList<SharedAlert>> AlertQueries::told() const
{
    return ForeignAlertStore(m_database).firing().map([](const QList<ForeignAlert> &firing) { return merged(firing); });
}

Result<AlertListPage> AlertQueries::others(const AlertListQuery &query, const QList<SharedAlert> &told) const
{
    const auto config = loadAlertingConfig(m_database);
    const SeverityWords words = config ? config->severities : SeverityWords();
    const bool isBesideOwn = query.from != AlertListQuery::From::Others && query.source.isEmpty();
    AlertListPage page;
    for (const SharedAlert &shared : told) {
        page.sources += shared.sources;
        const ListedAlert item = listed(shared, words);
        const bool isFromIt = query.source.isEmpty() || shared.sources.contains(query.source);
        if (!isFromIt || !wants(query, item.alert))
            continue;
        const auto isHere =
            isBesideOwn ? ForeignAlertStore(m_database).firesHere(item.alert.labels) : Result<bool>(false);
        if (!isHere)
            return tl::unexpected(isHere.error());
        if (!*isHere)
            page.items += item;
    }
    page.sources.sort();
    page.sources.removeDuplicates();
    return page;
}

Result<ActiveAlerts> AlertQueries::active(int most) const
{
    const auto current = AlertStore(m_database).current();
    if (!current)
        return tl::unexpected(current.error());
    QList<ListedAlert> alerts;
    for (const StoredAlert &stored : *current) {
        if (isActive(stored.alert.state))
            alerts += {stored.alert, {}, std::nullopt};
    }
    if (const auto marked = markHeld(alerts); !marked)
        return tl::unexpected(marked.error());
    const auto foreign = told().and_then([this](const QList<SharedAlert> &told) { return others({}, told); });
    if (!foreign)
        return tl::unexpected(foreign.error());
    alerts += foreign->items;
    ActiveAlerts active;
    for (const ListedAlert &listed : alerts)
        add(active.counts, listed.alert, listed.heldFromAll());
    std::ranges::stable_sort(alerts, std::ranges::greater{}, [](const ListedAlert &listed) {
        const bool isFiring = listed.alert.state == AlertState::Firing;
        return std::tuple(isFiring && !listed.heldFromAll(), isFiring, severityOf(listed.alert));
    });
    active.worst = alerts.first(std::min<qsizetype>(alerts.size(), most));
    return active;
}

Result<AlertListPage> AlertQueries::list(const AlertListQuery &query) const
{
    AlertListPage page;
    const auto shared = told();
    if (!shared)
        return tl::unexpected(shared.error());
    const auto foreign = others(query, *shared);
    if (!foreign)
        return foreign;
    const bool wantsOthers = query.from != AlertListQuery::From::Herald && !foreign->items.isEmpty();
    if (query.from != AlertListQuery::From::Others) {
        // Among others' each may stand anywhere, so that all before the page are needed.
        AlertListQuery wanted = query;
        if (wantsOthers) {
            wanted.offset = 0;
            wanted.limit = query.offset + query.limit;
        }
        auto mine = own(wanted);
        if (!mine)
            return mine;
        page = std::move(*mine);
    }
    page.sources = foreign->sources;
    if (wantsOthers) {
        page.items += foreign->items;
        page.total += foreign->items.size();
        std::ranges::stable_sort(page.items, std::ranges::greater{},
                                 [](const ListedAlert &listed) { return listed.alert.updatedAt; });
        page.items = page.items.mid(query.offset, query.limit);
    }
    // Who tells of another's alert says himself what holds it back.
    QList<ListedAlert> mine;
    std::ranges::copy_if(page.items, std::back_inserter(mine), &ListedAlert::isOwn);
    if (const auto marked = markHeld(mine); !marked)
        return tl::unexpected(marked.error());
    for (qsizetype i = 0, next = 0; i < page.items.size(); ++i) {
        if (page.items[i].isOwn())
            page.items[i] = mine[next++];
    }
    markShared(page.items, *shared);
    return page;
}

/// What a person has just done counts at once; the rest as the engine saw it at its last look.
Result<> AlertQueries::markHeld(QList<ListedAlert> &items) const
{
    if (items.isEmpty())
        return {};
    const SilenceStore store(m_database);
    auto silences = store.endingAfter(m_now);
    const auto snoozes = store.snoozes(m_now);
    const auto config = loadAlertingConfig(m_database);
    const auto stored = heldAlerts(m_database);
    if (!silences || !snoozes || !config || !stored)
        return tl::unexpected(!silences  ? silences.error()
                              : !snoozes ? snoozes.error()
                              : !config  ? config.error()
                                         : stored.error());
    silences = widened(std::move(*silences), config->severities);
    const SuppressionFacts facts{.silences = *silences,
                                 .snoozes = *snoozes,
                                 .windows = config->muteWindows,
                                 .timeIntervals = config->timeIntervals,
                                 .me = m_person};
    for (ListedAlert &item : items) {
        const Alert &alert = item.alert;
        if (alert.state == AlertState::Resolved || alert.state == AlertState::Inactive)
            continue;
        if (auto why = suppressionOf(alert, facts, m_now)) {
            item.held = Withheld{*why, {}, std::nullopt};
            if (const Silence *silence = silencing(*silences, alert.labels, m_now)) {
                item.held->silence = *silence;
                item.held->until = silence->endsAt;
            } else if (why->kind == SuppressionKind::Snoozed) {
                const auto snooze = std::ranges::find_if(
                    *snoozes, [&](const Snooze &one) { return one.alert == alert.id && one.who == m_person; });
                item.held->until = snooze->until;
            }
        } else if (const auto row = stored->find(alert.id);
                   row != stored->end()
                   && (row->why.kind == SuppressionKind::Inhibited || row->why.kind == SuppressionKind::Muted
                       || row->why.kind == SuppressionKind::Cooldown)) {
            item.held = Withheld{row->why, row->scope, std::nullopt};
        }
    }
    return {};
}

}  // namespace herald
