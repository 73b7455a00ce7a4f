// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/journalpage.h"

#include "ui/models/alertingtext.h"
#include "ui/models/reasontext.h"
#include "ui/models/rows.h"
#include "ui/pages/alertdetail.h"
#include "ui/pages/notedetail.h"
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

constexpr int kMostRows = 2000;
constexpr std::array<Duration, 3> kPeriods{24h, 7 * 24h, 30 * 24h};

QList<FilterButton::Choice> stateChoices()
{
    QList<FilterButton::Choice> choices;
    for (const auto state : {AlertState::Pending, AlertState::Firing, AlertState::Resolved, AlertState::NoData,
                             AlertState::Error, AlertState::Inactive})
        choices += {title(state), iconName(state), int(state)};
    return choices;
}

QList<FilterButton::Choice> kindChoices()
{
    QList<FilterButton::Choice> choices{{JournalPage::tr("Change of state"), u"journal"_s, JournalFilter::kChanges}};
    const QList<NoteKind> kinds = noteKinds();
    for (qsizetype i = 0; i < kinds.size(); ++i)
        choices += {kinds[i].title, kinds[i].icon, int(i)};
    return choices;
}

Instant momentOf(const JournalItem &item)
{
    return std::visit([](const auto &row) { return row.at; }, item);
}

QString keyOf(const JournalItem &item)
{
    if (const auto *t = std::get_if<Transition>(&item))
        return u"%1/%2/%3/%4"_s.arg(t->alert.value).arg(toMs(t->at)).arg(int(t->from)).arg(int(t->to));
    const auto &note = std::get<JournalNote>(item);
    return u"%1/%2/%3/%4/%5"_s.arg(note.kind)
        .arg(note.alert.value)
        .arg(toMs(note.at))
        .arg(note.text, note.data.value("receiver"_L1).toString());
}

bool admits(const JournalFilter &filter, const Transition &t)
{
    return (filter.kinds.isEmpty() || filter.kinds.contains(JournalFilter::kChanges))
           && (filter.states.isEmpty() || filter.states.contains(t.to))
           && (filter.text.isEmpty()
               || QString(t.rule + u' ' + t.reason + u' ' + reasonText(t.reason, t.at) + t.labels.toText())
                      .contains(filter.text, Qt::CaseInsensitive));
}

bool admits(const JournalFilter &filter, const JournalNote &note)
{
    const RowContent row = rowOf(note, note.at);
    return (filter.kinds.isEmpty() || filter.kinds.contains(kindIndex(note))) && filter.states.isEmpty()
           && (filter.text.isEmpty()
               || QString(row.title + u' ' + row.subtitle + u' ' + note.text)
                      .contains(filter.text, Qt::CaseInsensitive));
}

}  // namespace

QList<JournalItem> filtered(const QList<JournalItem> &items, const JournalFilter &filter)
{
    QList<JournalItem> found;
    std::ranges::copy_if(items, std::back_inserter(found), [&](const JournalItem &item) {
        return std::visit([&](const auto &row) { return admits(filter, row); }, item);
    });
    return found;
}

JournalPage::JournalPage(const PageContext &context, QWidget *parent)
    : Page(context, parent), m_book(context.engine, this)
{
    const auto content = [this](const JournalItem &item) {
        if (const auto *transition = std::get_if<Transition>(&item))
            return rowOf(*transition, now(), m_book.book());
        return rowOf(std::get<JournalNote>(item), now());
    };
    m_model = new ListModel<JournalItem>({.key = keyOf, .content = content}, this);
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
    m_details = new QStackedWidget(this);
    m_detail = new AlertDetail(engine(), m_book.book(), m_details);
    m_note = new NoteDetail(m_details);
    m_details->addWidget(m_detail);
    m_details->addWidget(m_note);
    m_body = new ListDetail(
        {.model = m_model,
         .detail = m_details,
         .listName = tr("Journal"),
         .nothingSelected = {.icon = u"journal"_s, .title = tr("Select an entry to see what it is about")}},
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
    m_kinds->setVisible(!isMoment());
    m_states->setVisible(!isMoment());
    m_search->setVisible(!isMoment());
    if (const JournalItem *item = m_model->at(m_body->list()->currentIndex()); item && isMoment())
        m_moment->goTo(momentOf(*item));
}

QLayout *JournalPage::buildFilters()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::kMedium);
    m_view = new Segments({tr("Entries"), tr("At a moment")}, tr("View"), this);
    m_period = new Segments({tr("24 h"), tr("7 days"), tr("30 days")}, tr("Period"), this);
    m_period->setCurrent(1);
    m_kinds = new FilterButton(tr("Kind"), kindChoices(), this);
    m_states = new FilterButton(tr("New state"), stateChoices(), this);
    m_search = new SearchField(tr("Search rules, labels and reasons"), this);
    m_search->setMaximumWidth(360);
    line->addWidget(m_view);
    line->addWidget(m_period);
    line->addWidget(m_kinds);
    line->addWidget(m_states);
    line->addStretch();
    line->addWidget(m_search, 1);
    connect(m_view, &Segments::chosen, this, &JournalPage::showView);
    connect(m_period, &Segments::chosen, this, [this] { want(); });
    connect(m_kinds, &FilterButton::changed, this, &JournalPage::filter);
    connect(m_states, &FilterButton::changed, this, &JournalPage::filter);
    connect(m_search, &SearchField::searched, this, &JournalPage::filter);
    return line;
}

bool JournalPage::isComplete() const
{
    if (isMoment())
        return m_moment->isComplete();
    return m_book.isRead()
           && (m_details->currentWidget() == m_note || m_detail->isComplete() || m_model->rowCount() == 0);
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
        .journal(until - kPeriods.at(size_t(m_period->current())), until, kMostRows)
        .then(this, [this](const Result<QList<JournalItem>> &answer) {
            if (answer)
                take(*answer);
            else
                m_notice->showError(answer.error());
            answered();
        });
}

void JournalPage::take(const QList<JournalItem> &items)
{
    m_notice->clear();
    m_all = items;
    QList<Instant> changes;
    for (const JournalItem &item : items) {
        if (std::holds_alternative<Transition>(item))
            changes += momentOf(item);
    }
    m_moment->setSpan({now() - kPeriods.at(size_t(m_period->current())), now()}, changes);
    filter();
}

void JournalPage::filter()
{
    const QList<JournalItem> shown = filtered(m_all, {.kinds = m_kinds->chosenAs<int>(),
                                                      .states = m_states->chosenAs<AlertState>(),
                                                      .text = m_search->text().trimmed()});
    m_model->setItems(shown);
    m_body->setCount(m_all.size() >= kMostRows
                         ? tr("The newest %n entries; choose a shorter period to see all", nullptr, int(m_all.size()))
                         : tr("%n entries", nullptr, int(shown.size())));
    if (!shown.isEmpty())
        m_body->showList();
    else if (m_all.isEmpty())
        m_body->showEmpty({.icon = u"journal"_s,
                           .title = tr("Nothing has happened"),
                           .text = tr("Everything that happens to alerts, and what people do, is written down here.")});
    else
        m_body->showNoMatch({.icon = u"search"_s,
                             .title = tr("No entry matches"),
                             .text = tr("Search for another word, or show all kinds and states.")});
}

void JournalPage::showSelected(const QModelIndex &index)
{
    const JournalItem *item = m_model->at(index);
    if (!item)
        return;
    if (const auto *note = std::get_if<JournalNote>(item)) {
        m_note->setNote(*note, now());
        m_details->setCurrentWidget(m_note);
        return;
    }
    m_details->setCurrentWidget(m_detail);
    engine().alert(std::get<Transition>(*item).alert).then(this, [this](const Result<Alert> &alert) {
        if (alert)
            m_detail->setAlert({*alert, {}, std::nullopt}, now());
        else
            m_notice->showError(alert.error());
    });
}

}  // namespace herald
