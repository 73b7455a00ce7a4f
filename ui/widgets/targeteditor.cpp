// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/targeteditor.h"

#include "ui/models/trend.h"
#include "ui/theme/icons.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <cmath>

using namespace Qt::StringLiterals;

namespace herald {

QString enteredText(double value, const QString &unit)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(unit == "ratio"_L1 ? value * 100 : value, 'g', 10);
}

Result<std::optional<double>> enteredValue(const QString &text, const QString &unit)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return std::optional<double>{};
    bool isNumber = false;
    double value = QLocale().toDouble(typed, &isNumber);
    if (!isNumber)
        value = QLocale::c().toDouble(typed, &isNumber);
    if (!isNumber || !std::isfinite(value))
        return fail(ErrorKind::Invalid, TargetEditor::tr("“%1” is not a number.").arg(typed));
    return std::optional<double>{unit == "ratio"_L1 ? value / 100 : value};
}

TargetEditor::TargetEditor(QWidget *parent) : QWidget(parent), m_stack(new QStackedWidget(this))
{
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    m_stack->addWidget(buildReading());
    m_stack->addWidget(buildEditing());
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

QWidget *TargetEditor::buildReading()
{
    auto *reading = new QWidget(m_stack);
    auto *line = new QHBoxLayout(reading);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::kTight);
    m_text = makeLabel(reading, Type::Strong, Tone::Well);
    m_edit = new QToolButton(reading);
    m_edit->setIcon(icon(u"edit"_s));
    m_edit->setToolTip(tr("Change the target"));
    m_edit->setAccessibleName(m_edit->toolTip());
    line->addStretch();
    line->addWidget(m_text);
    line->addWidget(m_edit);
    connect(m_edit, &QToolButton::clicked, this, &TargetEditor::edit);
    return reading;
}

QWidget *TargetEditor::buildEditing()
{
    auto *editing = new QWidget(m_stack);
    auto *line = new QHBoxLayout(editing);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::kTight);
    m_field = new QLineEdit(editing);
    m_field->setFixedWidth(110);
    m_field->setAccessibleName(tr("Target"));
    m_field->setPlaceholderText(tr("no target"));
    m_unit = makeLabel(editing, Type::Body, Tone::Secondary);
    auto *saveButton = new QPushButton(tr("Save"), editing);
    saveButton->setProperty("kind", u"primary"_s);
    auto *cancel = new QPushButton(tr("Cancel"), editing);
    for (auto *widget : std::initializer_list<QWidget *>{m_field, m_unit, saveButton, cancel})
        line->addWidget(widget);
    connect(m_field, &QLineEdit::returnPressed, this, &TargetEditor::save);
    connect(saveButton, &QPushButton::clicked, this, &TargetEditor::save);
    connect(cancel, &QPushButton::clicked, this, &TargetEditor::stop);
    auto *escape = new QShortcut(Qt::Key_Escape, editing);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &TargetEditor::stop);
    return editing;
}

void TargetEditor::setMetric(const Metric &metric, std::optional<bool> isMet)
{
    m_metric = metric;
    m_text->setText(metric.target ? targetText(metric) : tr("No target"));
    setTone(m_text, !metric.target ? Tone::Muted : isMet.value_or(false) ? Tone::Well : Tone::Neutral);
    m_unit->setText(metric.unit == "ratio"_L1 ? u"%"_s : metric.unit);
}

bool TargetEditor::isEditing() const { return m_stack->currentIndex() == 1; }

void TargetEditor::edit()
{
    m_field->setText(m_metric.target ? enteredText(*m_metric.target, m_metric.unit) : QString());
    setLook(m_field, "state", {});
    m_field->setToolTip({});
    m_stack->setCurrentIndex(1);
    m_field->setFocus();
    m_field->selectAll();
}

void TargetEditor::stop()
{
    m_stack->setCurrentIndex(0);
    m_edit->setFocus();
}

void TargetEditor::save()
{
    const auto value = enteredValue(m_field->text(), m_metric.unit);
    if (!value) {
        setLook(m_field, "state", u"wrong"_s);
        m_field->setToolTip(value.error().what);
        return;
    }
    Metric changed = m_metric;
    changed.target = *value;
    stop();
    emit saveWanted(changed);
}

}  // namespace herald
