// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/emptystate.h"

#include <QSplitter>

class QAbstractItemModel;
class QLabel;
class QListView;
class QStackedWidget;
class QVBoxLayout;

namespace herald {

/// A list and, beside it, what is known about the selected row. Either side says so when it has nothing to show.
class ListDetail final : public QSplitter {
    Q_OBJECT
public:
    struct Parts {
        QAbstractItemModel *model = nullptr;  ///< of rows, see ui/widgets/row.h
        QWidget *detail = nullptr;
        QString listName;  ///< for screen readers
        EmptyState::Content nothingSelected;
    };

    ListDetail(const Parts &parts, QWidget *parent);

    [[nodiscard]] QListView *list() const { return m_list; }
    /// Something between the card's edge and the list, such as a search field.
    void addAboveList(QWidget *widget);
    /// What stands in the place of a list that has nothing at all; hidden by showList(). There is no detail beside it.
    void showEmpty(const EmptyState::Content &content);
    /// The same for a list of which nothing matches; the detail keeps its place.
    void showNoMatch(const EmptyState::Content &content);
    /// Selects the first row where none is selected.
    void showList();
    /// A few words under the list, such as how many match.
    void setCount(const QString &text);
    void select(const QModelIndex &index);
    /// Shows the detail of something that is not in the list.
    void showDetailAlone();

signals:
    /// Invalid when nothing is selected any more.
    void selected(const QModelIndex &index);
    void emptyActionWanted();

private:
    [[nodiscard]] QWidget *buildListSide(const QString &listName);
    void follow(const QModelIndex &index);

    QWidget *m_detailSide = nullptr;
    QVBoxLayout *m_listColumn = nullptr;
    QListView *m_list = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedWidget *m_listStack = nullptr;
    QStackedWidget *m_detailStack = nullptr;
    EmptyState *m_nothing = nullptr;
    EmptyState::Content m_nothingContent;
    QLabel *m_count = nullptr;
};

}  // namespace herald
