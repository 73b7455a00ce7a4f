// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/noisecoach.h"

namespace herald {

/// Could it be chance that one rule's alerts begin while another's fire?
///
/// Event coincidence analysis: were both independent, each beginning of the target would fall into the source's firing
/// with a probability of the share of the time in which that fires, and the number that do would be binomial. Alerts of
/// one rule that overlap are one event, for they seldom have causes of their own. A pair passes where this happens in
/// fewer than one of a hundred such sets of `pairs` (Bonferroni), at least three events coincide, and they do so twice
/// as often as by chance (lift), so that what fires most of the time inhibits nothing.
///
/// Sources: J. F. Donges et al., Event coincidence analysis, Eur. Phys. J. Special Topics 225 (2016) 471–487, section
/// 2; S. Brin, R. Motwani, C. Silverstein, Beyond market baskets, SIGMOD 1997 (interest, now called lift).
struct CoincidenceTest {
    Instant from;  ///< of the time in which both were watched
    Instant to;
    size_t pairs = 1;  ///< that are tested together

    /// How many times as often as by chance the target's events begin while the source fires; nothing where chance may
    /// explain it.
    [[nodiscard]] std::optional<double> liftOf(std::span<const Incident> source,
                                               std::span<const Incident> target) const;
};

}  // namespace herald
