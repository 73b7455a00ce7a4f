// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tilechoice.h"

#include <algorithm>
#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

bool standsWorse(const MetricTile &tile, const MetricTile &other)
{
    if (!tile.latest || !other.latest)
        return tile.latest.has_value();
    return !isAtLeastAsGood(tile.metric.direction, tile.latest->value, other.latest->value);
}

/// What a look at a computer begins with; its other metrics say nearly the same again.
constexpr std::array kHostFirst{"host_cpu_usage"_L1,
                                "host_memory_usage"_L1,
                                "host_disk_usage"_L1,
                                "host_network_receive_bytes_per_second"_L1,
                                "host_network_transmit_bytes_per_second"_L1,
                                "host_load_per_cpu"_L1,
                                "host_temperature_celsius"_L1,
                                "host_disk_free_bytes"_L1};

/// Seen before unseen, with a target before without one, the host's in the order above.
auto placeOf(const MetricTile &tile)
{
    const auto place = std::ranges::find(kHostFirst, tile.metric.name) - kHostFirst.begin();
    return std::tuple(!tile.latest.has_value(), !tile.metric.target.has_value(),
                      tile.metric.origin == MetricOrigin::Host ? place : -1);
}

}  // namespace

QList<MetricTile> tilesForGlance(const QList<MetricTile> &tiles, qsizetype most)
{
    QList<MetricTile> chosen;
    for (const auto &tile : tiles) {
        const auto known =
            std::ranges::find(chosen, tile.metric.name, [](const MetricTile &one) { return one.metric.name; });
        if (known == chosen.end())
            chosen += tile;
        else if (standsWorse(tile, *known))
            *known = tile;
    }
    std::ranges::stable_sort(chosen, {}, placeOf);
    return chosen.first(std::min(chosen.size(), most));
}

}  // namespace herald
