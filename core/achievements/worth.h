// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/threadspost.h"
#include "domain/achievement.h"

namespace herald {

/// What achievements are worth together: one sum for each currency and period, because others cannot be added. Sorted
/// by currency, then once, month, year. A sum's confidence is that of its parts, weighted by their amounts; its inputs
/// say how many there are. Achievements without a value take no part: unknown is not zero.
[[nodiscard]] QList<Money> totalWorth(const QList<Achievement> &achievements);

/// A sum without the noise of adding up fractions in binary: to twelve digits, which is more than any amount has.
[[nodiscard]] double withoutNoise(double sum);

/// The amount again, from the stored inputs and today's model; nothing for an amount that no model made.
[[nodiscard]] std::optional<Money> revalued(const Money &stored, const ValueModel &model);

/// Likewise for a post's engaged views.
[[nodiscard]] std::optional<Money> revalued(const Money &stored, const ThreadsRules &rules);

/// "$700 a month", "5 EUR".
[[nodiscard]] QString toText(const Money &money);

}  // namespace herald
