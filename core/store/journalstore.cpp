// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journalstore.h"

#include "store/jsontext.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

Transition readTransition(const Statement &row)
{
    return {.alert = row.get<AlertId>(0),
            .rule = row.get<QString>(1),
            .labels = labelsFromText(row.get<QString>(2)),
            .from = alertStateFrom(row.get<QString>(3)).value_or(AlertState::Error),
            .to = alertStateFrom(row.get<QString>(4)).value_or(AlertState::Error),
            .value = row.get<double>(5),
            .at = row.get<Instant>(6),
            .reason = row.get<QString>(7)};
}

JournalEntry readEntry(const Statement &row)
{
    return {.id = row.get<JournalId>(0),
            .at = row.get<Instant>(1),
            .kind = row.get<QString>(2),
            .alert = row.get<AlertId>(3),
            .rule = row.get<QString>(4),
            .text = row.get<QString>(5),
            .data = objectFromText(row.get<QString>(6))};
}

/// The condition on time and alert with its values; the alert's index is used where one is named.
QString conditionOf(const JournalQuery &query, Values &values)
{
    values << query.since << query.until.value_or(fromMs(std::numeric_limits<qint64>::max()));
    if (!query.alert)
        return u"at >= ? AND at < ?"_s;
    values << *query.alert;
    return u"at >= ? AND at < ? AND alert = ?"_s;
}

Result<QList<Transition>> findTransitions(Database &database, const JournalQuery &query, QLatin1StringView order)
{
    Values values;
    const QString condition = conditionOf(query, values);
    values << query.limit;
    return database.list(u"SELECT alert, rule, labels, from_state, to_state, value, at, text FROM journal"
                         " WHERE kind = 'transition' AND %1 ORDER BY %2 LIMIT ?"_s.arg(condition, order),
                         values, readTransition);
}

}  // namespace

Result<JournalId> JournalStore::append(const Transition &transition)
{
    const auto id = m_database.insert(
        u"INSERT INTO journal (at, kind, alert, rule, labels, from_state, to_state, value, text, data)"
        " VALUES (?, 'transition', ?, ?, ?, ?, ?, ?, ?, '{}')"_s,
        {transition.at, transition.alert, transition.rule, Value::Text{jsonBytes(transition.labels)},
         toText(transition.from), toText(transition.to), finiteOrNull(transition.value), transition.reason});
    return id.map([](qint64 value) { return JournalId{value}; });
}

Result<JournalId> JournalStore::append(const JournalEntry &entry)
{
    const auto alert = entry.alert.isStored() ? std::optional(entry.alert) : std::nullopt;
    const auto id = m_database.insert(
        u"INSERT INTO journal (at, kind, alert, rule, labels, text, data) VALUES (?, ?, ?, ?, '{}', ?, ?)"_s,
        {entry.at, entry.kind, alert, entry.rule, entry.text, jsonText(entry.data)});
    return id.map([](qint64 value) { return JournalId{value}; });
}

Result<QList<Transition>> JournalStore::transitions(const JournalQuery &query) const
{
    return findTransitions(m_database, query, "at, id"_L1);
}

Result<QList<Transition>> JournalStore::latestTransitions(const JournalQuery &query) const
{
    return findTransitions(m_database, query, "at DESC, id DESC"_L1);
}

Result<QList<JournalEntry>> JournalStore::entries(const JournalQuery &query) const
{
    Values values;
    const QString condition = conditionOf(query, values);
    values << query.limit;
    return m_database.list(u"SELECT id, at, kind, alert, rule, text, data FROM journal"
                           " WHERE kind <> 'transition' AND %1 ORDER BY at, id LIMIT ?"_s.arg(condition),
                           values, readEntry);
}

Result<std::vector<SuppressionChange>> JournalStore::suppressions(const JournalQuery &query) const
{
    Values values;
    const QString condition = conditionOf(query, values);
    values << query.limit;
    const auto rows = m_database.list(u"SELECT id, at, kind, alert, rule, text, data FROM journal"
                                      " WHERE kind = 'suppression' AND %1 ORDER BY id LIMIT ?"_s.arg(condition),
                                      values, readEntry);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<SuppressionChange> changes;
    for (const JournalEntry &row : *rows) {
        const auto kind = suppressionKindFrom(row.data.value("kind"_L1).toString());
        if (kind)
            changes.push_back({row.alert,
                               row.data.value("receiver"_L1).toString(),
                               {*kind, row.text},
                               row.data.value("state"_L1).toString() == "began"_L1,
                               row.at});
    }
    return changes;
}

Result<qint64> JournalStore::forgetBeyond(qint64 rows, int limit)
{
    return m_database.run(u"DELETE FROM journal WHERE id IN (SELECT id FROM journal"
                          " WHERE id <= (SELECT max(id) FROM journal) - ? ORDER BY id LIMIT ?)"_s,
                          {rows, limit});
}

Result<qint64> JournalStore::forget(Instant before, int limit)
{
    return m_database.run(
        u"DELETE FROM journal WHERE id IN (SELECT id FROM journal WHERE at < ? ORDER BY at LIMIT ?)"_s,
        {before, limit});
}

}  // namespace herald
