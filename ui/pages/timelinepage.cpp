// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/timelinepage.h"

#include "ui/models/rows.h"
#include "ui/pages/achievementdetail.h"
#include "ui/theme/icons.h"
#include "ui/widgets/categorylegend.h"
#include "ui/widgets/filterbutton.h"
#include "ui/widgets/importbutton.h"
#include "ui/widgets/inboxbutton.h"
#include "ui/widgets/listdetail.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segments.h"
#include "ui/words.h"

#include <QBoxLayout>
#include <QListView>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

constexpr std::array<Duration, 3> kPeriods{30 * 24h, 90 * 24h, 365 * 24h};
constexpr int kFirstPeriod = 1;
constexpr int kRoomyFrom = 1100;  ///< width at which all filters have room for what is chosen

QList<FilterButton::Choice> categoryChoices()
{
    QList<FilterButton::Choice> choices;
    for (const auto category : kCategories)
        choices += {title(category), iconName(category), int(category)};
    return choices;
}

QList<FilterButton::Choice> statusChoices()
{
    using enum AchievementStatus;
    QList<FilterButton::Choice> choices;
    for (const auto status : {Draft, Confirmed, Published, Archived})
        choices += {title(status), iconName(status), int(status)};
    return choices;
}

QList<FilterButton::Choice> sourceChoices()
{
    using enum SourceType;
    QList<FilterButton::Choice> choices;
    for (const auto source : {Manual, Git, GitHub, Prometheus, Host, Threads, Ci, Api, Incident})
        choices += {title(source), iconName(source), int(source)};
    return choices;
}

}  // namespace

TimelinePage::TimelinePage(const PageContext &context, QWidget *parent) : Page(context, parent)
{
    m_model = new Model(
        {.key = [](const Achievement &a) { return QString::number(a.id.value); },
         .content = [this](const Achievement &a) { return rowOf(a, now()); }},
        [this](const AchievementQuery &query) { return engine().achievements(query); }, this);
    buildBody();
    connect(m_model, &RowModel::filled, this, &TimelinePage::showFilled);
    connect(m_model, &RowModel::failed, this, [this](const herald::Error &error) {
        m_notice->showError(error);
        answered();
    });
    m_model->setQuery(narrowed());
}

void TimelinePage::buildBody()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kHuge, space::kMedium, space::kHuge, space::kLarge);
    column->setSpacing(space::kMedium);
    m_inbox = new InboxButton(engine(), context().clock, this);
    column->addLayout(buildFilters());
    m_notice = new Notice(this);
    column->addWidget(m_notice);
    column->addWidget(m_inbox, 0, Qt::AlignLeading);
    column->addWidget(buildChart(), 2);
    m_detail = new AchievementDetail(engine(), this);
    m_body =
        new ListDetail({.model = m_model,
                        .detail = m_detail,
                        .listName = tr("Achievements"),
                        .nothingSelected = {.icon = u"award"_s, .title = tr("Select an achievement to see its proof")}},
                       this);
    column->addWidget(m_body, 5);
    connect(m_body, &ListDetail::selected, this, &TimelinePage::showSelected);
    connect(m_detail, &AchievementDetail::changed, this,
            [this](const Achievement &achievement) { m_model->replace(achievement); });
    connect(m_detail, &AchievementDetail::removed, this, [this] {
        m_notice->showDone(tr("Deleted."));
        ask();
    });
}

QLayout *TimelinePage::buildFilters()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::kSmall);
    m_search = new SearchField(tr("Search achievements"), this);
    m_period = new Segments({tr("30 days"), tr("90 days"), tr("1 year"), tr("All")}, tr("Period"), this);
    m_period->setCurrent(kFirstPeriod);
    m_categories = new FilterButton(tr("Category"), categoryChoices(), this);
    m_statuses = new FilterButton(tr("Status"), statusChoices(), this);
    m_statuses->setToolTip(tr("Archived achievements are hidden unless you choose them."));
    m_sources = new FilterButton(tr("Source"), sourceChoices(), this);
    line->addWidget(m_period);
    for (auto *filter : {m_categories, m_statuses, m_sources}) {
        line->addWidget(filter);
        connect(filter, &FilterButton::changed, this, &TimelinePage::filterAgain);
    }
    line->addStretch();
    line->addWidget(m_search, 1);
    m_search->setMaximumWidth(360);
    buildImport();
    line->addWidget(m_import);
    connect(m_search, &SearchField::searched, this, &TimelinePage::filterAgain);
    connect(m_period, &Segments::chosen, this, &TimelinePage::filterAgain);
    return line;
}

void TimelinePage::buildImport()
{
    m_import = new ImportButton(engine(), this);
    connect(m_import, &ImportButton::repositoriesWanted, this, [this] { emit pageWanted(u"settings"_s, {}); });
    connect(m_import, &ImportButton::inboxWanted, m_inbox, &InboxButton::openDialog);
    connect(m_import, &ImportButton::done, this, [this](const QString &text) { m_notice->showDone(text); });
    connect(m_import, &ImportButton::failed, this, [this](const herald::Error &error) { m_notice->showError(error); });
}

void TimelinePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_import->setCompact(width() < kRoomyFrom);
}

QWidget *TimelinePage::buildChart()
{
    auto *card = new QFrame(this);
    card->setProperty("kind", u"card"_s);
    card->setMaximumHeight(210);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kSmall);
    column->setSpacing(space::kTight);
    m_legend = new CategoryLegend(card);
    m_chart = new ActivityChart(card);
    column->addWidget(m_legend);
    column->addWidget(m_chart, 1);
    connect(m_chart, &ActivityChart::barChosen, this, &TimelinePage::chooseBar);
    return card;
}

AchievementQuery TimelinePage::filters() const
{
    using enum AchievementStatus;
    AchievementQuery query;
    query.text = m_search->text().trimmed();
    query.categories = m_categories->chosenAs<Category>();
    query.statuses = m_statuses->chosenAs<AchievementStatus>();
    if (query.statuses.isEmpty())
        query.statuses = {Draft, Confirmed, Published};
    query.sources = m_sources->chosenAs<SourceType>();
    if (const auto period = size_t(m_period->current()); period < kPeriods.size())
        query.since = now() - kPeriods[period];
    return query;
}

AchievementQuery TimelinePage::narrowed() const
{
    AchievementQuery query = filters();
    const int bar = m_chart->chosen();
    if (bar < 0 || bar + 1 >= m_edges.size())
        return query;
    query.since = m_edges[bar];
    query.until = m_edges[bar + 1];
    return query;
}

bool TimelinePage::isFiltered() const
{
    const bool hasChoice =
        !m_categories->chosen().isEmpty() || !m_statuses->chosen().isEmpty() || !m_sources->chosen().isEmpty();
    return hasChoice || !m_search->text().trimmed().isEmpty() || m_chart->chosen() >= 0;
}

void TimelinePage::filterAgain()
{
    m_chart->setChosen(-1);
    m_model->setQuery(narrowed());
    askActivity();
}

void TimelinePage::chooseBar() { m_model->setQuery(narrowed()); }

void TimelinePage::ask()
{
    m_model->refresh();
    askActivity();
    m_inbox->ask();
}

/// Without a period, the chart begins with the oldest achievement.
void TimelinePage::askActivity()
{
    ++m_generation;
    AchievementQuery query = filters();
    if (query.since) {
        askActivitySince(*query.since);
        return;
    }
    query.isDescending = false;
    query.limit = 1;
    engine().achievements(query).then(this, [this, generation = m_generation](const Result<AchievementPage> &oldest) {
        if (oldest && generation == m_generation)
            askActivitySince(oldest->items.isEmpty() ? now() - kPeriods[kFirstPeriod]
                                                     : oldest->items.first().completedAt);
    });
}

void TimelinePage::askActivitySince(Instant since)
{
    const TimeWindow window{since, now()};
    const Bucket bucket = bucketFor(window.length());
    const QList<Instant> edges = calendarEdges(window, bucket);
    engine()
        .activity(filters(), edges)
        .then(this, [this, edges, bucket, generation = m_generation](const Result<QList<CategoryCounts>> &counts) {
            if (!counts || generation != m_generation)
                return;
            m_edges = edges;
            m_chart->setContent({edges, *counts, bucket});
            m_legend->setTotals(categoryTotals(*counts));
            settle();
        });
}

void TimelinePage::showFilled(qint64 total)
{
    m_notice->clear();
    m_body->setCount(tr("%n achievement(s)", nullptr, int(total)));
    if (total > 0)
        m_body->showList();
    else if (isFiltered())
        m_body->showNoMatch({.icon = u"search"_s,
                             .title = tr("No achievement matches"),
                             .text = tr("Choose a longer period, or fewer filters.")});
    else
        m_body->showEmpty({.icon = u"award"_s,
                           .title = size_t(m_period->current()) < kPeriods.size() ? tr("No achievement in this period")
                                                                                  : tr("No achievement yet"),
                           .text = tr("One appears when a KPI reaches its target or work is found in a repository. You "
                                      "can also add your own.")});
    if (m_wanted)
        showAchievement(*std::exchange(m_wanted, std::nullopt));
    answered();
}

void TimelinePage::showSelected(const QModelIndex &index)
{
    const Achievement *achievement = m_model->at(index);
    if (achievement && achievement->id != m_shown)
        showAchievement(achievement->id);
    if (!achievement)
        m_shown = {};
}

/// Asks for the achievement with its evidence; selects its row if it has one.
void TimelinePage::showAchievement(AchievementId id)
{
    m_shown = id;
    engine().achievement(id).then(this, [this, id](const Result<Achievement> &answer) {
        if (id != m_shown)
            return;
        if (!answer) {
            m_notice->showError(answer.error());
            return;
        }
        m_detail->setAchievement(*answer, now());
        m_hasDetail = true;
        settle();
        const QModelIndex index = m_model->indexOf(QString::number(id.value));
        if (!index.isValid())
            m_body->showDetailAlone();
        else if (index != m_body->list()->currentIndex())
            m_body->select(index);
    });
}

bool TimelinePage::isComplete() const { return !m_edges.isEmpty() && (m_hasDetail || m_model->rowCount() == 0); }

void TimelinePage::open(const QString &reference)
{
    const auto id = referred(reference, "achievement"_L1);
    if (!id)
        return;
    m_wanted = AchievementId{id->toLongLong()};
    m_model->refresh();
}

}  // namespace herald
