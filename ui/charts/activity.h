// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/timewindow.h"
#include "ui/engineport.h"
#include "ui/theme/tokens.h"

#include <QColor>

namespace herald {

/// How wide a bar of the timeline is in time.
enum class Bucket { Day, Week, Month };

/// Days up to five weeks, weeks up to half a year, else months.
[[nodiscard]] Bucket bucketFor(Duration length);

/// Edges of local calendar days, weeks or months that cover the window; at least two, rising.
[[nodiscard]] QList<Instant> calendarEdges(const TimeWindow &window, Bucket bucket);

/// What a bar stands for: "Tue 3 Mar", "2 Mar – 8 Mar", "March 2026".
[[nodiscard]] QString bucketText(Instant from, Instant to, Bucket bucket);

/// Categories that have any, most first, with their totals.
[[nodiscard]] QList<std::pair<Category, int>> categoryTotals(const QList<CategoryCounts> &counts);

/// A category's own colour, the same on every page.
[[nodiscard]] QColor categoryColor(Category category, const Tokens &tokens);

}  // namespace herald
