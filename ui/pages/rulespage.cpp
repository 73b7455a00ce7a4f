// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rulespage.h"

#include "notify/alertingconfig.h"
#include "ui/pages/rulesection.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/booksection.h"
#include "ui/widgets/routetest.h"
#include "ui/widgets/segments.h"

#include <QBoxLayout>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr auto kEditor = "edit"_L1;

}  // namespace

RulesPage::RulesPage(const PageContext &context, QWidget *parent) : Page(context, parent)
{
    buildBody();
    connect(m_rules, &RuleSection::answered, this, [this] { settle(); });
    connect(m_rules, &RuleSection::metricWanted, this,
            [this](const QString &metric) { emit pageWanted(u"kpis"_s, u"metric:%1"_s.arg(metric)); });
    connect(m_which, &Segments::chosen, m_stack, &QStackedWidget::setCurrentIndex);
}

void RulesPage::buildBody()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kHuge, space::kMedium, space::kHuge, space::kLarge);
    column->setSpacing(space::kMedium);
    m_which =
        new Segments({tr("Rules"), tr("Schedules"), tr("Policies"), tr("Routes"), tr("Escalations")}, tr("Part"), this);
    column->addWidget(m_which);
    m_stack = new QStackedWidget(this);
    m_rules = new RuleSection(engine(), context().clock, this);
    m_stack->addWidget(m_rules);
    buildSchedules();
    buildPolicies();
    buildRoutes();
    buildEscalations();
    column->addWidget(m_stack, 1);
}

void RulesPage::buildSchedules()
{
    m_schedules = new BookSection(
        engine(),
        {.listName = tr("Schedules"),
         .sections = {u"schedules"_s},
         .empty = {.icon = u"calendar"_s, .title = tr("No schedule yet"), .text = tr("Write one in the YAML.")},
         .nothingSelected = {.icon = u"calendar"_s, .title = tr("Select a schedule")}},
        this);
    m_schedules->addAction(
        {tr("Pause"), u"paused"_s,
         [](const BookItem &item) { return item.state != "paused"_L1 && item.state != "disabled"_L1; },
         [this](const QString &id) { return engine().wishSchedule(id, ScheduleWish::Pause); }, tr("Paused.")});
    m_schedules->addAction({tr("Resume"), u"undo"_s, [](const BookItem &item) { return item.state == "paused"_L1; },
                            [this](const QString &id) { return engine().wishSchedule(id, ScheduleWish::Resume); },
                            tr("It runs again.")});
    m_schedules->addAction({tr("Run now"), u"refresh"_s,
                            [](const BookItem &item) { return item.state != "disabled"_L1; },
                            [this](const QString &id) { return engine().wishSchedule(id, ScheduleWish::RunNow); },
                            tr("It runs at the engine's next look.")});
    m_stack->addWidget(m_schedules);
}

void RulesPage::buildPolicies()
{
    m_policies = new BookSection(
        engine(),
        {.listName = tr("Policies"),
         .sections = {u"policies"_s},
         .empty = {.icon = u"rules"_s, .title = tr("No policy yet"), .text = tr("Write one in the YAML.")},
         .nothingSelected = {.icon = u"rules"_s, .title = tr("Select a policy")}},
        this);
    m_policies->addAction({tr("Approve"), u"check"_s,
                           [](const BookItem &item) { return item.state == "waits_for_approval"_L1; },
                           [this](const QString &id) { return engine().approvePolicy(id); },
                           tr("Approved: it acts at the engine's next look.")});
    m_stack->addWidget(m_policies);
}

void RulesPage::buildRoutes()
{
    m_test = new RouteTest(this);
    m_routes = new BookSection(engine(),
                               {.listName = tr("Routes"),
                                .sections = {u"receivers"_s, u"route"_s, u"time_intervals"_s, u"inhibit_rules"_s,
                                             u"maintenance"_s, u"quiet_hours"_s},
                                .empty = {.icon = u"send"_s, .title = tr("No route yet")},
                                .nothingSelected = {.icon = u"send"_s, .title = tr("Select a route")},
                                .extraHeading = tr("Who would be told"),
                                .extra = m_test},
                               this);
    m_stack->addWidget(m_routes);
}

void RulesPage::buildEscalations()
{
    m_escalations = new BookSection(
        engine(),
        {.listName = tr("Escalations"),
         .sections = {u"escalations"_s},
         .empty = {.icon = u"rise"_s, .title = tr("No escalation yet"), .text = tr("Write one in the YAML.")},
         .nothingSelected = {.icon = u"rise"_s, .title = tr("Select an escalation")}},
        this);
    m_stack->addWidget(m_escalations);
}

void RulesPage::open(const QString &reference)
{
    static const QStringList parts{u"rules"_s, u"schedules"_s, u"policies"_s, u"routes"_s, u"escalations"_s};
    const auto part = referred(reference, "rules"_L1);
    const auto metric = referred(reference, "alert-on"_L1);
    if (!metric && !(part && (parts.contains(*part) || part == kEditor)))
        return;
    const qsizetype shown = std::max(qsizetype(0), parts.indexOf(part.value_or(QString())));
    m_which->setCurrent(int(shown));
    m_stack->setCurrentIndex(int(shown));
    if (metric)
        m_rules->begin(*metric);
    else if (part == kEditor)
        m_rules->editSelected();
    else
        m_rules->browse();
}

bool RulesPage::isComplete() const { return m_rules->isComplete() && m_hasBook; }

void RulesPage::ask()
{
    m_rules->ask();
    engine().silences().then(this, [this](const Result<SilenceBook> &book) {
        if (book)
            m_test->setSilences(book->silences);
    });
    engine().alertingBook().then(this, [this](const Result<AlertingBook> &book) {
        m_hasBook = true;
        if (book) {
            showBook(*book);
        } else {
            for (BookSection *section : {m_schedules, m_policies, m_routes, m_escalations})
                section->showError(book.error());
        }
        answered();
    });
}

void RulesPage::showBook(const AlertingBook &book)
{
    for (BookSection *section : {m_schedules, m_policies, m_routes, m_escalations})
        section->setBook(book);
    m_schedules->setItems(scheduleItems(book.schedules, now()));
    m_policies->setItems(policyItems(book.policies, now()));
    m_routes->setItems(routeItems(*book.config));
    m_escalations->setItems(escalationItems(*book.config));
    QStringList escalations;
    std::ranges::transform(book.config->escalations, std::back_inserter(escalations), &EscalationChain::name);
    m_rules->setEscalations(escalations);
    if (!m_test->hasFocus() && !m_test->isAncestorOf(focusWidget()))
        m_test->setMoment(now());
    m_test->setBook(book);
}

}  // namespace herald
