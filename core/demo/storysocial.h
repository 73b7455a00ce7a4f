// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/achievement.h"

namespace herald {

/// The sample story's posts that went well, as the track route would have made them.
[[nodiscard]] QList<Achievement> storyPosts(Instant now);

}  // namespace herald
