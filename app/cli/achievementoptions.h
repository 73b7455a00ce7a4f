// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "domain/achievement.h"

namespace herald::cli {

/// Options that say what an achievement is, and those that narrow a list.
[[nodiscard]] QStringList achievementOptionNames();

/// --category --status --source --tag --skill --since --until --min-impact --sort --limit --offset. Invalid names the
/// option.
[[nodiscard]] Result<AchievementQuery> achievementQueryFrom(const Arguments &arguments);

/// --title --description --category --url --completed --started --tags --skills --impact. Invalid names the option.
[[nodiscard]] Result<> applyOptions(Achievement &achievement, const Arguments &arguments, Instant now);

}  // namespace herald::cli
