// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/category.h"

#include <QList>
#include <QRect>
#include <QWidget>

namespace herald {

/// The categories of a chart with their colours and counts, on as many lines as they need.
class CategoryLegend final : public QWidget {
    Q_OBJECT
public:
    explicit CategoryLegend(QWidget *parent = nullptr);

    void setTotals(const QList<std::pair<Category, int>> &totals);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int lineHeight() const;
    /// Of each entry, in reading direction from the left.
    [[nodiscard]] QList<QRect> places(int width) const;

    QList<std::pair<Category, int>> m_totals;
};

}  // namespace herald
