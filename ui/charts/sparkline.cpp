// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/sparkline.h"

#include "ui/charts/course.h"
#include "ui/charts/gaps.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPolygonF>
#include <algorithm>
#include <cmath>

namespace herald {

namespace {

constexpr double kColumn = 4;          ///< pixels that one point of the line stands for
constexpr double kLeastHeight = 0.02;  ///< of the values' size: less than this is noise and stays nearly flat

/// Maps samples into a box; a constant series lies in its middle.
class Scale {
public:
    Scale(const QRectF &box, std::span<const Sample> samples) : m_box(box), m_from(samples.front().at)
    {
        const auto [low, high] = std::ranges::minmax_element(samples, {}, &Sample::value);
        m_middle = (low->value + high->value) / 2;
        m_height =
            std::max(high->value - low->value, kLeastHeight * std::max(std::abs(low->value), std::abs(high->value)));
        m_length = double((samples.back().at - m_from).count());
    }

    [[nodiscard]] double x(Instant at) const
    {
        return m_box.left() + (m_length > 0 ? double((at - m_from).count()) / m_length : 1) * m_box.width();
    }
    [[nodiscard]] double y(double value) const
    {
        const double up = m_height > 0 ? 0.5 + (value - m_middle) / m_height : 0.5;
        return m_box.bottom() - up * m_box.height();
    }

    /// How long one point of the line stands for.
    [[nodiscard]] Duration column() const
    {
        return Duration{std::llround(m_length * kColumn / std::max(1.0, m_box.width()))};
    }

private:
    QRectF m_box;
    Instant m_from;
    double m_middle = 0;
    double m_height = 0;
    double m_length = 0;
};

QColor faded(QColor color, float alpha)
{
    color.setAlphaF(alpha);
    return color;
}

void paintWash(QPainter &painter, const QRectF &box, QPolygonF line, const QColor &color)
{
    QLinearGradient wash(box.topLeft(), box.bottomLeft());
    wash.setColorAt(0, faded(color, 0.16F));
    wash.setColorAt(1, faded(color, 0));
    line.append({line.last().x(), box.bottom()});
    line.append({line.first().x(), box.bottom()});
    painter.setPen(Qt::NoPen);
    painter.setBrush(wash);
    painter.drawPolygon(line);
}

void paintCourse(QPainter &painter, const QRectF &box, const std::vector<CoursePoint> &course, const Scale &scale,
                 const QColor &color)
{
    QPolygonF middle;
    QPolygonF band;
    for (const CoursePoint &point : course) {
        middle.append({scale.x(point.at), scale.y(point.middle)});
        band.append({scale.x(point.at), scale.y(point.high)});
    }
    for (auto point = course.crbegin(); point != course.crend(); ++point)
        band.append({scale.x(point->at), scale.y(point->low)});
    paintWash(painter, box, middle, color);
    painter.setBrush(faded(color, 0.18F));
    painter.drawPolygon(band);
    painter.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(middle);
}

}  // namespace

void paintSparkline(QPainter &painter, const QRectF &box, std::span<const Sample> samples, const QColor &color)
{
    if (samples.empty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF inner = box.adjusted(1, 3, -3, -2);
    const Scale scale(inner, samples);
    for (const auto run : continuousRuns(samples, Duration{0}))
        paintCourse(painter, inner, courseOf(run, scale.column()), scale, color);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QPointF(scale.x(samples.back().at), scale.y(samples.back().value)), 2.5, 2.5);
}

}  // namespace herald
