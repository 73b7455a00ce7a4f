// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/analysisinput.h"

#include "alerts/rulecheck.h"
#include "store/alertstore.h"
#include "store/analysisstore.h"
#include "store/metricstore.h"
#include "store/samplestore.h"
#include "workers/rulebook.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

constexpr size_t kMostSeries = 2000;
constexpr Duration kSingle = 1h;    // of the newest samples, each counts
constexpr Duration kContext = 24h;  // of uptime and incidents
constexpr Duration kHistory = 24h * 30;
constexpr int kHistoryColumns = 720;  // an hour each
constexpr int kMostAlerts = 1000;
constexpr auto kSourceUp = "herald_source_up"_L1;

bool isBadSide(Direction direction, Operator op)
{
    const bool isAbove = op == Operator::Greater || op == Operator::GreaterOrEqual;
    const bool isBelow = op == Operator::Less || op == Operator::LessOrEqual;
    return direction == Direction::LowerIsBetter ? isAbove : isBelow;
}

/// Does the function give what the metric is analysed by: its level, or a counter's rate?
bool givesCourse(MetricKind kind, Function function)
{
    return kind == MetricKind::Counter ? function == Function::Rate : givesLevel(function);
}

/// The limits that rules and the terms of compounds set for a metric.
void collectLimits(const Metric &metric, const Term &term, std::vector<double> &limits)
{
    if (term.metric == metric.name && isBadSide(metric.direction, term.op) && givesCourse(metric.kind, term.function))
        limits.push_back(term.threshold);
    for (const Term &inner : term.terms)
        collectLimits(metric, inner, limits);
}

std::vector<double> limitsOf(const Metric &metric, const QList<Rule> &rules)
{
    std::vector<double> limits;
    for (const Rule &rule : rules) {
        if (!rule.isEnabled)
            continue;
        if (const auto *compound = std::get_if<CompoundCondition>(&rule.condition))
            collectLimits(metric, compound->root, limits);
        if (rule.metric != metric.name || !isBadSide(metric.direction, rule.op))
            continue;
        if (std::holds_alternative<ThresholdCondition>(rule.condition) && givesCourse(metric.kind, rule.function))
            limits.push_back(rule.threshold);
        if (const auto *forecast = std::get_if<ForecastCondition>(&rule.condition);
            forecast && metric.kind == MetricKind::Gauge)
            limits.push_back(forecast->crosses);
    }
    return limits;
}

/// A share of this host is used up at the whole; any other metric, an error rate too, ends where its limit is.
bool isShareOfHost(const Metric &metric) { return metric.origin == MetricOrigin::Host && metric.unit == "ratio"_L1; }

/// What all series of a metric have in common.
struct Pattern {
    Metric metric;  ///< in the unit of its course
    std::optional<double> limit;
    std::optional<double> full;
    std::optional<Price> price;
};

std::vector<Sample> takeOf(const SeriesKey &key, std::vector<SeriesData> &all)
{
    const auto own = std::ranges::find(all, key, &SeriesData::series);
    return own != all.end() ? std::move(own->samples) : std::vector<Sample>();
}

void take(std::vector<SeriesCourse> &courses, const SeriesKey &key, std::vector<Sample> &values,
          int *measured = nullptr)
{
    const auto own = std::ranges::find(courses, key, &SeriesCourse::series);
    if (own == courses.end())
        return;
    values = std::move(own->values);
    if (measured)
        *measured = int(own->measured);
}

/// The means of a group's series, then the single samples, and their long, thinned past. A counter has a rate only
/// between two windows that are over.
Result<std::vector<SeriesInput>> inputsOf(SampleStore &store, const Pattern &pattern, const SeriesGroup &group,
                                          const AnalysisOptions &options, Instant now)
{
    const MetricKind kind = pattern.metric.kind;
    const Duration lookback = options.lookback;
    const Instant singleFrom = windowOf(kind == MetricKind::Counter ? now : now - kSingle);
    auto courses = store.course(kind, group, now - lookback, singleFrom);
    auto single = kind == MetricKind::Counter ? Result<std::vector<SeriesData>>()
                                              : store.samplesOf(group, std::max(singleFrom, now - lookback), now + 1ms);
    auto past =
        store.course(kind, group, now - options.weeks, floorTo(now - lookback, shapeOf(Tier::Hour).step), Tier::Hour);
    const bool wantsHistory = pattern.full || pattern.price;
    auto history = wantsHistory ? store.thinned(group, {now - kHistory, now + 1ms, kHistoryColumns})
                                : Result<std::vector<SeriesData>>();
    if (!courses)
        return tl::unexpected(courses.error());
    if (!single)
        return tl::unexpected(single.error());
    if (!past)
        return tl::unexpected(past.error());
    if (!history)
        return tl::unexpected(history.error());
    std::vector<SeriesInput> inputs;
    for (const StoredSeries &series : group) {
        SeriesInput input;
        input.key = series.key;
        input.metric = pattern.metric;
        input.limit = pattern.limit;
        input.full = pattern.full;
        input.price = pattern.price;
        take(*courses, series.key, input.samples, &input.measured);
        take(*past, series.key, input.past);
        const std::vector<Sample> newest = takeOf(series.key, *single);
        input.samples.insert(input.samples.end(), newest.begin(), newest.end());
        input.measured += int(newest.size());
        input.history = takeOf(series.key, *history);
        if (!input.samples.empty())
            inputs.push_back(std::move(input));
    }
    return inputs;
}

}  // namespace

std::optional<double> limitOf(const Metric &metric, const QList<Rule> &rules)
{
    const auto limits = limitsOf(metric, rules);
    if (limits.empty())
        return std::nullopt;
    return metric.direction == Direction::LowerIsBetter ? std::ranges::max(limits) : std::ranges::min(limits);
}

std::optional<double> fullAt(const Metric &metric, const std::optional<double> &limit)
{
    if (metric.direction != Direction::LowerIsBetter || metric.kind == MetricKind::Counter)
        return std::nullopt;
    return isShareOfHost(metric) ? std::optional(1.0) : limit;
}

Result<> readInputs(Database &database, const SeriesWatches &watches, const AnalysisOptions &options, Instant now,
                    const TakeInputs &take)
{
    const auto metrics = MetricStore(database).all();
    const auto rules = loadRules(database);
    const auto prices = AnalysisStore(database).prices();
    if (!metrics)
        return tl::unexpected(metrics.error());
    if (!rules)
        return tl::unexpected(rules.error());
    if (!prices)
        return tl::unexpected(prices.error());
    SampleStore store(database);
    size_t left = kMostSeries;
    for (const Metric &metric : *metrics) {
        if (!metric.isEnabled)
            continue;
        Pattern pattern{metric, limitOf(metric, *rules), {}, {}};
        pattern.metric.unit = courseUnit(metric);
        pattern.full = fullAt(metric, pattern.limit);
        if (const auto price = prices->constFind(metric.name); price != prices->cend())
            pattern.price = *price;
        const auto groups = store.groups(metric.name);
        if (!groups)
            return tl::unexpected(groups.error());
        for (const SeriesGroup &group : *groups) {
            auto inputs = inputsOf(store, pattern, group, options, now);
            if (!inputs)
                return tl::unexpected(inputs.error());
            inputs->resize(std::min(inputs->size(), left));
            left -= inputs->size();
            for (SeriesInput &input : *inputs) {
                if (const auto watch = watches.find(input.key); watch != watches.end())
                    input.watch = WatchReport{watch->second.state(), watch->second.alarms()};
            }
            if (!inputs->empty())
                take(std::move(*inputs));
        }
    }
    return {};
}

Result<AnalysisContext> analysisContext(Database &database, Instant now)
{
    AnalysisContext context;
    const auto sources = SampleStore(database).samplesOf(kSourceUp, now - kContext, now + 1ms);
    if (!sources)
        return tl::unexpected(sources.error());
    double up = 0;
    double seen = 0;
    for (const SeriesData &source : *sources) {
        for (const Sample &sample : source.samples)
            up += sample.value;
        seen += double(source.samples.size());
    }
    if (seen > 0)
        context.uptime = up / seen;
    const auto alerts = AlertStore(database).find({.since = now - kContext, .limit = kMostAlerts});
    if (!alerts)
        return tl::unexpected(alerts.error());
    if (seen > 0) {
        context.incidents = int(std::ranges::count_if(alerts->items, [](const Alert &alert) {
            return alert.firedAt && severityOf(alert) == Severity::Critical;
        }));
    }
    return context;
}

}  // namespace herald
