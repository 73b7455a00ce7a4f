// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/localclock.h"

#include <array>
#include <cstdint>

namespace herald {

/// What to expect of a stream at a time: its slow mean, its usual value at this half hour of the day, or at this hour
/// of the week, whichever has been nearer to the truth lately. Each is an exponentially weighted mean of what was there
/// before.
///
/// 2.0 KiB. Hours are those of the clock on the wall in `zone`. A week speaks once its hour has been seen before.
///
/// Source of the profiles: Taylor, Exponentially weighted methods for multiple seasonal cycles, Int. J. Forecasting 26
/// (2010).
class Baseline {
public:
    explicit Baseline(const QTimeZone &zone = QTimeZone::utc()) : m_clock(zone) {}

    /// What is expected at `at` before the value is known. `level` is the slow mean alone; 0 before the first value.
    struct Expectation {
        double level = 0;
        double value = 0;
        size_t halfHour = 0;  ///< of the day
        size_t hour = 0;      ///< of the week, from Monday 00:00
        double byDay = 0;
        double byWeek = 0;
    };
    [[nodiscard]] Expectation expectation(Instant at) const;

    /// Learns the value that came where `expected` was.
    void learn(const Expectation &expected, double value);

    [[nodiscard]] bool usesDay() const { return m_choice == Choice::Day; }
    [[nodiscard]] bool usesWeek() const { return m_choice == Choice::Week; }

private:
    enum class Choice : char { Level, Day, Week };
    template <size_t N>
    struct Slots {
        std::array<double, N> means{};
        std::array<uint8_t, N> values{};  ///< how many were learned, up to the memory
    };

    LocalClock m_clock;
    Slots<48> m_day;
    Slots<168> m_week;
    double m_level = 0;
    double m_variance = 0;
    double m_values = 0;
    double m_levelError = 0;  ///< mean squared errors of the three, lately
    double m_dayError = 0;
    double m_weekError = 0;
    Choice m_choice = Choice::Level;
};

}  // namespace herald
