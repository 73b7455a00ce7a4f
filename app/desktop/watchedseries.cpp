// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/watchedseries.h"

#include "alerts/rulecheck.h"
#include "alerts/watched.h"
#include "store/samplestore.h"

#include <cmath>

namespace herald {

namespace {

constexpr int kColumns = 700;

/// An element that is infinite or no number cannot be drawn.
std::vector<SeriesData> thinnedAnswers(const TriedOn &tried)
{
    std::vector<SeriesData> drawn;
    for (const PastAnswer &answer : tried.answers) {
        for (const SeriesData &element : answer.elements) {
            Thinner thinner({.from = tried.from, .to = tried.to, .columns = kColumns});
            for (const Sample &sample : element.samples) {
                if (std::isfinite(sample.value))
                    thinner.add(sample);
            }
            drawn.push_back({element.series, thinner.take()});
        }
    }
    return drawn;
}

}  // namespace

Result<std::vector<std::vector<SeriesData>>> watchedSeries(Database &database, const Rule &rule, const TriedOn &tried)
{
    std::vector<std::vector<SeriesData>> drawn;
    for (const auto &[comparison, hasLevel] : watchedBy(rule)) {
        if (comparison.metric.isEmpty()) {
            drawn.push_back(thinnedAnswers(tried));
        } else if (givesLevel(comparison.function)) {
            auto thinned = SampleStore(database).thinned(comparison.metric,
                                                         {.from = tried.from, .to = tried.to, .columns = kColumns});
            if (!thinned)
                return tl::unexpected(thinned.error());
            drawn.push_back(selectedBy(comparison, std::move(*thinned)));
        } else {
            // A rate is on another scale than the samples.
            drawn.push_back(valuesOf(comparison, tried.samples, {tried.from, tried.to, kColumns}));
        }
    }
    return drawn;
}

}  // namespace herald
