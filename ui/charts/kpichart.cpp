// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/kpichart.h"

#include "ui/charts/gaps.h"
#include "ui/charts/kpipainting.h"
#include "ui/format.h"
#include "ui/models/metricnames.h"
#include "ui/models/trend.h"
#include "ui/theme/typography.h"

#include <QChart>
#include <QKeyEvent>
#include <QLineSeries>
#include <QPainter>
#include <QValueAxis>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

constexpr double kTop = 28;          ///< the lane of the marks
constexpr double kBeside = 0.25;     ///< of the plot: how far the lines are drawn beyond either edge
constexpr double kFar = 12;          ///< beside the plot, away from the value axis
constexpr double kColumn = 3;        ///< pixels that one point of a line stands for
constexpr double kLeastSpan = 0.01;  ///< of the largest value: the narrowest scale
constexpr double kBottom = 30;       ///< room for the moments' texts

Duration columnLength(const TimeWindow &window, int columns) { return window.length() / std::max(1, columns); }

PlotFrame frameOf(const KpiChart &chart, const QRectF &plot, const ValueScale &scale)
{
    return {plot, chart.window(), scale, chart.font(), chart.layoutDirection() == Qt::RightToLeft};
}

/// The nearest sample, unless it is further away than `reach`.
const Sample *nearest(const std::vector<Sample> &samples, Instant at, Duration reach)
{
    const auto after = std::ranges::lower_bound(samples, at, {}, &Sample::at);
    const Sample *best = nullptr;
    if (after != samples.end())
        best = &*after;
    if (after != samples.begin() && (!best || at - std::prev(after)->at < best->at - at))
        best = &*std::prev(after);
    return best && std::chrono::abs(best->at - at) <= reach ? best : nullptr;
}

}  // namespace

KpiChart::KpiChart(QWidget *parent) : QChartView(parent), m_time(new QValueAxis(this)), m_values(new QValueAxis(this))
{
    auto *canvas = new QChart;
    canvas->setAnimationOptions(QChart::NoAnimation);
    canvas->setBackgroundVisible(false);
    canvas->legend()->hide();
    canvas->setMargins({});
    canvas->addAxis(m_time, Qt::AlignBottom);
    canvas->addAxis(m_values, Qt::AlignLeft);
    m_time->setVisible(false);
    m_values->setVisible(false);
    setChart(canvas);
    setRenderHint(QPainter::Antialiasing);
    setViewportUpdateMode(FullViewportUpdate);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(180);
    setAccessibleName(tr("Chart"));
    setStyleSheet(u"background: transparent"_s);
}

QRectF KpiChart::plot() const
{
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const QRectF all(viewport()->rect());
    return all.adjusted(isMirrored ? kFar : m_axis, kTop, isMirrored ? -m_axis : -kFar, -kBottom);
}

int KpiChart::columns() const { return std::max(50, int(plot().width())); }

void KpiChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    redraw();
}

void KpiChart::redraw()
{
    m_drawn.reset();
    viewport()->update();
}

bool KpiChart::isDrawn() const
{
    return m_drawn && m_drawn->contains(m_window)
           && std::chrono::abs(m_drawn->length() - m_window.widened(kBeside).length()) < 1s
           && m_drawing.devicePixelRatio() == devicePixelRatioF();
}

/// Qt Charts computes every line's outline again when an axis moves. It draws once, beyond both edges of the plot, and
/// a pan only moves the drawing.
void KpiChart::drawLines()
{
    const QSizeF size(plot().width() * (1 + 2 * kBeside), plot().height());
    const QRectF all({0, 0}, size);
    m_drawn = m_window.widened(kBeside);
    chart()->setPlotArea(all);
    m_time->setRange(double(toMs(m_drawn->from)), double(toMs(m_drawn->to)));
    m_drawing = {};
    if (size.isEmpty())
        return;
    m_drawing = QPixmap((size * devicePixelRatioF()).toSize());
    m_drawing.setDevicePixelRatio(devicePixelRatioF());
    m_drawing.fill(Qt::transparent);
    QPainter painter(&m_drawing);
    const PlotFrame frame{all, *m_drawn, m_scale, font(), false};
    for (size_t i = 0; i < m_courses.size(); ++i)
        paintBand(painter, frame, m_courses[i], seriesColor(m_owners[qsizetype(i)], currentTokens()));
    painter.setRenderHint(QPainter::Antialiasing);
    scene()->render(&painter, all, all);
    for (size_t i = 0; i < m_courses.size(); ++i) {
        if (m_courses[i].size() == 1)
            paintLone(painter, frame, m_courses[i].front(), seriesColor(m_owners[qsizetype(i)], currentTokens()));
    }
}

void KpiChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colorLines();
}

void KpiChart::setContent(const ChartData &shown)
{
    m_data = shown;
    fillLines();
    scaleValues();
    setAccessibleName(shownTitle(shown.metric));
}

QLineSeries *KpiChart::line(qsizetype place)
{
    while (m_lines.size() <= place) {
        auto *series = new QLineSeries(this);
        chart()->addSeries(series);
        series->attachAxis(m_time);
        series->attachAxis(m_values);
        m_lines += series;
    }
    return m_lines[place];
}

/// A line that joins what was seen, and a new one after each gap.
void KpiChart::fillLines()
{
    const Duration shortest = 2 * columnLength(m_window, columns());
    const Duration column{std::llround(kColumn * double(m_window.length().count()) / std::max(1.0, plot().width()))};
    m_owners.clear();
    m_courses.clear();
    for (size_t owner = 0; owner < m_data.series.size(); ++owner) {
        for (const auto run : continuousRuns(m_data.series[owner].samples, shortest)) {
            m_courses.push_back(courseOf(run, column));
            QList<QPointF> points;
            points.reserve(qsizetype(m_courses.back().size()));
            for (const auto &point : m_courses.back())
                points.emplace_back(double(toMs(point.at)), point.middle);
            line(m_owners.size())->replace(points);
            m_owners += int(owner);
        }
    }
    for (qsizetype i = 0; i < m_lines.size(); ++i)
        m_lines[i]->setVisible(i < m_owners.size());
    colorLines();
}

void KpiChart::colorLines()
{
    for (qsizetype i = 0; i < m_owners.size(); ++i)
        m_lines[i]->setPen(
            QPen(seriesColor(m_owners[i], currentTokens()), 1.6, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
    redraw();
}

/// Fits the values that are in the window, and the target where it is near them.
void KpiChart::scaleValues()
{
    std::optional<double> low;
    std::optional<double> high;
    const auto include = [&](double value) {
        low = std::min(low.value_or(value), value);
        high = std::max(high.value_or(value), value);
    };
    for (const auto &series : m_data.series) {
        for (const auto &sample : series.samples) {
            if (sample.at >= m_window.from && sample.at <= m_window.to)
                include(sample.value);
        }
    }
    if (!low)
        include(m_data.target.value_or(0));
    const double room = std::max(*high - *low, std::abs(*high) * 0.05);
    if (m_data.target && *m_data.target > *low - 2 * room && *m_data.target < *high + 2 * room)
        include(*m_data.target);
    if (*low > 0 && *low < 0.5 * *high)
        low = 0;
    const bool isRatio = m_data.metric.unit == "ratio"_L1;
    const bool isShare = isRatio && *low >= 0 && *high <= 1;
    if (isShare && *low == *high) {
        // Room around a share that never changed would show what cannot be: more than all of it.
        include(0);
        include(1);
    } else if (const double least = kLeastSpan * std::max(std::abs(*low), std::abs(*high));
               *high > *low && *high - *low < least) {
        // A narrower scale makes mountains of nothing, and its texts all read alike.
        const double top = isShare ? std::min(1.0, *low + least) : *low + least;
        include(top);
        include(top - least);
    }
    const double factor = isRatio ? 100 : 1;
    m_scale = valueScale(*low * factor, *high * factor, std::max(2, int(plot().height() / 64)),
                         countingOf(m_data.metric.unit));
    for (double &tick : m_scale.ticks)
        tick /= factor;
    m_scale.low /= factor;
    m_scale.high /= factor;
    m_values->setRange(m_scale.low, m_scale.high);
    fitAxis();
    redraw();
}

/// As wide as the longest text beside it.
void KpiChart::fitAxis()
{
    const QFontMetricsF metrics(fontOf(Type::Caption, font()));
    double widest = 36;
    for (const double tick : m_scale.ticks)
        widest = std::max(widest, metrics.horizontalAdvance(displayValue(tick, m_data.metric.unit)));
    if (std::exchange(m_axis, std::ceil(widest) + 2 * kFar) != m_axis)
        redraw();
}

void KpiChart::setWindow(const TimeWindow &window)
{
    if (window == m_window)
        return;
    m_window = window;
    viewport()->update();
}

void KpiChart::goTo(const TimeWindow &window)
{
    setWindow(window.endingBy(m_latest));
    emit moved(m_window);
}

Instant KpiChart::instantAt(double x) const
{
    const double share = (x - plot().left()) / std::max(1.0, plot().width());
    return m_window.from + Duration{std::llround(share * double(m_window.length().count()))};
}

QStringList KpiChart::readOut(Instant at) const
{
    const Duration reach = std::max<Duration>(12 * columnLength(m_window, columns()), 30s);
    QStringList lines;
    for (const auto &series : m_data.series) {
        const Sample *sample = nearest(series.samples, at, reach);
        if (!sample)
            continue;
        const QString value = displayValue(sample->value, m_data.metric.unit);
        lines += m_data.series.size() == 1
                     ? value
                     : tr("%1: %2", "series, value").arg(seriesTitle(m_data.metric, series.series), value);
    }
    if (lines.isEmpty())
        lines += tr("Nothing was seen here");
    for (const auto &mark : marksNear(m_data.marks, at, reach / 2))
        lines += mark.text;
    lines.prepend(fullMomentText(at));
    return lines;
}

void KpiChart::readAt(std::optional<Instant> at)
{
    m_read = at;
    if (at)
        setAccessibleDescription(readOut(*at).join(u", "_s));
    viewport()->update();
}

void KpiChart::paintEvent(QPaintEvent *)
{
    if (!isDrawn())
        drawLines();
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const PlotFrame frame = frameOf(*this, plot(), m_scale);
    paintGrid(painter, frame, m_data.metric.unit);
    paintAlertBands(painter, frame, m_data.marks);
    painter.save();
    painter.setClipRect(frame.plot);
    painter.drawPixmap(QPointF(frame.x(m_drawn->from), frame.plot.top()), m_drawing);
    painter.restore();
    if (m_data.target)
        paintTarget(painter, frame, *m_data.target, targetText(m_data.metric));
    paintMarks(painter, frame, m_data.marks);
    if (m_read)
        paintReadOut(painter, frame, *m_read, readOut(*m_read));
    if (!hasFocus())
        return;
    painter.setPen(QPen(currentTokens().accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

void KpiChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    setFocus(Qt::MouseFocusReason);
    m_grip = event->position();
    viewport()->setCursor(Qt::ClosedHandCursor);
}

void KpiChart::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_grip) {
        readAt(plot().contains(event->position()) ? std::optional(instantAt(event->position().x())) : std::nullopt);
        return;
    }
    const double share = (m_grip->x() - event->position().x()) / std::max(1.0, plot().width());
    m_grip = event->position();
    m_read.reset();
    goTo(m_window.panned(share));
}

void KpiChart::mouseReleaseEvent(QMouseEvent *)
{
    m_grip.reset();
    viewport()->unsetCursor();
    scaleValues();
}

void KpiChart::wheelEvent(QWheelEvent *event)
{
    const QPoint turn = event->angleDelta();
    if (std::abs(turn.x()) > std::abs(turn.y()))
        goTo(m_window.panned(-turn.x() / 1200.0));
    else
        goTo(m_window.zoomed(std::pow(0.85, turn.y() / 120.0), instantAt(event->position().x())));
    scaleValues();
    event->accept();
}

void KpiChart::keyPressEvent(QKeyEvent *event)
{
    const Instant middle = m_window.from + m_window.length() / 2;
    const Duration little = m_window.length() / 60;
    const bool isReading = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left: isReading ? readAt(m_read.value_or(middle) - little) : goTo(m_window.panned(-0.15)); break;
    case Qt::Key_Right: isReading ? readAt(m_read.value_or(middle) + little) : goTo(m_window.panned(0.15)); break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: goTo(m_window.zoomed(0.7, middle)); break;
    case Qt::Key_Minus: goTo(m_window.zoomed(1 / 0.7, middle)); break;
    case Qt::Key_End: goTo({m_latest - m_window.length(), m_latest}); break;
    case Qt::Key_Escape: readAt(std::nullopt); break;
    default: QChartView::keyPressEvent(event); return;
    }
    scaleValues();
}

void KpiChart::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    readAt(std::nullopt);
}

}  // namespace herald
