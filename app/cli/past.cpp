// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/past.h"

#include "alerts/engine.h"
#include "notify/plainconfig.h"
#include "store/samplestore.h"
#include "workers/alertingbook.h"

namespace herald::cli {

Result<std::vector<SeriesData>> storedSamples(const std::vector<Rule> &rules, Instant from, Instant to,
                                              Database &database)
{
    RuleEngine engine;
    std::ignore = engine.setRules(rules, from);
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

}  // namespace herald::cli
