// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/backtest.h"

#include "alerts/rulefile.h"
#include "alerts/statistics.h"
#include "cli/backtesttext.h"
#include "cli/files.h"
#include "cli/opened.h"
#include "cli/output.h"
#include "cli/waiting.h"
#include "net/qthttpclient.h"
#include "notify/plainconfig.h"
#include "store/metricstore.h"
#include "workers/pastqueries.h"
#include "workers/storedpast.h"

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

StatisticsJudge judgeWith(QHash<QString, MetricKind> kinds)
{
    const auto statistics = std::make_shared<StandaloneStatistics>(std::move(kinds));
    return [statistics](const Rule &rule, const SeriesKey &series, std::span<const Sample> samples, Instant now) {
        return statistics->judge(rule, series, samples, now);
    };
}

Result<BacktestOptions> optionsFrom(const Arguments &arguments)
{
    BacktestOptions options{.zone = QTimeZone::systemTimeZone()};
    options.engine.judge = judgeWith({});
    for (const auto &[name, end] : {std::pair(u"from"_s, &options.from), std::pair(u"to"_s, &options.to)}) {
        if (!arguments.has(name))
            continue;
        const auto at = parseInstant(arguments.value(name));
        if (!at)
            return tl::unexpected(at.error());
        *end = *at;
    }
    if (options.from && options.to && *options.to < *options.from)
        return fail(ErrorKind::Invalid, u"--to lies before --from; swap them."_s);
    return options;
}

/// What the rules are tried on.
struct Past {
    std::vector<SeriesData> samples;
    PastAnswers answers;
    PastFacts facts;
};

Result<Past> filePast(const Context &context, const QString &file, BacktestOptions &options)
{
    auto samples = readFile(file).and_then([&](const QByteArray &csv) { return readSamples(csv, file); });
    if (!samples)
        return tl::unexpected(samples.error());
    const auto range = rangeOf(*samples, options);
    options.from = range.first;
    options.to = range.second;
    Past past{std::move(*samples), {}, {configFor({.hasDesktop = true, .discord = {}})}};
    if (!QFile::exists(context.paths.database))
        return past;
    return Database::open({.path = context.paths.database, .mode = OpenMode::ReadOnly})
        .and_then([&](const auto &database) { return storedFacts(*database, range.first); })
        .map([&](PastFacts facts) {
            past.facts = std::move(facts);
            return std::move(past);
        });
}

Result<Past> storedPast(const Context &context, const std::vector<Rule> &rules, BacktestOptions &options)
{
    const auto database = openDatabase(context);
    if (!database)
        return tl::unexpected(database.error());
    auto kinds = MetricStore(**database).kinds();
    if (!kinds)
        return tl::unexpected(kinds.error());
    options.engine.judge = judgeWith(std::move(*kinds));
    options.engine.isGapUnwatched = true;
    options.to = options.to.value_or(context.clock.now());
    options.from = options.from.value_or(*options.to - kStored);
    auto samples = storedSamples(rules, *options.from, *options.to, **database);
    if (!samples)
        return tl::unexpected(samples.error());
    return storedFacts(**database, *options.from).map([&](PastFacts facts) {
        return Past{std::move(*samples), {}, std::move(facts)};
    });
}

/// Of the Prometheus server of the settings.
Result<PastAnswers> answersOf(const Context &context, const std::vector<Rule> &rules, const BacktestOptions &options)
{
    if (!needsServer(rules))
        return PastAnswers();
    const auto database = openDatabase(context);
    if (!database)
        return tl::unexpected(database.error());
    return loadConfig(context, **database).map([&](const Config &config) {
        QtHttpClient http("Herald");
        return waitFor(askPast(http, {.url = config.prometheusUrl}, rules, *options.from, *options.to,
                               options.engine.defaults.interval));
    });
}

/// Of a CSV file, or without one of what is stored, the last 30 days unless --from says otherwise; with the answers of
/// the rules' Prometheus, and the outages of --incidents beside those that are stored.
Result<Past> pastOf(const Context &context, const Arguments &arguments, const std::vector<Rule> &rules,
                    BacktestOptions &options)
{
    auto past = arguments.has(u"samples"_s) ? filePast(context, arguments.value(u"samples"_s), options)
                                            : storedPast(context, rules, options);
    if (!past)
        return past;
    auto answers = answersOf(context, rules, options);
    if (!answers)
        return tl::unexpected(answers.error());
    past->answers = std::move(*answers);
    if (!arguments.has(u"incidents"_s))
        return past;
    const QString file = arguments.value(u"incidents"_s);
    return readFile(file)
        .and_then([&](const QByteArray &csv) { return readIncidents(csv, file); })
        .map([&](const std::vector<Incident> &known) {
            past->facts.incidents.insert(past->facts.incidents.end(), known.begin(), known.end());
            return std::move(*past);
        });
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
    PastTrial trial = tryOnPast(*rules, past->samples, past->answers.answers, past->facts, *options);
    trial.report.problems = past->answers.problems + trial.report.problems;
    for (const QString &problem : std::as_const(trial.report.problems))
        note(problem);
    if (context.isJson)
        print(toJson(trial));
    else
        print(toText(trial, *options));
    return past->answers.problems.isEmpty() ? kDone : kFailed;
}

}  // namespace herald::cli
