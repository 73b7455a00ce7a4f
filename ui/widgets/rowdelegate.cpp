// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowdelegate.h"

#include "ui/widgets/row.h"

#include <QApplication>
#include <QListView>
#include <QPainter>

namespace herald {

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintRow(*painter, option.rect, index.data(kRowRole).value<RowContent>(),
             {.font = option.font,
              .direction = option.direction,
              .isSelected = option.state.testFlag(QStyle::State_Selected),
              .isHovered = option.state.testFlag(QStyle::State_MouseOver),
              .hasFocus = option.state.testFlag(QStyle::State_HasFocus)});
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {120, rowHeight(option.font)};
}

QListView *makeRowList(QWidget *parent, const QString &accessibleName)
{
    auto *list = new QListView(parent);
    list->setAccessibleName(accessibleName);
    list->setItemDelegate(new RowDelegate(list));
    list->setFont(QApplication::font());
    list->setUniformItemSizes(true);
    list->setMouseTracking(true);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setFrameShape(QFrame::NoFrame);
    return list;
}

}  // namespace herald
