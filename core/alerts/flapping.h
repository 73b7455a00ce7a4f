// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <vector>

namespace herald {

/// When an alert began to fire, and which label set of which rule it was.
struct PastFiring {
    QString rule;
    quint64 fingerprint = 0;  ///< the alert's
    Instant at;
};

/// An alert flaps when it fired this often within this time.
struct FlapRule {
    int fires = 4;
    Duration within = std::chrono::hours(1);
};

/// When one label set of one rule fired, oldest first; the last day, at most 100 times.
class FireHistory {
public:
    FireHistory() = default;
    explicit FireHistory(std::vector<Instant> fires) : m_fires(std::move(fires)) {}

    void fired(Instant at);
    [[nodiscard]] bool isFlapping(const FlapRule &rule, Instant now) const;
    /// How often within the day before `now`.
    [[nodiscard]] int countOfDay(Instant now) const { return countSince(now - std::chrono::hours(24)); }
    [[nodiscard]] const std::vector<Instant> &fires() const { return m_fires; }

private:
    [[nodiscard]] int countSince(Instant start) const;

    std::vector<Instant> m_fires;
};

}  // namespace herald
