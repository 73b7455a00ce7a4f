// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/route.h"

namespace herald {

/// What a person keeps as files, brought in, taken out and tried over HTTP, as `heraldctl … import|export|test` does:
/// routes, schedules and policies (one configuration), rules, the metric registry, silences. Files travel as
/// `{"yaml":"…"}`. `person` is who changed what, in the journal.
[[nodiscard]] Routes bookRoutes(const QString &person);

}  // namespace herald
