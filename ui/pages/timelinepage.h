// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/activitychart.h"
#include "ui/models/pagedmodel.h"
#include "ui/pages/page.h"

namespace herald {

class AchievementDetail;
class CategoryLegend;
class FilterButton;
class ImportButton;
class InboxButton;
class ListDetail;
class Notice;
class SearchField;
class Segments;

/// All that was achieved: over time and category, as a list, and each with its proof.
class TimelinePage final : public Page {
    Q_OBJECT
public:
    TimelinePage(const PageContext &context, QWidget *parent);

    void open(const QString &reference) override;

protected:
    void ask() override;
    [[nodiscard]] bool isComplete() const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    using Model = PagedModel<Achievement, AchievementQuery, AchievementPage>;

    void buildBody();
    [[nodiscard]] QLayout *buildFilters();
    void buildImport();
    [[nodiscard]] QWidget *buildChart();
    /// Everything but the bar that is chosen.
    [[nodiscard]] AchievementQuery filters() const;
    [[nodiscard]] AchievementQuery narrowed() const;
    [[nodiscard]] bool isFiltered() const;
    void filterAgain();
    void chooseBar();
    void askActivity();
    void askActivitySince(Instant since);
    void showFilled(qint64 total);
    void showSelected(const QModelIndex &index);
    void showAchievement(AchievementId id);

    Model *m_model = nullptr;
    SearchField *m_search = nullptr;
    FilterButton *m_categories = nullptr;
    FilterButton *m_statuses = nullptr;
    FilterButton *m_sources = nullptr;
    Segments *m_period = nullptr;
    ActivityChart *m_chart = nullptr;
    CategoryLegend *m_legend = nullptr;
    QList<Instant> m_edges;  ///< of the chart's bars
    ListDetail *m_body = nullptr;
    AchievementDetail *m_detail = nullptr;
    Notice *m_notice = nullptr;
    ImportButton *m_import = nullptr;
    InboxButton *m_inbox = nullptr;
    std::optional<AchievementId> m_wanted;
    AchievementId m_shown;     ///< asked for, and shown once it is there
    bool m_hasDetail = false;  ///< the first achievement asked for is there
    quint64 m_generation = 0;
};

}  // namespace herald
