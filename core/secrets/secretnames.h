// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace herald {

/// Every secret that Herald knows. A secret's name is the environment variable that wins over the keychain.
[[nodiscard]] const QStringList &secretNames();

}  // namespace herald
