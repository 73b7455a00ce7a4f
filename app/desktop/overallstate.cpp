// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/overallstate.h"

#include "desktop/alertqueries.h"
#include "store/metricstore.h"
#include "store/sourcestore.h"

using namespace Qt::StringLiterals;

namespace herald {

Result<OverallState> overallState(Database &database, const QString &person, Instant now)
{
    const auto alerts = AlertQueries(database, person, now).active(0);
    if (!alerts)
        return tl::unexpected(alerts.error());
    const auto components = SourceStore(database).health();
    if (!components)
        return tl::unexpected(components.error());
    return OverallState{overallOf(withAge(*components, now), alerts->counts.firing), alerts->counts};
}

Result<> saveMetricWithHistory(Database &database, const Metric &metric, Instant now)
{
    return database.inTransaction([&]() -> Result<> {
        MetricStore store(database);
        const auto before = store.metric(metric.name);
        if (!before && before.error().kind != ErrorKind::NotFound)
            return tl::unexpected(before.error());
        if (auto saved = store.save(metric); !saved)
            return saved;
        if (!before || before->target == metric.target)
            return {};
        return store.changeTarget({.metric = metric.name,
                                   .at = now,
                                   .before = before->target,
                                   .after = metric.target,
                                   .reason = u"Set by hand"_s});
    });
}

}  // namespace herald
