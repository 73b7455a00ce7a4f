// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/missedincidents.h"
#include "notify/alertingconfig.h"
#include "notify/pastmessages.h"

namespace herald {

/// What decides who would have been told, and what is known of the past.
struct PastFacts {
    AlertingConfig config;
    std::vector<Silence> silences{};    ///< each counts while it was in force
    std::vector<Incident> incidents{};  ///< what fired, of any rule, and outages without a rule
};

/// Rules on the past, to the last person who would have been told.
struct PastTrial {
    BacktestReport report;  ///< its totals know of messages, holds, escalations and missed incidents
    PastTelling telling;
    std::vector<Incident> missed;
};

/// backtest(), with all that lies between a fire and a person. Incidents of other rules inhibit as they did. Pure.
[[nodiscard]] PastTrial tryOnPast(const std::vector<Rule> &rules, const std::vector<SeriesData> &series,
                                  std::span<const PastAnswer> answers, const PastFacts &facts,
                                  const BacktestOptions &options);

}  // namespace herald
