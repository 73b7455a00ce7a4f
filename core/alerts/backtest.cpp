// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/backtest.h"

#include "alerts/engineparts.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

std::pair<Instant, Instant> rangeOf(const std::vector<SeriesData> &series)
{
    std::pair<Instant, Instant> range{Instant::max(), Instant::min()};
    for (const SeriesData &data : series) {
        if (data.samples.empty())
            continue;
        range.first = std::min(range.first, data.samples.front().at);
        range.second = std::max(range.second, data.samples.back().at);
    }
    return range.first > range.second ? std::pair<Instant, Instant>{} : range;
}

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
    Counter(const std::vector<Rule> &rules, const BacktestOptions &options) : m_options(options)
    {
        for (const Rule &rule : rules) {
            if (m_indices.contains(rule.name))
                continue;
            m_indices.insert(rule.name, m_totals.size());
            m_totals.push_back({rule.name, 0, 0, 0, 0, 0});
        }
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

/// Where the transitions need more room, as much as they will need if they go on as they did up to `now`: each growth
/// by halves would touch all of it anew.
void makeRoom(BacktestReport &report, Instant now)
{
    auto &transitions = report.transitions;
    if (transitions.size() < transitions.capacity() || now <= report.from)
        return;
    const double passed = double((now - report.from).count()) / double((report.to - report.from).count());
    const double expected = 1.05 * double(transitions.size() + 1) / std::clamp(passed, 1e-6, 1.0);
    transitions.reserve(std::max(2 * transitions.size(), size_t(std::min(expected, double(report.samples)))));
}

}  // namespace

bool isNight(const BacktestOptions &options, Instant at)
{
    const int hour = QDateTime::fromMSecsSinceEpoch(toMs(at), options.zone).time().hour();
    const int start = options.nightStartsAt;
    const int end = options.nightEndsAt;
    return start <= end ? hour >= start && hour < end : hour >= start || hour < end;
}

BacktestReport backtest(const std::vector<Rule> &rules, const std::vector<SeriesData> &series,
                        const BacktestOptions &options)
{
    BacktestReport report;
    const auto range = rangeOf(series);
    report.from = options.from.value_or(range.first);
    report.to = options.to.value_or(range.second);
    EngineOptions past = options.engine;
    past.isReplay = true;
    RuleEngine engine(past);
    Counter counter(rules, options);
    std::ignore = engine.setRules(rules, report.from);
    for (const SeriesData &data : series) {
        engine.lend(engine.addSeries(data.series), data.samples);
        report.samples += qint64(data.samples.size());
    }
    const Duration length = tickLength(rules, options.engine.defaults);
    const auto take = [&](Replayed &each) {
        counter.add(each.handle, each.transition);
        makeRoom(report, each.transition.at);
        report.transitions.push_back(std::move(each.transition));
    };
    if (report.samples > 0)
        report.evaluated = engine.replay(slotOf(report.from, length), report.to, length, take);
    report.totals = counter.finish(report.to);
    report.problems = engine.problems();
    for (const Rule &rule : rules) {
        if (std::holds_alternative<PromQlCondition>(rule.condition))
            report.problems += u"%1: PromQL needs a Prometheus server; it was not tried"_s.arg(rule.name);
    }
    return report;
}

QJsonObject toJson(const RuleTotals &totals)
{
    return {{u"rule"_s, totals.rule},        {u"fires"_s, totals.fires},
            {u"flaps"_s, totals.flaps},      {u"minutes_firing"_s, totals.minutesFiring},
            {u"at_night"_s, totals.atNight}, {u"notifications"_s, totals.notifications}};
}

QJsonObject toJson(const BacktestReport &report)
{
    QJsonArray transitions;
    for (const Transition &transition : report.transitions)
        transitions.append(toJson(transition));
    QJsonArray totals;
    for (const RuleTotals &t : report.totals)
        totals.append(toJson(t));
    return {{u"from"_s, toRfc3339(report.from)},
            {u"to"_s, toRfc3339(report.to)},
            {u"samples"_s, report.samples},
            {u"evaluations"_s, report.evaluated},
            {u"transitions"_s, transitions},
            {u"totals"_s, totals},
            {u"problems"_s, QJsonArray::fromStringList(report.problems)}};
}

}  // namespace herald
