// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/alertspage.h"

#include "ui/dialogs/silencedialog.h"
#include "ui/dialogs/silencesdialog.h"
#include "ui/models/alertingtext.h"
#include "ui/models/statetext.h"
#include "ui/pages/alertdetail.h"
#include "ui/theme/icons.h"
#include "ui/widgets/filterbutton.h"
#include "ui/widgets/healthstrip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listdetail.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segments.h"
#include "ui/words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QListView>
#include <QPushButton>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

enum Which { Active, Past, All };

/// Everybody, Herald and others.
constexpr int kAlwaysThere = 3;

QList<AlertState> statesOf(int which)
{
    using enum AlertState;
    switch (which) {
    case Active: return {Firing, Pending, NoData, Error};
    case Past: return {Resolved};
    default: return {};
    }
}

/// Others' alerts have no number.
QString keyOf(const ListedAlert &listed)
{
    return listed.isOwn() ? QString::number(listed.alert.id.value)
                          : u"%1/%2"_s.arg(listed.sources.first()).arg(listed.alert.labels.fingerprint());
}

QList<FilterButton::Choice> stateChoices()
{
    QList<FilterButton::Choice> choices;
    for (const auto state :
         {AlertState::Pending, AlertState::Firing, AlertState::Resolved, AlertState::NoData, AlertState::Error})
        choices += {title(state), iconName(state), int(state)};
    return choices;
}

QList<FilterButton::Choice> severityChoices()
{
    QList<FilterButton::Choice> choices;
    for (const auto severity : {Severity::Critical, Severity::Warning, Severity::Info})
        choices += {title(severity), {}, int(severity)};
    return choices;
}

}  // namespace

AlertsPage::AlertsPage(const PageContext &context, QWidget *parent)
    : Page(context, parent), m_book(context.engine, this)
{
    m_model = new Model(
        {.key = keyOf, .content = [this](const ListedAlert &listed) { return rowOf(listed, now()); }},
        [this](const AlertListQuery &query) {
            return engine().alertList(query).then(this, [this](const Result<AlertListPage> &page) {
                if (page)
                    offerSources(page->sources);
                return page;
            });
        },
        this);
    buildBody();
    connect(m_model, &RowModel::filled, this, &AlertsPage::showFilled);
    connect(m_model, &RowModel::failed, this, [this](const herald::Error &error) {
        m_notice->showError(error);
        answered();
    });
    filterAgain();
    connect(&m_book, &RuleBookFeed::changed, this, [this] {
        // What was asked for without the rules lacks what they say: the chart, the threshold, the condition.
        m_detail->retell(now());
        settle();
    });
    connect(&context.feed, &OverviewFeed::updated, this, [this] {
        showCount();
        if (isLoaded() && m_model->rowCount() == 0 && m_which->current() == Active)
            showEmpty();
    });
    m_book.want();
}

void AlertsPage::buildBody()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kHuge, space::kMedium, space::kHuge, space::kLarge);
    column->setSpacing(space::kMedium);
    column->addLayout(buildFilters());
    m_notice = new Notice(this);
    column->addWidget(m_notice);
    m_detail = new AlertDetail(engine(), m_book.book(), this);
    m_body = new ListDetail({.model = m_model,
                             .detail = m_detail,
                             .listName = tr("Alerts"),
                             .nothingSelected = {.icon = u"alerts"_s, .title = tr("Select an alert to see why")}},
                            this);
    column->addWidget(m_body, 1);
    connect(m_detail, &AlertDetail::completed, this, [this] { settle(); });
    connect(m_body, &ListDetail::selected, this, &AlertsPage::showSelected);
    connect(m_detail, &AlertDetail::metricWanted, this,
            [this](const QString &metric) { emit pageWanted(u"kpis"_s, u"metric:%1"_s.arg(metric)); });
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] { showSelected(m_body->list()->currentIndex()); });
}

QLayout *AlertsPage::buildFilters()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::kMedium);
    m_which = new Segments({tr("Active"), tr("Past"), tr("All")}, tr("Which alerts"), this);
    m_states = new FilterButton(tr("State"), stateChoices(), this);
    m_severities = new FilterButton(tr("Severity"), severityChoices(), this);
    m_from = new QComboBox(this);
    m_from->setAccessibleName(tr("Who tells of them"));
    m_from->addItems({tr("All sources"), tr("Herald"), tr("Others")});
    m_search = new SearchField(tr("Search rules, labels and texts"), this);
    m_search->setMaximumWidth(360);
    auto *silences = new QPushButton(icon(u"paused"_s), tr("Silences…"), this);
    line->addWidget(m_which);
    line->addWidget(m_states);
    line->addWidget(m_severities);
    line->addWidget(m_from);
    line->addStretch();
    line->addWidget(m_search, 1);
    line->addWidget(silences);
    connect(m_which, &Segments::chosen, this, &AlertsPage::filterAgain);
    connect(m_states, &FilterButton::changed, this, &AlertsPage::filterAgain);
    connect(m_severities, &FilterButton::changed, this, &AlertsPage::filterAgain);
    connect(m_from, &QComboBox::currentIndexChanged, this, &AlertsPage::filterAgain);
    connect(silences, &QPushButton::clicked, this, &AlertsPage::openSilences);
    connect(m_search, &SearchField::searched, this, &AlertsPage::filterAgain);
    return line;
}

void AlertsPage::filterAgain()
{
    // A state that was chosen is meant, whichever tab is open.
    const QList<AlertState> states = m_states->chosenAs<AlertState>();
    const QString source = m_from->currentData().toString();
    m_model->setQuery(
        {.states = states.isEmpty() ? statesOf(m_which->current()) : states,
         .severities = m_severities->chosenAs<Severity>(),
         .from = source.isEmpty() ? AlertListQuery::From(m_from->currentIndex()) : AlertListQuery::From::Others,
         .text = m_search->text().trimmed(),
         .limit = 50,
         .source = source});
}

/// Each of the others by its name, below the choices that are always there.
void AlertsPage::offerSources(const QStringList &sources)
{
    QStringList offered;
    for (int i = kAlwaysThere; i < m_from->count(); ++i)
        offered += m_from->itemData(i).toString();
    const QString chosen = m_from->currentData().toString();
    // What is chosen stays, also while it tells of nothing.
    QStringList wanted = sources;
    if (!chosen.isEmpty() && !wanted.contains(chosen))
        wanted += chosen;
    if (wanted == offered)
        return;
    const QSignalBlocker quiet(m_from);
    while (m_from->count() > kAlwaysThere)
        m_from->removeItem(kAlwaysThere);
    for (const QString &source : wanted)
        m_from->addItem(sourceTitle(source), source);
    if (!chosen.isEmpty())
        m_from->setCurrentIndex(m_from->findData(chosen));
}

bool AlertsPage::isFiltered() const
{
    return !m_search->text().trimmed().isEmpty() || !m_states->chosen().isEmpty() || !m_severities->chosen().isEmpty()
           || m_from->currentIndex() > 0;
}

void AlertsPage::openSilences()
{
    auto *dialog = new SilencesDialog(engine(), context().clock, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SilencesDialog::silenceWanted, dialog,
            [this, dialog](const Silence &proposed) { openSilenceDialog(engine(), proposed, now(), dialog); });
    dialog->open();
}

bool AlertsPage::isComplete() const { return m_book.isRead() && (m_detail->isComplete() || m_model->rowCount() == 0); }

void AlertsPage::ask() { m_model->refresh(); }

void AlertsPage::showFilled(qint64 total)
{
    m_notice->clear();
    m_total = total;
    showCount();
    if (total == 0)
        showEmpty();
    else if (!m_wanted)
        m_body->showList();
    if (m_wanted)
        openAlert(*m_wanted);
    answered();
}

const Overview *AlertsPage::overview() const
{
    const auto &latest = context().feed.latest();
    return latest && *latest ? &**latest : nullptr;
}

bool AlertsPage::isBlind() const { return !overview() || overallAt(*overview(), now()) == Overall::CannotSee; }

/// Of all that are active the parts are known, and the same as at the top.
void AlertsPage::showCount()
{
    if (m_total == 0)
        m_body->setCount({});
    else if (m_which->current() == Active && !isFiltered() && overview()
             && overview()->alerts.counts.total() == m_total)
        m_body->setCount(countsText(overview()->alerts.counts));
    else
        m_body->setCount(tr("%n alert(s)", nullptr, int(m_total)));
}

void AlertsPage::showEmpty()
{
    if (isFiltered())
        m_body->showNoMatch({.icon = u"search"_s,
                             .title = tr("No alert matches"),
                             .text = tr("Search for another word, or choose fewer filters.")});
    else if (m_which->current() == Active && isBlind())
        m_body->showEmpty({.icon = u"cannot-see"_s,
                           .title = tr("No alert, but not all can be seen"),
                           .text = tr("A source is silent, so an alert may be missing."),
                           .tone = Tone::Blind});
    else if (m_which->current() == Active)
        m_body->showEmpty({.icon = u"well"_s,
                           .title = tr("Nothing is firing"),
                           .text = tr("Past alerts are one tab further."),
                           .tone = Tone::Well});
    else
        m_body->showEmpty({.icon = u"alerts"_s,
                           .title = tr("No alert yet"),
                           .text = tr("An alert appears here when a metric breaks one of your rules.")});
}

void AlertsPage::showSelected(const QModelIndex &index)
{
    if (const ListedAlert *listed = m_model->at(index))
        m_detail->setAlert(*listed, now());
}

void AlertsPage::open(const QString &reference)
{
    const auto id = referred(reference, "alert"_L1);
    if (!id)
        return;
    m_search->clear();
    m_states->setChosen({});
    m_severities->setChosen({});
    m_from->setCurrentIndex(0);
    m_wanted = AlertId{id->toLongLong()};
    m_which->setCurrent(All);
    filterAgain();
}

/// Selects the alert; one that is beyond the first page is shown without a row.
void AlertsPage::openAlert(AlertId id)
{
    m_wanted.reset();
    const QModelIndex index = m_model->indexOf(QString::number(id.value));
    if (index.isValid()) {
        m_body->select(index);
        return;
    }
    engine().alert(id).then(this, [this](const Result<Alert> &alert) {
        if (!alert) {
            m_notice->showError(alert.error());
            return;
        }
        m_detail->setAlert({*alert, {}, std::nullopt}, now());
        m_body->showDetailAlone();
    });
}

}  // namespace herald
