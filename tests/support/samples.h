// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sample.h"

#include <cmath>

namespace herald {

/// `count` scrapes of `series` series of one metric, every `step` from `from`, with values that differ by series and
/// time.
[[nodiscard]] inline std::vector<SeriesSample> scrapes(const QString &metric, int series, int count, Instant from,
                                                       Duration step)
{
    std::vector<SeriesKey> keys;
    for (int i = 0; i < series; ++i)
        keys.push_back({metric, {{QStringLiteral("core"), QString::number(i)}}});
    std::vector<SeriesSample> batch;
    for (int t = 0; t < count; ++t) {
        for (int i = 0; i < series; ++i) {
            const double value = std::round(1e4 * (0.5 + 0.4 * std::sin(t * 0.01 + i))) / 1e4 + t % 7 * 0.001;
            batch.push_back({keys[size_t(i)], {from + t * step, value}});
        }
    }
    return batch;
}

/// The samples of one series of a batch, in the batch's order.
[[nodiscard]] inline std::vector<Sample> samplesOf(const std::vector<SeriesSample> &batch, const SeriesKey &key)
{
    std::vector<Sample> samples;
    for (const SeriesSample &each : batch) {
        if (each.series == key)
            samples.push_back(each.sample);
    }
    return samples;
}

}  // namespace herald
