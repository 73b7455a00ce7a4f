// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rulecheck.h"

#include "alerts/compound.h"
#include "alerts/matcher.h"
#include "alerts/promqlnames.h"
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
        checkSeries(source);
        checkSamples(source);
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

    /// Without any series the metric itself is what is missing.
    void checkSeries(const auto &source)
    {
        const QList<Labels> series = m_known.series.value(source.metric);
        const auto matchers = matchersFromSelector(source.matchers);
        if (series.isEmpty() || !matchers)
            return;
        for (const Matcher &matcher : *matchers) {
            if (std::ranges::any_of(series, [&](const Labels &labels) { return matcher.matches(labels); }))
                continue;
            warn(u"looks for %1 in %2, which no series has: %3."_s.arg(matcher.toText(), source.metric,
                                                                       valuesText(series, matcher.name())));
            return;
        }
        if (std::ranges::none_of(series, [&](const Labels &labels) { return matchesAll(*matchers, labels); }))
            warn(u"looks for %1 in %2, which no series has together."_s.arg(toText(*matchers), source.metric));
    }

    [[nodiscard]] static QString valuesText(const QList<Labels> &series, const QString &name)
    {
        constexpr qsizetype kMost = 5;
        QStringList values;
        for (const Labels &labels : series) {
            if (labels.has(name))
                values += labels.value(name).left(40);
        }
        values.sort();
        values.removeDuplicates();
        if (values.isEmpty())
            return u"none has the label %1"_s.arg(name);
        const QString some = values.first(std::min(kMost, values.size())).join(u", "_s);
        return values.size() > kMost ? u"there are %1 and %2 more"_s.arg(some).arg(values.size() - kMost)
                                     : u"there is %1"_s.arg(some);
    }

    void checkSamples(const auto &source)
    {
        if (source.minSamples <= 1)
            return;
        const Duration interval = m_known.intervals.value(source.metric);
        if (interval <= Duration::zero())
            return;
        const auto most = (source.window + interval - Duration(1)) / interval;
        if (source.minSamples > most)
            warn(u"wants %1 samples of %2, but its window holds %3 at most, one every %4: it never has a value."_s
                     .arg(source.minSamples)
                     .arg(source.metric)
                     .arg(most)
                     .arg(toText(interval)));
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

QStringList metricsOf(std::span<const RuleGroup> groups)
{
    QStringList metrics;
    for (const RuleGroup &group : groups) {
        for (const Rule &rule : group.rules) {
            if (const auto *compound = std::get_if<CompoundCondition>(&rule.condition)) {
                for (const Term *term : metricTermsOf(compound->root))
                    metrics += term->metric;
            } else if (!rule.metric.isEmpty()) {
                metrics += rule.metric;
            }
        }
    }
    metrics.removeDuplicates();
    return metrics;
}

QMap<QString, QString> queriedMetrics(std::span<const RuleGroup> groups)
{
    QMap<QString, QString> queried;
    QSet<QString> recorded;
    for (const RuleGroup &group : groups) {
        for (const Rule &rule : group.rules) {
            const auto *promql = std::get_if<PromQlCondition>(&rule.condition);
            if (promql && promql->isRecording)
                recorded += rule.name;
            if (!promql || promql->isRecording)
                continue;
            for (const QString &metric : metricsIn(promql->expr)) {
                if (!queried.contains(metric))
                    queried.insert(metric, rule.name);
            }
        }
    }
    queried.removeIf([&](const auto &entry) { return recorded.contains(entry.key()); });
    return queried;
}

QStringList warningsOnQueries(const QMap<QString, QString> &queried, const QStringList &known)
{
    QStringList warnings;
    for (const auto &[metric, rule] : queried.asKeyValueRange()) {
        if (!known.contains(metric))
            warnings += u"%1 asks for %2, which its Prometheus server does not know."_s.arg(rule, metric);
    }
    return warnings;
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
