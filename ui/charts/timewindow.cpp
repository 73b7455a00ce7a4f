// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/timewindow.h"

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace herald {

namespace {

constexpr Duration kShortest = 1min;
constexpr Duration kLongest = 4 * 366 * 24h;

Duration scaled(Duration length, double factor) { return Duration{std::llround(double(length.count()) * factor)}; }

}  // namespace

TimeWindow TimeWindow::panned(double share) const
{
    const Duration step = scaled(length(), share);
    return {from + step, to + step};
}

TimeWindow TimeWindow::zoomed(double factor, Instant anchor) const
{
    const Duration wanted = std::clamp(scaled(length(), factor), kShortest, kLongest);
    const double place = double((anchor - from).count()) / double(length().count());
    const Instant start = anchor - scaled(wanted, place);
    return {start, start + wanted};
}

TimeWindow TimeWindow::endingBy(Instant latest) const
{
    return to <= latest ? *this : TimeWindow{latest - length(), latest};
}

TimeWindow TimeWindow::widened(double share) const
{
    const Duration more = scaled(length(), share);
    return {from - more, to + more};
}

}  // namespace herald
