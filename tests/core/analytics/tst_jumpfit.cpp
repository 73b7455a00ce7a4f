// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/jumpfit.h"

#include "samplesource.h"

#include <QTest>
#include <vector>

using namespace herald;
using namespace herald::test;

namespace {

template <class Value>
std::vector<double> sixty(Value value)
{
    std::vector<double> values;
    for (int i = 0; i < 60; ++i)
        values.push_back(value(i));
    return values;
}

}  // namespace

class JumpFitTest : public QObject {
    Q_OBJECT
private slots:
    void twoLevelsAreAJumpWithoutASlope()
    {
        Source noise = gaussian(0, 1);
        const auto levels = sixty([&](int i) { return noise(i) + (i < 40 ? 0 : 6); });
        QCOMPARE(slopeAroundJump(levels, 40, 4), std::optional(0.0));
    }
    void aJumpWithinARampKeepsTheRampsSlope()
    {
        Source noise = gaussian(0, 1);
        const auto ramp = sixty([&](int i) { return noise(i) + 0.5 * i + (i < 30 ? 0 : 12); });
        const auto slope = slopeAroundJump(ramp, 30, 4);
        QVERIFY(slope);
        QVERIFY2(std::abs(*slope - 0.5) < 0.1, qPrintable(QString::number(*slope)));
    }
    void aLineOrABendIsNoJump()
    {
        QVERIFY(!slopeAroundJump(sixty([](int i) { return 3600.0 * i; }), 30, 4));
        QVERIFY(!slopeAroundJump(sixty([](int i) { return std::max(0.0, 2.0 * (i - 20)); }), 35, 4));
        QVERIFY(!slopeAroundJump(sixty([](int i) { return 5 * (1 - std::exp(-i / 15.0)); }), 12, 0));
    }
};

QTEST_GUILESS_MAIN(JumpFitTest)
#include "tst_jumpfit.moc"
