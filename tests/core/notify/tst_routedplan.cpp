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

/// "receiver rule state at seconds" of an outage that begins at `start`.
QStringList toldOf(const QByteArray &config, Instant start)
{
    const auto rules = readRules(kRules, u"r.yml"_s).value().at(0).rules;
    const auto outage = syntheticOutage(rules[0], {}, start, 10min).value();
    const auto read = readAlertingConfig(config, u"c.yml"_s);
    if (!read)
        qFatal("%s", qPrintable(read.error().text()));
    const std::vector<SeriesData> series{outage};
    FireDrill drill(rules, series, start, outage.samples.back().at, routedPlan(*read, start));
    QStringList told;
    while (!drill.isOver()) {
        for (const DrillMessage &message : drill.step().messages)
            told += u"%1: %2 %3 at %4 s"_s.arg(message.receiver, message.rule, toText(message.state))
                        .arg((message.at - start).count() / 1000);
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
};

QTEST_APPLESS_MAIN(RoutedPlanTest)
#include "tst_routedplan.moc"
