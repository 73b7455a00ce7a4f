// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/jumpfit.h"

#include "analytics/robust.h"

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

/// Of the cells `first` … `end`, around the middle of all, so that the differences of the sums keep their digits.
Moments momentsOf(const SeenCells &seen, size_t first, size_t end)
{
    const size_t middle = seen.size() / 2;
    Moments moments;
    for (size_t i = first; i < end; ++i)
        moments.add(seen.places[i] - seen.places[middle], seen.values[i] - seen.values[middle]);
    return moments;
}

/// What a regression on one regressor leaves of `yy`.
double left(double xx, double xy, double yy) { return std::max(0.0, xx > 0 ? yy - xy * xy / xx : yy); }

/// What is left by a line that bends at `place`: the bend's own regressor, freed of level and line (Frisch & Waugh).
double leftByBend(const SeenCells &seen, const Moments &all, double place)
{
    const size_t middle = seen.size() / 2;
    double h = 0;
    double hx = 0;
    double hh = 0;
    double hy = 0;
    for (size_t i = seen.size(); i-- > 0 && seen.places[i] > place;) {
        const double rise = seen.places[i] - place;
        h += rise;
        hx += rise * (seen.places[i] - seen.places[middle]);
        hh += rise * rise;
        hy += rise * (seen.values[i] - seen.values[middle]);
    }
    const double slopeOfBend = (hx - h * all.x / all.n) / all.xxAround();
    const double own = hh - h * h / all.n - slopeOfBend * (hx - h * all.x / all.n);
    const double shared = hy - h * all.y / all.n - slopeOfBend * all.xyAround();
    return left(own, shared, left(all.xxAround(), all.xyAround(), all.yyAround()));
}

/// Of the cells without their tilt, as if all lay at `place`.
double levelOf(SeenCells seen, double slope, double place)
{
    for (size_t i = 0; i < seen.size(); ++i)
        seen.values[i] -= slope * (seen.places[i] - place);
    return median(std::move(seen.values));
}

}  // namespace

std::optional<JumpFit> fitJump(const SeenCells &seen, size_t at, double price)
{
    const Moments all = momentsOf(seen, 0, seen.size());
    const Moments before = momentsOf(seen, 0, at);
    const Moments after = momentsOf(seen, at, seen.size());
    const double xx = before.xxAround() + after.xxAround();
    const double xy = before.xyAround() + after.xyAround();
    const double yy = before.yyAround() + after.yyAround();
    // A jump costs three, as where it was found (PELT in levelchange.cpp); a slope and a bend one each; less three.
    const double byLevels = yy;
    const double byParallels = left(xx, xy, yy) + price;
    const double byLine = left(all.xxAround(), all.xyAround(), all.yyAround()) - 2 * price;
    double byBend = byLine + price;
    // A line may bend where nobody looked.
    for (double bend = seen.places.front() + 1; bend < seen.places.back(); ++bend)
        byBend = std::min(byBend, leftByBend(seen, all, bend));
    if (std::min(byLine, byBend) <= std::min(byLevels, byParallels))
        return std::nullopt;
    JumpFit fit;
    fit.variance = 1 / before.n + 1 / after.n;
    if (byParallels < byLevels) {
        const double apart = after.x / after.n - before.x / before.n;
        fit.slope = xy / xx;
        fit.variance += apart * apart / xx;
    }
    fit.before = levelOf(seen.part(0, at), fit.slope, seen.places[at]);
    fit.after = levelOf(seen.part(at, seen.size()), fit.slope, seen.places[at]);
    return fit;
}

}  // namespace herald
