// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/serieswatch.h"
#include "analytics/snapshot.h"
#include "store/database.h"

#include <QJsonObject>

namespace herald {

/// The scores of one analysis, old or new.
struct PastScore {
    QString id;
    Instant at;
    std::optional<double> health;
    std::optional<double> overall;
};

/// A verdict with the series it is about.
struct SeriesVerdict {
    SeriesKey series;
    Verdict verdict;
    Instant saidAt;
};

/// Analyses, the person's verdicts on anomalies, and prices.
class AnalysisStore {
public:
    explicit AnalysisStore(Database &database) : m_database(database) {}

    /// Makes it the newest; its series replace those of the one before. See analytics/snapshotjson.h for the words.
    [[nodiscard]] Result<> save(const AnalysisSnapshot &snapshot);
    /// As toJson(AnalysisSnapshot); nothing before the first analysis.
    [[nodiscard]] Result<std::optional<QJsonObject>> latest() const;
    /// As toJson(SeriesAnalysis), of the newest analysis; all metrics where none is named. By metric and labels.
    [[nodiscard]] Result<QList<QJsonObject>> series(const QString &metric = {}) const;
    /// The scores since a moment, oldest first.
    [[nodiscard]] Result<QList<PastScore>> scores(Instant since) const;
    /// Deletes analyses before `before`. Tells how many.
    [[nodiscard]] Result<qint64> forget(Instant before);

    /// What a person says of a moment; saying it again replaces it.
    [[nodiscard]] Result<> say(const SeriesVerdict &said);
    [[nodiscard]] Result<std::vector<Verdict>> verdicts(const SeriesKey &series) const;
    /// All that was said after `since`, oldest first.
    [[nodiscard]] Result<QList<SeriesVerdict>> saidAfter(Instant since) const;

    /// By metric.
    [[nodiscard]] Result<QHash<QString, Price>> prices() const;
    /// Invalid for a price that is not a positive number or a currency that is not three letters.
    [[nodiscard]] Result<> setPrice(const QString &metric, const Price &price);
    /// No error where there is none.
    [[nodiscard]] Result<> removePrice(const QString &metric);

private:
    Database &m_database;
};

}  // namespace herald
