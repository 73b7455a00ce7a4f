// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/intcolumn.h"
#include "store/numbercolumn.h"

#include <QTest>
#include <bit>
#include <cmath>
#include <limits>
#include <random>

using namespace Qt::StringLiterals;
using namespace herald;

using Ints = std::vector<qint64>;
using Numbers = std::vector<double>;
Q_DECLARE_METATYPE(Ints)
Q_DECLARE_METATYPE(Numbers)

namespace {

constexpr qint64 kLeast = std::numeric_limits<qint64>::min();
constexpr qint64 kMost = std::numeric_limits<qint64>::max();

QByteArray written(const Ints &values)
{
    ByteWriter writer;
    writeInts(writer, values);
    return writer.bytes();
}

QByteArray written(const Numbers &values)
{
    ByteWriter writer;
    writeNumbers(writer, values);
    return writer.bytes();
}

bool areSameBits(const Numbers &a, const Numbers &b)
{
    return std::ranges::equal(a, b, {}, std::bit_cast<quint64, double>, std::bit_cast<quint64, double>);
}

template <class Make>
Numbers made(int count, Make make)
{
    Numbers values;
    for (int i = 0; i < count; ++i)
        values.push_back(make(i));
    return values;
}

}  // namespace

class ColumnsTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void varintsKeepEveryNumber()
    {
        ByteWriter writer;
        const std::vector<quint64> numbers{0, 1, 127, 128, 300, 1ULL << 35, std::numeric_limits<quint64>::max()};
        for (const quint64 number : numbers)
            writer.varint(number);
        ByteReader reader(writer.bytes());
        for (const quint64 number : numbers)
            QCOMPARE(reader.varint(), number);
        QVERIFY(reader.isAtEnd() && !reader.hasFailed());
    }
    void zigzagKeepsEveryNumber()
    {
        for (const qint64 number : {qint64(0), qint64(-1), qint64(1), kLeast, kMost})
            QCOMPARE(unzigzag(zigzag(number)), number);
        QCOMPARE(zigzag(-1), 1ULL);
    }
    void readingPastTheEndFailsForGood()
    {
        ByteReader reader("\x80");
        QCOMPARE(reader.varint(), 0ULL);
        QVERIFY(reader.hasFailed());
        QCOMPARE(reader.fixed64(), 0ULL);
        QVERIFY(reader.hasFailed());
    }
    void endlessVarintFails()
    {
        ByteReader reader(QByteArrayView("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"));
        QCOMPARE(reader.varint(), 0ULL);
        QVERIFY(reader.hasFailed());
    }

    void intsSurvive_data()
    {
        QTest::addColumn<Ints>("values");
        QTest::addColumn<int>("atMost");  // bytes
        QTest::addRow("none") << Ints{} << 2;
        QTest::addRow("one") << Ints{5} << 3;
        QTest::addRow("two") << Ints{5, -5} << 5;
        QTest::addRow("equal") << Ints(100, 7) << 3;
        QTest::addRow("rising evenly") << Ints{100, 200, 300, 400, 500, 600} << 6;
        QTest::addRow("extremes") << Ints{kLeast, kMost, 0, kLeast, kMost} << 100;
        QTest::addRow("scrapes every 5 s, give or take a millisecond")
            << Ints{1'767'225'600'000, 1'767'225'605'001, 1'767'225'610'000, 1'767'225'615'000} << 20;
    }
    void intsSurvive()
    {
        QFETCH(Ints, values);
        QFETCH(int, atMost);
        const QByteArray bytes = written(values);
        QCOMPARE_LE(bytes.size(), atMost);
        ByteReader reader(bytes);
        QCOMPARE(readInts(reader, values.size()), values);
        QVERIFY(reader.isAtEnd() && !reader.hasFailed());
    }

    void numbersSurviveBitForBit_data()
    {
        QTest::addColumn<Numbers>("values");
        QTest::addColumn<double>("bytesEach");  // before zstd
        std::mt19937_64 random(1);
        const auto noise = [&random] { return double(random() % 1000); };
        QTest::addRow("none") << Numbers{} << 9.0;
        QTest::addRow("one") << Numbers{0.1} << 9.0;
        QTest::addRow("equal") << Numbers(500, 1.0 / 3) << 0.1;
        QTest::addRow("zeros of both signs") << Numbers{0.0, -0.0, 0.0, -0.0} << 9.0;
        QTest::addRow("counters") << made(500, [&](int i) { return i * 1e6 + noise(); }) << 3.1;
        QTest::addRow("load averages") << made(500, [&](int) { return noise() / 100; }) << 2.1;
        QTest::addRow("share of a total") << made(500, [&](int) { return (4e6 + noise()) / 24'678'912.0; }) << 2.2;
        QTest::addRow("share not free") << made(500, [&](int) { return 1 - (4e6 + noise()) / 24'678'912.0; }) << 2.2;
        QTest::addRow("nothing is free") << made(500, [&](int) { return 1 - noise() / 24'678'912.0; }) << 2.2;
        QTest::addRow("busy ticks") << made(500, [&](int i) { return noise() / double(998 + i % 5); }) << 3.2;
        QTest::addRow("bytes a second") << made(500, [&](int i) { return 1e3 * noise() / (4999.0 + i % 3); }) << 4.2;
        QTest::addRow("random") << made(500, [&](int) { return std::ldexp(double(random()), -64); }) << 8.2;
        QTest::addRow("huge and tiny") << Numbers{1e308, -1e308, 5e-324, 1e-300, 9007199254740993.0, 1e300} << 9.0;
        QTest::addRow("negative shares") << made(500, [&](int) { return -noise() / 7777; }) << 3.2;
    }
    void numbersSurviveBitForBit()
    {
        QFETCH(Numbers, values);
        QFETCH(double, bytesEach);
        const QByteArray bytes = written(values);
        QCOMPARE_LE(double(bytes.size()), bytesEach * double(std::max<size_t>(values.size(), 1)) + 4);
        ByteReader reader(bytes);
        QVERIFY(areSameBits(readNumbers(reader, values.size()), values));
        QVERIFY(reader.isAtEnd() && !reader.hasFailed());
    }

    void brokenColumnsFail_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addRow("empty") << QByteArray();
        QTest::addRow("unknown form") << QByteArray("\x09\0\0\0\0\0\0\0\0", 9);
        QTest::addRow("exponent out of range") << QByteArray("\x01\x10\0\0", 4);
        QTest::addRow("order out of range") << QByteArray("\x01\x00\x03\0\0\0\0", 7);
        QTest::addRow("width out of range") << QByteArray("\x01\x00\x24\0", 4) + QByteArray(100, '\0');
        QTest::addRow("infinite constant") << QByteArray("\x00\0\0\0\0\0\0\xf0\x7f", 9);
        QTest::addRow("division by nothing") << QByteArray("\x02\x00\x02\x00\x00\x00\x00", 7);
        QTest::addRow("cut planes") << QByteArray("\x04\0\0\0", 4);
    }
    void brokenColumnsFail()
    {
        QFETCH(QByteArray, bytes);
        ByteReader reader(bytes);
        QVERIFY(readNumbers(reader, 3).empty());
        QVERIFY(reader.hasFailed());
    }
    void everyCutColumnFails()
    {
        for (const Numbers &values :
             {Numbers{1, 2.5, 3.25, 4}, Numbers{1.0 / 3, 2.0 / 3, 0.9}, Numbers{0.1234567891234, M_PI, M_E}}) {
            const QByteArray bytes = written(values);
            for (qsizetype length = 0; length < bytes.size(); ++length) {
                ByteReader reader(QByteArrayView(bytes).first(length));
                QVERIFY(readNumbers(reader, values.size()).empty());
                QVERIFY(reader.hasFailed());
            }
        }
    }
    void randomBytesNeverCrash()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 20'000; ++round) {
            QByteArray bytes(qsizetype(random() % 60), Qt::Uninitialized);
            for (char &byte : bytes)
                byte = char(random() % (round % 2 ? 256 : 6));
            ByteReader reader(bytes);
            const Numbers values = readNumbers(reader, random() % 20);
            QVERIFY(std::ranges::all_of(values, [](double value) { return std::isfinite(value); }));
        }
    }
};

QTEST_GUILESS_MAIN(ColumnsTest)
#include "tst_columns.moc"
