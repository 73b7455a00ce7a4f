// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/treediff.h"

namespace herald {

namespace {

using BlobHandle = GitHandle<git_blob, git_blob_free>;
using OdbHandle = GitHandle<git_odb, git_odb_free>;

bool isTree(const git_tree_entry *entry) { return git_tree_entry_type(entry) == GIT_OBJECT_TREE; }

GitId idOf(const git_tree_entry *entry) { return {*git_tree_entry_id(entry)}; }

QByteArray pathOf(const git_tree_entry *entry, const QByteArray &folder) { return folder + git_tree_entry_name(entry); }

/// Asks for the size before the content is unpacked. Nothing where there is no such object.
std::optional<qint64> sizeOf(git_odb *objects, const GitId &id)
{
    size_t size = 0;
    git_object_t type{};
    return git_odb_read_header(&size, &type, objects, &id.oid) == 0 ? std::optional(qint64(size)) : std::nullopt;
}

struct DiffResult {
    LineCounts lines;
    bool isBinary = false;
};

int foundBinary(const git_diff_delta *, const git_diff_binary *, void *result)
{
    static_cast<DiffResult *>(result)->isBinary = true;
    return 0;
}

/// Without context, a hunk is its changed lines and nothing else.
int foundHunk(const git_diff_delta *, const git_diff_hunk *hunk, void *result)
{
    LineCounts &lines = static_cast<DiffResult *>(result)->lines;
    lines.additions += hunk->new_lines;
    lines.deletions += hunk->old_lines;
    return 0;
}

}  // namespace

bool TreeDiff::compare(const git_tree *before, const git_tree *after)
{
    m_changes.clear();
    m_count = 0;
    m_isWhole = true;
    compareTrees(before, after, {});
    return m_isWhole;
}

void TreeDiff::compareTrees(const git_tree *before, const git_tree *after, const QByteArray &folder)
{
    const size_t oldCount = before ? git_tree_entrycount(before) : 0, newCount = git_tree_entrycount(after);
    size_t i = 0, j = 0;
    while (i < oldCount || j < newCount) {
        const git_tree_entry *old = i < oldCount ? git_tree_entry_byindex(before, i) : nullptr;
        const git_tree_entry *now = j < newCount ? git_tree_entry_byindex(after, j) : nullptr;
        const int order = !old ? 1 : !now ? -1 : git_tree_entry_cmp(old, now);
        if (order == 0)
            compareEntries(old, now, folder);
        else
            addOneSided(order < 0 ? old : now, order > 0, folder);
        i += order <= 0 ? 1 : 0;
        j += order >= 0 ? 1 : 0;
    }
}

void TreeDiff::compareEntries(const git_tree_entry *before, const git_tree_entry *after, const QByteArray &folder)
{
    if (idOf(before) == idOf(after) && git_tree_entry_filemode(before) == git_tree_entry_filemode(after))
        return;
    if (!isTree(before) || !isTree(after)) {
        add({pathOf(after, folder), idOf(before), idOf(after), git_tree_entry_type(after) == GIT_OBJECT_BLOB});
        return;
    }
    const TreeHandle old = treeOf(before), now = treeOf(after);
    if (old && now)
        compareTrees(old.get(), now.get(), pathOf(after, folder) + '/');
}

void TreeDiff::addOneSided(const git_tree_entry *entry, bool isAdded, const QByteArray &folder)
{
    const QByteArray path = pathOf(entry, folder);
    if (isTree(entry)) {
        const TreeHandle tree = treeOf(entry);
        for (size_t i = 0; tree && i < git_tree_entrycount(tree.get()); ++i)
            addOneSided(git_tree_entry_byindex(tree.get(), i), isAdded, path + '/');
        return;
    }
    const auto id = std::optional(idOf(entry));
    add({path, isAdded ? std::nullopt : id, isAdded ? id : std::nullopt,
         git_tree_entry_type(entry) == GIT_OBJECT_BLOB});
}

void TreeDiff::add(TreeChange change)
{
    ++m_count;
    if (m_changes.size() < m_maxKept)
        m_changes.push_back(std::move(change));
}

TreeHandle TreeDiff::treeOf(const git_tree_entry *entry)
{
    auto tree = makeHandle<TreeHandle>(
        [&](git_tree **out) { return git_tree_lookup(out, m_repository, git_tree_entry_id(entry)); });
    m_isWhole = m_isWhole && tree;
    return tree;
}

std::optional<LineCounts> countLines(git_repository *repository, const TreeChange &change, qint64 maxBytes,
                                     bool &isReadable)
{
    if (!change.isFile)
        return std::nullopt;
    if (change.before == change.after)
        return LineCounts();
    const auto objects = makeHandle<OdbHandle>([&](git_odb **out) { return git_repository_odb(out, repository); });
    std::array<BlobHandle, 2> blobs;
    for (size_t side = 0; side < blobs.size(); ++side) {
        const auto &id = side == 0 ? change.before : change.after;
        if (!id)
            continue;
        const auto size = sizeOf(objects.get(), *id);
        if (size && *size > maxBytes)
            return std::nullopt;
        blobs[side] =
            makeHandle<BlobHandle>([&](git_blob **out) { return git_blob_lookup(out, repository, &id->oid); });
        isReadable = isReadable && blobs[side];
        if (!blobs[side])
            return std::nullopt;
    }
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.context_lines = 0;
    DiffResult result;
    // Without names the files' attributes are not looked up, which would read the work tree.
    const int code = git_diff_blobs(blobs[0].get(), nullptr, blobs[1].get(), nullptr, &options, nullptr, foundBinary,
                                    foundHunk, nullptr, &result);
    return code == 0 && !result.isBinary ? std::optional(result.lines) : std::nullopt;
}

}  // namespace herald
