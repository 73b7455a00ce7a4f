// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/achievement.h"

namespace herald {

class JsonWriter;

/// One term of an impact, as stored and shown.
struct ImpactFactor {
    QString name;      ///< "gain", "reach", "kind", "size", "review"
    double value = 0;  ///< 0..1
    double weight = 0;
    QString reason;  ///< where the value comes from, for people: "40 % better than the target"

    bool operator==(const ImpactFactor &) const = default;
};

/// A score from 0 to 100 with all that it was made of.
struct Impact {
    QString formula;  ///< "reference" or "open-1"
    double score = 0;
    double confidence = 1;  ///< of the proof: measured 1, correlated 0.85, claimed 0.7
    QList<ImpactFactor> factors;

    bool operator==(const Impact &) const = default;
};

/// What is known about a result or a piece of work; what is not known takes no part in the score.
struct ImpactFacts {
    Category category = Category::Development;
    EvidenceGrade grade = EvidenceGrade::Claimed;
    std::optional<double> improvementPercent{};  ///< how much better the number got; negative counts as 0
    bool isGainUnknown =
        false;  ///< it did get better, but nobody can say by how much: counts as 0, the least it can be
    std::optional<double> reach{};  ///< people or systems that it touches; at least 1
    std::optional<int> changedLines{};
    std::optional<int> changedFiles{};
    std::optional<int> reviews{};
};

/// `open-1`: 100 x confidence x the weighted mean of the known factors, where
/// gain = 1 - exp(-improvement / 30) (weight 4), kind = by category (2), reach = log10(1 + reach) / 4 (2),
/// size = log10(1 + lines + 10 x files) / 4 (1), review = 1 - 1 / (1 + reviews) (1), each clamped to 0..1.
[[nodiscard]] Impact openImpact(const ImpactFacts &facts);

/// `reference`: min(90, 50 + improvement in per cent), so that older numbers can be compared.
[[nodiscard]] Impact referenceImpact(double improvementPercent);

/// The score again, from the stored factors alone.
[[nodiscard]] double recomputed(const Impact &impact);

[[nodiscard]] QJsonObject toJson(const Impact &impact);
/// The same as text.
[[nodiscard]] QByteArray jsonOf(const Impact &impact);
/// Nothing where the object is no impact.
[[nodiscard]] std::optional<Impact> impactFromJson(const QJsonObject &object);

/// Writes the factors, and the reference's number where there is one, as members of an achievement's details.
void writeImpact(JsonWriter &details, const Impact &impact, const ImpactFacts &facts);

/// Sets the achievement's impact and keeps the factors, and the reference's number where there is one, in its details.
void setImpact(Achievement &achievement, const ImpactFacts &facts);

/// Makes the impact's "kind" that of the achievement's category, which a person may have changed since, and the score
/// with it.
void fitImpact(Achievement &achievement);

}  // namespace herald
