// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertstory.h"

namespace herald {

/// The evaluation slot that `now` lies in: a multiple of `interval` since the epoch, also before it.
[[nodiscard]] Instant slotOf(Instant now, Duration interval);

/// A threshold or PromQL rule without a limit: its label sets know nothing of each other, nor of other rules.
[[nodiscard]] bool looksAtOneSeries(const Rule &rule);

/// Ends an open alert from outside its life cycle: Resolved if it had fired, else Inactive.
[[nodiscard]] Transition endAlert(Alert &alert, AlertRecord &record, const QString &reason, Instant now);

}  // namespace herald
