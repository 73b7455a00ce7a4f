// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"
#include "domain/time.h"

#include <optional>
#include <vector>

namespace herald {

/// Which way is better. Decided by the registry, never guessed from a name.
enum class Direction { HigherIsBetter, LowerIsBetter };

/// Where a metric's samples come from.
enum class MetricOrigin { Host, Prometheus, Exposition, Pushed };

/// Whether a metric's values are levels, or readings of a counter, which only rises but for restarts at zero. What is
/// known of a counter is how fast it rises: statistics and alarms look at its rate, targets and milestones at what it
/// has come to.
enum class MetricKind { Gauge, Counter };

/// An entry of the metric registry: everything Herald knows about one metric.
struct Metric {
    QString name;   ///< unique; [a-zA-Z_:][a-zA-Z0-9_:]*
    QString title;  ///< for people
    QString unit;   ///< "s", "ratio", "bytes", "USD", "posts", … ; "ratio" is shown in per cent
    Direction direction = Direction::LowerIsBetter;
    MetricKind kind = MetricKind::Gauge;
    MetricOrigin origin = MetricOrigin::Prometheus;
    QString query;                   ///< PromQL; for Exposition the page's URL; empty for Host and Pushed
    Duration window{};               ///< the window that `query` looks back over, for the screen; 0 where it has none
    std::optional<double> target;    ///< reaching or beating it is an achievement
    std::vector<double> milestones;  ///< rising; each is awarded once, for ever
    Duration hold{};                 ///< how long an improvement must last before it counts
    std::optional<ValueModel> value;
    bool isAdaptive = false;                           ///< the target may tighten from stored history, never loosen
    QString category = QStringLiteral("performance");  ///< of the achievements it gives
    bool isEnabled = true;

    bool operator==(const Metric &) const = default;
};

/// Is `value` as good as `reference` or better, in the metric's own direction?
[[nodiscard]] bool isAtLeastAsGood(Direction direction, double value, double reference);

/// How much better `value` is than `reference`, in per cent of |reference|; negative where it is worse.
/// Nothing where the reference is 0 or either is not finite.
[[nodiscard]] std::optional<double> improvementPercent(Direction direction, double value, double reference);

/// A value with its unit as people read it: "1.2 s", "85 %", "1.5 GiB", "$25,000". Digits are Latin and locale-free.
[[nodiscard]] QString valueText(double value, const QString &unit);

/// The kind of a metric of which only the name is known: OpenMetrics asks that a counter's ends in "_total".
[[nodiscard]] MetricKind kindByName(QStringView name);

/// The unit of a counter's rate a second; for a gauge, its own.
[[nodiscard]] QString courseUnit(const Metric &metric);

[[nodiscard]] QString toText(Direction direction);  ///< "higher" or "lower"
[[nodiscard]] QString toText(MetricKind kind);      ///< "gauge" or "counter"
[[nodiscard]] QString toText(MetricOrigin origin);  ///< "host", "prometheus", "exposition", "pushed"
[[nodiscard]] std::optional<Direction> directionFrom(QStringView text);
[[nodiscard]] std::optional<MetricKind> metricKindFrom(QStringView text);
[[nodiscard]] std::optional<MetricOrigin> metricOriginFrom(QStringView text);

}  // namespace herald
