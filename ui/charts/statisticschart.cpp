// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/statisticschart.h"

#include "ui/charts/gaps.h"
#include "ui/theme/icons.h"
#include "ui/theme/typography.h"

#include <QPainter>
#include <QPainterPath>
#include <QResizeEvent>
#include <limits>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr double kTop = 26;  ///< the lane of the changes
constexpr double kFar = 12;
constexpr double kAxis = 96;
constexpr double kBottom = 28;
constexpr double kIcon = 14;
/// The usual range is that of an hour of the day.
constexpr Duration kUsualHolds = std::chrono::hours(1);

QColor faded(QColor color, float alpha)
{
    color.setAlphaF(alpha);
    return color;
}

template <class Edge>
QPolygonF bandShape(const StatisticsDrawing &drawing, const PlotFrame &frame, Edge edge)
{
    QPolygonF shape;
    for (const auto &step : drawing.forecast)
        shape << QPointF(frame.x(step.at), frame.y(edge(step).upper));
    for (auto step = drawing.forecast.rbegin(); step != drawing.forecast.rend(); ++step)
        shape << QPointF(frame.x(step->at), frame.y(edge(*step).lower));
    return shape;
}

}  // namespace

StatisticsChart::StatisticsChart(QWidget *parent) : QWidget(parent)
{
    setMinimumHeight(200);
    setAccessibleName(tr("Statistics"));
}

void StatisticsChart::setContent(StatisticsDrawing drawing)
{
    m_drawing = std::move(drawing);
    update();
}

void StatisticsChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != width())
        emit widthChanged();
}

PlotFrame StatisticsChart::frame() const
{
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    PlotFrame frame;
    frame.plot = QRectF(rect()).adjusted(isMirrored ? kFar : kAxis, kTop, isMirrored ? -kAxis : -kFar, -kBottom);
    frame.font = font();
    frame.isMirrored = isMirrored;
    frame.window = {m_drawing.samples.empty() ? m_drawing.now - std::chrono::hours(1) : m_drawing.samples.front().at,
                    m_drawing.forecast.empty() ? m_drawing.now : m_drawing.forecast.back().at};
    if (frame.window.length() <= Duration::zero())
        frame.window.to = frame.window.from + std::chrono::hours(1);
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
    const auto include = [&](double value) {
        low = std::min(low, value);
        high = std::max(high, value);
    };
    for (const Sample &sample : m_drawing.samples)
        include(sample.value);
    // The wide band may dwarf the series; the narrow one sets the scale.
    for (const auto &step : m_drawing.forecast) {
        include(step.band80.lower);
        include(step.band80.upper);
    }
    if (low > high)
        low = high = 0;
    const double factor = m_drawing.unit == "ratio"_L1 ? 100 : 1;
    frame.scale = valueScale(low * factor, high * factor, std::max(2, int(frame.plot.height() / 56)),
                             m_drawing.unit.startsWith("bytes"_L1) ? Counting::Binary : Counting::Decimal);
    frame.scale.low /= factor;
    frame.scale.high /= factor;
    for (double &tick : frame.scale.ticks)
        tick /= factor;
    return frame;
}

void StatisticsChart::paintForecast(QPainter &painter, const PlotFrame &frame) const
{
    if (m_drawing.forecast.empty())
        return;
    const Tokens &t = currentTokens();
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(t.accent, 0.10F));
    painter.drawPolygon(bandShape(m_drawing, frame, [](const auto &step) { return step.band95; }));
    painter.setBrush(faded(t.accent, 0.18F));
    painter.drawPolygon(bandShape(m_drawing, frame, [](const auto &step) { return step.band80; }));
    QPolygonF line;
    for (const auto &step : m_drawing.forecast)
        line << QPointF(frame.x(step.at), frame.y(step.value));
    painter.setPen(QPen(t.accent, 1.6, Qt::DashLine));
    painter.drawPolyline(line);
}

void StatisticsChart::paintSamples(QPainter &painter, const PlotFrame &frame) const
{
    const Tokens &t = currentTokens();
    painter.setPen(QPen(t.accent, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const auto run : continuousRuns(m_drawing.samples, 2 * frame.window.length() / columns())) {
        QPolygonF line;
        for (const Sample &sample : run)
            line << QPointF(frame.x(sample.at), frame.y(sample.value));
        painter.drawPolyline(line);
    }
}

void StatisticsChart::paintFindings(QPainter &painter, const PlotFrame &frame) const
{
    const Tokens &t = currentTokens();
    for (const Instant change : m_drawing.changes) {
        if (change < frame.window.from)
            continue;
        const double x = frame.x(change);
        painter.setPen(QPen(t.warning, 1.2, Qt::DashLine));
        painter.drawLine(QPointF(x, frame.plot.top()), QPointF(x, frame.plot.bottom()));
        paintIcon(painter, u"milestone"_s, t.warning, {x - kIcon / 2, frame.plot.top() - kIcon - 4, kIcon, kIcon});
    }
    painter.setBrush(faded(t.alert, 0.25F));
    painter.setPen(QPen(t.alert, 1.6));
    for (const Sample &anomaly : m_drawing.anomalies) {
        if (anomaly.at >= frame.window.from)
            painter.drawEllipse(QPointF(frame.x(anomaly.at), frame.y(anomaly.value)), 5, 5);
    }
}

void StatisticsChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const PlotFrame frame = this->frame();
    const Tokens &t = currentTokens();
    paintGrid(painter, frame, m_drawing.unit);
    painter.save();
    painter.setClipRect(frame.plot.adjusted(-6, -kTop, 6, 1));
    if (m_drawing.usual) {
        const double top = frame.y(m_drawing.usual->upper);
        const double left = std::max(frame.plot.left(), frame.x(m_drawing.now - kUsualHolds));
        painter.fillRect(QRectF(left, top, frame.x(m_drawing.now) - left, frame.y(m_drawing.usual->lower) - top),
                         faded(t.well, 0.16F));
    }
    paintForecast(painter, frame);
    paintSamples(painter, frame);
    paintFindings(painter, frame);
    painter.setPen(QPen(t.textMuted, 1, Qt::DotLine));
    painter.drawLine(QPointF(frame.x(m_drawing.now), frame.plot.top()),
                     QPointF(frame.x(m_drawing.now), frame.plot.bottom()));
    painter.restore();
    if (m_drawing.limit && *m_drawing.limit >= frame.scale.low && *m_drawing.limit <= frame.scale.high)
        paintTarget(painter, frame, *m_drawing.limit, tr("Limit"));
}

}  // namespace herald
