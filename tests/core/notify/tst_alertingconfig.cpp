// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/alertingconfig.h"

#include "support/schemakeys.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

const QByteArray kSound = R"(receivers:
- {name: all, desktop: true, discord: [{secret: ALERT, otherwise: OTHER}], cooldown: 15m}
- {name: pager, webhook: [{secret: PAGER}], tells_resolved: false}
time_intervals:
- {name: nights, time_intervals: [{times: [{start_time: "00:00", end_time: "07:00"}]}]}
route:
  receiver: all
  group_by: [severity]
  routes:
  - {receiver: pager, matchers: ['severity="critical"'], continue: true, mute_time_intervals: [nights]}
)";

const QByteArray kActions = "actions:\n"
                            "- name: restart\n"
                            "  title: Restart the worker\n"
                            "  for: trigger_optimization\n"
                            "  command: [/usr/bin/systemctl, restart, worker]\n"
                            "  undo: {http: {method: PUT, url: 'https://example.org/undo', body: now}}\n"
                            "  watch: {metric: lat, labels: {route: a}, function: p99, window: 10m, min_samples: 3}\n"
                            "  better: lower\n"
                            "  by: 0.2\n"
                            "  canary: 5m\n"
                            "- name: look less often\n"
                            "  for: recommend_scaling\n"
                            "  setting: {name: host_interval, value: 1m}\n"
                            "  watch: {metric: host_cpu_usage}\n";

const QByteArray kSeverities =
    "receivers: [{name: phone}, {name: desk}, {name: rest}]\n"
    "time_intervals: [{name: nights, time_intervals: [{times: [{start_time: '00:00', end_time: '07:00'}]}]}]\n"
    "quiet_hours: [{name: sleep, matchers: [severity!=critical], time_intervals: [nights]}]\n"
    "route:\n  receiver: rest\n  routes:\n"
    "  - {receiver: phone, matchers: [severity=critical]}\n"
    "  - {receiver: desk, matchers: ['severity=~\"info|warning\"']}\n"
    "severities: {page: critical, \"hinweis (leise)\": info}\n";
const QString kSchema = QStringLiteral(HERALD_SOURCE_DIR "/resources/alerting/schema.json");

}  // namespace

class AlertingConfigTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsAllSections()
    {
        const auto config = readAlertingConfig(kSound, u"a.yml"_s);
        QVERIFY2(config, config ? "" : qPrintable(config.error().text()));
        QCOMPARE(config->receivers.size(), 2u);
        QCOMPARE(config->receivers[0].targets.size(), 2u);
        QCOMPARE(config->receivers[0].cooldown, Duration(15min));
        QCOMPARE(config->route.routes.size(), 1u);
        QVERIFY(config->route.routes[0].goesOn);
    }
    void readsTheShippedFile()
    {
        QFile file(QStringLiteral(HERALD_SOURCE_DIR "/resources/alerting/default.yaml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto config = readAlertingConfig(file.readAll(), u"default.yaml"_s);
        QVERIFY2(config, config ? "" : qPrintable(config.error().text()));
        QCOMPARE(config->schedules.size(), 4u);
        QCOMPARE(config->schedules[0].name, u"continuous_critical_monitoring"_s);
        QCOMPARE(config->schedules[3].lookback, Duration(168h));
        QCOMPARE(config->policies.size(), 2u);
        QCOMPARE(config->policies[1].actions.size(), 3);
        QCOMPARE(config->escalations[0].steps[1].after, Duration(15min));
        QCOMPARE(config->escalations[1].steps[0].after, Duration(30min));
    }
    void routesAsTheReferenceDoes_data()
    {
        QTest::addColumn<Labels>("labels");
        QTest::addColumn<QSet<QString>>("secrets");
        QTest::addColumn<QString>("secret");
        const QString primary = u"DISCORD_ALERT_WEBHOOK"_s, privately = u"DISCORD_PRIVATE_WEBHOOK"_s,
                      executive = u"DISCORD_EXECUTIVE_WEBHOOK"_s;
        const QSet<QString> all{primary, privately, executive};
        const Labels critical{{u"severity"_s, u"critical"_s}}, summary{{u"report"_s, u"executive_summary"_s}},
            policy{{u"policy"_s, u"p"_s}, {u"severity"_s, u"warning"_s}};
        QTest::newRow("critical") << critical << all << privately;
        QTest::newRow("critical falls back") << critical << QSet<QString>{primary} << primary;
        QTest::newRow("warning") << Labels{{u"severity"_s, u"warning"_s}} << all << primary;
        QTest::newRow("info") << Labels{{u"severity"_s, u"info"_s}} << all << primary;
        QTest::newRow("executive summary") << summary << all << executive;
        QTest::newRow("executive summary falls back") << summary << QSet<QString>{primary} << primary;
        QTest::newRow("policy") << policy << all << privately;
        QTest::newRow("policy does not fall back") << policy << QSet<QString>{primary} << QString();
    }
    void routesAsTheReferenceDoes()
    {
        QFETCH(Labels, labels);
        QFETCH(QSet<QString>, secrets);
        QFile file(QStringLiteral(HERALD_SOURCE_DIR "/resources/alerting/default.yaml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const AlertingConfig config = readAlertingConfig(file.readAll(), u"default.yaml"_s).value();
        const auto to = routesFor(config.route, labels);
        QCOMPARE(to.size(), 1u);
        const auto receiver = std::ranges::find(config.receivers, to[0].receiver, &Receiver::name);
        QString secret;
        for (const NotificationTarget &target : receiver->targets) {
            if (target.channel == Channel::Discord && isWanted(target, secrets))
                secret = secretOf(target, secrets);
        }
        QTEST(secret, "secret");
    }
    void namesFileLineAndField_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char *name, const QByteArray &yaml, const QStringList &words) {
            QTest::newRow(name) << yaml << words;
        };
        row("unknown key", "recievers: []\n", {u"a.yml:1"_s, u"recievers"_s});
        row("no such receiver", "receivers: []\nroute:\n  receiver: x\n", {u"a.yml:3"_s, u"route.receiver"_s});
        row("no receiver at the root", "receivers: []\nroute: {group_by: [a]}\n", {u"a.yml:2"_s, u"route"_s});
        row("bad duration", kSound + "  group_wait: soon\n", {u"a.yml:11"_s, u"group_wait"_s});
        row("bad regular expression", "inhibit_rules:\n- source_matchers: ['a=~\"(\"']\n  target_matchers: [b=c]\n",
            {u"a.yml:2"_s, u"source_matchers"_s});
        row("two of one name", "receivers:\n- name: a\n- name: a\n", {u"a.yml:3"_s, u"receivers[1]"_s, u"twice"_s});
        row("an address for a name", "receivers:\n- {name: a, discord: [{secret: 'https://discord.com/api/x'}]}\n",
            {u"a.yml:2"_s, u"secret"_s});
        row("no such interval", "quiet_hours:\n- {name: q, time_intervals: [nights]}\n",
            {u"a.yml:2"_s, u"quiet_hours[0].time_intervals"_s});
        row("inhibits everything", "inhibit_rules:\n- {target_matchers: [a=b]}\n",
            {u"a.yml:2"_s, u"source_matchers"_s});
        row("escalates to nobody", "escalations:\n- name: e\n  steps: [{after: 0s, receiver: x}]\n",
            {u"a.yml:3"_s, u"escalations[0].steps"_s});
        row("steps in disorder",
            "receivers: [{name: x}]\nescalations:\n- name: e\n  steps:\n  - {after: 10m, receiver: x}\n"
            "  - {after: 5m, receiver: x}\n",
            {u"a.yml:6"_s, u"steps[1].after"_s});
        row("bad calendar", "schedules:\n- {id: s, calendar: '61 * * * *'}\n",
            {u"a.yml:2"_s, u"calendar"_s, u"minute"_s});
        row("two ways at once", "schedules:\n- {id: s, every: 1h, frequency: daily}\n", {u"a.yml:2"_s, u"frequency"_s});
        row("no such fact",
            "policies:\n- id: p\n  conditions: [{fact: mood, operator: equals, value: 1}]\n"
            "  actions: [send_warning_alert]\n",
            {u"a.yml:3"_s, u"conditions[0].fact"_s});
        row("no such action",
            "policies:\n- id: p\n  conditions: [{fact: open_alerts, operator: equals, value: 1}]\n  actions: [dance]\n",
            {u"a.yml:4"_s, u"actions"_s});
        row("no such operator",
            "policies:\n- id: p\n  conditions: [{fact: open_alerts, operator: about, value: 1}]\n"
            "  actions: [send_warning_alert]\n",
            {u"a.yml:3"_s, u"operator"_s});
        row("no such zone", "schedules:\n- {id: s, every: 1h, zone: Mars/Olympus}\n", {u"a.yml:2"_s, u"zone"_s});
        row("a route without end", "route: &r\n  receiver: x\n  routes: [*r]\n", {u"a.yml"_s});
    }
    void namesFileLineAndField()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QStringList, words);
        const auto config = readAlertingConfig(yaml, u"a.yml"_s);
        QVERIFY(!config);
        for (const QString &word : words)
            QVERIFY2(config.error().text().contains(word), qPrintable(config.error().text()));
        QVERIFY(!config.error().text().contains(u"https://"_s));
    }

    /// Editors go by the schema, the program by its reader: both must know the same words.
    void readsWhatTheSchemaKnows()
    {
        const QJsonObject sections = readSchema(kSchema).value("properties"_L1).toObject();
        QCOMPARE(sections.size(), 11);
        for (const QString &section : sections.keys()) {
            const QJsonObject schema = sections.value(section).toObject();
            const bool isList = schema.value("type"_L1).toString() == "array"_L1;
            const QJsonObject item = isList ? schema.value("items"_L1).toObject() : schema;
            for (const QString &key : item.value("properties"_L1).toObject().keys()) {
                // Whatever else is wrong with such a file, the key is known.
                const QString yaml = isList ? u"%1:\n- %2:\n"_s.arg(section, key) : u"%1:\n  %2:\n"_s.arg(section, key);
                const auto config = readAlertingConfig(yaml.toUtf8(), u"a.yml"_s);
                QVERIFY2(config || !config.error().text().contains(u"known here"_s), qPrintable(config.error().text()));
            }
        }
    }
    void theSchemaKnowsWhatIsRead()
    {
        const QJsonObject schema = readSchema(kSchema);
        QFile shipped(QStringLiteral(HERALD_SOURCE_DIR "/resources/alerting/default.yaml"));
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        for (const QByteArray &yaml : {kSound, kActions, kSeverities, shipped.readAll()}) {
            const auto config = readAlertingConfig(yaml, u"a.yml"_s);
            QVERIFY2(config, config ? "" : qPrintable(config.error().text()));
            QCOMPARE(keysUnknownTo(schema, schema, YAML::Load(yaml.toStdString())), QStringList());
        }
        QCOMPARE(keysUnknownTo(schema, schema, YAML::Load("actions: [{name: a, nonsense: b}]")),
                 QStringList{u".actions[].nonsense"_s});
    }
    void aPersonsWordsForSeveritiesAreRankedAndMatchedAsWhatTheyStandFor()
    {
        const auto config = readAlertingConfig(kSeverities, u"a.yml"_s);
        QVERIFY2(config, config ? "" : qPrintable(config.error().text()));
        const Labels page{{u"severity"_s, u"Page"_s}};
        QCOMPARE(rankOf(page, config->severities), std::optional(Severity::Critical));
        QVERIFY(!rankOf({{u"severity"_s, u"nonsense"_s}}, config->severities));
        QCOMPARE(routesFor(config->route, page).at(0).receiver, u"phone"_s);
        QCOMPARE(routesFor(config->route, {{u"severity"_s, u"critical"_s}}).at(0).receiver, u"phone"_s);
        QCOMPARE(routesFor(config->route, {{u"severity"_s, u"Hinweis (leise)"_s}}).at(0).receiver, u"desk"_s);
        QCOMPARE(routesFor(config->route, {{u"severity"_s, u"nonsense"_s}}).at(0).receiver, u"rest"_s);
        // What is critical by another word is not quiet at night either.
        QVERIFY(!matchesAll(config->muteWindows.at(0).matchers, page));
        QVERIFY(matchesAll(config->muteWindows.at(0).matchers, {{u"severity"_s, u"nonsense"_s}}));
    }
    void aWordForNoKnownSeverityIsRefused()
    {
        for (const QByteArray yaml : {"severities: {page: urgent}\n", "severities: {critical: info}\n"})
            QVERIFY(!readAlertingConfig(yaml, u"a.yml"_s));
    }
    void keepsTheSectionsThatTheFileLacks()
    {
        const AlertingConfig base = readAlertingConfig(kSound, u"a.yml"_s).value();
        const QByteArray only = "quiet_hours:\n- {name: q, time_intervals: [nights]}\n";
        const auto merged = readAlertingConfig(only, u"b.yml"_s, base);
        QVERIFY2(merged, merged ? "" : qPrintable(merged.error().text()));
        QCOMPARE(merged->receivers, base.receivers);
        QCOMPARE(merged->muteWindows.size(), 1u);
        QCOMPARE(readAlertingConfig(mergedConfig(kSound, only), u"m.yml"_s).value(), *merged);
    }
    void refusesToTakeAwayWhatIsUsed()
    {
        const AlertingConfig base = readAlertingConfig(kSound, u"a.yml"_s).value();
        const auto config = readAlertingConfig("receivers: [{name: all}]\n", u"b.yml"_s, base);
        QVERIFY(!config);
        QVERIFY2(config.error().text().contains(u"pager"_s), qPrintable(config.error().text()));
    }
    void exportsOneSectionAlone()
    {
        const QByteArray part = sectionsOf(kSound, {u"time_intervals"_s});
        QVERIFY(part.contains("nights") && !part.contains("receivers"));
    }
};

QTEST_GUILESS_MAIN(AlertingConfigTest)
#include "tst_alertingconfig.moc"
