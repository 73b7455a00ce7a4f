// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QString>

namespace herald {

/// A reason that the alert engine wrote into the journal, in the screen's language, moments in local time. The journal
/// keeps reasons in English, since its rows are exported and searched; one that this screen does not know stays as it
/// is. Pure but for the installed language.
[[nodiscard]] QString reasonText(const QString &reason, Instant now);

}  // namespace herald
