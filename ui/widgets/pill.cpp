// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pill.h"

#include "ui/theme/icons.h"
#include "ui/theme/typography.h"

#include <QPainter>
#include <QStyle>

namespace herald {

namespace {
constexpr int kIcon = 16;
}

Pill::Pill(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed); }

void Pill::setState(const QString &icon, const QString &text, Tone tone)
{
    if (m_icon == icon && m_text == text && m_tone == tone)
        return;
    m_icon = icon;
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    setToolTip(text);
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const
{
    const QFontMetrics metrics(fontOf(Type::CaptionStrong, font()));
    return {metrics.horizontalAdvance(m_text) + kIcon + space::kTight + 2 * space::kMedium - space::kTight,
            std::max(metrics.height(), kIcon) + space::kSmall + space::kHair};
}

/// Where there is no room for all words the icon still says how it is.
QSize Pill::minimumSizeHint() const { return {kIcon + 2 * space::kMedium, sizeHint().height()}; }

void Pill::paintEvent(QPaintEvent *)
{
    const Tokens &t = currentTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(background(m_tone, t));
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    const QRect iconBox(space::kSmall, (height() - kIcon) / 2, kIcon, kIcon);
    paintIcon(painter, m_icon, foreground(m_tone, t), QStyle::visualRect(layoutDirection(), rect(), iconBox));
    const QRect textBox = rect().adjusted(iconBox.right() + 1 + space::kTight, 0, 0, 0);
    painter.setFont(fontOf(Type::CaptionStrong, font()));
    painter.setPen(foreground(m_tone, t));
    const auto side = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter);
    const QString text = painter.fontMetrics().elidedText(m_text, Qt::ElideRight, textBox.width());
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), textBox), int(side), text);
}

}  // namespace herald
