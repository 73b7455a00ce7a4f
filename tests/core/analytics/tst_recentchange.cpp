// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/recentchange.h"
#include "samplesource.h"

#include <QTest>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace herald;
using namespace herald::test;

namespace {

constexpr int kWeek = 288 * 7;

/// A week of noise in which each value keeps `memory` of the last, and jumps by `jump` in its last `late` values.
std::vector<Sample> course(double memory, double jump, int late, unsigned seed = 1)
{
    double left = 0;
    return samples(kWeek, [=, noise = gaussian(0, 1, seed)](int i) mutable {
        left = memory * left + noise(i);
        return 100 + left + (i >= kWeek - late ? jump : 0);
    });
}

}  // namespace

class RecentChangeTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aJumpOfHalfAnHourAgoIsSeen()
    {
        const auto jumped = course(0, 12, 6);
        QVERIFY(levelChanges(jumped).empty());
        const auto change = recentChange(jumped);
        QVERIFY(change);
        QVERIFY(std::chrono::abs(change->at - jumped[kWeek - 6].at) <= 2 * kFiveMinutes);
        QVERIFY(std::abs(change->before - 100) < 1 && std::abs(change->after - 112) < 2);
        QVERIFY(change->confidence > 0.95 && change->confidence <= 1);
        QCOMPARE(levelChangesUntilNow(jumped).size(), 1);
    }
    void noiseIsNoChange_data()
    {
        QTest::addColumn<double>("memory");
        QTest::newRow("without memory") << 0.0;
        QTest::newRow("with memory") << 0.6;
        QTest::newRow("with a long memory") << 0.9;
        QTest::newRow("a random walk") << 1.0;
    }
    void noiseIsNoChange()
    {
        QFETCH(double, memory);
        int wrong = 0;
        for (unsigned seed = 0; seed < 200; ++seed)
            wrong += recentChange(course(memory, 0, 0, seed)) ? 1 : 0;
        QVERIFY2(wrong <= 2, qPrintable(QString::number(wrong)));
    }
    void oneWildValueIsNoLevel() { QVERIFY(!recentChange(course(0, 50, 1))); }
    void anOldJumpIsTheOthersBusiness()
    {
        const auto old = course(0, 12, 400);
        QVERIFY(!recentChange(old));
        QCOMPARE(levelChangesUntilNow(old).size(), 1);
    }
    void tooLittleIsNothing()
    {
        QVERIFY(!recentChange({}));
        QVERIFY(!recentChange(samples(50, gaussian())));
        QVERIFY(!recentChange(samples(2000, [](int) { return 5.0; })));
    }
};

QTEST_GUILESS_MAIN(RecentChangeTest)
#include "tst_recentchange.moc"
