// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/analysisinput.h"

#include "alerts/rulefile.h"
#include "core/analytics/samplesource.h"
#include "store/analysisstore.h"
#include "store/metricstore.h"
#include "store/samplestore.h"
#include "support/temporarydatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace herald::test;
using namespace std::chrono_literals;

namespace {

QList<Rule> rulesOf(const QByteArray &yaml)
{
    const auto groups = readRules("groups:\n- name: g\n  rules:\n" + yaml, u"r.yml"_s);
    if (!groups)
        qFatal("%s", qPrintable(groups.error().text()));
    return {groups->at(0).rules.begin(), groups->at(0).rules.end()};
}

Metric metricOf(Direction direction, const QString &unit = u"s"_s, std::optional<double> target = {})
{
    Metric metric;
    metric.name = u"m"_s;
    metric.unit = unit;
    metric.direction = direction;
    metric.target = target;
    return metric;
}

std::vector<SeriesInput> inputsOf(Database &database, const AnalysisOptions &options, Instant now)
{
    std::vector<SeriesInput> all;
    const auto read = readInputs(database, {}, options, now, [&](const std::vector<SeriesInput> &some) {
        all.insert(all.end(), some.begin(), some.end());
    });
    if (!read)
        qFatal("%s", qPrintable(read.error().text()));
    return all;
}

}  // namespace

class AnalysisInputTest : public QObject {
    Q_OBJECT
private slots:
    void aLimitComesFromARuleOnTheBadSide()
    {
        const auto rules = rulesOf("  - {alert: A, metric: m, operator: '>', threshold: 5}\n"
                                   "  - {alert: B, metric: m, operator: '<', threshold: 1}\n"
                                   "  - {alert: C, metric: other, operator: '>', threshold: 7}\n");
        QCOMPARE(limitOf(metricOf(Direction::LowerIsBetter), rules), std::optional(5.0));
        QCOMPARE(limitOf(metricOf(Direction::HigherIsBetter), rules), std::optional(1.0));
    }

    void aCompoundsTermsAreLimitsToo()
    {
        const auto rules = rulesOf("  - {alert: A, any: [{metric: m, operator: '>', threshold: 5}, {metric: x, "
                                   "operator: '>', threshold: 9}]}\n");
        QCOMPARE(limitOf(metricOf(Direction::LowerIsBetter), rules), std::optional(5.0));
    }

    void theLimitOfARateIsNotThatOfItsValue()
    {
        const auto rules =
            rulesOf("  - {alert: A, metric: m, function: rate, window: 5m, operator: '>', threshold: 5}\n");
        QCOMPARE(limitOf(metricOf(Direction::LowerIsBetter), rules), std::nullopt);
    }

    void aCounterHasTheLimitsOfItsRateAndNeverAnEnd()
    {
        Metric counter = metricOf(Direction::LowerIsBetter);
        counter.kind = MetricKind::Counter;
        const auto rules =
            rulesOf("  - {alert: A, metric: m, function: rate, window: 5m, operator: '>', threshold: 5}\n"
                    "  - {alert: B, metric: m, operator: '>', threshold: 9000}\n"
                    "  - {alert: C, metric: m, operator: '>', forecast: {crosses: 9500, within: 1h}}\n");
        QCOMPARE(limitOf(counter, rules), std::optional(5.0));
        QCOMPARE(fullAt(counter, 5), std::nullopt);
    }

    void aTargetIsNoLimit()
    {
        QCOMPARE(limitOf(metricOf(Direction::LowerIsBetter, u"s"_s, 2), {}), std::nullopt);
        QCOMPARE(limitOf(metricOf(Direction::HigherIsBetter, u"ratio"_s, 1), {}), std::nullopt);
        const auto rules = rulesOf("  - {alert: A, metric: m, operator: '>', threshold: 5}\n");
        QCOMPARE(limitOf(metricOf(Direction::LowerIsBetter, u"s"_s, 2), rules), std::optional(5.0));
    }

    void aShareOfTheHostIsFullAtOneAnyOtherMetricAtItsLimitAndAScoreNever()
    {
        Metric disk = metricOf(Direction::LowerIsBetter, u"ratio"_s);
        disk.origin = MetricOrigin::Host;
        QCOMPARE(fullAt(disk, 0.9), std::optional(1.0));
        const Metric errorRate = metricOf(Direction::LowerIsBetter, u"ratio"_s);
        QCOMPARE(fullAt(errorRate, 0.02), std::optional(0.02));
        QCOMPARE(fullAt(errorRate, std::nullopt), std::nullopt);
        QCOMPARE(fullAt(metricOf(Direction::LowerIsBetter), 5), std::optional(5.0));
        QCOMPARE(fullAt(metricOf(Direction::HigherIsBetter, u"ratio"_s), 0.5), std::nullopt);
    }

    void takesEnabledMetricsWithTheirSamplesAndPrices()
    {
        TemporaryDatabase database;
        const Instant now = kMonday + 24h;
        QVERIFY(MetricStore(*database).save(metricOf(Direction::LowerIsBetter, u"ratio"_s, 0.8)));
        Metric off = metricOf(Direction::LowerIsBetter);
        off.name = u"off"_s;
        off.isEnabled = false;
        QVERIFY(MetricStore(*database).save(off));
        std::vector<SeriesSample> batch;
        for (const Sample &sample : samples(288, gaussian())) {
            batch.push_back({{u"m"_s, {}}, sample});
            batch.push_back({{u"off"_s, {}}, sample});
        }
        QVERIFY(SampleStore(*database).append(batch));
        QVERIFY(AnalysisStore(*database).setPrice(u"m"_s, {.perUnit = 3, .currency = u"EUR"_s}));
        const auto inputs = inputsOf(*database, {.lookback = 12h}, now);
        QCOMPARE(inputs.size(), 1);
        QCOMPARE(inputs[0].samples.size(), 144);
        QVERIFY(inputs[0].history.size() >= 24);  // for the price
        QCOMPARE(inputs[0].price->perUnit, 3.0);
        QCOMPARE(inputs[0].limit, std::nullopt);
        QCOMPARE(inputs[0].full, std::nullopt);
    }

    void thePastComesAsMeansAndTheNewestHourAsItIs()
    {
        TemporaryDatabase database;
        const Instant now = kMonday + 24h;
        QVERIFY(MetricStore(*database).save(metricOf(Direction::LowerIsBetter)));
        std::vector<SeriesSample> batch;
        for (int host = 0; host < 70; ++host) {
            for (int i = 0; i < 24 * 60; ++i)
                batch.push_back({{u"m"_s, {{u"host"_s, QString::number(host)}}}, {kMonday + i * 1min, double(i % 5)}});
        }
        QVERIFY(SampleStore(*database).append(batch));
        size_t most = 0;
        size_t series = 0;
        const auto read = readInputs(*database, {}, {}, now, [&](const std::vector<SeriesInput> &inputs) {
            most = std::max(most, inputs.size());
            for (const SeriesInput &input : inputs) {
                ++series;
                QCOMPARE(input.samples.size(), 23 * 12 + 60);
                QCOMPARE(input.measured, 24 * 60);
                QCOMPARE(input.samples[0].value, 2.0);
                QCOMPARE(input.samples.back(), (Sample{now - 1min, 4}));
            }
        });
        QVERIFY(read);
        QCOMPARE(series, 70);
        QVERIFY(most <= 32);
    }

    void uptimeIsMeasuredOrUnknown()
    {
        TemporaryDatabase database;
        const Instant now = kMonday + 1h;
        QVERIFY(!analysisContext(*database, now)->uptime.has_value());
        QVERIFY(!analysisContext(*database, now)->incidents.has_value());
        std::vector<SeriesSample> batch;
        for (int i = 0; i < 10; ++i)
            batch.push_back({{u"herald_source_up"_s, {}}, {kMonday + i * 1min, i < 9 ? 1.0 : 0.0}});
        QVERIFY(SampleStore(*database).append(batch));
        QCOMPARE(analysisContext(*database, now)->uptime, std::optional(0.9));
        QCOMPARE(analysisContext(*database, now)->incidents, std::optional(0));
    }
};

QTEST_GUILESS_MAIN(AnalysisInputTest)
#include "tst_analysisinput.moc"
