// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/alertstore.h"

#include "store/jsontext.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr QLatin1StringView
    kColumns("id, rule, fingerprint, labels, state, value, threshold, summary, description, active_since,"
             " fired_at, resolved_at, last_true_at, acknowledged_at, acknowledged_by,"
             " acknowledge_comment, updated_at, repeats, flapping, memory");

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
            .threshold = row.get<double>(6),
            .summary = row.get<QString>(7),
            .description = row.get<QString>(8),
            .activeSince = row.get<Instant>(9),
            .firedAt = row.get<std::optional<Instant>>(10),
            .resolvedAt = row.get<std::optional<Instant>>(11),
            .lastTrueAt = row.get<std::optional<Instant>>(12),
            .acknowledgedAt = row.get<std::optional<Instant>>(13),
            .acknowledgedBy = row.get<QString>(14),
            .acknowledgeComment = row.get<QString>(15),
            .updatedAt = row.get<Instant>(16),
            .repeats = row.get<int>(17),
            .isFlapping = row.get<bool>(18)};
}

/// What evaluation alone decides.
Values evaluatedValues(const StoredAlert &stored)
{
    const Alert &a = stored.alert;
    return {a.rule,    qint64(a.fingerprint), jsonText(a.labels), toText(a.state), finiteOrNull(a.value), a.threshold,
            a.summary, a.description,         a.activeSince,      a.firedAt,       a.resolvedAt,          a.lastTrueAt,
            a.repeats, a.isFlapping};
}

Result<AlertId> insertAlert(Database &database, const StoredAlert &stored)
{
    const Alert &a = stored.alert;
    const auto id = database.insert(
        u"INSERT INTO alert (rule, fingerprint, labels, state, value, threshold, summary, description, active_since, "
        u"fired_at,"
        " resolved_at, last_true_at, repeats, flapping, acknowledged_at, acknowledged_by, acknowledge_comment, "
        "updated_at, memory)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        evaluatedValues(stored) << a.acknowledgedAt << a.acknowledgedBy << a.acknowledgeComment << a.updatedAt
                                << stored.memory);
    return id.map([](qint64 value) { return AlertId{value}; });
}

Result<> requireChange(const Result<qint64> &changed, AlertId id)
{
    if (!changed)
        return tl::unexpected(changed.error());
    if (*changed == 0)
        return fail(ErrorKind::Conflict, u"Alert %1 is not active: list those that are."_s.arg(id.value));
    return {};
}

QString conditionOf(const AlertQuery &query, Values &values)
{
    QStringList conditions{u"1"_s};
    QStringList states;
    for (const AlertState state : query.states) {
        states << u"?"_s;
        values << toText(state);
    }
    if (!states.isEmpty())
        conditions << u"state IN (%1)"_s.arg(states.join(u','));
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

}  // namespace

Result<QList<StoredAlert>> AlertStore::current() const
{
    return m_database.list(u"SELECT %1 FROM alert WHERE %2 ORDER BY id"_s.arg(kColumns, kIsCurrent), {},
                           [](const Statement &row) {
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

Result<QList<PastFiring>> AlertStore::firings(Instant since) const
{
    // What fired since has changed since, and that is in an index.
    return m_database.list(u"SELECT rule, fingerprint, fired_at FROM alert WHERE updated_at >= ? AND fired_at >= ?"_s,
                           {since, since}, [](const Statement &row) {
                               return PastFiring{row.get<QString>(0), quint64(row.get<qint64>(1)), row.get<Instant>(2)};
                           });
}

Result<AlertId> AlertStore::save(const StoredAlert &stored)
{
    if (!stored.alert.id.isStored())
        return insertAlert(m_database, stored);
    const auto changed = m_database.run(
        u"UPDATE alert SET rule = ?, fingerprint = ?, labels = ?, state = ?, value = ?, threshold = ?, summary = ?,"
        " description = ?, active_since = ?, fired_at = ?, resolved_at = ?, last_true_at = ?, repeats = ?,"
        " flapping = ?, updated_at = ?, memory = ? WHERE id = ?"_s,
        evaluatedValues(stored) << stored.alert.updatedAt << stored.memory << stored.alert.id);
    return changed.and_then([&](qint64 rows) -> Result<AlertId> {
        if (rows == 0)
            return fail(ErrorKind::NotFound, u"There is no alert %1."_s.arg(stored.alert.id.value));
        return stored.alert.id;
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

Result<AlertPage> AlertStore::find(const AlertQuery &query) const
{
    Values values;
    const QString condition = conditionOf(query, values);
    const auto total = m_database.scalar<qint64>(u"SELECT count(*) FROM alert WHERE "_s + condition, values);
    if (!total)
        return tl::unexpected(total.error());
    values << query.limit << query.offset;
    const auto items = m_database.list(
        u"SELECT %1 FROM alert WHERE %2 ORDER BY updated_at DESC, id DESC LIMIT ? OFFSET ?"_s.arg(kColumns, condition),
        values, readAlert);
    return items.map([&](const QList<Alert> &alerts) { return AlertPage{alerts, *total}; });
}

Result<> AlertStore::acknowledge(AlertId id, const Acknowledgement &acknowledgement)
{
    return requireChange(
        m_database.run(
            u"UPDATE alert SET acknowledged_at = ?, acknowledged_by = ?, acknowledge_comment = ?, updated_at = ?"
            " WHERE id = ? AND %1"_s.arg(kIsCurrent),
            {acknowledgement.at, acknowledgement.by, acknowledgement.comment, acknowledgement.at, id}),
        id);
}

Result<> AlertStore::unacknowledge(AlertId id, Instant now)
{
    return requireChange(
        m_database.run(
            u"UPDATE alert SET acknowledged_at = NULL, acknowledged_by = '', acknowledge_comment = '', updated_at = ?"
            " WHERE id = ? AND %1"_s.arg(kIsCurrent),
            {now, id}),
        id);
}

Result<qint64> AlertStore::forget(Instant before, int limit)
{
    return m_database.run(u"DELETE FROM alert WHERE id IN (SELECT id FROM alert WHERE state IN ('resolved', 'inactive')"
                          " AND updated_at < ? ORDER BY updated_at LIMIT ?)"_s,
                          {before, limit});
}

}  // namespace herald
