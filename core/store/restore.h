// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

namespace herald {

/// Puts a backup in the place of the database at `path`; answers where the database that was there is kept, or an empty
/// text where there was none. The backup is copied, brought up to date and checked first: an Error means that nothing
/// was changed. Conflict while another program uses the database; NotFound, Invalid or Corrupt for a bad backup.
[[nodiscard]] Result<QString> restore(const QString &path, const QString &backupFile);

}  // namespace herald
