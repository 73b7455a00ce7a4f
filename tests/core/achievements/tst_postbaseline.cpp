// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/postbaseline.h"

#include <QTest>
#include <array>
#include <limits>
#include <vector>

using namespace Qt::StringLiterals;
using namespace herald;

class PostBaselineTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void threeTimesTheAccountsOwnMedianStandsOut()
    {
        const std::array usual{0.01, 0.012, 0.009, 0.011, 0.2};
        QCOMPARE(medianRate(usual), 0.011);
        QVERIFY(qAbs(*timesUsual(0.035, usual) - 35.0 / 11) < 1e-12);
        QVERIFY(standsOut(0.035, usual));
        QVERIFY(!standsOut(0.03, usual));
    }

    /// 0.03 is not quite 3 times 0.01, in binary fractions.
    void exactlyThreeTimesIsEnough()
    {
        for (int i = 1; i <= 99; ++i) {
            const double usual = i / 300.0;
            const std::vector<double> posts(5, usual);
            QVERIFY2(standsOut(i / 100.0, posts), qPrintable(QString::number(i)));
        }
        QVERIFY(!standsOut(0.0299, std::vector<double>(5, 0.01)));
    }

    void tooFewPostsSayNothing()
    {
        const std::array four{0.01, 0.01, 0.01, 0.01};
        QVERIFY(!medianRate(four) && !timesUsual(1, four) && !standsOut(1, four));
        QVERIFY(!medianRate({}));
    }

    void anEvenNumberHasItsMiddle()
    {
        const std::array six{0.01, 0.02, 0.03, 0.05, 0.06, 0.07};
        QCOMPARE(medianRate(six), 0.04);
    }

    void anAccountWithoutEngagementHasNoUsual()
    {
        const std::array silent{0.0, 0.0, 0.0, 0.0, 0.5};
        QVERIFY(!medianRate(silent));
    }

    void whatIsNoRateIsPassedOver()
    {
        const std::array odd{0.01,
                             0.01,
                             -1.0,
                             std::numeric_limits<double>::quiet_NaN(),
                             0.01,
                             0.01,
                             std::numeric_limits<double>::infinity()};
        QVERIFY(!medianRate(odd));
    }
};

QTEST_GUILESS_MAIN(PostBaselineTest)
#include "tst_postbaseline.moc"
