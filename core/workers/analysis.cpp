// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/analysis.h"

#include "domain/clocktolerance.h"
#include "store/analysisstore.h"
#include "store/metricstore.h"

#include <QElapsedTimer>
#include <QThread>
#include <QTimer>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

/// How far back a watch learns when it is made again: as far as the detector remembers, so that the hours of the week
/// have been seen four times.
constexpr Duration kLearnFrom = 24h * 28;
const QString kSource = u"analysis"_s;

constexpr int kParts = 400;  // one of which it may cost a processor
constexpr int kMostIntervals = 5;

}  // namespace

Duration restAfter(Duration cost, Duration interval)
{
    return std::clamp(cost * kParts, interval, interval * kMostIntervals);
}

Analysis::Analysis(Options options) : m_options(std::move(options)) {}

Analysis::~Analysis() = default;

void Analysis::start()
{
    Q_ASSERT(QThread::currentThread() == thread());
    auto database = Database::open({.path = m_options.database});
    if (!database) {
        emit failed(database.error());
        return;
    }
    m_database = std::move(*database);
    m_timer = std::make_unique<QTimer>();
    connect(m_timer.get(), &QTimer::timeout, this, &Analysis::analyseNow);
    m_timer->start(m_options.interval);
    m_learner = std::make_unique<QTimer>();
    m_learner->setSingleShot(true);
    connect(m_learner.get(), &QTimer::timeout, this, &Analysis::learnNext);
    m_learner->start(m_options.quiet);
}

void Analysis::stop()
{
    Q_ASSERT(QThread::currentThread() == thread());
    m_timer.reset();
    m_learner.reset();
    m_database.reset();
    m_watches.clear();
    m_metrics.clear();
    m_unlearned.clear();
    m_isLoaded = false;
}

/// A slice of what is to be done before the first analysis.
void Analysis::learnNext()
{
    if (m_isLoaded)
        return;
    QElapsedTimer cost;
    cost.start();
    const auto learned = m_metrics.isEmpty() ? syncMetrics() : learnGroup(m_options.clock.now());
    if (!learned)
        emit failed(learned.error());
    if (learned && !m_unlearned.isEmpty())
        m_learner->start(int(cost.elapsed()));
    else
        analyseNow();
}

/// Watches what is new in the registry, and no longer what was taken out or switched off; a metric of which somebody
/// said that it is a counter, anew.
Result<> Analysis::syncMetrics()
{
    const auto metrics = MetricStore(*m_database).all();
    if (!metrics)
        return tl::unexpected(metrics.error());
    QHash<QString, MetricKind> kept;
    QHash<QString, MetricKind> added;
    for (const Metric &metric : *metrics) {
        if (!metric.isEnabled)
            continue;
        const auto known = m_metrics.constFind(metric.name);
        (known != m_metrics.cend() && *known == metric.kind ? kept : added).insert(metric.name, metric.kind);
    }
    m_metrics = std::move(kept);
    std::erase_if(m_watches, [&](const auto &watch) { return !m_metrics.contains(watch.first.metric); });
    for (const auto &[name, kind] : added.asKeyValueRange()) {
        const auto groups = SampleStore(*m_database).groups(name);
        if (!groups)
            return tl::unexpected(groups.error());
        m_unlearned += *groups;
        m_metrics.insert(name, kind);
    }
    return {};
}

Result<> Analysis::learnGroup(Instant now)
{
    if (m_unlearned.isEmpty())
        return {};
    const SeriesGroup group = m_unlearned.takeLast();
    if (!m_metrics.contains(group.first().key.metric))
        return {};
    auto watched = watchGroup(group, now);
    if (!watched)
        m_unlearned += group;
    return watched;
}

Result<> Analysis::learnAll(Instant now)
{
    while (!m_unlearned.isEmpty()) {
        if (auto learned = learnGroup(now); !learned)
            return learned;
    }
    return {};
}

void Analysis::finishLoading(Instant now)
{
    if (std::exchange(m_isLoaded, true))
        return;
    m_heardUntil = now;
    m_version = quint64(toMs(now));  // later than any version before the restart
    std::vector<WatchState> states;
    for (const auto &[series, watch] : m_watches)
        states.push_back(watch.state());
    emit judged(states);
}

SeriesWatch Analysis::newWatch(const SeriesKey &series, std::vector<Verdict> verdicts) const
{
    return SeriesWatch(series, {.kind = m_metrics.value(series.metric), .zone = m_options.analysis.zone},
                       std::move(verdicts));
}

/// The series' watch. One that has seen a sample from a time that has not come yet, since a clock was ahead, would be
/// deaf until then: it is made again from what is stored up to now.
Result<SeriesWatch *> Analysis::watchOf(const SeriesKey &series, Instant now)
{
    auto watch = m_watches.find(series);
    if (watch == m_watches.end())
        watch = m_watches.emplace(series, newWatch(series)).first;
    if (watch->second.state().newest.at <= latestBelieved(now))
        return &watch->second;
    return watchSeries(series, now).map([&] { return &m_watches.at(series); });
}

/// Makes a watch again from what is stored.
Result<> Analysis::watchSeries(const SeriesKey &series, Instant now)
{
    const auto stored = SampleStore(*m_database).stored(series);
    if (!stored)
        return tl::unexpected(stored.error());
    if (*stored)
        return watchGroup({**stored}, now);
    m_watches.insert_or_assign(series, newWatch(series));
    return {};
}

/// Makes the watches of a group again: from what the windows that are over came to, as the watch would have summed them
/// up itself, and from the samples of the one that goes on.
Result<> Analysis::watchGroup(const SeriesGroup &group, Instant now)
{
    static_assert(kWatchStep == shapeOf(Tier::FiveMinutes).step);
    const Instant open = floorTo(now, kWatchStep);
    const SampleStore store(*m_database);
    const auto past = store.summaries(group, now - kLearnFrom, open);
    if (!past)
        return tl::unexpected(past.error());
    const auto newest = store.samplesOf(group, open, now + 1ms);
    if (!newest)
        return tl::unexpected(newest.error());
    for (const StoredSeries &series : group) {
        auto verdicts = AnalysisStore(*m_database).verdicts(series.key);
        if (!verdicts)
            return tl::unexpected(verdicts.error());
        std::erase_if(*verdicts, [&](const Verdict &verdict) { return verdict.at < now - kLearnFrom; });
        SeriesWatch watch = newWatch(series.key, std::move(*verdicts));
        if (const auto own = std::ranges::find(*past, series.key, &SeriesSummaries::series); own != past->end()) {
            for (const Summary &one : own->summaries)
                watch.learn({one.at, one.count, one.sum, one.min, one.max});
        }
        if (const auto own = std::ranges::find(*newest, series.key, &SeriesData::series); own != newest->end()) {
            for (const Sample &sample : own->samples)
                watch.update(sample);
        }
        m_watches.insert_or_assign(series.key, std::move(watch));
    }
    return {};
}

void Analysis::take(const Delta &delta)
{
    if (delta.source == kSource)
        return;
    ++m_version;
    const Instant now = m_options.clock.now();
    std::vector<WatchState> states;
    for (const SeriesSample &sample : delta.samples) {
        // What is not learned yet will be read with it.
        if (!m_metrics.contains(sample.series.metric) || (!m_isLoaded && !m_watches.contains(sample.series)))
            continue;
        const auto watch = watchOf(sample.series, now);
        if (!watch) {
            emit failed(watch.error());
            continue;
        }
        states.push_back((*watch)->update(sample.sample));
    }
    if (!states.empty())
        emit judged(states);
}

Result<> Analysis::hearVerdicts(Instant now)
{
    const auto said = AnalysisStore(*m_database).saidAfter(m_heardUntil);
    if (!said)
        return tl::unexpected(said.error());
    for (const SeriesVerdict &one : *said) {
        m_heardUntil = std::max(m_heardUntil, one.saidAt);
        if (!m_metrics.contains(one.series.metric))
            continue;
        if (auto watched = watchSeries(one.series, now); !watched)
            return watched;
        ++m_version;
    }
    return {};
}

void Analysis::analyseNow()
{
    if (!m_database)
        return;
    const Instant now = m_options.clock.now();
    if (const auto learned = syncMetrics().and_then([&] { return learnAll(now); }); !learned) {
        emit failed(learned.error());
        return;
    }
    finishLoading(now);
    QElapsedTimer cost;
    cost.start();
    const auto done = hearVerdicts(now).and_then([&] { return analyse(now); });
    if (!done)
        emit failed(done.error());
    m_timer->setInterval(restAfter(Duration(cost.elapsed()), m_options.interval));
}

Result<> Analysis::analyse(Instant now)
{
    if (m_analysed == m_version)
        return {};
    const auto snapshot = analyseStored(*m_database, m_watches, m_options.analysis, m_version, now);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    if (auto stored = storeAnalysis(*m_database, *snapshot, m_options.keep); !stored)
        return stored;
    m_analysed = m_version;
    // Fresh until the second analysis in a row is missing, however long each rests.
    const Health health{.component = kSource,
                        .state = HealthState::Well,
                        .since = now,
                        .staleAfter = 2 * kMostIntervals * m_options.interval};
    emit stored({.source = kSource, .samples = scoreSamples(*snapshot), .health = health});
    return {};
}

}  // namespace herald
