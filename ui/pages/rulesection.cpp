// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rulesection.h"

#include "alerts/ruleedit.h"
#include "alerts/rulefile.h"
#include "ui/format.h"
#include "ui/models/conditiontext.h"
#include "ui/models/labelwords.h"
#include "ui/models/rows.h"
#include "ui/theme/icons.h"
#include "ui/widgets/detailpane.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listdetail.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/ruleeditor.h"
#include "ui/widgets/ruletrial.h"
#include "ui/widgets/searchfield.h"
#include "ui/words.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>

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
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(buildList());
    buildEditor();
    m_stack->addWidget(m_editor);
    column->addWidget(m_stack, 1);
    connect(&m_book, &RuleBookFeed::changed, this, &RuleSection::filter);
    connect(&m_book, &RuleBookFeed::failed, this, [this](const herald::Error &error) { m_notice->showError(error); });
}

QWidget *RuleSection::buildList()
{
    m_body = new ListDetail({.model = m_model,
                             .detail = buildDetail(),
                             .listName = tr("Rules"),
                             .nothingSelected = {.icon = u"rules"_s, .title = tr("Select a rule to read it")}},
                            this);
    auto *above = new QWidget(m_body);
    auto *line = new QHBoxLayout(above);
    line->setContentsMargins(0, 0, 0, 0);
    m_search = new SearchField(tr("Search rules"), above);
    auto *create = new QPushButton(icon(u"plus"_s), tr("New rule"), above);
    line->addWidget(m_search, 1);
    line->addWidget(create);
    m_body->addAboveList(above);
    connect(m_search, &SearchField::searched, this, &RuleSection::filter);
    connect(m_body, &ListDetail::selected, this, &RuleSection::showSelected);
    connect(m_body, &ListDetail::emptyActionWanted, this, [this] { begin({}); });
    connect(create, &QPushButton::clicked, this, [this] { begin({}); });
    return m_body;
}

QWidget *RuleSection::buildDetail()
{
    m_pane = new DetailPane(this);
    QWidget *body = m_pane->body();
    buildActions();
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

void RuleSection::buildActions()
{
    connect(m_pane->addAction(tr("Edit"), u"edit"_s), &QPushButton::clicked, this, &RuleSection::editSelected);
    connect(m_pane->addAction(tr("Duplicate"), u"plus"_s), &QPushButton::clicked, this, &RuleSection::duplicate);
    connect(m_pane->addAction(tr("Delete"), u"trash"_s), &QPushButton::clicked, this, &RuleSection::askToRemove);
    m_chart = m_pane->addAction(tr("Show chart"), u"kpis"_s);
    connect(m_chart, &QPushButton::clicked, this, [this] {
        if (const Rule *rule = selected())
            emit metricWanted(rule->metric);
    });
}

void RuleSection::buildTrial()
{
    QWidget *body = m_pane->body();
    m_pane->addSection(tr("Tried on the past"));
    m_trial = new RuleTrial(m_engine, body);
    m_pane->add(m_trial);
    m_keep = new QPushButton(icon(u"edit"_s), tr("Go on with this change"), body);
    m_keep->hide();
    m_pane->add(m_keep);
    connect(m_trial, &RuleTrial::completed, this, &RuleSection::answered);
    connect(m_trial, &RuleTrial::ruleChanged, this, [this](const Rule &rule) {
        describe(rule);
        m_keep->show();
    });
    connect(m_keep, &QPushButton::clicked, this, &RuleSection::editSelected);
}

void RuleSection::buildEditor()
{
    m_editor = new RuleEditor(m_engine, m_clock, m_book.book(), this);
    connect(m_editor, &RuleEditor::opened, this, [this] {
        m_notice->clear();
        m_stack->setCurrentWidget(m_editor);
    });
    connect(m_editor, &RuleEditor::closeWanted, this, &RuleSection::askToClose);
    connect(m_editor, &RuleEditor::saved, this, &RuleSection::showSaved);
    connect(m_editor, &RuleEditor::completed, this, &RuleSection::answered);
}

void RuleSection::ask() { m_book.want(); }

void RuleSection::setEscalations(const QStringList &names) { m_editor->setEscalations(names); }

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
                           .text = tr("Write one, or import a rule file with “heraldctl rules import FILE”."),
                           .action = tr("New rule")});
    else
        m_body->showNoMatch(
            {.icon = u"search"_s, .title = tr("No rule matches"), .text = tr("Search for another word.")});
    const auto wanted = std::ranges::find_if(found, [this](const Rule &rule) { return placeOf(rule) == m_wanted; });
    if (wanted != found.end()) {
        m_wanted.reset();
        m_body->select(m_model->index(int(wanted - found.begin())));
    }
    showSelected(m_body->list()->currentIndex());
    m_editor->refresh();
    beginWanted();
    emit answered();
}

const Rule *RuleSection::selected() const { return m_model->at(m_body->list()->currentIndex()); }

/// What was tried with a rule stays until another one is selected.
void RuleSection::showSelected(const QModelIndex &index)
{
    const Rule *rule = m_model->at(index);
    if (!rule)
        return;
    const bool isOther = placeOf(*rule) != std::exchange(m_shown, placeOf(*rule));
    if (!isOther && !m_keep->isHidden())
        return;
    m_keep->hide();
    describe(*rule);
    m_trial->setRule(*rule, m_book.book(), m_clock.now());
    m_trial->coach(*rule);
}

bool RuleSection::isComplete() const { return m_book.isRead() && m_trial->isComplete() && m_editor->isComplete(); }

void RuleSection::begin(const QString &metric)
{
    m_begun = metric;
    beginWanted();
}

void RuleSection::beginWanted()
{
    const QStringList known = m_book.book().metricNames();
    if (!m_begun || known.isEmpty())
        return;
    const QString metric = *std::exchange(m_begun, std::nullopt);
    m_editor->beginOn(known.contains(metric) ? metric : known.first());
}

void RuleSection::editSelected()
{
    if (const Rule *rule = selected())
        m_editor->edit(*rule, m_keep->isHidden() ? *rule : m_trial->rule());
}

void RuleSection::duplicate()
{
    if (const Rule *rule = selected())
        m_editor->begin(*rule);
}

void RuleSection::browse() { m_stack->setCurrentWidget(m_body); }

void RuleSection::askToRemove()
{
    const Rule *rule = selected();
    if (!rule)
        return;
    auto *box = new QMessageBox(QMessageBox::Question, tr("Delete the rule"),
                                tr("Delete the rule %1? What the journal says of it stays.").arg(rule->name),
                                QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *yes = box->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    connect(yes, &QPushButton::clicked, this, [this, doomed = *rule] { remove(doomed); });
    box->open();
}

void RuleSection::remove(const Rule &rule)
{
    const QList<Rule> &inForce = m_book.book().rules();
    const auto found = std::ranges::find(inForce, placeOf(rule), placeOf);
    if (found == inForce.cend())
        return;
    m_engine.saveRules(writeRules(groupsAfterEdit(inForce, &*found, {})))
        .then(this, [this](const Result<QStringList> &done) {
            if (done)
                m_notice->showDone(tr("The rule is deleted."));
            else
                m_notice->showError(done.error());
            m_book.want();
        });
}

void RuleSection::askToClose()
{
    if (!m_editor->isChanged())
        return browse();
    auto *box = new QMessageBox(QMessageBox::Question, tr("Close the editor"),
                                tr("What was changed is not saved. Discard it?"), QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *yes = box->addButton(tr("Discard changes"), QMessageBox::DestructiveRole);
    connect(yes, &QPushButton::clicked, this, &RuleSection::browse);
    box->open();
}

void RuleSection::showSaved(const Rule &rule, const QString &text)
{
    m_notice->showDone(text);
    m_keep->hide();
    m_wanted = placeOf(rule);
    browse();
    m_book.want();
}

void RuleSection::describe(const Rule &rule)
{
    const QString unit = m_book.book().unitOf(rule);
    m_pane->setHead({.icon = rule.isEnabled ? u"well"_s : u"paused"_s,
                     .state = rule.isEnabled ? tr("On") : tr("Off"),
                     .tone = rule.isEnabled ? Tone::Well : Tone::Muted,
                     .title = rule.name,
                     .note = tr("Group %1", "of rules").arg(rule.group)});
    m_chart->setVisible(!rule.metric.isEmpty());
    m_condition->setText(conditionLines(rule, m_book.book()));
    m_when->setFacts({{tr("Severity"), severityWord(rule.labels)},
                      {tr("Must hold for"), shown(rule.pendingFor)},
                      {tr("Ends at"), rule.clear ? displayValue(*rule.clear, unit) : QString()},
                      {tr("Keeps firing for"), shown(rule.keepFiringFor)},
                      {tr("Needs samples"), rule.minSamples > 1 ? QString::number(rule.minSamples) : QString()},
                      {tr("Only series with"), rule.matchers.toText()},
                      {tr("Looks every"), shown(rule.interval)}});
    m_tells->setFacts(labelFacts(rule));
}

}  // namespace herald
