// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/alertingconfig.h"
#include "store/database.h"

#include "domain/rule.h"
#include "domain/sample.h"

namespace herald::cli {

/// The stored samples that these rules look at from `from` to `to`, with what their windows need before it.
[[nodiscard]] Result<std::vector<SeriesData>> storedSamples(const std::vector<Rule> &rules, Instant from, Instant to,
                                                            Database &database);

/// The configuration in force; the desktop alone where none is stored.
[[nodiscard]] Result<AlertingConfig> configInForce(Database &database);

}  // namespace herald::cli
