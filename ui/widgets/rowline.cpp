// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowline.h"

#include <QPainter>

namespace herald {

RowLine::RowLine(RowContent content, QWidget *parent) : QWidget(parent), m_content(std::move(content))
{
    setAccessibleName(m_content.spoken());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize RowLine::sizeHint() const { return {240, rowHeight(m_content, font(), width())}; }

void RowLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect box = rect().adjusted(-8, 0, 8, 0);
    paintRow(painter, box, m_content, {.font = font(), .direction = layoutDirection()});
}

}  // namespace herald
