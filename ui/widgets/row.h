// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tone.h"

#include <QFont>
#include <QMetaType>
#include <QRect>

class QPainter;

namespace herald {

/// What one row of any list says: an icon in its tone, two lines, and two short notes at the far end.
struct RowContent {
    QString icon;
    Tone tone = Tone::Neutral;
    QString title;
    QString subtitle = {};
    QString trailing = {};
    Tone trailingTone = Tone::Secondary;
    QString trailingNote = {};
    int subtitleLines = 1;   ///< the most that the subtitle may take, where the row stands alone and not in a list
    bool isCompact = false;  ///< one low line: icon, title, note, trailing; the subtitle is left out

    /// Everything in one sentence, for screen readers.
    [[nodiscard]] QString spoken() const;
    bool operator==(const RowContent &) const = default;
};

/// The model role under which lists offer their RowContent.
inline constexpr int kRowRole = Qt::UserRole + 1;

struct RowLook {
    QFont font;
    Qt::LayoutDirection direction = Qt::LeftToRight;
    bool isSelected = false;
    bool isHovered = false;
    bool hasFocus = false;
};

void paintRow(QPainter &painter, const QRect &box, const RowContent &row, const RowLook &look);
[[nodiscard]] int rowHeight(const QFont &font);
/// Of a row that stands alone, `width` wide: as high as its subtitle needs.
[[nodiscard]] int rowHeight(const RowContent &row, const QFont &font, int width);
[[nodiscard]] int compactRowHeight(const QFont &font);

}  // namespace herald
