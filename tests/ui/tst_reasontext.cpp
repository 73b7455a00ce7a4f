// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertstory.h"
#include "alerts/evaluator.h"
#include "alerts/suppression.h"
#include "monitoring/policy.h"
#include "notify/desktop.h"
#include "ui/format.h"
#include "ui/language.h"
#include "ui/models/policywords.h"
#include "ui/models/reasontext.h"

#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace herald;

namespace {

const Instant kNow{1'750'000'000s};

QString told(StepReason reason, const Rule &rule, AlertState to = AlertState::Firing)
{
    const auto compiled = compile(rule, {});
    Step step;
    step.reason = reason;
    step.record.state = to;
    step.record.value = 0.4;
    AlertStory story;
    return tell(story, {.rule = compiled.value(),
                        .series = {},
                        .identity = 1,
                        .step = step,
                        .from = AlertState::Pending,
                        .reading = {},
                        .at = kNow})
        .reason;
}

Rule cpuRule()
{
    Rule rule;
    rule.name = u"cpu"_s;
    rule.metric = u"cpu"_s;
    rule.threshold = 0.8;
    rule.clear = 0.7;
    return rule;
}

QStringList reasonsOfTransitions()
{
    const Rule rule = cpuRule();
    return {told(StepReason::HeldLongEnough, rule), told(StepReason::ConditionEnded, rule, AlertState::Inactive),
            told(StepReason::ConditionEnded, rule, AlertState::Resolved), told(StepReason::StayedClear, rule),
            told(StepReason::DataBack, rule)};
}

QStringList reasonsOfReadings()
{
    QStringList reasons;
    for (int reason = int(ReadingReason::None) + 1; !toText(ReadingReason(reason)).isEmpty(); ++reason)
        reasons += toText(ReadingReason(reason));
    return reasons;
}

}  // namespace

class ReasonTextTest : public QObject {
    Q_OBJECT
private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void everyReasonOfTheEngineIsSaidInTheLanguageOfTheScreen()
    {
        const QStringList reasons = reasonsOfTransitions() + reasonsOfReadings();
        QVERIFY(reasons.size() >= 11);
        QTranslator german;
        QVERIFY(german.load(u":/i18n/herald_de.qm"_s));
        QCoreApplication::installTranslator(&german);
        for (const QString &reason : reasons)
            QVERIFY2(reasonText(reason, kNow) != reason, qPrintable(reason));
        QCoreApplication::removeTranslator(&german);
        for (const QString &reason : reasons)
            QCOMPARE(reasonText(reason, kNow), reason);
    }
    void aSilencesEndIsALocalMomentAndItsCommentStaysWhole()
    {
        Alert alert;
        alert.labels = {{u"a"_s, u"b"_s}};
        const std::vector<Silence> silences{{SilenceId{1}, parseMatchers(u"a=b"_s).value(), kNow, kNow + 1h, u"ann"_s,
                                             u"load is at 100%2: leave it"_s, kNow}};
        const auto why = suppressionOf(alert, {.silences = silences}, kNow);
        const QString text = reasonText(why->reason, kNow);
        QVERIFY2(text.contains(momentText(kNow + 1h, kNow)), qPrintable(text));
        QVERIFY2(text.endsWith(u"load is at 100%2: leave it"_s), qPrintable(text));
    }
    void aValueIsNoMoment() { QCOMPARE(reasonText(u"held for 1763752000"_s, kNow), u"held for 1763752000"_s); }
    void numbersAndTimesAreThoseOfTheScreen()
    {
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(reasonText(u"0.0337631 > 0.02"_s, kNow), u"0,0338 > 0,02"_s);
        QCOMPARE(reasonText(u"the condition holds at 0.378014"_s, kNow), u"the condition holds at 0,378"_s);
        QLocale::setDefault(QLocale::c());
        QCOMPARE(reasonText(u"held for 10m"_s, kNow), u"held for "_s + durationText(10min));
    }
    void thePersonHereIsAddressed()
    {
        QCOMPARE(reasonText(u"you has acknowledged it."_s, kNow), u"you have acknowledged it."_s);
        QCOMPARE(reasonText(u"ann has acknowledged it."_s, kNow), u"ann has acknowledged it."_s);
        QTranslator german;
        QVERIFY(german.load(u":/i18n/herald_de.qm"_s));
        QCoreApplication::installTranslator(&german);
        QVERIFY(!reasonText(u"you has acknowledged it."_s, kNow).contains(u"you"_s));
        QCoreApplication::removeTranslator(&german);
    }
    void valuesThatDifferAreNotShownAsTheSame()
    {
        QCOMPARE(reasonText(u"0.85012 > 0.85"_s, kNow), u"0.85012 > 0.85"_s);
        QCOMPARE(reasonText(u"0.0337631 > 0.02"_s, kNow, u"ratio"_s),
                 u"%1 > %2"_s.arg(displayValue(0.0337631, u"ratio"_s), displayValue(0.02, u"ratio"_s)));
    }
    void aCountedLineFollowsItsNumber()
    {
        Language spoken;
        spoken.use(u"en"_s);
        QCOMPARE(reasonText(u"1 alerts began, 2 messages"_s, kNow), u"1 alert began, messages: 2"_s);
        QCOMPARE(reasonText(u"1 messages handed over"_s, kNow), u"1 message handed over"_s);
        spoken.use(u"de"_s);
        QCOMPARE(reasonText(u"2 alerts began, 2 messages"_s, kNow), u"2 Alarme begannen, Nachrichten: 2"_s);
    }
    void aNotificationSpeaksTheLanguageOfTheScreen()
    {
        Language spoken;
        spoken.use(u"de"_s);
        const Alert alert = [] {
            Alert one;
            one.rule = u"CpuBusy"_s;
            one.summary = u"The processors are busy"_s;
            one.repeats = 3;
            return one;
        }();
        Transition fired;
        fired.to = AlertState::Firing;
        const DesktopNote note = alertNote(alert, fired);
        QCOMPARE(noticeText(note.title, kNow), u"Alarm: CpuBusy"_s);
        QCOMPARE(noticeText(note.body, kNow), u"The processors are busy\nBinnen eines Tages 3-mal ausgelöst."_s);
        QCOMPARE(noticeText(u"3 alerts, 1 over {severity=\"critical\"}"_s, kNow),
                 u"3 Alarme, 1 vorbei (Schweregrad Kritisch)"_s);
        QCOMPARE(noticeText(u"1 alerts {severity=\"critical\"}"_s, kNow), u"1 Alarm (Schweregrad Kritisch)"_s);
    }
    void policiesSpeakIt()
    {
        Language spoken;
        spoken.use(u"en"_s);
        QCOMPARE(factWord(u"critical_alerts"_s), u"critical alerts"_s);
        QCOMPARE(factWord(u"mine"_s), u"mine"_s);
        QCOMPARE(factValue(u"oldest_alert_age"_s, 600), durationText(10min));
        QCOMPARE(
            outcomesText(u"send_warning_alert: 1 messages handed over; recommend_scaling: recommended; 2 messages"
                         " handed over"_s,
                         kNow),
            u"tell as a warning: 1 message handed over\nrecommend more room: recommended; 2 messages handed over"_s);
        QCOMPARE(outcomesText(u"waits for an approval"_s, kNow), u"waits for an approval"_s);
        QVERIFY(outcomesText({}, kNow).isEmpty());
    }
    void everyFactAndActionHasItsWord()
    {
        for (const auto &fact : policyFacts())
            QVERIFY2(factWord(fact.name) != fact.name, qPrintable(QString(fact.name)));
        for (const QString &action : policyActions())
            QVERIFY2(actionWord(action) != action, qPrintable(action));
    }
    void whatNobodyKnowsStaysAsItWasWritten() { QCOMPARE(reasonText(u"0.93 > 0.8"_s, kNow), u"0.93 > 0.8"_s); }
};

QTEST_MAIN(ReasonTextTest)
#include "tst_reasontext.moc"
