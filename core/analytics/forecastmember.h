// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace herald {

/// One simple forecasting method at work on one series. A combination of several beats each of them.
class ForecastMember {
public:
    virtual ~ForecastMember() = default;
    ForecastMember() = default;
    ForecastMember(const ForecastMember &) = delete;
    ForecastMember &operator=(const ForecastMember &) = delete;

    [[nodiscard]] virtual QString name() const = 0;
    /// Does it only repeat what was? The others must beat it to be worth anything.
    [[nodiscard]] virtual bool isNaive() const { return false; }
    /// Learns the rows before `end` of the series that the member was made for; `end` never falls.
    virtual void learn(size_t end) = 0;
    /// The rows that follow the last learned one, one per element of `out`.
    virtual void forecast(std::span<double> out) const = 0;
};

/// The cycles of a series, in rows; 1 is none.
struct Seasons {
    int period = 1;
    int week = 0;            ///< seven periods where the series shows them, else 0
    bool isPattern = false;  ///< the test for a repeating pattern at the longer of both says yes
    [[nodiscard]] int longest() const { return week > 0 ? week : period; }

    bool operator==(const Seasons &) const = default;
};

/// The cycles that the rows show. `season`: rows of the shorter one where that is given, 0 to have it found.
[[nodiscard]] Seasons seasonsOf(std::span<const double> series, int season);

/// The members that suit a series: naive, Theta, damped trend and autoregressions always; seasonal ones where
/// it has a period, a profile of the week where it has that. Without a period the autoregressions see changes only: in
/// levels the root of a random walk is estimated too low. `series` must outlive the members. `firstEnd` is the smallest
/// `end` that learn() will be called with. `seasons` says which members there are, `known` what they know of them: in a
/// backtest what was to be seen by then.
[[nodiscard]] std::vector<std::unique_ptr<ForecastMember>>
forecastMembers(std::span<const double> series, const Seasons &seasons, const Seasons &known, size_t firstEnd);

}  // namespace herald
