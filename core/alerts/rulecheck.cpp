// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rulecheck.h"

#include "alerts/compound.h"
#include "alerts/templates.h"
#include "analytics/snapshot.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// A metric that Herald writes itself is in no registry.
constexpr auto kOwnPrefix = "herald_"_L1;

/// Of each compound, the rules for whose alerts it waits.
using Waits = QHash<QString, QStringList>;

void addWaits(QStringList &waits, const Term &term)
{
    if (!term.alert.isEmpty())
        waits += term.alert;
    for (const Term &inner : term.terms)
        addWaits(waits, inner);
}

class Check {
public:
    Check(const Rule &rule, const QSet<QString> &ruleNames, const Waits &waits, const RuleSurroundings &known,
          QStringList &warnings)
        : m_rule(rule), m_ruleNames(ruleNames), m_waits(waits), m_known(known), m_warnings(warnings)
    {
    }

    void run()
    {
        if (!m_rule.escalation.isEmpty() && m_known.escalations && !m_known.escalations->contains(m_rule.escalation))
            warn(u"names the escalation %1, which is not there: nobody is told more than once."_s.arg(
                m_rule.escalation));
        checkTexts(m_rule.labels);
        checkTexts(m_rule.annotations);
        if (const auto *compound = std::get_if<CompoundCondition>(&m_rule.condition)) {
            for (const Term *term : metricTermsOf(compound->root))
                checkMetric(*term, true);
            checkAlerts(compound->root);
        } else if (!m_rule.metric.isEmpty()) {
            checkMetric(m_rule, std::holds_alternative<ThresholdCondition>(m_rule.condition));
        }
    }

private:
    void warn(const QString &what) { m_warnings += m_rule.name + u' ' + what; }

    void checkTexts(const auto &texts)
    {
        for (const auto &[name, text] : texts) {
            if (const auto parsed = Template::parse(text); parsed && parsed->isVerbatim())
                warn(
                    u"asks Prometheus in its %1 for what only Prometheus can fill in, such as query or range: the text is told as it is written."_s
                        .arg(name));
        }
    }

    void checkMetric(const auto &source, bool isThreshold)
    {
        if (isThreshold && source.function == Function::Share && (source.threshold < 0 || source.threshold > 1))
            warn(u"compares a share, which lies between 0 and 1, with %1: write 0.8 for 80 %."_s.arg(source.threshold));
        const auto unit = m_known.units.constFind(source.metric);
        if (unit == m_known.units.cend()) {
            if (!source.metric.startsWith(kOwnPrefix) && !allScores().contains(source.metric))
                warn(u"watches %1, which is not in the metric registry: it has no data until a source brings it."_s.arg(
                    source.metric));
            return;
        }
        if (isThreshold && givesLevel(source.function) && *unit == "ratio"_L1
            && (source.threshold < 0 || source.threshold > 1))
            warn(u"compares %1 with %2, but it is a share between 0 and 1: write 0.8 for 80 %."_s.arg(source.metric)
                     .arg(source.threshold));
    }

    void checkAlerts(const Term &term)
    {
        if (term.alert == m_rule.name)
            warn(u"waits for itself: it never fires."_s);
        else if (m_waits.contains(term.alert) && waitsFor(term.alert, m_rule.name))
            warn(u"waits for %1, which waits for it; let one of them stand without the other."_s.arg(term.alert));
        else if (!term.alert.isEmpty() && !m_ruleNames.contains(term.alert))
            warn(u"waits for alerts of %1, but there is no such rule."_s.arg(term.alert));
        for (const Term &inner : term.terms)
            checkAlerts(inner);
    }

    /// Does the rule of this name wait for alerts of `wanted`, itself or through others?
    [[nodiscard]] bool waitsFor(const QString &name, const QString &wanted) const
    {
        QSet<QString> seen;
        QStringList open{name};
        while (!open.isEmpty()) {
            const QString next = open.takeLast();
            if (next == wanted)
                return true;
            if (seen.contains(next))
                continue;
            seen.insert(next);
            open += m_waits.value(next);
        }
        return false;
    }

    const Rule &m_rule;
    const QSet<QString> &m_ruleNames;
    const Waits &m_waits;
    const RuleSurroundings &m_known;
    QStringList &m_warnings;
};

}  // namespace

bool givesLevel(Function function)
{
    return function != Function::Rate && function != Function::Increase && function != Function::Change
           && function != Function::Share;
}

QStringList warningsOn(std::span<const RuleGroup> groups, const RuleSurroundings &known)
{
    QSet<QString> names(known.rules.begin(), known.rules.end());
    for (const RuleGroup &group : groups) {
        for (const Rule &rule : group.rules)
            names += rule.name;
    }
    Waits waits;
    for (const RuleGroup &group : groups) {
        for (const Rule &rule : group.rules) {
            if (const auto *compound = std::get_if<CompoundCondition>(&rule.condition))
                addWaits(waits[rule.name], compound->root);
        }
    }
    QStringList warnings;
    for (const RuleGroup &group : groups) {
        for (const Rule &rule : group.rules)
            Check(rule, names, waits, known, warnings).run();
    }
    return warnings;
}

}  // namespace herald
