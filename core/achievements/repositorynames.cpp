// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/repositorynames.h"

#include "achievements/reverts.h"
#include "achievements/workevidence.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// "Octo/App" at the beginning of "Octo/App#7", "Octo/App@V1", "Octo/App/42" or "Octo/App:core:2026-W03" in small
/// letters.
QString foldedReference(const QString &reference)
{
    const auto sign = std::ranges::find_if(reference, [](QChar c) { return c == u'#' || c == u'@' || c == u':'; });
    const QString head = reference.left(sign - reference.begin());
    const QString repository = head.section(u'/', 0, 1);
    if (!repository.contains(u'/'))
        return reference;
    return repository.toLower() + reference.mid(repository.size());
}

void foldData(Evidence &piece)
{
    if (const QJsonArray closes = piece.data.value("closes"_L1).toArray(); !closes.isEmpty()) {
        QJsonArray folded;
        for (const QJsonValue issue : closes)
            folded.append(foldedReference(issue.toString()));
        piece.data.insert("closes"_L1, folded);
    }
    if (isRevert(piece))
        piece.data.insert("reverts"_L1, foldedName(piece.data.value("reverts"_L1).toString()));
}

}  // namespace

QString foldedName(const QString &name)
{
    const qsizetype colon = name.indexOf(u':');
    const QString kind = name.left(colon + 1);
    const QString rest = name.mid(colon + 1);
    if (kind == "revert:"_L1 || kind == "open:"_L1)
        return kind + foldedName(rest);
    return kind + foldedReference(rest);
}

void foldNames(Sighting &sighting)
{
    for (QString &name : sighting.names)
        name = foldedName(name);
    sighting.names.sort();
    sighting.names.removeDuplicates();
    for (Evidence &piece : sighting.evidence) {
        piece.reference = isRevert(piece) ? foldedName(piece.reference) : foldedReference(piece.reference);
        foldData(piece);
    }
}

QString shownReference(const Evidence &piece)
{
    const QString written = workDataOf(piece).repository;
    const bool isWritten = piece.reference.startsWith(written, Qt::CaseInsensitive);
    return isWritten ? written + piece.reference.mid(written.size()) : piece.reference;
}

}  // namespace herald
