// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/engineport.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace herald {

class EmptyState;
class RepositoryModel;

/// Repositories to choose from, with buttons for all, none, and a folder of one's own.
class RepositoryList final : public QWidget {
    Q_OBJECT
public:
    explicit RepositoryList(QWidget *parent);

    [[nodiscard]] RepositoryModel &model() const { return *m_model; }
    void showLooking();
    [[nodiscard]] bool isLooking() const { return m_isLooking; }
    void showFound(const QList<RepositoryChoice> &found);

private:
    void addFolder();
    void nameCount();

    RepositoryModel *m_model = nullptr;
    QStackedWidget *m_stack = nullptr;
    QListView *m_list = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_all = nullptr;
    QLabel *m_count = nullptr;
    bool m_isLooking = false;
};

}  // namespace herald
