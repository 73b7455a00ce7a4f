// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/sortedwindow.h"

#include <algorithm>

namespace herald {

namespace {

constexpr size_t kFew = 64;

/// How many are smaller. Of few values counting all is faster than a search that the processor cannot foresee.
size_t rankOf(std::span<const double> sorted, double value)
{
    if (sorted.size() > kFew)
        return size_t(std::ranges::lower_bound(sorted, value) - sorted.begin());
    size_t rank = 0;
    for (const double each : sorted)
        rank += each < value ? 1 : 0;
    return rank;
}

/// What is kept beyond that, so that it rarely runs short.
size_t roomOf(size_t needed) { return needed / 2 + 2; }

}  // namespace

void SortedWindow::fill(const ShownSamples &shown, Instant from, Instant to, double share)
{
    const auto begin = std::ranges::upper_bound(shown.samples, from, {}, &Sample::at);
    const auto end = std::ranges::upper_bound(begin, shown.samples.end(), to, {}, &Sample::at);
    m_first = shown.first + quint64(begin - shown.samples.begin());
    m_end = shown.first + quint64(end - shown.samples.begin());
    setCount(share);
    refill(shown);
}

void SortedWindow::setCount(double share)
{
    if (m_ranked == count() || count() == 0)
        return;
    m_ranked = count();
    const double rank = share * double(m_ranked - 1);
    const auto low = size_t(rank);
    m_needed = m_ranked - low;
    m_weight = rank - double(low);
}

void SortedWindow::refill(const ShownSamples &shown)
{
    const auto window = shown.samples.subspan(size_t(m_first - shown.first), count());
    m_upper.resize(window.size());
    std::ranges::transform(window, m_upper.begin(), &Sample::value);
    m_isWhole = true;
    if (m_upper.empty())
        return;
    const size_t kept = m_needed + roomOf(m_needed);
    if (m_upper.size() > kept) {
        const auto lowest = m_upper.end() - std::ptrdiff_t(kept);
        std::nth_element(m_upper.begin(), lowest, m_upper.end());
        m_upper.erase(m_upper.begin(), lowest);
        m_isWhole = false;
    }
    std::ranges::sort(m_upper);
}

void SortedWindow::replace(double out, double in)
{
    const bool holdsOut = holds(out);
    const bool holdsIn = holds(in);
    if (!holdsOut && !holdsIn)
        return;
    if (!holdsOut)
        return insert(in);
    if (!holdsIn)
        return remove(out);
    const auto at = m_upper.begin() + std::ptrdiff_t(rankOf(m_upper, out));
    const auto place = m_upper.begin() + std::ptrdiff_t(rankOf(m_upper, in));
    if (at < place) {
        std::move(at + 1, place, at);
        *(place - 1) = in;
    } else {
        std::move_backward(place, at, at + 1);
        *place = in;
    }
}

void SortedWindow::remove(double value)
{
    if (holds(value))
        m_upper.erase(m_upper.begin() + std::ptrdiff_t(rankOf(m_upper, value)));
}

void SortedWindow::insert(double value)
{
    if (holds(value))
        m_upper.insert(m_upper.begin() + std::ptrdiff_t(rankOf(m_upper, value)), value);
}

void SortedWindow::moveTo(const ShownSamples &shown, Instant from, Instant to, double share)
{
    const auto &[samples, number] = shown;
    const bool isKnown = m_end > m_first && m_first >= number && m_end <= number + samples.size();
    // The newest is in the future, or an older one belongs in: the clock was set back.
    if (!isKnown || samples[m_end - 1 - number].at > to
        || (m_first > number && samples[m_first - 1 - number].at > from)) {
        fill(shown, from, to, share);
        return;
    }
    size_t first = m_first - number;
    size_t end = m_end - number;
    const size_t oldEnd = end;
    while (end < samples.size() && samples[end].at <= to)
        ++end;
    while (first < end && samples[first].at <= from)
        ++first;
    // After a gap most values are new.
    if ((end - oldEnd) * 4 > count() || first >= oldEnd) {
        fill(shown, from, to, share);
        return;
    }
    size_t out = m_first - number;
    size_t in = oldEnd;
    while (out < first && in < end)
        replace(samples[out++].value, samples[in++].value);
    for (; out < first; ++out)
        remove(samples[out].value);
    for (; in < end; ++in)
        insert(samples[in].value);
    m_first = number + first;
    m_end = number + end;
    setCount(share);
    if (m_upper.size() < m_needed) {
        refill(shown);
    } else if (m_upper.size() > m_needed + 2 * roomOf(m_needed)) {
        m_upper.erase(m_upper.begin(), m_upper.end() - std::ptrdiff_t(m_needed + roomOf(m_needed)));
        m_isWhole = false;
    }
}

double SortedWindow::quantile() const
{
    if (m_upper.empty())
        return 0;
    const double *low = m_upper.data() + (m_upper.size() - m_needed);
    return m_weight == 0 ? *low : *low + (low[1] - *low) * m_weight;
}

}  // namespace herald
