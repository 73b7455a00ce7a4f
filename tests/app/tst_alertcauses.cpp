// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/storeengine.h"
#include "store/alertstore.h"
#include "store/samplestore.h"
#include "support/await.h"
#include "support/datafolder.h"
#include "support/fakeclock.h"
#include "support/loopbackserver.h"
#include "support/ruletext.h"
#include "workers/rulebook.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace herald;

namespace {

/// An engine whose database has rules and one alert of the first that has fired for ten minutes.
struct Bench {
    explicit Bench(const QByteArray &rules, const Labels &series = {})
        : database(Database::open({.path = folder.paths.database}).value())
    {
        const std::vector<Rule> all = rulesOf(rules);
        RuleGroup group{.name = u"g"_s, .interval = 15s, .rules = all};
        if (!saveRules(*database, {group}, clock.now()))
            throw std::runtime_error("the rules could not be stored");
        id = fire(all.at(0), series, 10min);
    }

    AlertId fire(const Rule &rule, const Labels &series, Duration age)
    {
        Alert alert{.rule = rule.name};
        alert.labels = series.with(rule.labels);
        alert.labels.set(u"alertname"_s, rule.name);
        alert.fingerprint = alert.labels.fingerprint();
        alert.state = AlertState::Firing;
        alert.activeSince = clock.now() - age;
        alert.firedAt = alert.activeSince;
        alert.updatedAt = alert.activeSince;
        return AlertStore(*database).save({alert, u"{}"_s}).value();
    }
    void store(const QString &metric, double value, Duration length)
    {
        std::vector<SeriesSample> samples;
        for (Instant at = clock.now() - length; at <= clock.now(); at += 15s)
            samples.push_back({{metric, {}}, {at, value}});
        if (!SampleStore(*database).append(samples))
            throw std::runtime_error("the samples could not be stored");
    }
    [[nodiscard]] Result<FireCauses> causes(const QUrl &prometheus = QUrl(u"http://127.0.0.1:9"_s))
    {
        Config config;
        config.prometheusUrl = prometheus;
        StoreEngine engine({.database = folder.paths.database, .config = config, .clock = clock});
        return await(engine.causes(id));
    }

    FakeClock clock;
    DataFolder folder;
    std::unique_ptr<Database> database;
    AlertId id;
};

}  // namespace

class AlertCausesTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aCompoundShowsTheStoredValuesOfEachCondition()
    {
        Bench bench("  - alert: C\n    all:\n    - {metric: cpu, threshold: 0.8}\n    - {metric: mem, threshold: 5}\n");
        bench.store(u"cpu"_s, 0.9, 5min);
        const auto causes = bench.causes();
        QVERIFY2(causes, qPrintable(errorOf(causes)));
        QCOMPARE(causes->causes.size(), size_t(2));
        QCOMPARE(causes->causes[0].value, std::optional(0.9));
        QVERIFY(!causes->causes[0].seen.empty());
        QVERIFY(causes->causes[1].seen.empty());
        QVERIFY(!causes->causes[1].holds);
    }
    void aCompoundOverAlertsNamesThoseThatFire()
    {
        Bench bench("  - alert: Up\n    any:\n    - {alert: Cpu}\n  - {alert: Cpu, metric: cpu, threshold: 1}\n");
        const AlertId other =
            bench.fire(rulesOf("  - {alert: Cpu, metric: cpu, threshold: 1}\n").at(0), {{u"host"_s, u"a"_s}}, 3h);
        const auto causes = bench.causes();
        QVERIFY2(causes, qPrintable(errorOf(causes)));
        QCOMPARE(causes->causes.at(0).alerts.size(), size_t(1));
        QCOMPARE(causes->causes.at(0).alerts.at(0).id, other);
    }
    void aPromQlRuleShowsWhatItsServerSaw()
    {
        Bench bench("  - {alert: P, expr: up == 0}\n", {{u"host"_s, u"a"_s}});
        LoopbackServer prometheus;
        const qint64 seconds = toMs(bench.clock.now()) / 1000 / 15 * 15;
        prometheus.serve("/api/v1/query_range", 200,
                         R"({"status":"success","data":{"resultType":"matrix","result":[)"
                         R"({"metric":{"__name__":"up","host":"a"},"values":[[)"
                             + QByteArray::number(seconds - 15) + ",\"4\"],[" + QByteArray::number(seconds)
                             + ",\"5\"]]}]}}");
        const auto causes = bench.causes(prometheus.url(u""_s));
        QVERIFY2(causes, qPrintable(errorOf(causes)));
        QVERIFY2(causes->problems.isEmpty(), qPrintable(causes->problems.join(u'\n')));
        QCOMPARE(causes->causes.at(0).value, std::optional(5.0));
        QCOMPARE(causes->causes.at(0).since, std::optional(fromMs((seconds - 15) * 1000)));
    }
    void aServerThatIsNotReachedIsSaid()
    {
        Bench bench("  - {alert: P, expr: up == 0}\n");
        const auto causes = bench.causes();
        QVERIFY2(causes, qPrintable(errorOf(causes)));
        QCOMPARE(causes->problems.size(), 1);
        QVERIFY2(causes->problems[0].contains(u"127.0.0.1:9"_s), qPrintable(causes->problems[0]));
        QVERIFY(causes->causes.at(0).seen.empty());
    }
    void ofTwinsTheRuleOfTheAlertIsAsked()
    {
        Bench bench("  - {alert: T, metric: cpu, threshold: 0.5, labels: {severity: critical}}\n"
                    "  - {alert: T, metric: cpu, threshold: 0.1, labels: {severity: warning}}\n");
        bench.store(u"cpu"_s, 0.9, 5min);
        const auto first = bench.causes();
        QVERIFY2(first, qPrintable(errorOf(first)));
        QCOMPARE(first->causes.at(0).term.threshold, 0.5);
        bench.id = bench.fire(rulesOf("  - {alert: T, metric: cpu, threshold: 1, labels: {severity: warning}}\n").at(0),
                              {}, 5min);
        QCOMPARE(bench.causes().value().causes.at(0).term.threshold, 0.1);
    }
};

QTEST_GUILESS_MAIN(AlertCausesTest)
#include "tst_alertcauses.moc"
