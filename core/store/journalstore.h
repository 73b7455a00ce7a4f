// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/journalfold.h"
#include "domain/alert.h"
#include "store/database.h"

namespace herald {

using JournalId = Id<struct JournalNoun>;

/// Anything that happened besides a change of an alert's state.
struct JournalEntry {
    JournalId id;
    Instant at;
    QString kind;   ///< "suppression", "notification", "escalation", "action", "edit", "target", …
    AlertId alert;  ///< not stored where it concerns none
    QString rule;   ///< may be empty
    QString text;   ///< one line for people
    QJsonObject data;

    bool operator==(const JournalEntry &) const = default;
};

/// The kind of the rows about acknowledgements.
inline constexpr QLatin1StringView kAcknowledgementEntry("acknowledgement");

/// A row of any kind, as a list shows it.
struct JournalRow {
    Instant at;
    QString kind;   ///< "transition", or that of a JournalEntry
    AlertId alert;  ///< not stored where it concerns none
    QString rule;
    Labels labels;
    QString from;  ///< of a transition the states; else empty
    QString state;
    double value = 0;  ///< of a transition
    QString text;      ///< why, or what happened
    QJsonObject data;

    bool operator==(const JournalRow &) const = default;
};

/// The shape of `heraldctl journal --json`.
[[nodiscard]] QJsonObject toJson(const JournalRow &row);
/// The kinds of rows that there are.
[[nodiscard]] const QStringList &journalKinds();

/// What a list of journal rows is narrowed by; oldest first.
struct JournalQuery {
    Instant since;                 ///< at or after
    std::optional<Instant> until;  ///< before
    std::optional<AlertId> alert;
    int limit = 1000;
};

/// What happened, append-only: rows are never changed, only forgotten by age.
class JournalStore {
public:
    explicit JournalStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<JournalId> append(const Transition &transition);
    [[nodiscard]] Result<JournalId> append(const JournalEntry &entry);

    /// Oldest first; rows with the same time stand in the order in which they were written.
    [[nodiscard]] Result<QList<Transition>> transitions(const JournalQuery &query) const;
    /// The newest `limit` rows of these kinds, of all where none is named; newest first.
    [[nodiscard]] Result<QList<JournalRow>> latest(const JournalQuery &query, const QStringList &kinds) const;
    /// The rows that are not transitions.
    [[nodiscard]] Result<QList<JournalEntry>> entries(const JournalQuery &query) const;

    /// The rows of suppressions, for a fold; oldest first.
    [[nodiscard]] Result<std::vector<SuppressionChange>> suppressions(const JournalQuery &query) const;

    /// The rows of acknowledgements, for a fold; oldest first.
    [[nodiscard]] Result<std::vector<AcknowledgementChange>> acknowledgements(const JournalQuery &query) const;

    /// What was open at `at`, as the journal's rows fold to it.
    [[nodiscard]] Result<std::vector<PastAlert>> openAt(Instant at) const;

    /// Deletes the oldest rows beyond the newest `rows`, at most `limit`. Tells how many.
    [[nodiscard]] Result<qint64> forgetBeyond(qint64 rows, int limit);
    /// Deletes what is older than `before`, at most `limit` rows. Tells how many.
    [[nodiscard]] Result<qint64> forget(Instant before, int limit);

private:
    Database &m_database;
};

}  // namespace herald
