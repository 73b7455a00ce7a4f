// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/powertransform.h"

#include "core/analytics/samplesource.h"

#include <QTest>
#include <cmath>

using namespace herald;
using namespace herald::test;

namespace {

/// A level that climbs tenfold in steps of 20 rows, with noise that grows as the level to the power of `growth`.
std::vector<double> climbing(double growth)
{
    Source noise = gaussian(0, 0.02);
    std::vector<double> series;
    for (int i = 0; i < 400; ++i) {
        const double level = std::pow(10, i / 20 / 20.0);
        series.push_back(5 * level + noise(i) * std::pow(level, growth));
    }
    return series;
}

}  // namespace

class PowerTransformTest : public QObject {
    Q_OBJECT
private slots:
    void noiseThatGrowsWithTheLevelWantsALogarithm() { QCOMPARE(PowerTransform(climbing(1), 20).power(), 0.0); }

    void steadyNoiseWantsNothing() { QCOMPARE(PowerTransform(climbing(0), 20).power(), 1.0); }

    void whatIsUndoneIsWhatWas_data()
    {
        QTest::addColumn<double>("growth");
        for (const double growth : {0.0, 0.3, 0.5, 0.7, 1.0})
            QTest::addRow("%g", growth) << growth;
    }
    void whatIsUndoneIsWhatWas()
    {
        QFETCH(double, growth);
        const PowerTransform power(climbing(growth), 20);
        for (const double value : {0.001, 1.0, 50.0, 1e9})
            QVERIFY(std::abs(power.undone(power.applied(value)) / value - 1) < 1e-9);
        QVERIFY(std::isfinite(power.undone(1e6)));
        QVERIFY(power.power() == 1 || power.undone(-1e6) >= 0);
    }

    void whatHasNoLogarithmStaysAsItIs()
    {
        std::vector<double> series = climbing(1);
        series[7] = 0;
        QCOMPARE(PowerTransform(series, 10), PowerTransform());
        QCOMPARE(PowerTransform({}, 10), PowerTransform());
        QCOMPARE(PowerTransform(std::vector<double>{1, 2, 4}, 1), PowerTransform());
        QCOMPARE(PowerTransform(std::vector<double>(100, 3), 10), PowerTransform());
    }
};

QTEST_GUILESS_MAIN(PowerTransformTest)
#include "tst_powertransform.moc"
