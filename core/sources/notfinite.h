// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace herald {

/// The line for `count` series whose value is NaN or infinite; empty for none.
[[nodiscard]] QString notFiniteText(size_t count);

}  // namespace herald
