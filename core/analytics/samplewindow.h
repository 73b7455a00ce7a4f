// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sample.h"

#include <optional>

namespace herald {

/// How long a watch gathers the samples of a series before it judges their mean. The detector was measured on series
/// of one to five minutes: judged sample by sample, one of every 5 s would alarm sixty times as often a day as one of
/// every 5 min, its memories would end after minutes, and its hours of the day would be forgotten within the hour. So
/// time is counted, not samples. The store keeps the same windows, so that weeks are learned again at once.
inline constexpr Duration kWatchStep = std::chrono::minutes(5);

/// Where the window of `step` that holds `at` begins; they are counted from the epoch.
[[nodiscard]] Instant windowOf(Instant at, Duration step = kWatchStep);

/// Lowest and highest of several values.
struct ValueRange {
    double lowest = 0;
    double highest = 0;
};

/// What the samples of one window come to, as a watch judges them. The same whether the samples were added one by one
/// or summed up before.
struct SampleWindow {
    Instant at;  ///< where it begins
    qint64 count = 0;
    double sum = 0;
    double lowest = 0;
    double highest = 0;

    void add(double value);
    /// Takes the samples of a later window in.
    void add(const SampleWindow &later);
    /// Of a window that holds a sample; exactly the value where all are the same.
    [[nodiscard]] double mean() const;
    /// Lowest and highest; nothing for a single sample, which is its own mean.
    [[nodiscard]] std::optional<ValueRange> extremes() const;
};

}  // namespace herald
