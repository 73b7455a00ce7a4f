// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/awardstate.h"
#include "domain/metric.h"

namespace herald {

/// What one step of the detector gives.
struct KpiStep {
    AwardState state;
    QList<Achievement> awards;  ///< oldest first; their natural keys are unique for ever
    QString reason;             ///< why the newest sample earned none or was refused, for reports; else empty
};

/// How much better than the last award the next one must be, in per cent.
inline constexpr double kNextAwardPercent = 10;

/// Looks at the new samples of one series and awards what they earned:
/// - the target reached or beaten, in the metric's own direction, for the metric's hold time;
/// - then each time again when the value is kNextAwardPercent better than the last *awarded* one, for the hold time;
/// - each milestone once, for ever. Those that were already behind when the series was first seen become one award,
/// named by
///   the best of them, because when they were passed is not known.
/// The value of an award is the median of the samples in the hold time, so that neither a lucky nor an unlucky one
/// names it.
///
/// `fresh.samples` may overlap with what was seen before; samples that are not newer than the state, not finite, or
/// from the future are passed over, and so is, with the reason, a share that is none (see share.h). Feeding samples one
/// by one or all at once gives the same. Counters count on after a reset; a partial drop, as when one of several
/// instances is missing, adds nothing.
[[nodiscard]] KpiStep stepKpi(const Metric &metric, const SeriesData &fresh, AwardState state, Instant now);

}  // namespace herald
