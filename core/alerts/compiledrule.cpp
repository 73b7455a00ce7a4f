// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/compiledrule.h"

#include "alerts/compound.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// Statistics without a window of their own look at a day.
constexpr Duration kStatisticsWindow = std::chrono::hours(24);

Result<CompiledSelector> selectorOf(const auto &source, const RuleDefaults &defaults)
{
    auto matchers = matchersFromSelector(source.matchers);
    if (!matchers)
        return tl::unexpected(matchers.error());
    if (!std::isfinite(source.threshold))
        return fail(ErrorKind::Invalid, u"The threshold is not a finite number; correct it."_s);
    return CompiledSelector{source.metric,
                            std::move(*matchers),
                            {source.function, source.window, source.minSamples, defaults.staleAfter},
                            source.op,
                            source.threshold};
}

Result<std::vector<CompiledSelector>> selectorsOf(const Rule &rule, const RuleDefaults &defaults)
{
    std::vector<CompiledSelector> selectors;
    const auto add = [&](const auto &source) -> Result<> {
        auto selector = selectorOf(source, defaults);
        if (!selector)
            return tl::unexpected(selector.error());
        selectors.push_back(std::move(*selector));
        return {};
    };
    if (const auto *compound = std::get_if<CompoundCondition>(&rule.condition)) {
        for (const Term *term : metricTermsOf(compound->root)) {
            if (auto added = add(*term); !added)
                return tl::unexpected(added.error());
        }
    } else if (!std::holds_alternative<PromQlCondition>(rule.condition)) {
        if (auto added = add(rule); !added)
            return tl::unexpected(added.error());
        const bool isStatistics = !std::holds_alternative<ThresholdCondition>(rule.condition);
        if (isStatistics && selectors.front().window.length == Duration::zero())
            selectors.front().window.length = kStatisticsWindow;
    }
    return selectors;
}

Result<> compileTexts(CompiledRule &compiled)
{
    for (const auto &[name, text] : compiled.rule.labels) {
        auto parsed = Template::parse(text);
        if (!parsed)
            return tl::unexpected(parsed.error());
        compiled.hasPlainLabels = compiled.hasPlainLabels && parsed->isConstant();
        compiled.labels.emplace_back(name, std::move(*parsed));
    }
    for (const auto &[name, text] : compiled.rule.annotations) {
        auto parsed = Template::parse(text);
        if (!parsed)
            return tl::unexpected(parsed.error());
        if (name == "summary"_L1)
            compiled.summary = std::move(*parsed);
        else if (name == "description"_L1)
            compiled.description = std::move(*parsed);
        else
            compiled.annotations.emplace_back(name, std::move(*parsed));
    }
    return {};
}

}  // namespace

Labels CompiledRule::identity(const Labels &series) const
{
    Labels all = series.with(rule.labels);
    all.set(u"alertname"_s, rule.name);
    return all;
}

Labels CompiledRule::expandedLabels(const Labels &series, std::optional<double> value) const
{
    Labels all = series;
    for (const auto &[name, text] : labels)
        all.set(name, text.expand({series, {}, value}));
    all.set(u"alertname"_s, rule.name);
    return all;
}

std::optional<double> CompiledRule::threshold() const
{
    if (std::holds_alternative<ThresholdCondition>(rule.condition))
        return rule.threshold;
    if (const auto *anomaly = std::get_if<AnomalyCondition>(&rule.condition))
        return anomaly->score;
    if (const auto *forecast = std::get_if<ForecastCondition>(&rule.condition))
        return forecast->crosses;
    return std::nullopt;
}

Result<CompiledRule> compile(const Rule &rule, const RuleDefaults &defaults)
{
    auto selectors = selectorsOf(rule, defaults);
    if (!selectors)
        return tl::unexpected(selectors.error());
    CompiledRule compiled;
    compiled.rule = rule;
    compiled.selectors = std::move(*selectors);
    compiled.lifecycle = {
        rule.op,         rule.threshold,     rule.clear.value_or(rule.threshold),
        rule.pendingFor, rule.keepFiringFor, rule.interval > Duration::zero() ? rule.interval : defaults.interval};
    compiled.comparison = u" %1 %2"_s.arg(toText(rule.op), QString::number(rule.threshold, 'g', 6));
    if (auto done = compileTexts(compiled); !done)
        return tl::unexpected(done.error());
    return compiled;
}

}  // namespace herald
