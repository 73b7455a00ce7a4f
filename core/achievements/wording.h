// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/metric.h"

#include <QStringList>
#include <span>

namespace herald {

/// A line as a title: it begins with a capital, unless its first word is a name of code or of a product, which is
/// written as it is: "handle nulls" -> "Handle nulls", but "iPhone: fix layout" and "parse_url() trims" stay.
[[nodiscard]] QString headline(const QString &line);

/// What an award says. Absent members are left out of the text, never replaced by a guess.
struct AwardFacts {
    double value = 0;
    std::optional<double> target{};
    std::optional<double> previous{};  ///< the value of the award before
    std::optional<Instant> previousAt{};
    Duration held{};  ///< how long the samples say it lasted; 0 for a single sample
    int sampleCount = 0;
};

/// Numbers that stand side by side: one scale and one number of decimals for all, at least as many decimals as it takes
/// to tell different values apart ("0.008" and "0.010", never "0.01" and "0.01"). As long as `values`; thousands are
/// grouped.
[[nodiscard]] QStringList comparableTexts(std::span<const double> values, const QString &unit);

/// "40 %", "12.3 %", "0.04 %": three digits at most after the first that counts; a change is never written as "0 %".
[[nodiscard]] QString percentText(double percent);

/// "Reduced Content Generation Latency: 1.2 s (target 2.0 s)". "Exceeded" for metrics where higher is better, "Reached"
/// where the value is the target itself.
[[nodiscard]] QString awardTitle(const Metric &metric, const AwardFacts &facts);

/// The title as a sentence, then how much better than target and last award, then how long it was seen to last.
[[nodiscard]] QString awardDescription(const Metric &metric, const AwardFacts &facts);

/// "Milestone: 1,000 Posts Generated", "Milestone: $20,000 Revenue".
[[nodiscard]] QString milestoneTitle(const Metric &metric, double milestone);

/// `alsoPassed` are lower milestones that were already behind when the metric was first seen; may be empty.
[[nodiscard]] QString milestoneDescription(const Metric &metric, double milestone, double total,
                                           std::span<const double> alsoPassed);

}  // namespace herald
