// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QString>

namespace herald {

/// A line that the engine wrote into the journal, in the screen's language, moments in local time and values in `unit`.
/// The journal keeps them in English, since its rows are exported and searched; one that this screen does not know
/// stays as it is. Pure but for the installed language.
[[nodiscard]] QString reasonText(const QString &reason, Instant now, const QString &unit = {});

/// The same for the lines of a notification, with words for the labels in them.
[[nodiscard]] QString noticeText(const QString &text, Instant now);

}  // namespace herald
