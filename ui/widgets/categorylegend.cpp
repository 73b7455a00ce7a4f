// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/categorylegend.h"

#include "ui/charts/activity.h"
#include "ui/theme/typography.h"
#include "ui/words.h"

#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace herald {

namespace {
constexpr int kDot = 10;
}

CategoryLegend::CategoryLegend(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CategoryLegend::setTotals(const QList<std::pair<Category, int>> &totals)
{
    m_totals = totals;
    QStringList spoken;
    for (const auto &[category, count] : totals)
        spoken += u"%1 %2"_s.arg(title(category)).arg(count);
    setAccessibleName(spoken.join(u", "_s));
    update();
}

QSize CategoryLegend::sizeHint() const
{
    return {200, QFontMetrics(fontOf(Type::Caption, font())).height() + space::kTight};
}

void CategoryLegend::paintEvent(QPaintEvent *)
{
    const Tokens &t = currentTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(fontOf(Type::Caption, font()));
    const QFontMetrics metrics = painter.fontMetrics();
    int left = 0;
    for (const auto &[category, count] : m_totals) {
        const QString text = u"%1 %2"_s.arg(title(category)).arg(count);
        const int wide = kDot + space::kTight + metrics.horizontalAdvance(text) + 1;
        if (left + wide > width())
            break;
        const QRect dot(left, (height() - kDot) / 2, kDot, kDot);
        painter.setPen(Qt::NoPen);
        painter.setBrush(categoryColor(category, t));
        painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), dot), 3, 3);
        painter.setPen(t.textSecondary);
        const QRect words(left + kDot + space::kTight, 0, wide - kDot - space::kTight, height());
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words),
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)), text);
        left += wide + space::kLarge;
    }
}

}  // namespace herald
