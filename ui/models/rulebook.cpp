// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rulebook.h"

#include "ui/format.h"
#include "ui/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(herald::RuleBook)
};

QString comparedText(Operator op)
{
    switch (op) {
    case Operator::Greater: return Words::tr("above %1");
    case Operator::GreaterOrEqual: return Words::tr("at or above %1");
    case Operator::Less: return Words::tr("below %1");
    case Operator::LessOrEqual: return Words::tr("at or below %1");
    case Operator::Equal: return Words::tr("equal to %1");
    case Operator::NotEqual: return Words::tr("different from %1");
    }
    return {};
}

}  // namespace

bool breaksAbove(Operator op)
{
    return op == Operator::Greater || op == Operator::GreaterOrEqual || op == Operator::NotEqual;
}

void RuleBook::setRules(const QList<Rule> &rules)
{
    m_rules.clear();
    for (const auto &rule : rules)
        m_rules.insert(rule.name, rule);
}

void RuleBook::setMetrics(const QList<MetricTile> &tiles)
{
    m_metrics.clear();
    for (const auto &tile : tiles)
        m_metrics.insert(tile.metric.name, tile.metric);
}

const Rule *RuleBook::rule(const QString &name) const
{
    const auto found = m_rules.constFind(name);
    return found == m_rules.cend() ? nullptr : &*found;
}

QString RuleBook::unitOf(const QString &rule) const
{
    const Rule *found = this->rule(rule);
    if (!found)
        return {};
    if (found->function == Function::Share)
        return u"ratio"_s;
    const QString unit = m_metrics.value(found->metric).unit;
    return found->function == Function::Rate && !unit.isEmpty() ? unit + "/s"_L1 : unit;
}

QString RuleBook::metricTitle(const QString &metric) const
{
    const QString title = m_metrics.value(metric).title;
    return title.isEmpty() ? metric : title;
}

QString RuleBook::subject(const Rule &rule) const
{
    const QString metric = metricTitle(rule.metric);
    return rule.window.count() > 0
               ? Words::tr("%1 of %2 over %3").arg(title(rule.function), metric, durationText(rule.window))
               : Words::tr("%1 of %2").arg(title(rule.function), metric);
}

QString RuleBook::conditionText(const Rule &rule) const
{
    return Words::tr("The %1 is %2.", "subject, comparison")
        .arg(subject(rule), comparedText(rule.op).arg(displayValue(rule.threshold, unitOf(rule.name))));
}

QString RuleBook::whyText(const Alert &alert) const
{
    if (alert.state == AlertState::NoData)
        return Words::tr("No sample has arrived, so Herald cannot tell whether the rule holds.");
    if (alert.state == AlertState::Error)
        return Words::tr("The rule could not be evaluated, so Herald cannot tell whether it holds.");
    const QString unit = unitOf(alert.rule);
    const QString value = displayValue(alert.value, unit);
    const Rule *found = rule(alert.rule);
    if (!found)
        return Words::tr("The value is %1, the threshold %2.").arg(value, displayValue(alert.threshold, unit));
    const QString what = subject(*found);
    const QString limit = comparedText(found->op).arg(displayValue(alert.threshold, unit));
    return alert.state == AlertState::Resolved ? Words::tr("The %1 was %2; it is %3 now.").arg(what, limit, value)
                                               : Words::tr("The %1 is %2, %3.").arg(what, value, limit);
}

}  // namespace herald
