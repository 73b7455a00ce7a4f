// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/backtest.h"

#include "alerts/backtest.h"
#include "alerts/rulefile.h"
#include "alerts/statistics.h"
#include "cli/files.h"
#include "cli/output.h"

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

Result<std::vector<Rule>> rulesOf(const QString &file)
{
    const auto groups = readFile(file).and_then([&](const QByteArray &yaml) { return readRules(yaml, file); });
    return groups.map([](const std::vector<RuleGroup> &read) {
        std::vector<Rule> rules;
        for (const RuleGroup &group : read)
            rules.insert(rules.end(), group.rules.begin(), group.rules.end());
        return rules;
    });
}

Result<BacktestOptions> optionsFrom(const Arguments &arguments)
{
    BacktestOptions options{.zone = QTimeZone::systemTimeZone()};
    const auto statistics = std::make_shared<StandaloneStatistics>();
    options.engine.judge = [statistics](const Rule &rule, const SeriesKey &series, std::span<const Sample> samples,
                                        Instant now) { return statistics->judge(rule, series, samples, now); };
    for (const auto &[name, end] : {std::pair(u"from"_s, &options.from), std::pair(u"to"_s, &options.to)}) {
        if (!arguments.has(name))
            continue;
        const auto at = parseInstant(arguments.value(name));
        if (!at)
            return tl::unexpected(at.error());
        *end = *at;
    }
    return options;
}

void printText(const BacktestReport &report)
{
    QList<QStringList> rows{{u"TIME"_s, u"RULE"_s, u"STATE"_s, u"VALUE"_s, u"WHY"_s}};
    for (const Transition &t : report.transitions)
        rows += {toRfc3339(t.at), t.rule, toText(t.to), QString::number(t.value), t.reason};
    QList<QStringList> totals{{u"RULE"_s, u"FIRES"_s, u"FLAPS"_s, u"MINUTES"_s, u"AT NIGHT"_s, u"MESSAGES"_s}};
    for (const RuleTotals &rule : report.totals) {
        totals += {rule.rule,
                   QString::number(rule.fires),
                   QString::number(rule.flaps),
                   QString::number(rule.minutesFiring, 'f', 1),
                   QString::number(rule.atNight),
                   QString::number(rule.notifications)};
    }
    print(table(rows) + u"\n\n"_s + table(totals));
}

}  // namespace

int backtest(const Context &context, const Arguments &arguments, const QString &ruleFile)
{
    if (!arguments.has(u"samples"_s))
        return wrongUse(u"rules backtest wants --samples with a CSV file of timestamp,series,value."_s);
    const auto options = optionsFrom(arguments);
    if (!options)
        return wrongUse(options.error().text());
    const auto rules = rulesOf(ruleFile);
    if (!rules)
        return failed(rules.error());
    const QString file = arguments.value(u"samples"_s);
    const auto samples = readFile(file).and_then([&](const QByteArray &csv) { return readSamples(csv, file); });
    if (!samples)
        return failed(samples.error());
    const BacktestReport report = herald::backtest(*rules, *samples, *options);
    for (const QString &problem : report.problems)
        note(problem);
    context.isJson ? print(toJson(report)) : printText(report);
    return kDone;
}

}  // namespace herald::cli
