// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/pastmessages.h"

#include "notify/plainconfig.h"
#include "notify/routedplan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace herald;

namespace {

const Instant kStart{1'750'000'000s};

Transition transition(const QString &host, AlertState from, AlertState to, Duration after)
{
    return {{}, u"Busy"_s, {{u"host"_s, host}, {u"severity"_s, u"warning"_s}}, from, to, 1, kStart + after, {}};
}

std::vector<DrillMessage> told(const std::vector<Transition> &past, Duration length)
{
    const auto plan = routedPlan(configFor({.hasDesktop = true, .discord = {}}), kStart);
    return messagesOf(past, *plan, 15s, kStart + length);
}

}  // namespace

class PastMessagesTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aPendingAlertTellsNobody()
    {
        QVERIFY(told({transition(u"a"_s, AlertState::Inactive, AlertState::Pending, 0s),
                      transition(u"a"_s, AlertState::Pending, AlertState::Inactive, 1min)},
                     1h)
                    .empty());
    }
    void aFireIsToldOnceAndSoIsItsEnd()
    {
        const auto messages = told({transition(u"a"_s, AlertState::Inactive, AlertState::Pending, 0s),
                                    transition(u"a"_s, AlertState::Pending, AlertState::Firing, 1min),
                                    transition(u"a"_s, AlertState::Firing, AlertState::Resolved, 20min)},
                                   1h);
        QCOMPARE(messages.size(), 2);
        QCOMPARE(messages[0].state, AlertState::Firing);
        QVERIFY(messages[0].at >= kStart + 1min && messages[0].at < kStart + 10min);
        QVERIFY(messages[0].receiver.contains(u"desktop"_s));
        QCOMPARE(messages[1].state, AlertState::Resolved);
        QVERIFY(messages[1].at >= kStart + 20min);
    }
    void aLaterFireOfTheSameLabelsIsAnotherAlert()
    {
        std::vector<Transition> past;
        for (const Duration at : {Duration(0), Duration(2h)}) {
            past.push_back(transition(u"a"_s, AlertState::Inactive, AlertState::Firing, at));
            past.push_back(transition(u"a"_s, AlertState::Firing, AlertState::Resolved, at + 20min));
        }
        QCOMPARE(told(past, 4h).size(), 4);
    }
    void nothingHappenedTellsNobody() { QVERIFY(told({}, 1h).empty()); }
};

QTEST_GUILESS_MAIN(PastMessagesTest)
#include "tst_pastmessages.moc"
