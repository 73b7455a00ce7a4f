// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/backtestpart.h"

#include "alerts/engineparts.h"

#include <algorithm>

namespace herald {

namespace {

/// Ticks follow the rule that is evaluated most often.
Duration tickLength(const std::vector<Rule> &rules, const RuleDefaults &defaults)
{
    Duration shortest = defaults.interval;
    for (const Rule &rule : rules) {
        if (rule.interval > Duration::zero())
            shortest = std::min(shortest, rule.interval);
    }
    return std::max(shortest, Duration(1));
}

/// Adds up what the transitions of each rule come to.
class Counter {
public:
    Counter(const std::vector<Rule> &rules, const BacktestOptions &options)
        : m_options(options), m_totals(noTotals(rules))
    {
        for (size_t i = 0; i < m_totals.size(); ++i)
            m_indices.insert(m_totals[i].rule, i);
    }

    /// Counts it, and gives it the id of its alert.
    void add(AlertHandle handle, Transition &transition)
    {
        LabelSet &set = labelSet(handle, transition.rule);
        if (isAtRest(transition.from))
            set.alert = AlertId{++m_lastId};
        transition.alert = set.alert;
        if (transition.to != AlertState::Firing && transition.to != AlertState::Resolved)
            return;
        RuleTotals &totals = m_totals[set.totals];
        if (transition.to == AlertState::Firing && !set.firingSince) {
            ++totals.fires;
            ++totals.notifications;
            totals.atNight += isAtNight(transition.at) ? 1 : 0;
            if (set.endedAt && transition.at - *set.endedAt <= m_options.engine.flapping.within)
                ++totals.flaps;
            set.firingSince = transition.at;
        } else if (transition.to == AlertState::Resolved) {
            ++totals.notifications;
            totals.minutesFiring += minutes(transition.at - set.firingSince.value_or(transition.at));
            set.firingSince.reset();
            set.endedAt = transition.at;
        }
    }

    [[nodiscard]] std::vector<RuleTotals> finish(Instant to)
    {
        for (const auto &run : m_sets) {
            for (const LabelSet &set : run) {
                if (set.firingSince)
                    m_totals[set.totals].minutesFiring += minutes(to - *set.firingSince);
            }
        }
        return m_totals;
    }
    [[nodiscard]] qint64 alerts() const { return m_lastId; }

private:
    struct LabelSet {
        std::optional<Instant> firingSince;
        std::optional<Instant> endedAt;
        AlertId alert;  ///< the open one, or the last
        size_t totals = kUnknown;
    };

    static constexpr size_t kUnknown = ~size_t{};
    static double minutes(Duration duration) { return double(duration.count()) / 60'000.0; }

    /// Clocks are set by quarters of an hour, and a zone is slow to ask.
    bool isAtNight(Instant at)
    {
        if (const qint64 quarter = toMs(at) / 900'000; std::exchange(m_quarter, quarter) != quarter)
            m_isNight = isNight(m_options, at);
        return m_isNight;
    }

    LabelSet &labelSet(AlertHandle handle, const QString &rule)
    {
        if (m_sets.size() <= handle.run)
            m_sets.resize(handle.run + 1);
        auto &run = m_sets[handle.run];
        if (run.size() <= handle.instance)
            run.resize(handle.instance + 1);
        LabelSet &set = run[handle.instance];
        if (set.totals == kUnknown)
            set.totals = m_indices.value(rule);
        return set;
    }

    const BacktestOptions &m_options;
    std::vector<RuleTotals> m_totals;
    QHash<QString, size_t> m_indices;
    std::vector<std::vector<LabelSet>> m_sets;  ///< by rule, then by label set
    qint64 m_lastId = 0;
    std::optional<qint64> m_quarter;  ///< of an hour, which m_isNight is about
    bool m_isNight = false;
};

/// Makes as much room as the transitions will need if they go on as they did up to now: each growth by halves would
/// touch all of them anew. `passed` is the share of the time that is over.
void makeRoom(BacktestPart &part, double passed, qint64 samples)
{
    const size_t count = part.transitions.size();
    const double expected = 1.05 * double(count + 1) / std::clamp(passed, 0.01, 1.0);
    const size_t room = std::max(2 * count + 16, size_t(std::min(expected, double(samples))));
    part.transitions.reserve(room);
    part.places.reserve(room);
}

void add(RuleTotals &sum, const RuleTotals &totals)
{
    sum.fires += totals.fires;
    sum.flaps += totals.flaps;
    sum.minutesFiring += totals.minutesFiring;
    sum.atNight += totals.atNight;
    sum.notifications += totals.notifications;
}

/// The ids that the alerts of one part have among those of all.
class Renumbering {
public:
    explicit Renumbering(qint64 alerts) : m_ids(size_t(alerts) + 1) {}

    AlertId operator()(AlertId own, qint64 &last)
    {
        AlertId &id = m_ids[size_t(own.value)];
        if (!id.isStored())
            id = AlertId{++last};
        return id;
    }

private:
    std::vector<AlertId> m_ids;
};

}  // namespace

std::vector<RuleTotals> noTotals(const std::vector<Rule> &rules)
{
    std::vector<RuleTotals> totals;
    for (const Rule &rule : rules) {
        if (std::ranges::find(totals, rule.name, &RuleTotals::rule) == totals.end())
            totals.push_back({.rule = rule.name});
    }
    return totals;
}

void prepare(RuleEngine &engine, const std::vector<Rule> &rules, std::span<const PastSeries> series, Instant from)
{
    std::ignore = engine.setRules(rules, from);
    for (const PastSeries &past : series) {
        if (past.rule.isEmpty())
            engine.lend(engine.addSeries(past.data->series), past.data->samples);
        else
            engine.lendAnswer(past.rule, past.data->series.labels, past.data->samples);
    }
}

BacktestPart tryPart(const std::vector<Rule> &rules, std::span<const PastSeries> series, const BacktestOptions &options,
                     Instant from, Instant to)
{
    BacktestPart part;
    EngineOptions past = options.engine;
    past.isReplay = true;
    RuleEngine engine(past);
    prepare(engine, rules, series, from);
    qint64 samples = 0;
    for (const PastSeries &each : series)
        samples += qint64(each.data->samples.size());
    Counter counter(rules, options);
    const Duration length = tickLength(rules, options.engine.defaults);
    const Instant first = slotOf(from, length);
    const double span = std::max(1.0, double((to - first).count()));
    const auto take = [&](Replayed &each) {
        Transition &transition = each.transition;
        counter.add(each.handle, transition);
        if (part.transitions.size() == part.transitions.capacity())
            makeRoom(part, double((transition.at - first).count()) / span, samples);
        // The slot may lie before the tick that judged it.
        const qint64 tick = std::max<qint64>(0, (transition.at - first + length - Duration(1)) / length);
        part.places.push_back({quint32(tick), each.handle.run});
        part.transitions.push_back(std::move(transition));
    };
    part.evaluated = engine.replay(first, to, length, take);
    part.totals = counter.finish(to);
    part.alerts = counter.alerts();
    return part;
}

BacktestPart merged(std::vector<BacktestPart> parts)
{
    if (parts.size() == 1)
        return std::move(parts.front());
    BacktestPart all;
    std::vector<Renumbering> numbers;
    std::vector<size_t> next(parts.size());
    size_t count = 0;
    for (const BacktestPart &part : parts) {
        count += part.transitions.size();
        all.evaluated += part.evaluated;
        numbers.emplace_back(part.alerts);
        all.totals.resize(part.totals.size());
        for (size_t i = 0; i < part.totals.size(); ++i) {
            all.totals[i].rule = part.totals[i].rule;
            add(all.totals[i], part.totals[i]);
        }
    }
    all.transitions.reserve(count);
    while (all.transitions.size() < count) {
        size_t from = parts.size();
        for (size_t i = 0; i < parts.size(); ++i) {
            const bool isEarlier =
                next[i] < parts[i].places.size()
                && (from == parts.size() || parts[i].places[next[i]] < parts[from].places[next[from]]);
            from = isEarlier ? i : from;
        }
        Transition &transition = parts[from].transitions[next[from]++];
        transition.alert = numbers[from](transition.alert, all.alerts);
        all.transitions.push_back(std::move(transition));
    }
    return all;
}

}  // namespace herald
