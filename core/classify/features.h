// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classify/work.h"

#include <vector>

namespace herald {

/// One fact about a piece of work: FNV-1a of its name, and how much it counts before anything is learned.
struct Feature {
    quint32 id = 0;
    float weight = 1;

    auto operator<=>(const Feature &) const = default;
};

/// By rising id, each id once.
using Features = std::vector<Feature>;

/// What the classifier sees of a piece of work: the words of the subject with the verb's place, the words of the body,
/// how much of it lies in tests, documentation, build files and code, its file types and folders, and pairs of these.
/// Training and serving both call this. Only the first 300 characters of the body and the first 30 paths count, so the
/// time it takes is bounded whatever comes in. Repository and labels are not looked at.
[[nodiscard]] Features featuresOf(const Work &work);

/// The id of the fact named `name` in the group `group`, such as ('s', "fix"); `other` is the second half of a pair.
[[nodiscard]] quint32 featureId(char group, std::string_view name, std::string_view other = {});

}  // namespace herald
