// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plaintext.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

bool turnsDirection(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0x200E || code == 0x200F;
}

bool isLoneSurrogate(const QString &text, qsizetype i)
{
    if (text[i].isHighSurrogate())
        return i + 1 == text.size() || !text[i + 1].isLowSurrogate();
    return text[i].isLowSurrogate() && (i == 0 || !text[i - 1].isHighSurrogate());
}

/// The last place at or before `limit` where whole characters, as people see them, end; `limit` where one alone is
/// longer.
qsizetype characterEnd(const QString &text, qsizetype limit)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(limit);
    const qsizetype end = finder.isAtBoundary() ? limit : finder.toPreviousBoundary();
    if (end > 0)
        return end;
    return limit > 1 && text[limit - 1].isHighSurrogate() ? limit - 1 : limit;
}

/// A place that parts a backslash from what it escapes moves in front of the backslash.
qsizetype outsideEscape(const QString &text, qsizetype place)
{
    qsizetype backslashes = 0;
    while (backslashes < place && text[place - 1 - backslashes] == u'\\')
        ++backslashes;
    return backslashes % 2 == 1 && place > 1 ? place - 1 : place;
}

/// Where to part a text that is longer than `budget`.
qsizetype partingPlace(const QString &text, qsizetype budget)
{
    for (const QChar separator : {u'\n', u' '}) {
        const qsizetype place = text.lastIndexOf(separator, budget);
        if (place > budget / 2)
            return place;
    }
    return outsideEscape(text, characterEnd(text, budget));
}

}  // namespace

QString cleanText(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\n' || c == u'\t' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            clean += c == u'\t' ? u' ' : u'\n';
        else if (c.category() != QChar::Other_Control && !turnsDirection(c) && !isLoneSurrogate(text, i))
            clean += c;
    }
    static const QRegularExpression kGap(u"\\n[ \\n]*\\n"_s);
    return clean.replace(kGap, u"\n\n"_s).trimmed();
}

QString cleanLine(const QString &text) { return cleanText(text).simplified(); }

QString shortened(const QString &text, qsizetype budget)
{
    if (text.size() <= budget)
        return text;
    const qsizetype room = budget - 1;
    const qsizetype blank = text.lastIndexOf(u' ', room);
    const qsizetype end = blank > room * 2 / 3 ? blank : outsideEscape(text, characterEnd(text, room));
    return text.left(end).trimmed() + u'…';
}

QStringList splitText(const QString &text, qsizetype budget)
{
    QStringList pieces;
    QString rest = text.trimmed();
    while (rest.size() > budget) {
        const qsizetype place = partingPlace(rest, budget);
        pieces.append(rest.left(place).trimmed());
        rest = rest.mid(place).trimmed();
    }
    if (!rest.isEmpty())
        pieces.append(rest);
    return pieces;
}

}  // namespace herald
