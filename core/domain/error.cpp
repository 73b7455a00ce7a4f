// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/error.h"

namespace herald {

QString Error::text() const { return where.isEmpty() ? what : where + QStringLiteral(": ") + what; }

}  // namespace herald
