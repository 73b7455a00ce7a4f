// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/listmodel.h"
#include "ui/models/rulebook.h"
#include "ui/pages/page.h"

class QStackedWidget;

namespace herald {

class AlertDetail;
class FilterButton;
class ListDetail;
class MomentView;
class Notice;
class SearchField;
class Segments;

/// Every change of an alert's state, newest first, with the alert it belongs to; or all of Herald at one past moment.
class JournalPage final : public Page {
    Q_OBJECT
public:
    JournalPage(const PageContext &context, QWidget *parent);

    /// "journal:moment" shows all of Herald at one moment, "journal:entries" the changes.
    void open(const QString &reference) override;

protected:
    void ask() override;
    [[nodiscard]] bool isComplete() const override;

private:
    void buildBody();
    [[nodiscard]] QLayout *buildFilters();
    [[nodiscard]] QWidget *buildEntries();
    [[nodiscard]] bool isMoment() const;
    void showView();
    void take(const QList<Transition> &transitions);
    void filter();
    void showSelected(const QModelIndex &index);

    RuleBookFeed m_book;
    QList<Transition> m_all;
    ListModel<Transition> *m_model = nullptr;
    Segments *m_view = nullptr;
    Segments *m_period = nullptr;
    FilterButton *m_states = nullptr;
    SearchField *m_search = nullptr;
    ListDetail *m_body = nullptr;
    AlertDetail *m_detail = nullptr;
    MomentView *m_moment = nullptr;
    QStackedWidget *m_stack = nullptr;
    Notice *m_notice = nullptr;
};

/// Those that `states` and `text` admit; an empty list or text admits all.
[[nodiscard]] QList<Transition> filtered(const QList<Transition> &transitions, const QList<AlertState> &states,
                                         const QString &text);

}  // namespace herald
