// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/chunkstore.h"

namespace herald {

/// Reads rows of one bucket from wherever they are: recent ones from the head, older ones from chunks, and what is no
/// longer kept as densely as asked for from the next coarser tier. Of two samples with the same time the one that was
/// stored first counts.
class SampleReader {
public:
    explicit SampleReader(Database &database) : m_database(database), m_chunks(database) {}

    /// Single samples. Where only summaries are left, each stands for itself: its last value at its window's start.
    [[nodiscard]] Result<RowsBySeries<Sample>> samples(const RowQuery &query) const;
    /// Summaries of the tier's step; the newest window of a series may still grow.
    [[nodiscard]] Result<RowsBySeries<Summary>> summaries(Tier tier, const RowQuery &query) const;
    /// The coarsest tier whose step fits into `width`, or the first that reaches back to the query's start.
    [[nodiscard]] Result<Tier> tierFor(Duration width, const RowQuery &query) const;
    /// The newest sample in the head; nothing where all have moved to chunks.
    [[nodiscard]] Result<std::optional<Sample>> newestInHead(SeriesId series, Instant since) const;

private:
    [[nodiscard]] Result<RowsBySeries<Sample>> head(const RowQuery &query) const;
    [[nodiscard]] Result<std::optional<Instant>> beginOf(Tier tier, qint64 bucket) const;
    [[nodiscard]] Result<RowsBySeries<Summary>> coarser(Tier tier, const RowQuery &query) const;

    Database &m_database;
    ChunkStore m_chunks;
};

/// Sorted and without repeated times: of `first` and `second`, both sorted, `first` wins.
[[nodiscard]] std::vector<Sample> mergedSamples(const std::vector<Sample> &first, const std::vector<Sample> &second);

}  // namespace herald
