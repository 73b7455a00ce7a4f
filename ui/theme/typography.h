// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace herald {

/// The steps of the type scale. Figures on tiles are Display, page names Title, card names Heading.
enum class Type { Display, Title, Heading, Strong, Body, Caption, CaptionStrong };

/// The font of the whole program: Inter where it is installed, else the desktop's own; never under 10 pt.
[[nodiscard]] QFont baseFont(QFont desktopFont);

/// `base` at one step of the scale.
[[nodiscard]] QFont fontOf(Type type, QFont base);

}  // namespace herald
