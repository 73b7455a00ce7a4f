// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/journalfold.h"

#include <QTest>
#include <random>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart = fromMs(1767225600000);

Transition row(qint64 alert, AlertState from, AlertState to, Duration at)
{
    return {.alert = AlertId{alert}, .rule = u"High"_s, .from = from, .to = to, .at = kStart + at};
}

SuppressionChange held(qint64 alert, const QString &scope, bool isBegin, Duration at)
{
    return {AlertId{alert}, scope, {SuppressionKind::Silenced, u"deploy"_s}, isBegin, kStart + at};
}

}  // namespace

class JournalFoldTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void showsWhatWasOpenThen()
    {
        const std::vector rows{row(1, AlertState::Inactive, AlertState::Pending, 0s),
                               row(1, AlertState::Pending, AlertState::Firing, 2min),
                               row(2, AlertState::Inactive, AlertState::Firing, 3min),
                               row(1, AlertState::Firing, AlertState::Resolved, 10min)};
        QCOMPARE(stateAt(rows, {}, {}, kStart - 1ms).size(), 0u);
        QCOMPARE(stateAt(rows, {}, {}, kStart + 1min).at(0).state, AlertState::Pending);
        QCOMPARE(stateAt(rows, {}, {}, kStart + 2min).at(0).state, AlertState::Firing);
        QCOMPARE(stateAt(rows, {}, {}, kStart + 5min).size(), 2u);
        const auto late = stateAt(rows, {}, {}, kStart + 1h);
        QCOMPARE(late.size(), 1u);
        QCOMPARE(late[0].alert, AlertId{2});
        QCOMPARE(late[0].since, kStart + 3min);
    }
    void showsWhatWasMutedAndWhy()
    {
        const std::vector rows{row(1, AlertState::Inactive, AlertState::Firing, 0s)};
        const std::vector changes{held(1, {}, true, 1min), held(1, u"team"_s, true, 2min), held(1, {}, false, 3min),
                                  held(9, {}, true, 1min)};
        QVERIFY(stateAt(rows, changes, {}, kStart).at(0).heldBack.empty());
        QCOMPARE(stateAt(rows, changes, {}, kStart + 2min).at(0).heldBack.size(), 2u);
        const auto later = stateAt(rows, changes, {}, kStart + 3min).at(0).heldBack;
        QCOMPARE(later.size(), 1u);
        QCOMPARE(later[0].scope, u"team"_s);
        QCOMPARE(later[0].why.reason, u"deploy"_s);
    }
    void knowsWhoHadAcknowledged()
    {
        const std::vector rows{row(1, AlertState::Inactive, AlertState::Firing, 0s)};
        const std::vector<AcknowledgementChange> changes{
            {.alert = {1}, .by = u"ann"_s, .comment = u"on it"_s, .at = kStart + 1min},
            {.alert = {1}, .by = u"ann"_s, .comment = {}, .isBegin = false, .at = kStart + 2min}};
        QCOMPARE(shownAs(stateAt(rows, {}, changes, kStart).at(0)), u"firing"_s);
        const PastAlert then = stateAt(rows, {}, changes, kStart + 1min).at(0);
        QCOMPARE(shownAs(then), u"acknowledged"_s);
        QCOMPARE(then.acknowledged->comment, u"on it"_s);
        QCOMPARE(shownAs(stateAt(rows, {}, changes, kStart + 2min).at(0)), u"firing"_s);
    }
    void isShownByWhatKeptEverybodyFromBeingTold()
    {
        const std::vector rows{row(1, AlertState::Inactive, AlertState::Firing, 0s)};
        QCOMPARE(shownAs(stateAt(rows, std::vector{held(1, {}, true, 1min)}, {}, kStart + 1min).at(0)), u"silenced"_s);
        QCOMPARE(shownAs(stateAt(rows, std::vector{held(1, u"team"_s, true, 1min)}, {}, kStart + 1min).at(0)),
                 u"firing"_s);
    }
    /// Whatever happened, the fold knows the last state of each alert.
    void agreesWithPlayingTheRowsOneByOne()
    {
        std::mt19937 random(7);
        const AlertState states[]{AlertState::Pending, AlertState::Firing, AlertState::Resolved, AlertState::NoData};
        std::vector<Transition> rows;
        for (int i = 0; i < 2000; ++i)
            rows.push_back(row(1 + random() % 20, AlertState::Inactive, states[random() % 4], i * 1s));
        for (const Duration at : {0s, 17s, 500s, 1999s}) {
            std::map<qint64, AlertState> played;
            for (const Transition &one : rows) {
                if (one.at <= kStart + at)
                    played[one.alert.value] = one.to;
            }
            std::erase_if(played, [](const auto &pair) { return pair.second == AlertState::Resolved; });
            const auto folded = stateAt(rows, {}, {}, kStart + at);
            QCOMPARE(folded.size(), played.size());
            for (const PastAlert &alert : folded)
                QCOMPARE(alert.state, played.at(alert.alert.value));
        }
    }
};

QTEST_GUILESS_MAIN(JournalFoldTest)
#include "tst_journalfold.moc"
