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
class NoteDetail;
class Notice;
class SearchField;
class Segments;

/// Everything that happened, newest first, with the alert it belongs to; or all of Herald at one past moment.
class JournalPage final : public Page {
    Q_OBJECT
public:
    JournalPage(const PageContext &context, QWidget *parent);

    /// "journal:moment" shows all of Herald at one moment, "journal:entries" the rows.
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
    void take(const QList<JournalItem> &items);
    void filter();
    void showSelected(const QModelIndex &index);

    RuleBookFeed m_book;
    QList<JournalItem> m_all;
    ListModel<JournalItem> *m_model = nullptr;
    Segments *m_view = nullptr;
    Segments *m_period = nullptr;
    FilterButton *m_kinds = nullptr;
    FilterButton *m_states = nullptr;
    SearchField *m_search = nullptr;
    ListDetail *m_body = nullptr;
    QStackedWidget *m_details = nullptr;
    AlertDetail *m_detail = nullptr;
    NoteDetail *m_note = nullptr;
    MomentView *m_moment = nullptr;
    QStackedWidget *m_stack = nullptr;
    Notice *m_notice = nullptr;
};

/// What of the journal is wanted; an empty list or text admits all.
struct JournalFilter {
    QList<int> kinds;          ///< kChanges, or places in noteKinds()
    QList<AlertState> states;  ///< then only changes to these
    QString text;

    static constexpr int kChanges = 1000;
};
[[nodiscard]] QList<JournalItem> filtered(const QList<JournalItem> &items, const JournalFilter &filter);

}  // namespace herald
