// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/navigationbutton.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/theme/typography.h"

#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace herald {

namespace {
constexpr int kIcon = 20;
constexpr int kHeight = 36;
}  // namespace

NavigationButton::NavigationButton(QString iconName, const QString &title, const QString &shortcut, QWidget *parent)
    : QAbstractButton(parent), m_iconName(std::move(iconName))
{
    setText(title);
    setAccessibleName(title);
    setToolTip(tr("%1 (%2)", "page, shortcut").arg(title, shortcut));
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavigationButton::setBadge(int count)
{
    m_badge = count;
    setAccessibleDescription(count > 0 ? tr("%n firing", nullptr, count) : QString());
    update();
}

void NavigationButton::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    update();
}

QSize NavigationButton::sizeHint() const { return {m_isCompact ? kHeight : 160, kHeight}; }

void NavigationButton::paintEvent(QPaintEvent *)
{
    const Tokens &t = currentTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(t.accent, 1) : QPen(Qt::NoPen));
        painter.setBrush(isChecked() ? t.accentSoft : t.tint(t.text, underMouse() ? 0.05 : 0));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::kRadius, space::kRadius);
    }
    const QColor color = isChecked() ? t.accent : t.textSecondary;
    const QRect iconBox(space::kSmall, (height() - kIcon) / 2, kIcon, kIcon);
    const auto place = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    paintIcon(painter, m_iconName, color, place(iconBox));
    if (m_badge > 0)
        paintBadge(painter);
    if (m_isCompact)
        return;
    painter.setFont(fontOf(isChecked() ? Type::Strong : Type::Body, font()));
    painter.setPen(isChecked() ? t.accent : t.text);
    const QRect textBox(iconBox.right() + 1 + space::kMedium, 0, width() - iconBox.right() - space::kMedium * 2,
                        height());
    painter.drawText(place(textBox), int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
                     text());
}

void NavigationButton::paintBadge(QPainter &painter) const
{
    const Tokens &t = currentTokens();
    painter.setFont(fontOf(Type::CaptionStrong, font()));
    const QString count = m_badge > 99 ? u"99+"_s : QString::number(m_badge);
    const int height = painter.fontMetrics().height() + space::kHair;
    const int wide =
        std::max(height, painter.fontMetrics().horizontalAdvance(count) + 2 * space::kTight + space::kHair);
    const QRect box = m_isCompact ? QRect(width() - wide, 0, wide, height)
                                  : QRect(width() - wide - space::kSmall, (this->height() - height) / 2, wide, height);
    const QRect shown = QStyle::visualRect(layoutDirection(), rect(), box);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.alert);
    painter.drawRoundedRect(shown, height / 2.0, height / 2.0);
    painter.setPen(t.surface);
    painter.drawText(shown, Qt::AlignCenter, count);
}

}  // namespace herald
