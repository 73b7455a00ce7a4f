// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/metric.h"
#include "domain/sample.h"
#include "store/database.h"

namespace herald {

/// What one series of a metric has been awarded so far.
struct AwardState {
    std::optional<Sample> last;      ///< the last awarded value and when; absent before the first award
    std::vector<double> milestones;  ///< levels reached, rising; each counts once, for ever

    bool operator==(const AwardState &) const = default;
};

/// One change of an adaptive target.
struct TargetChange {
    QString metric;
    Instant at;
    std::optional<double> before;
    std::optional<double> after;
    QString reason;  ///< one line for people
    QJsonObject evidence;

    bool operator==(const TargetChange &) const = default;
};

/// The metric registry and what its metrics were awarded.
class MetricStore {
public:
    explicit MetricStore(Database &database) : m_database(database) {}

    /// By name.
    [[nodiscard]] Result<QList<Metric>> all() const;
    /// NotFound for an unknown name.
    [[nodiscard]] Result<Metric> metric(const QString &name) const;
    /// Adds it, or replaces the one of the same name.
    [[nodiscard]] Result<> save(const Metric &metric);
    /// Takes it out of the registry; its samples and awards stay. NotFound for an unknown name.
    [[nodiscard]] Result<> remove(const QString &name);

    [[nodiscard]] Result<AwardState> awardState(const SeriesKey &series) const;
    /// Write both in the transaction that stores the achievement.
    [[nodiscard]] Result<> setAward(const SeriesKey &series, const Sample &awarded);
    /// A level that was reached before stays as it is.
    [[nodiscard]] Result<> addMilestone(const SeriesKey &series, double level, Instant at);

    /// Sets the metric's target and writes the journal row, together. NotFound for an unknown metric.
    [[nodiscard]] Result<> changeTarget(const TargetChange &change);
    /// In [from, to), oldest first.
    [[nodiscard]] Result<QList<TargetChange>> targetChanges(const QString &metric, Instant from, Instant to) const;

private:
    Database &m_database;
};

}  // namespace herald
