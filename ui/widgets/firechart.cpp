// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/firechart.h"

#include "ui/charts/gaps.h"
#include "ui/format.h"
#include "ui/theme/typography.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr double kTop = 10;
constexpr double kBottom = 24;
constexpr double kAxis = 64;
constexpr double kFar = 12;
/// How near to the line a press takes hold of it.
constexpr double kGrip = 10;

QColor faded(QColor color, float alpha)
{
    color.setAlphaF(alpha);
    return color;
}

}  // namespace

FireChart::FireChart(QWidget *parent) : QWidget(parent)
{
    setMinimumHeight(160);
    setAccessibleName(tr("The series around the fire"));
}

void FireChart::setDraggable(bool isDraggable)
{
    m_isDraggable = isDraggable;
    setFocusPolicy(isDraggable ? Qt::StrongFocus : Qt::NoFocus);
    setMouseTracking(isDraggable);
    setToolTip(isDraggable ? tr("Drag the threshold, or move it with the up and down keys") : QString());
}

void FireChart::setContent(FireDrawing drawing)
{
    m_drawing = std::move(drawing);
    if (!m_isHeld)
        scaleValues();
    update();
}

void FireChart::scaleValues()
{
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
    const auto include = [&](double value) {
        low = std::min(low, value);
        high = std::max(high, value);
    };
    for (const SeriesData &one : m_drawing.series) {
        for (const Sample &sample : one.samples)
            include(sample.value);
    }
    for (const auto &level : {m_drawing.threshold, m_drawing.clear}) {
        if (level)
            include(*level);
    }
    // Of several metrics, or of a server's answers, only the times are known.
    if (low > high) {
        m_scale = {};
        return;
    }
    const double factor = m_drawing.unit == "ratio"_L1 ? 100 : 1;
    m_scale = valueScale(low * factor, high * factor, std::max(2, (height() - int(kTop + kBottom)) / 44),
                         countingOf(m_drawing.unit));
    m_scale.low /= factor;
    m_scale.high /= factor;
    for (double &tick : m_scale.ticks)
        tick /= factor;
}

PlotFrame FireChart::frame() const
{
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const QRectF plot = QRectF(rect()).adjusted(isMirrored ? kFar : kAxis, kTop, isMirrored ? -kAxis : -kFar, -kBottom);
    TimeWindow window = m_drawing.window;
    if (window.length() <= Duration::zero())
        window.to = window.from + std::chrono::hours(1);
    return {plot, window, m_scale, font(), isMirrored};
}

void FireChart::paintFires(QPainter &painter, const PlotFrame &frame) const
{
    const Tokens &t = currentTokens();
    for (const TimeWindow &fire : m_drawing.fires) {
        const double from = std::max(frame.x(fire.from), frame.plot.left());
        const double to = std::min(std::max(frame.x(fire.to), from + 2), frame.plot.right());
        painter.fillRect(QRectF(from, frame.plot.top(), to - from, frame.plot.height()), faded(t.alert, 0.14F));
        painter.fillRect(QRectF(from, frame.plot.bottom() - 3, to - from, 3), t.alert);
    }
}

void FireChart::paintSince(QPainter &painter, const PlotFrame &frame) const
{
    if (!m_drawing.since || *m_drawing.since < frame.window.from || *m_drawing.since > frame.window.to)
        return;
    const double x = frame.x(*m_drawing.since);
    painter.setPen(QPen(currentTokens().warning, 1.4, Qt::DashDotLine));
    painter.drawLine(QPointF(x, frame.plot.top()), QPointF(x, frame.plot.bottom()));
}

void FireChart::paintSeries(QPainter &painter, const PlotFrame &frame) const
{
    const Tokens &t = currentTokens();
    const Duration gap = std::max<Duration>(std::chrono::minutes(5), frame.window.length() / 40);
    for (size_t i = 0; i < m_drawing.series.size(); ++i) {
        painter.setPen(QPen(seriesColor(qsizetype(i), t), 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        for (const auto run : continuousRuns(m_drawing.series[i].samples, gap)) {
            QPolygonF line;
            for (const Sample &sample : run)
                line << QPointF(frame.x(sample.at), frame.y(sample.value));
            painter.drawPolyline(line);
        }
    }
}

void FireChart::paintLevels(QPainter &painter, const PlotFrame &frame) const
{
    const Tokens &t = currentTokens();
    QRectF taken;
    const auto paintLevel = [&](double level, const QColor &color, Qt::PenStyle style, const QString &name,
                                bool above) {
        const double y = frame.y(std::clamp(level, frame.scale.low, frame.scale.high));
        painter.setPen(QPen(color, hasFocus() && above ? 2.2 : 1.4, style));
        painter.drawLine(QPointF(frame.plot.left(), y), QPointF(frame.plot.right(), y));
        painter.setFont(fontOf(Type::Caption, font()));
        const QString text = tr("%1 %2", "level's name, value").arg(name, displayValue(level, m_drawing.unit));
        const double height = painter.fontMetrics().height();
        const bool fitsAbove = y - height > frame.plot.top();
        const bool fitsBelow = y + height < frame.plot.bottom();
        const double top = (above && fitsAbove) || !fitsBelow ? y - height - 1 : y + 1;
        QRectF place(frame.plot.left() + 4, top, frame.plot.width() - 8, height);
        if (taken.intersects(place))
            place.moveBottom(taken.top());
        taken = place;
        painter.drawText(place, Qt::AlignRight | Qt::AlignAbsolute, text);
    };
    if (m_drawing.clear && m_drawing.clear != m_drawing.threshold)
        paintLevel(*m_drawing.clear, t.well, Qt::DotLine, tr("Ends at"), !m_drawing.isBrokenAbove);
    if (m_drawing.threshold)
        paintLevel(*m_drawing.threshold, t.alert, Qt::DashLine, tr("Threshold"), m_drawing.isBrokenAbove);
}

void FireChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const PlotFrame frame = this->frame();
    paintGrid(painter, frame, m_drawing.unit);
    painter.save();
    painter.setClipRect(frame.plot.adjusted(0, -2, 0, 2));
    paintFires(painter, frame);
    paintSeries(painter, frame);
    paintSince(painter, frame);
    painter.restore();
    paintLevels(painter, frame);
}

void FireChart::moveThreshold(double value)
{
    m_drawing.threshold = std::clamp(value, m_scale.low, m_scale.high);
    update();
    emit thresholdMoved(*m_drawing.threshold);
}

void FireChart::mousePressEvent(QMouseEvent *event)
{
    m_isHeld = m_isDraggable && m_drawing.threshold
               && std::abs(frame().y(*m_drawing.threshold) - event->position().y()) <= kGrip;
}

void FireChart::mouseMoveEvent(QMouseEvent *event)
{
    const PlotFrame frame = this->frame();
    const double y = event->position().y();
    if (m_isHeld) {
        const double share = (frame.plot.bottom() - y) / frame.plot.height();
        // One pixel is a step, so that the value has no more digits than the hand.
        const double step = std::pow(10, std::floor(std::log10((m_scale.high - m_scale.low) / frame.plot.height())));
        moveThreshold(std::round((m_scale.low + share * (m_scale.high - m_scale.low)) / step) * step);
    }
    const bool isNear = m_isDraggable && m_drawing.threshold && std::abs(frame.y(*m_drawing.threshold) - y) <= kGrip;
    setCursor(m_isHeld || isNear ? Qt::SizeVerCursor : Qt::ArrowCursor);
}

void FireChart::mouseReleaseEvent(QMouseEvent *) { m_isHeld = false; }

void FireChart::keyPressEvent(QKeyEvent *event)
{
    const bool isUp = event->key() == Qt::Key_Up;
    if (!m_isDraggable || !m_drawing.threshold || (!isUp && event->key() != Qt::Key_Down)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const double step = (m_scale.high - m_scale.low) / 100;
    moveThreshold(*m_drawing.threshold + (isUp ? step : -step));
}

}  // namespace herald
