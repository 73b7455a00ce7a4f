// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/hostmetrics.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class HostMetricsTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyEntryIsOneOfTheHostWithItsOwnName()
    {
        const QRegularExpression valid(u"^host_[a-z0-9_]+$"_s);
        QSet<QString> names;
        for (const Metric &metric : hostMetrics()) {
            QVERIFY2(valid.match(metric.name).hasMatch(), qPrintable(metric.name));
            QVERIFY(!names.contains(metric.name));
            names.insert(metric.name);
            QVERIFY(!metric.title.isEmpty());
            QCOMPARE(metric.origin, MetricOrigin::Host);
            QVERIFY(metric.query.isEmpty());
            QVERIFY(!metric.target);
        }
    }
    void namesWithAUnitCarryIt()
    {
        for (const Metric &metric : hostMetrics()) {
            if (metric.name.endsWith(u"_usage"))
                QCOMPARE(metric.unit, u"ratio"_s);
            if (metric.name.endsWith(u"_bytes_per_second"))
                QCOMPARE(metric.unit, u"bytes/s"_s);
        }
    }
};

QTEST_GUILESS_MAIN(HostMetricsTest)
#include "tst_hostmetrics.moc"
