// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace herald {

/// Calls `work` once with each number below `count`, on as many threads as there are processors, the caller's among
/// them; returns when all is done. The calls must not share what they change.
template <class Work>
void inParallel(size_t count, const Work &work)
{
    std::atomic<size_t> next = 0;
    const auto takeTurns = [&] {
        for (size_t i = next++; i < count; i = next++)
            work(i);
    };
    const size_t threads = std::min<size_t>(count, std::max(1U, std::thread::hardware_concurrency()));
    std::vector<std::jthread> others;
    for (size_t i = 1; i < threads; ++i)
        others.emplace_back(takeTurns);
    takeTurns();
}

}  // namespace herald
