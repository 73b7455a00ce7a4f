// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QStringList>

namespace herald {

// What policies look at and do, in the screen's language; names that the screen does not know stay as they are. Pure
// but for the installed language.

/// "overall_performance_score" -> "overall performance".
[[nodiscard]] QString factWord(const QString &fact);
/// A score as a percentage, an age as a duration.
[[nodiscard]] QString factValue(const QString &fact, double value);

/// "send_critical_alert" -> "tell as critical".
[[nodiscard]] QString actionWord(const QString &action);
[[nodiscard]] QString actionWords(QStringList actions);

/// A policy's last result: each action with its outcome.
[[nodiscard]] QString outcomesText(const QString &result, Instant now);

}  // namespace herald
