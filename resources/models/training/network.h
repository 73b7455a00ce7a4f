// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classify/categorymodel.h"
#include "samples.h"

namespace herald::training {

/// How a network is trained. The defaults were chosen by leaving repositories out; see docs/classifier.md.
struct NetworkSettings {
    quint32 members = 3;  ///< networks that begin at different random weights and whose scores are averaged
    quint32 hidden = 12;  ///< units of each
    size_t epochs = 2;
    /// Few examples are gone through until they have made this many steps; with fewer the rare categories stay
    /// unlearned.
    size_t leastSteps = 300;
    size_t batch = 128;
    double rate = 0.002;  ///< of the first step; falls to 0 at the last
    double decay = 1e-4;
    float dropout = 0.4F;  ///< share of the facts that a pass over an example does not see
};

/// The same samples and settings give the same weights. `categories` are those that Sample::category counts.
[[nodiscard]] CategoryWeights trainNetwork(const Samples &samples, const std::vector<Category> &categories,
                                           const NetworkSettings &settings);

}  // namespace herald::training
