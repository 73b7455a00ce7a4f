// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/plannedescalations.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace herald;

namespace {

constexpr Instant kStart = fromMs(1'750'000'000'000);

EscalationChain chain(const QString &name)
{
    return {.name = name, .steps = {{0min, u"primary"_s, {}}, {15min, u"boss"_s, {u"work"_s}}}};
}

Alert firing(qint64 id)
{
    Alert alert;
    alert.id = AlertId{id};
    alert.rule = u"Busy"_s;
    alert.labels = {{u"severity"_s, u"critical"_s}};
    alert.state = AlertState::Firing;
    alert.activeSince = kStart - 5min;
    alert.firedAt = kStart;
    return alert;
}

/// Alerts under a plan, looked at whenever a test asks.
struct World {
    PlannedEscalations planned;
    std::map<AlertId, Alert> alerts{};
    bool isWorkTime = true;

    void see(const Alert &alert)
    {
        alerts[alert.id] = alert;
        planned.observe(alert);
    }
    /// "alert:step", with a star where it is the alert's own message.
    QStringList due(Duration after)
    {
        const auto alertOf = [this](AlertId id) { return alerts.contains(id) ? &alerts.at(id) : nullptr; };
        const auto isOpen = [this](const Alert &, const QStringList &onlyIn) { return onlyIn.isEmpty() || isWorkTime; };
        QStringList turns;
        for (const auto &turn : planned.due(alertOf, isOpen, kStart + after))
            turns += u"%1:%2%3"_s.arg(turn.alert.value).arg(turn.step).arg(turn.isFirstWord ? u"*"_s : QString());
        return turns;
    }
};

World worldOf(const EscalationChain &chain, const QString &named = {})
{
    Rule rule;
    rule.name = u"Busy"_s;
    rule.escalation = named;
    return {.planned = PlannedEscalations({chain}, {rule})};
}

EscalationChain forCritical()
{
    EscalationChain all = chain(u"critical"_s);
    all.matchers = parseMatchers(u"severity=\"critical\""_s).value();
    return all;
}

}  // namespace

class PlannedEscalationsTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whoeverIsNextIsToldOnceFromTheFireOn()
    {
        World world = worldOf(forCritical());
        world.see(firing(1));
        QCOMPARE(world.due(0min), QStringList{u"1:0*"_s});
        world.see(firing(1));
        QCOMPARE(world.due(14min), QStringList());
        QCOMPARE(world.due(15min), QStringList{u"1:1"_s});
        QCOMPARE(world.due(2h), QStringList());
    }
    void aRuleMayNameItsChain()
    {
        World named = worldOf(chain(u"mine"_s), u"mine"_s);
        named.see(firing(1));
        QCOMPARE(named.due(0min), QStringList{u"1:0*"_s});
        World other = worldOf(chain(u"mine"_s));
        other.see(firing(1));
        QCOMPARE(other.due(1h), QStringList());
    }
    void anAcknowledgedAlertClimbsNoFurther()
    {
        World world = worldOf(forCritical());
        world.see(firing(1));
        std::ignore = world.due(0min);
        Alert alert = firing(1);
        alert.acknowledgedAt = kStart + 1min;
        world.see(alert);
        QCOMPARE(world.due(1h), QStringList());
    }
    void anAlertThatIsOverIsForgottenAndItsNextFireBeginsAnew()
    {
        World world = worldOf(forCritical());
        world.see(firing(1));
        std::ignore = world.due(0min);
        Alert over = firing(1);
        over.state = AlertState::Resolved;
        world.see(over);
        QCOMPARE(world.due(1h), QStringList());
        Alert again = firing(2);
        again.firedAt = kStart + 2h;
        world.see(again);
        QCOMPARE(world.due(2h), QStringList{u"2:0*"_s});
        QCOMPARE(world.due(2h + 15min), QStringList{u"2:1"_s});
    }
    void aStepWaitsForItsHours()
    {
        World world = worldOf(forCritical());
        world.see(firing(1));
        std::ignore = world.due(0min);
        world.isWorkTime = false;
        QCOMPARE(world.due(15min), QStringList());
        QCOMPARE(world.due(10h), QStringList());
        world.isWorkTime = true;
        QCOMPARE(world.due(17h), QStringList{u"1:1"_s});
    }
    void aPendingAlertTellsNobody()
    {
        World world = worldOf(forCritical());
        Alert pending = firing(1);
        pending.state = AlertState::Pending;
        pending.firedAt.reset();
        world.see(pending);
        QCOMPARE(world.due(1h), QStringList());
    }
};

QTEST_GUILESS_MAIN(PlannedEscalationsTest)
#include "tst_plannedescalations.moc"
