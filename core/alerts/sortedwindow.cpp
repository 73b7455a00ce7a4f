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

}  // namespace

void SortedWindow::fill(const ShownSamples &shown, Instant from, Instant to)
{
    const auto begin = std::ranges::upper_bound(shown.samples, from, {}, &Sample::at);
    const auto end = std::ranges::upper_bound(begin, shown.samples.end(), to, {}, &Sample::at);
    m_first = shown.first + quint64(begin - shown.samples.begin());
    m_end = shown.first + quint64(end - shown.samples.begin());
    m_values.resize(size_t(end - begin));
    std::ranges::transform(begin, end, m_values.begin(), &Sample::value);
    std::ranges::sort(m_values);
}

void SortedWindow::replace(double out, double in)
{
    const auto at = m_values.begin() + std::ptrdiff_t(rankOf(m_values, out));
    const auto place = m_values.begin() + std::ptrdiff_t(rankOf(m_values, in));
    if (at < place) {
        std::move(at + 1, place, at);
        *(place - 1) = in;
    } else {
        std::move_backward(place, at, at + 1);
        *place = in;
    }
}

void SortedWindow::moveTo(const ShownSamples &shown, Instant from, Instant to)
{
    const auto &[samples, number] = shown;
    const bool isKnown = m_end > m_first && m_first >= number && m_end <= number + samples.size();
    // The newest is in the future, or an older one belongs in: the clock was set back.
    if (!isKnown || samples[m_end - 1 - number].at > to
        || (m_first > number && samples[m_first - 1 - number].at > from)) {
        fill(shown, from, to);
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
    if ((end - oldEnd) * 4 > m_values.size() || first >= oldEnd) {
        fill(shown, from, to);
        return;
    }
    size_t out = m_first - number;
    size_t in = oldEnd;
    while (out < first && in < end)
        replace(samples[out++].value, samples[in++].value);
    for (; out < first; ++out)
        m_values.erase(m_values.begin() + std::ptrdiff_t(rankOf(m_values, samples[out].value)));
    for (; in < end; ++in)
        m_values.insert(m_values.begin() + std::ptrdiff_t(rankOf(m_values, samples[in].value)), samples[in].value);
    m_first = number + first;
    m_end = number + end;
}

}  // namespace herald
