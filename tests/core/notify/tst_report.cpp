// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/report.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace herald;

namespace {

const Instant kNow = *parseInstant(u"2026-03-01T12:00:00Z"_s);

/// Fired so long ago; still open without an end.
Alert alertOf(const QString &rule, const QString &severity, Duration firedAgo,
              std::optional<Duration> endedAgo = std::nullopt)
{
    Alert alert;
    alert.rule = rule;
    alert.labels = Labels({{u"severity"_s, severity}});
    alert.state = endedAgo ? AlertState::Resolved : AlertState::Firing;
    alert.firedAt = kNow - firedAgo;
    if (endedAgo)
        alert.resolvedAt = kNow - *endedAgo;
    return alert;
}

}  // namespace

class ReportTest : public QObject {
    Q_OBJECT
private slots:
    void countsWhatBeganAndEndedWithinTheTimeAndWhatIsOpen()
    {
        const AlertActivity activity =
            activityOf({alertOf(u"Cpu"_s, u"warning"_s, 30min, 10min), alertOf(u"Cpu"_s, u"warning"_s, 5min),
                        alertOf(u"Disk"_s, u"critical"_s, 3h, 20min), alertOf(u"Disk"_s, u"critical"_s, 4h, 3h),
                        alertOf(u"Memory"_s, u"critical"_s, 5h)},
                       kNow - 2h, kNow);
        QCOMPARE(activity.fired, 2);
        QCOMPARE(activity.resolved, 2);
        QCOMPARE(activity.open, 2);
        QCOMPARE(activity.bySeverity, (std::map<QString, qsizetype>{{u"warning"_s, 2}}));
    }
    void namesTheRulesThatFiredMostAndNoMoreThanThree()
    {
        QList<Alert> alerts;
        const std::vector<std::pair<QString, int>> fired{{u"A"_s, 1}, {u"B"_s, 4}, {u"C"_s, 2}, {u"D"_s, 3}};
        for (const auto &[rule, count] : fired) {
            for (int i = 0; i < count; ++i)
                alerts += alertOf(rule, u"warning"_s, 1min);
        }
        QCOMPARE(linesOf(activityOf(alerts, kNow - 1h, kNow)).last(), u"Most often: B (4), D (3), C (2)"_s);
    }
    void aQuietTimeIsOneLine()
    {
        QCOMPARE(linesOf(activityOf({}, kNow - 1h, kNow)),
                 QStringList{u"Alerts that began: 0, over: 0, still open: 0"_s});
    }
};

QTEST_GUILESS_MAIN(ReportTest)
#include "tst_report.moc"
