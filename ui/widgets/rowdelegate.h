// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QListView;

namespace herald {

/// Draws items that offer a RowContent under kRowRole.
class RowDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A list view that shows a model of rows: one selection, smooth scrolling, no sizes measured but the first.
[[nodiscard]] QListView *makeRowList(QWidget *parent, const QString &accessibleName);

}  // namespace herald
