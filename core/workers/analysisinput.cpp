// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/analysisinput.h"

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

/// The limits that rules and the terms of compounds set for a metric.
void collectLimits(const Metric &metric, const Term &term, std::vector<double> &limits)
{
    if (term.metric == metric.name && isBadSide(metric.direction, term.op))
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
        // The rate or the change of a value is in another unit than the value.
        const bool isLevel = rule.function != Function::Rate && rule.function != Function::Increase
                             && rule.function != Function::Change && rule.function != Function::Share;
        if (std::holds_alternative<ThresholdCondition>(rule.condition) && isLevel)
            limits.push_back(rule.threshold);
        if (const auto *forecast = std::get_if<ForecastCondition>(&rule.condition))
            limits.push_back(forecast->crosses);
    }
    return limits;
}

/// Joins the recent samples of a metric's series with their long, thinned past.
Result<> addSeries(SampleStore &store, const Metric &metric, const SeriesInput &pattern, const AnalysisOptions &options,
                   Instant now, std::vector<SeriesInput> &inputs)
{
    auto recent = store.samplesOf(metric.name, now - options.lookback, now + 1ms);
    if (!recent)
        return tl::unexpected(recent.error());
    const bool wantsHistory = pattern.full || pattern.price;
    auto history = wantsHistory ? store.thinned(metric.name, {now - kHistory, now + 1ms, kHistoryColumns})
                                : Result<std::vector<SeriesData>>();
    if (!history)
        return tl::unexpected(history.error());
    for (SeriesData &data : *recent) {
        if (inputs.size() == kMostSeries)
            return {};
        SeriesInput input = pattern;
        input.key = data.series;
        input.samples = std::move(data.samples);
        if (const auto past = std::ranges::find(*history, data.series, &SeriesData::series); past != history->end())
            input.history = std::move(past->samples);
        inputs.push_back(std::move(input));
    }
    return {};
}

}  // namespace

std::optional<double> limitOf(const Metric &metric, const QList<Rule> &rules)
{
    const auto limits = limitsOf(metric, rules);
    if (limits.empty())
        return metric.target;
    return metric.direction == Direction::LowerIsBetter ? std::ranges::max(limits) : std::ranges::min(limits);
}

std::optional<double> fullAt(const Metric &metric, const std::optional<double> &limit)
{
    if (metric.direction != Direction::LowerIsBetter)
        return std::nullopt;
    return metric.unit == "ratio"_L1 ? std::optional(1.0) : limit;
}

Result<std::vector<SeriesInput>> analysisInput(Database &database, const SeriesWatches &watches,
                                               const AnalysisOptions &options, Instant now)
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
    std::vector<SeriesInput> inputs;
    for (const Metric &metric : *metrics) {
        if (!metric.isEnabled)
            continue;
        SeriesInput pattern;
        pattern.metric = metric;
        pattern.limit = limitOf(metric, *rules);
        pattern.full = fullAt(metric, pattern.limit);
        if (const auto price = prices->constFind(metric.name); price != prices->cend())
            pattern.price = *price;
        if (auto added = addSeries(store, metric, pattern, options, now, inputs); !added)
            return tl::unexpected(added.error());
    }
    for (SeriesInput &input : inputs) {
        if (const auto watch = watches.find(input.key); watch != watches.end())
            input.watch = WatchReport{watch->second.state(), watch->second.alarms()};
    }
    return inputs;
}

Result<AnalysisContext> analysisContext(Database &database, const AnalysisOptions &options, Instant now)
{
    AnalysisContext context;
    const auto sources = SampleStore(database).samplesOf(kSourceUp, now - options.lookback, now + 1ms);
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
    const auto alerts = AlertStore(database).find({.since = now - options.lookback, .limit = kMostAlerts});
    if (!alerts)
        return tl::unexpected(alerts.error());
    if (seen > 0) {
        context.incidents = int(std::ranges::count_if(alerts->items, [](const Alert &alert) {
            return alert.firedAt && severityOf(alert.labels) == Severity::Critical;
        }));
    }
    return context;
}

}  // namespace herald
