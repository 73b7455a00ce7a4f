// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <vector>

namespace herald {

/// An alert flaps when it fired this often within this time.
struct FlapRule {
    int fires = 4;
    Duration within = std::chrono::hours(1);
};

/// When one label set of one rule fired, oldest first; the last day, at most 100 times.
class FireHistory {
public:
    static constexpr Duration kKept = std::chrono::hours(24);

    FireHistory() = default;
    /// Oldest first.
    explicit FireHistory(std::vector<Instant> fires) : m_fires(std::move(fires)) {}

    void fired(Instant at);
    [[nodiscard]] bool isFlapping(const FlapRule &rule, Instant now) const;
    /// How often within the day before `now`.
    [[nodiscard]] int countOfDay(Instant now) const { return countSince(now - kKept); }
    [[nodiscard]] const std::vector<Instant> &fires() const { return m_fires; }

private:
    [[nodiscard]] int countSince(Instant start) const;

    std::vector<Instant> m_fires;
};

}  // namespace herald
