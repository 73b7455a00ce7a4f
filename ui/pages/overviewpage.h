// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"
#include "ui/widgets/row.h"

class QVBoxLayout;

namespace herald {

class Card;
class EmptyState;
class HealthHero;
class MetricTileView;
class Notice;
class RowButton;
class TileLayout;

/// Everything at a glance: health, KPIs, active alerts, latest achievements, sources with the age of their data.
class OverviewPage final : public Page {
    Q_OBJECT
public:
    OverviewPage(const PageContext &context, QWidget *parent);

protected:
    void ask() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// A card with rows that open something.
    struct RowList {
        Card *card = nullptr;
        EmptyState *empty = nullptr;
        QList<RowButton *> rows;
        QStringList references;
    };

    void buildBody();
    void buildTiles(QVBoxLayout *column);
    [[nodiscard]] RowList buildList(const QString &heading, const QString &page, qsizetype mostRows);
    void show(const Result<Overview> &answer);
    [[nodiscard]] int mostTiles() const;
    void showTiles(const QList<MetricTile> &tiles);
    void showAlerts(const Overview &overview);
    void showAchievements(const QList<Achievement> &achievements);
    void showSources(const QList<Health> &components);
    void setRows(RowList &list, const QList<RowContent> &contents, const QStringList &references);

    QWidget *m_body = nullptr;
    Notice *m_notice = nullptr;
    HealthHero *m_hero = nullptr;
    Card *m_tileCard = nullptr;
    TileLayout *m_tileLayout = nullptr;
    QWidget *m_tileHost = nullptr;
    EmptyState *m_noTiles = nullptr;
    QWidget *m_lists = nullptr;
    QList<MetricTileView *> m_tiles;
    RowList m_alerts;
    RowList m_achievements;
    RowList m_sources;
};

}  // namespace herald
