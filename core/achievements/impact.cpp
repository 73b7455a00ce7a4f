// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/impact.h"

#include "achievements/wording.h"
#include "domain/jsonwriter.h"

#include <QJsonArray>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr auto kImpact = "impact"_L1;
constexpr auto kImpactReference = "impact_reference"_L1;

constexpr double kGainWeight = 4;
constexpr double kKindWeight = 2;
constexpr double kReachWeight = 2;
constexpr double kSizeWeight = 1;
constexpr double kReviewWeight = 1;

/// How far a kind of work usually reaches beyond the code. A convention, in the open, like every factor.
double kindValue(Category category)
{
    switch (category) {
    case Category::Security:
    case Category::Business: return 0.9;
    case Category::Milestone:
    case Category::Performance: return 0.8;
    case Category::Optimization:
    case Category::Architecture:
    case Category::Infrastructure:
    case Category::Content: return 0.7;
    case Category::Feature:
    case Category::Project: return 0.65;
    case Category::Bugfix: return 0.6;
    case Category::Refactoring:
    case Category::Testing: return 0.5;
    case Category::Documentation:
    case Category::Development: return 0.4;
    }
    return 0.4;
}

double confidenceOf(EvidenceGrade grade)
{
    switch (grade) {
    case EvidenceGrade::Measured: return 1;
    case EvidenceGrade::Correlated: return 0.85;
    case EvidenceGrade::Claimed: return 0.7;
    }
    return 0.7;
}

double orderOfMagnitude(double amount) { return std::clamp(std::log10(1 + std::max(0.0, amount)) / 4, 0.0, 1.0); }

void addGain(const ImpactFacts &facts, QList<ImpactFactor> &factors)
{
    if (!facts.improvementPercent || !std::isfinite(*facts.improvementPercent)) {
        if (facts.isGainUnknown)
            factors.append({u"gain"_s, 0, kGainWeight, u"better by an unknown part"_s});
        return;
    }
    const double gain = std::max(0.0, *facts.improvementPercent);
    factors.append({u"gain"_s, 1 - std::exp(-gain / 30), kGainWeight, u"%1 better"_s.arg(percentText(gain))});
}

void addReach(const ImpactFacts &facts, QList<ImpactFactor> &factors)
{
    if (facts.reach && std::isfinite(*facts.reach))
        factors.append({u"reach"_s, orderOfMagnitude(*facts.reach), kReachWeight,
                        u"%1 people or systems"_s.arg(QString::number(*facts.reach, 'g', 6))});
}

void addSize(const ImpactFacts &facts, QList<ImpactFactor> &factors)
{
    if (!facts.changedLines && !facts.changedFiles)
        return;
    const int lines = facts.changedLines.value_or(0);
    const int files = facts.changedFiles.value_or(0);
    factors.append({u"size"_s, orderOfMagnitude(lines + 10.0 * files), kSizeWeight,
                    u"%1 lines in %2 files"_s.arg(lines).arg(files)});
}

void addReview(const ImpactFacts &facts, QList<ImpactFactor> &factors)
{
    if (facts.reviews && *facts.reviews >= 0)
        factors.append(
            {u"review"_s, 1 - 1.0 / (1 + *facts.reviews), kReviewWeight, u"%1 reviews"_s.arg(*facts.reviews)});
}

}  // namespace

Impact openImpact(const ImpactFacts &facts)
{
    Impact impact{u"open-1"_s, 0, confidenceOf(facts.grade), {}};
    addGain(facts, impact.factors);
    impact.factors.append({u"kind"_s, kindValue(facts.category), kKindWeight, toText(facts.category)});
    addReach(facts, impact.factors);
    addSize(facts, impact.factors);
    addReview(facts, impact.factors);
    impact.score = recomputed(impact);
    return impact;
}

Impact referenceImpact(double improvementPercent)
{
    Impact impact{u"reference"_s, 0, 1, {}};
    const double gain = std::isfinite(improvementPercent) ? std::max(0.0, improvementPercent) : 0;
    impact.factors.append({u"improvement"_s, gain, 1, u"%1 better"_s.arg(percentText(gain))});
    impact.score = recomputed(impact);
    return impact;
}

double recomputed(const Impact &impact)
{
    if (impact.factors.isEmpty())
        return 0;
    if (impact.formula == "reference"_L1)
        return std::min(90.0, 50 + impact.factors.first().value);
    double sum = 0;
    double weights = 0;
    for (const ImpactFactor &factor : impact.factors) {
        sum += factor.weight * factor.value;
        weights += factor.weight;
    }
    return weights > 0 ? std::clamp(100 * impact.confidence * sum / weights, 0.0, 100.0) : 0;
}

QByteArray jsonOf(const Impact &impact)
{
    QList<QByteArray> factors;
    for (const ImpactFactor &factor : impact.factors) {
        JsonWriter writer;
        writer.text("name"_L1, factor.name);
        writer.text("reason"_L1, factor.reason);
        writer.number("value"_L1, factor.value);
        writer.number("weight"_L1, factor.weight);
        factors += writer.finish();
    }
    JsonWriter writer;
    writer.number("confidence"_L1, impact.confidence);
    writer.json("factors"_L1, jsonList(factors));
    writer.text("formula"_L1, impact.formula);
    writer.number("score"_L1, impact.score);
    return writer.finish();
}

QJsonObject toJson(const Impact &impact) { return jsonObject(jsonOf(impact)); }

std::optional<Impact> impactFromJson(const QJsonObject &object)
{
    if (!object.value("formula"_L1).isString() || !object.value("score"_L1).isDouble())
        return std::nullopt;
    Impact impact{object.value("formula"_L1).toString(),
                  object.value("score"_L1).toDouble(),
                  object.value("confidence"_L1).toDouble(1),
                  {}};
    const QJsonArray factors = object.value("factors"_L1).toArray();
    for (const QJsonValue value : factors) {
        const QJsonObject factor = value.toObject();
        impact.factors.append({factor.value("name"_L1).toString(), factor.value("value"_L1).toDouble(),
                               factor.value("weight"_L1).toDouble(), factor.value("reason"_L1).toString()});
    }
    return impact;
}

void writeImpact(JsonWriter &details, const Impact &impact, const ImpactFacts &facts)
{
    details.json(kImpact, jsonOf(impact));
    if (facts.improvementPercent)
        details.json(kImpactReference, jsonOf(referenceImpact(*facts.improvementPercent)));
}

void setImpact(Achievement &achievement, const ImpactFacts &facts)
{
    const Impact impact = openImpact(facts);
    achievement.impact = impact.score;
    achievement.details.insert(kImpact, toJson(impact));
    if (facts.improvementPercent)
        achievement.details.insert(kImpactReference, toJson(referenceImpact(*facts.improvementPercent)));
}

void fitImpact(Achievement &achievement)
{
    auto impact = impactFromJson(achievement.details.value("impact"_L1).toObject());
    if (!impact)
        return;
    const auto kind = std::ranges::find(impact->factors, u"kind"_s, &ImpactFactor::name);
    if (kind == impact->factors.end() || kind->reason == toText(achievement.category))
        return;
    kind->value = kindValue(achievement.category);
    kind->reason = toText(achievement.category);
    impact->score = recomputed(*impact);
    achievement.impact = impact->score;
    achievement.details.insert(u"impact"_s, toJson(*impact));
}

}  // namespace herald
