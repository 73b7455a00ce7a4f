// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertcounts.h"

#include <QTest>

using namespace herald;

namespace {

Alert anAlert(AlertState state)
{
    Alert alert;
    alert.state = state;
    return alert;
}

Alert anAnswered(AlertState state)
{
    Alert alert = anAlert(state);
    alert.acknowledgedAt = fromMs(1);
    return alert;
}

}  // namespace

class AlertCountsTest : public QObject {
    Q_OBJECT
private slots:
    void whatFiresUnansweredAndUnmutedIsFiring()
    {
        AlertCounts counts;
        add(counts, anAlert(AlertState::Firing), {});
        add(counts, anAlert(AlertState::Firing), SuppressionKind::Inhibited);
        add(counts, anAlert(AlertState::Firing), SuppressionKind::Silenced);
        add(counts, anAnswered(AlertState::Firing), {});
        add(counts, anAnswered(AlertState::Firing), SuppressionKind::Acknowledged);
        QCOMPARE(counts, (AlertCounts{.firing = 1,
                                      .held = {{SuppressionKind::Silenced, 1},
                                               {SuppressionKind::Inhibited, 1},
                                               {SuppressionKind::Acknowledged, 2}}}));
        QCOMPARE(counts.total(), 5);
    }
    void whatMutesAnAnsweredOneIsNamed()
    {
        AlertCounts counts;
        add(counts, anAnswered(AlertState::Firing), SuppressionKind::Silenced);
        QCOMPARE(counts, (AlertCounts{.held = {{SuppressionKind::Silenced, 1}}}));
    }
    void whatDoesNotFireCountsByItsStateHeldOrNot()
    {
        AlertCounts counts;
        add(counts, anAlert(AlertState::Pending), SuppressionKind::Silenced);
        add(counts, anAnswered(AlertState::Pending), {});
        add(counts, anAlert(AlertState::NoData), {});
        add(counts, anAlert(AlertState::Error), SuppressionKind::Snoozed);
        QCOMPARE(counts, (AlertCounts{.pending = 2, .unseen = 2}));
    }
    void whatHasEndedCountsNowhere()
    {
        AlertCounts counts;
        add(counts, anAlert(AlertState::Resolved), SuppressionKind::Silenced);
        add(counts, anAlert(AlertState::Inactive), {});
        QCOMPARE(counts.total(), 0);
    }
};

QTEST_GUILESS_MAIN(AlertCountsTest)
#include "tst_alertcounts.moc"
