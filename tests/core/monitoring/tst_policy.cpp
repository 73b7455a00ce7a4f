// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/policy.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow = fromMs(1767225600000);

/// The reference's first default.
Policy degradation()
{
    return {.name = u"critical_performance_degradation"_s,
            .conditions = {{u"overall_performance_score"_s, Operator::Less, 0.5},
                           {u"critical_alerts"_s, Operator::Greater, 0}},
            .actions = {u"send_critical_alert"_s},
            .cooldown = 30min};
}

Alert firing(const QString &severity, const QString &category, Duration age = 5min)
{
    Alert alert;
    alert.labels = {{u"severity"_s, severity}, {u"category"_s, category}};
    alert.state = AlertState::Firing;
    alert.firedAt = kNow - age;
    return alert;
}

}  // namespace

class PolicyTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void firesWhereAllConditionsHold()
    {
        const FactValues bad{{u"overall_performance_score"_s, 0.3}, {u"critical_alerts"_s, 1}};
        QCOMPARE(judge(degradation(), bad, {}, kNow).verdict, PolicyVerdict::Fires);
        const FactValues half{{u"overall_performance_score"_s, 0.3}, {u"critical_alerts"_s, 0}};
        QCOMPARE(judge(degradation(), half, {}, kNow).verdict, PolicyVerdict::DoesNotHold);
    }
    /// The reference took a missing score for 0, which is below everything.
    void doesNotTakeAMissingFactForZero()
    {
        const auto result = judge(degradation(), {{u"critical_alerts"_s, 1}}, {}, kNow);
        QCOMPARE(result.verdict, PolicyVerdict::CannotSee);
        QVERIFY(!result.conditions[0].value);
        QVERIFY(toText(result.conditions[0]).contains(u"cannot be seen"_s));
    }
    void coolsDownFromItsLastActUntilTheBoundary()
    {
        const FactValues bad{{u"overall_performance_score"_s, 0.3}, {u"critical_alerts"_s, 1}};
        QCOMPARE(judge(degradation(), bad, kNow - 30min + 1ms, kNow).verdict, PolicyVerdict::CoolsDown);
        QCOMPARE(judge(degradation(), bad, kNow - 30min, kNow).verdict, PolicyVerdict::Fires);
        QCOMPARE(judge(degradation(), bad, kNow + 1h, kNow).verdict, PolicyVerdict::Fires);
    }
    void restsWhileDisabled()
    {
        Policy policy = degradation();
        policy.isEnabled = false;
        const FactValues bad{{u"overall_performance_score"_s, 0.3}, {u"critical_alerts"_s, 1}};
        QCOMPARE(judge(policy, bad, {}, kNow).verdict, PolicyVerdict::Disabled);
    }
    void countsTheOpenAlerts()
    {
        QList<Alert> open{firing(u"critical"_s, u"performance_degradation"_s),
                          firing(u"warning"_s, u"resource_exhaustion"_s, 1h),
                          firing(u"warning"_s, u"predictive_warning"_s)};
        open[1].acknowledgedAt = kNow;
        Alert blind = firing(u"critical"_s, u"system_health"_s);
        blind.state = AlertState::NoData;
        open << blind;
        const FactValues facts = factsOf(open, kNow);
        QCOMPARE(facts.value(u"open_alerts"_s), 3.0);
        QCOMPARE(facts.value(u"critical_alerts"_s), 1.0);
        QCOMPARE(facts.value(u"warning_alerts"_s), 2.0);
        QCOMPARE(facts.value(u"resource_alerts"_s), 1.0);
        QCOMPARE(facts.value(u"capacity_warnings"_s), 1.0);
        QCOMPARE(facts.value(u"unacknowledged_alerts"_s), 2.0);
        QCOMPARE(facts.value(u"blind_alerts"_s), 1.0);
        QCOMPARE(facts.value(u"oldest_alert_age"_s), 3600.0);
        QCOMPARE(facts.value(u"oldest_unacknowledged_age"_s), 300.0);
        QVERIFY(!facts.contains(u"overall_performance_score"_s));
    }
    void knowsEveryFactThatItCounts()
    {
        const FactValues facts = factsOf({firing(u"critical"_s, u"system_health"_s)}, kNow);
        for (auto it = facts.begin(); it != facts.end(); ++it)
            QVERIFY2(isPolicyFact(it.key()), qPrintable(it.key()));
    }
    void goesByPriority()
    {
        Policy first = degradation(), second = degradation();
        second.name = u"more urgent"_s;
        first.priority = 2;
        const auto ordered = inOrder({first, second});
        QCOMPARE(ordered[0].name, u"more urgent"_s);
    }
};

QTEST_GUILESS_MAIN(PolicyTest)
#include "tst_policy.moc"
