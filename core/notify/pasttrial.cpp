// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/pasttrial.h"

#include "notify/routedplan.h"

#include <algorithm>

namespace herald {

namespace {

std::vector<Incident> ofOthers(const std::vector<Rule> &rules, const std::vector<Incident> &incidents)
{
    std::vector<Incident> others;
    std::ranges::copy_if(incidents, std::back_inserter(others), [&](const Incident &incident) {
        return !incident.rule.isEmpty() && std::ranges::find(rules, incident.rule, &Rule::name) == rules.end();
    });
    return others;
}

/// The shortest of the rules' intervals: so often somebody may be told.
Duration slotOf(const std::vector<Rule> &rules, Duration usual)
{
    for (const Rule &rule : rules) {
        if (rule.interval > Duration::zero())
            usual = std::min(usual, rule.interval);
    }
    return usual;
}

}  // namespace

PastTrial tryOnPast(const std::vector<Rule> &rules, const std::vector<SeriesData> &series,
                    std::span<const PastAnswer> answers, const PastFacts &facts, const BacktestOptions &options)
{
    PastTrial trial{backtest(rules, series, options, answers), {}, {}};
    BacktestReport &report = trial.report;
    const auto plan =
        routedPlan(facts.config, report.from,
                   {.silences = facts.silences, .rules = rules, .others = ofOthers(rules, facts.incidents)});
    trial.telling = tellingOf(report.transitions, *plan, slotOf(rules, options.engine.defaults.interval), report.to);
    addTelling(report, trial.telling, options);
    trial.missed = missedIncidents(rules, report, facts.incidents);
    addMissed(report, trial.missed);
    return trial;
}

}  // namespace herald
