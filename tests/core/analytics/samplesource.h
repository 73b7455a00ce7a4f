// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sample.h"

#include <functional>
#include <random>

namespace herald::test {

/// A Monday, 00:00 UTC.
inline constexpr Instant kMonday = fromMs(1'767'571'200'000);
inline constexpr Duration kFiveMinutes = std::chrono::minutes(5);

using Source = std::function<double(int)>;

/// Noise around `mean`; the same for the same seed.
inline Source gaussian(double mean = 10, double deviation = 1, unsigned seed = 1)
{
    return [random = std::mt19937(seed), normal = std::normal_distribution<double>(mean, deviation)](int) mutable {
        return normal(random);
    };
}

/// Where the last value was plus noise.
inline Source randomWalk(unsigned seed = 1)
{
    return [step = gaussian(0, 1, seed), at = 0.0](int i) mutable { return at += step(i); };
}

inline Source laplace(unsigned seed = 1)
{
    return [random = std::mt19937(seed), side = std::exponential_distribution<double>(1)](int) mutable {
        return side(random) - side(random);
    };
}

inline Source poisson(unsigned seed = 1)
{
    return [random = std::mt19937(seed), counts = std::poisson_distribution<int>(5)](int) mutable {
        return double(counts(random));
    };
}

/// Samples `step` apart, from Monday on.
inline std::vector<Sample> samples(int count, Source source, Duration step = kFiveMinutes, Instant from = kMonday)
{
    std::vector<Sample> result;
    for (int i = 0; i < count; ++i)
        result.push_back({from + i * step, source(i)});
    return result;
}

}  // namespace herald::test
