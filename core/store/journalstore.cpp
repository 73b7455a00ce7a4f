// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journalstore.h"

#include "store/jsontext.h"

#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

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

/// Of one kind, in the order in which they were written.
Result<QList<JournalEntry>> entriesOf(Database &database, const QString &kind, const JournalQuery &query)
{
    Values values{kind};
    const QString condition = conditionOf(query, values);
    values << query.limit;
    return database.list(u"SELECT id, at, kind, alert, rule, text, data FROM journal"
                         " WHERE kind = ? AND %1 ORDER BY id LIMIT ?"_s.arg(condition),
                         values, readEntry);
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

const QStringList &journalKinds()
{
    static const QStringList kinds{
        u"transition"_s, u"suppression"_s, u"acknowledgement"_s, u"notification"_s, u"delivery"_s, u"escalation"_s,
        u"action"_s,     u"note"_s,        u"schedule"_s,        u"flapping"_s,     u"edit"_s,     u"gap"_s};
    return kinds;
}

QJsonObject toJson(const JournalRow &row)
{
    const auto orNull = [](const QString &text) { return text.isEmpty() ? QJsonValue(QJsonValue::Null) : text; };
    return {{u"time"_s, toRfc3339(row.at)},
            {u"kind"_s, row.kind},
            {u"alert_id"_s, row.alert.isStored() ? QJsonValue(row.alert.value) : QJsonValue(QJsonValue::Null)},
            {u"rule"_s, row.rule},
            {u"labels"_s, row.labels.toJson()},
            {u"from"_s, orNull(row.from)},
            {u"state"_s, orNull(row.state)},
            {u"text"_s, row.text},
            {u"data"_s, row.data}};
}

Result<QList<JournalRow>> JournalStore::latest(const JournalQuery &query, const QStringList &kinds) const
{
    Values values;
    QString condition = conditionOf(query, values);
    if (!kinds.isEmpty()) {
        condition += u" AND kind IN (%1)"_s.arg(QStringList(kinds.size(), u"?"_s).join(u", "_s));
        for (const QString &kind : kinds)
            values << kind;
    }
    values << query.limit;
    return m_database.list(u"SELECT at, kind, alert, rule, labels, from_state, to_state, value, text, data FROM journal"
                           " WHERE %1 ORDER BY at DESC, id DESC LIMIT ?"_s.arg(condition),
                           values, [](const Statement &row) {
                               return JournalRow{.at = row.get<Instant>(0),
                                                 .kind = row.get<QString>(1),
                                                 .alert = row.get<AlertId>(2),
                                                 .rule = row.get<QString>(3),
                                                 .labels = labelsFromText(row.get<QString>(4)),
                                                 .from = row.get<QString>(5),
                                                 .state = row.get<QString>(6),
                                                 .value = row.get<double>(7),
                                                 .text = row.get<QString>(8),
                                                 .data = objectFromText(row.get<QString>(9))};
                           });
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

Result<std::vector<AcknowledgementChange>> JournalStore::acknowledgements(const JournalQuery &query) const
{
    return entriesOf(m_database, QString(kAcknowledgementEntry), query).map([](const QList<JournalEntry> &rows) {
        std::vector<AcknowledgementChange> changes;
        for (const JournalEntry &row : rows)
            changes.push_back({row.alert, row.data.value("by"_L1).toString(), row.data.value("comment"_L1).toString(),
                               row.data.value("state"_L1).toString() == "began"_L1, row.at});
        return changes;
    });
}

Result<std::vector<PastAlert>> JournalStore::openAt(Instant at) const
{
    const JournalQuery upTo{.until = at + 1ms, .limit = std::numeric_limits<int>::max()};
    const auto changes = transitions(upTo);
    if (!changes)
        return tl::unexpected(changes.error());
    const auto held = suppressions(upTo);
    if (!held)
        return tl::unexpected(held.error());
    return acknowledgements(upTo).map([&](const std::vector<AcknowledgementChange> &acknowledged) {
        return stateAt(*changes, *held, acknowledged, at);
    });
}

Result<std::vector<SuppressionChange>> JournalStore::suppressions(const JournalQuery &query) const
{
    const auto rows = entriesOf(m_database, u"suppression"_s, query);
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
