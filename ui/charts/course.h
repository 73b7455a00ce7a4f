// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sample.h"

#include <span>
#include <vector>

namespace herald {

/// What a column of pixels shows of a series: its middle, and how far the values reach below and above it.
struct CoursePoint {
    Instant at;
    double middle = 0;
    double low = 0;
    double high = 0;

    bool operator==(const CoursePoint &) const = default;
};

/// One point for every `column` that has samples, oldest first: noise becomes a band about a calm line, and a peak
/// still reaches as high as it was. Samples further apart than `column` stay as they are. `run` is sorted by time.
[[nodiscard]] std::vector<CoursePoint> courseOf(std::span<const Sample> run, Duration column);

}  // namespace herald
