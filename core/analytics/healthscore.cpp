// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/healthscore.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr double kDegradedBelow = 0.5;
constexpr int kManyIncidents = 10;

struct Step {
    double from;
    QLatin1StringView word;
};

QString statusOf(const std::optional<double> &value, std::initializer_list<Step> steps, QLatin1StringView worst)
{
    if (!value)
        return u"no_data"_s;
    for (const Step &step : steps) {
        if (*value >= step.from)
            return step.word;
    }
    return worst;
}

/// Brings the score down to the part, where it is higher.
void hold(SystemScore &score, const ScorePart &part)
{
    if (!score.value || !part.value || *score.value <= *part.value)
        return;
    score.value = part.value;
    score.heldBy = part.name;
}

std::optional<double> knownMean(const QList<ScorePart> &parts)
{
    double sum = 0;
    double weights = 0;
    for (const ScorePart &part : parts) {
        sum += part.weight * part.value.value_or(0);
        weights += part.value ? part.weight : 0;
    }
    return weights > 0 ? std::optional(std::clamp(sum / weights, 0.0, 1.0)) : std::nullopt;
}

ScorePart shareFree(QString name, double weight, const std::optional<double> &share, const QString &what)
{
    if (!share)
        return {std::move(name),
                weight,
                std::nullopt,
                u"no series was seen for the hour that it takes to judge it for %1"_s.arg(what),
                {}};
    return {std::move(name),
            weight,
            std::clamp(1 - *share, 0.0, 1.0),
            u"%1 % of the series with %2"_s.arg(qRound(*share * 100)).arg(what),
            {{u"share"_s, *share}}};
}

ScorePart performancePart(const QList<double> &performances)
{
    if (performances.isEmpty())
        return {u"performance_health"_s, 0.25, std::nullopt, u"no series has a limit to judge it by"_s, {}};
    const double mean = std::reduce(performances.begin(), performances.end()) / double(performances.size());
    const double worst = std::ranges::min(performances);
    return {u"performance_health"_s,
            0.25,
            std::clamp((mean + worst) / 2, 0.0, 1.0),
            u"%1 series, the worst at %2 %"_s.arg(performances.size()).arg(qRound(worst * 100)),
            {{u"series"_s, performances.size()}, {u"worst"_s, worst}}};
}

ScorePart dashboardPart(const HealthFacts &facts)
{
    if (!facts.uptime && !facts.incidents)
        return {u"dashboard_health"_s, 0.20, std::nullopt, u"neither uptime nor incidents are measured"_s, {}};
    const double calm = 1 - std::min(facts.incidents.value_or(0), kManyIncidents) / double(kManyIncidents);
    double value = facts.uptime.value_or(calm);
    if (facts.uptime && facts.incidents)
        value = 0.6 * *facts.uptime + 0.4 * calm;
    QJsonObject known;
    if (facts.uptime)
        known.insert(u"uptime"_s, *facts.uptime);
    if (facts.incidents)
        known.insert(u"incidents"_s, *facts.incidents);
    return {u"dashboard_health"_s, 0.20, std::clamp(value, 0.0, 1.0), u"uptime and critical incidents"_s, known};
}

}  // namespace

std::optional<double> goodness(const Metric &metric, std::optional<double> limit, double value)
{
    if (!std::isfinite(value))
        return std::nullopt;
    if (metric.unit == "ratio"_L1 && metric.direction == Direction::HigherIsBetter)
        return std::clamp(value, 0.0, 1.0);
    if (!limit || !(*limit > 0) || !std::isfinite(*limit))
        return std::nullopt;
    const double badness = metric.direction == Direction::LowerIsBetter ? std::max(value, 0.0) / *limit
                           : value > 0                                  ? *limit / value
                                                                        : INFINITY;
    return 1 / (1 + badness * badness);
}

QStringList SystemScore::unknown() const
{
    QStringList names;
    for (const ScorePart &part : parts) {
        if (!part.value)
            names.append(part.name);
    }
    return names;
}

double SystemScore::shareOf(const ScorePart &part) const
{
    double weights = 0;
    for (const ScorePart &one : parts)
        weights += one.value ? one.weight : 0;
    return part.value && weights > 0 ? part.weight / weights : 0;
}

SystemScore healthScore(const HealthFacts &facts)
{
    SystemScore score;
    score.parts = {
        shareFree(u"trend_health"_s, 0.30, facts.worseTrends, u"a trend to the worse"_s),
        shareFree(u"anomaly_health"_s, 0.25, facts.anomalous, u"an anomaly"_s), performancePart(facts.performances),
        shareFree(u"stability_health"_s, 0.20, facts.worseLevels, u"a jump to the worse"_s), dashboardPart(facts)};
    score.mean = score.value = knownMean(score.parts);
    hold(score, score.parts[2]);
    score.status = statusOf(
        score.value, {{0.9, "excellent"_L1}, {0.8, "good"_L1}, {0.7, "fair"_L1}, {0.5, "degraded"_L1}}, "critical"_L1);
    return score;
}

SystemScore overallScore(const OverallFacts &facts)
{
    const auto part = [](QString name, const std::optional<double> &value) {
        return ScorePart{std::move(name), 1.0 / 3, value, value ? u"measured"_s : u"not measured"_s, {}};
    };
    SystemScore score;
    score.parts = {part(u"health"_s, facts.health), part(u"prediction_reliability"_s, facts.predictionReliability),
                   part(u"optimization_success"_s, facts.optimizationSuccess)};
    // Good forecasts of a system that nobody can see, or that is ill, do not make it well.
    if (facts.health) {
        score.mean = score.value = knownMean(score.parts);
        hold(score, score.parts[0]);
    }
    score.status =
        statusOf(score.value, {{std::nextafter(0.8, 1), "excellent"_L1}, {std::nextafter(0.6, 1), "good"_L1}},
                 "needs_attention"_L1);
    return score;
}

Degradation degradationOf(const SystemScore &overall)
{
    if (!overall.value)
        return Degradation::NoData;
    return *overall.value < kDegradedBelow ? Degradation::Critical : Degradation::None;
}

}  // namespace herald
