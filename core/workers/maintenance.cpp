// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/maintenance.h"

#include "achievements/adaptivetarget.h"
#include "store/alertstore.h"
#include "store/deliverystore.h"
#include "store/journalstore.h"
#include "store/metricstore.h"
#include "store/notificationstore.h"
#include "store/samplestore.h"
#include "store/silencestore.h"

using namespace std::chrono_literals;

namespace herald {

namespace {

constexpr Duration kKeepDeliveries = 24h * 90;
constexpr Duration kKeepAlerts = 24h * 400;
constexpr Duration kKeepJournal = 24h * 400;
/// Some 300 bytes each: a storm of a month does not fill the disk.
constexpr qint64 kMostJournalRows = 2'000'000;
constexpr Duration kKeepSilences = 24h * 30;
constexpr int kForgetAtOnce = 1000;

}  // namespace

Result<bool> Maintenance::step(Instant now)
{
    const auto kept = SampleKeeper(m_database).maintain(now, m_policy);
    if (!kept)
        return tl::unexpected(kept.error());
    if (!kept->isFinished)
        return false;
    return forgetOld(now).map([] { return true; });
}

Result<> Maintenance::forgetOld(Instant now)
{
    if (const auto gone = DeliveryStore(m_database).forget(now - kKeepDeliveries); !gone)
        return tl::unexpected(gone.error());
    if (const auto gone = AlertStore(m_database).forget(now - kKeepAlerts, kForgetAtOnce); !gone)
        return tl::unexpected(gone.error());
    if (const auto gone = JournalStore(m_database).forget(now - kKeepJournal, kForgetAtOnce); !gone)
        return tl::unexpected(gone.error());
    if (const auto gone = JournalStore(m_database).forgetBeyond(kMostJournalRows, kForgetAtOnce); !gone)
        return tl::unexpected(gone.error());
    if (auto gone = NotificationStore(m_database).forgetTold(now - kKeepDeliveries); !gone)
        return gone;
    return SilenceStore(m_database).forget(now - kKeepSilences);
}

Result<int> Maintenance::adaptTargets(Instant now)
{
    const auto metrics = MetricStore(m_database).all();
    if (!metrics)
        return tl::unexpected(metrics.error());
    int changed = 0;
    for (const Metric &metric : *metrics) {
        if (!metric.isAdaptive || !metric.target)
            continue;
        const auto adapted = adapt(metric, now);
        if (!adapted)
            return tl::unexpected(adapted.error());
        changed += *adapted;
    }
    return changed;
}

Result<bool> Maintenance::adapt(const Metric &metric, Instant now)
{
    const AdaptivePolicy policy;
    const auto history = SampleStore(m_database).samplesOf(metric.name, now - policy.window, now);
    if (!history)
        return tl::unexpected(history.error());
    std::vector<Sample> samples;
    for (const SeriesData &series : *history)
        samples.insert(samples.end(), series.samples.begin(), series.samples.end());
    const auto change = adaptedTarget(metric, samples, policy, now);
    if (!change)
        return false;
    const TargetChange row{.metric = metric.name,
                           .at = now,
                           .before = metric.target,
                           .after = change->target,
                           .reason = journalLine(metric, *change),
                           .evidence = toJson(*change)};
    return MetricStore(m_database).changeTarget(row).map([] { return true; });
}

}  // namespace herald
