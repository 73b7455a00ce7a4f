// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/kpimilestone.h"
#include "store/database.h"

namespace herald {

/// What became of a target that somebody says was reached.
struct MilestoneTold {
    enum class Outcome { Created, Raised, Skipped };
    Outcome outcome = Outcome::Skipped;
    AchievementId id;  ///< 0 where there is none
    QString reason;    ///< why it was skipped

    bool operator==(const MilestoneTold &) const = default;
};

/// Creates the target's achievement, raises the one that is there, or says why not. Within a transaction. Invalid, with
/// nothing written, where the claim cannot be judged or contradicts the registry.
[[nodiscard]] Result<MilestoneTold> tellMilestone(Database &database, const KpiClaim &claim, Instant now);

}  // namespace herald
