// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/row.h"

#include <QAbstractButton>

namespace herald {

/// One row that can be clicked, for the short lists of the Overview.
class RowButton final : public QAbstractButton {
    Q_OBJECT
public:
    explicit RowButton(QWidget *parent = nullptr);

    void setContent(const RowContent &content);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int wantedHeight() const;

    RowContent m_content;
};

}  // namespace herald
