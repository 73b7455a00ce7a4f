// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/engine.h"

#include "alerts/engineparts.h"
#include "alerts/rulefile.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace herald {

RuleEngine::RuleEngine(EngineOptions options) : m_options(std::move(options)) {}

SeriesRef RuleEngine::addSeries(const SeriesKey &key, Duration staleAfter)
{
    SeriesRef series = m_windows.find(key);
    if (series == kNoSeries) {
        series = m_windows.add(key);
        for (const quint32 run : m_runsOfMetric.value(key.metric))
            m_runs[run].offer(series, m_windows);
    }
    if (staleAfter > m_options.defaults.staleAfter)
        m_windows.setStaleAfter(series, staleAfter);
    return series;
}

void RuleEngine::end(const QString &metric, const std::function<bool(const Labels &)> &isSuch)
{
    for (const quint32 index : m_runsOfMetric.value(metric)) {
        RuleRun &run = m_runs[index];
        for (quint32 i = 0; i < run.instances.size(); ++i) {
            if (isSuch(run.labelsOf(i, m_windows)))
                end(run.instances[i]);
        }
    }
}

void RuleEngine::end(RuleInstance &instance)
{
    if (instance.series != kNoSeries)
        m_windows.end(instance.series);
    else
        instance.hasEnded = true;
}

void RuleEngine::noticeGap(Instant now)
{
    const bool isSetBack = m_lastTick && now < *m_lastTick;
    if (!m_lastTick || now - *m_lastTick > longestWatchedGap(m_options.defaults.interval))
        m_seeingSince = now;
    if (isSetBack) {
        // By the clock as it is now the samples are from the future, and new ones need time to come.
        m_windows.forgetAfter(now);
        m_seeingSince = now;
    }
    m_lastTick = now;
    m_windows.revealUpTo(now);
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

/// Label sets appear in another order after a restart; the journal must not. By rule, then by labels.
template <class Change>
void RuleEngine::sortByLabels(std::vector<Change> &changes)
{
    const auto labelsOf = [this](const Change &change) -> const Labels & {
        return m_runs[change.handle.run].labelsOf(change.handle.instance, m_windows);
    };
    const auto precedes = [&](size_t a, size_t b) {
        if (changes[a].handle.run != changes[b].handle.run)
            return changes[a].handle.run < changes[b].handle.run;
        return labelsOf(changes[a]) < labelsOf(changes[b]);
    };
    // Changes are large: their places are sorted instead, and each is moved once.
    std::vector<size_t> order(changes.size());
    std::iota(order.begin(), order.end(), size_t(0));
    if (std::ranges::is_sorted(order, precedes))
        return;
    std::ranges::stable_sort(order, precedes);
    std::vector<Change> sorted;
    sorted.reserve(changes.size());
    for (const size_t place : order)
        sorted.push_back(std::move(changes[place]));
    changes = std::move(sorted);
}

template void RuleEngine::sortByLabels(std::vector<AlertChange> &changes);

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
    sortByLabels(result.changes);
    sortByLabels(result.replayed);
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
            due.push_back({keyOf(rule), promql->expr, *run.lastSlot,
                           *run.lastSlot - rule.queryOffset.value_or(Duration::zero())});
    }
    return due;
}

std::optional<AlertHandle> RuleEngine::handleOf(AlertId id) const
{
    const auto known = m_handles.constFind(id);
    if (known == m_handles.cend())
        return std::nullopt;
    const RuleRun &run = m_runs[known->run];
    const qint32 story = run.instances[known->instance].story;
    const bool isIts = story >= 0 && run.stories[size_t(story)].alert.id == id;
    return isIts && run.isOpen(known->instance) ? std::optional(*known) : std::nullopt;
}

Result<AlertHandle> RuleEngine::find(AlertId id) const
{
    if (const auto handle = handleOf(id))
        return *handle;
    return herald::fail(ErrorKind::NotFound, u"Alert %1 is not active: list those that are."_s.arg(id.value));
}

const Alert *RuleEngine::openAlert(AlertId id) const
{
    const auto handle = handleOf(id);
    if (!handle)
        return nullptr;
    const RuleRun &run = m_runs[handle->run];
    return &run.stories[size_t(run.instances[handle->instance].story)].alert;
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
        RuleInstance &instance = run.instances[handle.instance];
        // Of what nobody sees nothing is to be said again before something is seen.
        if (!isSeen(instance.record.state))
            end(instance);
        const Transition transition =
            endAlert(run.storyOf(handle.instance).alert, instance.record, u"resolved by %1"_s.arg(by), now);
        return changeOf(handle, {transition});
    });
}

void RuleEngine::assignId(AlertHandle handle, AlertId id)
{
    if (handle.run >= m_runs.size() || handle.instance >= m_runs[handle.run].instances.size())
        return;
    const AlertId before = std::exchange(m_runs[handle.run].storyOf(handle.instance).alert.id, id);
    // Nobody acts on alerts of the past.
    if (m_options.isReplay)
        return;
    m_handles.remove(before);
    m_handles.insert(id, handle);
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

QMap<QString, QString> RuleEngine::blindRules() const
{
    QMap<QString, QString> blind;
    for (const RuleRun &run : m_runs) {
        for (quint32 i = 0; i < run.instances.size(); ++i) {
            const RuleInstance &instance = run.instances[i];
            const bool isLearning =
                instance.unseen == ReadingReason::TooFewSamples && instance.record.behind != AlertState::Firing;
            if (isAtRest(instance.record.state) || isSeen(instance.record.state) || isLearning)
                continue;
            // What this process has not judged yet was left so by the one before.
            const QString why =
                toText(instance.unseen == ReadingReason::None ? ReadingReason::NoSample : instance.unseen);
            const Labels &labels = run.labelsOf(i, m_windows);
            blind.insert(keyOf(run.compiled.rule), labels.isEmpty() ? why : u"%1 %2"_s.arg(why, labels.toText()));
            break;
        }
    }
    return blind;
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
