// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/serieswindows.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace herald {

namespace {

constexpr size_t kDropTogether = 32;
/// More than any window holds: what comes after it has nothing to do with what was before.
constexpr quint64 kAnew = quint64(1) << 40;

}  // namespace

SeriesRef SeriesWindows::add(const SeriesKey &key)
{
    const auto known = m_refs.constFind(key);
    if (known != m_refs.cend())
        return *known;
    const auto ref = SeriesRef(m_series.size());
    m_series.push_back({.key = key, .cohort = m_cohortOfMetric.value(key.metric, kNoCohort)});
    m_refs.insert(key, ref);
    return ref;
}

void SeriesWindows::feed(SeriesRef ref, const Sample &sample)
{
    Series &series = m_series[ref];
    auto &samples = series.samples;
    if (!std::isfinite(sample.value) || (samples.size() > series.head && sample.at <= samples.back().at))
        return;
    samples.push_back(sample);
    series.hasEnded = false;
    if (series.cohort != kNoCohort)
        collected(series.cohort, sample.at);
    const Instant oldest = sample.at - series.keep;
    while (series.head + 1 < samples.size() && samples[series.head].at < oldest)
        ++series.head;
    if (series.head >= kDropTogether && series.head * 2 >= samples.size()) {
        samples.erase(samples.begin(), samples.begin() + std::ptrdiff_t(series.head));
        series.dropped += series.head;
        series.head = 0;
    }
}

void SeriesWindows::revealUpTo(Instant now)
{
    for (Series &series : m_series)
        reveal(series, now);
}

void SeriesWindows::reveal(Series &series, Instant now)
{
    const auto &lent = series.lent;
    if (lent.empty())
        return;
    while (series.revealed > series.head && lent[series.revealed - 1].at > now)
        --series.revealed;
    while (series.revealed < lent.size() && lent[series.revealed].at <= now)
        ++series.revealed;
    if (series.revealed == 0)
        return;
    const Instant oldest = lent[series.revealed - 1].at - series.keep;
    while (series.head + 1 < series.revealed && lent[series.head].at < oldest)
        ++series.head;
}

void SeriesWindows::keep(SeriesRef ref, Duration length) { m_series[ref].keep = std::max(m_series[ref].keep, length); }

void SeriesWindows::setCohorts(const QHash<QString, QString> &cohortOfMetric)
{
    QHash<QString, quint32> indexes;
    m_cohortOfMetric.clear();
    for (const auto &[metric, cohort] : cohortOfMetric.asKeyValueRange()) {
        if (!indexes.contains(cohort))
            indexes.insert(cohort, quint32(indexes.size()));
        m_cohortOfMetric.insert(metric, indexes.value(cohort));
    }
    m_cohorts.assign(size_t(indexes.size()), {});
    for (Series &series : m_series) {
        series.cohort = m_cohortOfMetric.value(series.key.metric, kNoCohort);
        if (series.cohort == kNoCohort)
            continue;
        for (const Sample &sample : series.samples)
            collected(series.cohort, sample.at);
    }
}

/// In any order: after a start the windows are filled series by series.
void SeriesWindows::collected(quint32 cohort, Instant at)
{
    Cohort &times = m_cohorts[cohort];
    if (at > times.newest)
        times.previous = std::exchange(times.newest, at);
    else if (at < times.newest && at > times.previous)
        times.previous = at;
}

bool SeriesWindows::hasEnded(const QString &metric) const
{
    const quint32 cohort = m_cohortOfMetric.value(metric, kNoCohort);
    return cohort != kNoCohort && m_cohorts[cohort].previous > Instant::min();
}

void SeriesWindows::end(SeriesRef ref)
{
    Series &series = m_series[ref];
    series.samples.clear();
    series.head = 0;
    series.dropped += kAnew;
    series.hasEnded = true;
}

void SeriesWindows::forgetAfter(Instant now)
{
    for (Series &series : m_series) {
        const size_t before = series.samples.size();
        while (series.samples.size() > series.head && series.samples.back().at > now)
            series.samples.pop_back();
        if (series.samples.size() != before)
            series.dropped += kAnew;
    }
    // None has ended by a time that is still to come.
    std::ranges::fill(m_cohorts, Cohort{});
}

}  // namespace herald
