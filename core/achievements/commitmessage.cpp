// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/commitmessage.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// Words that are conventional types; any other word before a colon is taken as a scope.
constexpr std::array kTypes{
    "feat"_L1,  "feature"_L1,  "fix"_L1,  "bugfix"_L1,   "hotfix"_L1,  "docs"_L1,  "doc"_L1,
    "style"_L1, "refactor"_L1, "perf"_L1, "test"_L1,     "tests"_L1,   "build"_L1, "ci"_L1,
    "chore"_L1, "revert"_L1,   "deps"_L1, "security"_L1, "release"_L1, "arch"_L1,
};

/// Longer lines are no subjects that a person wrote; the patterns need not see them.
constexpr qsizetype kMaxSubject = 1000;

/// Nobody closes more at once; a text that says so is made to be long.
constexpr qsizetype kMaxIssues = 100;

bool isType(const QString &word) { return std::ranges::find(kTypes, word) != kTypes.end(); }

std::optional<int> numberIn(const QString &text)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    return ok && number > 0 ? std::optional(number) : std::nullopt;
}

/// Cuts " (#12)" from the end.
std::optional<int> takePullRequest(QString &text)
{
    static const QRegularExpression kSuffix(u"\\s*\\([#!](\\d{1,9})\\)\\s*$"_s);
    const auto match = kSuffix.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    text.truncate(match.capturedStart());
    return numberIn(match.captured(1));
}

/// The number at the end of ".../pull/12", ".../merge_requests/12", "#12" or "group/project!12".
std::optional<int> requestNumber(const QString &value)
{
    static const QRegularExpression kRequest(u"(?:/pull/|/merge_requests/|[#!])(\\d{1,9})/?\\s*$"_s);
    const auto match = kRequest.match(value);
    return match.hasMatch() ? numberIn(match.captured(1)) : std::nullopt;
}

QString lastParagraph(const QString &body)
{
    const QString text = body.trimmed();
    const qsizetype gap = text.lastIndexOf("\n\n"_L1);
    return gap < 0 ? text : text.mid(gap + 2);
}

}  // namespace

Subject parseSubject(const QString &summary)
{
    static const QRegularExpression kPrefix(u"^([A-Za-z][\\w./+-]*)(?:\\(([^()]*)\\))?(!)?:\\s+(\\S.*)$"_s);
    Subject subject;
    subject.text = summary.left(kMaxSubject).trimmed();
    subject.pullRequest = takePullRequest(subject.text);
    const auto match = kPrefix.match(subject.text);
    if (!match.hasMatch())
        return subject;
    const QString word = match.captured(1);
    const QString scope = match.captured(2).trimmed();
    if (isType(word.toLower())) {
        subject.type = word.toLower();
        subject.scope = scope;
    } else {
        subject.scope = word;
    }
    subject.isBreaking = !match.captured(3).isEmpty();
    subject.text = match.captured(4).trimmed();
    return subject;
}

QHash<QString, QStringList> trailersOf(const QString &body)
{
    static const QRegularExpression kTrailer(u"^([A-Za-z][A-Za-z0-9-]*)\\s*:\\s*(\\S.*)$"_s);
    QHash<QString, QStringList> trailers;
    const QStringList lines = lastParagraph(body).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const auto match = kTrailer.match(line.left(kMaxSubject).trimmed());
        if (!match.hasMatch())
            return {};
        trailers[match.captured(1).toLower()].append(match.captured(2).trimmed());
    }
    return trailers;
}

std::optional<int> pullRequestOf(const QString &summary, const QString &body)
{
    static const QRegularExpression kMerge(u"^Merge pull request #(\\d{1,9}) from "_s);
    static const QRegularExpression kGitLab(u"^See merge request \\S*!(\\d{1,9})\\s*$"_s,
                                            QRegularExpression::MultilineOption);
    QString text = summary.left(kMaxSubject);
    if (const auto number = takePullRequest(text))
        return number;
    if (const auto match = kMerge.match(text); match.hasMatch())
        return numberIn(match.captured(1));
    if (const auto match = kGitLab.match(body); match.hasMatch())
        return numberIn(match.captured(1));
    const auto trailers = trailersOf(body);
    for (const auto name : {"pr-url"_L1, "pull-request"_L1, "part-of"_L1, "merge-request"_L1}) {
        for (const QString &value : trailers.value(name)) {
            if (const auto number = requestNumber(value))
                return number;
        }
    }
    return std::nullopt;
}

bool isMergeSubject(const QString &summary)
{
    static const QRegularExpression kMerge(u"\\AMerge (?:pull request #\\d+ from |(?:remote-tracking )?branch(?:es)? "
                                           u"'|(?:remote )?branch |tags? '|commits? '"
                                           "|HEAD\\b|[0-9a-f]{7,64} into )"_s);
    return kMerge.match(summary.left(kMaxSubject)).hasMatch();
}

QString withoutComments(QString text)
{
    static const QRegularExpression kComment(u"<!--.*?(?:-->|\\z)"_s, QRegularExpression::DotMatchesEverythingOption);
    return text.remove(kComment);
}

QStringList closedIssues(const QString &text)
{
    static const QRegularExpression kCloses(
        u"\\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\\s+(?:([\\w.-]+/[\\w.-]+))?#(\\d{1,9})\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    QStringList issues;
    for (auto it = kCloses.globalMatch(text); it.hasNext() && issues.size() < kMaxIssues;) {
        const auto match = it.next();
        const QString issue =
            match.captured(1).isEmpty() ? match.captured(2) : match.captured(1) + u'#' + match.captured(2);
        if (!issues.contains(issue))
            issues.append(issue);
    }
    issues.sort();
    return issues;
}

QString workNameOf(const QHash<QString, QStringList> &trailers)
{
    static const QRegularExpression kTicket(u"^[A-Z][A-Z0-9]+-\\d+$"_s);
    static const QRegularExpression kChange(u"^I[0-9a-f]{8,40}$"_s);
    for (const auto name : {"issue"_L1, "ticket"_L1, "jira"_L1, "closes"_L1, "fixes"_L1, "refs"_L1}) {
        for (const QString &value : trailers.value(name)) {
            if (kTicket.match(value).hasMatch())
                return value;
        }
    }
    const QString change = trailers.value(u"change-id"_s).value(0);
    return kChange.match(change).hasMatch() ? change : QString();
}

QString revertedCommit(const QString &summary, const QString &body)
{
    static const QRegularExpression kReverts(u"This reverts commit ([0-9a-f]{7,40})"_s);
    const bool saysSo = summary.startsWith("Revert "_L1, Qt::CaseInsensitive) || summary.startsWith("revert:"_L1)
                        || summary.startsWith("revert("_L1);
    return saysSo ? kReverts.match(body).captured(1) : QString();
}

QString revertedRequest(const QString &body)
{
    static const QRegularExpression kReverts(u"^Reverts ((?:[\\w.-]+/[\\w.-]+)?#\\d{1,9})\\.?\\s*$"_s,
                                             QRegularExpression::MultilineOption);
    return kReverts.match(withoutComments(body)).captured(1);
}

}  // namespace herald
