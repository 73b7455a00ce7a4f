// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/levelchange.h"

namespace herald {

/// The change of level that began three to twenty cells of at least five minutes ago, which is too young for
/// levelChanges() with its cells of a day's forty parts; none where nothing changed, or where the new level lies within
/// what the cells before it did anyway. Looks at the newest 400 cells, and needs a hundred. Samples of any order.
///
/// Method: ChangeWatch (Adams & MacKay 2007) over the cells' medians; the jump must be three deviations (1.4826 MAD) of
/// the hundred cells before it, and describe them and what came since better than a line or a bend does (jumpfit.h).
[[nodiscard]] std::optional<LevelChange> recentChange(std::span<const Sample> samples,
                                                      const LevelChangeOptions &options = {});

/// levelChanges(), and after them what is too young for it.
[[nodiscard]] std::vector<LevelChange> levelChangesUntilNow(std::span<const Sample> samples,
                                                            const LevelChangeOptions &options = {});

}  // namespace herald
