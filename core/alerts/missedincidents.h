// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/noisecoach.h"

namespace herald {

/// The incidents that none of the tried rules would have told of: no firing reaches into them. One that names a rule is
/// that rule's to catch, and is left out where the rule was not tried; one with labels is caught by a firing that does
/// not contradict them. What the rules themselves say of severity and the like counts for nothing, so that it can be
/// changed.
[[nodiscard]] std::vector<Incident> missedIncidents(const std::vector<Rule> &rules, const BacktestReport &report,
                                                    std::span<const Incident> incidents);

/// Counts them for the rules that they name.
void addMissed(BacktestReport &report, std::span<const Incident> missed);

/// Reads rows of `from,to` or `from,to,series` with times as RFC 3339 or Unix seconds: outages that somebody knows of.
/// A series is `{a="b"}`, with or without a name before it, which counts for nothing. Invalid, with file and line, for
/// anything else.
[[nodiscard]] Result<std::vector<Incident>> readIncidents(const QByteArray &csv, const QString &fileName);

[[nodiscard]] QJsonObject toJson(const Incident &incident);

}  // namespace herald
