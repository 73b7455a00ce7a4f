// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/pipeline.h"

#include "achievements/kpidetector.h"
#include "domain/clocktolerance.h"
#include "store/achievementstore.h"
#include "store/foreignalertstore.h"
#include "store/metricstore.h"
#include "store/sourcestore.h"
#include "workers/announcement.h"
#include "workers/postkeeper.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// Tells the alert rules whether a source can see: 1 or 0.
SeriesSample sourceUp(const Health &health)
{
    return {{u"herald_source_up"_s, {{u"source"_s, health.component}}},
            {health.since, health.state == HealthState::Well ? 1.0 : 0.0}};
}

bool earnsAwards(const Metric &metric) { return metric.isEnabled && (metric.target || !metric.milestones.empty()); }

/// The samples of one metric by series, oldest first.
std::map<SeriesKey, std::vector<Sample>> seriesOf(const QString &metric, const std::vector<SeriesSample> &samples)
{
    std::map<SeriesKey, std::vector<Sample>> series;
    for (const SeriesSample &sample : samples) {
        if (sample.series.metric == metric)
            series[sample.series].push_back(sample.sample);
    }
    for (auto &[key, values] : series)
        std::ranges::sort(values, {}, &Sample::at);
    return series;
}

/// Takes out what lies in the future.
std::vector<SeriesSample> takeFuture(std::vector<SeriesSample> &samples, Instant now)
{
    const auto future = std::stable_partition(samples.begin(), samples.end(), [now](const SeriesSample &each) {
        return each.sample.at <= latestBelieved(now);
    });
    std::vector<SeriesSample> taken(future, samples.end());
    samples.erase(future, samples.end());
    return taken;
}

MetricReport *reportOf(QList<MetricReport> &report, const QString &metric)
{
    const auto found = std::ranges::find(report, metric, &MetricReport::metric);
    return found == report.end() ? nullptr : &*found;
}

/// A sample from the future would hide all that come until then.
void refuseFuture(Delta &delta, Instant now)
{
    const std::vector<SeriesSample> future = takeFuture(delta.samples, now);
    if (future.empty())
        return;
    Instant farthest = now;
    for (const SeriesSample &each : future) {
        farthest = std::max(farthest, each.sample.at);
        MetricReport *report = reportOf(delta.report, each.series.metric);
        if (!report)
            continue;
        report->samples = std::max(0, report->samples - 1);
        if (report->samples == 0)
            report->outcome = MetricReport::Outcome::Skipped;
        report->reason = u"samples that lie in the future were left out; set the clock of their computer"_s;
    }
    if (delta.health.state != HealthState::Well)
        return;
    delta.health.error =
        u"%1 samples lie in the future, up to %2, and were left out; set the clock of their computer."_s
            .arg(future.size())
            .arg(toRfc3339(farthest));
    if (!delta.samples.empty())
        return;
    delta.health.state = HealthState::CannotSee;
    delta.health.lastSuccess.reset();
}

/// Sources of work and of posts bring one line about all of them.
void addCreated(const QList<Achievement> &created, Delta &delta)
{
    delta.achievements += created;
    if (!delta.report.isEmpty())
        std::ranges::transform(created, std::back_inserter(delta.report.first().created), &Achievement::id);
}

}  // namespace

Result<CollectionContext> Pipeline::contextFor(const QString &source, Instant now) const
{
    auto metrics = MetricStore(m_database).all();
    if (!metrics)
        return tl::unexpected(metrics.error());
    metrics->removeIf([](const Metric &metric) { return !metric.isEnabled; });
    auto cursor = SourceStore(m_database).cursor(source, kCursorName);
    if (!cursor)
        return tl::unexpected(cursor.error());
    const auto health = SourceStore(m_database).health();
    if (!health)
        return tl::unexpected(health.error());
    const auto own = std::ranges::find(*health, source, &Health::component);
    return CollectionContext{.now = now,
                             .metrics = std::move(*metrics),
                             .cursor = cursor->value_or(QString()),
                             .lastSuccess = own == health->end() ? std::nullopt : own->lastSuccess};
}

Result<Delta> Pipeline::store(Harvest harvest)
{
    Delta delta{.source = harvest.source,
                .samples = std::move(harvest.samples),
                .report = std::move(harvest.report),
                .health = std::move(harvest.health)};
    refuseFuture(delta, harvest.at);
    if (delta.health.state == HealthState::Well || delta.health.state == HealthState::CannotSee)
        delta.samples.push_back(sourceUp(delta.health));
    auto stored = m_database.inTransaction([&]() -> Result<> {
        if (auto appended = m_samples.append(delta.samples); !appended)
            return tl::unexpected(appended.error());
        if (auto awarded = award(delta, harvest.at); !awarded)
            return awarded;
        if (auto recorded = record(harvest.work, delta, harvest.at); !recorded)
            return recorded;
        if (auto recorded = record(harvest.posts, delta, harvest.at); !recorded)
            return recorded;
        if (const auto &seen = harvest.foreign) {
            if (auto kept = ForeignAlertStore(m_database).replace(seen->source, seen->firing, harvest.at); !kept)
                return kept;
        }
        if (auto told = announce(m_database, delta.achievements, m_receivers, harvest.at); !told)
            return told;
        if (harvest.cursor) {
            if (auto set = SourceStore(m_database).setCursor(harvest.source, kCursorName, *harvest.cursor, harvest.at);
                !set)
                return set;
        }
        return saveHealth(delta);
    });
    if (!stored)
        return tl::unexpected(stored.error());
    return delta;
}

Result<> Pipeline::award(Delta &delta, Instant now)
{
    const auto metrics = MetricStore(m_database).all();
    if (!metrics)
        return tl::unexpected(metrics.error());
    for (const Metric &metric : *metrics) {
        if (!earnsAwards(metric))
            continue;
        for (auto &[key, samples] : seriesOf(metric.name, delta.samples)) {
            if (auto awarded = awardSeries(metric, {key, std::move(samples)}, delta, now); !awarded)
                return awarded;
        }
    }
    return {};
}

Result<> Pipeline::awardSeries(const Metric &metric, const SeriesData &fresh, Delta &delta, Instant now)
{
    MetricStore store(m_database);
    const auto before = store.awardState(fresh.series);
    if (!before)
        return tl::unexpected(before.error());
    KpiStep step = stepKpi(metric, fresh, before->value_or(AwardState()), now);
    MetricReport *report = reportOf(delta.report, metric.name);
    for (Achievement &achievement : step.awards) {
        const auto id = put(std::move(achievement), delta, now);
        if (!id)
            return tl::unexpected(id.error());
        if (report)
            report->created += *id;
    }
    if (report && !step.reason.isEmpty())
        report->reason = step.reason;
    return store.saveAwardState(fresh.series, step.state);
}

Result<AchievementId> Pipeline::put(Achievement achievement, Delta &delta, Instant now)
{
    const auto stored = AchievementStore(m_database).put(achievement, now);
    if (!stored)
        return tl::unexpected(stored.error());
    if (stored->outcome == Stored::Outcome::Merged)
        ++delta.merged;
    if (stored->outcome == Stored::Outcome::Created) {
        achievement.id = stored->id;
        delta.achievements += achievement;
    }
    return stored->id;
}

Result<> Pipeline::record(const QList<ThreadsPost> &posts, Delta &delta, Instant now)
{
    for (const ThreadsPost &post : posts) {
        if (const auto sound = checkedAt(post, now); !sound) {
            if (auto kept = keepAside(setAside(delta.source, post, sound.error(), now), sound.error(), delta); !kept)
                return kept;
            continue;
        }
        const JudgedPost judged = judgedPost(post, m_threads, now);
        const auto told = m_database.inTransaction([&] { return tellPost(m_database, judged, m_threads); });
        if (!told && isRefusedForGood(told.error())) {
            if (auto kept = keepAside(setAside(delta.source, post, told.error(), now), told.error(), delta); !kept)
                return kept;
            continue;
        }
        if (!told)
            return tl::unexpected(told.error());
        if (told->outcome == PostTold::Outcome::Grown)
            ++delta.merged;
        if (told->outcome != PostTold::Outcome::Created)
            continue;
        auto created = AchievementStore(m_database).achievement(told->id);
        if (!created)
            return tl::unexpected(created.error());
        addCreated({*created}, delta);
    }
    return {};
}

Result<> Pipeline::record(QList<Sighting> work, Delta &delta, Instant now)
{
    for (Sighting &sighting : work) {
        const auto taken = takeUnbelievable(sighting, now);
        if (!taken)
            continue;
        const Error error{
            ErrorKind::Invalid,
            timeProblem(taken->evidence.first().at, now).value_or(u"It began at a time that cannot be."_s),
            {}};
        if (auto kept = keepAside(setAside(delta.source, *taken, error, now), error, delta); !kept)
            return kept;
    }
    work.removeIf([](const Sighting &sighting) { return sighting.evidence.isEmpty(); });
    const auto change = m_database.inTransaction([&] { return m_ledger.add(work, now); });
    if (!change)
        return isRefusedForGood(change.error()) ? recordEach(work, delta, now) : tl::unexpected(change.error());
    addCreated(change->created, delta);
    delta.merged += change->merged;
    return {};
}

/// One of them took the others with it; alone, each gets its own verdict.
Result<> Pipeline::recordEach(const QList<Sighting> &work, Delta &delta, Instant now)
{
    for (const Sighting &sighting : work) {
        const auto change = m_database.inTransaction([&] { return m_ledger.add({sighting}, now); });
        if (change) {
            addCreated(change->created, delta);
            delta.merged += change->merged;
            continue;
        }
        if (!isRefusedForGood(change.error()))
            return tl::unexpected(change.error());
        const Error &error = change.error();
        if (auto kept = keepAside(setAside(delta.source, sighting, error, now), error, delta); !kept)
            return kept;
    }
    return {};
}

Result<> Pipeline::keepAside(const InboxEvent &event, const Error &error, Delta &delta)
{
    const auto isNew = InboxStore(m_database).receive(event);
    if (!isNew)
        return tl::unexpected(isNew.error());
    if (*isNew)
        delta.refused += Error{
            error.kind, u"%1 of %2 is set aside in the inbox: %3"_s.arg(event.deliveryId, event.source, error.what),
            error.where};
    return {};
}

Result<> Pipeline::saveHealth(Delta &delta)
{
    SourceStore store(m_database);
    const auto known = store.health();
    if (!known)
        return tl::unexpected(known.error());
    const auto before = std::ranges::find(*known, delta.health.component, &Health::component);
    if (before != known->end()) {
        if (before->state == delta.health.state)
            delta.health.since = before->since;
        if (!delta.health.lastSuccess)
            delta.health.lastSuccess = before->lastSuccess;
    }
    // A guess that has never answered is no source yet, so nobody counts it among those that should be seen.
    if (delta.health.state == HealthState::Paused && !delta.health.lastSuccess)
        return store.remove(delta.health.component);
    return store.saveHealth(delta.health);
}

}  // namespace herald
