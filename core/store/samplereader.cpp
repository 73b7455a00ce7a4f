// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/samplereader.h"

#include "store/seriesstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

Tier next(Tier tier) { return Tier(int(tier) + 1); }

std::vector<Sample> asSamples(const std::vector<Summary> &summaries)
{
    std::vector<Sample> samples;
    for (const Summary &summary : summaries)
        samples.push_back({summary.at, summary.last});
    return samples;
}

/// Sorted by time; windows that both know become one.
std::vector<Summary> mergedSummaries(const std::vector<Summary> &first, const std::vector<Summary> &second,
                                     Duration step)
{
    std::vector<Summary> both;
    std::ranges::merge(first, second, std::back_inserter(both), {}, &Summary::at, &Summary::at);
    return summarize(both, step);
}

}  // namespace

std::vector<Sample> mergedSamples(const std::vector<Sample> &first, const std::vector<Sample> &second)
{
    if (first.empty() || second.empty())
        return first.empty() ? second : first;
    std::vector<Sample> both;
    both.reserve(first.size() + second.size());
    std::ranges::merge(first, second, std::back_inserter(both), {}, &Sample::at,
                       &Sample::at);  // stable: first's come first
    const auto isRepeated = [](const Sample &a, const Sample &b) { return a.at == b.at; };
    both.erase(std::unique(both.begin(), both.end(), isRepeated), both.end());
    return both;
}

Result<RowsBySeries<Sample>> SampleReader::samples(const RowQuery &query) const
{
    auto found = m_chunks.findSamples(query);
    if (!found)
        return found;
    const auto recent = head(query);
    if (!recent)
        return recent;
    for (auto series = recent->begin(); series != recent->end(); ++series)
        (*found)[series.key()] = mergedSamples(found->value(series.key()), series.value());
    const auto older = coarser(Tier::Raw, query);
    if (!older)
        return tl::unexpected(older.error());
    for (auto series = older->begin(); series != older->end(); ++series)
        (*found)[series.key()] = mergedSamples(found->value(series.key()), asSamples(series.value()));
    return found;
}

Result<RowsBySeries<Summary>> SampleReader::summaries(Tier tier, const RowQuery &query) const
{
    auto found = m_chunks.findSummaries(tier, query);
    if (!found)
        return found;
    const auto recent = head(query);
    if (!recent)
        return tl::unexpected(recent.error());
    const Duration step = shapeOf(tier).step;
    for (auto series = recent->begin(); series != recent->end(); ++series)
        (*found)[series.key()] = mergedSummaries(found->value(series.key()), summarize(series.value(), step), step);
    const auto older = coarser(tier, query);
    if (!older)
        return older;
    for (auto series = older->begin(); series != older->end(); ++series)
        (*found)[series.key()] = mergedSummaries(series.value(), found->value(series.key()), step);
    return found;
}

/// From when on the tier or the head has rows; nothing where neither has any.
Result<std::optional<Instant>> SampleReader::beginOf(Tier tier, qint64 bucket) const
{
    auto oldest = m_chunks.oldest(tier, bucket);
    if (!oldest || *oldest)
        return oldest;
    return m_database.first(u"SELECT at FROM head WHERE bucket = ? ORDER BY at LIMIT 1"_s, {bucket},
                            [](const Statement &row) { return row.get<Instant>(0); });
}

Result<RowsBySeries<Summary>> SampleReader::coarser(Tier tier, const RowQuery &query) const
{
    if (tier == Tier::Hour)
        return RowsBySeries<Summary>();
    const auto begin = beginOf(tier, query.bucket);
    if (!begin)
        return tl::unexpected(begin.error());
    RowQuery older = query;
    older.to = std::min(query.to, begin->value_or(query.to));
    if (older.from >= older.to)
        return RowsBySeries<Summary>();
    return summaries(next(tier), older);
}

Result<Tier> SampleReader::tierFor(Duration width, const RowQuery &query) const
{
    Tier tier = Tier::Raw;
    for (const TierShape &shape : kTiers) {
        if (shape.step <= width)
            tier = shape.tier;
    }
    for (; tier != Tier::Hour; tier = next(tier)) {
        const auto own = m_chunks.oldest(tier, query.bucket);
        const auto coarse = m_chunks.oldest(next(tier), query.bucket);
        if (!own || !coarse)
            return tl::unexpected((own ? coarse : own).error());
        const bool isForgotten = *own && *coarse && query.from < **own && **coarse + shapeOf(next(tier)).span <= **own;
        if (!isForgotten)
            break;
    }
    return tier;
}

Result<RowsBySeries<Sample>> SampleReader::head(const RowQuery &query) const
{
    auto rows =
        m_database.query(u"SELECT series, at, value FROM head WHERE bucket = ? AND at >= ? AND at < ? ORDER BY at"_s,
                         {query.bucket, query.from, query.to});
    if (!rows)
        return tl::unexpected(rows.error());
    RowsBySeries<Sample> found;
    while (rows->next()) {
        const auto series = rows->get<SeriesId>(0);
        if (query.series.isEmpty() || query.series.contains(series))
            found[series].push_back({rows->get<Instant>(1), rows->get<double>(2)});
    }
    if (auto end = rows->finish(); !end)
        return tl::unexpected(end.error());
    return found;
}

Result<std::optional<Sample>> SampleReader::newestInHead(SeriesId series, Instant since) const
{
    return m_database.first(
        u"SELECT at, value FROM head WHERE bucket = ? AND at > ? AND series = ? ORDER BY at DESC LIMIT 1"_s,
        {bucketOf(series), since, series}, [](const Statement &row) {
            return Sample{row.get<Instant>(0), row.get<double>(1)};
        });
}

}  // namespace herald
