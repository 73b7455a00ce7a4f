// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace herald {

/// Is it a repository of a forge, written as owner/name?
[[nodiscard]] bool isForgeName(const QString &text);

}  // namespace herald
