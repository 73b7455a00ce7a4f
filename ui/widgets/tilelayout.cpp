// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tilelayout.h"

#include "ui/theme/tokens.h"

#include <QStyle>
#include <QWidget>
#include <algorithm>

namespace herald {

TileLayout::TileLayout(QWidget *parent, int minimumWidth) : QLayout(parent), m_minimumWidth(minimumWidth)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(space::kMedium);
}

TileLayout::~TileLayout() { qDeleteAll(m_items); }

void TileLayout::addItem(QLayoutItem *item) { m_items.push_back(item); }

QLayoutItem *TileLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)] : nullptr;
}

QLayoutItem *TileLayout::takeAt(int index)
{
    QLayoutItem *item = itemAt(index);
    if (item)
        m_items.erase(m_items.begin() + index);
    return item;
}

int TileLayout::shown() const
{
    return int(std::ranges::count_if(m_items, [](const QLayoutItem *item) { return !item->isEmpty(); }));
}

int TileLayout::mostColumnsIn(int width) const
{
    constexpr int kMostColumns = 8;
    return std::clamp((width + spacing()) / (m_minimumWidth + spacing()), 1, kMostColumns);
}

int TileLayout::roomIn(const QSize &size) const
{
    return mostColumnsIn(size.width()) * std::max(0, (size.height() + spacing()) / (tileHeight() + spacing()));
}

int TileLayout::columnsIn(int width) const
{
    const int most = mostColumnsIn(width);
    const int rows = std::max(1, (shown() + most - 1) / most);
    return std::max(1, (shown() + rows - 1) / rows);
}

int TileLayout::tileHeight() const
{
    int height = 0;
    for (const auto *item : m_items)
        height = std::max(height, item->sizeHint().height());
    return height;
}

int TileLayout::heightForWidth(int width) const
{
    const int columns = columnsIn(width);
    const int rows = (shown() + columns - 1) / columns;
    return rows * tileHeight() + std::max(0, rows - 1) * spacing();
}

QSize TileLayout::sizeHint() const { return {m_minimumWidth * 2 + spacing(), tileHeight()}; }

QSize TileLayout::minimumSize() const { return {m_minimumWidth, tileHeight()}; }

void TileLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const int columns = columnsIn(rect.width());
    const double width = double(rect.width() - (columns - 1) * spacing()) / columns;
    const int height = tileHeight();
    int place = 0;
    for (auto *item : m_items) {
        if (item->isEmpty())
            continue;
        const int left = rect.left() + qRound((place % columns) * (width + spacing()));
        const int right = rect.left() + qRound((place % columns) * (width + spacing()) + width);
        const QRect box(left, rect.top() + (place / columns) * (height + spacing()), right - left, height);
        item->setGeometry(QStyle::visualRect(parentWidget()->layoutDirection(), rect, box));
        ++place;
    }
}

}  // namespace herald
