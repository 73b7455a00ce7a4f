// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/metric.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

namespace herald {

/// How good a value is, 0 … 1, falling the worse it is. A ratio that should be high is its own goodness. Else `limit`,
/// the value at which it is bad, has 0.5; twice as bad 0.2; half as bad 0.8. None ("unknown") without a limit.
[[nodiscard]] std::optional<double> goodness(const Metric &metric, std::optional<double> limit, double value);

/// One factor of a score.
struct ScorePart {
    QString name;
    double weight = 0;
    std::optional<double> value;  ///< 0 … 1; none: unknown, so left out of the score and named
    QString why;                  ///< a few words, in English: what it was computed from, or what is missing
    QJsonObject facts;            ///< the numbers of `why` by name; empty where something is missing

    bool operator==(const ScorePart &) const = default;
};

/// A score with everything it was made of.
struct SystemScore {
    std::optional<double> value;  ///< 0 … 1; none: no part is known
    QString status;               ///< a word for it; "no_data" where there is no value
    QList<ScorePart> parts;
    std::optional<double> mean{};  ///< of the known parts by their weights, before what holds the score down
    QString heldBy{};              ///< the part above which the score may not rise, where it would; else empty

    /// What a part weighs in the mean, 0 … 1: its weight in that of the known parts; 0 of an unknown one.
    [[nodiscard]] double shareOf(const ScorePart &part) const;

    [[nodiscard]] QStringList unknown() const;  ///< names of the parts that were left out
    bool operator==(const SystemScore &) const = default;
};

/// What was counted over a window. Unknown is none or an empty list, never 0.
struct HealthFacts {
    std::optional<double> worseTrends;  ///< share of the judged series that have a trend to the worse
    std::optional<double> anomalous;    ///< share of the watched series with an alarm lately
    QList<double> performances;         ///< goodness of the newest values, one per series that has a limit
    std::optional<double> worseLevels;  ///< share of the judged series whose level jumped to the worse and stayed
    std::optional<double> uptime;       ///< share of the time that sources were seen
    std::optional<int> incidents;       ///< critical ones

    bool operator==(const HealthFacts &) const = default;
};

/// The weighted mean of the known parts, by the weights of the reference (trend 0.30, anomaly 0.25, performance 0.25,
/// stability 0.20, dashboard 0.20), but never above the performance: nothing is healthier than it performs. Performance
/// is half the mean and half the worst, so that one broken thing is not averaged away. No fact that gets worse raises
/// it. Status: excellent from 0.9, good 0.8, fair 0.7, degraded 0.5, else critical.
[[nodiscard]] SystemScore healthScore(const HealthFacts &facts);

/// What the overall score adds to the health: measured, or unknown. A simulation has no place here.
struct OverallFacts {
    std::optional<double> health;
    std::optional<double>
        predictionReliability;  ///< share of values that came inside the 80 % bands, over 0.8, at most 1
    std::optional<double> optimizationSuccess;  ///< share of executed actions that were measured to help
};

/// The mean of the known parts, but never above the health. Status: excellent above 0.8, good above 0.6, else
/// needs_attention.
[[nodiscard]] SystemScore overallScore(const OverallFacts &facts);

/// What an overall score means for the alert on degradation, which fires below 0.5.
enum class Degradation { NoData, None, Critical };
[[nodiscard]] Degradation degradationOf(const SystemScore &overall);

}  // namespace herald
