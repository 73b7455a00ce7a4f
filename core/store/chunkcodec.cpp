// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/chunkcodec.h"

#include "store/compression.h"
#include "store/intcolumn.h"
#include "store/numbercolumn.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr quint8 kVersion = 1;
constexpr size_t kMaxRows = 2'000'000;  // of all series of a chunk together

using Times = std::vector<qint64>;

template <class Row>
Times timesOf(const std::vector<Row> &rows)
{
    Times times;
    times.reserve(rows.size());
    for (const Row &row : rows)
        times.push_back(toMs(row.at));
    return times;
}

template <class Row, class Number>
std::vector<Number> columnOf(const std::vector<Row> &rows, Number Row::*member)
{
    std::vector<Number> column;
    column.reserve(rows.size());
    for (const Row &row : rows)
        column.push_back(row.*member);
    return column;
}

constexpr quint8 kindOf(const Sample &) { return 0; }
constexpr quint8 kindOf(const Summary &) { return 1; }

void writeColumns(ByteWriter &writer, const std::vector<Sample> &rows)
{
    writeNumbers(writer, columnOf(rows, &Sample::value));
}

void writeColumns(ByteWriter &writer, const std::vector<Summary> &rows)
{
    writeInts(writer, columnOf(rows, &Summary::count));
    for (const auto member : {&Summary::min, &Summary::max, &Summary::sum, &Summary::last})
        writeNumbers(writer, columnOf(rows, member));
}

template <class Row, class Number>
void setColumn(std::vector<Row> &rows, Number Row::*member, const std::vector<Number> &column)
{
    for (size_t i = 0; i < column.size(); ++i)
        rows[i].*member = column[i];
}

void readColumns(ByteReader &reader, std::vector<Sample> &rows)
{
    setColumn(rows, &Sample::value, readNumbers(reader, rows.size()));
}

void readColumns(ByteReader &reader, std::vector<Summary> &rows)
{
    setColumn(rows, &Summary::count, readInts(reader, rows.size()));
    for (const auto member : {&Summary::min, &Summary::max, &Summary::sum, &Summary::last})
        setColumn(rows, member, readNumbers(reader, rows.size()));
}

template <class Row>
void writeSeries(ByteWriter &writer, const ChunkSeries<Row> &series, size_t which)
{
    ByteWriter columns;
    writeColumns(columns, series.rows);
    writer.varint(quint64(series.series.value));
    writer.varint(which);
    writer.varint(quint64(columns.bytes().size()));
    writer.append(columns.bytes());
}

template <class Row>
QByteArray bodyOf(const std::vector<ChunkSeries<Row>> &chunk)
{
    std::vector<Times> times;
    std::vector<size_t> which;
    for (const ChunkSeries<Row> &series : chunk) {
        Times own = timesOf(series.rows);
        const auto same = std::ranges::find(times, own);
        which.push_back(size_t(same - times.begin()));
        if (same == times.end())
            times.push_back(std::move(own));
    }
    ByteWriter writer;
    writer.byte(kindOf(Row()));
    writer.varint(times.size());
    for (const Times &each : times) {
        writer.varint(each.size());
        writeInts(writer, each);
    }
    writer.varint(chunk.size());
    for (size_t i = 0; i < chunk.size(); ++i)
        writeSeries(writer, chunk[i], which[i]);
    return writer.bytes();
}

template <class Row>
Result<QByteArray> encode(const std::vector<ChunkSeries<Row>> &chunk)
{
    size_t rows = 0;
    for (const ChunkSeries<Row> &series : chunk)
        rows += series.rows.size();
    if (rows > kMaxRows)
        return fail(ErrorKind::Limited, u"%1 samples an hour are too many: collect them less often."_s.arg(rows));
    return compress(bodyOf(chunk)).map([](const QByteArray &frame) { return QByteArray(1, char(kVersion)) + frame; });
}

std::vector<Times> readTimes(ByteReader &reader)
{
    std::vector<Times> all;
    const quint64 count = reader.varint();
    quint64 total = 0;
    for (quint64 i = 0; i < count && !reader.hasFailed(); ++i) {
        const quint64 rows = reader.varint();
        // Few bytes can claim many rows, so that the sum is what counts.
        if (rows > kMaxRows || (total += rows) > kMaxRows)
            reader.fail();
        Times times = reader.hasFailed() ? Times() : readInts(reader, rows);
        if (std::ranges::adjacent_find(times, std::greater_equal()) != times.end())
            reader.fail();
        all.push_back(std::move(times));
    }
    return all;
}

template <class Row>
std::vector<Row> readRows(ByteReader &reader, const Times &times)
{
    std::vector<Row> rows(times.size());
    for (size_t i = 0; i < times.size(); ++i)
        rows[i].at = fromMs(times[i]);
    readColumns(reader, rows);
    return rows;
}

template <class Row>
std::vector<ChunkSeries<Row>> readBody(ByteReader &reader, const QSet<SeriesId> &wanted)
{
    if (reader.byte() != kindOf(Row()))
        reader.fail();
    const std::vector<Times> times = readTimes(reader);
    std::vector<ChunkSeries<Row>> chunk;
    const quint64 count = reader.varint();
    size_t rows = 0;
    for (quint64 i = 0; i < count && !reader.hasFailed(); ++i) {
        const SeriesId id{qint64(reader.varint())};
        const quint64 which = reader.varint();
        const quint64 size = reader.varint();
        if (which >= times.size())
            reader.fail();
        else if (!wanted.isEmpty() && !wanted.contains(id))
            reader.skip(size);
        else if ((rows += times[which].size()) > kMaxRows)
            reader.fail();
        else
            chunk.push_back({id, readRows<Row>(reader, times[which])});
    }
    if (!reader.isAtEnd())
        reader.fail();
    return chunk;
}

template <class Row>
Result<std::vector<ChunkSeries<Row>>> decode(QByteArrayView bytes, const QSet<SeriesId> &wanted)
{
    if (bytes.isEmpty() || quint8(bytes.front()) != kVersion)
        return fail(ErrorKind::Corrupt,
                    u"A chunk of samples has an unknown version: update Herald or restore a backup."_s);
    const auto body = decompress(bytes.sliced(1));
    if (!body)
        return tl::unexpected(body.error());
    ByteReader reader(*body);
    auto chunk = readBody<Row>(reader, wanted);
    if (reader.hasFailed())
        return fail(ErrorKind::Corrupt, u"A chunk of samples is damaged: restore a backup."_s);
    return chunk;
}

}  // namespace

Result<QByteArray> encodeChunk(const SampleChunk &chunk) { return encode(chunk); }

Result<QByteArray> encodeChunk(const SummaryChunk &chunk) { return encode(chunk); }

Result<SampleChunk> decodeSamples(QByteArrayView bytes, const QSet<SeriesId> &wanted)
{
    return decode<Sample>(bytes, wanted);
}

Result<SummaryChunk> decodeSummaries(QByteArrayView bytes, const QSet<SeriesId> &wanted)
{
    return decode<Summary>(bytes, wanted);
}

}  // namespace herald
