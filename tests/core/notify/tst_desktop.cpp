// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/desktop.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

Achievement named(qint64 id, const QString &title)
{
    Achievement achievement;
    achievement.id = {id};
    achievement.title = title;
    return achievement;
}

}  // namespace

class DesktopTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void anAlertSaysWhatAndHowBad()
    {
        Alert alert;
        alert.id = {7};
        alert.rule = u"High\nCpu"_s;
        alert.labels = {{u"severity"_s, u"critical"_s}};
        alert.summary = u"CPU at 93 %"_s;
        Transition transition;
        transition.to = AlertState::Firing;
        QCOMPARE(alertNote(alert, transition),
                 (DesktopNote{u"Alert: High Cpu"_s, u"CPU at 93 %"_s, u"alert:7"_s, Severity::Critical}));
        transition.to = AlertState::Resolved;
        QCOMPARE(alertNote(alert, transition).title, u"Over: High Cpu"_s);
        QCOMPARE(alertNote(alert, transition).severity, Severity::Info);
        transition.to = AlertState::NoData;
        alert.summary.clear();
        transition.reason = u"no sample for 5m"_s;
        QCOMPARE(alertNote(alert, transition).title, u"Cannot see: High Cpu"_s);
        QCOMPARE(alertNote(alert, transition).body, u"no sample for 5m"_s);
    }

    void anAlertThatComesAgainAndAgainSaysSo()
    {
        Alert alert;
        alert.rule = u"HighCpu"_s;
        alert.summary = QString(u"CPU at 93 % "_s).repeated(50);
        alert.repeats = 3;
        Transition transition;
        transition.to = AlertState::Firing;
        QVERIFY(alertNote(alert, transition).body.endsWith("\nFired 3 times within a day."_L1));
        QVERIFY(alertNote(alert, transition).body.size() <= 300);
        alert.isFlapping = true;
        QVERIFY(alertNote(alert, transition).body.endsWith("\nFlapping: fired 3 times within a day."_L1));
        transition.to = AlertState::Resolved;
        QVERIFY(!alertNote(alert, transition).body.contains("Flapping"_L1));
    }

    void anAchievementIsItsTitle()
    {
        Achievement achievement = named(12, u"Reduced Latency"_s);
        achievement.description = u"40 % better."_s;
        QCOMPARE(achievementNote(achievement),
                 (DesktopNote{u"Reduced Latency"_s, u"40 % better."_s, u"achievement:12"_s, Severity::Info}));
    }

    void longTextsAreShortened()
    {
        Achievement achievement = named(1, QString(u"long title "_s).repeated(50));
        achievement.description = QString(u"words "_s).repeated(500);
        const DesktopNote note = achievementNote(achievement);
        QVERIFY(note.title.size() <= 100 && note.title.endsWith(u'…'));
        QVERIFY(note.body.size() <= 300 && note.body.startsWith(u"long title"_s));
    }

    void manyBecomeOne()
    {
        QList<Achievement> achievements;
        for (int i = 1; i <= 5; ++i)
            achievements.append(named(i, u"Title %1"_s.arg(i)));
        const DesktopNote note = achievementsNote(achievements);
        QCOMPARE(note.title, u"5 new achievements"_s);
        QCOMPARE(note.body, u"Title 1\nTitle 2\nTitle 3\nand 2 more"_s);
        QCOMPARE(note.reference, u"achievement:1"_s);
    }

    void survivesTheOutbox()
    {
        const DesktopNote note{u"t\"<b>"_s, u"b\n😀"_s, u"alert:7"_s, Severity::Critical};
        QVERIFY(desktopNoteFrom(toPayload(note)) == note);
        for (const QByteArray &bad : {""_ba, "{"_ba, "[]"_ba, "{\"title\":1}"_ba, QByteArray("\xff")})
            QVERIFY(!desktopNoteFrom(bad));
    }
};

QTEST_GUILESS_MAIN(DesktopTest)
#include "tst_desktop.moc"
