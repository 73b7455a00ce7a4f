// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include <QGuiApplication>

namespace herald {

namespace {

QColor mixed(const QColor &below, const QColor &above, double share)
{
    const auto channel = [share](float a, float b) { return float(a + (b - a) * share); };
    return QColor::fromRgbF(channel(below.redF(), above.redF()), channel(below.greenF(), above.greenF()),
                            channel(below.blueF(), above.blueF()));
}

void setDisabled(QPalette &palette, const Tokens &t)
{
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, mixed(t.surface, t.textMuted, 0.65));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, t.sunken);
}

}  // namespace

QColor Tokens::tint(const QColor &color, double share) const { return mixed(surface, color, share); }

const Tokens &lightTokens()
{
    static const Tokens tokens{
        .isDark = false,
        .canvas = QColor(0xf4f5f8),
        .surface = QColor(0xffffff),
        .sunken = QColor(0xeceef3),
        .line = QColor(0xe2e5ec),
        .lineStrong = QColor(0xc6ccd8),
        .text = QColor(0x151a23),
        .textSecondary = QColor(0x4e586a),
        .textMuted = QColor(0x687285),
        .accent = QColor(0x3454d1),
        .onAccent = QColor(0xffffff),
        .accentSoft = QColor(0xe7ecfd),
        .well = QColor(0x147a4b),
        .wellSoft = QColor(0xe0f3e9),
        .alert = QColor(0xc62f34),
        .alertSoft = QColor(0xfde8e8),
        .warning = QColor(0x8f5b00),
        .warningSoft = QColor(0xfcf0d9),
        .blind = QColor(0x66518f),
        .blindSoft = QColor(0xeeeaf7),
        .award = QColor(0x0b727c),
        .awardSoft = QColor(0xdff2f4),
    };
    return tokens;
}

const Tokens &darkTokens()
{
    static const Tokens tokens{
        .isDark = true,
        .canvas = QColor(0x0e1116),
        .surface = QColor(0x161a22),
        .sunken = QColor(0x1f2530),
        .line = QColor(0x262d39),
        .lineStrong = QColor(0x3b4556),
        .text = QColor(0xe8ebf1),
        .textSecondary = QColor(0xaab4c3),
        .textMuted = QColor(0x8692a4),
        .accent = QColor(0x8ba5ff),
        .onAccent = QColor(0x0d1330),
        .accentSoft = QColor(0x1e2848),
        .well = QColor(0x52c78f),
        .wellSoft = QColor(0x12291f),
        .alert = QColor(0xff8080),
        .alertSoft = QColor(0x381b1f),
        .warning = QColor(0xe8b653),
        .warningSoft = QColor(0x312612),
        .blind = QColor(0xbaa9e2),
        .blindSoft = QColor(0x282238),
        .award = QColor(0x56c4d0),
        .awardSoft = QColor(0x11292d),
    };
    return tokens;
}

const Tokens &tokensOf(const QPalette &palette)
{
    const bool isDark = palette.color(QPalette::Window).lightnessF() < palette.color(QPalette::WindowText).lightnessF();
    return isDark ? darkTokens() : lightTokens();
}

const Tokens &currentTokens() { return tokensOf(QGuiApplication::palette()); }

QPalette paletteOf(const Tokens &t)
{
    QPalette palette;
    palette.setColor(QPalette::Window, t.canvas);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.surface);
    palette.setColor(QPalette::AlternateBase, t.canvas);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::PlaceholderText, t.textMuted);
    palette.setColor(QPalette::Button, t.surface);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.alert);
    palette.setColor(QPalette::Highlight, t.accent);
    palette.setColor(QPalette::HighlightedText, t.onAccent);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accent);
    palette.setColor(QPalette::ToolTipBase, t.sunken);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::Light, t.surface);
    palette.setColor(QPalette::Midlight, t.sunken);
    palette.setColor(QPalette::Mid, t.line);
    palette.setColor(QPalette::Dark, t.lineStrong);
    palette.setColor(QPalette::Shadow, t.isDark ? QColor(Qt::black) : t.lineStrong);
    setDisabled(palette, t);
    return palette;
}

}  // namespace herald
