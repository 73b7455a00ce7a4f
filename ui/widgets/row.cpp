// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/row.h"

#include "ui/theme/icons.h"
#include "ui/theme/typography.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr int kIconBox = 32;
constexpr int kSmallIconBox = 24;

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

/// As drawLine(), over as many lines as the box is high for; the last is elided.
void drawLines(QPainter &painter, const Line &lines, const RowLook &look)
{
    const QFont font = fontOf(lines.type, look.font);
    const int height = QFontMetrics(font).height();
    QTextLayout layout(lines.text, font);
    layout.beginLayout();
    Line line = lines;
    line.box.setHeight(height);
    qsizetype from = 0;
    for (int left = std::max(1, lines.box.height() / height); left > 0 && from < lines.text.size(); --left) {
        QTextLine fitted = layout.createLine();
        fitted.setLineWidth(lines.box.width());
        line.text = left > 1 ? lines.text.mid(from, fitted.textLength()).trimmed() : lines.text.mid(from);
        drawLine(painter, line, look);
        line.box.translate(0, height);
        from += fitted.textLength();
    }
    layout.endLayout();
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
    const double room = row.isCompact ? 4 : 7;
    paintIcon(painter, row.icon, foreground(row.tone, tokens), QRectF(box).adjusted(room, room, -room, -room));
}

QRect innerOf(const QRect &box) { return box.adjusted(space::kSmall, space::kSmall, -space::kSmall, -space::kSmall); }

int farWidth(const RowContent &row, const QFont &font)
{
    return std::max(widthOf(row.trailing, Type::CaptionStrong, font), widthOf(row.trailingNote, Type::Caption, font));
}

/// What is left for the title in a row `inner` wide.
int textWidth(const RowContent &row, const QFont &font, int inner)
{
    const int far = farWidth(row, font);
    return inner - kIconBox - space::kMedium - (far > 0 ? far + space::kLarge : 0);
}

/// How many lines the subtitle takes of those that it may.
int linesOf(const RowContent &row, const QFont &font, int width)
{
    QTextLayout layout(row.subtitle, fontOf(Type::Caption, font));
    layout.beginLayout();
    int lines = 0;
    for (QTextLine line = layout.createLine(); line.isValid() && lines < row.subtitleLines;
         line = layout.createLine()) {
        line.setLineWidth(width);
        ++lines;
    }
    layout.endLayout();
    return std::max(1, lines);
}

int heightOfFurtherLines(const RowContent &row, const QFont &font, int inner)
{
    return row.subtitleLines > 1 ? (linesOf(row, font, textWidth(row, font, inner)) - 1)
                                       * QFontMetrics(fontOf(Type::Caption, font)).height()
                                 : 0;
}

constexpr auto kNear = Qt::AlignLeft | Qt::AlignVCenter;
constexpr auto kFar = Qt::AlignRight | Qt::AlignVCenter;

void paintTall(QPainter &painter, const QRect &box, const RowContent &row, const RowLook &look)
{
    const Tokens &t = currentTokens();
    const QRect inner = innerOf(box);
    const auto place = [&](const QRect &rect) { return QStyle::visualRect(look.direction, inner, rect); };
    const QRect mark(inner.left(), inner.center().y() - kIconBox / 2 + 1, kIconBox, kIconBox);
    paintMark(painter, place(mark), row, t);

    const int far = farWidth(row, look.font);
    const int left = mark.right() + 1 + space::kMedium;
    const int wide = textWidth(row, look.font, inner.width());
    const auto line = [&](int from, int width, bool isAlone, bool isLower) {
        const int half = (inner.height() - heightOfFurtherLines(row, look.font, inner.width())) / 2;
        const QRect all(from, inner.top(), width, inner.height());
        return place(isAlone   ? all
                     : isLower ? all.adjusted(0, half, 0, 0)
                               : all.adjusted(0, 0, 0, half - inner.height()));
    };
    const bool isAlone = row.subtitle.isEmpty();
    drawLine(painter, {line(left, wide, isAlone, false), row.title, Type::Strong, t.text, kNear}, look);
    const Line subtitle{line(left, wide, false, true), row.subtitle, Type::Caption, t.textSecondary, kNear};
    row.subtitleLines > 1 ? drawLines(painter, subtitle, look) : drawLine(painter, subtitle, look);
    const bool isFarAlone = row.trailingNote.isEmpty();
    const int farLeft = inner.right() + 1 - far;
    drawLine(painter,
             {line(farLeft, far, isFarAlone, false), row.trailing, Type::CaptionStrong, foreground(row.trailingTone, t),
              kFar},
             look);
    drawLine(painter, {line(farLeft, far, false, true), row.trailingNote, Type::Caption, t.textMuted, kFar}, look);
}

void paintCompact(QPainter &painter, const QRect &box, const RowContent &row, const RowLook &look)
{
    const Tokens &t = currentTokens();
    const QRect inner = box.adjusted(space::kSmall, 0, -space::kSmall, 0);
    const auto place = [&](const QRect &rect) { return QStyle::visualRect(look.direction, inner, rect); };
    const QRect mark(inner.left() + (kIconBox - kSmallIconBox) / 2, inner.center().y() - kSmallIconBox / 2 + 1,
                     kSmallIconBox, kSmallIconBox);
    paintMark(painter, place(mark), row, t);
    const int far = widthOf(row.trailing, Type::CaptionStrong, look.font);
    const int note = widthOf(row.trailingNote, Type::Caption, look.font);
    const int left = inner.left() + kIconBox + space::kMedium;
    const int farLeft = inner.right() + 1 - far;
    const int noteLeft = farLeft - note - (note > 0 ? space::kMedium : 0);
    const auto line = [&](int from, int to) { return place({from, inner.top(), to - from, inner.height()}); };
    drawLine(painter, {line(left, noteLeft - space::kSmall), row.title, Type::Body, t.text, kNear}, look);
    drawLine(painter, {line(noteLeft, noteLeft + note), row.trailingNote, Type::Caption, t.textMuted, kFar}, look);
    drawLine(painter,
             {line(farLeft, farLeft + far), row.trailing, Type::CaptionStrong, foreground(row.trailingTone, t), kFar},
             look);
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

int rowHeight(const RowContent &row, const QFont &font, int width)
{
    return row.isCompact ? compactRowHeight(font)
                         : rowHeight(font) + heightOfFurtherLines(row, font, width - 2 * space::kSmall);
}

int compactRowHeight(const QFont &font)
{
    return std::max(kSmallIconBox, QFontMetrics(fontOf(Type::Strong, font)).height()) + space::kSmall;
}

void paintRow(QPainter &painter, const QRect &box, const RowContent &row, const RowLook &look)
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter, box, look);
    row.isCompact ? paintCompact(painter, box, row, look) : paintTall(painter, box, row, look);
}

}  // namespace herald
