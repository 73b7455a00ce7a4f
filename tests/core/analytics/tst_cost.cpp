// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/cost.h"
#include "samplesource.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace herald::test;
using namespace std::chrono_literals;

class CostTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void multipliesMeasuredUseByThePrice()
    {
        const Money cost =
            measuredCost(samples(100, [](int) { return 200.0; }), {0.05, u"EUR"_s, Period::Month}).value();
        QVERIFY(std::abs(cost.amount - 10) < 1e-9);
        QCOMPARE(cost.currency, u"EUR"_s);
        QCOMPARE(cost.period, Period::Month);
        QCOMPARE(cost.inputs[u"price"_s].toDouble(), 0.05);
        QCOMPARE(cost.confidence, 1.0);
    }

    void weighsByTime()
    {
        const std::vector<Sample> uneven{{kMonday, 10}, {kMonday + 1h, 40}, {kMonday + 4h, 0}};
        QVERIFY(std::abs(measuredCost(uneven, {1}).value().amount - 32.5) < 1e-9);
    }

    void doesNotPayForGaps()
    {
        auto gap = samples(100, [](int i) { return i < 50 ? 10.0 : 30.0; });
        for (size_t i = 50; i < gap.size(); ++i)
            gap[i].at += 24h;
        const Money cost = measuredCost(gap, {1}).value();
        QVERIFY(std::abs(cost.amount - 20) < 0.5);
        QVERIFY(cost.confidence < 0.5);
    }

    void countsGrowthOnce()
    {
        const auto counter = samples(11, [](int i) { return 100.0 + 5 * i; });
        QVERIFY(std::abs(measuredCost(counter, {2, u"USD"_s, Period::Once}).value().amount - 100) < 1e-9);
    }

    /// Finding 21: cost was constants; what is not measured or not priced is unknown.
    void isUnknownWithoutPriceOrMeasurement()
    {
        const auto use = samples(10, [](int) { return 1.0; });
        QVERIFY(!measuredCost({}, {1}).has_value());
        QVERIFY(!measuredCost(samples(1, gaussian()), {1}).has_value());
        for (const double price : {0.0, -1.0, double(NAN), double(INFINITY)})
            QVERIFY(!measuredCost(use, {price}).has_value());
        QVERIFY(!measuredCost(samples(10, [](int) { return -1.0; }), {1}).has_value());
        QVERIFY(!measuredCost(samples(10, [](int) { return 1e308; }), {1e10}).has_value());
        QVERIFY(!measuredCost(samples(10, [](int) { return NAN; }), {1}).has_value());
    }

    void scenariosStartFromCurrentValues()
    {
        const Money cost = measuredCost(samples(10, [](int) { return 8.0; }), {3}).value();
        const Money half = scenarioCost(cost, 0.5).value();
        QVERIFY(std::abs(half.amount - 12) < 1e-9);
        QVERIFY(half.method.contains(u"scenario"_s));
        QVERIFY(!scenarioCost(cost, -1).has_value());
        QVERIFY(!scenarioCost(cost, NAN).has_value());
    }
};

QTEST_GUILESS_MAIN(CostTest)
#include "tst_cost.moc"
