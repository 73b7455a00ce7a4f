// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/watched.h"

#include "alerts/compiledrule.h"
#include "alerts/compound.h"
#include "alerts/ruleedit.h"

#include <algorithm>

namespace herald {

namespace {

/// The comparison in a rule that index counts; null where there is none.
Term *comparisonAt(Term &root, size_t &index)
{
    for (Term &inner : root.terms) {
        if (Term *found = comparisonAt(inner, index))
            return found;
    }
    const bool isLeaf = root.terms.empty() && root.alert.isEmpty();
    return isLeaf && index-- == 0 ? &root : nullptr;
}

}  // namespace

std::vector<Watched> watchedBy(const Rule &rule)
{
    if (const auto *compound = std::get_if<CompoundCondition>(&rule.condition)) {
        std::vector<Watched> watched;
        for (const Term *term : metricTermsOf(compound->root))
            watched.push_back({*term, true});
        return watched;
    }
    if (std::holds_alternative<PromQlCondition>(rule.condition))
        return {Watched{}};
    if (const auto *forecast = std::get_if<ForecastCondition>(&rule.condition)) {
        // It is the metric itself that is forecast.
        Term comparison{
            .metric = rule.metric, .matchers = rule.matchers, .op = rule.op, .threshold = forecast->crosses};
        return {{std::move(comparison), true}};
    }
    if (std::holds_alternative<ThresholdCondition>(rule.condition))
        return {{comparisonIn(rule), true}};
    return {{Term{.metric = rule.metric, .matchers = rule.matchers}, false}};
}

Rule withLevel(Rule rule, size_t index, double level)
{
    if (auto *compound = std::get_if<CompoundCondition>(&rule.condition)) {
        if (Term *comparison = comparisonAt(compound->root, index))
            comparison->threshold = level;
    } else if (auto *forecast = std::get_if<ForecastCondition>(&rule.condition)) {
        forecast->crosses = level;
    } else if (std::holds_alternative<ThresholdCondition>(rule.condition)) {
        if (rule.clear)
            rule.clear = level + (*rule.clear - rule.threshold);
        rule.threshold = level;
    }
    return rule;
}

std::vector<SeriesData> valuesOf(const Term &comparison, std::span<const SeriesData> series, const Moments &moments)
{
    std::vector<SeriesData> values;
    const auto matchers = matchersFromSelector(comparison.matchers);
    if (!matchers || moments.count < 2)
        return values;
    const WindowSpec window{comparison.function, comparison.window, comparison.minSamples, RuleDefaults().staleAfter};
    const Duration reach = std::max(window.length, window.staleAfter);
    for (const SeriesData &one : series) {
        if (one.series.metric != comparison.metric || !matchesAll(*matchers, one.series.labels))
            continue;
        SeriesData seen{one.series, {}};
        for (int i = 0; i < moments.count; ++i) {
            const Instant at = moments.from + (moments.to - moments.from) * i / (moments.count - 1);
            // Only what the window holds, or each moment would go through the whole past.
            const auto first = std::ranges::lower_bound(one.samples, at - reach, {}, &Sample::at);
            const auto end = std::ranges::upper_bound(first, one.samples.end(), at, {}, &Sample::at);
            const Reading reading = evaluate(window, {first, end}, at);
            if (reading.kind == ReadingKind::Value)
                seen.samples.push_back({at, reading.value});
        }
        if (!seen.samples.empty())
            values.push_back(std::move(seen));
    }
    return values;
}

std::vector<SeriesData> selectedBy(const Term &comparison, std::vector<SeriesData> series)
{
    const auto matchers = matchersFromSelector(comparison.matchers);
    if (!matchers)
        return {};
    std::erase_if(series, [&](const SeriesData &one) {
        return one.series.metric != comparison.metric || !matchesAll(*matchers, one.series.labels);
    });
    return series;
}

}  // namespace herald
