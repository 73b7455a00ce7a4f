// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tilechoice.h"

#include <algorithm>

namespace herald {

namespace {

bool standsWorse(const MetricTile &tile, const MetricTile &other)
{
    if (!tile.latest || !other.latest)
        return tile.latest.has_value();
    return !isAtLeastAsGood(tile.metric.direction, tile.latest->value, other.latest->value);
}

int rankOf(const MetricTile &tile) { return (tile.latest ? 0 : 2) + (tile.metric.target ? 0 : 1); }

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
    std::ranges::stable_sort(chosen, {}, rankOf);
    return chosen.first(std::min(chosen.size(), most));
}

}  // namespace herald
