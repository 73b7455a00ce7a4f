// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QString>
#include <QStringView>

class QApplication;

namespace herald {

/// What the person chose. System follows the desktop, as far as it tells.
enum class Appearance { System, Light, Dark };

[[nodiscard]] QString toText(Appearance appearance);  ///< "system", "light", "dark"
/// System for an unknown word.
[[nodiscard]] Appearance appearanceFrom(QStringView text);

/// The style sheet of the whole program in these colours. Widgets ask for a look by their dynamic properties:
/// `kind` (card, primary, quiet, danger, …) and `tone` (secondary, muted, alert, …); see ui/theme/herald.qss.
[[nodiscard]] QString styleSheetOf(const Tokens &tokens);

/// Gives the program its style, fonts and colours. May be called again when the appearance changes.
void dress(QApplication &application, const Tokens &tokens);

}  // namespace herald
