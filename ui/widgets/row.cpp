// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/row.h"

#include "ui/theme/icons.h"
#include "ui/theme/typography.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr int kIconBox = 32;

struct Line {
    QRect box;
    QString text;
    Type type;
    QColor color;
    Qt::Alignment alignment;
};

void drawLine(QPainter &painter, const Line &line, const RowLook &look)
{
    const QFont font = fontOf(line.type, look.font);
    painter.setFont(font);
    painter.setPen(line.color);
    const QString text = QFontMetrics(font).elidedText(line.text, Qt::ElideRight, line.box.width());
    painter.drawText(line.box, int(QStyle::visualAlignment(look.direction, line.alignment) | Qt::TextSingleLine), text);
}

int widthOf(const QString &text, Type type, const QFont &font)
{
    return text.isEmpty() ? 0 : QFontMetrics(fontOf(type, font)).horizontalAdvance(text) + 1;
}

void paintGround(QPainter &painter, const QRect &box, const RowLook &look)
{
    const Tokens &t = currentTokens();
    if (!look.isSelected && !look.isHovered && !look.hasFocus)
        return;
    painter.setPen(look.hasFocus ? QPen(t.accent, 1) : QPen(Qt::NoPen));
    painter.setBrush(look.isSelected  ? QBrush(t.accentSoft)
                     : look.isHovered ? QBrush(t.tint(t.text, 0.035))
                                      : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 1.5, -0.5, -1.5), space::kRadius, space::kRadius);
}

void paintMark(QPainter &painter, const QRect &box, const RowContent &row, const Tokens &tokens)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(background(row.tone, tokens));
    painter.drawRoundedRect(box, space::kRadius, space::kRadius);
    paintIcon(painter, row.icon, foreground(row.tone, tokens), QRectF(box).adjusted(7, 7, -7, -7));
}

}  // namespace

QString RowContent::spoken() const
{
    QStringList parts{title, subtitle, trailing, trailingNote};
    parts.removeAll({});
    return parts.join(u", "_s);
}

int rowHeight(const QFont &font)
{
    const int lines =
        QFontMetrics(fontOf(Type::Strong, font)).height() + QFontMetrics(fontOf(Type::Caption, font)).height();
    return std::max(kIconBox, lines + space::kHair) + 2 * space::kSmall;
}

void paintRow(QPainter &painter, const QRect &box, const RowContent &row, const RowLook &look)
{
    const Tokens &t = currentTokens();
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter, box, look);
    const QRect inner = box.adjusted(space::kSmall, space::kSmall, -space::kSmall, -space::kSmall);
    const auto place = [&](const QRect &rect) { return QStyle::visualRect(look.direction, inner, rect); };

    const QRect mark(inner.left(), inner.center().y() - kIconBox / 2 + 1, kIconBox, kIconBox);
    paintMark(painter, place(mark), row, t);

    const int far = std::max(widthOf(row.trailing, Type::CaptionStrong, look.font),
                             widthOf(row.trailingNote, Type::Caption, look.font));
    const int left = mark.right() + 1 + space::kMedium;
    const int textWidth = inner.right() + 1 - left - (far > 0 ? far + space::kLarge : 0);
    const int middle = inner.center().y() + 1;
    const int half = inner.height() / 2;
    const bool hasTwo = !row.subtitle.isEmpty();
    const QRect upper(left, hasTwo ? middle - half : inner.top(), textWidth, hasTwo ? half : inner.height());
    const QRect lower(left, middle, textWidth, half);
    drawLine(painter, {place(upper), row.title, Type::Strong, t.text, Qt::AlignLeft | Qt::AlignVCenter}, look);
    if (hasTwo)
        drawLine(painter,
                 {place(lower), row.subtitle, Type::Caption, t.textSecondary, Qt::AlignLeft | Qt::AlignVCenter}, look);

    const bool hasNote = !row.trailingNote.isEmpty();
    const QRect farUpper(inner.right() + 1 - far, hasNote ? middle - half : inner.top(), far,
                         hasNote ? half : inner.height());
    const QRect farLower(farUpper.left(), middle, far, half);
    drawLine(painter,
             {place(farUpper), row.trailing, Type::CaptionStrong, foreground(row.trailingTone, t),
              Qt::AlignRight | Qt::AlignVCenter},
             look);
    drawLine(painter,
             {place(farLower), row.trailingNote, Type::Caption, t.textMuted, Qt::AlignRight | Qt::AlignVCenter}, look);
}

}  // namespace herald
