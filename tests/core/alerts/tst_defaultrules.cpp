// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/backtest.h"
#include "alerts/rulefile.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart = fromMs(1767225600000);

std::vector<RuleGroup> shipped()
{
    QFile file(QStringLiteral(HERALD_SOURCE_DIR "/resources/rules/default.yaml"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no default rules");
    const auto groups = readRules(file.readAll(), u"default.yaml"_s);
    if (!groups)
        qFatal("%s", qPrintable(groups.error().text()));
    return *groups;
}

std::vector<Rule> shippedRules()
{
    std::vector<Rule> rules;
    for (const RuleGroup &group : shipped())
        rules.insert(rules.end(), group.rules.begin(), group.rules.end());
    return rules;
}

/// One hour of a constant value, a sample each 15 s.
SeriesData hourOf(const QString &metric, double value, const Labels &labels = {})
{
    SeriesData data{{metric, labels}, {}};
    for (Instant at = kStart; at <= kStart + 1h; at += 15s)
        data.samples.push_back({at, value});
    return data;
}

/// The rules that fire on the series, sorted.
QStringList firedBy(const std::vector<SeriesData> &series)
{
    const BacktestOptions options;
    QStringList fired;
    for (const Transition &transition : backtest(shippedRules(), series, options).transitions) {
        if (transition.to == AlertState::Firing && !fired.contains(transition.rule))
            fired += transition.rule;
    }
    fired.sort();
    return fired;
}

using Row = std::pair<QString, double>;

}  // namespace

class DefaultRulesTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readBackAsWritten() { QVERIFY(readRules(writeRules(shipped()), u"x"_s).value() == shipped()); }

    void keepsTheReferencesFiveRules_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("severity");
        QTest::addColumn<QString>("category");
        QTest::addColumn<int>("cooldownMinutes");
        QTest::addColumn<QString>("tags");
        const auto row = [](const char *id, const char *severity, const char *category, int minutes, const char *tags) {
            QTest::newRow(id) << QString::fromLatin1(id) << QString::fromLatin1(severity)
                              << QString::fromLatin1(category) << minutes << QString::fromLatin1(tags);
        };
        row("performance_degradation_critical", "critical", "performance_degradation", 15,
            "critical,performance,degradation");
        row("resource_exhaustion_warning", "warning", "resource_exhaustion", 30, "resources,capacity,warning");
        row("anomaly_detection_info", "info", "anomaly_detection", 60, "anomaly,statistics,detection");
        row("predictive_warning_critical", "warning", "predictive_warning", 120, "predictive,forecast,early-warning");
        row("optimization_opportunity", "info", "optimization_opportunity", 240, "optimization,efficiency,opportunity");
    }
    void keepsTheReferencesFiveRules()
    {
        QFETCH(QString, id);
        QFETCH(QString, severity);
        QFETCH(QString, category);
        QFETCH(int, cooldownMinutes);
        QFETCH(QString, tags);
        const auto rules = shippedRules();
        const auto rule = std::ranges::find(rules, id, &Rule::name);
        QVERIFY(rule != rules.end());
        QCOMPARE(rule->labels.value(u"severity"), severity);
        QCOMPARE(rule->labels.value(u"category"), category);
        QCOMPARE(rule->cooldown, std::optional<Duration>(std::chrono::minutes(cooldownMinutes)));
        QCOMPARE(rule->tags.join(u','), tags);
    }

    // Findings 1, 2, 3, 4 and 6 of the reference: directions, names that nobody supplied, no path to an alert, no data.
    void firesOnWhatIsBadAndOnNothingElse_data()
    {
        QTest::addColumn<QList<Row>>("values");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QList<Row> &values, const QStringList &expected) {
            QTest::newRow(name) << values << expected;
        };
        const QString degraded = u"performance_degradation_critical"_s;
        const QString rollUp = u"resource_exhaustion_warning"_s;
        // The six golden rows of the reference: none, none, critical, critical, critical, none.
        row("fresh start without data", {}, {});
        row("all well",
            {{u"overall_performance_score"_s, 0.97}, {u"http_request_duration_seconds"_s, 1}, {u"error_rate"_s, 0}},
            {});
        row("collapsing",
            {{u"overall_performance_score"_s, 0.41}, {u"http_request_duration_seconds"_s, 60}, {u"error_rate"_s, 0.4}},
            {degraded});
        row("collapsed",
            {{u"overall_performance_score"_s, 0.1}, {u"http_request_duration_seconds"_s, 138}, {u"error_rate"_s, 0.9}},
            {degraded});
        row("only errors", {{u"overall_performance_score"_s, 0.65}, {u"error_rate"_s, 1}}, {degraded});
        row("no optimisation needed", {{u"overall_performance_score"_s, 0.86}, {u"optimization_potential"_s, 0}}, {});
        // Exactly at a threshold is not past it.
        row("score at its threshold", {{u"overall_performance_score"_s, 0.5}}, {});
        row("slow responses alone", {{u"http_request_duration_seconds"_s, 5.1}}, {degraded});
        row("anomaly", {{u"anomaly_score"_s, 0.71}, {u"deviation_threshold"_s, 2.1}}, {u"anomaly_detection_info"_s});
        row("deviation of noise", {{u"anomaly_score"_s, 0.3}, {u"deviation_threshold"_s, 2.1}}, {});
        row("sure forecast", {{u"forecast_degradation"_s, 0.31}, {u"prediction_confidence"_s, 0.81}},
            {u"predictive_warning_critical"_s});
        row("unsure forecast", {{u"forecast_degradation"_s, 0.9}, {u"prediction_confidence"_s, 0.8}}, {});
        row("something to gain", {{u"optimization_potential"_s, 0.21}}, {u"optimization_opportunity"_s});
        row("inefficient", {{u"efficiency_score"_s, 0.69}}, {u"optimization_opportunity"_s});
        row("efficient", {{u"efficiency_score"_s, 0.7}}, {});
        row("busy", {{u"host_cpu_usage"_s, 0.81}}, {u"CpuBusy"_s, rollUp});
        row("idle", {{u"host_cpu_usage"_s, 0.79}}, {});
        row("memory", {{u"host_memory_usage"_s, 0.86}}, {u"MemoryShort"_s, rollUp});
        row("disk", {{u"host_disk_usage"_s, 0.91}}, {u"DiskFull"_s, rollUp});
        row("blind", {{u"herald_source_up"_s, 0}}, {u"SourceCannotSee"_s});
        row("seeing", {{u"herald_source_up"_s, 1}}, {});
    }
    void firesOnWhatIsBadAndOnNothingElse()
    {
        QFETCH(QList<Row>, values);
        QFETCH(QStringList, expected);
        std::vector<SeriesData> series;
        for (const auto &[metric, value] : values)
            series.push_back(hourOf(metric, value));
        QCOMPARE(firedBy(series), expected);
    }

    void namesTheBlindSource()
    {
        const BacktestOptions options;
        const auto report =
            backtest(shippedRules(), {hourOf(u"herald_source_up"_s, 0, {{u"source"_s, u"prometheus"_s}})}, options);
        QCOMPARE(report.transitions.back().labels.value(u"source"), u"prometheus"_s);
        QCOMPARE(report.transitions.back().at, kStart + 5min);
    }
};

QTEST_GUILESS_MAIN(DefaultRulesTest)
#include "tst_defaultrules.moc"
