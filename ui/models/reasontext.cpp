// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/reasontext.h"

#include "domain/error.h"
#include "ui/format.h"
#include "ui/models/labelwords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr const char *kContext = "herald::ReasonText";

/// What core/alerts, core/notify and core/workers write; %1 … stand for the facts, %n for a number.
constexpr std::array kPhrases{
    // alerts/alertstory.cpp, alerts/takeover.cpp
    QT_TRANSLATE_NOOP("herald::ReasonText", "the condition holds at %1"),
    QT_TRANSLATE_NOOP("herald::ReasonText", "%1 is past the clear level %2"),
    QT_TRANSLATE_NOOP("herald::ReasonText", "the condition ended at %1"),
    QT_TRANSLATE_NOOP("herald::ReasonText", "held for %1"),
    QT_TRANSLATE_NOOP("herald::ReasonText", "stayed clear for %1"),
    QT_TRANSLATE_NOOP("herald::ReasonText", "data came back"),
    QT_TRANSLATE_NOOP("herald::ReasonText", "the rule's labels changed"),
    QT_TRANSLATE_NOOP("herald::ReasonText", "severity %1 → %2"),
    QT_TRANSLATE_NOOP("herald::ReasonText", "the rule was removed or switched off"),
    QT_TRANSLATE_NOOP("herald::ReasonText", "the rule no longer covers it"),
    // alerts/evaluator.cpp
    QT_TRANSLATE_NOOP("herald::ReasonText", "no sample yet"),
    QT_TRANSLATE_NOOP("herald::ReasonText", "the newest sample is too old"),
    QT_TRANSLATE_NOOP("herald::ReasonText", "too few samples in the window"),
    QT_TRANSLATE_NOOP("herald::ReasonText", "the result is not a finite number"),
    QT_TRANSLATE_NOOP("herald::ReasonText", "the source could not evaluate it"),
    QT_TRANSLATE_NOOP("herald::ReasonText", "more alerts than the group's limit"),
    QT_TRANSLATE_NOOP("herald::ReasonText", "its series has ended"),
    QT_TRANSLATE_NOOP("herald::ReasonText", "no longer in the answer of its query"),
    // alerts/suppression.cpp, notify/grouping.cpp
    QT_TRANSLATE_NOOP("herald::ReasonText", "A larger alert fires already (%1)."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "you silenced it until %1: %2"),
    QT_TRANSLATE_NOOP("herald::ReasonText", "%1 silenced it until %2: %3"),
    QT_TRANSLATE_NOOP("herald::ReasonText", "Maintenance: %1."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "Quiet hours: %1."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "you have acknowledged it."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "%1 has acknowledged it."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "you no longer acknowledge it."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "%1 no longer acknowledges it."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "you have snoozed it."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "%1 has snoozed it."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "Its route is mute in %1."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "Its route speaks in %1 only."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "The same was told a moment ago; again from %1."),
    // notify/targetflush.cpp
    QT_TRANSLATE_NOOP("herald::ReasonText", "It was over before it could be told."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "Its end was not told: %1"),
    // alerts/rulecheck.cpp
    QT_TRANSLATE_NOOP("herald::ReasonText",
                      "%1 watches %2, which is not in the metric registry: it has no data until a source brings it."),
    QT_TRANSLATE_NOOP("herald::ReasonText",
                      "%1 compares %2 with %3, but it is a share between 0 and 1: write 0.8 for 80 %."),
    QT_TRANSLATE_NOOP("herald::ReasonText",
                      "%1 names the escalation %2, which is not there: nobody is told more than once."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "%1 waits for itself: it never fires."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "%1 waits for alerts of %2, but there is no such rule."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "%1 looks for %2 in %3, which no series has: none has the label %4."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "%1 looks for %2 in %3, which no series has: there is %4."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "%1 looks for %2 in %3, which no series has: there are %4 and %5 more."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "%1 looks for %2 in %3, which no series has together."),
    QT_TRANSLATE_NOOP(
        "herald::ReasonText",
        "%1 wants %2 samples of %3, but its window holds %4 at most, one every %5: it never has a value."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "%1 asks for %2, which its Prometheus server does not know."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "The metrics of the PromQL rules could not be checked: %1"),
    // notify/desktop.cpp, notify/groupnotice.cpp
    QT_TRANSLATE_NOOP("herald::ReasonText", "Alert: %1"),
    QT_TRANSLATE_NOOP("herald::ReasonText", "Over: %1"),
    QT_TRANSLATE_NOOP("herald::ReasonText", "Cannot see: %1"),
    QT_TRANSLATE_NOOP("herald::ReasonText", "Cannot evaluate: %1"),
    QT_TRANSLATE_N_NOOP("herald::ReasonText", "%n alerts, %1 over (%2)"),
    QT_TRANSLATE_N_NOOP("herald::ReasonText", "%n alerts (%1)"),
    QT_TRANSLATE_N_NOOP("herald::ReasonText", "%n over (%1)"),
    QT_TRANSLATE_N_NOOP("herald::ReasonText", "%n new achievements"),
    QT_TRANSLATE_N_NOOP("herald::ReasonText", "and %n more; Herald lists them all"),
    QT_TRANSLATE_N_NOOP("herald::ReasonText", "and %n more"),
    // domain/alert.cpp, workers/alertingrows.cpp
    QT_TRANSLATE_N_NOOP("herald::ReasonText", "Fired %n times within a day."),
    QT_TRANSLATE_N_NOOP("herald::ReasonText", "Flapping: fired %n times within a day."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "It no longer flaps."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "To %1 by %2: %3 open, %4 over."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "Taken by %1 (HTTP %2)."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "Given up by %1: %2"),
    // workers/escalator.cpp
    QT_TRANSLATE_NOOP("herald::ReasonText", "Nobody has acknowledged it for %1 (%2, step %3)."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "Step %1 of %2: to %3."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "Step %1 of %2: %3 has no address."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "Ended: The alert is over."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "Ended: %1 has acknowledged it."),
    // what a person did
    QT_TRANSLATE_NOOP("herald::ReasonText", "%1 silenced %2: %3"),
    QT_TRANSLATE_NOOP("herald::ReasonText", "%1 ended silence %2."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "%1 snoozed it until %2."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "%1 approved the policy %2."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "%1 changed routes, receivers or schedules."),
    // workers/scheduler.cpp, workers/policyrunner.cpp
    QT_TRANSLATE_N_NOOP("herald::ReasonText", "%n alerts began, %1 messages"),
    QT_TRANSLATE_NOOP("herald::ReasonText", "waits for an approval"),
    QT_TRANSLATE_NOOP("herald::ReasonText", "would do it (dry run)"),
    QT_TRANSLATE_N_NOOP("herald::ReasonText", "%n messages handed over"),
    QT_TRANSLATE_NOOP("herald::ReasonText", "nobody to tell: no address is set for its receiver"),
    QT_TRANSLATE_N_NOOP("herald::ReasonText", "recommended; %n messages handed over"),
    QT_TRANSLATE_NOOP("herald::ReasonText", "recommended; nobody to tell: no address is set for its receiver"),
    QT_TRANSLATE_NOOP("herald::ReasonText", "nothing to recommend: no alert shows where"),
    QT_TRANSLATE_NOOP("herald::ReasonText", "not done: there is no schedule %1"),
    QT_TRANSLATE_NOOP("herald::ReasonText", "%1 runs next"),
    QT_TRANSLATE_NOOP("herald::ReasonText", "%1 is still being tried"),
};

struct Phrase {
    const char *english;
    QRegularExpression pattern;  ///< one group for each place, as they follow each other
    QString places;              ///< what follows the % of each: '1', 'n'
};

std::vector<Phrase> phrases()
{
    static const QRegularExpression place(uR"(%(\d|n))"_s);
    std::vector<Phrase> all;
    for (const char *english : kPhrases) {
        const QString text = QString::fromUtf8(english);
        QString pattern;
        QString places;
        qsizetype from = 0;
        for (auto found = place.globalMatch(text); found.hasNext();) {
            const auto match = found.next();
            pattern += QRegularExpression::escape(text.mid(from, match.capturedStart() - from));
            pattern += match.captured(1) == u'n' ? u"(\\d+)"_s : u"(.+?)"_s;
            places += match.captured(1);
            from = match.capturedEnd();
        }
        pattern += QRegularExpression::escape(text.mid(from));
        all.push_back({english,
                       QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                                          QRegularExpression::DotMatchesEverythingOption),
                       places});
    }
    return all;
}

/// Where and as what the facts are read.
struct Reading {
    Instant now;
    QString unit;
};

/// Only a whole moment is one: "0.93" would read as seconds since 1970.
QString shown(const QString &fact, const Reading &reading)
{
    const auto at = fact.endsWith(u'Z') ? parseInstant(fact) : fail(ErrorKind::Invalid, {});
    if (at)
        return momentText(*at, reading.now);
    if (const auto duration = parseDuration(fact); duration && *duration >= std::chrono::seconds(1))
        return durationText(*duration);
    static const QRegularExpression fraction(uR"(^-?\d+(\.\d+(e[+-]?\d+)?|e[+-]?\d+)$)"_s);
    return fraction.match(fact).hasMatch() ? displayValue(fact.toDouble(), reading.unit) : fact;
}

/// "0.0337631 > 0.02": numbers that are compared need no words.
std::optional<QString> comparisonText(const QString &reason, const QString &unit)
{
    static const QRegularExpression comparison(uR"(^(-?[\d.e+-]+) ([<>=!]=?) (-?[\d.e+-]+)$)"_s);
    const auto match = comparison.match(reason);
    bool areNumbers[2] = {};
    const double value = match.captured(1).toDouble(&areNumbers[0]);
    const double limit = match.captured(3).toDouble(&areNumbers[1]);
    if (!areNumbers[0] || !areNumbers[1])
        return std::nullopt;
    // What differs is not shown as the same.
    const bool isClose = displayValue(value, unit) == displayValue(limit, unit) && value != limit;
    const auto text = [&](double number) {
        return isClose ? QLocale().toString(number, 'g', 8) : displayValue(number, unit);
    };
    return u"%1 %2 %3"_s.arg(text(value), match.captured(2), text(limit));
}

/// The engine writes the person at this computer as any other: "you has snoozed it."
QString addressed(QString reason)
{
    return reason.startsWith("you has "_L1) ? reason.replace(0, 8, u"you have "_s) : reason;
}

/// Each fact is put in once, so that one which itself holds a "%1" stays whole.
QString filledIn(const QString &pattern, const Phrase &phrase, const QRegularExpressionMatch &facts,
                 const Reading &reading)
{
    QString text;
    qsizetype from = 0;
    for (qsizetype at = pattern.indexOf(u'%'); at >= 0 && at + 1 < pattern.size(); at = pattern.indexOf(u'%', from)) {
        text += pattern.mid(from, at - from);
        text += shown(facts.captured(1 + int(phrase.places.indexOf(pattern[at + 1]))), reading);
        from = at + 2;
    }
    return text + pattern.mid(from);
}

/// In the grammar of its number, where it has one.
QString translated(const Phrase &phrase, const QRegularExpressionMatch &facts, const Reading &reading)
{
    const auto counted = phrase.places.indexOf(u'n');
    if (counted < 0)
        return filledIn(QCoreApplication::translate(kContext, phrase.english), phrase, facts, reading);
    const int number = facts.captured(1 + int(counted)).toInt();
    // Qt puts the number in itself.
    return filledIn(QCoreApplication::translate(kContext, phrase.english, nullptr, number), phrase, facts, reading);
}

}  // namespace

QString reasonText(const QString &reason, Instant now, const QString &unit)
{
    static const std::vector<Phrase> all = phrases();
    const QString said = addressed(reason);
    if (const auto comparison = comparisonText(said, unit))
        return *comparison;
    for (const Phrase &phrase : all) {
        if (const auto match = phrase.pattern.match(said); match.hasMatch())
            return translated(phrase, match, {now, unit});
    }
    return said;
}

QString noticeText(const QString &text, Instant now)
{
    QStringList lines = withLabelWords(text).split(u'\n');
    for (QString &line : lines)
        line = reasonText(line, now);
    return lines.join(u'\n');
}

}  // namespace herald
