// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/awardstate.h"
#include "domain/metric.h"
#include "domain/sample.h"
#include "store/database.h"

namespace herald {

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

/// By name.
[[nodiscard]] QHash<QString, MetricKind> kindsOf(const QList<Metric> &metrics);

/// The metric registry and what its metrics were awarded.
class MetricStore {
public:
    explicit MetricStore(Database &database) : m_database(database) {}

    /// By name.
    [[nodiscard]] Result<QList<Metric>> all() const;
    [[nodiscard]] Result<QHash<QString, MetricKind>> kinds() const { return all().map(kindsOf); }
    /// NotFound for an unknown name.
    [[nodiscard]] Result<Metric> metric(const QString &name) const;
    /// Adds it, or replaces the one of the same name.
    [[nodiscard]] Result<> save(const Metric &metric);
    /// Takes it out of the registry; its samples and awards stay. NotFound for an unknown name.
    [[nodiscard]] Result<> remove(const QString &name);

    /// What the awards of a series depend on; absent before its first step.
    [[nodiscard]] Result<std::optional<AwardState>> awardState(const SeriesKey &series) const;
    /// Write it in the transaction that stores the achievements.
    [[nodiscard]] Result<> saveAwardState(const SeriesKey &series, const AwardState &state);

    /// Sets the metric's target and writes the journal row, together. NotFound for an unknown metric.
    [[nodiscard]] Result<> changeTarget(const TargetChange &change);
    /// In [from, to), oldest first.
    [[nodiscard]] Result<QList<TargetChange>> targetChanges(const QString &metric, Instant from, Instant to) const;

private:
    Database &m_database;
};

}  // namespace herald
