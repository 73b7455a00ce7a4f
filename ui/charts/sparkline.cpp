// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/sparkline.h"

#include "ui/charts/gaps.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPolygonF>
#include <algorithm>

namespace herald {

namespace {

/// Maps samples into a box; a constant series lies in its middle.
class Scale {
public:
    Scale(const QRectF &box, std::span<const Sample> samples) : m_box(box), m_from(samples.front().at)
    {
        const auto [low, high] = std::ranges::minmax_element(samples, {}, &Sample::value);
        m_low = low->value;
        m_height = high->value - low->value;
        m_length = double((samples.back().at - m_from).count());
    }

    [[nodiscard]] QPointF operator()(const Sample &sample) const
    {
        const double across = m_length > 0 ? double((sample.at - m_from).count()) / m_length : 1;
        const double up = m_height > 0 ? (sample.value - m_low) / m_height : 0.5;
        return {m_box.left() + across * m_box.width(), m_box.bottom() - up * m_box.height()};
    }

private:
    QRectF m_box;
    Instant m_from;
    double m_low = 0;
    double m_height = 0;
    double m_length = 0;
};

void paintWash(QPainter &painter, const QRectF &box, QPolygonF line, const QColor &color)
{
    QColor top = color;
    top.setAlphaF(0.18F);
    QColor bottom = color;
    bottom.setAlphaF(0);
    QLinearGradient wash(box.topLeft(), box.bottomLeft());
    wash.setColorAt(0, top);
    wash.setColorAt(1, bottom);
    line.append({line.last().x(), box.bottom()});
    line.append({line.first().x(), box.bottom()});
    painter.setPen(Qt::NoPen);
    painter.setBrush(wash);
    painter.drawPolygon(line);
}

}  // namespace

void paintSparkline(QPainter &painter, const QRectF &box, std::span<const Sample> samples, const QColor &color)
{
    if (samples.size() < 2)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF inner = box.adjusted(1, 2, -3, -1);
    const Scale scale(inner, samples);
    for (const auto run : continuousRuns(samples, Duration{0})) {
        QPolygonF line;
        std::ranges::transform(run, std::back_inserter(line), scale);
        paintWash(painter, inner, line, color);
        painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(line);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(scale(samples.back()), 2.5, 2.5);
}

}  // namespace herald
