// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/backtest.h"

#include "alerts/backtestpart.h"
#include "alerts/engineparts.h"
#include "alerts/rulefile.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <algorithm>
#include <future>
#include <thread>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr size_t kSamplesOfAThread = 100'000;

std::vector<PastSeries> pastOf(const std::vector<SeriesData> &series, std::span<const PastAnswer> answers)
{
    std::vector<PastSeries> all;
    for (const SeriesData &data : series)
        all.push_back({&data});
    for (const PastAnswer &answer : answers) {
        for (const SeriesData &element : answer.elements)
            all.push_back({&element, answer.rule});
    }
    return all;
}

/// Has no rule a say in what another does, nor a series in what becomes of another?
bool areApart(const std::vector<Rule> &rules, std::span<const PastSeries> series)
{
    QSet<QString> given{u"alertname"_s};
    for (const Rule &rule : rules) {
        for (const auto &[name, value] : rule.labels)
            given.insert(name);
    }
    // Series that a rule relabels may become the same alert.
    const auto isRelabelled = [&given](const PastSeries &past) {
        return std::ranges::any_of(past.data->series.labels,
                                   [&given](const Labels::Pair &label) { return given.contains(label.first); });
    };
    return std::ranges::all_of(rules, looksAtOneSeries) && std::ranges::none_of(series, isRelabelled);
}

/// By labels, in about equal halves, thirds and so on.
std::vector<std::vector<PastSeries>> partsOf(std::vector<PastSeries> series, size_t count, size_t samples)
{
    std::ranges::stable_sort(series, {},
                             [](const PastSeries &past) -> const Labels & { return past.data->series.labels; });
    std::vector<std::vector<PastSeries>> parts(1);
    size_t taken = 0;
    for (PastSeries &past : series) {
        if (taken * count >= samples * parts.size())
            parts.emplace_back();
        taken += past.data->samples.size();
        parts.back().push_back(std::move(past));
    }
    return parts;
}

BacktestPart tryAll(const std::vector<Rule> &rules, const std::vector<PastSeries> &series,
                    const BacktestOptions &options, const BacktestReport &report)
{
    const size_t wanted = options.threads > 0 ? options.threads
                                              : std::min(size_t(std::max(1U, std::thread::hardware_concurrency())),
                                                         1 + size_t(report.samples) / kSamplesOfAThread);
    if (wanted == 1 || !areApart(rules, series))
        return tryPart(rules, series, options, report.from, report.to);
    const auto parts = partsOf(series, wanted, size_t(report.samples));
    std::vector<std::future<BacktestPart>> running;
    for (size_t i = 1; i < parts.size(); ++i)
        running.push_back(std::async(std::launch::async, [&, i, own = options] {
            return tryPart(rules, parts[i], own, report.from, report.to);
        }));
    std::vector<BacktestPart> done;
    done.push_back(tryPart(rules, parts.front(), options, report.from, report.to));
    for (auto &part : running)
        done.push_back(part.get());
    return merged(std::move(done));
}

}  // namespace

BacktestOptions overStored(std::optional<Instant> from, std::optional<Instant> to)
{
    BacktestOptions options{.from = from, .to = to, .zone = QTimeZone::systemTimeZone()};
    options.engine.isGapUnwatched = true;
    return options;
}

std::pair<Instant, Instant> rangeOf(const std::vector<SeriesData> &series, const BacktestOptions &options)
{
    std::pair<Instant, Instant> range{Instant::max(), Instant::min()};
    for (const SeriesData &data : series) {
        if (data.samples.empty())
            continue;
        range.first = std::min(range.first, data.samples.front().at);
        range.second = std::max(range.second, data.samples.back().at);
    }
    if (range.first > range.second)
        range = {};
    return {options.from.value_or(range.first), options.to.value_or(range.second)};
}

bool isNight(const BacktestOptions &options, Instant at)
{
    const int hour = QDateTime::fromMSecsSinceEpoch(toMs(at), options.zone).time().hour();
    const int start = options.nightStartsAt;
    const int end = options.nightEndsAt;
    return start <= end ? hour >= start && hour < end : hour >= start || hour < end;
}

BacktestReport backtest(const std::vector<Rule> &given, const std::vector<SeriesData> &series,
                        const BacktestOptions &options, std::span<const PastAnswer> answers)
{
    // One that is off is tried before it is switched on.
    std::vector<Rule> rules = given;
    for (Rule &rule : rules)
        rule.isEnabled = true;
    BacktestReport report;
    std::tie(report.from, report.to) = rangeOf(series, options);
    const std::vector<PastSeries> all = pastOf(series, answers);
    for (const PastSeries &past : all)
        report.samples += qint64(past.data->samples.size());
    RuleEngine survey(options.engine);
    prepare(survey, rules, all, report.from);
    report.problems = survey.problems();
    report.totals = noTotals(rules);
    if (report.samples > 0) {
        BacktestPart tried = tryAll(rules, all, options, report);
        report.transitions = std::move(tried.transitions);
        report.totals = std::move(tried.totals);
        report.evaluated = tried.evaluated;
    }
    for (size_t i = 0; i < rules.size(); ++i) {
        const auto *promql = std::get_if<PromQlCondition>(&rules[i].condition);
        if (!promql || promql->isRecording)
            continue;
        const auto answer = std::ranges::find(answers, keyOf(rules[i]), &PastAnswer::rule);
        report.totals[i].isTried = answer != answers.end() && answer->isKnown;
        if (answer == answers.end())
            report.problems += u"%1: PromQL needs a Prometheus server; it was not tried"_s.arg(rules[i].name);
    }
    return report;
}

QJsonObject toJson(const RuleTotals &totals)
{
    if (!totals.isTried)
        return {{u"rule"_s, totals.rule}, {u"tried"_s, false}};
    return {{u"rule"_s, totals.rule},
            {u"tried"_s, true},
            {u"fires"_s, totals.fires},
            {u"flaps"_s, totals.flaps},
            {u"minutes_firing"_s, totals.minutesFiring},
            {u"at_night"_s, totals.atNight},
            {u"notifications"_s, totals.notifications},
            {u"woke"_s, totals.woke},
            {u"held"_s, totals.held},
            {u"escalations"_s, totals.escalations},
            {u"missed_incidents"_s, totals.missed}};
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
