// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/kpipainting.h"

#include "ui/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/typography.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPolygonF>
#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr double kLone = 2.5;  ///< pixels: the radius of a value without neighbours

constexpr double kMarkIcon = 16;

QColor faded(QColor color, float alpha)
{
    color.setAlphaF(alpha);
    return color;
}

QString markIcon(ChartMark::Kind kind)
{
    switch (kind) {
    case ChartMark::Kind::Award: return u"award"_s;
    case ChartMark::Kind::Alert: return u"firing"_s;
    case ChartMark::Kind::TargetChange: return u"target"_s;
    }
    return {};
}

QColor markColor(ChartMark::Kind kind, const Tokens &t)
{
    switch (kind) {
    case ChartMark::Kind::Award: return t.award;
    case ChartMark::Kind::Alert: return t.alert;
    case ChartMark::Kind::TargetChange: return t.textSecondary;
    }
    return t.textSecondary;
}

}  // namespace

double PlotFrame::x(Instant at) const
{
    return plot.left() + plot.width() * double((at - window.from).count()) / double(window.length().count());
}

double PlotFrame::y(double value) const
{
    const double height = scale.high - scale.low;
    return plot.bottom() - plot.height() * (height > 0 ? (value - scale.low) / height : 0.5);
}

QColor seriesColor(qsizetype place, const Tokens &t)
{
    const std::array light{t.accent,         QColor(0xb5540f), QColor(0x0b727c),
                           QColor(0x8a3ea8), QColor(0x5c6b1a), QColor(0xa8325e)};
    const std::array dark{t.accent,         QColor(0xf0a25e), QColor(0x56c4d0),
                          QColor(0xd49be8), QColor(0xb9c86a), QColor(0xf08fb1)};
    const auto &colors = t.isDark ? dark : light;
    return colors.at(size_t(place) % colors.size());
}

void paintGrid(QPainter &painter, const PlotFrame &frame, const QString &unit)
{
    const Tokens &t = currentTokens();
    painter.setFont(fontOf(Type::Caption, frame.font));
    const QFontMetricsF metrics(painter.font());
    const QStringList texts = tickTexts(frame.scale.ticks, unit);
    for (size_t i = 0; i < frame.scale.ticks.size(); ++i) {
        const double y = std::round(frame.y(frame.scale.ticks[i])) + 0.5;
        painter.setPen(QPen(t.line, 1));
        painter.drawLine(QPointF(frame.plot.left(), y), QPointF(frame.plot.right(), y));
        painter.setPen(t.textMuted);
        const QRectF left(0, y - metrics.height() / 2, frame.plot.left() - 8, metrics.height());
        const QRectF right(frame.plot.right() + 8, left.top(), 200, left.height());
        painter.drawText(
            frame.isMirrored ? right : left,
            int(Qt::AlignAbsolute | (frame.isMirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter),
            texts[qsizetype(i)]);
    }
    for (const auto &tick : timeTicks(frame.window, int(frame.plot.width() / 84))) {
        const double x = std::round(frame.x(tick.at)) + 0.5;
        painter.setPen(QPen(tick.isDay ? t.lineStrong : t.line, 1));
        painter.drawLine(QPointF(x, frame.plot.bottom()), QPointF(x, frame.plot.bottom() + 4));
        painter.setPen(tick.isDay ? t.textSecondary : t.textMuted);
        const QRectF box(x - 60, frame.plot.bottom() + 6, 120, metrics.height());
        painter.drawText(box, Qt::AlignHCenter | Qt::AlignTop, tick.text);
    }
}

void paintAlertBands(QPainter &painter, const PlotFrame &frame, const QList<ChartMark> &marks)
{
    const Tokens &t = currentTokens();
    painter.setPen(Qt::NoPen);
    for (const auto &mark : marks) {
        if (mark.kind != ChartMark::Kind::Alert || mark.to < frame.window.from || mark.from > frame.window.to)
            continue;
        const double left = std::max(frame.x(mark.from), frame.plot.left());
        const double right = std::min(std::max(frame.x(mark.to), left + 2), frame.plot.right());
        const QRectF band(left, frame.plot.top(), right - left, frame.plot.height());
        painter.fillRect(band, faded(t.alert, 0.1F));
        painter.fillRect(band, QBrush(faded(t.alert, 0.14F), Qt::BDiagPattern));
    }
}

/// One column of pixels after the other: filling the outline of a noisy month costs Qt's rasteriser forty times as
/// much.
void paintBand(QPainter &painter, const PlotFrame &frame, const std::vector<CoursePoint> &course, const QColor &color)
{
    const auto isWide = [](const CoursePoint &point) { return point.high > point.low; };
    if (std::ranges::none_of(course, isWide))
        return;
    const QColor fill = faded(color, 0.22F);
    for (size_t i = 0; i + 1 < course.size(); ++i) {
        const double left = frame.x(course[i].at);
        const double right = frame.x(course[i + 1].at);
        const int end = int(std::ceil(std::min(right, frame.plot.right())));
        for (int x = int(std::ceil(std::max(left, frame.plot.left()))); x < end; ++x) {
            const double share = (x - left) / (right - left);
            const double high = std::lerp(course[i].high, course[i + 1].high, share);
            const double low = std::lerp(course[i].low, course[i + 1].low, share);
            const int top = qRound(std::max(frame.y(high), frame.plot.top()));
            const int bottom = qRound(std::min(frame.y(low), frame.plot.bottom()));
            painter.fillRect(x, top, 1, std::max(0, bottom - top), fill);
        }
    }
}

void paintLone(QPainter &painter, const PlotFrame &frame, const CoursePoint &point, const QColor &color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QPointF(frame.x(point.at), frame.y(point.middle)), kLone, kLone);
}

void paintTarget(QPainter &painter, const PlotFrame &frame, double target, const QString &text)
{
    const double y = frame.y(target);
    if (y < frame.plot.top() || y > frame.plot.bottom())
        return;
    const Tokens &t = currentTokens();
    painter.setPen(QPen(t.well, 1.5, Qt::DashLine));
    painter.drawLine(QPointF(frame.plot.left(), y), QPointF(frame.plot.right(), y));
    painter.setFont(fontOf(Type::CaptionStrong, frame.font));
    const QFontMetricsF metrics(painter.font());
    const double wide = metrics.horizontalAdvance(text) + 12;
    const double top = y - metrics.height() - 4 < frame.plot.top() ? y + 4 : y - metrics.height() - 4;
    const QRectF box(frame.isMirrored ? frame.plot.left() + 4 : frame.plot.right() - wide - 4, top, wide,
                     metrics.height());
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(t.surface, 0.85F));
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(t.well);
    painter.drawText(box, Qt::AlignCenter, text);
}

void paintMarks(QPainter &painter, const PlotFrame &frame, const QList<ChartMark> &marks)
{
    const Tokens &t = currentTokens();
    for (const auto &mark : marks) {
        if (mark.to < frame.window.from || mark.from > frame.window.to)
            continue;
        const double x = frame.x(std::max(mark.from, frame.window.from));
        const QColor color = markColor(mark.kind, t);
        painter.setPen(QPen(faded(color, 0.7F), 1, mark.kind == ChartMark::Kind::Alert ? Qt::SolidLine : Qt::DotLine));
        painter.drawLine(QPointF(x, frame.plot.top() - 4), QPointF(x, frame.plot.bottom()));
        const QRectF box(x - kMarkIcon / 2, frame.plot.top() - kMarkIcon - 6, kMarkIcon, kMarkIcon);
        paintIcon(painter, markIcon(mark.kind), color, box);
    }
}

void paintReadOut(QPainter &painter, const PlotFrame &frame, Instant at, const QStringList &lines)
{
    const Tokens &t = currentTokens();
    const double x = frame.x(at);
    painter.setPen(QPen(t.textMuted, 1));
    painter.drawLine(QPointF(x, frame.plot.top()), QPointF(x, frame.plot.bottom()));
    const QFont strong = fontOf(Type::CaptionStrong, frame.font);
    const QFontMetricsF metrics(strong);
    double wide = 0;
    for (const auto &line : lines)
        wide = std::max(wide, metrics.horizontalAdvance(line));
    const QSizeF size(wide + 20, metrics.lineSpacing() * double(lines.size()) + 14);
    const bool fitsRight = x + 12 + size.width() < frame.plot.right();
    const QRectF box(QPointF(fitsRight ? x + 12 : x - 12 - size.width(), frame.plot.top() + 8), size);
    painter.setPen(QPen(t.lineStrong, 1));
    painter.setBrush(t.surface);
    painter.drawRoundedRect(box, 6, 6);
    double y = box.top() + 7;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        painter.setFont(i == 0 ? fontOf(Type::Caption, frame.font) : strong);
        painter.setPen(i == 0 ? t.textSecondary : t.text);
        painter.drawText(QRectF(box.left() + 10, y, box.width() - 20, metrics.lineSpacing()),
                         Qt::AlignVCenter | Qt::AlignLeft, lines[i]);
        y += metrics.lineSpacing();
    }
}

QList<ChartMark> marksNear(const QList<ChartMark> &marks, Instant at, Duration reach)
{
    QList<ChartMark> near;
    std::ranges::copy_if(marks, std::back_inserter(near),
                         [&](const ChartMark &mark) { return at >= mark.from - reach && at <= mark.to + reach; });
    return near;
}

}  // namespace herald
