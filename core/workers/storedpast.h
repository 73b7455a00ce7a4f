// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rule.h"
#include "domain/sample.h"
#include "notify/pasttrial.h"
#include "store/database.h"

namespace herald {

/// The stored samples that these rules, on or off, look at from `from` to `to`, with what their windows need before it.
[[nodiscard]] Result<std::vector<SeriesData>> storedSamples(const std::vector<Rule> &rules, Instant from, Instant to,
                                                            Database &database);

/// The configuration in force; the desktop alone where none is stored.
[[nodiscard]] Result<AlertingConfig> configInForce(Database &database);

/// The configuration in force, the silences that ended after `from` or go on, and what fired since.
[[nodiscard]] Result<PastFacts> storedFacts(Database &database, Instant from);

}  // namespace herald
