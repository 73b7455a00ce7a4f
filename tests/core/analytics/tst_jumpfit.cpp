// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/jumpfit.h"

#include "samplesource.h"

#include <QTest>

using namespace herald;
using namespace herald::test;

namespace {

/// Sixty cells with `gap` cells missing before the cell 30; `value` takes the place.
template <class Value>
SeenCells sixty(Value value, int gap = 0)
{
    SeenCells seen;
    for (int i = 0; i < 60; ++i) {
        const int place = i < 30 ? i : i + gap;
        seen.values.push_back(value(place));
        seen.places.push_back(place);
    }
    return seen;
}

}  // namespace

class JumpFitTest : public QObject {
    Q_OBJECT
private slots:
    void twoLevelsAreAJumpWithoutASlope()
    {
        Source noise = gaussian(0, 1);
        const auto fit = fitJump(sixty([&](int i) { return noise(i) + (i < 40 ? 0 : 6); }), 40, 4);
        QVERIFY(fit);
        QCOMPARE(fit->slope, 0.0);
        QCOMPARE(fit->variance, 1.0 / 40 + 1.0 / 20);
        QVERIFY(std::abs(fit->before) < 0.6 && std::abs(fit->after - 6) < 0.6);
    }
    void aJumpWithinARampKeepsTheRampsSlope_data()
    {
        QTest::addColumn<int>("gap");
        QTest::newRow("seen") << 0;
        QTest::newRow("in a gap") << 20;
    }
    void aJumpWithinARampKeepsTheRampsSlope()
    {
        QFETCH(int, gap);
        Source noise = gaussian(0, 1);
        const auto fit = fitJump(sixty([&](int i) { return noise(i) + 0.5 * i + (i < 30 ? 0 : 12); }, gap), 30, 4);
        QVERIFY(fit);
        QVERIFY2(std::abs(fit->slope - 0.5) < 0.1, qPrintable(QString::number(fit->slope)));
        QVERIFY2(std::abs(fit->after - fit->before - 12) < 3, qPrintable(QString::number(fit->after - fit->before)));
    }
    void lessIsKnownOfAJumpTheLongerNobodyLooked()
    {
        const auto ramp = [](int i) { return 0.5 * i + (i < 30 ? 0 : 12); };
        const auto seen = fitJump(sixty(ramp), 30, 0);
        const auto unseen = fitJump(sixty(ramp, 20), 30, 0);
        QVERIFY(seen && unseen);
        QVERIFY(std::abs(seen->variance - (2.0 / 30 + 30.0 * 30 / (2 * (30 * 899.0 / 12)))) < 1e-9);
        QVERIFY(unseen->variance > 1.5 * seen->variance);
    }
    void aLineOrABendIsNoJump_data()
    {
        QTest::addColumn<int>("gap");
        QTest::newRow("without a gap") << 0;
        QTest::newRow("with a gap") << 45;
    }
    void aLineOrABendIsNoJump()
    {
        QFETCH(int, gap);
        QVERIFY(!fitJump(sixty([](int i) { return 3600.0 * i; }, gap), 30, 4));
        QVERIFY(!fitJump(sixty([](int i) { return std::max(0.0, 2.0 * (i - 20)); }, gap), 35, 4));
        QVERIFY(!fitJump(sixty([](int i) { return std::max(0.0, 2.0 * (i - 33)); }, gap), 30, 4));
        QVERIFY(!fitJump(sixty([](int i) { return 5 * (1 - std::exp(-i / 15.0)); }), 12, 0));
    }
};

QTEST_GUILESS_MAIN(JumpFitTest)
#include "tst_jumpfit.moc"
