// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/conditionrows.h"

#include "ui/widgets/choicefield.h"
#include "ui/widgets/comparisonrows.h"
#include "ui/widgets/targeteditor.h"

#include <QBoxLayout>
#include <QFontDatabase>
#include <QFormLayout>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

const QString kShare = QStringLiteral("ratio");

}  // namespace

ConditionRows::ConditionRows(QFormLayout *form, QWidget *page) : QObject(page), m_form(form)
{
    addMovement(form, page);
    addForecast(form, page);
    m_confidence = addEntry(page, tr("Certainty in %"), [this](const QString &text) {
        return enteredValue(text, kShare).map([this](const auto &value) { m_certainty = value.value_or(0); });
    });
    form->addRow(m_confidence->accessibleName(), m_confidence);
    m_after = addEntry(page, tr("Gone for"), intoTime(m_silence));
    form->addRow(m_after->accessibleName(), m_after);
    addExpression(form, page);
    showRows();
}

EntryField *ConditionRows::addEntry(QWidget *page, const QString &name, const EntryField::Take &take)
{
    auto *field = new EntryField(take, name, page);
    connect(field, &EntryField::entered, this, &ConditionRows::changed);
    return field;
}

EntryField::Take ConditionRows::intoTime(Duration &held) const
{
    return [&held](const QString &text) {
        return enteredDuration(text).map([&held](const auto &time) { held = time.value_or(Duration()); });
    };
}

void ConditionRows::addMovement(QFormLayout *form, QWidget *page)
{
    m_direction = new ChoiceField(ChoiceField::Typing::No, tr("Moves"), page);
    m_direction->add(tr("up"), int(Tendency::Rising));
    m_direction->add(tr("down"), int(Tendency::Falling));
    m_direction->add(tr("up or down"), int(Tendency::Either));
    m_change = addEntry(page, tr("By at least %", "per cent"), [this](const QString &text) {
        return enteredValue(text, {}).map([this](const auto &value) { m_minChange = value.value_or(0); });
    });
    m_score = addEntry(page, tr("Anomaly score from"), [this](const QString &text) {
        return enteredValue(text, {}).map([this](const auto &value) { m_oddness = value.value_or(0); });
    });
    form->addRow(m_direction->accessibleName(), m_direction);
    form->addRow(m_change->accessibleName(), m_change);
    form->addRow(m_score->accessibleName(), m_score);
    connect(m_direction, &ChoiceField::chosen, this, &ConditionRows::changed);
}

void ConditionRows::addForecast(QFormLayout *form, QWidget *page)
{
    m_side = new ChoiceField(ChoiceField::Typing::No, tr("Will be"), page);
    addOperators(*m_side);
    m_crosses = addEntry(page, tr("Limit"), [this](const QString &text) {
        return enteredValue(text, m_unit).map([this](const auto &value) { m_limit = value.value_or(0); });
    });
    m_crosses->setMaximumWidth(110);
    m_crossing = new QHBoxLayout;
    m_crossing->addWidget(m_side, 1);
    m_crossing->addWidget(m_crosses);
    m_within = addEntry(page, tr("Within"), intoTime(m_ahead));
    form->addRow(m_side->accessibleName(), m_crossing);
    form->addRow(m_within->accessibleName(), m_within);
    connect(m_side, &ChoiceField::chosen, this, &ConditionRows::changed);
}

void ConditionRows::addExpression(QFormLayout *form, QWidget *page)
{
    m_expr = new QPlainTextEdit(page);
    m_expr->setAccessibleName(tr("PromQL"));
    m_expr->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_expr->setLayoutDirection(Qt::LeftToRight);
    m_expr->setTabChangesFocus(true);
    m_expr->setFixedHeight(110);
    form->addRow(m_expr->accessibleName(), m_expr);
    connect(m_expr, &QPlainTextEdit::textChanged, this, &ConditionRows::changed);
}

void ConditionRows::setRule(const Rule &rule, const QString &unit)
{
    const QSignalBlocker quiet(m_expr);
    m_condition = rule.condition;
    m_unit = unit;
    Tendency direction = Tendency::Either;
    const auto moves = [&](const auto &condition) {
        direction = condition.direction;
        m_minChange = condition.minChange;
        m_certainty = condition.confidence;
    };
    if (const auto *trend = std::get_if<TrendCondition>(&m_condition))
        moves(*trend);
    if (const auto *change = std::get_if<ChangePointCondition>(&m_condition))
        moves(*change);
    if (const auto *anomaly = std::get_if<AnomalyCondition>(&m_condition))
        m_oddness = anomaly->score;
    if (const auto *absent = std::get_if<AbsentCondition>(&m_condition))
        m_silence = absent->after;
    if (const auto *forecast = std::get_if<ForecastCondition>(&m_condition)) {
        m_limit = forecast->crosses;
        m_ahead = forecast->within;
        m_certainty = forecast->confidence;
    }
    const auto *promql = std::get_if<PromQlCondition>(&m_condition);
    if (promql && promql->expr != m_expr->toPlainText())
        m_expr->setPlainText(promql->expr);
    m_direction->setValue(int(direction));
    m_change->offer(enteredText(m_minChange, {}));
    m_score->offer(enteredText(m_oddness, {}));
    m_side->setValue(int(rule.op));
    m_crosses->offer(enteredText(m_limit, unit));
    m_within->offer(toText(m_ahead));
    m_confidence->offer(enteredText(m_certainty, kShare));
    m_after->offer(toText(m_silence));
    showRows();
}

void ConditionRows::showRows()
{
    const bool isMoving = std::holds_alternative<TrendCondition>(m_condition)
                          || std::holds_alternative<ChangePointCondition>(m_condition);
    const bool isForecast = std::holds_alternative<ForecastCondition>(m_condition);
    m_form->setRowVisible(m_direction, isMoving);
    m_form->setRowVisible(m_change, isMoving);
    m_form->setRowVisible(m_score, std::holds_alternative<AnomalyCondition>(m_condition));
    m_form->setRowVisible(m_crossing, isForecast);
    m_form->setRowVisible(m_within, isForecast);
    m_form->setRowVisible(m_confidence, isMoving || isForecast);
    m_form->setRowVisible(m_after, std::holds_alternative<AbsentCondition>(m_condition));
    m_form->setRowVisible(m_expr, std::holds_alternative<PromQlCondition>(m_condition));
}

void ConditionRows::writeTo(Rule &rule) const
{
    const auto direction = Tendency(m_direction->number());
    if (std::holds_alternative<TrendCondition>(rule.condition))
        rule.condition = TrendCondition{direction, m_minChange, m_certainty};
    if (std::holds_alternative<ChangePointCondition>(rule.condition))
        rule.condition = ChangePointCondition{direction, m_minChange, m_certainty};
    if (std::holds_alternative<AnomalyCondition>(rule.condition))
        rule.condition = AnomalyCondition{m_oddness};
    if (std::holds_alternative<AbsentCondition>(rule.condition))
        rule.condition = AbsentCondition{m_silence};
    if (std::holds_alternative<ForecastCondition>(rule.condition)) {
        rule.condition = ForecastCondition{m_limit, m_ahead, m_certainty};
        rule.op = Operator(m_side->number());
    }
    if (auto *promql = std::get_if<PromQlCondition>(&rule.condition))
        promql->expr = m_expr->toPlainText();
}

QString ConditionRows::problem() const
{
    return problemIn({m_change, m_score, m_crosses, m_within, m_confidence, m_after});
}

}  // namespace herald
