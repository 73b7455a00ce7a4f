// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/forecast.h"
#include "domain/sample.h"
#include "ui/charts/kpipainting.h"

#include <QWidget>

namespace herald {

/// What the analysis says of one series, to be drawn.
struct StatisticsDrawing {
    struct Step {
        Instant at;
        double value = 0;
        Band band80;
        Band band95;
    };
    QString unit;
    std::vector<Sample> samples;  ///< oldest first, thinned
    std::vector<Step> forecast;
    std::vector<Sample> anomalies;
    std::vector<Instant> changes;
    std::optional<Band> usual;  ///< 99 % of the values lie inside at this time: around now, not in the past
    std::optional<double> limit;
    Instant now;
};

/// A series with its anomalies and changes of level, its usual range in the hour of now, and behind the line of now its
/// forecast with the 80 and 95 % bands. Time runs from left to right in every language.
class StatisticsChart final : public QWidget {
    Q_OBJECT
public:
    explicit StatisticsChart(QWidget *parent = nullptr);

    void setContent(StatisticsDrawing drawing);
    [[nodiscard]] const StatisticsDrawing &content() const { return m_drawing; }
    [[nodiscard]] QSize sizeHint() const override { return {600, 260}; }
    [[nodiscard]] int columns() const { return std::max(100, width()); }

signals:
    void widthChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] PlotFrame frame() const;
    void paintForecast(QPainter &painter, const PlotFrame &frame) const;
    void paintSamples(QPainter &painter, const PlotFrame &frame) const;
    void paintFindings(QPainter &painter, const PlotFrame &frame) const;

    StatisticsDrawing m_drawing;
};

}  // namespace herald
