// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/robust.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class RobustTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void takesTheMiddle()
    {
        QCOMPARE(median({3, 1, 2}), 2.0);
        QCOMPARE(median({4, 1, 2, 3}), 2.5);
        QCOMPARE(median({7}), 7.0);
        QCOMPARE(median({}), 0.0);
    }

    void interpolatesQuantiles()
    {
        QCOMPARE(quantile({10, 20, 30, 40, 50}, 0.25), 20.0);
        QCOMPARE(quantile({10, 20, 30, 40}, 0.5), 25.0);
        QCOMPARE(quantile({10, 20}, 0), 10.0);
        QCOMPARE(quantile({10, 20}, 1), 20.0);
        QCOMPARE(quantile({10, 20}, 7), 20.0);
    }

    void staysFiniteAtTheEndsOfDouble()
    {
        QCOMPARE(median({-1.7e308, 1.7e308}), 0.0);
        QVERIFY(std::isfinite(quantile({-1.7e308, 1.7e308}, 0.9)));
    }

    void oneWildValueDoesNotMoveTheDeviation()
    {
        std::vector<double> values;
        for (int i = 0; i < 101; ++i)
            values.push_back(i);
        const double calm = medianDeviation(values);
        values.back() = 1e12;
        QVERIFY(std::abs(medianDeviation(values) - calm) < 1);
    }

    void knowsTheNormalDistribution()
    {
        QVERIFY(std::abs(normalQuantile(0.975) - 1.959963984540054) < 1e-9);
        QVERIFY(std::abs(normalQuantile(0.5)) < 1e-9);
        QVERIFY(std::abs(normalQuantile(1e-6) + 4.753424308822899) < 1e-8);
        QVERIFY(std::abs(normalShareBelow(normalQuantile(0.123)) - 0.123) < 1e-12);
        QVERIFY(std::abs(twoSidedP(1.959963984540054) - 0.05) < 1e-9);
    }
};

QTEST_GUILESS_MAIN(RobustTest)
#include "tst_robust.moc"
