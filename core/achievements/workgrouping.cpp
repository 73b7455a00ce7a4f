// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/workgrouping.h"

#include "achievements/commitmessage.h"
#include "achievements/composework.h"
#include "achievements/mainline.h"
#include "achievements/workevidence.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

struct Grouping {
    QHash<QString, QString> bringing;  ///< commit -> merge
    QHash<QString, const Commit *> byId;
    QSet<QString> reverted;                ///< hashes, perhaps shortened
    QHash<QString, QString> squashedInto;  ///< commit -> key of the pull request
};

QString mailAndText(const Commit &commit)
{
    return commit.repository + u'\n' + commit.authorEmail.toLower() + u'\n' + parseSubject(commit.summary).text;
}

bool isMerge(const Commit &commit) { return commit.parents > 1 || commit.parentIds.size() > 1; }

QString requestKey(const Commit &commit, int number) { return u"pr:%1#%2"_s.arg(commit.repository).arg(number); }

QString weekOf(Instant at)
{
    int year = 0;
    const int week = QDateTime::fromMSecsSinceEpoch(toMs(at), Qt::UTC).date().weekNumber(&year);
    return u"%1-W%2"_s.arg(year, 4, 10, QChar(u'0')).arg(week, 2, 10, QChar(u'0'));
}

/// The folder with most changed lines, in which a commit without a scope happened.
QString folderOf(const Commit &commit)
{
    std::map<QString, qint64> lines;
    for (const FileChange &file : commit.files)
        lines[file.path.section(u'/', 0, 0, QString::SectionIncludeTrailingSep)] +=
            1 + file.additions.value_or(0) + file.deletions.value_or(0);
    QString folder;
    qint64 most = 0;
    for (const auto &[name, count] : lines) {
        if (name.endsWith(u'/') && count > most) {
            folder = name.chopped(1);
            most = count;
        }
    }
    return folder;
}

QString looseKey(const Commit &commit)
{
    QString scope = parseSubject(commit.summary).scope.toLower();
    if (scope.isEmpty())
        scope = folderOf(commit);
    scope.replace(u':', u'/');
    return u"work:%1:%2:%3"_s.arg(commit.repository, scope.isEmpty() ? u"all"_s : scope, weekOf(commit.authoredAt));
}

QString issueKey(const Commit &commit, const QString &issue)
{
    return issue.contains(u'#') ? u"issue:"_s + issue : u"issue:%1#%2"_s.arg(commit.repository, issue);
}

/// The key that the commit's own words give; empty where they say nothing.
QString saidKey(const Commit &commit)
{
    if (const auto number = pullRequestOf(commit.summary, commit.body))
        return requestKey(commit, *number);
    if (const QString name = workNameOf(trailersOf(commit.body)); !name.isEmpty())
        return u"work:%1:%2"_s.arg(commit.repository, name);
    const QStringList issues = closedIssues(commit.summary + u'\n' + commit.body);
    return issues.isEmpty() ? QString() : issueKey(commit, issues.first());
}

QString keyOf(const Commit &commit, const Grouping &grouping)
{
    if (const QString said = saidKey(commit); !said.isEmpty())
        return said;
    if (const QString squashed = grouping.squashedInto.value(commit.id); !squashed.isEmpty())
        return squashed;
    const QString merge = grouping.bringing.value(commit.id);
    if (merge.isEmpty())
        return looseKey(commit);
    const Commit *brought = grouping.byId.value(merge);
    const auto number = brought ? pullRequestOf(brought->summary, brought->body) : std::nullopt;
    return number ? requestKey(*brought, *number) : u"merge:%1:%2"_s.arg(commit.repository, merge);
}

/// Subjects of the commits that a squash took in: its own, and the list in its body ("* feat: x").
QStringList squashedSubjects(const Commit &squash)
{
    static const QRegularExpression kItem(u"^[*-] (\\S.*)$"_s, QRegularExpression::MultilineOption);
    QStringList subjects{parseSubject(squash.summary).text};
    for (auto it = kItem.globalMatch(squash.body); it.hasNext();)
        subjects.append(parseSubject(it.next().captured(1)).text);
    return subjects;
}

/// Commits that live on in a pull request's one commit.
QHash<QString, QString> findSquashed(const QList<Commit> &commits)
{
    QHash<QString, QList<const Commit *>> byWords;
    for (const Commit &commit : commits) {
        if (!pullRequestOf(commit.summary, commit.body) && !isMerge(commit))
            byWords[mailAndText(commit)].append(&commit);
    }
    QHash<QString, QString> squashed;
    for (const Commit &commit : commits) {
        const auto number = isMerge(commit) ? std::nullopt : pullRequestOf(commit.summary, commit.body);
        if (!number)
            continue;
        for (const QString &subject : squashedSubjects(commit)) {
            const QString words = commit.repository + u'\n' + commit.authorEmail.toLower() + u'\n' + subject;
            for (const Commit *part : byWords.value(words)) {
                const Duration before = commit.authoredAt - part->authoredAt;
                if (before >= Duration::zero() && before <= kGroupingReach)
                    squashed.insert(part->id, requestKey(commit, *number));
            }
        }
    }
    return squashed;
}

bool isReverted(const Commit &commit, const QSet<QString> &reverted)
{
    if (reverted.contains(commit.id))
        return true;
    return std::ranges::any_of(
        reverted, [&commit](const QString &id) { return id.size() < commit.id.size() && commit.id.startsWith(id); });
}

/// Newest first, because a revert that was reverted itself takes nothing back.
QSet<QString> findReverted(const QList<Commit> &oldestFirst)
{
    QSet<QString> reverted;
    for (auto commit = oldestFirst.crbegin(); commit != oldestFirst.crend(); ++commit) {
        const QString id = revertedCommit(commit->summary, commit->body);
        if (id.isEmpty() || isReverted(*commit, reverted))
            continue;
        reverted.insert(id);
        reverted.insert(commit->id);
    }
    return reverted;
}

/// Each commit once, even if two copies of a repository hold it, in an order that does not depend on how they came.
QList<Commit> inOrder(QList<Commit> commits)
{
    std::ranges::sort(commits, {}, [](const Commit &c) {
        return std::tuple<Instant, Instant, const QString &, const QString &>(c.authoredAt, c.committedAt, c.id,
                                                                              c.repository);
    });
    const auto isSame = [](const Commit &a, const Commit &b) { return a.id == b.id; };
    commits.erase(std::unique(commits.begin(), commits.end(), isSame), commits.end());
    return commits;
}

/// A commit whose change is counted by the squash that took it in is proof of when the work was done, not of its size.
Evidence evidenceOf(const Commit &commit, const Grouping &grouping)
{
    if (!grouping.squashedInto.contains(commit.id))
        return commitEvidence(commit);
    Evidence part = commitEvidence(commit);
    setMarked(part, kSquashed);
    return part;
}

Grouping groupingOf(const QList<Commit> &commits)
{
    Grouping grouping{bringingMerges(commits), {}, findReverted(commits), findSquashed(commits)};
    for (const Commit &commit : commits)
        grouping.byId.insert(commit.id, &commit);
    return grouping;
}

}  // namespace

QList<Achievement> workFromCommits(const QList<Commit> &commits, const Person &person)
{
    const QList<Commit> ordered = inOrder(commits);
    const Grouping grouping = groupingOf(ordered);
    std::map<QString, QList<Evidence>> groups;
    QSet<QString> changes;
    for (const Commit &commit : ordered) {
        const bool takesBack = isReverted(commit, grouping.reverted) || !revertedRequest(commit.body).isEmpty();
        if (isMerge(commit) || !hasWritten(person, commit) || takesBack)
            continue;
        const QString change = commit.repository + u'\n' + changeOf(commit);
        if (changes.contains(change))
            continue;
        changes.insert(change);
        groups[keyOf(commit, grouping)].append(evidenceOf(commit, grouping));
    }
    QList<Achievement> work;
    for (auto &[key, evidence] : groups)
        work.append(composeWork(key, std::move(evidence)));
    return work;
}

bool isLooseWork(const QString &key)
{
    static const QRegularExpression kWeek(u"\\Awork:.*:\\d{4}-W\\d{2}\\z"_s);
    return kWeek.match(key).hasMatch();
}

}  // namespace herald
