// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/alertstore.h"

#include "alerts/suppression.h"
#include "store/journalstore.h"
#include "store/jsontext.h"

#include <set>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr QLatin1StringView
    kColumns("id, rule, fingerprint, labels, state, value, threshold, summary, description, active_since,"
             " fired_at, resolved_at, last_true_at, acknowledged_at, acknowledged_by,"
             " acknowledge_comment, updated_at, repeats, flapping, memory, rank, annotations");

// The same words as in the index alert_current, or SQLite would not use it.
constexpr QLatin1StringView kIsCurrent("state NOT IN ('resolved', 'inactive')");

Alert readAlert(const Statement &row)
{
    return {.id = row.get<AlertId>(0),
            .rule = row.get<QString>(1),
            .fingerprint = quint64(row.get<qint64>(2)),
            .labels = labelsFromText(row.get<QString>(3)),
            .state = alertStateFrom(row.get<QString>(4)).value_or(AlertState::Error),
            .value = row.get<double>(5),
            .threshold = row.get<std::optional<double>>(6),
            .summary = row.get<QString>(7),
            .description = row.get<QString>(8),
            .annotations = labelsFromText(row.get<QString>(21)),
            .activeSince = row.get<Instant>(9),
            .firedAt = row.get<std::optional<Instant>>(10),
            .resolvedAt = row.get<std::optional<Instant>>(11),
            .lastTrueAt = row.get<std::optional<Instant>>(12),
            .acknowledgedAt = row.get<std::optional<Instant>>(13),
            .acknowledgedBy = row.get<QString>(14),
            .acknowledgeComment = row.get<QString>(15),
            .updatedAt = row.get<Instant>(16),
            .repeats = row.get<int>(17),
            .isFlapping = row.get<bool>(18),
            .rank = severityFrom(row.get<QString>(20))};
}

QString rankText(const std::optional<Severity> &rank) { return rank ? toText(*rank) : QString(); }

/// What evaluation alone decides and may change at any time, in the order of kEvaluated.
Values evaluatedValues(const StoredAlert &stored)
{
    const Alert &a = stored.alert;
    return {Value::Text{jsonBytes(a.labels)},
            toText(a.state),
            finiteOrNull(a.value),
            a.threshold,
            a.summary,
            a.description,
            Value::Text{jsonBytes(a.annotations)},
            a.activeSince,
            a.resolvedAt,
            a.lastTrueAt,
            a.repeats,
            a.isFlapping,
            rankText(a.rank)};
}

/// By what an alert is found among those of the past; rarely another.
Values identityValues(const Alert &alert) { return {alert.rule, qint64(alert.fingerprint), alert.firedAt}; }

Result<AlertId> insertAlert(Database &database, const StoredAlert &stored)
{
    const Alert &a = stored.alert;
    const auto id = database.insert(
        u"INSERT INTO alert (labels, state, value, threshold, summary, description, annotations, active_since, "
        u"resolved_at,"
        " last_true_at, repeats, flapping, rank, updated_at, memory, rule, fingerprint, fired_at, acknowledged_at,"
        " acknowledged_by, acknowledge_comment) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        evaluatedValues(stored) << a.updatedAt << stored.memory << identityValues(a) << a.acknowledgedAt
                                << a.acknowledgedBy << a.acknowledgeComment);
    return id.map([](qint64 value) { return AlertId{value}; });
}

/// How many rows there are of that id.
Result<qint64> updateAlert(Database &database, const StoredAlert &stored)
{
    const Alert &a = stored.alert;
    const Values values = evaluatedValues(stored) << a.updatedAt << stored.memory;
    // Naming a column writes its indexes anew, though it stays as it is.
    static const QString update =
        u"UPDATE alert SET labels = ?, state = ?, value = ?, threshold = ?, summary = ?, description = ?, annotations "
        u"= ?,"
        " active_since = ?, resolved_at = ?, last_true_at = ?, repeats = ?, flapping = ?, rank = ?, updated_at = ?,"
        " memory = ?"_s;
    static const QString ofTheSame = update + " WHERE id = ? AND rule = ? AND fingerprint = ? AND fired_at IS ?"_L1;
    static const QString ofAnother = update + ", rule = ?, fingerprint = ?, fired_at = ? WHERE id = ?"_L1;
    const auto changed = database.run(ofTheSame, Values(values) << a.id << identityValues(a));
    if (!changed || *changed > 0)
        return changed;
    return database.run(ofAnother, Values(values) << identityValues(a) << a.id);
}

Result<> requireChange(const Result<qint64> &changed, AlertId id)
{
    if (!changed)
        return tl::unexpected(changed.error());
    if (*changed == 0)
        return fail(ErrorKind::Conflict, u"Alert %1 is not active: list those that are."_s.arg(id.value));
    return {};
}

/// What a query wants of the alerts, but for their states.
QString conditionOf(const AlertQuery &query, Values &values)
{
    QStringList conditions{u"1"_s};
    if (query.since) {
        conditions << u"updated_at >= ?"_s;
        values << *query.since;
    }
    if (!query.text.isEmpty()) {
        conditions
            << u"(instr(lower(rule), lower(?)) OR instr(lower(labels), lower(?)) OR instr(lower(summary), lower(?)))"_s;
        values << query.text << query.text << query.text;
    }
    return conditions.join(u" AND "_s);
}

/// Some of the alerts, as a condition.
struct Selection {
    QString condition;
    Values values;
};
using Selections = std::vector<Selection>;

/// A SELECT for each selection, so that each is read in the order of its index and no more of it than is shown.
QString selectEach(const QString &columns, const Selections &selections, const AlertQuery &query, Values &values)
{
    QStringList selects;
    for (const Selection &selection : selections) {
        values << selection.values;
        selects << u"SELECT %1 FROM alert WHERE %2 AND %3"_s.arg(columns, selection.condition,
                                                                 conditionOf(query, values));
    }
    return selects.join(u" UNION ALL "_s);
}

Result<AlertPage> findEach(Database &database, Selections selections, const AlertQuery &query)
{
    if (selections.empty())
        selections.push_back({u"1"_s, {}});
    Values ofCount;
    const auto total = database.scalar<qint64>(
        u"SELECT sum(number) FROM (%1)"_s.arg(selectEach(u"count(*) AS number"_s, selections, query, ofCount)),
        ofCount);
    if (!total)
        return tl::unexpected(total.error());
    Values values;
    const QString alerts = selectEach(kColumns, selections, query, values);
    values << query.limit << query.offset;
    const auto items =
        database.list(alerts + " ORDER BY updated_at DESC, id DESC LIMIT ? OFFSET ?"_L1, values, readAlert);
    return items.map([&](const QList<Alert> &found) { return AlertPage{found, *total}; });
}

// Each set is made once for a query, and is small beside the alerts.
constexpr QLatin1StringView kIsHeld("id IN (SELECT alert FROM suppression WHERE scope = '')");
constexpr QLatin1StringView kIsHeldAs("id IN (SELECT alert FROM suppression WHERE scope = '' AND kind = ?)");
constexpr QLatin1StringView kIsAcknowledged(
    "id IN (SELECT id FROM alert WHERE acknowledged_at IS NOT NULL AND state NOT IN ('resolved', 'inactive'))");

Selection shownInState(AlertState state)
{
    QString condition = u"state = ? AND NOT "_s + kIsHeld;
    if (state == AlertState::Firing)
        condition += u" AND NOT "_s + kIsAcknowledged;
    return {condition, {toText(state)}};
}

Selections shownAs(const QString &word)
{
    if (const auto state = alertStateFrom(word))
        return {shownInState(*state)};
    Selections selections;
    // Only what has not ended is held.
    for (const AlertState state : {AlertState::Pending, AlertState::Firing, AlertState::NoData, AlertState::Error})
        selections.push_back({u"state = ? AND "_s + kIsHeldAs, {toText(state), word}});
    if (word == toText(SuppressionKind::Acknowledged))
        selections.push_back(
            {u"state = ? AND NOT %1 AND %2"_s.arg(kIsHeld, kIsAcknowledged), {toText(AlertState::Firing)}});
    return selections;
}

}  // namespace

Result<QList<StoredAlert>> AlertStore::current() const
{
    // Of a long past only the rows that it wants are read, in the order in which they lie.
    return m_database.list(
        u"SELECT %1 FROM alert WHERE id IN (SELECT id FROM alert INDEXED BY alert_current WHERE %2) ORDER BY id"_s.arg(
            kColumns, kIsCurrent),
        {}, [](const Statement &row) {
            return StoredAlert{readAlert(row), row.get<QString>(19)};
        });
}

Result<QHash<AlertId, Acknowledgement>> AlertStore::acknowledgements() const
{
    const auto rows = m_database.list(
        u"SELECT id, acknowledged_by, acknowledge_comment, acknowledged_at FROM alert"
        " WHERE acknowledged_at IS NOT NULL AND %1"_s.arg(kIsCurrent),
        {}, [](const Statement &row) {
            return std::pair(row.get<AlertId>(0),
                             Acknowledgement{row.get<QString>(1), row.get<QString>(2), row.get<Instant>(3)});
        });
    return rows.map([](const auto &list) { return QHash<AlertId, Acknowledgement>(list.begin(), list.end()); });
}

Result<qint64> AlertStore::countFiring() const
{
    return m_database.scalar<qint64>(u"SELECT count(*) FROM alert WHERE state = 'firing'"_s);
}

Result<QList<Fire>> AlertStore::firesSince(Instant since) const
{
    return m_database.list(
        u"SELECT fingerprint, fired_at FROM alert WHERE fired_at >= ? ORDER BY fired_at, fingerprint"_s, {since},
        [](const Statement &row) {
            return Fire{quint64(row.get<qint64>(0)), row.get<Instant>(1)};
        });
}

Result<AlertId> AlertStore::save(const StoredAlert &stored)
{
    if (!stored.alert.id.isStored())
        return insertAlert(m_database, stored);
    return updateAlert(m_database, stored).and_then([&](qint64 rows) -> Result<AlertId> {
        if (rows == 0)
            return fail(ErrorKind::NotFound, u"There is no alert %1."_s.arg(stored.alert.id.value));
        return stored.alert.id;
    });
}

Result<> AlertStore::rank(const SeverityWords &words)
{
    return m_database.inTransaction([&] {
        return current().and_then([&](const QList<StoredAlert> &open) -> Result<> {
            for (const StoredAlert &stored : open) {
                const auto rank = rankOf(stored.alert.labels, words);
                if (rank == stored.alert.rank)
                    continue;
                const auto changed =
                    m_database.run(u"UPDATE alert SET rank = ? WHERE id = ?"_s, {rankText(rank), stored.alert.id});
                if (!changed)
                    return tl::unexpected(changed.error());
            }
            return {};
        });
    });
}

Result<Alert> AlertStore::alert(AlertId id) const
{
    auto found = m_database.first(u"SELECT %1 FROM alert WHERE id = ?"_s.arg(kColumns), {id}, readAlert);
    return found.and_then([&](const std::optional<Alert> &alert) -> Result<Alert> {
        if (!alert)
            return fail(ErrorKind::NotFound, u"There is no alert %1."_s.arg(id.value));
        return *alert;
    });
}

Result<QList<Alert>> AlertStore::firingBetween(const QString &rule, Instant from, Instant to) const
{
    return m_database.list(u"SELECT %1 FROM alert WHERE rule = ? AND fired_at <= ? AND (%2 OR updated_at >= ?)"_s.arg(
                               kColumns, kIsCurrent),
                           {rule, to, from}, readAlert);
}

Result<AlertPage> AlertStore::find(const AlertQuery &query) const
{
    Selections selections;
    for (const AlertState state : std::set(query.states.begin(), query.states.end()))
        selections.push_back({u"state = ?"_s, {toText(state)}});
    return findEach(m_database, selections, query);
}

Result<AlertPage> AlertStore::findShownAs(const QStringList &words, const AlertQuery &query) const
{
    Selections selections;
    for (const QString &word : std::set(words.begin(), words.end()))
        std::ranges::move(shownAs(word), std::back_inserter(selections));
    return findEach(m_database, selections, query);
}

Result<> AlertStore::acknowledge(AlertId id, const Acknowledgement &acknowledgement)
{
    return m_database.inTransaction([&] {
        return requireChange(
                   m_database.run(
                       u"UPDATE alert SET acknowledged_at = ?, acknowledged_by = ?, acknowledge_comment = ?,"
                       " updated_at = ? WHERE id = ? AND %1"_s.arg(kIsCurrent),
                       {acknowledgement.at, acknowledgement.by, acknowledgement.comment, acknowledgement.at, id}),
                   id)
            .and_then([&] { return note(id, acknowledgement, true); });
    });
}

Result<> AlertStore::unacknowledge(AlertId id, const Acknowledgement &takenBack)
{
    return m_database.inTransaction([&] {
        return requireChange(
                   m_database.run(u"UPDATE alert SET acknowledged_at = NULL, acknowledged_by = '',"
                                  " acknowledge_comment = '', updated_at = ? WHERE id = ? AND %1"_s.arg(kIsCurrent),
                                  {takenBack.at, id}),
                   id)
            .and_then([&] { return note(id, takenBack, false); });
    });
}

/// What a person did stays, whether or not anybody evaluates, and after the alert has ended.
Result<> AlertStore::note(AlertId id, const Acknowledgement &what, bool isBegin)
{
    const auto rule = m_database.scalar<QString>(u"SELECT rule FROM alert WHERE id = ?"_s, {id});
    if (!rule)
        return tl::unexpected(rule.error());
    const JournalEntry entry{
        .at = what.at,
        .kind = QString(kAcknowledgementEntry),
        .alert = id,
        .rule = *rule,
        .text = (isBegin ? u"%1 has acknowledged it."_s : u"%1 no longer acknowledges it."_s).arg(what.by),
        .data = {{u"state"_s, isBegin ? u"began"_s : u"ended"_s}, {u"by"_s, what.by}, {u"comment"_s, what.comment}}};
    return JournalStore(m_database).append(entry).map([](JournalId) {});
}

Result<qint64> AlertStore::forget(Instant before, int limit)
{
    return m_database.run(u"DELETE FROM alert WHERE id IN (SELECT id FROM alert WHERE state IN ('resolved', 'inactive')"
                          " AND updated_at < ? ORDER BY updated_at LIMIT ?)"_s,
                          {before, limit});
}

}  // namespace herald
