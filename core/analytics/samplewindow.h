// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sample.h"

#include <optional>

namespace herald {

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
