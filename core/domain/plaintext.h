// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace herald {

/// Text from outside as it may be shown: no control characters but line ends and tabs (which become blanks), nothing
/// that turns the direction of writing around, no lone surrogates, no blanks at the ends, and at most two line ends in
/// a row.
[[nodiscard]] QString cleanText(const QString &text);

/// cleanText() on one line.
[[nodiscard]] QString cleanLine(const QString &text);

/// At most `budget` UTF-16 units, which is at least as strict as counting characters; ends with "…" where something was
/// left out, after a whole word if there is one in the last third, else after a whole character. `budget` is at
/// least 1.
[[nodiscard]] QString shortened(const QString &text, qsizetype budget);

/// Pieces of at most `budget` UTF-16 units that together hold all words of the text: parted at a line end, else at a
/// blank, else between whole characters; never inside a backslash escape. Empty for empty text. `budget` is at least 8.
[[nodiscard]] QStringList splitText(const QString &text, qsizetype budget);

}  // namespace herald
