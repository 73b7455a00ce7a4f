// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/gaps.h"

#include <algorithm>

namespace herald {

namespace {

Duration medianStep(std::span<const Sample> samples)
{
    std::vector<Duration> steps;
    steps.reserve(samples.size() - 1);
    for (size_t i = 1; i < samples.size(); ++i)
        steps.push_back(samples[i].at - samples[i - 1].at);
    const auto middle = steps.begin() + std::ptrdiff_t(steps.size() / 2);
    std::nth_element(steps.begin(), middle, steps.end());
    return *middle;
}

}  // namespace

std::vector<std::span<const Sample>> continuousRuns(std::span<const Sample> samples, Duration atLeast)
{
    if (samples.size() < 3)
        return samples.empty() ? std::vector<std::span<const Sample>>{} : std::vector{samples};
    const Duration longest = std::max(atLeast, 5 * medianStep(samples));
    std::vector<std::span<const Sample>> runs;
    size_t begin = 0;
    for (size_t i = 1; i < samples.size(); ++i) {
        if (samples[i].at - samples[i - 1].at <= longest)
            continue;
        runs.push_back(samples.subspan(begin, i - begin));
        begin = i;
    }
    runs.push_back(samples.subspan(begin));
    return runs;
}

}  // namespace herald
