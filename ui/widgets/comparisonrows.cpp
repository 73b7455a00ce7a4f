// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/comparisonrows.h"

#include "alerts/matcher.h"
#include "ui/models/rulebook.h"
#include "ui/widgets/choicefield.h"
#include "ui/widgets/entryfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/targeteditor.h"
#include "ui/words.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr int kMostSamples = 1'000'000;

QString selectorText(const Labels &selector)
{
    const auto matchers = matchersFromSelector(selector);
    const QString text = matchers ? toText(*matchers) : QString();
    return text.size() > 2 ? text.sliced(1, text.size() - 2) : QString();
}

/// A line of several fields, hidden as one row.
QHBoxLayout *makeLine()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::kSmall);
    return line;
}

}  // namespace

void addOperators(ChoiceField &field)
{
    field.add(ComparisonRows::tr("above"), int(Operator::Greater));
    field.add(ComparisonRows::tr("at or above"), int(Operator::GreaterOrEqual));
    field.add(ComparisonRows::tr("below"), int(Operator::Less));
    field.add(ComparisonRows::tr("at or below"), int(Operator::LessOrEqual));
    field.add(ComparisonRows::tr("equal to"), int(Operator::Equal));
    field.add(ComparisonRows::tr("different from"), int(Operator::NotEqual));
}

ComparisonRows::ComparisonRows(QFormLayout *form, QWidget *page) : QObject(page), m_form(form)
{
    addMetric(form, page);
    addValue(form, page);
    addLevel(form, page);
    m_minSamples = new QSpinBox(page);
    m_minSamples->setRange(1, kMostSamples);
    m_minSamples->setAccessibleName(tr("Needs samples"));
    form->addRow(tr("Needs samples"), m_minSamples);
    connect(m_minSamples, &QSpinBox::valueChanged, this, &ComparisonRows::take);
    setTerm({});
}

void ComparisonRows::addMetric(QFormLayout *form, QWidget *page)
{
    m_metric = new ChoiceField(ChoiceField::Typing::Yes, tr("Metric"), page);
    m_metric->setLayoutDirection(Qt::LeftToRight);
    m_about = makeLabel(page, Type::Caption, Tone::Muted);
    m_about->setWordWrap(true);
    m_matchers = new EntryField(
        [this](const QString &text) {
            return parseMatchers(text)
                .and_then([](const Matchers &matchers) { return selectorFrom(matchers); })
                .map([this](const Labels &selector) { m_term.matchers = selector; })
                .map_error([](Error) {
                    return Error{ErrorKind::Invalid, tr("Write labels like host=\"a\", route=~\"/api.*\"."), {}};
                });
        },
        tr("Only series with"), page);
    m_matchers->setPlaceholderText(tr("every series"));
    m_matchers->setLayoutDirection(Qt::LeftToRight);
    form->addRow(tr("Metric"), m_metric);
    form->addRow(QString(), m_about);
    form->addRow(tr("Only series with"), m_matchers);
    connect(m_metric, &ChoiceField::chosen, this, [this] {
        take();
        if (m_book && m_book->metric(m_term.metric))
            emit metricChosen();
    });
    connect(m_matchers, &EntryField::entered, this, &ComparisonRows::changed);
}

void ComparisonRows::addValue(QFormLayout *form, QWidget *page)
{
    m_function = new ChoiceField(ChoiceField::Typing::No, tr("Looks at the"), page);
    for (int i = int(Function::Last); i <= int(Function::Share); ++i)
        m_function->add(title(Function(i)), i);
    m_over = makeLabel(page, Type::Body, Tone::Secondary, tr("over", "a stretch of time"));
    m_window = new EntryField(
        [this](const QString &text) {
            return enteredDuration(text).map(
                [this](const auto &window) { m_term.window = window.value_or(Duration()); });
        },
        tr("Over", "a stretch of time"), page);
    m_window->setPlaceholderText(tr("at once"));
    m_window->setLayoutDirection(Qt::LeftToRight);
    m_window->setMaximumWidth(84);
    m_valueLine = makeLine();
    m_valueLine->addWidget(m_function, 1);
    m_valueLine->addWidget(m_over);
    m_valueLine->addWidget(m_window);
    form->addRow(tr("Looks at the"), m_valueLine);
    connect(m_function, &ChoiceField::chosen, this, &ComparisonRows::take);
    connect(m_window, &EntryField::entered, this, &ComparisonRows::changed);
}

void ComparisonRows::addLevel(QFormLayout *form, QWidget *page)
{
    m_operator = new ChoiceField(ChoiceField::Typing::No, tr("Alerts when it is"), page);
    addOperators(*m_operator);
    m_threshold = new EntryField(
        [this](const QString &text) -> Result<> {
            const auto level = enteredValue(text, unit());
            if (!level)
                return tl::unexpected(level.error());
            if (!*level)
                return fail(ErrorKind::Invalid, tr("Write the level from which it alerts."));
            m_term.threshold = **level;
            return {};
        },
        tr("Threshold"), page);
    m_threshold->setMaximumWidth(110);
    m_unit = makeLabel(page, Type::Body, Tone::Secondary);
    m_levelLine = makeLine();
    m_levelLine->addWidget(m_operator, 1);
    m_levelLine->addWidget(m_threshold);
    m_levelLine->addWidget(m_unit);
    form->addRow(tr("Alerts when it is"), m_levelLine);
    connect(m_operator, &ChoiceField::chosen, this, &ComparisonRows::take);
    connect(m_threshold, &EntryField::entered, this, &ComparisonRows::changed);
}

void ComparisonRows::setBook(const RuleBook *book)
{
    m_book = book;
    m_metric->setWords(book->metricNames());
    describeMetric();
}

void ComparisonRows::setShown(const Shown &shown)
{
    m_form->setRowVisible(m_metric, shown.metric);
    m_form->setRowVisible(m_about, shown.metric);
    m_form->setRowVisible(m_matchers, shown.metric);
    m_form->setRowVisible(m_valueLine, shown.function || shown.window);
    m_function->setVisible(shown.function);
    m_over->setVisible(shown.function);
    m_form->setRowVisible(m_levelLine, shown.level);
    m_form->setRowVisible(m_minSamples, shown.minSamples);
    if (auto *label = qobject_cast<QLabel *>(m_form->labelForField(m_valueLine)))
        label->setText(shown.function ? tr("Looks at the") : tr("Over", "a stretch of time"));
}

void ComparisonRows::setTerm(const Term &term)
{
    m_term = term;
    const QSignalBlocker quiet(m_minSamples);
    m_metric->setValue(term.metric);
    m_matchers->offer(selectorText(term.matchers));
    m_function->setValue(int(term.function));
    m_window->offer(term.window.count() > 0 ? toText(term.window) : QString());
    m_operator->setValue(int(term.op));
    m_minSamples->setValue(term.minSamples);
    describeMetric();
}

QString ComparisonRows::unit() const { return m_book ? m_book->unitOf(m_term.metric, m_term.function) : QString(); }

/// What the registry says decides how the level is written.
void ComparisonRows::describeMetric()
{
    const Metric *metric = m_book ? m_book->metric(m_term.metric) : nullptr;
    m_threshold->offer(enteredText(m_term.threshold, unit()));
    m_unit->setText(unit() == "ratio"_L1 ? u"%"_s : unit());
    if (m_term.metric.isEmpty())
        m_about->setText(tr("Choose a metric, or write its name."));
    else if (!metric)
        m_about->setText(tr("Not in the registry: without data until a source brings it."));
    else
        m_about->setText(metric->direction == Direction::LowerIsBetter
                             ? tr("%1: lower is better.", "metric").arg(m_book->metricTitle(m_term.metric))
                             : tr("%1: higher is better.", "metric").arg(m_book->metricTitle(m_term.metric)));
}

void ComparisonRows::take()
{
    m_term.metric = m_metric->word();
    m_term.function = Function(m_function->number());
    m_term.op = Operator(m_operator->number());
    m_term.minSamples = m_minSamples->value();
    describeMetric();
    emit changed();
}

QString ComparisonRows::problem() const { return problemIn({m_matchers, m_window, m_threshold}); }

void ComparisonRows::setFocus() { m_metric->setFocus(); }

}  // namespace herald
