// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/hourchange.h"

#include <array>
#include <chrono>
#include <cmath>
#include <vector>

namespace herald {

namespace {

using namespace std::chrono_literals;

constexpr size_t kHours = 24;
constexpr size_t kFewestHours = 6;
constexpr int kFewestMeans = 3;   // of an hour's 12
constexpr double kWidth = 2.571;  // Student's t, 97.5 %, 5 degrees of freedom: those of the fewest hours

struct Mean {
    double sum = 0;
    int count = 0;

    [[nodiscard]] double value() const { return sum / count; }
};

}  // namespace

std::optional<double> hourChange(std::span<const Sample> means, Instant now)
{
    std::array<Mean, kHours> hours{};
    for (const Sample &mean : means) {
        const Duration age = now - mean.at;
        if (age < 0ms || age >= kHours * Duration(1h))
            continue;
        Mean &hour = hours[size_t(age / Duration(1h))];
        hour.sum += mean.value;
        ++hour.count;
    }
    Mean before;
    std::vector<double> seen;
    for (size_t hour = 1; hour < kHours; ++hour) {
        if (hours[hour].count < kFewestMeans)
            continue;
        seen.push_back(hours[hour].value());
        before.sum += seen.back();
        ++before.count;
    }
    if (hours[0].count < kFewestMeans || seen.size() < kFewestHours)
        return std::nullopt;
    double squares = 0;
    for (const double one : seen)
        squares += (one - before.value()) * (one - before.value());
    const double n = double(seen.size());
    const double half = kWidth * std::sqrt(squares / (n - 1) * (1 + 1 / n));
    const double change = hours[0].value() - before.value();
    if (std::abs(change) <= half)
        return 0;
    const double percent = 100 * change / std::abs(before.value());
    return std::isfinite(percent) ? std::optional(percent) : std::nullopt;
}

}  // namespace herald
