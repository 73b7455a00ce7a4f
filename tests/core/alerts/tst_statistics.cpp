// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/statistics.h"

#include "alerts/rulefile.h"
#include "core/analytics/samplesource.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace herald::test;
using namespace std::chrono_literals;

namespace {

constexpr int kDay = 288;

std::vector<Rule> rulesOf(const QByteArray &yaml)
{
    const auto groups = readRules("groups:\n- name: g\n  interval: 5m\n  rules:\n" + yaml, u"r.yml"_s);
    if (!groups)
        qFatal("%s", qPrintable(groups.error().text()));
    return groups->at(0).rules;
}

/// What a rule engine with these rules says of a series, sample by sample: "RULE:state@sample", from the first firing
/// on.
QStringList told(const QByteArray &yaml, const std::vector<Sample> &samples, const QString &metric = u"m"_s,
                 QHash<QString, MetricKind> kinds = {})
{
    StandaloneStatistics statistics(std::move(kinds));
    RuleEngine engine({.judge = std::bind_front(&StandaloneStatistics::judge, &statistics)});
    std::ignore = engine.setRules(rulesOf(yaml), samples.front().at);
    QStringList all;
    for (size_t i = 0; i < samples.size(); ++i) {
        engine.feed({{metric, {}}, samples[i]});
        for (const AlertChange &change : engine.tick(samples[i].at).changes) {
            for (const Transition &transition : change.transitions) {
                if (!all.isEmpty() || transition.to == AlertState::Firing)
                    all += u"%1@%2"_s.arg(toText(transition.to)).arg(i);
            }
        }
    }
    return all;
}

int firstFiring(const QStringList &told) { return told.isEmpty() ? -1 : told.first().section(u'@', 1).toInt(); }

Source stepAt(int from, double size, double noise = 1)
{
    return [from, size, normal = gaussian(10, noise)](int i) mutable { return normal(i) + (i >= from ? size : 0); };
}

Reading judged(const QByteArray &yaml, const std::vector<Sample> &samples)
{
    return Statistics().judge(rulesOf(yaml).at(0), {u"m"_s, {}}, samples, samples.back().at);
}

}  // namespace

// Finding 4 of the reference: no path from a trend, an anomaly or a forecast to an alert.
class StatisticsTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aTrendFiresWhenItIsThereAndNotBefore()
    {
        const QByteArray rule =
            "  - {alert: Grows, metric: m, window: 24h, trend: {direction: rising, min_change: 20}}\n";
        const auto growing = samples(
            2 * kDay, [normal = gaussian(10, 0.5)](int i) mutable { return normal(i) + std::max(0, i - kDay) * 0.02; });
        QVERIFY(firstFiring(told(rule, growing)) > kDay);
        QCOMPARE(told(rule, samples(2 * kDay, gaussian(10, 0.5))), QStringList());
        const auto falling =
            samples(2 * kDay, [normal = gaussian(10, 0.5)](int i) mutable { return normal(i) - i * 0.01; });
        QCOMPARE(told(rule, falling), QStringList());
    }

    void anAnomalyFiresWhileItsStretchGoesOn()
    {
        const QByteArray rule = "  - {alert: Odd, metric: m, anomaly: {score: 0.99}}\n";
        const auto all = told(rule, samples(4 * kDay, [normal = gaussian(10, 1)](int i) mutable {
                                  return normal(i) + (i >= 900 && i < 905 ? 40 : 0);
                              }));
        const qsizetype fired = all.indexOf(u"firing@900"_s);
        QVERIFY2(fired >= 0, qPrintable(all.join(u' ')));
        QCOMPARE(all.value(fired + 1).section(u'@', 0, 0), u"resolved"_s);
        QVERIFY(all.value(fired + 1).section(u'@', 1).toInt() < 1100);
        QVERIFY(all.size() <= 4);
    }

    void aForecastFiresBeforeTheLimitIsReached()
    {
        const QByteArray rule = "  - {alert: Full, metric: m, window: 24h, operator: '>', "
                                "forecast: {crosses: 0.9, within: 6h, confidence: 0.8}}\n";
        const auto filling =
            samples(400, [normal = gaussian(0, 0.003)](int i) mutable { return 0.4 + 0.0014 * i + normal(i); });
        const int fired = firstFiring(told(rule, filling));
        const int reached = 357;
        QVERIFY2(fired > reached - 100 && fired < reached, qPrintable(QString::number(fired)));
        QCOMPARE(told(rule, samples(400, gaussian(0.5, 0.02))), QStringList());
    }

    void moreConfidenceWaitsLonger()
    {
        const auto at = [](const QByteArray &confidence) {
            const auto noisy =
                samples(400, [normal = gaussian(0, 0.02)](int i) mutable { return 0.4 + 0.0014 * i + normal(i); });
            return firstFiring(told("  - {alert: Full, metric: m, window: 24h, operator: '>', forecast: {crosses: 0.9, "
                                    "within: 6h, confidence: "
                                        + confidence + "}}\n",
                                    noisy));
        };
        QVERIFY(at("0.5") < at("0.99"));
    }

    void aChangeOfLevelFires()
    {
        const QByteArray rule =
            "  - {alert: Jump, metric: m, window: 12h, changepoint: {direction: rising, min_change: 30}}\n";
        const int fired = firstFiring(told(rule, samples(600, stepAt(400, 8))));
        QVERIFY2(fired > 400 && fired < 430, qPrintable(QString::number(fired)));
        QCOMPARE(told(rule, samples(600, stepAt(400, -8))), QStringList());
        QCOMPARE(told(rule, samples(600, stepAt(1000, 0))), QStringList());
    }

    void aLevelThatCameBackIsNoNews()
    {
        const QByteArray rule =
            "  - {alert: Jump, metric: m, window: 24h, changepoint: {direction: rising, min_change: 30}}\n";
        const auto both = samples(
            500, [normal = gaussian(10, 1)](int i) mutable { return normal(i) + (i >= 300 && i < 400 ? 8 : 0); });
        QCOMPARE(told(rule, both).last().section(u'@', 0, 0), u"resolved"_s);
    }

    void tooLittleIsNoDataForAllKinds_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::newRow("trend") << QByteArray("  - {alert: A, metric: m, trend: {direction: rising}}\n");
        QTest::newRow("anomaly") << QByteArray("  - {alert: A, metric: m, anomaly: {score: 0.9}}\n");
        QTest::newRow("forecast") << QByteArray("  - {alert: A, metric: m, forecast: {crosses: 1, within: 1h}}\n");
        QTest::newRow("changepoint") << QByteArray("  - {alert: A, metric: m, changepoint: {direction: either}}\n");
    }
    void tooLittleIsNoDataForAllKinds()
    {
        QFETCH(QByteArray, rule);
        QCOMPARE(judged(rule, samples(3, gaussian())).kind, ReadingKind::NoData);
    }

    void oldSamplesAreNoData()
    {
        const auto old = samples(kDay, gaussian());
        const Rule rule = rulesOf("  - {alert: A, metric: m, trend: {direction: rising}}\n").at(0);
        Statistics statistics;
        QCOMPARE(statistics.judge(rule, {u"m"_s, {}}, old, old.back().at + 10min).kind, ReadingKind::Clears);
        QCOMPARE(statistics.judge(rule, {u"m"_s, {}}, old, old.back().at + 30min).reason, ReadingReason::Stale);
    }

    void aChangedRuleIsJudgedAnew()
    {
        const auto growing =
            samples(kDay, [normal = gaussian(10, 0.1)](int i) mutable { return normal(i) + 0.01 * i; });
        Statistics statistics;
        const auto kindOf = [&](const QByteArray &yaml) {
            return statistics.judge(rulesOf(yaml).at(0), {u"m"_s, {}}, growing, growing.back().at).kind;
        };
        QCOMPARE(kindOf("  - {alert: A, metric: m, trend: {direction: rising}}\n"), ReadingKind::Holds);
        QCOMPARE(kindOf("  - {alert: A, metric: m, trend: {direction: falling}}\n"), ReadingKind::Clears);
    }

    void noiseFiresNothing_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::newRow("trend") << QByteArray(
            "  - {alert: A, metric: m, trend: {direction: either, min_change: 5, confidence: 0.999}}\n");
        QTest::newRow("forecast") << QByteArray(
            "  - {alert: A, metric: m, operator: '>', forecast: {crosses: 20, within: 6h}}\n");
        QTest::newRow("changepoint") << QByteArray(
            "  - {alert: A, metric: m, changepoint: {direction: either, min_change: 5, confidence: 0.99}}\n");
    }
    void noiseFiresNothing()
    {
        QFETCH(QByteArray, rule);
        QCOMPARE(told(rule, samples(2 * kDay, gaussian())), QStringList());
    }

    /// A counter's own course is that of its rate, whatever the registry or its name says it by.
    void aCounterThatRisesSteadilyHasNoTrendAndNoChange()
    {
        const auto steady =
            samples(3 * kDay, [total = 0.0, noise = gaussian(300, 20)](int i) mutable { return total += noise(i); });
        for (const QString &metric : {u"m_total"_s, u"m"_s}) {
            const QHash<QString, MetricKind> kinds{{u"m"_s, MetricKind::Counter}};
            const QByteArray trend = "  - {alert: Grows, metric: " + metric.toUtf8()
                                     + ", window: 24h, trend: {direction: rising, min_change: 20}}\n";
            QCOMPARE(told(trend, steady, metric, kinds), QStringList());
            const QByteArray change = "  - {alert: Jumps, metric: " + metric.toUtf8()
                                      + ", window: 24h, changepoint: {direction: rising, min_change: 20}}\n";
            QCOMPARE(told(change, steady, metric, kinds), QStringList());
        }
    }
};

QTEST_GUILESS_MAIN(StatisticsTest)
#include "tst_statistics.moc"
