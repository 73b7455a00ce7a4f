// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/summary.h"

#include "store/thinner.h"

#include <QTest>
#include <random>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

const Instant kStart = fromMs(1'767'225'600'000);  // 2026-01-01T00:00:00Z

std::vector<Sample> randomSamples(int count, Duration step)
{
    std::mt19937 random(1);
    std::vector<Sample> samples;
    for (int i = 0; i < count; ++i)
        samples.push_back({kStart + i * step, double(random() % 10'000) / 100});
    return samples;
}

std::vector<Sample> thinned(const std::vector<Sample> &samples, const ColumnGrid &grid)
{
    Thinner thinner(grid);
    for (const Sample &sample : samples)
        thinner.add(sample);
    return thinner.take();
}

}  // namespace

class SummaryTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void floorsToTheStep_data()
    {
        QTest::addColumn<qint64>("at");
        QTest::addColumn<qint64>("expected");
        QTest::addRow("on it") << qint64(600) << qint64(600);
        QTest::addRow("after it") << qint64(899) << qint64(600);
        QTest::addRow("before 1970") << qint64(-1) << qint64(-300);
        QTest::addRow("on it before 1970") << qint64(-300) << qint64(-300);
    }
    void floorsToTheStep()
    {
        QFETCH(qint64, at);
        QFETCH(qint64, expected);
        QCOMPARE(floorTo(fromMs(at), 300ms), fromMs(expected));
    }
    void sumsUpWindowByWindow()
    {
        const std::vector<Sample> samples{{kStart, 3}, {kStart + 1min, 1}, {kStart + 4min, 2}, {kStart + 10min, 9}};
        const std::vector<Summary> expected{{kStart, 3, 1, 3, 6, 2}, {kStart + 10min, 1, 9, 9, 9, 9}};
        QCOMPARE(summarize(samples, 5min), expected);
        QVERIFY(summarize(std::vector<Sample>(), 5min).empty());
    }
    void hoursFromFiveMinutesAreHoursFromSamples()
    {
        const auto samples = randomSamples(5000, 7s);
        const auto direct = summarize(samples, 1h);
        const auto twice = summarize(summarize(samples, 5min), 1h);
        QCOMPARE(twice.size(), direct.size());
        for (size_t i = 0; i < direct.size(); ++i) {
            QCOMPARE(twice[i].at, direct[i].at);
            QCOMPARE(twice[i].count, direct[i].count);
            QCOMPARE(twice[i].min, direct[i].min);
            QCOMPARE(twice[i].max, direct[i].max);
            QCOMPARE(twice[i].last, direct[i].last);
            QCOMPARE(twice[i].sum, direct[i].sum);
        }
    }
    void sumOfPrintedNumbersIsAPrintedNumber()
    {
        std::vector<Sample> samples;
        for (int i = 0; i < 10; ++i)
            samples.push_back({kStart + i * 1s, 0.1});
        QCOMPARE(total(samples)->sum, 1.0);  // 0.1 added up ten times as doubles is 0.9999999999999999
    }
    void totalOfNothingIsUnknown()
    {
        QVERIFY(!total(std::vector<Sample>()));
        QVERIFY(!total(std::vector<Summary>()));
    }

    void thinningKeepsBothExtremesOfAColumnInTheirOrder()
    {
        const std::vector<Sample> samples{{kStart, 5},       {kStart + 1s, 9},  {kStart + 2s, 1}, {kStart + 3s, 4},
                                          {kStart + 10s, 2}, {kStart + 11s, 2}, {kStart + 12s, 7}};
        const std::vector<Sample> expected{{kStart + 1s, 9}, {kStart + 2s, 1}, {kStart + 10s, 2}, {kStart + 12s, 7}};
        QCOMPARE(thinned(samples, {kStart, kStart + 20s, 2}), expected);
    }
    void thinningLeavesOutWhatLiesOutside()
    {
        const std::vector<Sample> samples{{kStart - 1s, 5}, {kStart, 1}, {kStart + 10s, 5}};
        QCOMPARE(thinned(samples, {kStart, kStart + 10s, 5}), (std::vector<Sample>{{kStart, 1}}));
    }
    void thinningOfFewSamplesKeepsThemAll()
    {
        const auto samples = randomSamples(50, 10s);
        QCOMPARE(thinned(samples, {kStart, kStart + 500s, 800}), samples);
    }
    void thinningBoundsAnyGrid_data()
    {
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("atMost");
        for (const int columns : {1, 2, 7, 800, 100'000})
            QTest::addRow("%d columns", columns) << columns << 2 * columns;
        QTest::addRow("no column counts as one") << 0 << 2;
        QTest::addRow("fewer than none counts as one") << -3 << 2;
    }
    void thinningBoundsAnyGrid()
    {
        QFETCH(int, columns);
        QFETCH(int, atMost);
        const auto samples = randomSamples(20'000, 13ms);
        const auto result = thinned(samples, {kStart, kStart + 20'000 * 13ms, columns});
        QCOMPARE_LE(result.size(), size_t(atMost));
        QVERIFY(std::ranges::is_sorted(result, std::less_equal(), &Sample::at));
        QCOMPARE(std::ranges::min(result, {}, &Sample::value).value,
                 std::ranges::min(samples, {}, &Sample::value).value);
        QCOMPARE(std::ranges::max(result, {}, &Sample::value).value,
                 std::ranges::max(samples, {}, &Sample::value).value);
    }
    void emptyRangeIsEmpty()
    {
        QVERIFY(thinned(randomSamples(10, 1s), {kStart, kStart, 10}).empty());
        QVERIFY(thinned(randomSamples(10, 1s), {kStart + 1h, kStart, 10}).empty());
    }
    void extremesOfOneSummaryGetRisingTimes()
    {
        Thinner thinner({kStart, kStart + 1h, 1});
        thinner.add(Summary{kStart, 10, 1, 5, 30, 2});
        QCOMPARE(thinner.take(), (std::vector<Sample>{{kStart, 1}, {kStart + 1ms, 5}}));
        QVERIFY(thinner.take().empty());
    }
};

QTEST_GUILESS_MAIN(SummaryTest)
#include "tst_summary.moc"
