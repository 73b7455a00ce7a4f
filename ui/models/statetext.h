// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertcounts.h"
#include "domain/health.h"

#include <QString>

namespace herald {

// How everything is, in the screen's language: the same words and numbers on every page, in the tray and in the title.
// Pure but for the installed language.

/// "3 alerts firing, 1 inhibited, 1 acknowledged"; "1 acknowledged" where none fires; empty where there is none.
[[nodiscard]] QString firingText(const AlertCounts &counts);

/// All that have not ended: "6 alerts: 3 firing, 1 pending, 1 without data, 1 silenced".
[[nodiscard]] QString countsText(const AlertCounts &counts);

/// "All is well", "All else is well: 1 acknowledged", "2 alerts firing", "Herald cannot see everything".
[[nodiscard]] QString stateText(Overall overall, const AlertCounts &counts);

}  // namespace herald
