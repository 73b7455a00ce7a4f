// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/mainline.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

using CommitsById = QHash<QString, const Commit *>;

bool mergesTheMainLine(const Commit &merge)
{
    static const QRegularExpression kMain(
        u"^Merge (?:remote-tracking )?branch(?:es)? '(?:[\\w.-]+/)?(?:main|master|trunk|develop|devel)'"_s);
    static const QRegularExpression kPull(u"^Merge (?:remote-tracking )?branch '([^']+)' of \\S+$"_s);
    return kMain.match(merge.summary).hasMatch() || kPull.match(merge.summary).hasMatch();
}

/// Commits that are nobody's parent.
QStringList tips(const QList<Commit> &commits)
{
    QSet<QString> parents;
    for (const Commit &commit : commits) {
        for (const QString &parent : commit.parentIds)
            parents.insert(parent);
    }
    QStringList found;
    for (const Commit &commit : commits) {
        if (!parents.contains(commit.id))
            found.append(commit.id);
    }
    return found;
}

/// First parents from the tips, and all parents of merges of the main line.
QSet<QString> mainLine(const QList<Commit> &commits, const CommitsById &byId)
{
    QSet<QString> line;
    QStringList open = tips(commits);
    while (!open.isEmpty()) {
        const QString id = open.takeLast();
        const Commit *commit = byId.value(id);
        if (commit == nullptr || line.contains(id))
            continue;
        line.insert(id);
        const bool takesAll = commit->parentIds.size() > 1 && mergesTheMainLine(*commit);
        open +=
            takesAll ? commit->parentIds : commit->parentIds.first(std::min<qsizetype>(1, commit->parentIds.size()));
    }
    return line;
}

/// Merges of the main line, oldest first: a commit belongs to the first one that could reach it.
QList<const Commit *> mergesInOrder(const QList<Commit> &commits, const QSet<QString> &line)
{
    QList<const Commit *> merges;
    for (const Commit &commit : commits) {
        if (commit.parentIds.size() > 1 && line.contains(commit.id) && !mergesTheMainLine(commit))
            merges.append(&commit);
    }
    std::ranges::sort(merges, {}, [](const Commit *c) { return std::tuple(c->committedAt, c->id); });
    return merges;
}

}  // namespace

QHash<QString, QString> bringingMerges(const QList<Commit> &commits)
{
    CommitsById byId;
    for (const Commit &commit : commits)
        byId.insert(commit.id, &commit);
    const QSet<QString> line = mainLine(commits, byId);
    QHash<QString, QString> bringing;
    for (const Commit *merge : mergesInOrder(commits, line)) {
        QStringList open = merge->parentIds.mid(1);
        while (!open.isEmpty()) {
            const QString id = open.takeLast();
            const Commit *commit = byId.value(id);
            if (commit == nullptr || line.contains(id) || bringing.contains(id))
                continue;
            bringing.insert(id, merge->id);
            open += commit->parentIds;
        }
    }
    return bringing;
}

}  // namespace herald
