// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rulefile.h"

#include "support/schemakeys.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

/// Rules as they stand in files, indented below one group.
QByteArray fileWith(const QByteArray &rules) { return "groups:\n- name: g\n  rules:\n" + rules; }

const QByteArray kPrometheusFile = R"(groups:
- name: node
  interval: 30s
  limit: 10
  query_offset: 1m
  labels:
    team: infra
  rules:
  - record: job:up:sum
    expr: sum by (job) (up)
  - alert: Down
    expr: |
      up == 0
        and on (job) absent(maintenance)
    for: 5m
    keep_firing_for: 10m
    labels:
      severity: critical
    annotations:
      summary: "{{ $labels.instance }} is down"
      description: 'Value {{ $value }}, a colon: "quoted"'
  - alert: Down
    expr: up == 0
    labels:
      severity: warning
)";

const QByteArray kHeraldFile = R"(groups:
- name: api
  interval: 15s
  rules:
  - alert: SlowRequests
    metric: {name: lat, labels: {route: "=~/api.*"}}
    function: p99
    window: 5m
    min_samples: 3
    operator: ">"
    threshold: 0.5
    clear: 0.4
    for: 2m
    keep_firing_for: 1m
    cooldown: 15m
    escalation: ops
    tags: [api, slow]
    enabled: false
    labels: {severity: critical, category: performance_degradation}
    annotations: {summary: "{{ $labels.route }} takes {{ $value }} s", a: later}
  - alert: DiskFillsUp
    metric: disk_usage
    forecast: {crosses: 0.9, within: 24h, confidence: 0.8}
  - alert: Rising
    metric: lat
    window: 1h
    trend: {direction: rising, min_change: 10, confidence: 0.99}
  - alert: Odd
    metric: lat
    anomaly: {score: 0.9}
  - alert: Jumped
    metric: lat
    window: 1d
    changepoint: {direction: falling}
  - alert: Gone
    metric: lat
    absent: 10m
  - alert: Both
    all:
    - {metric: a, operator: "<", threshold: -1.5}
    - any:
      - {alert: Gone}
      - {metric: {name: b, labels: {x: "!=y"}}, function: avg, window: 1m, min_samples: 2, threshold: 1e-9}
)";

const QString kSchema = QStringLiteral(HERALD_SOURCE_DIR "/resources/rules/schema.json");

}  // namespace

class RuleFileTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theSchemaKnowsWhatIsRead()
    {
        const QJsonObject schema = readSchema(kSchema);
        for (const QByteArray &yaml : {kPrometheusFile, kHeraldFile})
            QCOMPARE(keysUnknownTo(schema, schema, YAML::Load(yaml.toStdString())), QStringList());
        QCOMPARE(keysUnknownTo(schema, schema, YAML::Load("groups: [{name: a, rules: [{alert: b, exp: c}]}]")),
                 QStringList{u".groups[].rules[].exp"_s});
    }
    void readsWhatTheSchemaKnows()
    {
        const QJsonObject defs = readSchema(kSchema).value("$defs"_L1).toObject();
        const QStringList keys = defs.value("rule"_L1).toObject().value("properties"_L1).toObject().keys();
        QVERIFY(keys.size() > 20);
        for (const QString &key : keys) {
            const bool isOfMetrics =
                QStringList{u"function"_s,    u"operator"_s,    u"threshold"_s, u"window"_s,   u"clear"_s, u"trend"_s,
                            u"min_samples"_s, u"changepoint"_s, u"anomaly"_s,   u"forecast"_s, u"absent"_s}
                    .contains(key);
            // Whatever else is wrong with such a file, the key is known.
            const QByteArray yaml = "groups:\n- name: g\n  rules:\n  - alert: A\n"
                                    + (isOfMetrics ? "    metric: m\n"_ba : QByteArray()) + "    " + key.toLatin1()
                                    + ":\n";
            const auto groups = readRules(yaml, u"r.yml"_s);
            QVERIFY2(groups || !groups.error().text().contains(u"known here"_s), qPrintable(groups.error().text()));
        }
    }
    void readsAThresholdRule()
    {
        const auto groups = readRules(kHeraldFile, u"r.yml"_s);
        QVERIFY2(groups, qPrintable(groups ? QString() : groups.error().text()));
        const Rule &rule = groups->at(0).rules.at(0);
        QCOMPARE(rule.name, u"SlowRequests"_s);
        QCOMPARE(rule.group, u"api"_s);
        QCOMPARE(rule.metric, u"lat"_s);
        QCOMPARE(rule.matchers, (Labels{{u"route"_s, u"=~/api.*"_s}}));
        QCOMPARE(rule.function, Function::P99);
        QCOMPARE(rule.window, Duration(300000));
        QCOMPARE(rule.minSamples, 3);
        QCOMPARE(rule.threshold, 0.5);
        QCOMPARE(rule.clear, std::optional(0.4));
        QCOMPARE(rule.pendingFor, Duration(120000));
        QCOMPARE(rule.keepFiringFor, Duration(60000));
        QCOMPARE(rule.cooldown, std::optional(Duration(900000)));
        QCOMPARE(rule.tags, (QStringList{u"api"_s, u"slow"_s}));
        QVERIFY(!rule.isEnabled);
        QCOMPARE(rule.annotations.at(1).first, u"a"_s);
        QVERIFY(std::holds_alternative<ThresholdCondition>(rule.condition));
    }

    void readsEveryKind()
    {
        const auto groups = readRules(kHeraldFile, u"r.yml"_s);
        QVERIFY(groups);
        const auto &rules = groups->at(0).rules;
        QCOMPARE(std::get<ForecastCondition>(rules.at(1).condition), (ForecastCondition{0.9, Duration(86400000), 0.8}));
        QCOMPARE(std::get<TrendCondition>(rules.at(2).condition), (TrendCondition{Tendency::Rising, 10, 0.99}));
        QCOMPARE(std::get<AnomalyCondition>(rules.at(3).condition), AnomalyCondition{0.9});
        QCOMPARE(std::get<ChangePointCondition>(rules.at(4).condition).direction, Tendency::Falling);
        QCOMPARE(std::get<AbsentCondition>(rules.at(5).condition).after, Duration(600000));
        const Term root = std::get<CompoundCondition>(rules.at(6).condition).root;
        QCOMPARE(root.join, Term::Join::All);
        QCOMPARE(root.terms.at(0).threshold, -1.5);
        QCOMPARE(root.terms.at(1).terms.at(0).alert, u"Gone"_s);
        QCOMPARE(root.terms.at(1).terms.at(1).function, Function::Avg);
    }

    void readsPrometheusRules()
    {
        const auto groups = readRules(kPrometheusFile, u"r.yml"_s);
        QVERIFY2(groups, qPrintable(groups ? QString() : groups.error().text()));
        const RuleGroup &group = groups->at(0);
        QCOMPARE(group.limit, 10);
        QCOMPARE(group.queryOffset, std::optional(Duration(60000)));
        QVERIFY(std::get<PromQlCondition>(group.rules.at(0).condition).isRecording);
        QCOMPARE(std::get<PromQlCondition>(group.rules.at(1).condition).expr,
                 u"up == 0\n  and on (job) absent(maintenance)\n"_s);
        QCOMPARE(group.rules.at(1).keepFiringFor, Duration(600000));
        QCOMPARE(group.rules.at(2).labels.value(u"severity"), u"warning"_s);
    }

    void writesWhatItReadsBack_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::newRow("prometheus") << kPrometheusFile;
        QTest::newRow("herald") << kHeraldFile;
        QTest::newRow("quoted brackets") << fileWith("  - alert: A\n    expr: |-\n      a{b=\"]\\\"(\"} > 1 # not )\n"
                                                     "      and c{d='{'}\n");
        QTest::newRow("awkward texts") << fileWith("  - alert: A\n    expr: \"a\\n\\n\"\n    annotations: {n: "
                                                   "\"null\", e: \"\", t: \"true\", s: ' x ', c: 'a: b #c',"
                                                   " u: \"ä\\u0001\\t\", l: \"  lead\\n\"}\n");
    }
    void writesWhatItReadsBack()
    {
        QFETCH(QByteArray, yaml);
        const auto first = readRules(yaml, u"a.yml"_s);
        QVERIFY2(first, qPrintable(first ? QString() : first.error().text()));
        const QByteArray written = writeRules(*first);
        const auto second = readRules(written, u"b.yml"_s);
        QVERIFY2(second, qPrintable(second ? QString() : second.error().text() + QString::fromUtf8(written)));
        QVERIFY2(*first == *second, written.constData());
        QCOMPARE(writeRules(*second), written);
    }

    void survivesJson_data() { writesWhatItReadsBack_data(); }
    void survivesJson()
    {
        QFETCH(QByteArray, yaml);
        const auto groups = readRules(yaml, u"a.yml"_s);
        QVERIFY(groups);
        for (const RuleGroup &group : *groups) {
            for (const Rule &rule : group.rules) {
                const auto back = ruleFromJsonText(toJsonText(rule));
                QVERIFY2(back, qPrintable(back ? QString() : back.error().text()));
                QVERIFY2(*back == rule, toJsonText(rule).constData());
            }
        }
    }

    void groupsRulesThatWereKeptOneByOne()
    {
        const auto groups = readRules(kHeraldFile, u"a.yml"_s);
        QVERIFY(groups);
        std::vector<Rule> rules;
        for (const Rule &rule : groups->at(0).rules)
            rules.push_back(ruleFromJsonText(toJsonText(rule)).value());
        QVERIFY(groupsOf(rules) == *groups);
    }

    void groupLabelsLieUnderTheRulesOwn()
    {
        const auto groups = readRules(kPrometheusFile, u"a.yml"_s);
        QVERIFY(groups);
        QCOMPARE(groups->at(0).rules.at(1).labels.toText(), u"{severity=\"critical\", team=\"infra\"}"_s);
        QCOMPARE(writeRules(*groups).count("infra"), 1);
    }

    void jsonCarriesTypedNumbers()
    {
        const QJsonObject json = toJson(readRules(kHeraldFile, u"a.yml"_s)->at(0).rules.at(0));
        QCOMPARE(json.value(u"threshold"), QJsonValue(0.5));
        QCOMPARE(json.value(u"enabled"), QJsonValue(false));
        QCOMPARE(json.value(u"for"), QJsonValue(u"2m"_s));
    }

    void aTextThatLooksLikeANumberIsWrittenAsAText()
    {
        const QByteArray yaml = "groups:\n- name: '1'\n  rules:\n  - alert: A\n    expr: '1'\n    labels:\n"
                                "      a: '010'\n      b: 'no'\n      c: '1e3'\n      d: '2026-01-01'\n      e: '~'\n"
                                "      f: '1:30'\n      g: .5\n      h: plain text\n      y: 'Y'\n";
        const auto groups = readRules(yaml, u"a.yml"_s).value();
        const QByteArray written = writeRules(groups);
        for (const char *text : {"\"010\"", "\"no\"", "\"1e3\"", "\"2026-01-01\"", "\"~\"", "\"1:30\"", "\".5\"",
                                 "\"y\": \"Y\"", "name: \"1\"", "h: plain text"})
            QVERIFY2(written.contains(text), (text + QByteArray("\n") + written).constData());
        QCOMPARE(readRules(written, u"b.yml"_s).value(), groups);
    }

    void mappingsAreMerged()
    {
        const auto groups = readRules("groups:\n- name: g\n  rules:\n  - &base\n    alert: A\n    expr: up == 0\n"
                                      "    for: 5m\n    labels: &team {team: infra, severity: warning}\n"
                                      "  - <<: *base\n    alert: B\n    labels: {<<: *team, severity: critical}\n",
                                      u"a.yml"_s);
        QVERIFY2(groups, qPrintable(groups ? QString() : groups.error().text()));
        const Rule &merged = groups->at(0).rules.at(1);
        QCOMPARE(merged.name, u"B"_s);
        QCOMPARE(merged.pendingFor, Duration(std::chrono::minutes(5)));
        QCOMPARE(merged.labels.toText(), u"{severity=\"critical\", team=\"infra\"}"_s);
        QVERIFY(readRules("groups:\n- <<: 7\n", u"a.yml"_s).error().text().contains(u"<<"_s));
    }

    void everythingThatIsWrongIsNamed()
    {
        const QByteArray yaml = "grops: 1\ngroups:\n- name: g\n  intervall: 5s\n  rules:\n  - alert: A\n    metric: m\n"
                                "    threshold: x\n    fro: 2m\n  - alert: B\n    expr: 'rate(('\n";
        QStringList where;
        for (const Error &error : errorsIn(yaml, u"r.yml"_s))
            where += error.where;
        where.sort();
        QCOMPARE(where, (QStringList{u"r.yml:1"_s, u"r.yml:11"_s, u"r.yml:4"_s, u"r.yml:8"_s, u"r.yml:9"_s}));
        QVERIFY(errorsIn(kHeraldFile, u"r.yml"_s).isEmpty());
    }

    void namesFileLineAndField_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("start");
        const QByteArray plain = "  - alert: A\n    metric: m\n    threshold: 1\n";
        const auto row = [&plain](const char *name, const QByteArray &more, const QString &start) {
            QTest::newRow(name) << fileWith(plain + more) << start;
        };
        row("bad for", "    for: two\n", u"r.yml:7: groups[0].rules[0].for: "_s);
        row("list for", "    for: [1]\n", u"r.yml:7: groups[0].rules[0].for: "_s);
        row("unknown key", "    fro: 2m\n", u"r.yml:7: groups[0].rules[0].fro: "_s);
        row("key twice", "    metric: n\n", u"r.yml:7: groups[0].rules[0].metric: "_s);
        row("bad operator", "    operator: '=>'\n", u"r.yml:7: groups[0].rules[0].operator: "_s);
        row("bad function", "    function: median\n", u"r.yml:7: groups[0].rules[0].function: "_s);
        row("no window", "    function: avg\n", u"r.yml:4: groups[0].rules[0].window: "_s);
        row("clear on the wrong side", "    clear: 2\n", u"r.yml:7: groups[0].rules[0].clear: "_s);
        row("clear without direction", "    operator: ==\n    clear: 2\n", u"r.yml:8: groups[0].rules[0].clear: "_s);
        row("clear not a number", "    clear: .inf\n", u"r.yml:7: groups[0].rules[0].clear: "_s);
        row("bad label", "    labels: {a-b: x}\n", u"r.yml:7: groups[0].rules[0].labels: "_s);
        row("two kinds", "    absent: 1m\n    trend: {}\n", u"r.yml:7: groups[0].rules[0].absent: "_s);
        row("min_samples 0", "    min_samples: 0\n", u"r.yml:7: groups[0].rules[0].min_samples: "_s);
        row("enabled", "    enabled: maybe\n", u"r.yml:7: groups[0].rules[0].enabled: "_s);
        row("tags", "    tags: a\n", u"r.yml:7: groups[0].rules[0].tags: "_s);
        row("regular expression",
            "  - alert: B\n    metric:\n      name: m\n      labels: {route: '=~/api(['}\n    threshold: 1\n",
            u"r.yml:10: groups[0].rules[1].metric.labels: "_s);
        row("open bracket", "  - alert: B\n    expr: 'rate(('\n", u"r.yml:8: groups[0].rules[1].expr: "_s);
        row("crossed brackets", "  - alert: B\n    expr: 'rate(a[5m)]'\n", u"r.yml:8: groups[0].rules[1].expr: "_s);
        row("open quote", "  - alert: B\n    expr: 'a{b=\"c}'\n", u"r.yml:8: groups[0].rules[1].expr: "_s);
        row("template function", "    annotations:\n      summary: '{{ humanise $value }}'\n",
            u"r.yml:8: groups[0].rules[0].annotations.summary: there is no template function"_s);
        row("template in a label", "    labels: {severity: '{{ $valeu }}'}\n",
            u"r.yml:7: groups[0].rules[0].labels.severity: "_s);
        row("duplicate name", plain, u"r.yml:7: groups[0].rules[1]: the rule A stands"_s);
        row("scalar rule", "  - 7\n", u"r.yml:7: groups[0].rules[1]: "_s);
        row("record with for", "  - record: a\n    expr: b\n    for: 1m\n", u"r.yml:9: groups[0].rules[1].for: "_s);
        row("record without expr", "  - record: a\n    metric: b\n", u"r.yml:7: groups[0].rules[1].expr: "_s);
        row("group twice", "- name: g\n  rules: []\n", u"r.yml:7: groups[1].name: "_s);
        row("term", "  - alert: B\n    any:\n    - {metric: m}\n", u"r.yml:9: groups[0].rules[1].any[0].threshold: "_s);
        row("no term", "  - alert: B\n    any: []\n", u"r.yml:8: groups[0].rules[1].any: "_s);
        row("forecast", "  - alert: B\n    metric: m\n    forecast: {crosses: 1, within: 1h, confidence: 2}\n",
            u"r.yml:9: groups[0].rules[1].forecast.confidence: "_s);
        QTest::newRow("missing threshold")
            << fileWith("  - alert: A\n    metric: m\n") << u"r.yml:4: groups[0].rules[0].threshold: "_s;
        QTest::newRow("nan") << fileWith("  - alert: A\n    metric: m\n    threshold: NaN\n")
                             << u"r.yml:6: groups[0].rules[0].threshold: "_s;
        QTest::newRow("metric name") << fileWith("  - alert: A\n    metric: 1m\n    threshold: 1\n")
                                     << u"r.yml:5: groups[0].rules[0].metric: "_s;
        QTest::newRow("no condition") << fileWith("  - alert: A\n") << u"r.yml:4: groups[0].rules[0]: "_s;
        QTest::newRow("no name") << fileWith("  - metric: m\n    threshold: 1\n")
                                 << u"r.yml:4: groups[0].rules[0].alert: "_s;
        QTest::newRow("empty") << QByteArray() << u"r.yml:1: groups: is missing"_s;
        QTest::newRow("a list") << QByteArray("[1]") << u"r.yml:1: "_s;
        QTest::newRow("groups no list") << QByteArray("groups: 1") << u"r.yml:1: groups: "_s;
        QTest::newRow("unknown at top") << QByteArray("groups: []\nroute: x\n") << u"r.yml:2: route: "_s;
        QTest::newRow("truncated") << fileWith("  - alert: A\n    metr") << u"r.yml:"_s;
        QTest::newRow("tab") << QByteArray("groups:\n\t- x\n") << u"r.yml:2: "_s;
        QTest::newRow("latin 1") << fileWith("  - alert: \xe4\n") << u"r.yml:4: The text is not UTF-8"_s;
        QTest::newRow("deep") << QByteArray(100000, '[') << u"r.yml:1: "_s;
        QTest::newRow("huge") << QByteArray(9 * 1024 * 1024, '#') << u"r.yml:1: The file is larger"_s;
        QTest::newRow("long label") << fileWith("  - alert: A\n    expr: m\n    labels: {a: " + QByteArray(1 << 20, 'x')
                                                + "}\n")
                                    << u"r.yml:6: groups[0].rules[0].labels.a: the text is too long"_s;
    }
    void namesFileLineAndField()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QString, start);
        const auto groups = readRules(yaml, u"r.yml"_s);
        QVERIFY(!groups);
        const QString text = groups.error().text();
        QVERIFY2(text.startsWith(start), qPrintable(text));
        QVERIFY2(!text.contains(u'\n'), qPrintable(text));
        QCOMPARE(groups.error().kind, ErrorKind::Invalid);
    }

    void refusesAliasesThatUnfoldIntoGigabytes()
    {
        QByteArray rules = "  - &big {alert: A0, expr: e, labels: &l {a: " + QByteArray(60000, 'x') + "}}\n";
        for (int i = 1; i < 2000; ++i)
            rules += "  - {alert: A" + QByteArray::number(i) + ", expr: e, labels: *l}\n";
        const auto groups = readRules(fileWith(rules), u"r.yml"_s);
        QVERIFY(!groups);
        QVERIFY2(groups.error().what.contains(u"too long"_s), qPrintable(groups.error().text()));
    }

    void readsTenThousandRulesAndNoMore()
    {
        QByteArray rules;
        for (int i = 0; i < 10000; ++i)
            rules += "  - {alert: A" + QByteArray::number(i) + ", metric: m, threshold: 1}\n";
        QVERIFY(readRules(fileWith(rules), u"r.yml"_s));
        const auto more = readRules(fileWith(rules + "  - {alert: B, metric: m, threshold: 1}\n"), u"r.yml"_s);
        QVERIFY(!more);
        QVERIFY2(more.error().text().startsWith(u"r.yml:10004: groups[0].rules[10000]: "_s),
                 qPrintable(more.error().text()));
    }
};

QTEST_GUILESS_MAIN(RuleFileTest)
#include "tst_rulefile.moc"
