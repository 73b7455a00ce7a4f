// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/promqlnames.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class PromqlNamesTest : public QObject {
    Q_OBJECT
private slots:
    void namesTheMetrics_data()
    {
        QTest::addColumn<QString>("expr");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char *name, const QString &expr, const QStringList &names) {
            QTest::newRow(name) << expr << names;
        };
        row("plain", u"up == 0"_s, {u"up"_s});
        row("range", u"rate(http_requests_total{code=~\"5..\"}[5m]) > 0.5"_s, {u"http_requests_total"_s});
        row("aggregation", u"sum by (job, instance) (rate(a:b[1m] offset 5m)) / sum without(x) (c)"_s,
            {u"a:b"_s, u"c"_s});
        row("trailing labels", u"sum(a) by (job)"_s, {u"a"_s});
        row("matching", u"a * on(job) group_left(version) b and ignoring (x) c unless d"_s,
            {u"a"_s, u"b"_s, u"c"_s, u"d"_s});
        row("twice", u"a > 1 or a < -1"_s, {u"a"_s});
        row("name as label", u"{__name__=\"up\", job=\"x\"}"_s, {u"up"_s});
        row("name as pattern", u"{__name__=~\"up|down\"}"_s, {});
        row("quoted name", u"{\"my.metric\", job=\"x\"}"_s, {u"my.metric"_s});
        row("texts", u"label_replace(a, \"b\", '$1', \"c\", `(.*) d`)"_s, {u"a"_s});
        row("comment", u"a # or b\n > 1"_s, {u"a"_s});
        row("moments", u"a @ 1609746000 offset -1w > bool 2e3 + Inf"_s, {u"a"_s});
        row("functions only", u"vector(1) > time() % 0x1F"_s, {});
        row("open bracket", u"a{x=\"y"_s, {u"a"_s});
        row("empty", QString(), {});
    }
    void namesTheMetrics()
    {
        QFETCH(QString, expr);
        QFETCH(QStringList, names);
        QCOMPARE(metricsIn(expr), names);
    }
};

QTEST_GUILESS_MAIN(PromqlNamesTest)
#include "tst_promqlnames.moc"
