// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sample.h"

#include <QHash>
#include <QMutex>
#include <memory>

namespace herald {

/// A series' last day, as its tile shows it.
struct SeriesDay {
    SeriesData spark;              ///< 24 h, thinned
    std::optional<double> change;  ///< as MetricTile::change
};

/// The last days of all series of each metric. Reading them costs much more than their newest samples, and they hardly
/// change within minutes. Any thread.
class DayCache {
public:
    using Days = std::vector<SeriesDay>;

    /// Nothing where they were never kept or are no longer fresh at `now`.
    [[nodiscard]] std::shared_ptr<const Days> find(const QString &metric, Instant now) const;
    /// Fresh for a fifth of one column of the tile's line: minutes for a whole day, seconds for a line of minutes.
    void keep(const QString &metric, const std::shared_ptr<const Days> &days, Instant now);

private:
    struct Kept {
        std::shared_ptr<const Days> days;
        Instant readAt;
        Duration fresh;
    };

    mutable QMutex m_mutex;
    QHash<QString, Kept> m_kept;
};

}  // namespace herald
