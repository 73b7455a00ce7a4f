// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/kpipainting.h"

#include <QWidget>

namespace herald {

/// What a rule watches, drawn with the levels at which it begins and ends and the times in which it fired.
struct FireDrawing {
    QString unit;
    TimeWindow window;
    std::vector<SeriesData> series;  ///< oldest first, thinned
    std::optional<double> threshold;
    std::optional<double> clear;
    bool isBrokenAbove = true;
    QList<TimeWindow> fires;
    std::optional<Instant> since = {};  ///< from when on it has held
};

/// A series around a fire. Where it may be dragged, the threshold follows the mouse and the up and down keys. Time runs
/// from left to right in every language.
class FireChart final : public QWidget {
    Q_OBJECT
public:
    explicit FireChart(QWidget *parent = nullptr);

    /// The values' scale stays while the threshold is held.
    void setContent(FireDrawing drawing);
    [[nodiscard]] const FireDrawing &content() const { return m_drawing; }
    void setDraggable(bool isDraggable);
    [[nodiscard]] QSize sizeHint() const override { return {480, 200}; }

signals:
    void thresholdMoved(double threshold);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] PlotFrame frame() const;
    void scaleValues();
    void moveThreshold(double value);
    void paintLevels(QPainter &painter, const PlotFrame &frame) const;
    void paintSince(QPainter &painter, const PlotFrame &frame) const;
    void paintFires(QPainter &painter, const PlotFrame &frame) const;
    void paintSeries(QPainter &painter, const PlotFrame &frame) const;

    FireDrawing m_drawing;
    ValueScale m_scale;
    bool m_isDraggable = false;
    bool m_isHeld = false;
};

}  // namespace herald
