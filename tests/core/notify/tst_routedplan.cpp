// SPDX-License-Identifier: GPL-3.0-or-later
// A fire drill through the routes: who would be told of an outage, and when.
#include "notify/routedplan.h"

#include "alerts/rulefile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kMidnight = fromMs(1'767'225'600'000);  // 2026-01-01T00:00:00Z

const QByteArray kRules = R"(groups:
- name: g
  rules:
  - {alert: Big, metric: m, threshold: 5, labels: {severity: critical}}
  - {alert: Small, metric: m, threshold: 3, labels: {severity: warning}}
)";

const QByteArray kConfig = R"(receivers:
- {name: pager, webhook: [{secret: PAGER_WEBHOOK}]}
- {name: team, desktop: true}
time_intervals:
- {name: nights, time_intervals: [{times: [{start_time: "00:00", end_time: "07:00"}]}]}
route:
  receiver: team
  group_wait: 30s
  routes:
  - {receiver: pager, matchers: [severity="critical"], group_wait: 1m}
  - {receiver: team, mute_time_intervals: [nights]}
)";

const QByteArray kChain = R"(escalations:
- name: up
  matchers: [severity="critical"]
  steps:
  - {after: 0s, receiver: pager}
  - {after: 4m, receiver: team}
  - {after: 6m, receiver: pager, only_in: [nights]}
)";

/// "receiver rule state at seconds" of an outage that begins at `start`, and how often each reason held one back.
QStringList toldOf(const QByteArray &config, Instant start, PlanFacts facts = {})
{
    const auto rules = readRules(kRules, u"r.yml"_s).value().at(0).rules;
    const auto outage = syntheticOutage(rules[0], {}, start, 10min).value();
    const auto read = readAlertingConfig(config, u"c.yml"_s);
    if (!read)
        qFatal("%s", qPrintable(read.error().text()));
    const std::vector<SeriesData> series{outage};
    FireDrill drill(rules, series, start, outage.samples.back().at, routedPlan(*read, start, std::move(facts)));
    QStringList told;
    while (!drill.isOver()) {
        for (const DrillMessage &message : drill.step().messages)
            told += (u"%1: %2 %3 at %4 s "_s + message.step)
                        .arg(message.receiver, message.rule, toText(message.state))
                        .arg((message.at - start).count() / 1000)
                        .trimmed();
    }
    return told;
}

}  // namespace

class RoutedPlanTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void eachRouteTellsItsReceiverWhenItsGroupHasWaited()
    {
        const QStringList told = toldOf(kConfig, kMidnight + 9h);
        QCOMPARE(told.value(0), u"team by desktop: Small firing at 30 s"_s);
        QCOMPARE(told.value(1), u"pager by webhook:PAGER_WEBHOOK: Big firing at 60 s"_s);
        QCOMPARE(told.filter(u"resolved"_s).size(), 2);
    }
    void atNightOnlyThePagerRings()
    {
        const QStringList told = toldOf(kConfig, kMidnight + 2h);
        QVERIFY(!told.isEmpty());
        QCOMPARE(told.filter(u"team"_s), QStringList());
    }
    void theInhibitedIsNotTold()
    {
        const QStringList told = toldOf(kConfig
                                            + "inhibit_rules:\n- {source_matchers: [severity=\"critical\"],"
                                              " target_matchers: [severity=\"warning\"]}\n",
                                        kMidnight + 9h);
        QCOMPARE(told.filter(u"Small firing"_s), QStringList());
        QCOMPARE(told.filter(u"Big firing"_s).size(), 1);
    }
    void anAlertOfAnotherRuleInhibitsWhileItFired()
    {
        const QByteArray config = kConfig
                                  + "inhibit_rules:\n- {source_matchers: [alertname=\"Router\"],"
                                    " target_matchers: [severity=\"warning\"]}\n";
        const Instant start = kMidnight + 9h;
        Incident router{.rule = u"Router"_s, .labels = {{u"alertname"_s, u"Router"_s}}, .firedAt = start - 1h};
        QCOMPARE(toldOf(config, start, {.others = {router}}).filter(u"Small firing"_s), QStringList());
        router.endedAt = start - 1min;
        QCOMPARE(toldOf(config, start, {.others = {router}}).filter(u"Small firing"_s).size(), 1);
    }

    void whoeverIsNextIsToldSinceNobodyAcknowledges()
    {
        const QStringList told = toldOf(kConfig + kChain, kMidnight + 9h).filter(u"Big firing"_s);
        QCOMPARE(told, (QStringList{u"pager by webhook:PAGER_WEBHOOK: Big firing at 0 s"_s,
                                    u"team by desktop: Big firing at 240 s up, step 2"_s}));
    }
    void aStepWaitsForItsHours()
    {
        // Six minutes after the fire it is 00:02.
        const QStringList told = toldOf(kConfig + kChain, kMidnight + 23h + 56min).filter(u"step 3"_s);
        QCOMPARE(told, QStringList{u"pager by webhook:PAGER_WEBHOOK: Big firing at 360 s up, step 3"_s});
    }
    void aChainThatARuleNamesIsItsOwn()
    {
        auto rules = readRules(kRules, u"r.yml"_s).value().at(0).rules;
        rules[1].escalation = u"late"_s;
        const QStringList told =
            toldOf(kConfig + "escalations: [{name: late, steps: [{after: 5m, receiver: pager}]}]\n", kMidnight + 9h,
                   {.rules = rules});
        QCOMPARE(told.filter(u"step"_s),
                 QStringList{u"pager by webhook:PAGER_WEBHOOK: Small firing at 300 s late, step 1"_s});
    }
    void aSilenceKeepsTheChainFromClimbing()
    {
        const Instant start = kMidnight + 9h;
        const Silence silence{
            {1}, parseMatchers(u"alertname=\"Big\"").value(), start - 1h, start + 1h, u"me"_s, u"work"_s, start - 1h};
        QCOMPARE(toldOf(kConfig + kChain, start, {.silences = {silence}}).filter(u"Big"_s), QStringList());
    }
};

QTEST_APPLESS_MAIN(RoutedPlanTest)
#include "tst_routedplan.moc"
