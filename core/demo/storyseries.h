// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/metric.h"
#include "domain/sample.h"

#include <QList>

namespace herald {

/// The moments of the sample story at which a series has a sample, oldest first.
[[nodiscard]] std::vector<Instant> storyMoments(Instant now);

/// The registry of the sample story: the host's metrics and a product's.
[[nodiscard]] QList<Metric> storyMetrics();

/// One series for each of storyMetrics(), in that order.
[[nodiscard]] std::vector<SeriesData> storySeries(Instant now);

/// Days of the story on which something happens, counted from its beginning. Series, work and alerts agree on them.
namespace storyday {
inline constexpr double kBuildCache = 12.4;  ///< builds become faster
inline constexpr double kLeakBegins = 19.0;  ///< memory of the feed service climbs …
inline constexpr double kLeakFixed = 22.3;   ///< … until the fix is shipped
inline constexpr double kNewHooks = 30.5;    ///< posts begin to work better
inline constexpr double kDiskCleaned = 41.6;
inline constexpr double kBadRelease = 47.55;  ///< slow requests for three hours
inline constexpr double kRollback = 47.68;
inline constexpr double kBatching = 55.4;    ///< generation becomes faster
inline constexpr double kBlindFrom = 60.20;  ///< the metrics server is down
inline constexpr double kBlindTo = 60.24;
inline constexpr double kStreaming = 70.5;  ///< … and faster still
inline constexpr double kErrorsFrom = 75.30;
inline constexpr double kErrorsTo = 75.36;
inline constexpr double kTrouble = 89.982;  ///< half an hour before the end
}  // namespace storyday

}  // namespace herald
