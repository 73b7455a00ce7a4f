// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/achievement.h"
#include "domain/alert.h"
#include "domain/health.h"
#include "ui/theme/tokens.h"

#include <QString>

namespace herald {

/// What a colour says. A tone is never the only signal: an icon or a word stands beside it.
enum class Tone { Neutral, Secondary, Muted, Accent, Well, Alert, Warning, Blind, Award };

[[nodiscard]] QColor foreground(Tone tone, const Tokens &tokens);
/// The quiet background on which foreground() of the same tone is readable.
[[nodiscard]] QColor background(Tone tone, const Tokens &tokens);

[[nodiscard]] Tone toneOf(const Alert &alert);
[[nodiscard]] Tone toneOf(AlertState state, Severity severity);
[[nodiscard]] Tone toneOf(HealthState state);
[[nodiscard]] Tone toneOf(Overall overall);
[[nodiscard]] Tone toneOf(AchievementStatus status);

/// The `tone` property that the style sheet knows: "secondary", "alert", ….
[[nodiscard]] QString toText(Tone tone);

}  // namespace herald
