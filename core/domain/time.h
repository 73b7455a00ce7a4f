// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QStringView>
#include <chrono>

namespace herald {

/// A length of time in milliseconds.
using Duration = std::chrono::milliseconds;

/// A moment in UTC with millisecond resolution: the only time that is stored or compared.
using Instant = std::chrono::sys_time<Duration>;

[[nodiscard]] constexpr Instant fromMs(qint64 msSinceEpoch) { return Instant{Duration{msSinceEpoch}}; }
[[nodiscard]] constexpr qint64 toMs(Instant at) { return at.time_since_epoch().count(); }

/// RFC 3339 in UTC, milliseconds only where they are not zero: "2026-01-01T00:10:00Z".
[[nodiscard]] QString toRfc3339(Instant at);

/// Reads RFC 3339, "yyyy-MM-dd[ HH:mm[:ss]]" (taken as UTC), or Unix seconds with an optional fraction.
/// Invalid when the text is none of these.
[[nodiscard]] Result<Instant> parseInstant(QStringView text);

/// Reads Prometheus's durations: "90s", "1h30m", "7d", "250ms"; "0" is zero. Units y w d h m s ms, largest first, each
/// once. Invalid for an empty, negative, unknown or overflowing text. Source:
/// prometheus.io/docs/prometheus/latest/querying/basics (time durations).
[[nodiscard]] Result<Duration> parseDuration(QStringView text);

/// The shortest form that parseDuration() reads back: "1h30m", "0s".
[[nodiscard]] QString toText(Duration duration);

}  // namespace herald
