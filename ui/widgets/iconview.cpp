// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/iconview.h"

#include "ui/theme/icons.h"

#include <QPainter>

namespace herald {

IconView::IconView(int side, QWidget *parent) : QWidget(parent) { setFixedSize(side, side); }

void IconView::setIcon(const QString &name, Tone tone)
{
    m_name = name;
    m_tone = tone;
    update();
}

void IconView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(painter, m_name, foreground(m_tone, currentTokens()), rect());
}

}  // namespace herald
