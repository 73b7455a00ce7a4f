// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rulesection.h"

#include "alerts/rulefile.h"
#include "ui/format.h"
#include "ui/models/conditiontext.h"
#include "ui/models/labelwords.h"
#include "ui/models/reasontext.h"
#include "ui/models/rows.h"
#include "ui/widgets/detailpane.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listdetail.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/ruletrial.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/yamleditor.h"
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
        facts += {labelWord(name), labelValueWord(name, value)};
    for (const auto &[name, value] : rule.annotations)
        facts += {name, value};
    return facts;
}

QString placeOf(const Rule &rule) { return QString(rule.group + u'/' + rule.name + rule.labels.toText()); }

}  // namespace

RuleSection::RuleSection(EnginePort &engine, const Clock &clock, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_clock(clock), m_book(engine, this)
{
    m_model = new ListModel<Rule>(
        {.key = placeOf, .content = [this](const Rule &rule) { return rowOf(rule, m_book.book()); }}, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    m_notice = new Notice(this);
    column->addWidget(m_notice);
    m_body = new ListDetail({.model = m_model,
                             .detail = buildDetail(),
                             .listName = tr("Rules"),
                             .nothingSelected = {.icon = u"rules"_s, .title = tr("Select a rule to read it")}},
                            this);
    m_search = new SearchField(tr("Search rules"), this);
    m_body->addAboveList(m_search);
    column->addWidget(m_body, 1);
    connect(m_search, &SearchField::searched, this, &RuleSection::filter);
    connect(m_body, &ListDetail::selected, this, &RuleSection::showSelected);
    connect(&m_book, &RuleBookFeed::changed, this, &RuleSection::filter);
    connect(&m_book, &RuleBookFeed::failed, this, [this](const herald::Error &error) { m_notice->showError(error); });
}

QWidget *RuleSection::buildDetail()
{
    m_pane = new DetailPane(this);
    QWidget *body = m_pane->body();
    m_chart = m_pane->addAction(tr("Show chart"), u"kpis"_s);
    connect(m_chart, &QPushButton::clicked, this, [this] {
        if (const Rule *rule = m_model->at(m_body->list()->currentIndex()))
            emit metricWanted(rule->metric);
    });
    m_pane->addSection(tr("Condition"));
    m_condition = makeLabel(body, Type::Body);
    m_condition->setWordWrap(true);
    m_pane->add(m_condition);
    m_when = new Facts(body);
    m_pane->add(m_when);
    buildTrial();
    m_pane->addSection(tr("Labels and texts"));
    m_tells = new Facts(body);
    m_pane->add(m_tells);
    return m_pane;
}

void RuleSection::buildTrial()
{
    QWidget *body = m_pane->body();
    m_pane->addSection(tr("Tried on the past"));
    m_trial = new RuleTrial(m_engine, body);
    m_pane->add(m_trial);
    m_pane->addSection(tr("Its group as YAML"));
    m_editor = new YamlEditor(
        [](const QByteArray &yaml) { return readRules(yaml, tr("Line")).map([](const std::vector<RuleGroup> &) {}); },
        tr("Rules as YAML"), body);
    m_pane->add(m_editor);
    connect(m_trial, &RuleTrial::completed, this, &RuleSection::answered);
    connect(m_trial, &RuleTrial::ruleChanged, this, [this](const Rule &rule) {
        describe(rule);
        m_editor->write(groupOf(rule));
    });
    connect(m_editor, &YamlEditor::checked, this, &RuleSection::take);
    connect(m_editor, &YamlEditor::saveWanted, this, &RuleSection::save);
}

void RuleSection::ask()
{
    m_notice->clear();
    m_book.want();
}

void RuleSection::filter()
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
    emit answered();
}

/// What was typed about a rule stays until another one is selected.
void RuleSection::showSelected(const QModelIndex &index)
{
    const Rule *rule = m_model->at(index);
    if (!rule)
        return;
    const QByteArray yaml = groupOf(*rule);
    if (placeOf(*rule) != m_shown) {
        m_editor->reset();
        m_shown = placeOf(*rule);
    }
    const bool isTyping = m_editor->isChanged();
    m_editor->offer(yaml);
    if (isTyping)
        return;
    describe(*rule);
    m_trial->setRule(*rule, m_book.book().unitOf(*rule), m_clock.now());
}

bool RuleSection::isComplete() const { return m_book.isRead() && m_trial->isComplete(); }

void RuleSection::describe(const Rule &rule)
{
    const QString unit = m_book.book().unitOf(rule);
    m_pane->setHead({.icon = rule.isEnabled ? u"well"_s : u"paused"_s,
                     .state = rule.isEnabled ? tr("On") : tr("Off"),
                     .tone = rule.isEnabled ? Tone::Well : Tone::Muted,
                     .title = rule.name,
                     .note = tr("Group %1", "of rules").arg(rule.group)});
    m_chart->setVisible(!rule.metric.isEmpty());
    m_condition->setText(conditionText(rule, m_book.book()));
    m_when->setFacts({{tr("Severity"), severityWord(rule.labels)},
                      {tr("Must hold for"), shown(rule.pendingFor)},
                      {tr("Ends at"), rule.clear ? displayValue(*rule.clear, unit) : QString()},
                      {tr("Keeps firing for"), shown(rule.keepFiringFor)},
                      {tr("Needs samples"), rule.minSamples > 1 ? QString::number(rule.minSamples) : QString()},
                      {tr("Only series with"), rule.matchers.toText()},
                      {tr("Looks every"), shown(rule.interval)}});
    m_tells->setFacts(labelFacts(rule));
}

/// The group as it is stored, with this rule as it is here.
QByteArray RuleSection::groupOf(const Rule &rule) const
{
    std::vector<Rule> group;
    for (const Rule &stored : m_book.book().rules()) {
        if (stored.group == rule.group)
            group.push_back(keyOf(stored) == keyOf(rule) ? rule : stored);
    }
    return writeRules(groupsOf(group));
}

/// What is typed is tried at once.
void RuleSection::take(const QByteArray &yaml)
{
    const auto groups = readRules(yaml, {});
    const QString name = m_trial->rule().name;
    for (const RuleGroup &group : groups.value_or(std::vector<RuleGroup>())) {
        const auto rule = std::ranges::find(group.rules, name, &Rule::name);
        if (rule == group.rules.end())
            continue;
        describe(*rule);
        m_trial->setRule(*rule, m_book.book().unitOf(*rule), m_clock.now());
        return;
    }
}

void RuleSection::save(const QByteArray &yaml)
{
    m_engine.saveRules(yaml).then(this, [this](const Result<QStringList> &warnings) {
        if (!warnings)
            m_editor->showError(warnings.error());
        else if (warnings->isEmpty())
            m_editor->showSaved(tr("These rules are in force."));
        else
            m_editor->showSaved(tr("In force, but %1").arg(reasonText(warnings->first(), m_clock.now())));
        m_book.want();
    });
}

}  // namespace herald
