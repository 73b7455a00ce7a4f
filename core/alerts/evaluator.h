// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rule.h"
#include "domain/sample.h"

#include <span>

namespace herald {

/// What became of looking at one series once.
enum class ReadingKind : quint8 {
    NoData,  ///< nothing recent enough to judge by: "cannot see"
    Error,   ///< the samples are there but give no number
    Value,   ///< a finite number, to be compared
    Holds,   ///< the condition was judged elsewhere and holds; `value` is for people
    Clears,  ///< … and does not hold
};

enum class ReadingReason : quint8 {
    None,
    NoSample,
    Stale,
    TooFewSamples,
    NotFinite,
    SourceFailed,
    OverLimit,
    SeriesEnded,  ///< clears, without a value
    NotInAnswer,  ///< of a PromQL rule's server: clears, without a value
};

struct Reading {
    double value = 0;
    ReadingKind kind = ReadingKind::NoData;
    ReadingReason reason = ReadingReason::None;

    bool operator==(const Reading &) const = default;
};

/// There is nothing left to have a value.
[[nodiscard]] constexpr bool isGone(const Reading &reading)
{
    return reading.reason == ReadingReason::SeriesEnded || reading.reason == ReadingReason::NotInAnswer;
}

/// How samples become one number.
struct WindowSpec {
    Function function = Function::Last;
    Duration length{};  ///< 0: the newest sample only
    int minSamples = 1;
    Duration staleAfter{};  ///< no data where the newest sample is older; `last` looks back over `length` where that is
                            ///< longer
};

/// Judges the samples in (now - length, now]; later ones are ignored. `samples` are of one series, oldest first.
///
/// rate and increase correct counter resets and extrapolate to the window's ends as Prometheus does
/// (extrapolatedRate in github.com/prometheus/prometheus promql/functions.go); p50…p99 interpolate linearly between
/// ranks as quantile_over_time does; change is newest minus oldest; share is the part of the samples that are not 0.
[[nodiscard]] Reading evaluate(const WindowSpec &spec, std::span<const Sample> samples, Instant now);

[[nodiscard]] QString toText(ReadingReason reason);

}  // namespace herald
