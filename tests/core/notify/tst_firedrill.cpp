// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/firedrill.h"

#include "support/ruletext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart = fromMs(1767225600000);

Rule ruleOf(const QByteArray &rule)
{
    const auto groups =
        readRules("groups:\n- name: g\n  rules:\n  - {alert: A, metric: m, " + rule + "}\n", u"r.yml"_s);
    if (!groups)
        qFatal("%s", qPrintable(groups.error().text()));
    return groups->at(0).rules.at(0);
}

struct Played {
    QStringList states;
    std::vector<DrillMessage> messages;
};

Played play(FireDrill drill)
{
    Played played;
    while (!drill.isOver()) {
        const FireDrill::Slot slot = drill.step();
        for (const Transition &transition : slot.transitions)
            played.states += toText(transition.to);
        played.messages.insert(played.messages.end(), slot.messages.begin(), slot.messages.end());
    }
    return played;
}

/// Tells of everything a minute later: a plan that is not the direct one.
class LatePlan final : public DrillPlan {
public:
    void observe(const Alert &alert, const std::vector<Transition> &transitions, Instant now) override
    {
        for (const Transition &transition : transitions)
            m_waiting.push_back({now + 1min, u"later"_s, alert.rule, alert.labels, transition.to, {}});
    }
    std::vector<DrillMessage> flush(Instant now) override
    {
        std::vector<DrillMessage> due;
        std::erase_if(m_waiting, [&](const DrillMessage &message) {
            if (message.at > now)
                return false;
            due.push_back(message);
            return true;
        });
        return due;
    }

private:
    std::vector<DrillMessage> m_waiting;
};

}  // namespace

class FireDrillTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everySyntheticOutageFiresOnceAndEnds_data()
    {
        QTest::addColumn<QByteArray>("rule");
        for (const char *rule :
             {"threshold: 5", "threshold: 0", "threshold: -5, for: 2m", "operator: '<', threshold: 0.5, clear: 0.8",
              "function: avg, window: 5m, threshold: 5, keep_firing_for: 2m",
              "function: rate, window: 5m, threshold: 2", "function: increase, window: 10m, threshold: 30, for: 1m",
              "function: change, window: 5m, threshold: 3", "function: p99, window: 5m, threshold: 0.5",
              "operator: '==', threshold: 3", "operator: '!=', threshold: 3"})
            QTest::newRow(rule) << QByteArray(rule);
    }
    void everySyntheticOutageFiresOnceAndEnds()
    {
        QFETCH(QByteArray, rule);
        const auto outage = syntheticOutage(ruleOf(rule), {{u"host"_s, u"a"_s}}, kStart, 10min);
        QVERIFY2(outage, qPrintable(outage ? QString() : outage.error().text()));
        const std::vector series{*outage};
        const Played played = play(FireDrill({ruleOf(rule)}, series, kStart, outage->samples.back().at,
                                             directPlan({.hasDesktop = true, .discord = {}})));
        QCOMPARE(played.states.count(u"firing"_s), 1);
        QCOMPARE(played.states.last(), u"resolved"_s);
        QCOMPARE(played.messages.size(), size_t(2));
        QCOMPARE(played.messages[0].receiver, u"desktop"_s);
        QVERIFY(played.messages[1].at - played.messages[0].at >= 10min);
    }
    void aMadeUpWorldLeavesOutRulesThatLookElsewhere()
    {
        const std::vector<Rule> rules =
            rulesOf("  - {alert: Own, metric: m, threshold: 5}\n"
                    "  - {alert: Gone, metric: other, absent: 1m}\n"
                    "  - {alert: Asked, expr: up == 0}\n"
                    "  - {alert: Both, all: [{metric: m, threshold: 5}, {alert: Own}]}\n"
                    "  - {alert: Half, all: [{metric: m, threshold: 5}, {metric: n, threshold: 1}]}\n");
        QStringList kept;
        for (const Rule &rule : rulesOver(rules, u"m"_s))
            kept += rule.name;
        QCOMPARE(kept, (QStringList{u"Own"_s, u"Both"_s}));
    }
    void refusesWhatItCannotMakeUp()
    {
        Rule rule = ruleOf("threshold: 5");
        rule.matchers = {{u"host"_s, u"b"_s}};
        QVERIFY(!syntheticOutage(rule, {{u"host"_s, u"a"_s}}, kStart, 1min));
        rule.condition = AbsentCondition{5min};
        QVERIFY(!syntheticOutage(rule, {{u"host"_s, u"b"_s}}, kStart, 1min));
    }
    void askThePlanWhoIsTold()
    {
        const auto outage = syntheticOutage(ruleOf("threshold: 5"), {}, kStart, 10min);
        const std::vector series{*outage};
        const Played played = play(FireDrill({ruleOf("threshold: 5")}, series, kStart, outage->samples.back().at,
                                             std::make_unique<LatePlan>()));
        QCOMPARE(played.messages.size(), size_t(2));
        QCOMPARE(played.messages[0].receiver, u"later"_s);
        QCOMPARE(played.messages[0].at, kStart + 1min);
    }
    void playsAStoredOutage()
    {
        SeriesData stored{{u"m"_s, {}}, {}};
        for (int i = 0; i < 60; ++i)
            stored.samples.push_back({kStart + i * 1min, i >= 20 && i < 40 ? 9.0 : 1.0});
        const std::vector series{stored};
        const Played played = play(FireDrill({ruleOf("threshold: 5, for: 5m")}, series, kStart, kStart + 1h,
                                             directPlan({.hasDesktop = false, .discord = {u"discord_alert"_s}})));
        QCOMPARE(played.messages.size(), size_t(2));
        QCOMPARE(played.messages[0].at, kStart + 25min);
        QCOMPARE(played.messages[0].receiver, u"discord_alert"_s);
        QCOMPARE(played.messages[1].at, kStart + 40min);
    }
};

QTEST_GUILESS_MAIN(FireDrillTest)
#include "tst_firedrill.moc"
