// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace herald {

/// The colours of one appearance, by meaning. "Soft" is the quiet background on which its own colour is readable.
struct Tokens {
    bool isDark = false;
    QColor canvas;      ///< behind everything
    QColor surface;     ///< cards and fields
    QColor sunken;      ///< tracks, table heads, what lies below a surface
    QColor line;        ///< hairlines
    QColor lineStrong;  ///< borders of fields and buttons
    QColor text;
    QColor textSecondary;
    QColor textMuted;
    QColor accent;
    QColor onAccent;
    QColor accentSoft;
    QColor well;
    QColor wellSoft;
    QColor alert;
    QColor alertSoft;
    QColor warning;
    QColor warningSoft;
    QColor blind;  ///< "cannot see": never the colour of well
    QColor blindSoft;
    QColor award;
    QColor awardSoft;

    /// `color` mixed into the surface, for washes and fills; `share` 0..1 of the colour.
    [[nodiscard]] QColor tint(const QColor &color, double share) const;
};

/// Spacing in device-independent pixels; every distance on screen is one of these.
namespace space {
inline constexpr int kHair = 2;
inline constexpr int kTight = 4;
inline constexpr int kSmall = 8;
inline constexpr int kMedium = 12;
inline constexpr int kLarge = 16;
inline constexpr int kHuge = 24;
inline constexpr int kRadius = 8;
}  // namespace space

[[nodiscard]] const Tokens &lightTokens();
[[nodiscard]] const Tokens &darkTokens();

/// Dark ones where the palette's window is darker than its text.
[[nodiscard]] const Tokens &tokensOf(const QPalette &palette);

/// Those that the program wears now. Custom painting asks each time, so that it follows a change by itself.
[[nodiscard]] const Tokens &currentTokens();

/// A palette for all of Qt's own roles.
[[nodiscard]] QPalette paletteOf(const Tokens &tokens);

}  // namespace herald
