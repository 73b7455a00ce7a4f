// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/engineport.h"
#include "ui/theme/tone.h"

namespace herald {

/// Which way a metric goes, said in its own direction: better or worse, never just up or down.
struct Trend {
    enum class Kind { Unknown, Better, Worse, Steady };

    Kind kind = Kind::Unknown;
    double percent = 0;  ///< how much the value itself rose or fell

    [[nodiscard]] QString text() const;  ///< "12 % better", "steady"; empty while unknown
    [[nodiscard]] QString icon() const;  ///< the arrow shows whether the value rose or fell
    /// For where the words do not fit: how much, and an icon that says better or worse without an arrow or a colour.
    [[nodiscard]] QString shortText() const;
    [[nodiscard]] QString judgementIcon() const;
    [[nodiscard]] Tone tone() const;
};

/// Changes under two per cent are steady; what grows with the clock alone has no trend.
[[nodiscard]] Trend trendOf(const MetricTile &tile);

/// The metric's title, with the values of its labels: "Disk used · /home".
[[nodiscard]] QString seriesTitle(const Metric &metric, const SeriesKey &series);

/// "Target ≤ 85 %", or empty without a target.
[[nodiscard]] QString targetText(const Metric &metric);

/// Nothing without a value or a target.
[[nodiscard]] std::optional<bool> isTargetMet(const MetricTile &tile);

}  // namespace herald
