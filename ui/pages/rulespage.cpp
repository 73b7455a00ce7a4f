// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rulespage.h"

#include "ui/format.h"
#include "ui/models/conditiontext.h"
#include "ui/models/rows.h"
#include "ui/widgets/detailpane.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listdetail.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/searchfield.h"
#include "ui/words.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

QString shown(Duration duration) { return duration.count() > 0 ? durationText(duration) : QString(); }

QList<Fact> labelFacts(const Rule &rule)
{
    QList<Fact> facts;
    for (const auto &[name, value] : rule.labels)
        facts += {name, value};
    for (const auto &[name, value] : rule.annotations)
        facts += {name, value};
    return facts;
}

}  // namespace

RulesPage::RulesPage(const PageContext &context, QWidget *parent) : Page(context, parent), m_book(context.engine, this)
{
    m_model = new ListModel<Rule>(
        {.key = [](const Rule &rule) { return QString(rule.group + u'/' + rule.name + rule.labels.toText()); },
         .content = [this](const Rule &rule) { return rowOf(rule, m_book.book()); }},
        this);
    buildBody();
    connect(&m_book, &RuleBookFeed::changed, this, &RulesPage::filter);
    connect(&m_book, &RuleBookFeed::failed, this, [this](const herald::Error &error) { m_notice->showError(error); });
}

void RulesPage::buildBody()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kHuge, space::kMedium, space::kHuge, space::kLarge);
    column->setSpacing(space::kMedium);
    auto *line = new QHBoxLayout;
    line->addWidget(makeLabel(this, Type::Body, Tone::Secondary,
                              tr("An alert begins when one of these conditions has held long enough.")));
    line->addStretch();
    m_search = new SearchField(tr("Search rules"), this);
    m_search->setMaximumWidth(360);
    line->addWidget(m_search, 1);
    column->addLayout(line);
    m_notice = new Notice(this);
    column->addWidget(m_notice);
    m_body = new ListDetail({.model = m_model,
                             .detail = buildDetail(),
                             .listName = tr("Rules"),
                             .nothingSelected = {.icon = u"rules"_s, .title = tr("Select a rule to read it")}},
                            this);
    column->addWidget(m_body, 1);
    connect(m_search, &SearchField::searched, this, &RulesPage::filter);
    connect(m_body, &ListDetail::selected, this, &RulesPage::showSelected);
}

QWidget *RulesPage::buildDetail()
{
    m_pane = new DetailPane(this);
    QWidget *body = m_pane->body();
    const auto *chart = m_pane->addAction(tr("Show chart"), u"kpis"_s);
    connect(chart, &QPushButton::clicked, this, [this] {
        if (const Rule *rule = m_model->at(m_body->list()->currentIndex()))
            emit pageWanted(u"kpis"_s, u"metric:%1"_s.arg(rule->metric));
    });
    m_pane->addSection(tr("Condition"));
    m_condition = makeLabel(body, Type::Body);
    m_condition->setWordWrap(true);
    m_pane->add(m_condition);
    m_when = new Facts(body);
    m_pane->add(m_when);
    m_pane->addSection(tr("Labels and texts"));
    m_tells = new Facts(body);
    m_pane->add(m_tells);
    return m_pane;
}

void RulesPage::ask()
{
    m_notice->clear();
    m_book.want();
}

void RulesPage::filter()
{
    const QString text = m_search->text().trimmed();
    const QList<Rule> &all = m_book.book().rules();
    QList<Rule> found;
    std::ranges::copy_if(all, std::back_inserter(found), [&](const Rule &rule) {
        return QString(rule.name + u' ' + rule.group + u' ' + rule.metric).contains(text, Qt::CaseInsensitive);
    });
    m_model->setItems(found);
    m_body->setCount(tr("%n rule(s)", nullptr, int(found.size())));
    if (!found.isEmpty())
        m_body->showList();
    else if (all.isEmpty())
        m_body->showEmpty({.icon = u"rules"_s,
                           .title = tr("No rule yet"),
                           .text = tr("Import a rule file with “heraldctl rules import FILE”.")});
    else
        m_body->showNoMatch(
            {.icon = u"search"_s, .title = tr("No rule matches"), .text = tr("Search for another word.")});
    showSelected(m_body->list()->currentIndex());
    answered();
}

void RulesPage::showSelected(const QModelIndex &index)
{
    const Rule *rule = m_model->at(index);
    if (!rule)
        return;
    const QString unit = m_book.book().unitOf(*rule);
    m_pane->setHead({.icon = rule->isEnabled ? u"well"_s : u"paused"_s,
                     .state = rule->isEnabled ? tr("On") : tr("Off"),
                     .tone = rule->isEnabled ? Tone::Well : Tone::Muted,
                     .title = rule->name,
                     .note = tr("Group %1", "of rules").arg(rule->group)});
    m_condition->setText(conditionText(*rule, m_book.book()));
    m_when->setFacts({{tr("Severity"), title(severityOf(rule->labels))},
                      {tr("Must hold for"), shown(rule->pendingFor)},
                      {tr("Ends at"), rule->clear ? displayValue(*rule->clear, unit) : QString()},
                      {tr("Keeps firing for"), shown(rule->keepFiringFor)},
                      {tr("Needs samples"), rule->minSamples > 1 ? QString::number(rule->minSamples) : QString()},
                      {tr("Only series with"), rule->matchers.toText()},
                      {tr("Looks every"), shown(rule->interval)}});
    m_tells->setFacts(labelFacts(*rule));
}

}  // namespace herald
