// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/githubpush.h"

#include "achievements/commitmessage.h"
#include "achievements/reverts.h"
#include "achievements/workgrouping.h"
#include "domain/jsonfields.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr qsizetype kMaxText = 70'000;
// GitHub sends no more commits of a push, and lists no more files of a commit.
// Source: docs.github.com "Webhook events and payloads", "REST API endpoints for commits".
constexpr qsizetype kMaxCommits = 2048;
constexpr qsizetype kMaxFiles = 3000;

/// The files that are listed, and how many there are.
void readFiles(const QJsonObject &object, Commit &commit)
{
    for (const auto name : {"added"_L1, "modified"_L1, "removed"_L1}) {
        const QJsonArray paths = object.value(name).toArray();
        commit.changedFiles += int(paths.size());
        for (const QJsonValue path : paths) {
            if (path.isString() && commit.files.size() < kMaxFiles)
                commit.files.append({path.toString(), 0, 0});
        }
    }
}

Result<Commit> readCommit(const QString &repository, const QJsonObject &object, const Person &person)
{
    JsonFields fields(object, u"commits"_s);
    Commit commit;
    commit.repository = repository;
    commit.id = fields.requiredText("id"_L1, 100).toLower();
    const QString message = fields.text("message"_L1, kMaxText).value_or(QString());
    commit.summary = message.section(u'\n', 0, 0).trimmed();
    commit.body = message.section(u'\n', 1).trimmed();
    const auto at = fields.instant("timestamp"_L1);
    if (!at)
        fields.refuse("timestamp"_L1, u"Send the time of the commit."_s);
    commit.authoredAt = commit.committedAt = at.value_or(Instant{});
    const QJsonObject author = object.value("author"_L1).toObject();
    commit.authorName = author.value("name"_L1).toString();
    commit.authorEmail = author.value("email"_L1).toString();
    // Who is known by the login alone is found by GitHub's own address for it.
    if (const QString login = author.value("username"_L1).toString(); isLogin(person, login))
        commit.authorEmail = login + "@users.noreply.github.com"_L1;
    readFiles(object, commit);
    // A push names no parents.
    commit.parents = isMergeSubject(commit.summary) ? 2 : 1;
    if (auto sound = fields.finish(); !sound)
        return tl::unexpected(sound.error());
    return commit;
}

/// A push lists no line counts; what is not known is not 0.
Sighting withoutSizes(Sighting sighting, const QString &push)
{
    for (Evidence &piece : sighting.evidence) {
        piece.data.remove(u"additions"_s);
        piece.data.remove(u"deletions"_s);
        piece.data.insert(u"push"_s, push);
    }
    return sighting;
}

bool isToDefaultBranch(const QJsonObject &payload)
{
    const QString branch = payload.value("repository"_L1).toObject().value("default_branch"_L1).toString();
    return !branch.isEmpty() && payload.value("ref"_L1).toString() == u"refs/heads/"_s + branch;
}

}  // namespace

Result<QList<Sighting>> readPush(const QString &repository, const QJsonObject &payload, const Person &person)
{
    if (!isToDefaultBranch(payload) || payload.value("deleted"_L1).toBool())
        return QList<Sighting>();
    QList<Commit> commits;
    const QJsonArray array = payload.value("commits"_L1).toArray();
    if (array.size() > kMaxCommits)
        return fail(ErrorKind::Invalid, u"There are more than %1 commits."_s.arg(kMaxCommits), u"commits"_s);
    for (const QJsonValue value : array) {
        const auto commit = readCommit(repository, value.toObject(), person);
        if (!commit)
            return tl::unexpected(commit.error());
        commits.append(*commit);
    }
    QList<Sighting> sightings;
    const QString push = payload.value("after"_L1).toString().toLower();
    for (const Achievement &work : workFromCommits(commits, person))
        sightings.append(withoutSizes(sightingOf(work), push));
    return sightings + revertsIn(commits);
}

}  // namespace herald
