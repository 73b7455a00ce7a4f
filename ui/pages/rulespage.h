// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/listmodel.h"
#include "ui/models/rulebook.h"
#include "ui/pages/page.h"

class QLabel;
class QPushButton;

namespace herald {

class DetailPane;
class Facts;
class ListDetail;
class Notice;
class SearchField;

/// The rules that alerts come from, each in plain words.
class RulesPage final : public Page {
    Q_OBJECT
public:
    RulesPage(const PageContext &context, QWidget *parent);

protected:
    void ask() override;
    [[nodiscard]] bool isComplete() const override { return m_book.isRead(); }

private:
    void buildBody();
    [[nodiscard]] QWidget *buildDetail();
    void filter();
    void showSelected(const QModelIndex &index);

    RuleBookFeed m_book;
    ListModel<Rule> *m_model = nullptr;
    SearchField *m_search = nullptr;
    ListDetail *m_body = nullptr;
    DetailPane *m_pane = nullptr;
    QLabel *m_condition = nullptr;
    Facts *m_when = nullptr;
    Facts *m_tells = nullptr;
    Notice *m_notice = nullptr;
};

}  // namespace herald
