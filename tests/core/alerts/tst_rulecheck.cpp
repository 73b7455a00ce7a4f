// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rulecheck.h"

#include "alerts/rulefile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

QStringList warnings(const QByteArray &rules)
{
    const auto groups = readRules("groups:\n- name: g\n  rules:\n" + rules, u"r.yml"_s);
    if (!groups)
        qFatal("%s", qPrintable(groups.error().text()));
    return warningsOn(
        *groups,
        {.units = {{u"cpu"_s, u"ratio"_s}, {u"lat"_s, u"s"_s}},
         .rules = {u"Elsewhere"_s},
         .escalations = QStringList{u"night"_s},
         .series = {{u"lat"_s,
                     {{{u"host"_s, u"a"_s}, {u"zone"_s, u"x"_s}}, {{u"host"_s, u"b"_s}, {u"zone"_s, u"y"_s}}}}},
         .intervals = {{u"lat"_s, std::chrono::seconds(15)}}});
}

}  // namespace

class RuleCheckTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aRuleThatCanDoItsWorkIsNotTalkedAbout()
    {
        QCOMPARE(warnings("  - {alert: A, metric: cpu, threshold: 0.8, escalation: night}\n"
                          "  - {alert: B, metric: lat, threshold: 5}\n"
                          "  - {alert: C, metric: herald_source_up, threshold: 1}\n"
                          "  - {alert: D, all: [{alert: A}, {alert: Elsewhere}]}\n"),
                 QStringList());
    }
    void namesTheMetricThatNobodyKnows()
    {
        QVERIFY(warnings("  - {alert: A, metric: nope, threshold: 1}\n").join(u' ').contains(u"nope"_s));
        QCOMPARE(warnings("  - {alert: A, any: [{metric: nope, threshold: 1}]}\n").size(), 1);
        QCOMPARE(warnings("  - {alert: A, metric: nope, absent: 5m}\n").size(), 1);
    }
    void aShareAboveTheWholeIsNoThreshold()
    {
        QVERIFY(warnings("  - {alert: A, metric: cpu, threshold: 80}\n").join(u' ').contains(u"between 0 and 1"_s));
        QCOMPARE(warnings("  - {alert: A, metric: cpu, function: rate, window: 5m, threshold: 80}\n"), QStringList());
        QCOMPARE(warnings("  - {alert: A, metric: lat, threshold: 80}\n"), QStringList());
    }
    void theShareOfSamplesIsNoMoreThanAll()
    {
        QVERIFY(warnings("  - {alert: A, metric: lat, function: share, window: 5m, threshold: 2}\n")
                    .join(u' ')
                    .contains(u"between 0 and 1"_s));
        QCOMPARE(warnings("  - {alert: A, metric: lat, function: share, window: 5m, threshold: 0.5}\n"), QStringList());
    }
    void aLabelValueThatNoSeriesHasIsNamed()
    {
        const QStringList found = warnings("  - {alert: A, metric: {name: lat, labels: {host: c}}, threshold: 1}\n");
        QCOMPARE(found, QStringList{u"A looks for host=\"c\" in lat, which no series has: there is a, b."_s});
        QCOMPARE(
            warnings("  - {alert: A, any: [{metric: {name: lat, labels: {host: '=~d|e'}}, threshold: 1}]}\n").size(),
            1);
        QVERIFY(warnings("  - {alert: A, metric: {name: lat, labels: {disk: c}}, threshold: 1}\n")
                    .value(0)
                    .contains(u"none has the label disk"_s));
        QVERIFY(warnings("  - {alert: A, metric: {name: lat, labels: {host: a, zone: y}}, threshold: 1}\n")
                    .value(0)
                    .contains(u"together"_s));
        QCOMPARE(warnings("  - {alert: A, metric: {name: lat, labels: {host: a, zone: '!=y'}}, threshold: 1}\n"),
                 QStringList());
        // Of cpu no series is stored yet: nobody can tell.
        QCOMPARE(warnings("  - {alert: A, metric: {name: cpu, labels: {host: c}}, threshold: 0.1}\n"), QStringList());
    }
    void moreSamplesThanTheWindowCanHoldAreNamed()
    {
        const QStringList found =
            warnings("  - {alert: A, metric: lat, function: avg, window: 1m, min_samples: 5, threshold: 1}\n");
        QCOMPARE(found.size(), 1);
        QVERIFY2(found[0].contains(u"4 at most, one every 15s"_s), qPrintable(found[0]));
        QCOMPARE(warnings("  - {alert: A, metric: lat, function: avg, window: 1m, min_samples: 4, threshold: 1}\n"),
                 QStringList());
        QCOMPARE(warnings("  - {alert: A, metric: cpu, function: avg, window: 1m, min_samples: 9, threshold: 0.1}\n"),
                 QStringList());
    }
    void theMetricsThatAServerMustKnowAreThoseOfPromQl()
    {
        const auto groups = readRules("groups:\n- name: g\n  rules:\n  - {record: made, expr: sum(raw)}\n"
                                      "  - {alert: A, expr: made > 1 and up == 0}\n"
                                      "  - {alert: B, metric: lat, threshold: 1}\n",
                                      u"r.yml"_s)
                                .value();
        const auto queried = queriedMetrics(groups);
        QCOMPARE(queried.keys(), QStringList{u"up"_s});
        QCOMPARE(warningsOnQueries(queried, {}),
                 QStringList{u"A asks for up, which its Prometheus server does not know."_s});
        QCOMPARE(warningsOnQueries(queried, {u"up"_s}), QStringList());
    }
    void aTextThatOnlyPrometheusCouldFillInIsNamed()
    {
        const QString rule = u"  - {alert: A, metric: cpu, threshold: 0.8, annotations: {summary: '%1'}}\n"_s;
        const QStringList found = warnings(rule.arg(u"{{ with query \"up\" }}{{ . | len }}{{ end }}"_s).toUtf8());
        QCOMPARE(found.size(), 1);
        QVERIFY2(found[0].contains(u"in its summary"_s), qPrintable(found[0]));
        QCOMPARE(warnings(rule.arg(u"{{ $value | humanize }}"_s).toUtf8()), QStringList());
    }
    void compoundsThatWaitForEachOtherAreNamed()
    {
        const QStringList found =
            warnings("  - {alert: A, all: [{alert: B}]}\n  - {alert: B, all: [{alert: C}]}\n"
                     "  - {alert: C, all: [{any: [{alert: A}]}]}\n  - {alert: D, all: [{alert: A}]}\n");
        QCOMPARE(found.size(), 3);
        QVERIFY(found[0].startsWith(u"A waits for B, which waits for it"_s));
    }
    void namesAlertsAndChainsThatAreNotThere()
    {
        QVERIFY(warnings("  - {alert: A, all: [{alert: Nope}]}\n").join(u' ').contains(u"Nope"_s));
        QVERIFY(warnings("  - {alert: A, any: [{alert: A}]}\n").join(u' ').contains(u"itself"_s));
        QVERIFY(
            warnings("  - {alert: A, metric: cpu, threshold: 1, escalation: nope}\n").join(u' ').contains(u"nope"_s));
    }
};

QTEST_GUILESS_MAIN(RuleCheckTest)
#include "tst_rulecheck.moc"
