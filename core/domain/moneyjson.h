// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

namespace herald {

/// What toJson() gives, as text; `inputs` instead of the money's own.
[[nodiscard]] QByteArray jsonOf(const Money &money, const QByteArray &inputs);

}  // namespace herald
