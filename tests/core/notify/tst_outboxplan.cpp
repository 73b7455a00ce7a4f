// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/outboxplan.h"

#include "notify/desktop.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow = fromMs(1'767'225'600'000);
const Receivers kBoth{true, {u"DISCORD_ALERT_WEBHOOK"_s}};

Alert anAlert()
{
    Alert alert;
    alert.id = {7};
    alert.rule = u"HighCpu"_s;
    alert.summary = u"CPU at 93 %"_s;
    return alert;
}

Transition change(AlertState from, AlertState to, Instant at = kNow)
{
    Transition transition;
    transition.alert = {7};
    transition.from = from;
    transition.to = to;
    transition.at = at;
    return transition;
}

QList<Achievement> achievements(int count)
{
    QList<Achievement> list;
    for (int i = 1; i <= count; ++i) {
        Achievement achievement;
        achievement.id = {i};
        achievement.title = u"Title %1"_s.arg(i);
        achievement.completedAt = kNow - 1h;
        list.append(achievement);
    }
    return list;
}

QStringList keysOf(const QList<Delivery> &deliveries)
{
    QStringList keys;
    for (const Delivery &delivery : deliveries)
        keys.append(toText(delivery.channel) + u' ' + delivery.key);
    return keys;
}

}  // namespace

class OutboxPlanTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void anAlertGoesToEveryChannel()
    {
        const auto plan = planAlert(anAlert(), change(AlertState::Pending, AlertState::Firing), kBoth, kNow);
        QCOMPARE(keysOf(plan), (QStringList{u"desktop alert:7:firing"_s, u"discord alert:7:firing"_s}));
        QCOMPARE(plan[0].receiver, QString());
        QCOMPARE(desktopNoteFrom(plan[0].payload)->body, u"CPU at 93 %"_s);
        QCOMPARE(plan[1].receiver, u"DISCORD_ALERT_WEBHOOK"_s);
        QVERIFY(plan[1].payload.contains("allowed_mentions"));
        for (const Delivery &delivery : plan) {
            QCOMPARE(delivery.title, u"Alert: HighCpu"_s);
            QCOMPARE(delivery.state, DeliveryState::Waiting);
            QCOMPARE(delivery.createdAt, kNow);
            QCOMPARE(delivery.nextAttemptAt, kNow);
        }
    }

    void tellsOnlyWhatAPersonMustKnow_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<bool>("isTold");
        const auto row = [](const char *name, AlertState from, AlertState to, bool isTold) {
            QTest::newRow(name) << int(from) << int(to) << isTold;
        };
        row("fires", AlertState::Pending, AlertState::Firing, true);
        row("fires at once", AlertState::Inactive, AlertState::Firing, true);
        row("resolves", AlertState::Firing, AlertState::Resolved, true);
        row("goes blind", AlertState::Firing, AlertState::NoData, true);
        row("sees again", AlertState::NoData, AlertState::Resolved, true);
        row("breaks", AlertState::Inactive, AlertState::Error, true);
        row("pends", AlertState::Inactive, AlertState::Pending, false);
        row("pends no more", AlertState::Pending, AlertState::Inactive, false);
        row("was never told", AlertState::Pending, AlertState::Resolved, false);
        row("no change", AlertState::Firing, AlertState::Firing, false);
    }
    void tellsOnlyWhatAPersonMustKnow()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(bool, isTold);
        QCOMPARE(!planAlert(anAlert(), change(AlertState(from), AlertState(to)), kBoth, kNow).isEmpty(), isTold);
    }

    void theSameChangeHasTheSameKeyAndAnotherOneAnother()
    {
        const auto key = [](const Transition &transition, Instant now) {
            return planAlert(anAlert(), transition, {true, {}}, now).first().key;
        };
        const Transition again = change(AlertState::NoData, AlertState::Firing);
        QCOMPARE(key(again, kNow), key(again, kNow + 1h));
        QSet<QString> keys{key(change(AlertState::Pending, AlertState::Firing), kNow), key(again, kNow),
                           key(change(AlertState::NoData, AlertState::Firing, kNow + 1h), kNow),
                           key(change(AlertState::Firing, AlertState::NoData), kNow),
                           key(change(AlertState::Firing, AlertState::Resolved), kNow)};
        QCOMPARE(keys.size(), 5);
    }

    void aLongTextHasAKeyForEachMessage()
    {
        Alert alert = anAlert();
        alert.description = QString(u"word "_s).repeated(3000);
        const auto plan =
            planAlert(alert, change(AlertState::Pending, AlertState::Firing), {false, {u"a"_s, u"b"_s}}, kNow);
        QVERIFY(plan.size() >= 4);
        QSet<QString> unique;
        for (const Delivery &delivery : plan)
            unique.insert(delivery.receiver + delivery.key);
        QCOMPARE(unique.size(), plan.size());
        QVERIFY(keysOf(plan).contains(u"discord alert:7:firing/2"_s));
    }

    void anAlertThatIsNotStoredHasNoKey()
    {
        Alert alert = anAlert();
        alert.id = {};
        QVERIFY(planAlert(alert, change(AlertState::Pending, AlertState::Firing), kBoth, kNow).isEmpty());
    }

    void fewAchievementsAreToldOneByOne()
    {
        QCOMPARE(keysOf(planAchievements(achievements(2), kBoth, kNow)),
                 (QStringList{u"desktop achievement:1"_s, u"discord achievement:1"_s, u"desktop achievement:2"_s,
                              u"discord achievement:2"_s}));
    }

    void manyAchievementsAreOneMessage()
    {
        const auto plan = planAchievements(achievements(9), kBoth, kNow);
        QCOMPARE(keysOf(plan), (QStringList{u"desktop achievements:1-9"_s, u"discord achievements:1-9"_s}));
        QVERIFY(plan.last().payload.contains("Title 9"));
    }

    void importedHistoryIsToldToNobody()
    {
        auto history = achievements(5);
        for (Achievement &achievement : history)
            achievement.completedAt = kNow - 24h * 30;
        QVERIFY(planAchievements(history, kBoth, kNow).isEmpty());
        history.append(achievements(1));
        QCOMPARE(planAchievements(history, kBoth, kNow).size(), 2);
    }

    void nobodyToTellIsNoDelivery()
    {
        QVERIFY(planAchievements(achievements(2), {false, {}}, kNow).isEmpty());
        QVERIFY(planAchievements({}, kBoth, kNow).isEmpty());
    }
};

QTEST_GUILESS_MAIN(OutboxPlanTest)
#include "tst_outboxplan.moc"
