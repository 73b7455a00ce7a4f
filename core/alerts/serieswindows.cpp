// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/serieswindows.h"

#include <cmath>

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
    m_series.push_back({key, {}, {}, 0, 0, {}, {}, 0});
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

void SeriesWindows::forgetAfter(Instant now)
{
    for (Series &series : m_series) {
        const size_t before = series.samples.size();
        while (series.samples.size() > series.head && series.samples.back().at > now)
            series.samples.pop_back();
        if (series.samples.size() != before)
            series.dropped += kAnew;
    }
}

}  // namespace herald
