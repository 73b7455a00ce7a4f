// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/suppression.h"

#include <map>

namespace herald {

/// How many alerts have not ended, each in one number: by what it wants of a person, or why it wants nothing.
struct AlertCounts {
    int firing = 0;                            ///< fires, is told, and nobody has answered it
    int pending = 0;                           ///< held back or not
    int unseen = 0;                            ///< without data, or cannot be evaluated; held back or not
    std::map<SuppressionKind, int> held = {};  ///< fires, but is answered or held back; no number is 0

    [[nodiscard]] int total() const;
    bool operator==(const AlertCounts &) const = default;
};

/// Counts the alert. `why` keeps everybody from being told; what keeps only one receiver from it is none. What has
/// ended counts nowhere.
void add(AlertCounts &counts, const Alert &alert, std::optional<SuppressionKind> why);

}  // namespace herald
