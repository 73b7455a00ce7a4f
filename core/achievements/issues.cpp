// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/issues.h"

#include "achievements/commitmessage.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr auto kIssue = "issue:"_L1;
constexpr auto kCloses = "closes"_L1;

}  // namespace

bool isIssueName(const QString &name) { return name.startsWith(kIssue); }

bool isRequestName(const QString &name) { return name.startsWith("pr:"_L1); }

QStringList issueNames(const QString &repository, const QString &text)
{
    QStringList names;
    for (const QString &issue : closedIssues(withoutComments(text)))
        names.append(kIssue + (issue.contains(u'#') ? issue : repository + u'#' + issue));
    return names;
}

QStringList issuesOf(const Evidence &piece)
{
    if (piece.kind == "issue"_L1)
        return {kIssue + piece.reference};
    QStringList names;
    const QJsonArray closes = piece.data.value(kCloses).toArray();
    for (const QJsonValue issue : closes)
        names.append(kIssue + issue.toString());
    return names;
}

void setIssues(Evidence &piece, const QStringList &names)
{
    QJsonArray closes;
    for (const QString &name : names)
        closes.append(name.mid(kIssue.size()));
    if (!closes.isEmpty())
        piece.data.insert(kCloses, closes);
}

}  // namespace herald
