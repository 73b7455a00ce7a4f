// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ruleform.h"

#include "ui/models/rulebook.h"
#include "ui/widgets/choicefield.h"
#include "ui/widgets/comparisonrows.h"
#include "ui/widgets/conditionrows.h"
#include "ui/widgets/label.h"
#include "ui/widgets/targeteditor.h"
#include "ui/widgets/tellingrows.h"
#include "ui/widgets/termsform.h"
#include "ui/widgets/textrows.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

QString timeText(Duration time) { return time.count() > 0 ? toText(time) : QString(); }

}  // namespace

RuleForm::RuleForm(QWidget *parent)
    : QWidget(parent), m_why(makeLabel(this, Type::Body, Tone::Warning)), m_page(new QWidget(this)),
      m_form(new QFormLayout(m_page))
{
    m_why->setWordWrap(true);
    m_why->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_why);
    column->addWidget(m_page);
    column->addStretch();
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(space::kMedium);
    m_form->setVerticalSpacing(space::kSmall);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    buildHead();
    buildCondition();
    buildTimes();
    m_tellingHeading = addHeading(tr("Who is told"));
    m_telling = new TellingRows(m_form, m_page);
    m_textsHeading = addHeading(tr("Texts"));
    m_texts = new TextRows(m_form, m_page);
    connect(m_telling, &TellingRows::changed, this, [this] {
        m_telling->writeTo(m_rule);
        emit changed();
    });
    connect(m_texts, &TextRows::changed, this,
            [this] { edit([this](Rule &rule) { rule.annotations = m_texts->texts(); }); });
}

void RuleForm::buildHead()
{
    m_name = addEntry(tr("Name"), {}, [this](const QString &text) -> Result<> {
        m_rule.name = text.trimmed();
        return {};
    });
    m_group = addChoice(tr("Group", "of rules"));
    connect(m_group, &ChoiceField::chosen, this,
            [this] { edit([this](Rule &rule) { rule = movedTo(rule, m_group->word(), m_book->rules()); }); });
    m_isEnabled = new QCheckBox(tr("Evaluate this rule"), m_page);
    m_form->addRow(QString(), m_isEnabled);
    connect(m_isEnabled, &QCheckBox::clicked, this,
            [this](bool isOn) { edit([isOn](Rule &rule) { rule.isEnabled = isOn; }); });
}

void RuleForm::buildCondition()
{
    std::ignore = addHeading(tr("Condition"));
    m_kind = new ChoiceField(ChoiceField::Typing::No, tr("Kind"), m_page);
    m_kind->add(tr("Level"), int(RuleKind::Threshold));
    m_kind->add(tr("Trend"), int(RuleKind::Trend));
    m_kind->add(tr("Anomaly"), int(RuleKind::Anomaly));
    m_kind->add(tr("Forecast"), int(RuleKind::Forecast));
    m_kind->add(tr("Change point"), int(RuleKind::ChangePoint));
    m_kind->add(tr("No data"), int(RuleKind::Absent));
    m_kind->add(tr("Several conditions"), int(RuleKind::Compound));
    m_kind->add(tr("PromQL"), int(RuleKind::PromQl));
    m_kind->add(tr("PromQL, recorded"), int(RuleKind::Recording));
    m_form->addRow(m_kind->accessibleName(), m_kind);
    m_comparison = new ComparisonRows(m_form, m_page);
    m_clear = addEntry(tr("Ends at"), tr("the same level"), [this](const QString &text) {
        return enteredValue(text, m_comparison->unit()).map([this](const auto &level) { m_rule.clear = level; });
    });
    m_condition = new ConditionRows(m_form, m_page);
    m_terms = new TermsForm(m_page);
    m_form->addRow(m_terms);
    connect(m_kind, &ChoiceField::chosen, this,
            [this] { edit([this](Rule &rule) { rule = asKind(rule, RuleKind(m_kind->number())); }); });
    connect(m_comparison, &ComparisonRows::changed, this, &RuleForm::takeCondition);
    connect(m_comparison, &ComparisonRows::metricChosen, this, [this] { emit metricChosen(m_rule.metric); });
    connect(m_condition, &ConditionRows::changed, this, &RuleForm::takeCondition);
    connect(m_terms, &TermsForm::changed, this, &RuleForm::takeCondition);
}

void RuleForm::buildTimes()
{
    const auto into = [this](Duration Rule::*held) {
        return [this, held](const QString &text) {
            return enteredDuration(text).map(
                [this, held](const auto &time) { m_rule.*held = time.value_or(Duration()); });
        };
    };
    m_times = addHeading(tr("How long"));
    m_for = addEntry(tr("Must hold for"), tr("fires at once"), into(&Rule::pendingFor));
    m_keep = addEntry(tr("Keeps firing for"), tr("ends at once"), into(&Rule::keepFiringFor));
}

EntryField *RuleForm::addEntry(const QString &name, const QString &placeholder, const EntryField::Take &take)
{
    auto *field = new EntryField(take, name, m_page);
    field->setPlaceholderText(placeholder);
    m_form->addRow(name, field);
    connect(field, &EntryField::entered, this, &RuleForm::changed);
    return field;
}

ChoiceField *RuleForm::addChoice(const QString &name)
{
    auto *field = new ChoiceField(ChoiceField::Typing::Yes, name, m_page);
    m_form->addRow(name, field);
    return field;
}

QLabel *RuleForm::addHeading(const QString &text)
{
    auto *label = makeLabel(m_page, Type::Heading, Tone::Neutral, text);
    label->setContentsMargins(0, space::kMedium, 0, 0);
    m_form->addRow(label);
    return label;
}

void RuleForm::edit(const std::function<void(Rule &)> &change)
{
    change(m_rule);
    fill();
    emit changed();
}

void RuleForm::takeCondition()
{
    if (auto *compound = std::get_if<CompoundCondition>(&m_rule.condition)) {
        compound->root = m_terms->root();
    } else if (!std::holds_alternative<PromQlCondition>(m_rule.condition)) {
        m_rule = withComparison(std::move(m_rule), m_comparison->term());
    }
    m_condition->writeTo(m_rule);
    fillCondition();
    emit changed();
}

/// What is written in the metric's unit.
void RuleForm::fillCondition()
{
    const QString unit = m_comparison->unit();
    m_clear->offer(m_rule.clear ? enteredText(*m_rule.clear, unit) : QString());
    m_condition->setRule(m_rule, unit);
}

void RuleForm::setBook(const RuleBook *book)
{
    m_book = book;
    QStringList groups;
    for (const Rule &rule : book->rules())
        groups += rule.group;
    groups.removeDuplicates();
    m_group->setWords(groups);
    m_telling->setBook(*book);
    m_comparison->setBook(book);
    m_terms->setBook(book);
}

void RuleForm::setEscalations(const QStringList &names) { m_telling->setEscalations(names); }

void RuleForm::setRule(const Rule &rule)
{
    if (rule == m_rule)
        return;
    m_rule = rule;
    fill();
}

void RuleForm::dropMistakes()
{
    for (EntryField *field : findChildren<EntryField *>())
        field->dropMistake();
}

void RuleForm::fill()
{
    m_name->offer(m_rule.name);
    m_group->setValue(m_rule.group);
    m_isEnabled->setChecked(m_rule.isEnabled);
    m_kind->setValue(int(kindOf(m_rule)));
    m_comparison->setTerm(comparisonIn(m_rule));
    fillCondition();
    if (const auto *compound = std::get_if<CompoundCondition>(&m_rule.condition))
        m_terms->setRoot(compound->root);
    m_for->offer(timeText(m_rule.pendingFor));
    m_keep->offer(timeText(m_rule.keepFiringFor));
    m_telling->setRule(m_rule);
    m_texts->setTexts(m_rule.annotations);
    showRows();
}

void RuleForm::showRows()
{
    const RuleKind kind = kindOf(m_rule);
    const bool isLevel = kind == RuleKind::Threshold;
    const bool hasMetric = kind != RuleKind::PromQl && kind != RuleKind::Recording && kind != RuleKind::Compound;
    const bool hasWindow = hasMetric && kind != RuleKind::Absent;
    const bool tells = kind != RuleKind::Recording;
    m_comparison->setShown(
        {.metric = hasMetric, .function = isLevel, .window = hasWindow, .level = isLevel, .minSamples = hasWindow});
    m_form->setRowVisible(m_clear, isLevel);
    m_form->setRowVisible(m_terms, kind == RuleKind::Compound);
    for (QWidget *field :
         std::initializer_list<QWidget *>{m_isEnabled, m_times, m_for, m_keep, m_tellingHeading, m_textsHeading})
        m_form->setRowVisible(field, tells);
    m_telling->setShown(tells);
    m_texts->setShown(tells);
}

void RuleForm::setLocked(const QString &why)
{
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    m_page->setEnabled(why.isEmpty());
}

QString RuleForm::problem() const
{
    QStringList problems{m_comparison->problem(), m_condition->problem(), problemIn({m_clear, m_for, m_keep}),
                         m_telling->problem()};
    if (std::holds_alternative<CompoundCondition>(m_rule.condition))
        problems += m_terms->problem();
    problems.removeAll(QString());
    return problems.value(0);
}

}  // namespace herald
