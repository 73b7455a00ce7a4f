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

QString entryText(Category category, int count) { return u"%1 %2"_s.arg(title(category)).arg(count); }

}  // namespace

CategoryLegend::CategoryLegend(QWidget *parent) : QWidget(parent)
{
    // A fixed height would be that of the hint, one line, whatever the width asks for.
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CategoryLegend::setTotals(const QList<std::pair<Category, int>> &totals)
{
    if (std::exchange(m_totals, totals) == totals)
        return;
    QStringList spoken;
    for (const auto &[category, count] : totals)
        spoken += entryText(category, count);
    setAccessibleName(spoken.join(u", "_s));
    updateGeometry();
    update();
}

QSize CategoryLegend::sizeHint() const { return {200, lineHeight()}; }

int CategoryLegend::heightForWidth(int width) const
{
    const QList<QRect> all = places(width);
    return all.isEmpty() ? lineHeight() : all.last().bottom() + 1;
}

int CategoryLegend::lineHeight() const { return QFontMetrics(fontOf(Type::Caption, font())).height() + space::kTight; }

QList<QRect> CategoryLegend::places(int width) const
{
    const QFontMetrics metrics(fontOf(Type::Caption, font()));
    QList<QRect> all;
    QPoint next;
    for (const auto &[category, count] : m_totals) {
        const int wide = kDot + space::kTight + metrics.horizontalAdvance(entryText(category, count)) + 1;
        if (next.x() > 0 && next.x() + wide > width)
            next = {0, next.y() + lineHeight()};
        all += QRect(next, QSize(wide, lineHeight()));
        next.rx() += wide + space::kLarge;
    }
    return all;
}

void CategoryLegend::paintEvent(QPaintEvent *)
{
    const Tokens &t = currentTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(fontOf(Type::Caption, font()));
    const QList<QRect> all = places(width());
    for (qsizetype i = 0; i < all.size(); ++i) {
        const auto &[category, count] = m_totals[i];
        const QRect dot(all[i].left(), all[i].center().y() - kDot / 2, kDot, kDot);
        painter.setPen(Qt::NoPen);
        painter.setBrush(categoryColor(category, t));
        painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), dot), 3, 3);
        painter.setPen(t.textSecondary);
        const QRect words = all[i].adjusted(kDot + space::kTight, 0, 0, 0);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words),
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
                         entryText(category, count));
    }
}

}  // namespace herald
