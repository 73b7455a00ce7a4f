// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/listmodel.h"
#include "ui/models/rulebook.h"
#include "ui/pages/page.h"

namespace herald {

class AlertDetail;
class FilterButton;
class ListDetail;
class Notice;
class SearchField;
class Segments;

/// Every change of an alert's state, newest first, with the alert it belongs to.
class JournalPage final : public Page {
    Q_OBJECT
public:
    JournalPage(const PageContext &context, QWidget *parent);

protected:
    void ask() override;
    [[nodiscard]] bool isComplete() const override;

private:
    void buildBody();
    [[nodiscard]] QLayout *buildFilters();
    void take(const QList<Transition> &transitions);
    void filter();
    void showSelected(const QModelIndex &index);

    RuleBookFeed m_book;
    QList<Transition> m_all;
    ListModel<Transition> *m_model = nullptr;
    Segments *m_period = nullptr;
    FilterButton *m_states = nullptr;
    SearchField *m_search = nullptr;
    ListDetail *m_body = nullptr;
    AlertDetail *m_detail = nullptr;
    Notice *m_notice = nullptr;
};

/// Those that `states` and `text` admit; an empty list or text admits all.
[[nodiscard]] QList<Transition> filtered(const QList<Transition> &transitions, const QList<AlertState> &states,
                                         const QString &text);

}  // namespace herald
