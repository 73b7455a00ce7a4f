// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/engine.h"

#include "alerts/rulefile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// Names no label set: the rule of this change is gone.
constexpr AlertHandle kGone{~quint32{}, ~quint32{}};

Instant slotOf(Instant now, Duration interval)
{
    const qint64 length = std::max<qint64>(interval.count(), 1);
    const qint64 ms = toMs(now);
    return fromMs(ms - ((ms % length) + length) % length);
}

Transition ended(Alert &alert, AlertRecord &record, const QString &reason, Instant now)
{
    const bool hasFired = record.state == AlertState::Firing || record.behind == AlertState::Firing;
    const AlertState from = record.state;
    record.state = hasFired ? AlertState::Resolved : AlertState::Inactive;
    record.isClearing = false;
    alert = withNumbers(std::move(alert), record);
    alert.state = record.state;
    alert.updatedAt = now;
    if (hasFired)
        alert.resolvedAt = now;
    return {alert.id, alert.rule, alert.labels, from, alert.state, alert.value, now, reason};
}

/// Ends an alert whose rule no longer covers it.
AlertChange abandoned(RuleRun &run, quint32 instance, const QString &reason, Instant now)
{
    Alert &alert = run.storyOf(instance).alert;
    const Transition transition = ended(alert, run.instances[instance].record, reason, now);
    return {kGone, alert, {}, {transition}, 0, false};
}

/// What a change of the rule's labels means to those who were told.
QString relabelled(const Labels &before, const Labels &after)
{
    const QString was = before.value(u"severity");
    const QString is = after.value(u"severity");
    return was == is ? u"the rule's labels changed"_s : u"severity %1 → %2"_s.arg(was, is);
}

}  // namespace

RuleEngine::RuleEngine(EngineOptions options) : m_options(std::move(options)) {}

TickResult RuleEngine::setRules(const std::vector<Rule> &rules, Instant now)
{
    std::vector<RuleRun> old = std::exchange(m_runs, {});
    m_runsOfMetric.clear();
    m_badRules.clear();
    for (const Rule &rule : rules) {
        auto compiled = compile(rule, m_options.defaults);
        if (!compiled)
            m_badRules += u"%1: %2"_s.arg(rule.name, compiled.error().text());
        else if (rule.isEnabled)
            m_runs.push_back(startRun(std::move(*compiled)));
    }
    for (quint32 i = 0; i < m_runs.size(); ++i) {
        for (const CompiledSelector &selector : m_runs[i].compiled.selectors)
            m_runsOfMetric[selector.metric].push_back(i);
    }
    for (SeriesRef series = 0; series < m_windows.size(); ++series) {
        for (const quint32 run : m_runsOfMetric.value(m_windows.key(series).metric))
            m_runs[run].offer(series, m_windows);
    }
    TickResult result;
    for (RuleRun &run : old) {
        const auto same = std::ranges::find_if(m_runs, [&run](const RuleRun &candidate) {
            return keyOf(candidate.compiled.rule) == keyOf(run.compiled.rule);
        });
        adopt(run, quint32(same - m_runs.begin()), now, result);
    }
    return result;
}

void RuleEngine::adopt(RuleRun &from, quint32 to, Instant now, TickResult &result)
{
    const bool isGone = to >= m_runs.size();
    if (!isGone)
        m_runs[to].lastSlot = from.lastSlot;
    for (quint32 i = 0; i < from.instances.size(); ++i) {
        if (isGone) {
            if (from.isOpen(i))
                result.changes.push_back(abandoned(from, i, u"the rule was removed or switched off"_s, now));
            continue;
        }
        RuleRun &run = m_runs[to];
        const Labels labels = from.labelsOf(i, m_windows);
        const auto known = run.byIdentity.constFind(run.compiled.identity(labels).fingerprint());
        if (known == run.byIdentity.cend() || run.isOpen(*known)) {
            if (from.isOpen(i))
                result.changes.push_back(abandoned(from, i, u"the rule no longer covers it"_s, now));
            continue;
        }
        const quint32 index = *known;
        run.instances[index].record = from.instances[i].record;
        if (from.instances[i].story < 0)
            continue;
        AlertStory &story = run.storyOf(index) = from.storyOf(i);
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
    for (RuleRun &run : m_runs)
        run.lastSlot = slotOf(lastTick, run.compiled.lifecycle.interval);
    for (const RestoredAlert &restored : alerts)
        takeOver(restored, lastTick, result);
    return result;
}

void RuleEngine::takeOver(const RestoredAlert &restored, Instant lastTick, TickResult &result)
{
    AlertStory story = storyFrom(restored);
    AlertRecord record = recordFrom(restored, lastTick);
    if (isAtRest(record.state))
        return;
    for (quint32 i = 0; i < m_runs.size(); ++i) {
        RuleRun &run = m_runs[i];
        if (run.compiled.rule.name != story.alert.rule)
            continue;
        Labels series = story.alert.labels;
        series.remove(u"alertname");
        for (const auto &[name, text] : run.compiled.rule.labels)
            series.remove(name);
        const auto index = run.bind(series, kNoSeries);
        if (!index || run.isOpen(*index))
            continue;
        run.instances[*index].record = record;
        run.storyOf(*index) = std::move(story);
        return;
    }
    const Transition transition = ended(story.alert, record, u"the rule was removed or switched off"_s, lastTick);
    result.changes.push_back({kGone, story.alert, {}, {transition}, 0, false});
}

void RuleEngine::remember(const std::vector<Transition> &transitions)
{
    for (const Transition &transition : transitions) {
        if (transition.to != AlertState::Firing || transition.from == transition.to)
            continue;
        for (RuleRun &run : m_runs) {
            const auto instance = run.byIdentity.constFind(transition.labels.fingerprint());
            if (run.compiled.rule.name == transition.rule && instance != run.byIdentity.cend())
                run.storyOf(*instance).fires.fired(transition.at);
        }
    }
}

SeriesRef RuleEngine::addSeries(const SeriesKey &key, Duration staleAfter)
{
    SeriesRef series = m_windows.find(key);
    if (series == kNoSeries) {
        series = m_windows.add(key);
        for (const quint32 run : m_runsOfMetric.value(key.metric))
            m_runs[run].offer(series, m_windows);
    }
    if (staleAfter > Duration::zero())
        m_windows.setStaleAfter(series, staleAfter);
    return series;
}

void RuleEngine::noticeGap(Instant now)
{
    if (!m_lastTick || now - *m_lastTick > longestWatchedGap(m_options.defaults.interval))
        m_seeingSince = now;
    if (m_lastTick && now < *m_lastTick)
        m_windows.forgetAfter(now);
    m_lastTick = now;
}

bool RuleEngine::isDue(RuleRun &run, Instant now, TickResult &result) const
{
    const Duration interval = run.compiled.lifecycle.interval;
    const Instant slot = slotOf(now, interval);
    if (run.lastSlot == slot)
        return false;
    if (run.lastSlot && slot > *run.lastSlot)
        result.missedSlots += (slot - *run.lastSlot) / interval - 1;
    run.lastSlot = slot;
    return true;
}

TickResult RuleEngine::tick(Instant now)
{
    TickResult result;
    noticeGap(now);
    std::vector<quint32> compounds;
    for (quint32 i = 0; i < m_runs.size(); ++i) {
        const Condition &condition = m_runs[i].compiled.rule.condition;
        if (std::holds_alternative<PromQlCondition>(condition) || !isDue(m_runs[i], now, result))
            continue;
        if (std::holds_alternative<CompoundCondition>(condition))
            compounds.push_back(i);
        else
            evaluate(i, now, result);
    }
    // Compounds may look at alerts, so they come when all others are done.
    for (const quint32 i : compounds)
        evaluateCompound(i, now, result);
    return result;
}

std::vector<DueQuery> RuleEngine::dueQueries(Instant now)
{
    std::vector<DueQuery> due;
    TickResult ignored;
    for (RuleRun &run : m_runs) {
        const Rule &rule = run.compiled.rule;
        const auto *promql = std::get_if<PromQlCondition>(&rule.condition);
        if (promql && !promql->isRecording && isDue(run, now, ignored))
            due.push_back({keyOf(rule), promql->expr, *run.lastSlot - rule.queryOffset.value_or(Duration::zero())});
    }
    return due;
}

Result<AlertHandle> RuleEngine::find(AlertId id) const
{
    for (quint32 run = 0; run < m_runs.size(); ++run) {
        const auto &instances = m_runs[run].instances;
        for (quint32 i = 0; i < instances.size(); ++i) {
            const qint32 story = instances[i].story;
            if (story >= 0 && m_runs[run].isOpen(i) && m_runs[run].stories[size_t(story)].alert.id == id)
                return AlertHandle{run, i};
        }
    }
    return herald::fail(ErrorKind::NotFound, u"Alert %1 is not active: list those that are."_s.arg(id.value));
}

Result<AlertChange> RuleEngine::acknowledge(AlertId id, const QString &by, const QString &comment, Instant now)
{
    return find(id).map([&](AlertHandle handle) {
        Alert &alert = m_runs[handle.run].storyOf(handle.instance).alert;
        alert.acknowledgedAt = now;
        alert.acknowledgedBy = by;
        alert.acknowledgeComment = comment;
        alert.updatedAt = now;
        return changeOf(handle, {});
    });
}

Result<AlertChange> RuleEngine::unacknowledge(AlertId id, Instant now)
{
    return find(id).map([&](AlertHandle handle) {
        Alert &alert = m_runs[handle.run].storyOf(handle.instance).alert;
        alert.acknowledgedAt.reset();
        alert.acknowledgedBy.clear();
        alert.acknowledgeComment.clear();
        alert.updatedAt = now;
        return changeOf(handle, {});
    });
}

Result<AlertChange> RuleEngine::resolve(AlertId id, const QString &by, Instant now)
{
    return find(id).map([&](AlertHandle handle) {
        RuleRun &run = m_runs[handle.run];
        const Transition transition = ended(run.storyOf(handle.instance).alert, run.instances[handle.instance].record,
                                            u"resolved by %1"_s.arg(by), now);
        return changeOf(handle, {transition});
    });
}

void RuleEngine::assignId(AlertHandle handle, AlertId id)
{
    if (handle.run < m_runs.size() && handle.instance < m_runs[handle.run].instances.size())
        m_runs[handle.run].storyOf(handle.instance).alert.id = id;
}

QList<Alert> RuleEngine::alerts() const
{
    QList<Alert> open;
    for (const RuleRun &run : m_runs) {
        for (quint32 i = 0; i < run.instances.size(); ++i) {
            const RuleInstance &instance = run.instances[i];
            if (instance.story >= 0 && run.isOpen(i))
                open += withNumbers(run.stories[size_t(instance.story)].alert, instance.record);
        }
    }
    return open;
}

QStringList RuleEngine::problems() const
{
    QStringList problems = m_badRules;
    for (const RuleRun &run : m_runs) {
        const QString &name = run.compiled.rule.name;
        for (const QString &problem : run.problems)
            problems += u"%1: %2"_s.arg(name, problem);
        if (run.instances.empty() && !run.compiled.selectors.empty())
            problems += u"%1: no series matches; check the metric's name and labels"_s.arg(name);
    }
    return problems;
}

QHash<QString, Duration> RuleEngine::lookBacks() const
{
    QHash<QString, Duration> lengths;
    for (const RuleRun &run : m_runs) {
        for (const CompiledSelector &selector : run.compiled.selectors) {
            Duration &length = lengths[selector.metric];
            length = std::max({length, selector.window.length, selector.window.staleAfter});
        }
    }
    return lengths;
}

}  // namespace herald
