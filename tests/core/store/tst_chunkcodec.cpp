// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/chunkcodec.h"

#include "store/compression.h"

#include <QFile>
#include <QTest>
#include <random>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

const Instant kStart = fromMs(1'767'225'600'000);  // 2026-01-01T00:00:00Z

std::vector<Sample> ramp(int count, double slope)
{
    std::vector<Sample> samples;
    for (int i = 0; i < count; ++i)
        samples.push_back({kStart + std::chrono::seconds(5 * i), slope * i});
    return samples;
}

const SampleChunk kChunk{{{1}, ramp(100, 0.01)}, {{2}, ramp(100, 3)}, {{31}, ramp(7, 1)}};

/// A body as it would be inside of a chunk, so that what lies behind the checksum is tested too.
QByteArray chunkOf(const QByteArray &body) { return QByteArray(1, '\1') + compress(body).value(); }

/// Half an hour of a small computer that compiles, read from /proc every 5 s: a line each scrape, a column each series.
SampleChunk recordedHost()
{
    QFile file(QStringLiteral(HERALD_SOURCE_DIR "/tests/core/store/data/host.csv"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    SampleChunk chunk;
    const qsizetype columns = file.readLine().count(',');
    for (qint64 i = 1; i <= columns; ++i)
        chunk.push_back({{i}, {}});
    while (!file.atEnd()) {
        const QList<QByteArray> fields = file.readLine().trimmed().split(',');
        for (qsizetype i = 1; i < fields.size(); ++i)
            chunk[size_t(i - 1)].rows.push_back({fromMs(fields[0].toLongLong()), fields[i].toDouble()});
    }
    return chunk;
}

}  // namespace

class ChunkCodecTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void samplesSurvive() { QCOMPARE(decodeSamples(encodeChunk(kChunk).value()), kChunk); }
    void emptyChunkSurvives()
    {
        QCOMPARE(decodeSamples(encodeChunk(SampleChunk()).value()), SampleChunk());
        const SampleChunk hollow{{{5}, {}}};
        QCOMPARE(decodeSamples(encodeChunk(hollow).value()), hollow);
    }
    void summariesSurvive()
    {
        SummaryChunk chunk;
        for (const ChunkSeries<Sample> &series : kChunk)
            chunk.push_back({series.series, summarize(series.rows, std::chrono::minutes(1))});
        QCOMPARE(decodeSummaries(encodeChunk(chunk).value()), chunk);
    }
    void onlyWantedSeriesAreRead()
    {
        const auto read = decodeSamples(encodeChunk(kChunk).value(), {SeriesId{31}, SeriesId{99}});
        QCOMPARE(read, (SampleChunk{kChunk[2]}));
    }
    void seriesScrapedTogetherShareTheirTimes()
    {
        const SampleChunk one{{{1}, ramp(700, 0)}};
        SampleChunk many;
        for (qint64 i = 0; i < 32; ++i)
            many.push_back({{i}, ramp(700, 0)});
        QCOMPARE_LE(encodeChunk(many)->size(), encodeChunk(one)->size() + 32 * 8);
    }
    void hostMetricsTakeLessThanTwoAndAHalfBytesASample()
    {
        const SampleChunk chunk = recordedHost();
        QCOMPARE_GE(chunk.size(), size_t(20));
        size_t samples = 0;
        for (const ChunkSeries<Sample> &series : chunk)
            samples += series.rows.size();
        QCOMPARE_GE(samples, size_t(5000));
        const QByteArray bytes = encodeChunk(chunk).value();
        QCOMPARE(decodeSamples(bytes), chunk);
        QCOMPARE_LE(double(bytes.size()) / double(samples), 2.5);
    }

    void kindsAreNotConfused()
    {
        QCOMPARE(decodeSummaries(encodeChunk(kChunk).value()).error().kind, ErrorKind::Corrupt);
    }
    void everyCutChunkIsCorrupt()
    {
        const QByteArray bytes = encodeChunk(kChunk).value();
        for (qsizetype length = 0; length < bytes.size(); ++length)
            QCOMPARE(decodeSamples(bytes.first(length)).error().kind, ErrorKind::Corrupt);
    }
    void everyFlippedByteIsCorrupt()
    {
        const QByteArray bytes = encodeChunk(kChunk).value();
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            QByteArray flipped = bytes;
            flipped[i] = char(flipped[i] ^ 0x55);
            const auto read = decodeSamples(flipped);
            QVERIFY(!read || read == kChunk);  // a bit of the frame's header may mean nothing
        }
    }
    void hostileBodiesAreCorrupt_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addRow("nothing") << QByteArray();
        QTest::addRow("unknown kind") << QByteArray("\x07\0\0", 3);
        QTest::addRow("more rows than bytes") << QByteArray("\0\1\xff\xff\xff\xff\xff\xff\xff\xff\x7f\0\0\0", 14);
        // order 2, width 0, first time 0, step 1, a million rows from a handful of bytes; thousands of them
        QTest::addRow("times without end")
            << QByteArray("\0\xff\xff\x7f", 4) + QByteArray("\xc0\x84\x3d\x02\x00\x02", 6).repeated(5000);
        QTest::addRow("times that fall") << QByteArray("\0\1\3\1\0\1\0", 7);
        QTest::addRow("times that do not exist") << QByteArray("\0\0\1\1\5\0", 6);
        QTest::addRow("columns longer than the body") << QByteArray("\0\0\1\1\0\xff\x7f", 7);
        QTest::addRow("rest behind the end") << QByteArray("\0\0\0rest", 7);
    }
    void hostileBodiesAreCorrupt()
    {
        QFETCH(QByteArray, body);
        QCOMPARE(decodeSamples(chunkOf(body)).error().kind, ErrorKind::Corrupt);
        QCOMPARE(decodeSamples(chunkOf(body), {SeriesId{77}}).error().kind, ErrorKind::Corrupt);
    }
    void hostileFramesAreCorrupt_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addRow("empty") << QByteArray();
        QTest::addRow("unknown version") << QByteArray("\x02") + compress("x").value();
        QTest::addRow("no frame") << QByteArray("\1hello");
        QTest::addRow("size of a terabyte") << QByteArray::fromHex("0128b52ffde0000000000001000000");
        QTest::addRow("size unknown") << QByteArray::fromHex("0128b52ffd0058090000616263");
    }
    void hostileFramesAreCorrupt()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(decodeSamples(bytes).error().kind, ErrorKind::Corrupt);
    }
    void randomBodiesNeverCrash()
    {
        std::mt19937 random(3);
        const QByteArray sound = decompress(QByteArrayView(encodeChunk(kChunk).value()).sliced(1)).value();
        for (int round = 0; round < 5000; ++round) {
            QByteArray body = sound;
            for (int change = 0; change < 3; ++change)
                body[qsizetype(random() % size_t(body.size()))] = char(random());
            std::ignore = decodeSamples(chunkOf(body));
            std::ignore = decodeSummaries(chunkOf(QByteArray("\1") + body.sliced(1)));
        }
    }
    void tooManyRowsAreLimited()
    {
        SampleChunk chunk{{{1}, {}}};
        for (int i = 0; i < 2'000'001; ++i)
            chunk[0].rows.push_back({kStart + Duration(i), 0});
        QCOMPARE(encodeChunk(chunk).error().kind, ErrorKind::Limited);
    }
};

QTEST_GUILESS_MAIN(ChunkCodecTest)
#include "tst_chunkcodec.moc"
