// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/sighting.h"

namespace herald {

/// What the forge of the sample story told: the pull requests behind its commits with their reviews, the person's own
/// reviews, releases and closed issues, as its API lists them.
[[nodiscard]] QList<Sighting> storyForge(Instant now);

}  // namespace herald
