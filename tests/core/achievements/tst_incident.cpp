// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/incident.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kFired = fromMs(1'767'225'600'000);

Alert resolved()
{
    Alert alert;
    alert.rule = u"HighMemory"_s;
    alert.fingerprint = 0xabc;
    alert.labels = {{u"severity"_s, u"critical"_s}, {u"service"_s, u"feed-api"_s}};
    alert.state = AlertState::Resolved;
    alert.summary = u"Memory is running out"_s;
    alert.firedAt = kFired;
    alert.acknowledgedAt = kFired + 11min;
    alert.resolvedAt = kFired + 200min;
    return alert;
}

}  // namespace

class IncidentTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void anIncidentThatWasDealtWithIsADraft()
    {
        const auto achievement = incidentAchievement(resolved());
        QVERIFY(achievement.has_value());
        QCOMPARE(achievement->title, u"Resolved incident: HighMemory of feed-api"_s);
        QCOMPARE(achievement->description, u"Memory is running out. Acknowledged after 11m, over after 3h20m."_s);
        QCOMPARE(achievement->key, u"incident:HighMemory:abc:1767225600"_s);
        QCOMPARE(achievement->status, AchievementStatus::Draft);
        QCOMPARE(achievement->source, SourceType::Incident);
        QCOMPARE(achievement->startedAt, kFired);
        QCOMPARE(achievement->completedAt, kFired + 200min);
        QCOMPARE(achievement->evidence.first().grade, EvidenceGrade::Measured);
    }

    void whatNobodyLookedAtResolvedByItself()
    {
        Alert alert = resolved();
        alert.acknowledgedAt.reset();
        QVERIFY(!incidentAchievement(alert));
    }

    void onlyWhatIsOverCounts()
    {
        for (const AlertState state :
             {AlertState::Firing, AlertState::Pending, AlertState::NoData, AlertState::Error}) {
            Alert alert = resolved();
            alert.state = state;
            QVERIFY(!incidentAchievement(alert));
        }
        Alert never = resolved();
        never.firedAt.reset();
        QVERIFY(!incidentAchievement(never));
        Alert odd = resolved();
        odd.resolvedAt = kFired - 1h;
        QVERIFY(!incidentAchievement(odd));
    }
};

QTEST_GUILESS_MAIN(IncidentTest)
#include "tst_incident.moc"
