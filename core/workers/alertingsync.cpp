// SPDX-License-Identifier: GPL-3.0-or-later
// How the alerting worker takes over what is stored: at its start, and what others changed since.
#include "workers/alerting.h"

#include "analytics/snapshot.h"
#include "store/alertrequeststore.h"
#include "store/alertstore.h"
#include "store/lookstore.h"
#include "store/metricstore.h"
#include "store/sourcestore.h"
#include "workers/expositionsource.h"
#include "workers/rulebook.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

const QString kSourceUp = u"herald_source_up"_s;

/// A metric of this computer, of the Prometheus server or of one page has one source, which brings all of its series at
/// once; the scores of an analysis come together. Of a metric that several pages may have nobody knows.
QHash<QString, QString> cohortsOf(const QList<Metric> &metrics, const QStringList &watched, bool isOnePage)
{
    QHash<QString, QString> cohorts;
    for (const QString &metric : watched) {
        if (isOnePage && metric != kSourceUp)
            cohorts.insert(metric, u"page"_s);
    }
    for (const Metric &metric : metrics) {
        switch (metric.origin) {
        case MetricOrigin::Host:
        case MetricOrigin::Prometheus: cohorts.insert(metric.name, metric.name); break;
        case MetricOrigin::Exposition: break;
        case MetricOrigin::Pushed: cohorts.remove(metric.name); break;
        }
    }
    for (const QString &score : allScores())
        cohorts.remove(score);
    for (const QString &score : seriesScores())
        cohorts.insert(score, u"analysis"_s);
    return cohorts;
}

std::vector<RestoredAlert> restored(const QList<StoredAlert> &stored)
{
    std::vector<RestoredAlert> alerts;
    for (const StoredAlert &one : stored)
        alerts.push_back({one.alert, one.memory});
    return alerts;
}

}  // namespace

Result<> Alerting::load(Instant now)
{
    auto read = loadReadableRules(*m_database);
    if (!read)
        return tl::unexpected(read.error());
    const auto open = AlertStore(*m_database).current();
    if (!open)
        return tl::unexpected(open.error());
    const auto looks = LookStore(*m_database).looks();
    if (!looks)
        return tl::unexpected(looks.error());
    auto acknowledged = AlertStore(*m_database).acknowledgements();
    if (!acknowledged)
        return tl::unexpected(acknowledged.error());
    m_acknowledged = std::move(*acknowledged);
    m_rules = std::move(read->rules);
    m_brokenRules = std::move(read->broken);
    m_firstLook = looks->first.value_or(now);
    m_looked = looks->last;
    m_missedSlots = looks->missedSlots;
    keep(m_engine.setRules({m_rules.begin(), m_rules.end()}, now));
    // An engine that never looked has no slot behind it, and judges the one it starts in.
    if (m_looked || !open->isEmpty())
        keep(m_engine.restore(restored(*open), m_looked.value_or(now)));
    if (auto filled = fillWindows(now).and_then([this] { return syncSources(); }); !filled)
        return filled;
    m_notifier->setRules(m_rules);
    m_escalator->setRules(m_rules);
    if (auto loaded = m_notifier->load(*open, now).and_then([this] { return syncRanks(); }); !loaded)
        return loaded;
    m_isNotified = true;
    m_isLoaded = true;
    return {};
}

Result<> Alerting::fillWindows(Instant now)
{
    m_lookBacks = m_engine.lookBacks();
    SampleStore samples(*m_database);
    for (auto it = m_lookBacks.cbegin(); it != m_lookBacks.cend(); ++it) {
        const auto series = samples.samplesOf(it.key(), now - it.value(), now + 1ms);
        if (!series)
            return tl::unexpected(series.error());
        for (const SeriesData &data : *series) {
            const SeriesRef ref = m_engine.addSeries(data.series);
            for (const Sample &sample : data.samples)
                m_engine.feed(ref, sample);
        }
    }
    return {};
}

/// Whoever stopped watching a source knows that it is not seen.
Result<> Alerting::syncSources()
{
    const auto health = SourceStore(*m_database).health();
    if (!health)
        return tl::unexpected(health.error());
    const auto metrics = MetricStore(*m_database).all();
    if (!metrics)
        return tl::unexpected(metrics.error());
    m_statistics.know(kindsOf(*metrics));
    const auto pages = std::ranges::count_if(
        *health, [](const Health &known) { return known.component.startsWith(pageSourceName({})); });
    auto cohorts = cohortsOf(*metrics, m_lookBacks.keys(), pages == 1);
    if (cohorts != m_cohorts) {
        m_cohorts = std::move(cohorts);
        m_engine.setCohorts(m_cohorts);
    }
    m_engine.end(kSourceUp, [&health](const Labels &labels) {
        return std::ranges::find(*health, labels.value(u"source"), &Health::component) == health->end();
    });
    return {};
}

Result<> Alerting::syncRules(Instant now)
{
    // New rules number the label sets anew, and what is not on disk yet is known by its number.
    if (!m_unstored.empty())
        return {};
    const auto revision = RuleStore(*m_database).revision();
    if (!revision)
        return tl::unexpected(revision.error());
    if (*revision == m_rulesRevision)
        return {};
    auto read = loadReadableRules(*m_database, m_rules);
    if (!read)
        return tl::unexpected(read.error());
    m_rulesRevision = *revision;
    m_brokenRules = std::move(read->broken);
    if (read->rules == m_rules)
        return {};
    m_rules = std::move(read->rules);
    m_queries->forget();
    m_queryErrors.clear();
    // The engine forgets what rules that go knew.
    m_pastFiresSince.reset();
    keep(m_engine.setRules({m_rules.begin(), m_rules.end()}, now));
    m_notifier->setRules(m_rules);
    m_escalator->setRules(m_rules);
    return fillWindows(now).and_then([this] { return syncSources(); });
}

/// A person may acknowledge through any door, at any time; the row is what counts.
Result<> Alerting::syncAcknowledgements(Instant now)
{
    auto rows = AlertStore(*m_database).acknowledgements();
    if (!rows)
        return tl::unexpected(rows.error());
    const auto before = std::exchange(m_acknowledged, std::move(*rows));
    for (const auto &[id, row] : m_acknowledged.asKeyValueRange()) {
        const Alert *own = m_engine.openAlert(id);
        if (!own || own->acknowledgedAt == row.at)
            continue;
        if (auto change = m_engine.acknowledge(id, row.by, row.comment, row.at))
            m_unstored.push_back(std::move(*change));
    }
    for (const AlertId id : before.keys()) {
        if (m_acknowledged.contains(id) || !m_engine.openAlert(id))
            continue;
        if (auto change = m_engine.unacknowledge(id, now))
            m_unstored.push_back(std::move(*change));
    }
    return {};
}

/// Nothing is told while it is not known what was told before.
Result<> Alerting::syncNotifier(Instant now)
{
    if (m_isNotified)
        return m_notifier->sync(now).and_then([this] { return syncRanks(); });
    return m_notifier->load(now).map([this] { m_isNotified = true; });
}

/// Rows of open alerts follow a change of a person's words; those that ended keep the rank that they had.
Result<> Alerting::syncRanks()
{
    const SeverityWords &words = m_notifier->config().severities;
    if (words == m_severities)
        return {};
    return AlertStore(*m_database).rank(words).map([&] { m_severities = words; });
}

/// Ends what a person wanted ended; a wish for what is over already is done.
Result<> Alerting::syncRequests(Instant now)
{
    const auto waiting = AlertRequestStore(*m_database).waiting();
    if (!waiting)
        return tl::unexpected(waiting.error());
    for (const AlertRequest &request : *waiting) {
        auto change = m_engine.resolve(request.alert, request.by, now);
        if (!change && change.error().kind != ErrorKind::NotFound)
            return tl::unexpected(change.error());
        if (change)
            m_unstored.push_back(std::move(*change));
        m_fulfilled += request.id;
    }
    return {};
}

}  // namespace herald
