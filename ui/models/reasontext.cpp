// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/reasontext.h"

#include "domain/error.h"
#include "ui/format.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr const char *kContext = "herald::ReasonText";

/// What core/alerts and core/notify write; %1 … stand for the facts.
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
    QT_TRANSLATE_NOOP("herald::ReasonText", "you have snoozed it."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "%1 has snoozed it."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "Its route is mute in %1."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "Its route speaks in %1 only."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "The same was told a moment ago; again from %1."),
    // alerts/rulecheck.cpp
    QT_TRANSLATE_NOOP("herald::ReasonText",
                      "%1 watches %2, which is not in the metric registry: it has no data until a source brings it."),
    QT_TRANSLATE_NOOP("herald::ReasonText",
                      "%1 compares %2 with %3, but it is a share between 0 and 1: write 0.8 for 80 %."),
    QT_TRANSLATE_NOOP("herald::ReasonText",
                      "%1 names the escalation %2, which is not there: nobody is told more than once."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "%1 waits for itself: it never fires."),
    QT_TRANSLATE_NOOP("herald::ReasonText", "%1 waits for alerts of %2, but there is no such rule."),
};

struct Phrase {
    const char *english;
    QRegularExpression pattern;  ///< one group for each fact, in the order of their numbers
};

std::vector<Phrase> phrases()
{
    static const QRegularExpression fact(uR"(%\d)"_s);
    std::vector<Phrase> all;
    for (const char *english : kPhrases) {
        QStringList fixed;
        for (const QString &part : QString::fromUtf8(english).split(fact))
            fixed += QRegularExpression::escape(part);
        all.push_back({english, QRegularExpression(QRegularExpression::anchoredPattern(fixed.join(u"(.+?)"_s)),
                                                   QRegularExpression::DotMatchesEverythingOption)});
    }
    return all;
}

/// Only a whole moment is one: "0.93" would read as seconds since 1970.
QString shown(const QString &fact, Instant now)
{
    const auto at = fact.endsWith(u'Z') ? parseInstant(fact) : fail(ErrorKind::Invalid, {});
    if (at)
        return momentText(*at, now);
    if (const auto duration = parseDuration(fact); duration && *duration >= std::chrono::seconds(1))
        return durationText(*duration);
    static const QRegularExpression fraction(uR"(^-?\d+(\.\d+(e[+-]?\d+)?|e[+-]?\d+)$)"_s);
    return fraction.match(fact).hasMatch() ? displayValue(fact.toDouble(), {}) : fact;
}

/// "0.0337631 > 0.02": numbers that are compared need no words.
std::optional<QString> comparisonText(const QString &reason)
{
    static const QRegularExpression comparison(uR"(^(-?[\d.e+-]+) ([<>=!]=?) (-?[\d.e+-]+)$)"_s);
    const auto match = comparison.match(reason);
    bool areNumbers[2] = {};
    const double value = match.captured(1).toDouble(&areNumbers[0]);
    const double limit = match.captured(3).toDouble(&areNumbers[1]);
    if (!areNumbers[0] || !areNumbers[1])
        return std::nullopt;
    return u"%1 %2 %3"_s.arg(displayValue(value, {}), match.captured(2), displayValue(limit, {}));
}

/// The engine writes the person at this computer as any other: "you has snoozed it."
QString addressed(QString reason)
{
    return reason.startsWith("you has "_L1) ? reason.replace(0, 8, u"you have "_s) : reason;
}

/// Each fact is put in once, so that one which itself holds a "%1" stays whole.
QString filledIn(const QString &pattern, const QRegularExpressionMatch &facts, Instant now)
{
    QString text;
    qsizetype from = 0;
    for (qsizetype at = pattern.indexOf(u'%'); at >= 0 && at + 1 < pattern.size(); at = pattern.indexOf(u'%', from)) {
        text += pattern.mid(from, at - from);
        text += shown(facts.captured(pattern[at + 1].digitValue()), now);
        from = at + 2;
    }
    return text + pattern.mid(from);
}

}  // namespace

QString reasonText(const QString &reason, Instant now)
{
    static const std::vector<Phrase> all = phrases();
    const QString said = addressed(reason);
    if (const auto comparison = comparisonText(said))
        return *comparison;
    for (const Phrase &phrase : all) {
        if (const auto match = phrase.pattern.match(said); match.hasMatch())
            return filledIn(QCoreApplication::translate(kContext, phrase.english), match, now);
    }
    return said;
}

}  // namespace herald
