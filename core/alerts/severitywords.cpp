// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/severitywords.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// As RE2 takes it: letters of any script stand for themselves.
QString quoted(const QString &word)
{
    QString text;
    for (const QChar letter : word) {
        if (letter.unicode() < 128 && !letter.isLetterOrNumber() && letter != u'_')
            text += u'\\';
        text += letter;
    }
    return text;
}

bool isNegative(Matcher::Kind kind) { return kind == Matcher::Kind::NotEqual || kind == Matcher::Kind::NotMatches; }

Matcher widened(const Matcher &matcher, const SeverityWords &words)
{
    if (matcher.name() != "severity"_L1)
        return matcher;
    QStringList synonyms;
    for (const auto &[word, severity] : words.asKeyValueRange()) {
        // Of a negative matcher: the values that it does not take.
        if (matcher.matchesValue(toText(severity)) != isNegative(matcher.kind()))
            synonyms += quoted(word);
    }
    if (synonyms.isEmpty())
        return matcher;
    const bool isPattern = matcher.kind() == Matcher::Kind::Matches || matcher.kind() == Matcher::Kind::NotMatches;
    const QString pattern =
        u"(?:%1)|(?i:%2)"_s.arg(isPattern ? matcher.value() : quoted(matcher.value()), synonyms.join(u'|'));
    const auto kind = isNegative(matcher.kind()) ? Matcher::Kind::NotMatches : Matcher::Kind::Matches;
    return Matcher::make(matcher.name(), kind, pattern).value_or(matcher);
}

}  // namespace

Matchers widened(Matchers matchers, const SeverityWords &words)
{
    if (!words.isEmpty()) {
        for (Matcher &matcher : matchers)
            matcher = widened(matcher, words);
    }
    return matchers;
}

std::vector<Silence> widened(std::vector<Silence> silences, const SeverityWords &words)
{
    for (Silence &silence : silences)
        silence.matchers = widened(std::move(silence.matchers), words);
    return silences;
}

}  // namespace herald
