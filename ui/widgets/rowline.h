// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/row.h"

#include <QWidget>

namespace herald {

/// One row that only tells.
class RowLine final : public QWidget {
    Q_OBJECT
public:
    RowLine(RowContent content, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    RowContent m_content;
};

}  // namespace herald
