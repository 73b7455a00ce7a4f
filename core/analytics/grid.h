// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sample.h"

#include <optional>
#include <span>
#include <vector>

namespace herald {

/// What was wrong with samples that were brought into order.
struct Tidied {
    std::vector<Sample> samples;  ///< oldest first, time stamps strictly rising, values finite
    int notFinite = 0;            ///< dropped
    int repeated = 0;             ///< same time stamp as another; the later one counts
    int outOfOrder = 0;           ///< sorted in
};

/// Brings samples into the order that everything else here assumes.
[[nodiscard]] Tidied tidied(std::span<const Sample> samples);

/// What was seen of a regular series: values, and the cells they lie in, rising, which gaps leave out.
struct SeenCells {
    std::vector<double> values;
    std::vector<double> places;

    [[nodiscard]] size_t size() const { return values.size(); }
    /// The cells number `first` … `end` (not included) of those seen.
    [[nodiscard]] SeenCells part(size_t first, size_t end) const;
};

/// A series in cells of equal length; the value of a cell is the median of its samples.
struct Grid {
    Instant from;  ///< begin of the first cell; cells are aligned to the step counted from the epoch
    Duration step{};
    std::vector<double> values;  ///< one per cell
    std::vector<int>
        counts;  ///< samples of each cell; 0: the cell was empty and its value lies on a line between its neighbours

    [[nodiscard]] Instant at(size_t cell) const { return from + step * qint64(cell); }
    [[nodiscard]] Instant middle(size_t cell) const { return at(cell) + step / 2; }
    [[nodiscard]] int filledCells() const;
    /// Those that hold samples.
    [[nodiscard]] SeenCells seen() const;
};

/// The step that people would choose so that the samples fall into at most `cells` cells: a second … a year, from the
/// list 1 2 5 10 15 30 s, min; 1 2 3 4 6 8 12 h; 1 7 28 364 d. Never shorter than the samples' usual interval. Nothing
/// for fewer than two samples.
[[nodiscard]] std::optional<Duration> gridStep(std::span<const Sample> samples, int cells);

/// Samples in order (see tidied()) brought into cells. Empty for no samples.
[[nodiscard]] Grid gridOf(std::span<const Sample> samples, Duration step);

}  // namespace herald
