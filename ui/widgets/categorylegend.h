// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/category.h"

#include <QList>
#include <QWidget>

namespace herald {

/// The categories of a chart with their colours and counts, as many as fit on one line.
class CategoryLegend final : public QWidget {
    Q_OBJECT
public:
    explicit CategoryLegend(QWidget *parent = nullptr);

    void setTotals(const QList<std::pair<Category, int>> &totals);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<std::pair<Category, int>> m_totals;
};

}  // namespace herald
