// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/registryfile.h"

#include "sources/hostmetrics.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

QByteArray shippedRegistry()
{
    QFile file(QStringLiteral(HERALD_SOURCE_DIR) + u"/resources/metrics/default.yaml"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const Metric *find(const QList<Metric> &metrics, QLatin1StringView name)
{
    const auto it = std::ranges::find(metrics, name, &Metric::name);
    return it == metrics.end() ? nullptr : &*it;
}

QByteArray oneMetric(const QByteArray &more)
{
    return "metrics:\n- name: latency\n  title: Latency\n  unit: s\n  direction: lower\n  origin: host\n" + more;
}

}  // namespace

class RegistryFileTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsTheShippedRegistry()
    {
        const auto metrics = readMetrics(shippedRegistry(), u"default.yaml"_s);
        QVERIFY2(metrics.has_value(), metrics ? "" : qPrintable(metrics.error().text()));
        QStringList names;
        for (const Metric &metric : *metrics)
            names.append(metric.name);
        QCOMPARE(names,
                 (QStringList{u"posts_engagement_rate"_s, u"revenue_projection_monthly"_s, u"cost_per_follow_dollars"_s,
                              u"content_generation_latency_seconds"_s, u"posts_generated_total"_s,
                              u"http_request_duration_seconds"_s, u"error_rate"_s, u"uptime"_s}));
    }

    void everyShippedMetricCanGiveAnAward()
    {
        const auto metrics = readMetrics(shippedRegistry(), u"default.yaml"_s).value();
        for (const Metric &metric : metrics) {
            QVERIFY2(metric.target || !metric.milestones.empty(), qPrintable(metric.name));
            QVERIFY2(!metric.query.isEmpty() && metric.isEnabled, qPrintable(metric.name));
        }
        QCOMPARE(find(metrics, "posts_generated_total"_L1)->milestones,
                 (std::vector<double>{100, 500, 1000, 5000, 10000}));
        QCOMPARE(find(metrics, "cost_per_follow_dollars"_L1)->direction, Direction::LowerIsBetter);
        QCOMPARE(find(metrics, "error_rate"_L1)->target, 0.01);
        QCOMPARE(find(metrics, "uptime"_L1)->target, 0.999);
    }

    void shippedHistogramsAreNeverAskedByTheirBareName()
    {
        const auto metrics = readMetrics(shippedRegistry(), u"default.yaml"_s).value();
        for (const auto name : {"posts_engagement_rate"_L1, "cost_per_follow_dollars"_L1,
                                "content_generation_latency_seconds"_L1, "http_request_duration_seconds"_L1}) {
            const QString query = find(metrics, name)->query;
            const QRegularExpression bare(name + u"(?!_sum|_count|_bucket)"_s);
            QVERIFY2(!bare.match(query).hasMatch(), qPrintable(query));
        }
    }

    void shippedValueModelsClaimLittle()
    {
        const auto metrics = readMetrics(shippedRegistry(), u"default.yaml"_s).value();
        for (const Metric &metric : metrics)
            QVERIFY2(!metric.value || metric.value->confidence <= 0.3, qPrintable(metric.name));
    }

    void readsEveryField()
    {
        const QByteArray yaml = "metrics:\n- name: a:b_c\n  title: \"Töle\"\n  unit: USD\n  direction: higher\n"
                                "  kind: counter\n  origin: exposition\n  query: http://127.0.0.1:9100/metrics\n  window: 1h30m\n"
                                "  target: -1.5e3\n  milestones: [1, 2.5]\n  hold: 10m\n"
                                "  value: {factor: 2, baseline: 5, currency: EUR, period: year, confidence: 0.25}\n"
                                "  adaptive: true\n  category: business\n  enabled: false\n";
        const auto metrics = readMetrics(yaml, u"m.yaml"_s);
        QVERIFY2(metrics.has_value(), metrics ? "" : qPrintable(metrics.error().text()));
        Metric expected;
        expected.name = u"a:b_c"_s;
        expected.title = u"Töle"_s;
        expected.unit = u"USD"_s;
        expected.direction = Direction::HigherIsBetter;
        expected.kind = MetricKind::Counter;
        expected.origin = MetricOrigin::Exposition;
        expected.query = u"http://127.0.0.1:9100/metrics"_s;
        expected.window = 90min;
        expected.target = -1500;
        expected.milestones = {1, 2.5};
        expected.hold = 10min;
        expected.value = ValueModel{2, 5, u"EUR"_s, Period::Year, 0.25};
        expected.isAdaptive = true;
        expected.category = u"business"_s;
        expected.isEnabled = false;
        QCOMPARE(metrics->size(), 1);
        QVERIFY(metrics->front() == expected);
    }

    void leavesOptionalFieldsAtTheirDefaults()
    {
        const auto metrics = readMetrics(oneMetric({}), u"m.yaml"_s).value();
        QVERIFY(!metrics.front().target);
        QVERIFY(!metrics.front().value);
        QVERIFY(metrics.front().isEnabled);
        QVERIFY(!metrics.front().isAdaptive);
    }

    /// OpenMetrics asks that a counter's name ends so.
    void withoutAKindTheNameTellsIt()
    {
        QCOMPARE(readMetrics(oneMetric({}), u"m.yaml"_s)->front().kind, MetricKind::Gauge);
        QByteArray yaml = oneMetric({});
        yaml.replace("name: latency", "name: a_total");
        QCOMPARE(readMetrics(yaml, u"m.yaml"_s)->front().name, u"a_total"_s);
        QCOMPARE(readMetrics(yaml, u"m.yaml"_s)->front().kind, MetricKind::Counter);
        QCOMPARE(readMetrics(yaml + "  kind: gauge\n", u"m.yaml"_s)->front().kind, MetricKind::Gauge);
        QVERIFY(readMetrics(yaml + "  kind: total\n", u"m.yaml"_s).error().text().contains(u"kind"_s));
    }

    void readsBackWhatItWrites()
    {
        auto metrics = readMetrics(shippedRegistry(), u"default.yaml"_s).value();
        metrics[0].title = u"- \"odd\": {title} # é\\ 'x'"_s;
        metrics[1].title = u"true"_s;
        metrics[2].title = u"12"_s;
        metrics[3].target = 0.1 + 0.2;
        metrics[4].hold = 90min + 1ms;
        metrics[5].isAdaptive = true;
        const auto again = readMetrics(writeMetrics(metrics), u"written"_s);
        QVERIFY2(again.has_value(), again ? "" : qPrintable(again.error().text()));
        QVERIFY(*again == metrics);
        QVERIFY(readMetrics(writeMetrics({}), u"none"_s).value().isEmpty());
    }

    void readsBackTheMetricsOfTheHost()
    {
        const auto again = readMetrics(writeMetrics(hostMetrics()), u"written"_s);
        QVERIFY2(again.has_value(), again ? "" : qPrintable(again.error().text()));
        QVERIFY(*again == hostMetrics());
    }

    void namesFileLineAndField_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const QByteArray &yaml, const QString &where, const QString &field) {
            QTest::newRow(name) << yaml << where << field;
        };
        row("empty", "", u"f:1"_s, u"metrics"_s);
        row("a list", "- a\n", u"f:1"_s, {});
        row("other root", "rules: []\n", u"f:1"_s, u"metrics"_s);
        row("more than metrics", "metrics: []\nrules: []\n", u"f:2"_s, u"rules"_s);
        row("metrics is no list", "metrics: 5\n", u"f:1"_s, u"metrics"_s);
        row("metric is no map", "metrics:\n- 5\n", u"f:2"_s, u"metrics"_s);
        row("truncated", "metrics:\n- name: [a", u"f:2"_s, {});
        row("tab", "metrics:\n-\tname: a\n\tunit: b", u"f:2"_s, {});
        row("missing field", "metrics:\n- name: a\n  unit: s\n  direction: lower\n", u"f:2"_s, u"title"_s);
        row("missing unit", "metrics:\n- {name: a, title: A, direction: lower}\n", u"f:2"_s, u"unit"_s);
        row("missing query", "metrics:\n- {name: a, title: A, unit: s, direction: lower}\n", u"f:2"_s, u"query"_s);
        row("unknown field", oneMetric("  treshold: 5\n"), u"f:7"_s, u"treshold"_s);
        row("twice the field", oneMetric("  unit: s\n"), u"f:7"_s, u"unit"_s);
        row("twice the name", oneMetric("- {name: latency, title: B, unit: s, direction: lower, origin: host}\n"),
            u"f:7"_s, u"name"_s);
        row("bad name", "metrics:\n- name: 1 a\n", u"f:2"_s, u"name"_s);
        row("name with a line end", "metrics:\n- name: \"a\\n\"\n", u"f:2"_s, u"name"_s);
        row("NaN", oneMetric("  target: .nan\n"), u"f:7"_s, u"target"_s);
        row("nan", oneMetric("  target: nan\n"), u"f:7"_s, u"target"_s);
        row("infinity", oneMetric("  target: inf\n"), u"f:7"_s, u"target"_s);
        row("overflow", oneMetric("  target: 1e999\n"), u"f:7"_s, u"target"_s);
        row("target is text", oneMetric("  target: two\n"), u"f:7"_s, u"target"_s);
        row("target is a list", oneMetric("  target: [2]\n"), u"f:7"_s, u"target"_s);
        row("falling milestones", oneMetric("  milestones: [5, 5]\n"), u"f:7"_s, u"milestones"_s);
        row("milestones are text", oneMetric("  milestones: [a]\n"), u"f:7"_s, u"milestones"_s);
        row("negative hold", oneMetric("  hold: -5m\n"), u"f:7"_s, u"hold"_s);
        row("direction", oneMetric("  origin: mars\n").replace("  origin: host\n", ""), u"f:6"_s, u"origin"_s);
        row("flag", oneMetric("  enabled: perhaps\n"), u"f:7"_s, u"enabled"_s);
        row("category", oneMetric("  category: party\n"), u"f:7"_s, u"category"_s);
        row("confidence", oneMetric("  value: {factor: 1, confidence: 1.5}\n"), u"f:7"_s, u"confidence"_s);
        row("currency", oneMetric("  value: {factor: 1, currency: usd, confidence: 1}\n"), u"f:7"_s, u"currency"_s);
        row("no factor", oneMetric("  value: {confidence: 1}\n"), u"f:7"_s, u"factor"_s);
        row("value is text", oneMetric("  value: much\n"), u"f:7"_s, u"value"_s);
        row("alias of nothing", "metrics: *x\n", u"f:1"_s, {});
        row("not UTF-8", "metrics: []\n# \xff\xfe", u"f:2"_s, {});
        row("a zero byte", QByteArray("metrics: []\n\0", 13), u"f:2"_s, {});
    }
    void namesFileLineAndField()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QString, where);
        QFETCH(QString, field);
        const auto metrics = readMetrics(yaml, u"f"_s);
        QVERIFY(!metrics.has_value());
        QCOMPARE(metrics.error().kind, ErrorKind::Invalid);
        QCOMPARE(metrics.error().where, where);
        QVERIFY2(metrics.error().what.contains(field), qPrintable(metrics.error().what));
        QVERIFY(metrics.error().what.endsWith(u'.'));
    }

    void refusesHugeFilesAndDeepNesting()
    {
        const auto huge = readMetrics(QByteArray(9 << 20, ' '), u"f"_s);
        QCOMPARE(huge.error().kind, ErrorKind::Invalid);
        const auto deep = readMetrics(QByteArray(500'000, '['), u"f"_s);
        QCOMPARE(deep.error().kind, ErrorKind::Invalid);
    }
};

QTEST_GUILESS_MAIN(RegistryFileTest)
#include "tst_registryfile.moc"
