// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/alertanswer.h"

#include "support/fakeclock.h"
#include "support/fakeengine.h"
#include "ui/models/alertingtext.h"
#include "ui/widgets/notice.h"

#include <QDateTime>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

ListedAlert firing()
{
    Alert alert;
    alert.id = {7};
    alert.rule = u"HighCpu"_s;
    alert.state = AlertState::Firing;
    return {alert, {}, std::nullopt};
}

struct Answer {
    Answer() { widget.setAlert(firing(), clock.now()); }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (auto *one : widget.findChildren<QPushButton *>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }

    FakeClock clock;
    FakeEngine engine;
    QWidget window;
    Notice notice{&window};
    AlertAnswer widget{engine, notice, &window};
};

}  // namespace

class AlertAnswerTest : public QObject {
    Q_OBJECT
private slots:
    void acknowledgesWithTheComment()
    {
        Answer answer;
        answer.widget.findChild<QLineEdit *>()->setText(u"I look"_s);
        answer.button(u"Acknowledge"_s)->click();
        QCOMPARE(answer.engine.told, QStringList{u"acknowledge 7 I look"_s});
        QTRY_COMPARE(answer.notice.text(), u"Acknowledged."_s);
    }

    void anAcknowledgementCanBeTakenBack()
    {
        Answer answer;
        ListedAlert known = firing();
        known.alert.acknowledgedAt = answer.clock.now();
        answer.widget.setAlert(known, answer.clock.now());
        QVERIFY(answer.button(u"Acknowledge"_s)->isHidden());
        answer.button(u"Take back"_s)->click();
        QCOMPARE(answer.engine.told, QStringList{u"unacknowledge 7"_s});
    }

    void snoozesForTheTimeThatIsChosen()
    {
        Answer answer;
        const auto actions = answer.button(u"Snooze"_s)->menu()->actions();
        QCOMPARE(actions.size(), 3);
        actions[0]->trigger();
        actions[1]->trigger();
        const Instant now = answer.clock.now();
        QCOMPARE(answer.engine.told,
                 (QStringList{u"snooze 7 "_s + toRfc3339(now + 15min), u"snooze 7 "_s + toRfc3339(now + 1h)}));
    }

    void tomorrowMorningIsEightAndAtLeastFourHoursAway()
    {
        const auto at = [](int day, int hour) {
            return fromMs(QDateTime(QDate(2026, 3, day), QTime(hour, 0), Qt::UTC).toMSecsSinceEpoch());
        };
        QCOMPARE(tomorrowMorning(at(4, 22), QTimeZone::utc()), at(5, 8));
        QCOMPARE(tomorrowMorning(at(5, 2), QTimeZone::utc()), at(5, 8));
        QCOMPARE(tomorrowMorning(at(5, 5), QTimeZone::utc()), at(6, 8));
    }

    void endsTheAlert()
    {
        Answer answer;
        answer.widget.findChild<QLineEdit *>()->setText(u"fixed"_s);
        answer.button(u"Resolve"_s)->click();
        QCOMPARE(answer.engine.told, QStringList{u"resolve 7 fixed"_s});
    }

    void ofAnothersAlertNothingButItsSilencesCanBeChangedHere()
    {
        Answer answer;
        answer.widget.setAlert({firing().alert, {u"http://am.example"_s}, std::nullopt}, answer.clock.now());
        QVERIFY(!answer.button(u"Silence…"_s)->isHidden());
        QVERIFY(answer.button(u"Resolve"_s)->isHidden());
        QVERIFY(answer.button(u"Snooze"_s)->isHidden());
        QVERIFY(answer.widget.findChild<QLineEdit *>()->parentWidget()->isHidden());
    }

    void saysWhatTheEngineRefused()
    {
        Answer answer;
        answer.engine.refusal = Error{ErrorKind::Conflict, u"It has ended."_s, {}};
        answer.button(u"Resolve"_s)->click();
        QTRY_COMPARE(answer.notice.text(), u"It has ended."_s);
    }

    void anothersAlertCanBeSilencedThereAndHeardAgain()
    {
        Answer answer;
        ListedAlert other = firing();
        other.alert.id = {};
        other.sources = {u"http://am:9093"_s};
        answer.widget.setAlert(other, answer.clock.now());
        QVERIFY(!answer.widget.isHidden());
        for (const QString &text : {u"Acknowledge"_s, u"Snooze"_s, u"Resolve"_s})
            QVERIFY2(!answer.button(text)->isVisibleTo(&answer.widget), qPrintable(text));
        QVERIFY(answer.button(u"Silence…"_s)->isVisibleTo(&answer.widget));
        QVERIFY(answer.button(u"End its silence"_s)->isHidden());

        other.silences = {{u"http://am:9093"_s, u"6a1c"_s}};
        answer.widget.setAlert(other, answer.clock.now());
        QVERIFY(answer.button(u"Silence…"_s)->isHidden());
        answer.button(u"End its silence"_s)->click();
        QCOMPARE(answer.engine.told, QStringList{u"expireElsewhere http://am:9093#6a1c"_s});
    }
};

QTEST_MAIN(AlertAnswerTest)
#include "tst_alertanswer.moc"
