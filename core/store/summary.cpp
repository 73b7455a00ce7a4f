// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/summary.h"

#include <algorithm>

namespace herald {

namespace {

Summary asSummary(const Sample &sample)
{
    return {.at = sample.at,
            .count = 1,
            .min = sample.value,
            .max = sample.value,
            .sum = sample.value,
            .last = sample.value};
}

const Summary &asSummary(const Summary &summary) { return summary; }

/// One summary that grows. It adds up in long double: the sum of values with few digits then has few digits itself,
/// which compresses better.
class Total {
public:
    explicit Total(const Summary &first) : m_total(first), m_sum(first.sum) {}

    void add(const Summary &next)
    {
        m_total.count += next.count;
        m_total.min = std::min(m_total.min, next.min);
        m_total.max = std::max(m_total.max, next.max);
        m_sum += next.sum;
        m_total.last = next.last;
    }

    [[nodiscard]] Summary summary(Instant at) const
    {
        Summary summary = m_total;
        summary.at = at;
        summary.sum = double(m_sum);
        return summary;
    }

private:
    Summary m_total;
    long double m_sum;
};

template <class Row>
std::vector<Summary> summarizeRows(std::span<const Row> rows, Duration step)
{
    std::vector<Summary> result;
    for (size_t i = 0; i < rows.size();) {
        const Instant window = floorTo(rows[i].at, step);
        Total whole(asSummary(rows[i]));
        for (++i; i < rows.size() && rows[i].at < window + step; ++i)
            whole.add(asSummary(rows[i]));
        result.push_back(whole.summary(window));
    }
    return result;
}

template <class Row>
std::optional<Summary> totalOfRows(std::span<const Row> rows)
{
    if (rows.empty())
        return std::nullopt;
    Total whole(asSummary(rows.front()));
    for (const Row &row : rows.subspan(1))
        whole.add(asSummary(row));
    return whole.summary(rows.front().at);
}

}  // namespace

Instant floorTo(Instant at, Duration step)
{
    const auto rest = at.time_since_epoch() % step;
    return at - (rest.count() < 0 ? rest + step : rest);
}

std::vector<Summary> summarize(std::span<const Sample> samples, Duration step) { return summarizeRows(samples, step); }

std::vector<Summary> summarize(std::span<const Summary> summaries, Duration step)
{
    return summarizeRows(summaries, step);
}

std::optional<Summary> total(std::span<const Sample> samples) { return totalOfRows(samples); }

std::optional<Summary> total(std::span<const Summary> summaries) { return totalOfRows(summaries); }

}  // namespace herald
