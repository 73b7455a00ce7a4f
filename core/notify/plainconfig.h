// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/alertingconfig.h"
#include "notify/outboxplan.h"

namespace herald {

/// One route to all of them at once, each alert alone: what is in force before a configuration is stored.
[[nodiscard]] AlertingConfig configFor(const Receivers &receivers);

}  // namespace herald
