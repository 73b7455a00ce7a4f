// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/course.h"
#include "ui/charts/ticks.h"
#include "ui/charts/timewindow.h"
#include "ui/engineport.h"

#include <QChartView>
#include <QElapsedTimer>
#include <QPixmap>

class QLineSeries;
class QValueAxis;

namespace herald {

/// A metric over time: its series as lines with their gaps, its target, awards and alerts. Panned by dragging or the
/// arrow keys, zoomed by the wheel or + and -; what is not loaded yet stays blank until it comes. Time runs from left
/// to right in every language.
class KpiChart final : public QChartView {
    Q_OBJECT
public:
    explicit KpiChart(QWidget *parent = nullptr);

    void setContent(const ChartData &shown);
    void setWindow(const TimeWindow &window);
    [[nodiscard]] const TimeWindow &window() const { return m_window; }
    /// No window ends later than this.
    void setLatest(Instant latest) { m_latest = latest; }
    /// How many columns of pixels the lines are drawn on.
    [[nodiscard]] int columns() const;
    /// What is read out at a moment: the time and each series' nearest value. Empty where nothing was seen near it.
    [[nodiscard]] QStringList readOut(Instant at) const;

    [[nodiscard]] QSize sizeHint() const override { return {600, 320}; }

signals:
    /// The person has panned or zoomed.
    void moved(const herald::TimeWindow &window);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] bool isDrawn() const;
    void drawLines();
    void redraw();
    void fillLines();
    [[nodiscard]] QLineSeries *line(qsizetype place);
    void colorLines();
    void scaleValues();
    void fitAxis();
    void goTo(const TimeWindow &window);
    void readAt(std::optional<Instant> at);
    [[nodiscard]] Instant instantAt(double x) const;
    [[nodiscard]] QRectF plot() const;

    ChartData m_data;
    TimeWindow m_window;
    Instant m_latest = Instant::max();
    ValueScale m_scale;
    QPixmap m_drawing;                  ///< the lines as Qt Charts drew them, wider than the plot
    std::optional<TimeWindow> m_drawn;  ///< what the drawing shows
    QValueAxis *m_time = nullptr;
    QValueAxis *m_values = nullptr;
    QList<QLineSeries *> m_lines;  ///< one for each continuous run; reused, hidden when there are fewer
    QList<int> m_owners;           ///< which series of the data each line belongs to
    std::vector<std::vector<CoursePoint>> m_courses;  ///< what each line shows
    double m_axis = 60;                               ///< room for the values' texts
    std::optional<QPointF> m_grip;
    std::optional<Instant> m_read;
};

}  // namespace herald
