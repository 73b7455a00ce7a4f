// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overviewpage.h"

#include "ui/models/alertingtext.h"
#include "ui/models/rows.h"
#include "ui/models/tilechoice.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/healthhero.h"
#include "ui/widgets/healthstrip.h"
#include "ui/widgets/metrictileview.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/rowbutton.h"
#include "ui/widgets/tilelayout.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr int kFewestTiles = 8;
constexpr qsizetype kMostRows = 5;
constexpr qsizetype kMostSources = 9;
constexpr int kTileWidth = 212;
constexpr int kCardWidth = 330;

}  // namespace

OverviewPage::OverviewPage(const PageContext &context, QWidget *parent) : Page(context, parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_body = new QWidget(scroll);
    m_body->setProperty("kind", u"scrolled"_s);
    scroll->setWidget(m_body);
    outer->addWidget(scroll);
    buildBody();
    connect(&context.feed, &OverviewFeed::updated, this, [this] { show(*this->context().feed.latest()); });
}

void OverviewPage::buildBody()
{
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(space::kHuge, space::kLarge, space::kHuge, space::kHuge);
    column->setSpacing(space::kLarge);
    m_notice = new Notice(m_body);
    column->addWidget(m_notice);
    m_hero = new HealthHero(m_body);
    column->addWidget(m_hero);
    buildTiles(column);
    auto *lists = m_lists = new QWidget(m_body);
    auto *tiles = new TileLayout(lists, kCardWidth);
    tiles->setSpacing(space::kLarge);
    m_alerts = buildList(tr("Active alerts"), u"alerts"_s, kMostRows);
    m_achievements = buildList(tr("Latest achievements"), u"timeline"_s, kMostRows);
    m_sources = buildList(tr("Sources"), u"settings"_s, kMostSources);
    for (const auto *list : {&m_alerts, &m_achievements, &m_sources})
        tiles->addWidget(list->card);
    column->addWidget(lists);
    column->addStretch();
}

void OverviewPage::buildTiles(QVBoxLayout *column)
{
    m_tileHost = new QWidget(m_body);
    m_tileLayout = new TileLayout(m_tileHost, kTileWidth);
    column->addWidget(m_tileHost);
    m_noTiles = new EmptyState(m_body);
    m_noTiles->hide();
    column->addWidget(m_noTiles);
    connect(m_noTiles, &EmptyState::actionWanted, this, [this] { emit pageWanted(u"settings"_s, {}); });
}

OverviewPage::RowList OverviewPage::buildList(const QString &heading, const QString &page, qsizetype mostRows)
{
    RowList list;
    list.card = new Card(heading, m_body);
    auto *all = list.card->addAction(tr("Show all"));
    all->setAccessibleName(tr("Show all: %1").arg(heading));
    connect(all, &QPushButton::clicked, this, [this, page] { emit pageWanted(page, {}); });
    for (qsizetype i = 0; i < mostRows; ++i) {
        auto *row = new RowButton(list.card);
        row->hide();
        list.card->body()->addWidget(row);
        list.rows += row;
        connect(row, &RowButton::clicked, this,
                [this, page, row] { emit pageWanted(page, row->property("reference").toString()); });
    }
    list.empty = new EmptyState(list.card);
    list.empty->hide();
    list.card->body()->addWidget(list.empty);
    list.card->body()->addStretch();
    return list;
}

void OverviewPage::ask() { context().feed.want(); }

void OverviewPage::show(const Result<Overview> &answer)
{
    answered();
    if (!answer) {
        m_notice->showError(answer.error());
        return;
    }
    m_notice->clear();
    m_hero->setOverview(*answer, now());
    showTiles(tilesForGlance(answer->tiles, mostTiles()));
    showAlerts(*answer);
    showAchievements(answer->latestAchievements);
    showSources(answer->components);
}

/// A large window has room for more of them.
int OverviewPage::mostTiles() const
{
    const QMargins margins = m_body->layout()->contentsMargins();
    const int wide = width() - margins.left() - margins.right();
    const int others = m_hero->sizeHint().height() + m_lists->heightForWidth(wide) + margins.top() + margins.bottom()
                       + 3 * m_body->layout()->spacing();
    return std::max(kFewestTiles, m_tileLayout->roomIn({wide, height() - others}));
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const auto &latest = context().feed.latest();
    if (latest && *latest)
        showTiles(tilesForGlance((*latest)->tiles, mostTiles()));
}

void OverviewPage::showTiles(const QList<MetricTile> &tiles)
{
    while (m_tiles.size() < tiles.size()) {
        auto *view = new MetricTileView(m_tileHost);
        m_tileLayout->addWidget(view);
        m_tiles += view;
        connect(view, &MetricTileView::clicked, this,
                [this, view] { emit pageWanted(u"kpis"_s, u"metric:%1"_s.arg(view->tile().metric.name)); });
    }
    for (qsizetype i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i]->setVisible(i < tiles.size());
        if (i < tiles.size())
            m_tiles[i]->setTile(tiles[i]);
    }
    m_tileHost->setVisible(!tiles.isEmpty());
    m_noTiles->setVisible(tiles.isEmpty());
    if (tiles.isEmpty())
        m_noTiles->show({.icon = u"kpis"_s,
                         .title = tr("No data yet"),
                         .text = tr("The first figures of this computer appear within a minute."),
                         .tone = Tone::Muted,
                         .action = tr("Choose what to watch")});
}

void OverviewPage::setRows(RowList &list, const QList<RowContent> &contents, const QStringList &references)
{
    for (qsizetype i = 0; i < list.rows.size(); ++i) {
        if (i < contents.size())
            list.rows[i]->setContent(contents[i]);
        list.rows[i]->setProperty("reference", references.value(i));
        list.rows[i]->setVisible(i < contents.size());
    }
    list.empty->setVisible(contents.isEmpty());
}

void OverviewPage::showAlerts(const Overview &overview)
{
    QList<RowContent> rows;
    QStringList references;
    for (const ListedAlert &listed : overview.alerts.worst) {
        rows += rowOf(listed, now());
        references += listed.isOwn() ? u"alert:%1"_s.arg(listed.alert.id.value) : QString();
    }
    m_alerts.card->setNote(rows.isEmpty() ? QString() : QLocale().toString(overview.alerts.counts.total()));
    setRows(m_alerts, rows, references);
    if (!rows.isEmpty())
        return;
    const bool isBlind = overallAt(overview, now()) == Overall::CannotSee;
    m_alerts.empty->show({.icon = isBlind ? u"cannot-see"_s : u"well"_s,
                          .title = isBlind ? tr("No alert, but not all can be seen") : tr("Nothing is firing"),
                          .text = isBlind ? tr("A source is silent, so an alert may be missing.") : QString(),
                          .tone = isBlind ? Tone::Blind : Tone::Well});
}

void OverviewPage::showAchievements(const QList<Achievement> &achievements)
{
    QList<RowContent> rows;
    QStringList references;
    for (const auto &achievement : achievements) {
        rows += rowOf(achievement, now());
        references += u"achievement:%1"_s.arg(achievement.id.value);
    }
    setRows(m_achievements, rows, references);
    if (rows.isEmpty())
        m_achievements.empty->show(
            {.icon = u"award"_s,
             .title = tr("No achievement yet"),
             .text = tr("One appears when a KPI reaches its target or work is found in a repository.")});
}

void OverviewPage::showSources(const QList<Health> &components)
{
    QList<Health> worstFirst = components;
    std::stable_partition(worstFirst.begin(), worstFirst.end(),
                          [this](const Health &h) { return withAge(h, now()).state == HealthState::CannotSee; });
    QList<RowContent> rows;
    for (const auto &health : worstFirst)
        rows += rowOf(health, now());
    setRows(m_sources, rows, {});
    if (rows.isEmpty())
        m_sources.empty->show({.icon = u"component"_s, .title = tr("No source yet")});
}

}  // namespace herald
