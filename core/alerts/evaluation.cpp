// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/compound.h"
#include "alerts/engine.h"
#include "alerts/rulefile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

bool isStatistical(const Condition &condition)
{
    return std::holds_alternative<TrendCondition>(condition) || std::holds_alternative<AnomalyCondition>(condition)
           || std::holds_alternative<ForecastCondition>(condition)
           || std::holds_alternative<ChangePointCondition>(condition);
}

constexpr Reading kEnded{0, ReadingKind::Clears, ReadingReason::SeriesEnded};
constexpr Reading kNoSample{0, ReadingKind::NoData, ReadingReason::NoSample};

bool wouldHold(const LifecycleRule &rule, const Reading &reading)
{
    return reading.kind == ReadingKind::Holds
           || (reading.kind == ReadingKind::Value && compare(reading.value, rule.op, rule.threshold));
}

Truth truthOf(const CompiledSelector &selector, const Reading &reading)
{
    if (reading.kind != ReadingKind::Value)
        return Truth::Unknown;
    return compare(reading.value, selector.op, selector.threshold) ? Truth::Yes : Truth::No;
}

/// Labels that both have must be equal.
bool contradict(const Labels &a, const Labels &b)
{
    return std::ranges::any_of(
        a, [&b](const Labels::Pair &pair) { return b.has(pair.first) && b.value(pair.first) != pair.second; });
}

/// What a restart must find as it was.
struct Timers {
    Instant countedFrom;
    std::optional<Instant> clearingFrom;

    bool operator==(const Timers &) const = default;
};

Timers timersOf(const AlertRecord &record)
{
    return {record.countedFrom, record.isClearing ? std::optional(record.clearingFrom) : std::nullopt};
}

}  // namespace

bool RuleEngine::isWaitingForData(SeriesRef series) const
{
    const Duration own = series == kNoSeries ? Duration::zero() : m_windows.staleAfter(series);
    const Duration staleAfter = own > Duration::zero() ? own : m_options.defaults.staleAfter;
    return *m_lastTick - m_seeingSince < staleAfter;
}

WindowSpec RuleEngine::specOf(const CompiledSelector &selector, SeriesRef series) const
{
    WindowSpec spec = selector.window;
    if (const Duration own = m_windows.staleAfter(series); own > Duration::zero())
        spec.staleAfter = own;
    return spec;
}

Reading RuleEngine::readSelector(const CompiledSelector &selector, SeriesRef series, Instant now) const
{
    return herald::evaluate(specOf(selector, series), m_windows.samples(series), now);
}

Reading RuleEngine::readSorted(RuleRun &run, quint32 instance, Instant now) const
{
    const SeriesRef series = run.instances[instance].series;
    if (run.sorted.size() <= instance)
        run.sorted.resize(run.instances.size());
    return herald::evaluate(specOf(run.compiled.selectors.front(), series), m_windows.shown(series), now,
                            run.sorted[instance]);
}

Reading RuleEngine::readAbsence(const RuleRun &run, Instant now) const
{
    Instant newest = m_seeingSince;
    for (const SeriesRef series : run.members) {
        if (const auto samples = m_windows.samples(series); !samples.empty())
            newest = std::max(newest, samples.back().at);
    }
    const Duration age = now - newest;
    const bool isAbsent = age > std::get<AbsentCondition>(run.compiled.rule.condition).after;
    return {double(age.count()) / 1000.0, isAbsent ? ReadingKind::Holds : ReadingKind::Clears, ReadingReason::None};
}

bool RuleEngine::hasEnded(const RuleRun &run, const RuleInstance &instance) const
{
    if (instance.series != kNoSeries)
        return m_windows.hasEnded(instance.series);
    // Taken over from before a restart, and not seen since.
    return instance.hasEnded || m_windows.hasEnded(run.compiled.selectors.front().metric);
}

Reading RuleEngine::readInstance(RuleRun &run, quint32 instance, Instant now) const
{
    const Condition &condition = run.compiled.rule.condition;
    if (std::holds_alternative<AbsentCondition>(condition))
        return readAbsence(run, now);
    const SeriesRef series = run.instances[instance].series;
    if (hasEnded(run, run.instances[instance]))
        return kEnded;
    if (series == kNoSeries)
        return kNoSample;
    if (std::holds_alternative<ThresholdCondition>(condition)) {
        const CompiledSelector &selector = run.compiled.selectors.front();
        return isPercentile(selector.window.function) ? readSorted(run, instance, now)
                                                      : readSelector(selector, series, now);
    }
    return m_options.judge(run.compiled.rule, m_windows.key(series), m_windows.samples(series), now);
}

bool RuleEngine::isOverLimit(RuleRun &run, Instant now) const
{
    const int limit = run.compiled.rule.limit;
    if (limit <= 0)
        return false;
    int count = 0;
    for (quint32 i = 0; i < run.instances.size(); ++i)
        count += wouldHold(run.compiled.lifecycle, readInstance(run, i, now)) ? 1 : 0;
    return count > limit;
}

void RuleEngine::evaluate(quint32 run, Instant now, TickResult &result)
{
    if (isStatistical(m_runs[run].compiled.rule.condition) && !m_options.judge)
        return;
    if (isOverLimit(m_runs[run], now))
        fail(run, ReadingReason::OverLimit, result);
    else
        evaluateEach(run, now, result);
}

void RuleEngine::evaluateEach(quint32 run, Instant now, TickResult &result)
{
    const auto count = quint32(m_runs[run].instances.size());
    for (quint32 i = 0; i < count; ++i)
        apply({run, i}, readInstance(m_runs[run], i, now), result);
}

void RuleEngine::evaluateCompound(quint32 run, Instant now, TickResult &result)
{
    const Term &root = std::get<CompoundCondition>(m_runs[run].compiled.rule.condition).root;
    for (const auto &[labels, set] : m_runs[run].leafSets) {
        if (!set.instance)
            continue;
        size_t next = 0;
        const auto readLeaf = [&](const Term &leaf) -> TermResult {
            if (!leaf.alert.isEmpty())
                return {isFiring(leaf.alert, labels) ? Truth::Yes : Truth::No, 1};
            const size_t index = next++;
            if (set.leaves[index] == kNoSeries)
                return {Truth::Absent, 0};
            if (m_windows.hasEnded(set.leaves[index]))
                return {Truth::No, m_runs[run].instances[*set.instance].record.value};
            const CompiledSelector &selector = m_runs[run].compiled.selectors[index];
            const Reading reading = readSelector(selector, set.leaves[index], now);
            return {truthOf(selector, reading), reading.value};
        };
        apply({run, *set.instance}, readingOf(evaluateTerm(root, readLeaf)), result);
    }
}

bool RuleEngine::isFiring(const QString &rule, const Labels &labels) const
{
    const auto named = m_runsNamed.constFind(rule);
    if (named == m_runsNamed.cend())
        return false;
    for (const quint32 index : *named) {
        const RuleRun &run = m_runs[index];
        for (quint32 i = 0; i < run.instances.size(); ++i) {
            if (run.instances[i].record.state == AlertState::Firing && !contradict(run.labelsOf(i, m_windows), labels))
                return true;
        }
    }
    return false;
}

void RuleEngine::apply(AlertHandle handle, const Reading &reading, TickResult &result)
{
    RuleRun &run = m_runs[handle.run];
    RuleInstance &instance = run.instances[handle.instance];
    ++result.evaluated;
    if (reading.kind == ReadingKind::NoData && (m_options.isGapUnwatched || isWaitingForData(instance.series)))
        return;
    const Timers before = timersOf(instance.record);
    const AlertState from = instance.record.state;
    const StepReason reason = advance(instance.record, run.compiled.lifecycle, reading, *run.lastSlot);
    if (!isSeen(instance.record.state))
        instance.unseen = reading.reason;
    const Step next{instance.record, reason, instance.record.state != from};
    const auto told = [&] {
        return Told{run.compiled,
                    run.labelsOf(handle.instance, m_windows),
                    instance.identity,
                    next,
                    from,
                    reading,
                    *run.lastSlot,
                    run.failure};
    };
    if (next.isTransition) {
        AlertStory &story = storyOf(handle);
        if (m_options.isReplay) {
            result.replayed.push_back({handle, replayed(story, told())});
            return;
        }
        if (isAtRest(from))
            m_handles.remove(story.alert.id);
        std::vector<Transition> transitions;
        transitions.push_back(tell(story, told()));
        const auto flapping = flapNews(story, m_options.flapping, *run.lastSlot);
        result.changes.push_back(changeOf(handle, std::move(transitions)));
        result.changes.back().flapping = flapping;
    } else if (!m_options.isReplay && run.isOpen(handle.instance)) {
        AlertStory &story = run.storyOf(handle.instance);
        // A label may say by how much: the severity of a template changes while the alert goes on.
        const bool mayChange = !run.compiled.hasPlainLabels && isSeen(instance.record.state) && !isGone(reading);
        const auto relabelling = mayChange ? relabel(story, told()) : std::nullopt;
        const auto flapping = story.isFlapping ? flapNews(story, m_options.flapping, *run.lastSlot) : std::nullopt;
        if (!flapping && !relabelling && before == timersOf(instance.record))
            return;
        result.changes.push_back(
            changeOf(handle, relabelling ? std::vector<Transition>{*relabelling} : std::vector<Transition>()));
        result.changes.back().flapping = flapping;
    }
}

/// What the label set did before the engine started is asked for when it matters: most of the past never does.
AlertStory &RuleEngine::storyOf(AlertHandle handle)
{
    RuleRun &run = m_runs[handle.run];
    const RuleInstance &instance = run.instances[handle.instance];
    const bool isNew = instance.story < 0;
    AlertStory &story = run.storyOf(handle.instance);
    if (isNew && m_options.pastFires)
        story.fires = FireHistory(
            m_options.pastFires(run.compiled.rule.name, instance.identity, *run.lastSlot - FireHistory::kKept));
    return story;
}

/// Only alerts that are open can become blind; where none is, one label set says so for all: of PromQL the empty one,
/// for a restart forgets which were in an answer. A replay is never restarted, and has a series for each label set.
void RuleEngine::fail(quint32 run, ReadingReason reason, TickResult &result)
{
    const Reading error{0, ReadingKind::Error, reason};
    const bool isAsked =
        !m_options.isReplay && std::holds_alternative<PromQlCondition>(m_runs[run].compiled.rule.condition);
    const quint32 spokesman = isAsked ? m_runs[run].bind({}, kNoSeries).value_or(0) : 0;
    const auto count = quint32(m_runs[run].instances.size());
    bool isShown = false;
    for (quint32 i = 0; i < count; ++i) {
        if (m_runs[run].isOpen(i)) {
            apply({run, i}, error, result);
            isShown = true;
        }
    }
    if (!isShown && count > 0)
        apply({run, spokesman}, error, result);
}

TickResult RuleEngine::judge(const QString &rule, const Result<std::vector<LabelledValue>> &answer, Instant slot)
{
    TickResult result;
    const auto known = m_runsByKey.constFind(rule);
    if (known == m_runsByKey.cend())
        return result;
    const quint32 run = *known;
    RuleRun *const found = &m_runs[run];
    if (!std::holds_alternative<PromQlCondition>(found->compiled.rule.condition))
        return result;
    found->lastSlot = slot;
    m_lastTick = m_lastTick.value_or(slot);
    const int limit = found->compiled.rule.limit;
    const bool isOver = answer && limit > 0 && answer->size() > size_t(limit);
    found->failure = answer ? QString() : answer.error().what;
    if (!answer || isOver) {
        fail(run, isOver ? ReadingReason::OverLimit : ReadingReason::SourceFailed, result);
        sortByLabels(result.changes);
        return result;
    }
    QHash<quint32, double> holding;
    for (const LabelledValue &element : *answer) {
        if (const auto instance = found->bind(element.labels, kNoSeries))
            holding.insert(*instance, element.value);
    }
    const auto count = quint32(found->instances.size());
    for (quint32 i = 0; i < count; ++i) {
        const auto value = holding.constFind(i);
        const Reading gone{0, ReadingKind::Clears, ReadingReason::NotInAnswer};
        apply({run, i}, value != holding.cend() ? Reading{*value, ReadingKind::Holds, {}} : gone, result);
    }
    sortByLabels(result.changes);
    return result;
}

AlertChange RuleEngine::changeOf(AlertHandle handle, std::vector<Transition> transitions) const
{
    const RuleRun &run = m_runs[handle.run];
    const RuleInstance &instance = run.instances[handle.instance];
    const AlertStory &story = run.stories[size_t(instance.story)];
    return {handle,
            withNumbers(story.alert, instance.record),
            {instance.record, story.fires, story.toldValue},
            std::move(transitions),
            {}};
}

}  // namespace herald
