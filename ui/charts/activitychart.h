// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/activity.h"

#include <QWidget>

namespace herald {

/// Achievements by time and category as stacked bars. A click, or the arrow keys and Return, choose one bar.
class ActivityChart final : public QWidget {
    Q_OBJECT
public:
    struct Content {
        QList<Instant> edges;
        QList<CategoryCounts> counts;  ///< one fewer than edges
        Bucket bucket = Bucket::Day;
    };

    explicit ActivityChart(QWidget *parent = nullptr);

    void setContent(const Content &content);
    /// -1 for none.
    void setChosen(int bar);
    [[nodiscard]] int chosen() const { return m_chosen; }
    /// "2 Mar – 8 Mar: 12 achievements" and its categories.
    [[nodiscard]] QString barText(int bar) const;
    [[nodiscard]] QSize sizeHint() const override { return {480, 132}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 96}; }

signals:
    /// The person chose a bar, or -1: none any more.
    void barChosen(int bar);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] QRectF barBox(int bar) const;
    [[nodiscard]] int barAt(const QPointF &point) const;
    [[nodiscard]] int total(int bar) const;
    void choose(int bar);
    void paintGrid(QPainter &painter) const;
    void paintBar(QPainter &painter, int bar) const;
    void paintMoments(QPainter &painter) const;

    Content m_content;
    QList<Category> m_order;  ///< how bars are stacked, most first
    int m_highest = 1;
    int m_chosen = -1;
    int m_cursor = -1;
};

}  // namespace herald
