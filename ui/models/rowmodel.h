// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "ui/widgets/row.h"

#include <QAbstractListModel>

namespace herald {

/// A list whose items read as rows. What the items are, its templates ListModel and PagedModel know.
class RowModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    /// The row's title for display, all of it for screen readers, and a RowContent under kRowRole.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

signals:
    /// Items are there, or none are; `total` counts those that are not fetched yet, too.
    void filled(qint64 total);
    void failed(const herald::Error &error);

protected:
    [[nodiscard]] virtual RowContent contentOf(int row) const = 0;
};

}  // namespace herald
