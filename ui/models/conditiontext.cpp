// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/conditiontext.h"

#include "ui/format.h"
#include "ui/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(herald::ConditionText)
};

QString compared(Operator op, const QString &value)
{
    switch (op) {
    case Operator::Greater: return Words::tr("above %1").arg(value);
    case Operator::GreaterOrEqual: return Words::tr("at or above %1").arg(value);
    case Operator::Less: return Words::tr("below %1").arg(value);
    case Operator::LessOrEqual: return Words::tr("at or below %1").arg(value);
    case Operator::Equal: return Words::tr("equal to %1").arg(value);
    case Operator::NotEqual: return Words::tr("different from %1").arg(value);
    }
    return {};
}

/// `compares` is a rule or a term.
QString subject(const auto &compares, const RuleBook &book)
{
    const QString metric = book.metricTitle(compares.metric);
    return compares.window.count() > 0
               ? Words::tr("%1 of %2 over %3", "function, metric, window")
                     .arg(title(compares.function), metric, durationText(compares.window))
               : Words::tr("%1 of %2", "function, metric").arg(title(compares.function), metric);
}

QString joined(Term::Join join, int count)
{
    return join == Term::Join::All ? Words::tr("All of %n conditions hold.", nullptr, count)
                                   : Words::tr("One of %n conditions holds.", nullptr, count);
}

/// Each kind of condition in words.
struct Describe {
    const Rule &rule;
    const RuleBook &book;

    [[nodiscard]] QString metric() const { return book.metricTitle(rule.metric); }
    [[nodiscard]] QString moved(Tendency direction) const
    {
        const QString window = durationText(rule.window);
        switch (direction) {
        case Tendency::Rising: return Words::tr("%1 rises over %2.", "metric, window").arg(metric(), window);
        case Tendency::Falling: return Words::tr("%1 falls over %2.", "metric, window").arg(metric(), window);
        case Tendency::Either: return Words::tr("%1 rises or falls over %2.", "metric, window").arg(metric(), window);
        }
        return {};
    }

    QString operator()(const ThresholdCondition &) const
    {
        return Words::tr("The %1 is %2.", "subject, comparison")
            .arg(subject(rule, book), compared(rule.op, displayValue(rule.threshold, book.unitOf(rule))));
    }
    QString operator()(const PromQlCondition &condition) const
    {
        return Words::tr("Prometheus gives a result for: %1").arg(condition.expr);
    }
    QString operator()(const TrendCondition &condition) const { return moved(condition.direction); }
    QString operator()(const AnomalyCondition &condition) const
    {
        return Words::tr("%1 behaves unlike before: its anomaly score is %2 or more.", "metric, score")
            .arg(metric(), displayValue(condition.score, {}));
    }
    QString operator()(const ForecastCondition &condition) const
    {
        return Words::tr("%1 is forecast to be %2 within %3.", "metric, comparison, time")
            .arg(metric(), compared(rule.op, displayValue(condition.crosses, book.unitOf(rule))),
                 durationText(condition.within));
    }
    QString operator()(const ChangePointCondition &) const
    {
        return Words::tr("The level of %1 has changed for good within %2.", "metric, window")
            .arg(metric(), durationText(rule.window));
    }
    QString operator()(const AbsentCondition &condition) const
    {
        return Words::tr("No sample of %1 has come for %2.", "metric, time")
            .arg(metric(), durationText(condition.after));
    }
    QString operator()(const CompoundCondition &condition) const
    {
        return joined(condition.root.join, int(condition.root.terms.size()));
    }
};

Cause::Kind kindOf(const Term &term)
{
    if (!term.alert.isEmpty())
        return Cause::Kind::Alerts;
    return term.terms.empty() ? Cause::Kind::Series : Cause::Kind::Group;
}

void addLines(const Term &group, int depth, const RuleBook &book, QStringList &lines)
{
    constexpr QChar kIndent(0x2003);  // an em, which no line break eats
    for (const Term &term : group.terms) {
        const Cause cause{.kind = kindOf(term), .term = term, .depth = depth};
        lines += QString(depth, kIndent) + u"• "_s + causeText(cause, book);
        addLines(term, depth + 1, book, lines);
    }
}

}  // namespace

bool isThreshold(const Rule &rule) { return std::holds_alternative<ThresholdCondition>(rule.condition); }

bool breaksAbove(Operator op)
{
    return op == Operator::Greater || op == Operator::GreaterOrEqual || op == Operator::NotEqual;
}

QString conditionText(const Rule &rule, const RuleBook &book)
{
    return std::visit(Describe{rule, book}, rule.condition);
}

QString conditionLines(const Rule &rule, const RuleBook &book)
{
    QStringList lines{conditionText(rule, book)};
    if (const auto *compound = std::get_if<CompoundCondition>(&rule.condition))
        addLines(compound->root, 0, book, lines);
    return lines.join(u'\n');
}

QString causeText(const Cause &cause, const RuleBook &book)
{
    const Term &term = cause.term;
    switch (cause.kind) {
    case Cause::Kind::Alerts: return Words::tr("An alert of %1 fires.", "rule").arg(term.alert);
    case Cause::Kind::Group:
        return term.join == Term::Join::All ? Words::tr("All of these hold:") : Words::tr("One of these holds:");
    case Cause::Kind::Answer: return Words::tr("The answer of Prometheus");
    case Cause::Kind::Series: break;
    }
    const QString limit = displayValue(term.threshold, book.unitOf(term.metric, term.function));
    return Words::tr("The %1 is %2.", "subject, comparison").arg(subject(term, book), compared(term.op, limit));
}

QString standingText(const Cause &cause, const StandingAt &standing)
{
    if (!cause.holds)
        return Words::tr("No value of it is stored for that time.");
    const QString since = cause.since ? momentText(*cause.since, standing.now) : QString();
    if (!cause.value) {
        if (!*cause.holds)
            return standing.isPast ? Words::tr("It did not hold.") : Words::tr("It does not hold.");
        if (cause.isSinceBefore)
            return standing.isPast ? Words::tr("It had held since before %1.", "moment").arg(since)
                                   : Words::tr("It has held since before %1.", "moment").arg(since);
        return standing.isPast ? Words::tr("It had held since %1.", "moment").arg(since)
                               : Words::tr("It has held since %1.", "moment").arg(since);
    }
    const QString value = displayValue(*cause.value, standing.unit);
    if (!*cause.holds)
        return standing.isPast ? Words::tr("It was %1 and did not hold.", "value").arg(value)
                               : Words::tr("It is %1 and does not hold.", "value").arg(value);
    if (cause.isSinceBefore)
        return standing.isPast ? Words::tr("It was %1 and had held since before %2.", "value, moment").arg(value, since)
                               : Words::tr("It is %1 and has held since before %2.", "value, moment").arg(value, since);
    return standing.isPast ? Words::tr("It was %1 and had held since %2.", "value, moment").arg(value, since)
                           : Words::tr("It is %1 and has held since %2.", "value, moment").arg(value, since);
}

QString whyText(const Alert &alert, const RuleBook &book)
{
    if (alert.state == AlertState::NoData)
        return Words::tr("No sample has arrived, so Herald cannot tell whether the rule holds.");
    if (alert.state == AlertState::Error)
        return Words::tr("The rule could not be evaluated, so Herald cannot tell whether it holds.");
    const Rule *rule = book.ruleOf(alert);
    if (rule && !isThreshold(*rule))
        return conditionText(*rule, book);
    const QString unit = rule ? book.unitOf(*rule) : QString();
    const QString value = displayValue(alert.value, unit);
    if (!alert.threshold)
        return Words::tr("The value is %1.").arg(value);
    const QString limit = displayValue(*alert.threshold, unit);
    if (!rule)
        return Words::tr("The value is %1, the threshold %2.").arg(value, limit);
    const QString what = subject(*rule, book);
    return alert.state == AlertState::Resolved
               ? Words::tr("The %1 was %2; it was %3 at the end.", "subject, comparison, value")
                     .arg(what, compared(rule->op, limit), value)
               : Words::tr("The %1 is %2, %3.", "subject, value, comparison")
                     .arg(what, value, compared(rule->op, limit));
}

}  // namespace herald
