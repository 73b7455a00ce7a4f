// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/engineport.h"

#include <QAbstractButton>

namespace herald {

/// One KPI at a glance: title, value, trend, target and the last day as a sparkline. A click asks for its chart.
class MetricTileView final : public QAbstractButton {
    Q_OBJECT
public:
    explicit MetricTileView(QWidget *parent = nullptr);

    void setTile(const MetricTile &tile);
    [[nodiscard]] const MetricTile &tile() const { return m_tile; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintGround(QPainter &painter) const;
    void paintHead(QPainter &painter, const QRect &box) const;
    void paintValue(QPainter &painter, const QRect &box) const;
    void paintTrend(QPainter &painter, const QRect &box) const;
    void paintFoot(QPainter &painter, const QRect &box) const;
    void paintBlind(QPainter &painter, const QRect &box) const;
    void drawText(QPainter &painter, const QRect &box, const QString &text, Qt::Alignment alignment) const;
    [[nodiscard]] QRect mirrored(const QRect &box) const;

    MetricTile m_tile;
};

}  // namespace herald
