// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/labelwords.h"

#include "domain/alert.h"
#include "ui/words.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(herald::LabelWords)
};

QString words(const Matcher &matcher)
{
    const QString name = labelWord(matcher.name());
    const QString value = labelValueWord(matcher.name(), matcher.value());
    const bool isEmpty = matcher.value().isEmpty();
    switch (matcher.kind()) {
    case Matcher::Kind::Equal:
        return isEmpty ? Words::tr("without %1", "label").arg(name)
                       : Words::tr("%1 %2", "label, value").arg(name, value);
    case Matcher::Kind::NotEqual:
        return isEmpty ? Words::tr("with any %1", "label").arg(name)
                       : Words::tr("%1 not %2", "label, value").arg(name, value);
    case Matcher::Kind::Matches: return Words::tr("%1 like %2", "label, pattern").arg(name, value);
    case Matcher::Kind::NotMatches: return Words::tr("%1 unlike %2", "label, pattern").arg(name, value);
    }
    return {};
}

}  // namespace

QString labelWord(const QString &name)
{
    if (name == "alertname"_L1)
        return Words::tr("rule");
    if (name == "severity"_L1)
        return Words::tr("severity");
    return name == "category"_L1 ? Words::tr("category") : name;
}

QString labelValueWord(const QString &name, const QString &value)
{
    const Severity severity = severityOf(Labels{{u"severity"_s, value}});
    return name == "severity"_L1 && toText(severity) == value ? title(severity) : value;
}

QString severityWord(const Labels &labels)
{
    const QString word = labels.value(u"severity");
    // A template, which only an alert can fill in.
    if (word.contains("{{"_L1))
        return Words::tr("By its value", "severity");
    return word.isEmpty() ? title(severityOf(labels)) : labelValueWord(u"severity"_s, word);
}

QString matcherWords(const Matchers &matchers)
{
    QStringList texts;
    for (const Matcher &matcher : matchers)
        texts += words(matcher);
    return texts.join(u", "_s);
}

QString withLabelWords(const QString &text)
{
    static const QString matcher = uR"re(\w+(=|!=|=~|!~)"(\\.|[^"\\])*")re"_s;
    static const QRegularExpression list(uR"(\{%1(, %1)*\})"_s.arg(matcher));
    QString said;
    qsizetype from = 0;
    for (auto found = list.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        const auto matchers = parseMatchers(match.capturedView());
        said += text.mid(from, match.capturedStart() - from);
        said += matchers ? u'(' + matcherWords(*matchers) + u')' : match.captured();
        from = match.capturedEnd();
    }
    return said + text.mid(from);
}

}  // namespace herald
