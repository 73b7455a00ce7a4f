// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/milestonekeeper.h"

#include "store/achievementstore.h"
#include "store/metricstore.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

using Outcome = MilestoneTold::Outcome;

Result<Metric> metricFor(Database &database, const KpiClaim &claim)
{
    const auto registered = MetricStore(database).metric(claim.metric);
    if (!registered && registered.error().kind != ErrorKind::NotFound)
        return tl::unexpected(registered.error());
    return metricOf(claim, registered ? std::optional(*registered) : std::nullopt);
}

Result<MilestoneTold> raise(Database &database, AchievementId id, const KpiClaim &claim, const Metric &metric,
                            Instant now)
{
    AchievementStore store(database);
    const auto stored = store.achievement(id);
    if (!stored)
        return tl::unexpected(stored.error());
    if (const auto agreed = checkedAgainst(*stored, metric); !agreed)
        return tl::unexpected(agreed.error());
    const Achievement raised = raisedAchievement(*stored, claim, metric);
    if (raised == *stored)
        return MilestoneTold{Outcome::Skipped, id, u"This target was reached before, and by no less."_s};
    return store.rewrite(raised, now).map([id] { return MilestoneTold{Outcome::Raised, id, {}}; });
}

}  // namespace

Result<MilestoneTold> tellMilestone(Database &database, const KpiClaim &claim, Instant now)
{
    const auto metric = metricFor(database, claim);
    if (!metric)
        return tl::unexpected(metric.error());
    if (const auto sound = checkedBy(*metric, claim); !sound)
        return tl::unexpected(sound.error());
    if (const auto reason = reasonToSkip(claim, *metric))
        return MilestoneTold{Outcome::Skipped, {}, *reason};
    const auto known = AchievementStore(database).idOfKey(keyOf(claim));
    if (!known)
        return tl::unexpected(known.error());
    if (*known)
        return raise(database, **known, claim, *metric, now);
    return AchievementStore(database).put(kpiAchievement(claim, *metric, now), now).map([](const Stored &stored) {
        return MilestoneTold{Outcome::Created, stored.id, {}};
    });
}

}  // namespace herald
