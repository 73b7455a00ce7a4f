// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/causeview.h"

#include "ui/models/conditiontext.h"
#include "ui/models/rows.h"
#include "ui/widgets/firechart.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rowline.h"

#include <QBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr int kIndent = 16;
/// Where several stand below each other.
constexpr int kLowChart = 120;
constexpr qsizetype kMostAlerts = 8;

}  // namespace

struct CauseView::Told {
    const FireCauses &causes;
    const Alert &alert;
    const Rule &rule;
    const RuleBook &book;
    Instant now;

    [[nodiscard]] bool isCompound() const { return std::holds_alternative<CompoundCondition>(rule.condition); }
};

CauseView::CauseView(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
}

void CauseView::clear()
{
    while (auto *item = m_column->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    hide();
}

void CauseView::setCauses(const FireCauses &causes, const Alert &alert, const Rule &rule, const RuleBook &book,
                          Instant now)
{
    clear();
    for (const QString &problem : causes.problems)
        addLine(tr("Prometheus does not say what it saw: %1", "error").arg(problem), 0, true);
    for (const Cause &cause : causes.causes)
        add(cause, {causes, alert, rule, book, now});
    setVisible(m_column->count() > 0);
}

void CauseView::add(const Cause &cause, const Told &told)
{
    // The page itself says what a single condition is.
    const bool isTold = !told.isCompound();
    const QString unit = told.book.unitOf(cause.term.metric, cause.term.function);
    if (!isTold)
        addLine(causeText(cause, told.book), cause.depth, false);
    if (cause.kind == Cause::Kind::Group)
        return;
    const bool isSilent = isThreshold(told.rule) ? cause.holds.has_value()
                                                 : cause.kind == Cause::Kind::Answer && !told.causes.problems.isEmpty();
    const bool isPast = told.alert.state == AlertState::Resolved;
    if (!isSilent && (cause.isCompared || cause.kind != Cause::Kind::Series))
        addLine(standingText(cause, {told.now, unit, isPast}), cause.depth, true);
    if (!cause.seen.empty())
        addChart(cause, told, unit);
    for (const Alert &alert : cause.alerts.size() > size_t(kMostAlerts) ? std::span(cause.alerts).first(kMostAlerts)
                                                                        : std::span(cause.alerts))
        addWidget(new RowLine(rowOf(alert, told.now), this), cause.depth);
    if (cause.alerts.size() > size_t(kMostAlerts))
        addLine(tr("and %n more", nullptr, int(cause.alerts.size()) - int(kMostAlerts)), cause.depth, true);
}

void CauseView::addChart(const Cause &cause, const Told &told, const QString &unit)
{
    FireDrawing drawing{.unit = unit,
                        .window = {told.causes.span.from, told.causes.span.to},
                        .series = cause.seen,
                        .isBrokenAbove = breaksAbove(cause.term.op)};
    if (cause.isCompared)
        drawing.threshold = cause.term.threshold;
    if (isThreshold(told.rule))
        drawing.clear = told.rule.clear;
    if (cause.holds.value_or(false) && !cause.isSinceBefore)
        drawing.since = cause.since;
    if (told.alert.firedAt)
        drawing.fires = {{*told.alert.firedAt, told.alert.resolvedAt.value_or(told.causes.span.to)}};
    auto *chart = new FireChart(this);
    if (told.isCompound())
        chart->setFixedHeight(kLowChart);
    chart->setContent(std::move(drawing));
    addWidget(chart, cause.depth);
}

void CauseView::addLine(const QString &text, int depth, bool isSecondary)
{
    QLabel *label = makeLabel(this, Type::Body, isSecondary ? Tone::Secondary : Tone::Neutral, text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    addWidget(label, depth);
}

void CauseView::addWidget(QWidget *widget, int depth)
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addSpacing(depth * kIndent);
    line->addWidget(widget);
    m_column->addWidget(row);
}

}  // namespace herald
