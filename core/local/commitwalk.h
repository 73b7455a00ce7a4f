// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/gitcursor.h"

#include <queue>
#include <set>
#include <unordered_map>
#include <vector>

namespace herald {

/// Finds the commits that are reachable from some tips and were not handed out whole before, parents before children
/// and old before new. Where something was left out before, all of the history is walked.
///
/// git_revwalk is not used because it stops at the first object that is missing or damaged, and in libgit2 1.5 it takes
/// the edge of a shallow clone for one. Where clocks were wrong by more than the age of a branch, commits that are
/// known may be listed again.
class CommitWalk {
public:
    /// The repository must outlive the walk. Commits in `edge` are roots: their parents were not cloned.
    CommitWalk(git_repository *repository, std::set<GitId> edge);

    struct Step {
        GitId id;
        std::vector<GitId> parents;  ///< also those that are known or missing
        qint64 time = 0;             ///< of the commit, in seconds of Unix time
    };
    [[nodiscard]] std::vector<Step> between(const GitCursor &from, const std::set<GitId> &tips);
    /// What can be reached from `tips` and was committed at `notBefore` (seconds of Unix time) or later, at most
    /// `most`, the newest ones; what cannot be read is passed over.
    [[nodiscard]] std::vector<Step> since(const std::set<GitId> &tips, qint64 notBefore, size_t most);

    /// Commits that could not be read; what lies behind them is out of reach.
    [[nodiscard]] const std::set<GitId> &unreadable() const { return m_unreadable; }
    /// Commits that were not cloned.
    [[nodiscard]] std::set<GitId> beyondEdge() const;
    [[nodiscard]] bool isReached(const GitId &id) const { return m_nodes.contains(id); }

private:
    struct Node {
        qint64 time = 0;
        std::vector<GitId> parents;
        bool isKnown = false;
        bool isQueued = true;
    };
    /// A wanted commit and how many of its wanted parents are not listed yet.
    struct Pending {
        size_t parents = 0;
        std::vector<GitId> children;
    };

    void begin(const GitCursor &from);
    void visit(const GitId &id, bool isKnown);
    void spread(const GitId &id);
    void markKnown(const GitId &id);
    [[nodiscard]] bool load(const GitId &id, Node &node);
    [[nodiscard]] bool isMissing(const GitId &id) const { return m_from.missing.contains(id); }
    [[nodiscard]] bool isWanted(const GitId &id) const;
    [[nodiscard]] std::unordered_map<GitId, Pending> pending() const;
    [[nodiscard]] std::vector<Step> inOrder() const;

    git_repository *m_repository;
    std::set<GitId> m_edge;
    GitCursor m_from;
    std::unordered_map<GitId, Node> m_nodes;
    std::priority_queue<std::pair<qint64, GitId>> m_queue;  // newest first
    std::set<GitId> m_unreadable;
    std::set<GitId> m_beyond;  // parents at the edge
    size_t m_newInQueue = 0;
};

}  // namespace herald
