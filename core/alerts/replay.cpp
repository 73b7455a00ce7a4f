// SPDX-License-Identifier: GPL-3.0-or-later
// The past at once: where no rule looks at another series or alert, series after series through a few hundred slots, so
// that each one's samples and state stay near the processor; else slot after slot, as it happened.
#include "alerts/engine.h"
#include "alerts/engineparts.h"

#include <algorithm>
#include <compare>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr size_t kMostSlots = 512;
/// Looks of a block, each of which may bring a transition.
constexpr size_t kMostLooks = 1'000'000;

}  // namespace

/// A few hundred ticks.
struct RuleEngine::ReplayBlock {
    /// What puts a transition into its place; small, since it is sorted instead.
    struct Place {
        quint32 tick;
        quint32 run;
        quint32 rank;
        quint32 found;  ///< index in TickResult::replayed

        auto operator<=>(const Place &) const = default;
    };

    enum class Look { Window, Sorted, Answer };

    /// A label set with how it looks at its series.
    struct Reader {
        AlertHandle handle;
        WindowSpec window;
        Look look = Look::Window;
    };

    std::vector<Instant> ticks;
    /// By rule and tick; nothing where the tick's slot was judged before.
    std::vector<std::vector<std::optional<Instant>>> judged;
    std::vector<std::vector<Reader>> readers;  ///< by series
    std::vector<Place> places;
};

bool looksAtOneSeries(const Rule &rule)
{
    const bool isPlain = std::holds_alternative<ThresholdCondition>(rule.condition)
                         || std::holds_alternative<PromQlCondition>(rule.condition);
    return isPlain && rule.limit <= 0;
}

/// Ticks that are far apart are gaps.
bool RuleEngine::canReplaySeriesBySeries(Duration step) const
{
    return step <= longestWatchedGap(m_options.defaults.interval)
           && std::ranges::all_of(m_runs, [](const RuleRun &run) { return looksAtOneSeries(run.compiled.rule); });
}

void RuleEngine::lendAnswer(const QString &rule, const Labels &element, std::span<const Sample> samples)
{
    const auto known = m_runsByKey.constFind(rule);
    if (known == m_runsByKey.cend())
        return;
    // No metric has a blank in its name.
    const SeriesRef series = m_windows.add({u"answer to "_s + rule, element});
    m_windows.lend(series, samples);
    m_runs[*known].bind(element, series);
}

/// As Prometheus reads its own answers: what is there holds, whatever its value.
Reading RuleEngine::readAnswer(SeriesRef series, Instant slot) const
{
    const auto samples = m_windows.samples(series);
    if (!samples.empty() && samples.back().at == slot)
        return {samples.back().value, ReadingKind::Holds, ReadingReason::None};
    return {0, ReadingKind::Clears, ReadingReason::NotInAnswer};
}

/// judge() of what was lent.
void RuleEngine::replayAnswers(quint32 run, TickResult &result)
{
    RuleRun &judged = m_runs[run];
    const auto count = quint32(judged.instances.size());
    std::vector<Reading> readings;
    for (const RuleInstance &instance : judged.instances)
        readings.push_back(readAnswer(instance.series, *judged.lastSlot));
    const int limit = judged.compiled.rule.limit;
    if (limit > 0 && std::ranges::count(readings, ReadingKind::Holds, &Reading::kind) > limit) {
        fail(run, ReadingReason::OverLimit, result);
        return;
    }
    for (quint32 i = 0; i < count; ++i)
        apply({run, i}, readings[i], result);
}

qint64 RuleEngine::replay(Instant from, Instant to, Duration step, const std::function<void(Replayed &)> &take)
{
    if (!canReplaySeriesBySeries(step)) {
        qint64 evaluated = 0;
        for (Instant now = from; now <= to; now += step) {
            TickResult result = tick(now);
            for (quint32 run = 0; run < m_runs.size(); ++run) {
                const Condition &condition = m_runs[run].compiled.rule.condition;
                if (std::holds_alternative<PromQlCondition>(condition) && isDue(m_runs[run], now, result))
                    replayAnswers(run, result);
            }
            evaluated += result.evaluated;
            std::ranges::for_each(result.replayed, take);
        }
        return evaluated;
    }
    ReplayBlock block;
    block.readers.resize(m_windows.size());
    size_t readers = 1;
    for (quint32 run = 0; run < m_runs.size(); ++run) {
        m_runs[run].sorted.resize(m_runs[run].instances.size());
        for (quint32 i = 0; i < m_runs[run].instances.size(); ++i) {
            const SeriesRef series = m_runs[run].instances[i].series;
            if (series == kNoSeries)
                continue;
            ++readers;
            if (m_runs[run].compiled.selectors.empty()) {
                block.readers[series].push_back({{run, i}, {}, ReplayBlock::Look::Answer});
                continue;
            }
            const CompiledSelector &selector = m_runs[run].compiled.selectors.front();
            const bool isSorted = isPercentile(selector.window.function);
            block.readers[series].push_back(
                {{run, i}, specOf(selector, series), isSorted ? ReplayBlock::Look::Sorted : ReplayBlock::Look::Window});
        }
    }
    const size_t length = std::clamp<size_t>(kMostLooks / readers, 16, kMostSlots);
    TickResult scratch;
    for (Instant now = from; now <= to;) {
        block.ticks.clear();
        for (; now <= to && block.ticks.size() < length; now += step)
            block.ticks.push_back(now);
        replayBlock(block, scratch);
        for (const ReplayBlock::Place &place : block.places)
            take(scratch.replayed[place.found]);
    }
    return scratch.evaluated;
}

void RuleEngine::replayBlock(ReplayBlock &block, TickResult &scratch)
{
    noticeGap(block.ticks.front());
    block.judged.resize(m_runs.size());
    for (size_t run = 0; run < m_runs.size(); ++run) {
        block.judged[run].clear();
        for (const Instant now : block.ticks)
            block.judged[run].push_back(isDue(m_runs[run], now, scratch) ? m_runs[run].lastSlot : std::nullopt);
    }
    scratch.replayed.clear();
    block.places.clear();
    for (SeriesRef series = 0; series < block.readers.size(); ++series) {
        if (!block.readers[series].empty())
            replaySeries(series, block, scratch);
    }
    m_lastTick = block.ticks.back();
    std::ranges::sort(block.places);
}

void RuleEngine::replaySeries(SeriesRef series, ReplayBlock &block, TickResult &scratch)
{
    const auto read = [&](const ReplayBlock::Reader &reader, Instant slot, Instant now) {
        switch (reader.look) {
        case ReplayBlock::Look::Answer: return readAnswer(series, slot);
        case ReplayBlock::Look::Sorted:
            return herald::evaluate(reader.window, m_windows.shown(series), now,
                                    m_runs[reader.handle.run].sorted[reader.handle.instance]);
        case ReplayBlock::Look::Window: break;
        }
        return herald::evaluate(reader.window, m_windows.samples(series), now);
    };
    for (quint32 tick = 0; tick < block.ticks.size(); ++tick) {
        const Instant now = block.ticks[tick];
        m_lastTick = now;
        m_windows.revealUpTo(series, now);
        for (const ReplayBlock::Reader &reader : block.readers[series]) {
            const AlertHandle handle = reader.handle;
            const auto &slot = block.judged[handle.run][tick];
            if (!slot)
                continue;
            RuleRun &run = m_runs[handle.run];
            run.lastSlot = slot;
            const size_t before = scratch.replayed.size();
            apply(handle, read(reader, *slot, now), scratch);
            if (scratch.replayed.size() > before)
                block.places.push_back({tick, handle.run, run.rankOf(handle.instance, m_windows), quint32(before)});
        }
    }
}

}  // namespace herald
