// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QString>

namespace herald {

/// Makes the database that the screen is measured with: 10,000 achievements over two years and 30 days of 50 host
/// series at 15 s, sealed as maintenance does it, ending at `now`; the first-run page has been answered.
[[nodiscard]] Result<> makeScreenData(const QString &path, Instant now);

}  // namespace herald
