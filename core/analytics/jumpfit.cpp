// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/jumpfit.h"

#include <algorithm>

namespace herald {

namespace {

/// Sums of a stretch of values and their places.
struct Moments {
    double n = 0;
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    double yy = 0;

    void add(double place, double value)
    {
        ++n;
        x += place;
        y += value;
        xx += place * place;
        xy += place * value;
        yy += value * value;
    }
    // Around the stretch's own middle.
    [[nodiscard]] double xxAround() const { return xx - x * x / n; }
    [[nodiscard]] double xyAround() const { return xy - x * y / n; }
    [[nodiscard]] double yyAround() const { return yy - y * y / n; }
};

Moments momentsOf(std::span<const double> values, size_t first, size_t end)
{
    // Around the middle, so that the differences of the sums keep their digits.
    const double centre = values[values.size() / 2];
    const double middle = double(values.size()) / 2;
    Moments moments;
    for (size_t i = first; i < end; ++i)
        moments.add(double(i) - middle, values[i] - centre);
    return moments;
}

/// What a regression on one regressor leaves of `yy`.
double left(double xx, double xy, double yy) { return std::max(0.0, xx > 0 ? yy - xy * xy / xx : yy); }

/// What is left by a line that bends at `bend`: the bend's own regressor, freed of level and line (Frisch & Waugh).
double leftByBend(std::span<const double> values, const Moments &all, size_t bend)
{
    const double middle = double(values.size()) / 2;
    const double centre = values[values.size() / 2];
    const auto n = double(values.size());
    double h = 0;
    double hx = 0;
    double hh = 0;
    double hy = 0;
    for (size_t i = bend + 1; i < values.size(); ++i) {
        const auto rise = double(i - bend);
        h += rise;
        hx += rise * (double(i) - middle);
        hh += rise * rise;
        hy += rise * (values[i] - centre);
    }
    const double slopeOfBend = (hx - h * all.x / n) / all.xxAround();
    const double own = hh - h * h / n - slopeOfBend * (hx - h * all.x / n);
    const double shared = hy - h * all.y / n - slopeOfBend * all.xyAround();
    return left(own, shared, left(all.xxAround(), all.xyAround(), all.yyAround()));
}

}  // namespace

std::optional<double> slopeAroundJump(std::span<const double> values, size_t at, double price)
{
    const Moments all = momentsOf(values, 0, values.size());
    const Moments before = momentsOf(values, 0, at);
    const Moments after = momentsOf(values, at, values.size());
    const double xx = before.xxAround() + after.xxAround();
    const double xy = before.xyAround() + after.xyAround();
    const double yy = before.yyAround() + after.yyAround();
    // A jump costs three, as where it was found (PELT in levelchange.cpp); a slope and a bend one each; less three.
    const double byLevels = yy;
    const double byParallels = left(xx, xy, yy) + price;
    const double byLine = left(all.xxAround(), all.xyAround(), all.yyAround()) - 2 * price;
    double byBend = byLine + price;
    for (size_t bend = 1; bend + 1 < values.size(); ++bend)
        byBend = std::min(byBend, leftByBend(values, all, bend));
    if (std::min(byLine, byBend) <= std::min(byLevels, byParallels))
        return std::nullopt;
    return byLevels <= byParallels ? 0 : xy / xx;
}

}  // namespace herald
