// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QString>

namespace herald {

/// "1.2 s", "85 %": the domain's text with the separators of the screen's language; seconds beyond a minute in the
/// units people count in, "9 min 22 s", "12 d 4 h". Digits stay Latin.
[[nodiscard]] QString displayValue(double value, const QString &unit);

/// "just now", "12 s ago", "3 h ago", "5 days ago".
[[nodiscard]] QString ageText(Duration age);

/// In whole seconds or more: "45 seconds", "15 minutes", "2 h 5 min", "3 days".
[[nodiscard]] QString durationText(Duration duration);

/// Local date and time, short: "14:05" today, "12 Mar, 14:05" this year, else with the year.
[[nodiscard]] QString momentText(Instant at, Instant now);

/// Local date and time in full, with seconds.
[[nodiscard]] QString fullMomentText(Instant at);

/// Local date: "12 Mar 2026".
[[nodiscard]] QString dateText(Instant at);

/// A percentage of at most three digits without a sign: "12 %".
[[nodiscard]] QString displayPercent(double percent);

/// How probable, in per cent. A test's certainty is never whole: "over 99.9 %", "under 0.1 %".
[[nodiscard]] QString chanceText(double probability);

/// What a test's p value means: "chance alone does so once in 40 times".
[[nodiscard]] QString accidentText(double probability);

}  // namespace herald
