// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/backtest.h"

#include "alerts/backtest.h"
#include "alerts/rulefile.h"
#include "alerts/statistics.h"
#include "cli/files.h"
#include "cli/opened.h"
#include "cli/output.h"
#include "cli/past.h"
#include "notify/pastmessages.h"
#include "notify/plainconfig.h"
#include "notify/routedplan.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

constexpr Duration kStored = std::chrono::hours(24) * 30;

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

/// What the rules are tried on, and who would be told: the routes in force, the desktop alone where there are none yet.
struct Past {
    std::vector<SeriesData> samples;
    AlertingConfig config;
};

Result<Past> filePast(const Context &context, const QString &file)
{
    const auto samples = readFile(file).and_then([&](const QByteArray &csv) { return readSamples(csv, file); });
    if (!samples)
        return tl::unexpected(samples.error());
    Past past{*samples, configFor({.hasDesktop = true, .discord = {}})};
    if (!QFile::exists(context.paths.database))
        return past;
    return Database::open({.path = context.paths.database, .mode = OpenMode::ReadOnly})
        .and_then([](const auto &database) { return configInForce(*database); })
        .map([&](AlertingConfig config) {
            past.config = std::move(config);
            return past;
        });
}

Result<Past> storedPast(const Context &context, const std::vector<Rule> &rules, BacktestOptions &options)
{
    const auto database = openDatabase(context);
    if (!database)
        return tl::unexpected(database.error());
    options.to = options.to.value_or(context.clock.now());
    options.from = options.from.value_or(*options.to - kStored);
    auto samples = storedSamples(rules, *options.from, *options.to, **database);
    if (!samples)
        return tl::unexpected(samples.error());
    return configInForce(**database).map([&](AlertingConfig config) {
        return Past{std::move(*samples), std::move(config)};
    });
}

/// Of a CSV file, or without one of what is stored, the last 30 days unless --from says otherwise.
Result<Past> pastOf(const Context &context, const Arguments &arguments, const std::vector<Rule> &rules,
                    BacktestOptions &options)
{
    return arguments.has(u"samples"_s) ? filePast(context, arguments.value(u"samples"_s))
                                       : storedPast(context, rules, options);
}

void printText(const BacktestReport &report, const std::vector<DrillMessage> &messages)
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
    QList<QStringList> told{{u"TOLD AT"_s, u"RECEIVER"_s, u"STATE"_s, u"RULE"_s, u"LABELS"_s}};
    for (const DrillMessage &message : messages)
        told += {toRfc3339(message.at), message.receiver, toText(message.state), message.rule, message.labels.toText()};
    print(table(rows) + u"\n\n"_s + table(totals) + u"\n\n"_s + table(told));
}

}  // namespace

int backtest(const Context &context, const Arguments &arguments, const QString &ruleFile)
{
    auto options = optionsFrom(arguments);
    if (!options)
        return wrongUse(options.error().text());
    const auto rules = rulesOf(ruleFile);
    if (!rules)
        return failed(rules.error());
    const auto past = pastOf(context, arguments, *rules, *options);
    if (!past)
        return failed(past.error());
    const BacktestReport report = herald::backtest(*rules, past->samples, *options);
    for (const QString &problem : report.problems)
        note(problem);
    const auto plan = routedPlan(past->config, report.from);
    const auto messages =
        tellingOf(report.transitions, *plan, options->engine.defaults.interval, report.to).messages;
    if (!context.isJson) {
        printText(report, messages);
        return kDone;
    }
    QJsonArray told;
    for (const DrillMessage &message : messages)
        told.append(toJson(message));
    QJsonObject document = toJson(report);
    document.insert(u"messages"_s, told);
    print(document);
    return kDone;
}

}  // namespace herald::cli
