// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/course.h"
#include "ui/charts/ticks.h"
#include "ui/engineport.h"
#include "ui/theme/tokens.h"

#include <QFont>
#include <QRectF>

class QPainter;

namespace herald {

/// Where a chart's moments and values lie in its plot area.
struct PlotFrame {
    QRectF plot;
    TimeWindow window;
    ValueScale scale;
    QFont font;
    bool isMirrored = false;  ///< the value axis stands at the right

    [[nodiscard]] double x(Instant at) const;
    [[nodiscard]] double y(double value) const;
};

/// The colours of series in their order, told apart also by people who see fewer hues.
[[nodiscard]] QColor seriesColor(qsizetype place, const Tokens &tokens);

/// Behind the lines: value lines, moments, and the times in which alerts lived.
void paintGrid(QPainter &painter, const PlotFrame &frame, const QString &unit);
void paintAlertBands(QPainter &painter, const PlotFrame &frame, const QList<ChartMark> &marks);

/// How far the values reach about their middle line.
void paintBand(QPainter &painter, const PlotFrame &frame, const std::vector<CoursePoint> &course, const QColor &color);

/// Before the lines.
/// A value with no other beside it, which is no line.
void paintLone(QPainter &painter, const PlotFrame &frame, const CoursePoint &point, const QColor &color);
void paintTarget(QPainter &painter, const PlotFrame &frame, double target, const QString &text);
/// Marks have their icons in a lane above the plot.
void paintMarks(QPainter &painter, const PlotFrame &frame, const QList<ChartMark> &marks);
void paintReadOut(QPainter &painter, const PlotFrame &frame, Instant at, const QStringList &lines);

/// The marks at or around a moment, within `reach`.
[[nodiscard]] QList<ChartMark> marksNear(const QList<ChartMark> &marks, Instant at, Duration reach);

}  // namespace herald
