// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/pastmessages.h"

#include "notify/plainconfig.h"
#include "notify/routedplan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace herald;

namespace {

constexpr Instant kStart = fromMs(1'750'000'000'000);  // 15:06:40 UTC

Transition transition(qint64 alert, AlertState from, AlertState to, Duration after)
{
    return {{alert}, u"Busy"_s, {{u"host"_s, u"a"_s}, {u"severity"_s, u"warning"_s}}, from, to, 1, kStart + after, {}};
}

/// Fires for 20 minutes, as the alert of this number.
std::vector<Transition> fire(qint64 alert, Duration after)
{
    return {transition(alert, AlertState::Inactive, AlertState::Firing, after),
            transition(alert, AlertState::Firing, AlertState::Resolved, after + 20min)};
}

PastTelling told(const std::vector<Transition> &past, Duration length, PlanFacts facts = {})
{
    const auto plan = routedPlan(configFor({.hasDesktop = true, .discord = {}}), kStart, std::move(facts));
    return tellingOf(past, *plan, 15s, kStart + length);
}

BacktestReport reportOf(const std::vector<Transition> &past)
{
    BacktestReport report;
    report.transitions = past;
    report.totals = {{.rule = u"Busy"_s, .notifications = 99}, {.rule = u"Quiet"_s, .notifications = 99}};
    return report;
}

Silence silence(Duration from, Duration to)
{
    return {{1}, parseMatchers(u"host=\"a\"").value(), kStart + from, kStart + to, u"me"_s, u"work"_s, kStart};
}

}  // namespace

class PastMessagesTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aPendingAlertTellsNobody()
    {
        QVERIFY(told({transition(1, AlertState::Inactive, AlertState::Pending, 0s),
                      transition(1, AlertState::Pending, AlertState::Inactive, 1min)},
                     1h)
                    .messages.empty());
    }
    void aFireIsToldOnceAndSoIsItsEnd()
    {
        const auto messages = told({transition(1, AlertState::Inactive, AlertState::Pending, 0s),
                                    transition(1, AlertState::Pending, AlertState::Firing, 1min),
                                    transition(1, AlertState::Firing, AlertState::Resolved, 20min)},
                                   1h)
                                  .messages;
        QCOMPARE(messages.size(), size_t(2));
        QCOMPARE(messages[0].state, AlertState::Firing);
        QVERIFY(messages[0].at >= kStart + 1min && messages[0].at < kStart + 10min);
        QVERIFY(messages[0].receiver.contains(u"desktop"_s));
        QCOMPARE(messages[1].state, AlertState::Resolved);
        QVERIFY(messages[1].at >= kStart + 20min);
    }
    void aLaterFireOfTheSameLabelsIsAnotherAlert()
    {
        std::vector<Transition> past = fire(1, 0s);
        std::ranges::copy(fire(2, 2h), std::back_inserter(past));
        QCOMPARE(told(past, 4h).messages.size(), size_t(4));
    }
    void nothingHappenedTellsNobody() { QVERIFY(told({}, 1h).messages.empty()); }

    void aSilenceOfThatTimeHoldsTheFireBack()
    {
        const PastTelling telling = told(fire(1, 0s), 1h, {.silences = {silence(-1h, 1h)}});
        QVERIFY(telling.messages.empty());
        QCOMPARE(telling.held.size(), size_t(1));
        QCOMPARE(telling.held[0].at, kStart);
        QCOMPARE(telling.held[0].alert, AlertId{1});
        QVERIFY(telling.held[0].why.reason.contains(u"work"_s));
        QCOMPARE(heldByKind(telling), (std::map<SuppressionKind, int>{{SuppressionKind::Silenced, 1}}));
    }
    void aSilenceOfAnotherTimeDoesNot()
    {
        const PastTelling telling = told(fire(1, 0s), 1h, {.silences = {silence(-2h, -1h), silence(2h, 3h)}});
        QCOMPARE(telling.messages.size(), size_t(2));
        QVERIFY(telling.held.empty());
    }
    void whatStillFiresWhenTheSilenceEndsIsTold()
    {
        const PastTelling telling = told(fire(1, 0s), 1h, {.silences = {silence(-1h, 10min)}});
        QCOMPARE(telling.messages.size(), size_t(2));
        QVERIFY(telling.messages[0].at >= kStart + 10min);
        QCOMPARE(telling.held.size(), size_t(1));
    }
    void aFireThatIsOverBeforeItsGroupSpeaksIsHeldAllTheSame()
    {
        const PastTelling telling = told({transition(1, AlertState::Inactive, AlertState::Firing, 0s),
                                          transition(1, AlertState::Firing, AlertState::Resolved, 15s)},
                                         1h, {.silences = {silence(-1h, 1h)}});
        QCOMPARE(telling.held.size(), size_t(1));
    }

    void theTotalsSayWhatBecameOfTheFires()
    {
        std::vector<Transition> past = fire(1, 0s);
        std::ranges::copy(fire(2, 8h), std::back_inserter(past));  // 23:06 UTC
        std::ranges::copy(fire(3, 24h), std::back_inserter(past));
        BacktestReport report = reportOf(past);
        const BacktestOptions options;
        addTelling(report, told(past, 25h, {.silences = {silence(23h, 25h)}}), options);
        QCOMPARE(report.totals[0].notifications, 4);
        QCOMPARE(report.totals[0].woke, 1);
        QCOMPARE(report.totals[0].held, 1);
        QCOMPARE(report.totals[0].escalations, 0);
        QCOMPARE(report.totals[1].notifications, 0);
    }
    void aMessageToTwoTargetsOfAStepIsOneEscalation()
    {
        BacktestReport report = reportOf({});
        DrillMessage message{kStart, u"boss by desktop"_s, u"Busy"_s, {}, AlertState::Firing, {},
                             1,      u"chain, step 2"_s};
        DrillMessage second = message;
        second.receiver = u"boss by webhook:B"_s;
        second.message = 2;
        DrillMessage later = message;
        later.at += 1h;
        later.message = 3;
        addTelling(report, {{message, second, later}, {}}, {});
        QCOMPARE(report.totals[0].escalations, 2);
        QCOMPARE(report.totals[0].notifications, 3);
    }
};

QTEST_GUILESS_MAIN(PastMessagesTest)
#include "tst_pastmessages.moc"
