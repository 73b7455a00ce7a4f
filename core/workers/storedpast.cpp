// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/storedpast.h"

#include "alerts/engine.h"
#include "notify/plainconfig.h"
#include "store/incidentstore.h"
#include "store/samplestore.h"
#include "store/silencestore.h"
#include "workers/alertingbook.h"

namespace herald {

Result<std::vector<SeriesData>> storedSamples(const std::vector<Rule> &rules, Instant from, Instant to,
                                              Database &database)
{
    std::vector<Rule> tried = rules;
    for (Rule &rule : tried)
        rule.isEnabled = true;
    RuleEngine engine;
    std::ignore = engine.setRules(tried, from);
    const auto lookBacks = engine.lookBacks();
    std::vector<SeriesData> found;
    for (auto it = lookBacks.cbegin(); it != lookBacks.cend(); ++it) {
        auto series = SampleStore(database).samplesOf(it.key(), from - it.value(), to);
        if (!series)
            return tl::unexpected(series.error());
        std::ranges::move(*series, std::back_inserter(found));
    }
    return found;
}

Result<AlertingConfig> configInForce(Database &database)
{
    return loadAlertingConfig(database).map([](AlertingConfig config) {
        return config.receivers.empty() ? configFor({.hasDesktop = true, .discord = {}}) : std::move(config);
    });
}

Result<PastFacts> storedFacts(Database &database, Instant from)
{
    auto config = configInForce(database);
    if (!config)
        return tl::unexpected(config.error());
    auto silences = SilenceStore(database).endingAfter(from);
    if (!silences)
        return tl::unexpected(silences.error());
    return IncidentStore(database).firedSince(from).map([&](const QList<Incident> &fired) {
        return PastFacts{std::move(*config), std::move(*silences), {fired.begin(), fired.end()}};
    });
}

}  // namespace herald
