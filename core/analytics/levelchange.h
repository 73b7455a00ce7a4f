// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/metric.h"
#include "domain/sample.h"

#include <optional>
#include <span>
#include <vector>

namespace herald {

struct LevelChangeOptions {
    double confidence = 0.95;     ///< 0.5 … 0.999
    double minimumEffect = 0.01;  ///< jump as a share of the level before, below which nobody would care
};

/// A moment at which the level of a series jumped and stayed.
struct LevelChange {
    Instant at;             ///< of the first sample on the new level
    double before = 0;      ///< median of the stretch before it; where both are tilted, where that one's tilt ends
    double after = 0;       ///< the same of the stretch behind it
    double confidence = 0;  ///< that it is no accident

    /// In the metric's own direction.
    [[nodiscard]] bool isWorse(Direction direction) const
    {
        return (after > before) == (direction == Direction::LowerIsBetter);
    }
    bool operator==(const LevelChange &) const = default;
};

/// Finds the changes of level in samples of any order, oldest first; empty for fewer than ten cells with samples. The
/// samples are brought into at most 240 cells whose median counts, empty ones do not, the pattern of day and week is
/// taken out, single wild cells are drawn to their neighbours, and the price of a change grows with the noise's own
/// memory, so that a random walk is not cut into steps. A jump must describe the two stretches around it better than a
/// straight line or a bend does over the time that passed (jumpfit.h), so that a ramp is a trend and no staircase, and
/// what went on during a gap did not jump.
///
/// Sources: Killick, Fearnhead & Eckley, Optimal detection of changepoints with a linear computational cost (PELT), J.
/// American Statistical Association 107 (2012); price under autocorrelation: Romano et al., ibid. 117 (2022).
[[nodiscard]] std::vector<LevelChange> levelChanges(std::span<const Sample> samples,
                                                    const LevelChangeOptions &options = {});

}  // namespace herald
