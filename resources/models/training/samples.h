// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset.h"

namespace herald::training {

/// How much examples count, and which facts are learned at all.
struct SampleSettings {
    /// A fact seen in fewer repositories says more about a project than about work.
    size_t minRepositories = 8;
    /// An example that is only learned from, beside 1 for a measured one.
    double otherWeight = 0.15;
    /// A repository with n examples more than this counts as if it had the geometric mean of the two.
    double ampleRepository = 500;
    /// 0: categories count as they come; 1: each counts the same.
    double balance = 0.4;
};

/// A fact that an example holds, by its place among the known ones.
struct KnownFact {
    size_t place = 0;
    float weight = 1;
};

/// An example as the network sees it.
struct Sample {
    std::vector<KnownFact> facts;
    size_t category = 0;
    float weight = 1;
};

struct Samples {
    std::vector<quint32> ids;  ///< of the known facts, rising
    std::vector<Sample> samples;
};

/// Those examples for which `isUsed` is true.
[[nodiscard]] Samples samplesOf(const Dataset &dataset, const std::vector<bool> &isUsed,
                                const SampleSettings &settings);

}  // namespace herald::training
