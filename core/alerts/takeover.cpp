// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to alerts when rules change and when the engine starts again.
#include "alerts/engine.h"
#include "alerts/engineparts.h"
#include "alerts/rulefile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// Names no label set: the rule of this change is gone.
constexpr AlertHandle kGone{~quint32{}, ~quint32{}};

/// Ends an alert whose rule no longer covers it.
AlertChange abandoned(RuleRun &run, quint32 instance, const QString &reason, Instant now)
{
    Alert &alert = run.storyOf(instance).alert;
    const Transition transition = endAlert(alert, run.instances[instance].record, reason, now);
    return {kGone, alert, {}, {transition}, {}};
}

/// Could the rule alert of these series labels? PromQL's server alone knows: until it answers, yes.
bool covers(const CompiledRule &rule, const Labels &labels)
{
    return std::holds_alternative<PromQlCondition>(rule.rule.condition)
           || std::ranges::any_of(rule.selectors, [&labels](const CompiledSelector &selector) {
                  return selector.selects({selector.metric, labels});
              });
}

/// The label set in a rule that was just set. One that has been told of is made where no series brought it: a server's
/// answer did, or its samples are still to come.
std::optional<quint32> placeOf(RuleRun &run, const Labels &labels, bool isTold)
{
    const auto known = run.byIdentity.constFind(run.compiled.identity(labels).fingerprint());
    if (known != run.byIdentity.cend())
        return *known;
    return isTold && covers(run.compiled, labels) ? run.bind(labels, kNoSeries) : std::nullopt;
}

/// The series labels of a stored alert, as far as the rule's own do not hide them.
Labels seriesLabels(const CompiledRule &rule, Labels labels)
{
    labels.remove(u"alertname");
    for (const auto &[name, text] : rule.rule.labels)
        labels.remove(name);
    return labels;
}

/// The rule that a stored alert is of: several may have its name, and each writes its own labels. Where its labels were
/// changed since, the only one of its name.
std::optional<quint32> ruleOf(const Alert &alert, const std::vector<RuleRun> &runs, const std::vector<quint32> &named)
{
    const auto own = std::ranges::find_if(named, [&](quint32 i) {
        const CompiledRule &rule = runs[i].compiled;
        return rule.identity(seriesLabels(rule, alert.labels)).fingerprint() == alert.fingerprint;
    });
    if (own != named.end())
        return *own;
    return named.size() == 1 ? std::optional(named.front()) : std::nullopt;
}

}  // namespace

TickResult RuleEngine::setRules(const std::vector<Rule> &rules, Instant now)
{
    std::vector<RuleRun> old = std::exchange(m_runs, {});
    m_badRules.clear();
    for (const Rule &rule : rules) {
        auto compiled = compile(rule, m_options.defaults);
        if (!compiled)
            m_badRules += u"%1: %2"_s.arg(rule.name, compiled.error().text());
        else if (rule.isEnabled)
            m_runs.push_back(startRun(std::move(*compiled)));
    }
    indexRuns();
    for (SeriesRef series = 0; series < m_windows.size(); ++series) {
        for (const quint32 run : m_runsOfMetric.value(m_windows.key(series).metric))
            m_runs[run].offer(series, m_windows);
    }
    TickResult result;
    for (RuleRun &run : old) {
        adopt(run, successorOf(run.compiled.rule, old), now, result);
    }
    return result;
}

/// The rule of the same key; else, where its labels were changed, the only one of its name. None: m_runs.size().
quint32 RuleEngine::successorOf(const Rule &rule, const std::vector<RuleRun> &old) const
{
    if (const auto same = m_runsByKey.constFind(keyOf(rule)); same != m_runsByKey.cend())
        return *same;
    const auto named = m_runsNamed.constFind(rule.name);
    const bool isOnly =
        named != m_runsNamed.cend() && named->size() == 1
        && std::ranges::count(old, rule.name, [](const RuleRun &run) { return run.compiled.rule.name; }) == 1;
    return isOnly ? named->front() : quint32(m_runs.size());
}

void RuleEngine::indexRuns()
{
    m_runsOfMetric.clear();
    m_runsNamed.clear();
    m_runsByKey.clear();
    m_handles.clear();
    for (quint32 i = 0; i < m_runs.size(); ++i) {
        const CompiledRule &compiled = m_runs[i].compiled;
        for (const CompiledSelector &selector : compiled.selectors)
            m_runsOfMetric[selector.metric].push_back(i);
        m_runsNamed[compiled.rule.name].push_back(i);
        if (const QString key = keyOf(compiled.rule); !m_runsByKey.contains(key))
            m_runsByKey.insert(key, i);
    }
}

void RuleEngine::adopt(RuleRun &from, quint32 to, Instant now, TickResult &result)
{
    const bool isDropped = to >= m_runs.size();
    if (!isDropped)
        m_runs[to].lastSlot = from.lastSlot;
    for (quint32 i = 0; i < from.instances.size(); ++i) {
        if (isDropped) {
            if (from.isOpen(i))
                result.changes.push_back(abandoned(from, i, u"the rule was removed or switched off"_s, now));
            continue;
        }
        RuleRun &run = m_runs[to];
        const Labels labels = from.labelsOf(i, m_windows);
        const auto known = placeOf(run, labels, from.instances[i].story >= 0);
        if (!known || run.isOpen(*known)) {
            if (from.isOpen(i))
                result.changes.push_back(abandoned(from, i, u"the rule no longer covers it"_s, now));
            continue;
        }
        const quint32 index = *known;
        run.instances[index].record = from.instances[i].record;
        if (from.instances[i].story < 0)
            continue;
        AlertStory &story = run.storyOf(index) = from.storyOf(i);
        story.plainLabels = {};
        if (story.alert.id.isStored())
            m_handles.insert(story.alert.id, {to, index});
        const Labels relabels = run.compiled.expandedLabels(labels, story.alert.value);
        if (!run.isOpen(index) || (story.alert.labels == relabels && story.alert.threshold == run.compiled.threshold()))
            continue;
        const QString reason = relabelled(std::exchange(story.alert.labels, relabels), relabels);
        story.alert.fingerprint = run.compiled.identity(labels).fingerprint();
        story.alert.threshold = run.compiled.threshold();
        story.alert.updatedAt = now;
        const AlertState state = story.alert.state;
        result.changes.push_back(changeOf(
            {to, index}, {{story.alert.id, story.alert.rule, relabels, state, state, story.alert.value, now, reason}}));
    }
}

TickResult RuleEngine::restore(const std::vector<RestoredAlert> &alerts, Instant lastTick)
{
    TickResult result;
    m_lastTick = lastTick;
    for (RuleRun &run : m_runs) {
        const Duration interval = run.compiled.lifecycle.interval;
        run.lastSlot = slotOf(lastTick, interval);
        // Its server was asked in that slot, and may not have answered in time: it is asked once more.
        if (std::holds_alternative<PromQlCondition>(run.compiled.rule.condition))
            *run.lastSlot -= interval;
    }
    for (const RestoredAlert &restored : alerts)
        takeOver(restored, lastTick, result);
    return result;
}

void RuleEngine::takeOver(const RestoredAlert &restored, Instant lastTick, TickResult &result)
{
    auto [story, record] = resumed(restored, lastTick);
    if (isAtRest(record.state))
        return;
    if (const auto i = ruleOf(story.alert, m_runs, m_runsNamed.value(story.alert.rule))) {
        RuleRun &run = m_runs[*i];
        const auto index = run.bind(seriesLabels(run.compiled, story.alert.labels), kNoSeries);
        if (index && !run.isOpen(*index)) {
            run.instances[*index].record = record;
            story.alert.threshold = run.compiled.threshold();
            m_handles.insert(story.alert.id, {*i, *index});
            run.storyOf(*index) = std::move(story);
            return;
        }
    }
    const Transition transition = endAlert(story.alert, record, u"the rule was removed or switched off"_s, lastTick);
    result.changes.push_back({kGone, story.alert, {}, {transition}, {}});
}

}  // namespace herald
