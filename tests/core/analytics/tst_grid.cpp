// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/grid.h"
#include "samplesource.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace herald::test;
using namespace std::chrono_literals;

class GridTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void bringsSamplesIntoOrder()
    {
        const std::vector<Sample> wild{{fromMs(30), 3}, {fromMs(10), 1},        {fromMs(20), NAN},
                                       {fromMs(10), 9}, {fromMs(40), INFINITY}, {fromMs(20), 2}};
        const Tidied tidy = tidied(wild);
        const std::vector<Sample> expected{{fromMs(10), 9}, {fromMs(20), 2}, {fromMs(30), 3}};
        QCOMPARE(tidy.samples, expected);
        QCOMPARE(tidy.notFinite, 2);
        QCOMPARE(tidy.repeated, 1);
        QCOMPARE(tidy.outOfOrder, 3);
    }

    void leavesOrderedSamplesAlone()
    {
        const auto good = samples(100, gaussian());
        QCOMPARE(tidied(good).samples, good);
        QVERIFY(tidied({}).samples.empty());
    }

    void choosesAStepThatPeopleUse_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("cells");
        QTest::addColumn<qint64>("minutes");
        QTest::newRow("as sampled") << 100 << 200 << qint64(5);
        QTest::newRow("a day into 24") << 288 << 24 << qint64(60);
        QTest::newRow("a month into 168") << 8640 << 168 << qint64(360);
    }
    void choosesAStepThatPeopleUse()
    {
        QFETCH(int, count);
        QFETCH(int, cells);
        QFETCH(qint64, minutes);
        QCOMPARE(gridStep(samples(count, gaussian()), cells).value(), Duration(std::chrono::minutes(minutes)));
    }

    void hasNoStepForASingleSample()
    {
        QVERIFY(!gridStep(samples(1, gaussian()), 10).has_value());
        QVERIFY(!gridStep({}, 10).has_value());
    }

    void takesMediansAndBridgesGaps()
    {
        const std::vector<Sample> sparse{
            {kMonday, 1}, {kMonday + 1min, 100}, {kMonday + 2min, 3}, {kMonday + 30min, 9}};
        const Grid grid = gridOf(sparse, 10min);
        QCOMPARE(grid.values, (std::vector<double>{3, 5, 7, 9}));
        QCOMPARE(grid.counts, (std::vector<int>{3, 0, 0, 1}));
        QCOMPARE(grid.filledCells(), 2);
        QCOMPARE(grid.middle(1), kMonday + 15min);
    }

    void alignsCellsBeforeTheEpochToo()
    {
        const std::vector<Sample> old{{fromMs(-1), 1}, {fromMs(0), 2}};
        const Grid grid = gridOf(old, 1s);
        QCOMPARE(grid.from, fromMs(-1000));
        QCOMPARE(grid.values, (std::vector<double>{1, 2}));
    }

    void isEmptyForNothing() { QVERIFY(gridOf({}, 1min).values.empty()); }
};

QTEST_GUILESS_MAIN(GridTest)
#include "tst_grid.moc"
