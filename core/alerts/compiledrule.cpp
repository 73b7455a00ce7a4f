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

Result<Template> annotation(const Rule &rule, QStringView name)
{
    for (const auto &[key, text] : rule.annotations) {
        if (key == name)
            return Template::parse(text);
    }
    return Template::parse({});
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
    auto summary = annotation(compiled.rule, u"summary");
    auto description = annotation(compiled.rule, u"description");
    if (!summary || !description)
        return tl::unexpected(summary ? description.error() : summary.error());
    compiled.summary = std::move(*summary);
    compiled.description = std::move(*description);
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

double CompiledRule::threshold() const
{
    if (const auto *anomaly = std::get_if<AnomalyCondition>(&rule.condition))
        return anomaly->score;
    if (const auto *forecast = std::get_if<ForecastCondition>(&rule.condition))
        return forecast->crosses;
    if (const auto *compound = std::get_if<CompoundCondition>(&rule.condition))
        return compound->root.terms.empty() ? 0 : compound->root.terms.front().threshold;
    return rule.threshold;
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
