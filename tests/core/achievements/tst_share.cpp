// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/share.h"

#include <QTest>
#include <limits>

using namespace Qt::StringLiterals;
using namespace herald;

class ShareTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void knowsWhatAShareCanBe_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<bool>("isSound");
        QTest::newRow("none") << 0.0 << true;
        QTest::newRow("8 %") << 0.08 << true;
        QTest::newRow("all") << 1.0 << true;
        QTest::newRow("8") << 8.0 << false;
        QTest::newRow("99.95") << 99.95 << false;
        QTest::newRow("less than none") << -1.0 << false;
        QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN() << false;
    }
    void knowsWhatAShareCanBe()
    {
        QFETCH(double, value);
        QFETCH(bool, isSound);
        QCOMPARE(!shareProblem(value, u"ratio"_s), isSound);
        QVERIFY(!shareProblem(value, u"USD"_s));
    }
    void looksAtEveryGoal()
    {
        Metric metric{.name = u"uptime"_s, .unit = u"ratio"_s};
        QVERIFY(!goalProblem(metric));
        metric.target = 0.999;
        metric.milestones = {0.9, 0.99};
        QVERIFY(!goalProblem(metric));
        metric.milestones = {0.9, 99};
        QVERIFY(goalProblem(metric)->startsWith(u"99 "_s));
        metric.target = 99.9;
        QVERIFY(goalProblem(metric)->startsWith(u"99.9 "_s));
    }
};

QTEST_GUILESS_MAIN(ShareTest)
#include "tst_share.moc"
