// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/journalpage.h"

#include "ui/models/reasontext.h"
#include "ui/models/rows.h"
#include "ui/pages/alertdetail.h"
#include "ui/theme/icons.h"
#include "ui/widgets/filterbutton.h"
#include "ui/widgets/listdetail.h"
#include "ui/widgets/momentview.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segments.h"
#include "ui/words.h"

#include <QBoxLayout>
#include <QListView>
#include <QStackedWidget>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

constexpr int kMostTransitions = 2000;
constexpr std::array<Duration, 3> kPeriods{24h, 7 * 24h, 30 * 24h};

QList<FilterButton::Choice> stateChoices()
{
    QList<FilterButton::Choice> choices;
    for (const auto state : {AlertState::Pending, AlertState::Firing, AlertState::Resolved, AlertState::NoData,
                             AlertState::Error, AlertState::Inactive})
        choices += {title(state), iconName(state), int(state)};
    return choices;
}

QString keyOf(const Transition &t) { return u"%1/%2/%3"_s.arg(t.alert.value).arg(toMs(t.at)).arg(int(t.to)); }

}  // namespace

QList<Transition> filtered(const QList<Transition> &transitions, const QList<AlertState> &states, const QString &text)
{
    QList<Transition> found;
    std::ranges::copy_if(transitions, std::back_inserter(found), [&](const Transition &t) {
        return (states.isEmpty() || states.contains(t.to))
               && (text.isEmpty()
                   || QString(t.rule + u' ' + t.reason + u' ' + reasonText(t.reason, t.at) + t.labels.toText())
                          .contains(text, Qt::CaseInsensitive));
    });
    return found;
}

JournalPage::JournalPage(const PageContext &context, QWidget *parent)
    : Page(context, parent), m_book(context.engine, this)
{
    m_model = new ListModel<Transition>(
        {.key = keyOf, .content = [this](const Transition &t) { return rowOf(t, now(), m_book.book()); }}, this);
    buildBody();
    connect(&m_book, &RuleBookFeed::changed, this, [this] {
        m_detail->retell(now());
        m_body->list()->viewport()->update();
        settle();
    });
    m_book.want();
}

void JournalPage::buildBody()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kHuge, space::kMedium, space::kHuge, space::kLarge);
    column->setSpacing(space::kMedium);
    column->addLayout(buildFilters());
    m_notice = new Notice(this);
    column->addWidget(m_notice);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(buildEntries());
    auto *card = new QFrame(m_stack);
    card->setProperty("kind", u"card"_s);
    auto *cardColumn = new QVBoxLayout(card);
    m_moment = new MomentView(engine(), m_book.book(), card);
    cardColumn->addWidget(m_moment);
    m_stack->addWidget(card);
    column->addWidget(m_stack, 1);
    connect(m_moment, &MomentView::completed, this, [this] { settle(); });
}

QWidget *JournalPage::buildEntries()
{
    m_detail = new AlertDetail(engine(), m_book.book(), this);
    m_body =
        new ListDetail({.model = m_model,
                        .detail = m_detail,
                        .listName = tr("Journal"),
                        .nothingSelected = {.icon = u"journal"_s, .title = tr("Select an entry to see its alert")}},
                       this);
    connect(m_detail, &AlertDetail::completed, this, [this] { settle(); });
    connect(m_body, &ListDetail::selected, this, &JournalPage::showSelected);
    connect(m_detail, &AlertDetail::metricWanted, this,
            [this](const QString &metric) { emit pageWanted(u"kpis"_s, u"metric:%1"_s.arg(metric)); });
    return m_body;
}

bool JournalPage::isMoment() const { return m_view->current() == 1; }

/// From an entry to the moment in which it was written.
void JournalPage::showView()
{
    m_stack->setCurrentIndex(m_view->current());
    m_states->setVisible(!isMoment());
    m_search->setVisible(!isMoment());
    if (const Transition *transition = m_model->at(m_body->list()->currentIndex()); transition && isMoment())
        m_moment->goTo(transition->at);
}

QLayout *JournalPage::buildFilters()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::kMedium);
    m_view = new Segments({tr("Entries"), tr("At a moment")}, tr("View"), this);
    m_period = new Segments({tr("24 h"), tr("7 days"), tr("30 days")}, tr("Period"), this);
    m_period->setCurrent(1);
    m_states = new FilterButton(tr("New state"), stateChoices(), this);
    m_search = new SearchField(tr("Search rules, labels and reasons"), this);
    m_search->setMaximumWidth(360);
    line->addWidget(m_view);
    line->addWidget(m_period);
    line->addWidget(m_states);
    line->addStretch();
    line->addWidget(m_search, 1);
    connect(m_view, &Segments::chosen, this, &JournalPage::showView);
    connect(m_period, &Segments::chosen, this, [this] { want(); });
    connect(m_states, &FilterButton::changed, this, &JournalPage::filter);
    connect(m_search, &SearchField::searched, this, &JournalPage::filter);
    return line;
}

bool JournalPage::isComplete() const
{
    if (isMoment())
        return m_moment->isComplete();
    return m_book.isRead() && (m_detail->isComplete() || m_model->rowCount() == 0);
}

void JournalPage::open(const QString &reference)
{
    static const QStringList views{u"entries"_s, u"moment"_s};
    const auto view = referred(reference, "journal"_L1);
    if (!view || !views.contains(*view))
        return;
    m_view->setCurrent(int(views.indexOf(*view)));
    showView();
    await();
}

void JournalPage::ask()
{
    const Instant until = now() + 1s;
    engine()
        .journal(until - kPeriods.at(size_t(m_period->current())), until, kMostTransitions)
        .then(this, [this](const Result<QList<Transition>> &answer) {
            if (answer)
                take(*answer);
            else
                m_notice->showError(answer.error());
            answered();
        });
}

void JournalPage::take(const QList<Transition> &transitions)
{
    m_notice->clear();
    m_all = transitions;
    QList<Instant> changes;
    for (const Transition &transition : transitions)
        changes += transition.at;
    m_moment->setSpan({now() - kPeriods.at(size_t(m_period->current())), now()}, changes);
    filter();
}

void JournalPage::filter()
{
    const QList<Transition> shown = filtered(m_all, m_states->chosenAs<AlertState>(), m_search->text().trimmed());
    m_model->setItems(shown);
    m_body->setCount(m_all.size() >= kMostTransitions
                         ? tr("The newest %n entries; choose a shorter period to see all", nullptr, int(m_all.size()))
                         : tr("%n entries", nullptr, int(shown.size())));
    if (!shown.isEmpty())
        m_body->showList();
    else if (m_all.isEmpty())
        m_body->showEmpty({.icon = u"journal"_s,
                           .title = tr("Nothing has changed"),
                           .text = tr("Every change of an alert's state is written down here.")});
    else
        m_body->showNoMatch({.icon = u"search"_s,
                             .title = tr("No entry matches"),
                             .text = tr("Search for another word or show all states.")});
}

void JournalPage::showSelected(const QModelIndex &index)
{
    const Transition *transition = m_model->at(index);
    if (!transition)
        return;
    engine().alert(transition->alert).then(this, [this](const Result<Alert> &alert) {
        if (alert)
            m_detail->setAlert({*alert, {}, std::nullopt}, now());
        else
            m_notice->showError(alert.error());
    });
}

}  // namespace herald
