// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/commitwalk.h"

#include <algorithm>

namespace herald {

CommitWalk::CommitWalk(git_repository *repository, std::set<GitId> edge)
    : m_repository(repository), m_edge(std::move(edge))
{
}

std::vector<CommitWalk::Step> CommitWalk::between(const GitCursor &from, const std::set<GitId> &tips)
{
    begin(from);
    for (const GitId &id : from.known)
        visit(id, true);
    for (const GitId &id : tips)
        visit(id, false);
    // Once only known commits wait, all behind them is known too, unless there are gaps.
    while (m_newInQueue > 0 || (from.hasGaps() && !m_queue.empty())) {
        const GitId id = m_queue.top().second;
        m_queue.pop();
        spread(id);
    }
    m_queue = {};
    return inOrder();
}

std::vector<CommitWalk::Step> CommitWalk::since(const std::set<GitId> &tips, qint64 notBefore, size_t most)
{
    begin({});
    for (const GitId &id : tips)
        visit(id, false);
    for (; !m_queue.empty() && m_queue.top().first >= notBefore && most > 0; --most) {
        const GitId id = m_queue.top().second;
        m_queue.pop();
        spread(id);
    }
    for (; !m_queue.empty(); m_queue.pop())
        m_nodes.at(m_queue.top().second).isKnown = true;
    return inOrder();
}

void CommitWalk::begin(const GitCursor &from)
{
    m_from = from;
    m_nodes.clear();
    m_unreadable.clear();
    m_beyond.clear();
    m_newInQueue = 0;
}

std::set<GitId> CommitWalk::beyondEdge() const
{
    std::set<GitId> beyond = m_beyond;
    std::erase_if(beyond, [this](const GitId &id) { return isReached(id); });
    return beyond;
}

void CommitWalk::visit(const GitId &id, bool isKnown)
{
    // Its children were handed out without it.
    isKnown = isKnown && !isMissing(id);
    if (const auto it = m_nodes.find(id); it != m_nodes.end()) {
        if (isKnown)
            markKnown(id);
        return;
    }
    Node node;
    node.isKnown = isKnown;
    if (!load(id, node)) {
        // A known tip may be gone since a rebase and a clean-up; that is no damage.
        if (!isKnown)
            m_unreadable.insert(id);
        return;
    }
    m_queue.emplace(node.time, id);
    m_newInQueue += isKnown ? 0 : 1;
    m_nodes.emplace(id, std::move(node));
}

void CommitWalk::spread(const GitId &id)
{
    Node &node = m_nodes.at(id);
    node.isQueued = false;
    m_newInQueue -= node.isKnown ? 0 : 1;
    // References into the map outlive insertions.
    for (const GitId &parent : node.parents)
        visit(parent, node.isKnown);
}

void CommitWalk::markKnown(const GitId &id)
{
    std::vector<GitId> stack{id};
    while (!stack.empty()) {
        const auto it = m_nodes.find(stack.back());
        stack.pop_back();
        if (it == m_nodes.end() || it->second.isKnown || isMissing(it->first))
            continue;
        it->second.isKnown = true;
        m_newInQueue -= it->second.isQueued ? 1 : 0;
        stack.insert(stack.end(), it->second.parents.begin(), it->second.parents.end());
    }
}

bool CommitWalk::load(const GitId &id, Node &node)
{
    const auto commit =
        makeHandle<CommitHandle>([&](git_commit **out) { return git_commit_lookup(out, m_repository, &id.oid); });
    if (!commit)
        return false;
    node.time = git_commit_time(commit.get());
    const bool isEdge = m_edge.contains(id);
    for (unsigned i = 0; i < git_commit_parentcount(commit.get()); ++i) {
        const GitId parent{*git_commit_parent_id(commit.get(), i)};
        if (!isEdge)
            node.parents.push_back(parent);
        else if (!node.isKnown || isMissing(parent))
            m_beyond.insert(parent);
    }
    return true;
}

bool CommitWalk::isWanted(const GitId &id) const
{
    const auto it = m_nodes.find(id);
    if (it == m_nodes.end())
        return false;
    return !it->second.isKnown || (m_from.bare.contains(id) && !m_edge.contains(id));
}

std::unordered_map<GitId, CommitWalk::Pending> CommitWalk::pending() const
{
    std::unordered_map<GitId, Pending> pending;
    for (const auto &[id, node] : m_nodes) {
        if (!isWanted(id))
            continue;
        Pending &own = pending[id];
        for (const GitId &parent : node.parents) {
            if (!isWanted(parent))
                continue;
            ++own.parents;
            pending[parent].children.push_back(id);
        }
    }
    return pending;
}

std::vector<CommitWalk::Step> CommitWalk::inOrder() const
{
    auto waiting = pending();
    std::set<std::pair<qint64, GitId>> ready;  // oldest first
    const auto release = [&](const GitId &id) { ready.emplace(m_nodes.at(id).time, id); };
    for (const auto &[id, own] : waiting) {
        if (own.parents == 0)
            release(id);
    }
    std::vector<Step> steps;
    steps.reserve(waiting.size());
    while (!ready.empty()) {
        const GitId id = ready.extract(ready.begin()).value().second;
        steps.push_back({id, m_nodes.at(id).parents, m_nodes.at(id).time});
        for (const GitId &child : waiting.at(id).children) {
            if (--waiting.at(child).parents == 0)
                release(child);
        }
    }
    return steps;
}

}  // namespace herald
