// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/labels.h"
#include "domain/time.h"

#include <compare>
#include <tuple>
#include <vector>

namespace herald {

/// One measured value. NaN and infinity are refused at every door, so `value` is finite wherever a Sample is stored.
struct Sample {
    Instant at;
    double value = 0;

    bool operator==(const Sample &) const = default;
};

/// Names one time series: a metric of the registry and the labels that tell its series apart.
struct SeriesKey {
    QString metric;
    Labels labels;

    bool operator==(const SeriesKey &) const = default;
    /// By metric, then by labels. Not defaulted: QString has no <=> in Qt 6.4.
    auto operator<=>(const SeriesKey &other) const
    {
        return std::tie(metric, labels) <=> std::tie(other.metric, other.labels);
    }
};

[[nodiscard]] inline size_t qHash(const SeriesKey &key, size_t seed = 0) noexcept
{
    return qHashMulti(seed, key.metric, key.labels);
}

/// A sample on its way to the store.
struct SeriesSample {
    SeriesKey series;
    Sample sample;

    bool operator==(const SeriesSample &) const = default;
};

/// A series with its samples, oldest first, time stamps strictly rising.
struct SeriesData {
    SeriesKey series;
    std::vector<Sample> samples;

    bool operator==(const SeriesData &) const = default;
};

}  // namespace herald
