// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowbutton.h"

#include <QPainter>

namespace herald {

RowButton::RowButton(QWidget *parent) : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RowButton::setContent(const RowContent &content)
{
    setToolTip(content.subtitle);  // which may be cut
    if (content == m_content)
        return;
    m_content = content;
    setAccessibleName(content.spoken());
    updateGeometry();
    update();
}

int RowButton::wantedHeight() const { return rowHeight(m_content, font(), width()); }

QSize RowButton::sizeHint() const { return {280, wantedHeight()}; }

QSize RowButton::minimumSizeHint() const { return {160, wantedHeight()}; }

void RowButton::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    if (m_content.subtitleLines > 1 && height() != wantedHeight())
        updateGeometry();
}

void RowButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintRow(painter, rect(), m_content,
             {.font = font(),
              .direction = layoutDirection(),
              .isSelected = isDown(),
              .isHovered = underMouse(),
              .hasFocus = hasFocus()});
}

}  // namespace herald
