// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/gitcursor.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

// Each id has a sign before it.
constexpr QChar kKnown = u'=', kMissing = u'!', kBare = u'~';

}  // namespace

QString toText(const GitCursor &cursor)
{
    QStringList words;
    for (const auto &[sign, ids] :
         {std::pair(kKnown, &cursor.known), std::pair(kMissing, &cursor.missing), std::pair(kBare, &cursor.bare)}) {
        for (const GitId &id : *ids)
            words.append(sign + id.toText());
    }
    return words.join(u' ');
}

Result<GitCursor> gitCursorFrom(const QString &text)
{
    GitCursor cursor;
    bool isOld = false;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const QChar sign = word[0];
        const bool hasSign = sign == kKnown || sign == kMissing || sign == kBare;
        const auto id = gitIdFrom(hasSign ? word.mid(1) : word);
        if (!id)
            return fail(ErrorKind::Corrupt,
                        u"The place where reading stopped is not known; import the repository anew."_s);
        isOld = isOld || !hasSign;
        (sign == kMissing ? cursor.missing : sign == kBare ? cursor.bare : cursor.known).insert(*id);
    }
    return isOld ? GitCursor() : cursor;
}

}  // namespace herald
