// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/course.h"

#include <algorithm>

namespace herald {

std::vector<CoursePoint> courseOf(std::span<const Sample> run, Duration column)
{
    std::vector<CoursePoint> course;
    for (size_t begin = 0; begin < run.size();) {
        const Instant from = run[begin].at;
        size_t end = begin + 1;
        while (end < run.size() && run[end].at - from < column)
            ++end;
        const auto samples = run.subspan(begin, end - begin);
        const auto [low, high] = std::ranges::minmax(samples, {}, &Sample::value);
        course.push_back({from + (samples.back().at - from) / 2, (low.value + high.value) / 2, low.value, high.value});
        begin = end;
    }
    return course;
}

}  // namespace herald
