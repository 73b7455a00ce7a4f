// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/alertspage.h"

#include "ui/models/rows.h"
#include "ui/pages/alertdetail.h"
#include "ui/widgets/healthstrip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listdetail.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segments.h"

#include <QBoxLayout>
#include <QListView>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

enum Which { Active, Past, All };

QList<AlertState> statesOf(int which)
{
    using enum AlertState;
    switch (which) {
    case Active: return {Firing, Pending, NoData, Error};
    case Past: return {Resolved};
    default: return {};
    }
}

}  // namespace

AlertsPage::AlertsPage(const PageContext &context, QWidget *parent)
    : Page(context, parent), m_book(context.engine, this)
{
    m_model = new Model(
        {.key = [](const Alert &alert) { return QString::number(alert.id.value); },
         .content = [this](const Alert &alert) { return rowOf(alert, now()); }},
        [this](const AlertQuery &query) { return engine().alerts(query); }, this);
    buildBody();
    connect(m_model, &RowModel::filled, this, &AlertsPage::showFilled);
    connect(m_model, &RowModel::failed, this, [this](const herald::Error &error) {
        m_notice->showError(error);
        answered();
    });
    filterAgain();
    connect(&m_book, &RuleBookFeed::changed, this, [this] {
        showSelected(m_body->list()->currentIndex());
        settle();
    });
    connect(&context.feed, &OverviewFeed::updated, this, [this] {
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
    m_search = new SearchField(tr("Search rules, labels and texts"), this);
    m_search->setMaximumWidth(360);
    line->addWidget(m_which);
    line->addStretch();
    line->addWidget(m_search, 1);
    connect(m_which, &Segments::chosen, this, &AlertsPage::filterAgain);
    connect(m_search, &SearchField::searched, this, &AlertsPage::filterAgain);
    return line;
}

void AlertsPage::filterAgain()
{
    m_model->setQuery({.states = statesOf(m_which->current()), .text = m_search->text().trimmed(), .limit = 50});
}

bool AlertsPage::isComplete() const { return m_book.isRead() && (m_detail->isComplete() || m_model->rowCount() == 0); }

void AlertsPage::ask() { m_model->refresh(); }

void AlertsPage::showFilled(qint64 total)
{
    m_notice->clear();
    m_body->setCount(total > 0 ? tr("%n alert(s)", nullptr, int(total)) : QString());
    if (total == 0)
        showEmpty();
    else if (!m_wanted)
        m_body->showList();
    if (m_wanted)
        openAlert(*m_wanted);
    answered();
}

bool AlertsPage::isBlind() const
{
    const auto &overview = context().feed.latest();
    return !overview || !*overview || overallAt(**overview, now()) == Overall::CannotSee;
}

void AlertsPage::showEmpty()
{
    if (!m_search->text().trimmed().isEmpty())
        m_body->showNoMatch({.icon = u"search"_s,
                             .title = tr("No alert matches"),
                             .text = tr("Search for another word or show all alerts.")});
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
    if (const Alert *alert = m_model->at(index))
        m_detail->setAlert(*alert, now());
}

void AlertsPage::open(const QString &reference)
{
    const auto id = referred(reference, "alert"_L1);
    if (!id)
        return;
    m_search->clear();
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
        m_detail->setAlert(*alert, now());
        m_body->showDetailAlone();
    });
}

}  // namespace herald
