// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rulestart.h"

#include "analytics/robust.h"

#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

constexpr double kWorstShare = 0.01;
constexpr double kMargin = 0.1;
constexpr auto kGroup = "own"_L1;

std::vector<double> valuesOf(std::span<const SeriesData> lastDays)
{
    std::vector<double> values;
    for (const SeriesData &series : lastDays) {
        for (const Sample &sample : series.samples)
            values.push_back(sample.value);
    }
    return values;
}

/// Two digits of the spread: nobody thinks in more.
double rounded(double value, double spread)
{
    const double size = spread > 0 ? spread : std::abs(value);
    if (size == 0)
        return value;
    const int digits = 1 - int(std::floor(std::log10(size)));
    return QString::number(std::round(value * std::pow(10, digits)) / std::pow(10, digits), 'g', 10).toDouble();
}

/// A share never leaves 0 to 1, so a limit at its end has to count as broken.
void keepWithinShare(Rule &rule)
{
    rule.threshold = std::clamp(rule.threshold, 0.0, 1.0);
    if (rule.op == Operator::Greater && rule.threshold == 1)
        rule.op = Operator::GreaterOrEqual;
    if (rule.op == Operator::Less && rule.threshold == 0)
        rule.op = Operator::LessOrEqual;
}

void setLevels(Rule &rule, const Metric &metric, const std::vector<double> &values)
{
    if (values.empty()) {
        rule.threshold = metric.target.value_or(0);
        return;
    }
    const bool isUpper = metric.direction == Direction::LowerIsBetter;
    const double usual = median(values);
    const double worst = quantile(values, isUpper ? 1 - kWorstShare : kWorstShare);
    const double spread = std::abs(worst - usual);
    const double margin = spread > 0 ? kMargin * spread : kMargin * std::abs(usual);
    rule.threshold = rounded(isUpper ? worst + margin : worst - margin, spread);
    if (metric.unit == "ratio"_L1)
        keepWithinShare(rule);
    const double back = rounded((rule.threshold + usual) / 2, spread);
    if (isUpper ? back < rule.threshold : back > rule.threshold)
        rule.clear = back;
}

/// "host_cpu_usage" as rules are called: "HostCpuUsageHigh".
QString nameFor(const Metric &metric)
{
    QString name;
    for (const QString &word : metric.name.split(u'_', Qt::SkipEmptyParts))
        name += word.first(1).toUpper() + word.sliced(1);
    return name + (metric.direction == Direction::LowerIsBetter ? u"High"_s : u"Low"_s);
}

QString valueTemplate(const QString &unit)
{
    if (unit == "ratio"_L1)
        return u"{{ $value | humanizePercentage }}"_s;
    if (unit == "s"_L1)
        return u"{{ $value | humanizeDuration }}"_s;
    return u"{{ $value | humanize }} %1"_s.arg(unit).trimmed();
}

}  // namespace

Rule ruleOn(const Metric &metric, std::span<const SeriesData> lastDays)
{
    Rule rule;
    rule.name = nameFor(metric);
    rule.group = kGroup;
    rule.metric = metric.name;
    rule.function = Function::Avg;
    rule.window = 5min;
    rule.op = metric.direction == Direction::LowerIsBetter ? Operator::Greater : Operator::Less;
    rule.pendingFor = 5min;
    setLevels(rule, metric, valuesOf(lastDays));
    rule.labels = {
        {u"severity"_s, u"warning"_s},
        {u"category"_s, metric.origin == MetricOrigin::Host ? u"resource_exhaustion"_s : u"performance_degradation"_s}};
    rule.annotations = {{u"summary"_s, u"%1: %2"_s.arg(metric.title.isEmpty() ? metric.name : metric.title,
                                                       valueTemplate(metric.unit))}};
    return rule;
}

}  // namespace herald
