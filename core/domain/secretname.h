// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace herald {

/// May a secret be called so? Capital letters, digits and _, beginning with a letter: as an environment variable.
[[nodiscard]] bool isSecretName(QStringView name);

}  // namespace herald
