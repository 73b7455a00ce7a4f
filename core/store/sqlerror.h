// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

namespace herald {

/// What SQLite answered.
struct SqlFailure {
    int code = 0;     ///< SQLite's extended result code, sqlite.org/rescode.html
    QString message;  ///< SQLite's own words
    QString sql;      ///< with placeholders, never with values
    QString path;     ///< of the database file
};

/// One line of what is wrong and what to do, without the statement, which goes to the log.
[[nodiscard]] Error sqlError(const SqlFailure &failure);

}  // namespace herald
