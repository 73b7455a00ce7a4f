// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/commitdetails.h"

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

DiffHandle diffOf(git_commit *commit, const CommitLimits &limits)
{
    const auto tree = makeHandle<TreeHandle>([&](git_tree **out) { return git_commit_tree(out, commit); });
    bool ok = false;
    const TreeHandle before = parentTree(commit, ok);
    if (!tree || !ok)
        return {};
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.context_lines = 0;
    options.max_size = limits.maxFileBytes;
    return makeHandle<DiffHandle>([&](git_diff **out) {
        return git_diff_tree_to_tree(out, git_commit_owner(commit), before.get(), tree.get(), &options);
    });
}

/// Counts the lines of one file of the diff. False where its content cannot be read.
bool countLines(FileChange &path, git_diff *diff, size_t index)
{
    git_patch *made = nullptr;
    if (git_patch_from_diff(&made, diff, index) != 0)
        return false;
    const PatchHandle patch(made);
    size_t additions = 0, deletions = 0;
    // No patch, or one marked binary: not text, or too large.
    if (!patch || (git_patch_get_delta(patch.get())->flags & GIT_DIFF_FLAG_BINARY) != 0
        || git_patch_line_stats(nullptr, &additions, &deletions, patch.get()) != 0)
        return true;
    path.additions = int(additions);
    path.deletions = int(deletions);
    return true;
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
    const DiffHandle diff = diffOf(commit, limits);
    into.isPartial = diff == nullptr;
    if (!diff)
        return false;
    const size_t count = git_diff_num_deltas(diff.get());
    const bool isHuge = count > size_t(limits.maxPaths);
    bool isWhole = true;
    into.changedFiles = int(count);
    for (size_t i = 0; i < std::min(count, size_t(limits.maxPaths)); ++i) {
        const git_diff_delta *delta = git_diff_get_delta(diff.get(), i);
        FileChange path{textOf(delta->new_file.path ? delta->new_file.path : delta->old_file.path), {}, {}};
        if (!isHuge)
            isWhole = countLines(path, diff.get(), i) && isWhole;
        into.files.push_back(std::move(path));
    }
    into.isPartial = isHuge || !isWhole;
    return isWhole;
}

}  // namespace herald
