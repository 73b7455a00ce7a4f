// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/pagedmodel.h"
#include "ui/models/rulebook.h"
#include "ui/pages/page.h"

class QComboBox;

namespace herald {

class AlertDetail;
class FilterButton;
class ListDetail;
class Notice;
class SearchField;
class Segments;

/// Active and past alerts, Herald's own and others', why each one is what it is, and what can be done about it.
class AlertsPage final : public Page {
    Q_OBJECT
public:
    AlertsPage(const PageContext &context, QWidget *parent);

    void open(const QString &reference) override;

protected:
    void ask() override;
    [[nodiscard]] bool isComplete() const override;

private:
    using Model = PagedModel<ListedAlert, AlertListQuery, AlertListPage>;

    void buildBody();
    [[nodiscard]] QLayout *buildFilters();
    void filterAgain();
    void offerSources(const QStringList &sources);
    [[nodiscard]] bool isFiltered() const;
    void openSilences();
    void showFilled(qint64 total);
    /// Nothing while there is none.
    [[nodiscard]] const Overview *overview() const;
    [[nodiscard]] bool isBlind() const;
    void showCount();
    void showEmpty();
    void showSelected(const QModelIndex &index);
    void openAlert(AlertId id);

    RuleBookFeed m_book;
    Model *m_model = nullptr;
    Segments *m_which = nullptr;
    FilterButton *m_states = nullptr;
    FilterButton *m_severities = nullptr;
    QComboBox *m_from = nullptr;
    SearchField *m_search = nullptr;
    ListDetail *m_body = nullptr;
    AlertDetail *m_detail = nullptr;
    Notice *m_notice = nullptr;
    qint64 m_total = 0;
    std::optional<AlertId> m_wanted;  ///< to be selected when it is there
};

}  // namespace herald
