// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert.h"
#include "store/database.h"

namespace herald {

/// An alert with what its evaluator must remember over a restart, in the evaluator's own words (JSON); the store only
/// keeps it.
struct StoredAlert {
    Alert alert;
    QString memory;

    bool operator==(const StoredAlert &) const = default;
};

/// Who acknowledged, and why.
struct Acknowledgement {
    QString by;
    QString comment;
    Instant at;

    bool operator==(const Acknowledgement &) const = default;
};

/// When an alert of a label set began to fire.
struct Fire {
    quint64 fingerprint = 0;
    Instant at;

    auto operator<=>(const Fire &) const = default;
};

/// Alerts, those of now and those of the past. A rule's label set has at most one alert that has not ended.
class AlertStore {
public:
    explicit AlertStore(Database &database) : m_database(database) {}

    /// Every alert that has not ended: what an evaluator starts from.
    [[nodiscard]] Result<QList<StoredAlert>> current() const;
    [[nodiscard]] Result<qint64> countFiring() const;
    /// What began to fire at or after `since`, oldest first.
    [[nodiscard]] Result<QList<Fire>> firesSince(Instant since) const;
    /// Of the alerts that have not ended.
    [[nodiscard]] Result<QHash<AlertId, Acknowledgement>> acknowledgements() const;
    /// Inserts an alert without an id, else writes what evaluation decides over the row of its id, whose
    /// acknowledgement belongs to acknowledge() and unacknowledge() alone. Tells the id.
    /// Invalid where the label set has another alert that has not ended.
    [[nodiscard]] Result<AlertId> save(const StoredAlert &stored);
    /// Ranks those that have not ended by a person's own words.
    [[nodiscard]] Result<> rank(const SeverityWords &words);
    /// NotFound for an unknown id.
    [[nodiscard]] Result<Alert> alert(AlertId id) const;
    /// What fired at any time from `from` to `to`, of one rule's name.
    [[nodiscard]] Result<QList<Alert>> firingBetween(const QString &rule, Instant from, Instant to) const;
    /// Newest change first.
    [[nodiscard]] Result<AlertPage> find(const AlertQuery &query) const;
    /// The same by the words that alerts are shown with: of the SuppressionKind that keeps everybody from being told,
    /// else "acknowledged" while one fires so, else of its AlertState. No word means all; `query.states` does not
    /// count.
    [[nodiscard]] Result<AlertPage> findShownAs(const QStringList &words, const AlertQuery &query) const;

    /// Conflict where the alert has ended.
    [[nodiscard]] Result<> acknowledge(AlertId id, const Acknowledgement &acknowledgement);
    [[nodiscard]] Result<> unacknowledge(AlertId id, const Acknowledgement &takenBack);

    /// Deletes alerts that ended before `before`, at most `limit`. Tells how many.
    [[nodiscard]] Result<qint64> forget(Instant before, int limit);

private:
    [[nodiscard]] Result<> note(AlertId id, const Acknowledgement &what, bool isBegin);

    Database &m_database;
};

}  // namespace herald
