// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/commitdetails.h"

#include "local/treediff.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// Old commits may be in any 8-bit encoding; Latin-1 at least loses nothing.
QString textOf(const char *bytes)
{
    const QByteArrayView view(bytes ? bytes : "");
    return view.isValidUtf8() ? QString::fromUtf8(view) : QString::fromLatin1(view);
}

/// Damaged commits hold times that no calendar has.
Instant instantOf(git_time_t seconds)
{
    constexpr git_time_t kYear9999 = 253402300799;
    return fromMs(std::clamp<git_time_t>(seconds, 0, kYear9999) * 1000);
}

std::vector<std::pair<QString, QString>> trailersOf(const char *message)
{
    git_message_trailer_array found{};
    std::vector<std::pair<QString, QString>> trailers;
    if (git_message_trailers(&found, message) != 0)
        return trailers;
    for (size_t i = 0; i < found.count; ++i)
        trailers.emplace_back(textOf(found.trailers[i].key), textOf(found.trailers[i].value));
    git_message_trailer_array_free(&found);
    return trailers;
}

QStringList parentIdsOf(const git_commit *commit)
{
    QStringList ids;
    for (unsigned i = 0; i < git_commit_parentcount(commit); ++i)
        ids += GitId{*git_commit_parent_id(commit, i)}.toText();
    return ids;
}

/// Nothing for a root and also where the parent's tree cannot be read; `ok` tells which.
TreeHandle parentTree(git_commit *commit, bool &ok)
{
    ok = true;
    if (git_commit_parentcount(commit) == 0)
        return {};
    const auto parent = makeHandle<CommitHandle>([&](git_commit **out) { return git_commit_parent(out, commit, 0); });
    auto tree = parent ? makeHandle<TreeHandle>([&](git_tree **out) { return git_commit_tree(out, parent.get()); })
                       : TreeHandle();
    ok = tree != nullptr;
    return tree;
}

}  // namespace

Commit commitHeader(git_commit *commit)
{
    const git_signature *author = git_commit_author(commit);
    return {.id = GitId{*git_commit_id(commit)}.toText(),
            .authorName = textOf(author->name),
            .authorEmail = textOf(author->email),
            .authoredAt = instantOf(author->when.time),
            .authorUtcOffsetMinutes = author->when.offset,
            .committedAt = instantOf(git_commit_time(commit)),
            .summary = textOf(git_commit_summary(commit)),
            .body = textOf(git_commit_body(commit)),
            .trailers = trailersOf(git_commit_message(commit)),
            .parents = int(git_commit_parentcount(commit)),
            .parentIds = parentIdsOf(commit)};
}

bool readChanges(Commit &into, git_commit *commit, const CommitLimits &limits)
{
    const auto after = makeHandle<TreeHandle>([&](git_tree **out) { return git_commit_tree(out, commit); });
    bool isWhole = false;
    const TreeHandle before = parentTree(commit, isWhole);
    into.isPartial = !after || !isWhole;
    if (into.isPartial)
        return false;
    git_repository *repository = git_commit_owner(commit);
    TreeDiff diff(repository, size_t(limits.maxPaths));
    isWhole = diff.compare(before.get(), after.get());
    const bool isHuge = diff.count() > diff.changes().size();
    into.changedFiles = int(diff.count());
    into.files.reserve(qsizetype(diff.changes().size()));
    for (const TreeChange &change : diff.changes()) {
        FileChange &file = into.files.emplace_back(FileChange{textOf(change.path.constData()), {}, {}});
        const auto lines = isHuge ? std::nullopt : countLines(repository, change, limits.maxFileBytes, isWhole);
        if (!lines)
            continue;
        file.additions = lines->additions;
        file.deletions = lines->deletions;
    }
    into.isPartial = isHuge || !isWhole;
    return isWhole;
}

}  // namespace herald
