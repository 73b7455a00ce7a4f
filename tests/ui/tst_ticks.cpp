// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/ticks.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class TicksTest : public QObject {
    Q_OBJECT
private slots:
    void aScaleCoversItsValuesWithRoundOnes()
    {
        const ValueScale scale = valueScale(0.13, 0.87, 4, Counting::Decimal);
        QVERIFY(scale.low <= 0.13 && scale.high >= 0.87);
        QVERIFY(scale.ticks.size() >= 3);
        for (const double tick : scale.ticks)
            QVERIFY2(std::abs(tick * 10 - std::round(tick * 10)) < 1e-9, qPrintable(QString::number(tick)));
    }
    void equalEndsGetRoom()
    {
        const ValueScale scale = valueScale(5, 5, 4, Counting::Decimal);
        QVERIFY(scale.low < 5 && scale.high > 5);
    }
    void bytesAreCountedInPowersOfTwo()
    {
        const ValueScale scale = valueScale(0, 4096, 4, Counting::Binary);
        QVERIFY(std::ranges::find(scale.ticks, 1024.0) != scale.ticks.end());
    }
    void ticksReadAsValuesDo() { QCOMPARE(tickTexts({0, 0.5, 1}, u"ratio"_s).at(1).left(2), u"50"_s); }
    void neighboursNeverReadAlike_data()
    {
        QTest::addColumn<std::vector<double>>("ticks");
        QTest::addColumn<QString>("unit");
        QTest::newRow("share near the whole") << std::vector{0.9990, 0.9995, 1.0} << u"ratio"_s;
        QTest::newRow("large counts") << std::vector{12345.0, 12345.5, 12346.0} << u"posts"_s;
        QTest::newRow("without a unit") << std::vector{1.00002, 1.00004, 1.00006} << QString();
    }
    void neighboursNeverReadAlike()
    {
        QFETCH(std::vector<double>, ticks);
        QFETCH(QString, unit);
        const QStringList texts = tickTexts(ticks, unit);
        QCOMPARE(QSet<QString>(texts.begin(), texts.end()).size(), qsizetype(ticks.size()));
    }
};

QTEST_GUILESS_MAIN(TicksTest)
#include "tst_ticks.moc"
