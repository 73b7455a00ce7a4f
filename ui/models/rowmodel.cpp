// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rowmodel.h"

namespace herald {

QVariant RowModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case Qt::DisplayRole: return contentOf(index.row()).title;
    case Qt::AccessibleTextRole: return contentOf(index.row()).spoken();
    case kRowRole: return QVariant::fromValue(contentOf(index.row()));
    default: return {};
    }
}

}  // namespace herald
