// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

namespace herald {

/// The API token in `file`, made on first use: 32 random bytes in hexadecimal, readable by the owner alone.
/// Refused where the file cannot be written; Corrupt where it holds something else.
[[nodiscard]] Result<QString> apiToken(const QString &file);

}  // namespace herald
