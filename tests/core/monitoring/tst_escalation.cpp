// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/escalation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kFired = fromMs(1767225600000);

EscalationChain aChain() { return {.name = u"c"_s, .steps = {{0s, u"team"_s, {}}, {15min, u"lead"_s, {}}}}; }

Alert aFiringAlert()
{
    Alert alert;
    alert.id = AlertId{1};
    alert.state = AlertState::Firing;
    return alert;
}

EscalationRecord aRecord() { return {AlertId{1}, u"c"_s, kFired, 0, 0}; }

bool always(const QStringList &) { return true; }

/// When which step fires, looking every minute.
QStringList firesOver(Duration time, const EscalationChain &chain)
{
    QStringList fires;
    EscalationRecord record = aRecord();
    for (Duration at{}; at <= time; at += 1min) {
        const auto result = step(record, chain, aFiringAlert(), always, kFired + at);
        for (const int index : result.fired)
            fires << u"%1@%2"_s.arg(index).arg(toText(at));
        record = result.record;
        if (result.end != EscalationEnd::None)
            break;
    }
    return fires;
}

}  // namespace

class EscalationTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void goesUpStepByStepAndEnds() { QCOMPARE(firesOver(24h, aChain()), (QStringList{u"0@0s"_s, u"1@15m"_s})); }
    void repeatsFromAStep()
    {
        EscalationChain chain = aChain();
        chain.repeatFrom = 1;
        chain.mostRepeats = 2;
        QCOMPARE(firesOver(24h, chain), (QStringList{u"0@0s"_s, u"1@15m"_s, u"1@30m"_s, u"1@45m"_s}));
        chain.repeatFrom = 0;
        chain.mostRepeats = 1;
        QCOMPARE(firesOver(24h, chain), (QStringList{u"0@0s"_s, u"1@15m"_s, u"0@30m"_s, u"1@45m"_s}));
    }
    void stopsWhenSomebodyAcknowledges()
    {
        Alert alert = aFiringAlert();
        EscalationRecord record = step(aRecord(), aChain(), alert, always, kFired).record;
        alert.acknowledgedAt = kFired + 5min;
        const auto result = step(record, aChain(), alert, always, kFired + 1h);
        QVERIFY(result.fired.empty());
        QCOMPARE(result.end, EscalationEnd::Acknowledged);
    }
    void stopsWhenTheAlertIsOver()
    {
        Alert alert = aFiringAlert();
        alert.state = AlertState::Resolved;
        const auto result = step(aRecord(), aChain(), alert, always, kFired + 1h);
        QVERIFY(result.fired.empty());
        QCOMPARE(result.end, EscalationEnd::Over);
    }
    void waitsForItsHours()
    {
        EscalationChain chain = aChain();
        chain.steps[1].onlyIn = {u"office"_s};
        const auto closed = [](const QStringList &hours) { return hours.isEmpty(); };
        const auto result = step(aRecord(), chain, aFiringAlert(), closed, kFired + 1h);
        QCOMPARE(result.fired, std::vector<int>{0});
        QCOMPARE(result.end, EscalationEnd::None);
        QCOMPARE(step(result.record, chain, aFiringAlert(), always, kFired + 2h).fired, std::vector<int>{1});
    }
    void makesUpForWhatPassedOnceEach()
    {
        EscalationChain chain = aChain();
        chain.repeatFrom = 0;
        const auto result = step(aRecord(), chain, aFiringAlert(), always, kFired + 10h);
        QCOMPARE(result.fired, (std::vector<int>{0, 1}));
        QCOMPARE(nextLook(result.record, chain).value(), kFired + 10h + 15min);
    }
    void doesNothingTwiceWhenTheClockStepsBack()
    {
        const auto result = step(aRecord(), aChain(), aFiringAlert(), always, kFired + 20min);
        QVERIFY(step(result.record, aChain(), aFiringAlert(), always, kFired - 1h).fired.empty());
    }
    void choosesTheChainThatTheRuleNames()
    {
        std::vector<EscalationChain> chains{aChain(), aChain()};
        chains[0].matchers = parseMatchers(u"severity=critical"_s).value();
        chains[1].name = u"named"_s;
        const Labels critical{{u"severity"_s, u"critical"_s}};
        QCOMPARE(chainFor(chains, u"named"_s, critical), &chains[1]);
        QCOMPARE(chainFor(chains, {}, critical), &chains[0]);
        QVERIFY(!chainFor(chains, {}, {}));
        QVERIFY(!chainFor(chains, u"gone"_s, critical));
    }
};

QTEST_GUILESS_MAIN(EscalationTest)
#include "tst_escalation.moc"
