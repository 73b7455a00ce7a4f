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

    void add(const Transition &transition)
    {
        if (transition.to != AlertState::Firing && transition.to != AlertState::Resolved)
            return;
        RuleTotals &totals = m_totals[m_indices.value(transition.rule)];
        const auto key = std::pair(transition.rule, transition.labels.fingerprint());
        if (transition.to == AlertState::Firing && !m_firingSince.contains(key)) {
            ++totals.fires;
            ++totals.notifications;
            totals.atNight += isNight(m_options, transition.at) ? 1 : 0;
            const auto ended = m_endedAt.constFind(key);
            if (ended != m_endedAt.cend() && transition.at - *ended <= m_options.engine.flapping.within)
                ++totals.flaps;
            m_firingSince.insert(key, transition.at);
        } else if (transition.to == AlertState::Resolved) {
            ++totals.notifications;
            totals.minutesFiring += minutes(transition.at - m_firingSince.take(key));
            m_endedAt.insert(key, transition.at);
        }
    }

    [[nodiscard]] std::vector<RuleTotals> finish(Instant to)
    {
        for (auto it = m_firingSince.cbegin(); it != m_firingSince.cend(); ++it)
            m_totals[m_indices.value(it.key().first)].minutesFiring += minutes(to - it.value());
        return m_totals;
    }

private:
    static double minutes(Duration duration) { return double(duration.count()) / 60'000.0; }

    const BacktestOptions &m_options;
    std::vector<RuleTotals> m_totals;
    QHash<QString, size_t> m_indices;
    QHash<std::pair<QString, quint64>, Instant> m_firingSince;
    QHash<std::pair<QString, quint64>, Instant> m_endedAt;
};

void keep(RuleEngine &engine, TickResult result, BacktestReport &report, qint64 &lastId)
{
    report.evaluated += result.evaluated;
    for (AlertChange &change : result.changes) {
        AlertId id = change.alert.id;
        if (!id.isStored()) {
            id = AlertId{++lastId};
            engine.assignId(change.handle, id);
        }
        for (Transition &transition : change.transitions) {
            transition.alert = id;
            report.transitions.push_back(std::move(transition));
        }
    }
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
    EngineOptions replay = options.engine;
    replay.isReplay = true;
    RuleEngine engine(replay);
    qint64 lastId = 0;
    keep(engine, engine.setRules(rules, report.from), report, lastId);
    for (const SeriesData &data : series) {
        engine.lend(engine.addSeries(data.series), data.samples);
        report.samples += qint64(data.samples.size());
    }
    const Duration length = tickLength(rules, options.engine.defaults);
    const bool hasSamples = report.samples > 0;
    for (Instant now = slotOf(report.from, length); hasSamples && now <= report.to; now += length)
        keep(engine, engine.tick(now), report, lastId);
    Counter counter(rules, options);
    for (const Transition &transition : report.transitions)
        counter.add(transition);
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
