// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/githandle.h"

#include <QByteArray>
#include <array>
#include <vector>

namespace herald {

/// A file, link or submodule that differs between two trees.
struct TreeChange {
    QByteArray path;
    std::optional<GitId> before;  ///< absent: added
    std::optional<GitId> after;   ///< absent: deleted; equal to `before` where only the mode changed
    bool isFile = true;           ///< false: a submodule, whose commits are elsewhere
};

/// Compares two trees by the ids of their entries, without renames. About six times as fast as git_diff_tree_to_tree(),
/// which reads the configuration for each pair.
class TreeDiff {
public:
    /// Keeps at most `maxKept` changes; counts all.
    TreeDiff(git_repository *repository, size_t maxKept) : m_repository(repository), m_maxKept(maxKept) {}

    /// Without `before` all of `after` is new. False where a folder is missing or damaged; the others are compared.
    [[nodiscard]] bool compare(const git_tree *before, const git_tree *after);

    [[nodiscard]] const std::vector<TreeChange> &changes() const { return m_changes; }
    [[nodiscard]] size_t count() const { return m_count; }

private:
    void compareTrees(const git_tree *before, const git_tree *after, const QByteArray &folder);
    void compareEntries(const git_tree_entry *before, const git_tree_entry *after, const QByteArray &folder);
    void addOneSided(const git_tree_entry *entry, bool isAdded, const QByteArray &folder);
    void add(TreeChange change);
    [[nodiscard]] TreeHandle treeOf(const git_tree_entry *entry);

    git_repository *m_repository;
    size_t m_maxKept;
    std::vector<TreeChange> m_changes;
    size_t m_count = 0;
    bool m_isWhole = true;
};

/// Lines that a change added and took away.
struct LineCounts {
    int additions = 0;
    int deletions = 0;
};

/// Counts the lines of a change. `isReadable` turns false where a file is missing or damaged. Nothing for binary files,
/// those above `maxBytes`, and submodules.
[[nodiscard]] std::optional<LineCounts> countLines(git_repository *repository, const TreeChange &change,
                                                   qint64 maxBytes, bool &isReadable);

}  // namespace herald
