// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/silence.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow = fromMs(1767225600000);

Silence silence(const QString &matchers, Duration from = -1h, Duration to = 1h)
{
    return {SilenceId{1}, parseMatchers(matchers).value(), kNow + from, kNow + to, u"ann"_s, u"deploy"_s, kNow};
}

Alert alertOf(qint64 id, const Labels &labels)
{
    Alert alert;
    alert.id = AlertId{id};
    alert.labels = labels;
    return alert;
}

}  // namespace

class SilenceTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void mutesFromItsStartUntilBeforeItsEnd()
    {
        const std::vector<Silence> silences{silence(u"job=node"_s, 0s, 1h)};
        const Labels labels{{u"job"_s, u"node"_s}};
        QVERIFY(!silencing(silences, labels, kNow - 1ms));
        QVERIFY(silencing(silences, labels, kNow));
        QVERIFY(silencing(silences, labels, kNow + 1h - 1ms));
        QVERIFY(!silencing(silences, labels, kNow + 1h));
        QCOMPARE(toText(stateOf(silences[0], kNow - 1s)), u"pending"_s);
        QCOMPARE(toText(stateOf(silences[0], kNow)), u"active"_s);
        QCOMPARE(toText(stateOf(silences[0], kNow + 1h)), u"expired"_s);
    }
    void needsAllMatchers()
    {
        const std::vector<Silence> silences{silence(u"job=node,env!~\"prod.*\""_s)};
        QVERIFY(silencing(silences, {{u"job"_s, u"node"_s}, {u"env"_s, u"test"_s}}, kNow));
        QVERIFY(!silencing(silences, {{u"job"_s, u"node"_s}, {u"env"_s, u"production"_s}}, kNow));
        QVERIFY(!silencing(silences, {{u"job"_s, u"other"_s}}, kNow));
    }

    void refuses_data()
    {
        QTest::addColumn<Silence>("given");
        QTest::addColumn<QString>("member");
        QTest::newRow("everything") << silence(u""_s) << u"matchers"_s;
        QTest::newRow("everything by a regex") << silence(u"job=~\".*\""_s) << u"matchers"_s;
        QTest::newRow("everything by a missing label") << silence(u"job!=node"_s) << u"matchers"_s;
        QTest::newRow("backwards") << silence(u"job=node"_s, 1h, 1h) << u"endsAt"_s;
        QTest::newRow("over") << silence(u"job=node"_s, -2h, -1h) << u"endsAt"_s;
        Silence anonymous = silence(u"job=node"_s);
        anonymous.createdBy = u" "_s;
        QTest::newRow("nobody") << anonymous << u"createdBy"_s;
        Silence mute = silence(u"job=node"_s);
        mute.comment.clear();
        QTest::newRow("no reason") << mute << u"comment"_s;
    }
    void refuses()
    {
        QFETCH(Silence, given);
        QFETCH(QString, member);
        const auto checked = check(given, kNow);
        QVERIFY(!checked);
        QCOMPARE(checked.error().where, member);
    }
    void acceptsWhatIsWhole() { QVERIFY(check(silence(u"job=node"_s), kNow)); }

    void previewsWhatItWillMute()
    {
        const QList<Alert> open{alertOf(1, {{u"job"_s, u"node"_s}}), alertOf(2, {{u"job"_s, u"db"_s}}),
                                alertOf(3, {{u"job"_s, u"node2"_s}})};
        const QList<Alert> muted = preview(parseMatchers(u"job=~\"node.*\"").value(), open);
        QCOMPARE(muted.size(), 2);
        QCOMPARE(muted.at(1).id, AlertId{3});
    }
    void offersRecentlyExpiredOnesAgain()
    {
        const std::vector<Silence> silences{silence(u"a=b"_s, -3h, -2h), silence(u"a=c"_s, -3h, -5min),
                                            silence(u"a=d"_s, -3h, -1min), silence(u"a=e"_s)};
        const auto recent = recentlyExpired(silences, kNow, 10min);
        QCOMPARE(recent.size(), size_t(2));
        QCOMPARE(recent.at(0).matchers.at(0).value(), u"d"_s);
        const Silence again = renewed(recent.at(0), kNow);
        QVERIFY(!again.id.isStored());
        QCOMPARE(again.startsAt, kNow);
        QCOMPARE(again.endsAt, kNow + 2h + 59min);
        QVERIFY(check(again, kNow));
    }
    void snoozeIsPersonal()
    {
        const std::vector<Snooze> snoozes{{AlertId{1}, u"ann"_s, kNow + 1h}};
        QVERIFY(isSnoozed(snoozes, AlertId{1}, u"ann"_s, kNow));
        QVERIFY(!isSnoozed(snoozes, AlertId{1}, u"bob"_s, kNow));
        QVERIFY(!isSnoozed(snoozes, AlertId{2}, u"ann"_s, kNow));
        QVERIFY(!isSnoozed(snoozes, AlertId{1}, u"ann"_s, kNow + 1h));
    }

    void survivesJson()
    {
        Silence given = silence(u"{a=\"b\", c!=\"d\", e=~\"f.*\", g!~\"h\"}"_s);
        auto back = silenceFromJson(toJson(given, kNow));
        QVERIFY(back);
        back->id = given.id;
        back->updatedAt = given.updatedAt;
        QVERIFY(*back == given);
        QCOMPARE(toJson(given, kNow).value(u"status"_s).toObject().value(u"state"_s), QJsonValue(u"active"_s));
    }
    void refusesBrokenJson()
    {
        QCOMPARE(silenceFromJson({}).error().where, u"startsAt"_s);
        QJsonObject object = toJson(silence(u"a=b"_s), kNow);
        object.insert(u"endsAt"_s, 7);
        QCOMPARE(silenceFromJson(object).error().where, u"endsAt"_s);
        object.insert(u"matchers"_s,
                      QJsonArray{QJsonObject{{u"name"_s, u"a"_s}, {u"value"_s, u"("_s}, {u"isRegex"_s, true}}});
        QCOMPARE(silenceFromJson(object).error().where, u"matchers[0]"_s);
        object.insert(u"matchers"_s, QJsonArray{7});
        QCOMPARE(silenceFromJson(object).error().where, u"matchers[0]"_s);
    }
};

QTEST_GUILESS_MAIN(SilenceTest)
#include "tst_silence.moc"
