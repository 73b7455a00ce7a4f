// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"
#include "store/summary.h"

#include <QByteArray>
#include <QSet>

// A chunk holds the samples, or the summaries, of neighbouring series over one span of time:
//
//   chunk    = version frame
//   version  = %x01
//   frame    = the body as one zstd frame (RFC 8878) with its size and a checksum
//   body     = kind count{times} count{series}
//   kind     = %x00 samples / %x01 summaries
//   times    = rows ints                     time stamps in ms, strictly rising; series scraped together share one
//   series   = id which size columns         `which` is the index of its times, `size` the length of its columns in
//   bytes columns  = numbers                       of samples: their values
//            / ints numbers{4}               of summaries: count; min, max, sum, last
//   count, rows, id, which, size = varint
//   ints     = see intcolumn.h
//   numbers  = see numbercolumn.h

namespace herald {

template <class Row>
struct ChunkSeries {
    SeriesId series;
    std::vector<Row> rows;  ///< strictly rising in time

    bool operator==(const ChunkSeries &) const = default;
};
using SampleChunk = std::vector<ChunkSeries<Sample>>;
using SummaryChunk = std::vector<ChunkSeries<Summary>>;

/// Limited where there are more rows than any hour of any real series has.
[[nodiscard]] Result<QByteArray> encodeChunk(const SampleChunk &chunk);
[[nodiscard]] Result<QByteArray> encodeChunk(const SummaryChunk &chunk);

/// The series in `wanted`, or all of them where it is empty, in the order in which they were written.
/// Corrupt for bytes that are no such chunk; never crashes and never needs more than about 200 MB, whatever the bytes
/// are.
[[nodiscard]] Result<SampleChunk> decodeSamples(QByteArrayView bytes, const QSet<SeriesId> &wanted = {});
[[nodiscard]] Result<SummaryChunk> decodeSummaries(QByteArrayView bytes, const QSet<SeriesId> &wanted = {});

}  // namespace herald
