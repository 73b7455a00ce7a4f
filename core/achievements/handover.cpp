// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/handover.h"

#include "achievements/issues.h"

#include <QHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// The component that names the commit or its push; nothing where none does. Only work claims: a run that merely
/// mentions a commit has no use for it.
std::optional<size_t> claimant(const Evidence &commit, const QHash<QString, size_t> &byName)
{
    for (const QString &name : {nameOf(commit), pushOf(commit)}) {
        const auto found = byName.constFind(name);
        if (found != byName.cend())
            return *found;
    }
    return std::nullopt;
}

QHash<QString, size_t> claims(const std::vector<Component> &components)
{
    QHash<QString, size_t> byName;
    for (size_t i = 0; i < components.size(); ++i) {
        if (!components[i].sighting.isWork || isOpen(components[i].sighting))
            continue;
        for (const QString &name : components[i].sighting.names)
            byName.insert(name, i);
    }
    return byName;
}

/// Which component gets each thing that several want: the one with the least name of all.
class Places {
public:
    explicit Places(const std::vector<Component> &components) : m_components(components) {}

    void offer(const QString &thing, size_t component)
    {
        const auto known = m_byThing.constFind(thing);
        if (known == m_byThing.cend() || orderOf(component) < orderOf(*known))
            m_byThing.insert(thing, component);
    }
    [[nodiscard]] std::optional<size_t> of(const QStringList &things) const
    {
        std::optional<size_t> best;
        for (const QString &thing : things) {
            if (const auto found = m_byThing.constFind(thing);
                found != m_byThing.cend() && (!best || orderOf(*found) < orderOf(*best)))
                best = *found;
        }
        return best;
    }

private:
    [[nodiscard]] NameOrder orderOf(size_t component) const
    {
        return nameOrder(keyOf(m_components[component].sighting));
    }

    const std::vector<Component> &m_components;
    QHash<QString, size_t> m_byThing;
};

/// Which pull request gets each issue. Several may name one; it is proof for one of them and makes them no one work.
Places closers(const std::vector<Component> &components)
{
    Places places(components);
    for (size_t i = 0; i < components.size(); ++i) {
        const Sighting &sighting = components[i].sighting;
        if (!sighting.isWork || !std::ranges::any_of(sighting.names, isRequestName))
            continue;
        for (const auto &[identity, piece] : components[i].pieces) {
            if (piece.kind == "pull_request"_L1) {
                for (const QString &issue : issuesOf(piece))
                    places.offer(issue, i);
            }
        }
    }
    return places;
}

/// Which open work each commit belongs to. Clones of one repository bear other names and so make other weeks of the
/// same commits.
Places waiting(const std::vector<Component> &components)
{
    Places places(components);
    for (size_t i = 0; i < components.size(); ++i) {
        if (!isOpen(components[i].sighting))
            continue;
        for (const auto &[identity, piece] : components[i].pieces)
            places.offer(nameOf(piece), i);
    }
    return places;
}

/// Is the piece in the component only because of an issue, and goes where that goes?
bool isGuest(const Evidence &piece, const Sighting &sighting)
{
    if (piece.kind == "pull_request"_L1 || issuesOf(piece).isEmpty())
        return false;
    return !sighting.names.contains(nameOf(piece)) && !sighting.names.contains(pushOf(piece));
}

/// Where the pieces that are free to move belong.
class Owners {
public:
    explicit Owners(const std::vector<Component> &components)
        : m_byName(claims(components)), m_byIssue(closers(components)), m_byPiece(waiting(components))
    {
        for (const Component &component : components) {
            for (const auto &[identity, piece] : component.pieces) {
                if (piece.kind != "pull_request"_L1)
                    m_issues[nameOf(piece)] += issuesOf(piece);
            }
        }
    }
    [[nodiscard]] std::optional<size_t> of(const Evidence &piece) const
    {
        if (const auto claiming = claimant(piece, m_byName))
            return claiming;
        const QString name = nameOf(piece);
        const auto closing = m_byIssue.of(m_issues.value(name));
        return closing ? closing : m_byPiece.of({name});
    }

private:
    QHash<QString, size_t> m_byName;
    Places m_byIssue;
    Places m_byPiece;
    QHash<QString, QStringList> m_issues;  ///< by a piece's name, whichever clone told of them
};

}  // namespace

void handOver(std::vector<Component> &components)
{
    const Owners owners(components);
    for (size_t i = 0; i < components.size(); ++i) {
        Component &component = components[i];
        for (auto piece = component.pieces.begin(); piece != component.pieces.end();) {
            const bool isFree = isOpen(component.sighting) || isGuest(piece->second, component.sighting);
            const size_t owner = isFree ? owners.of(piece->second).value_or(i) : i;
            if (owner != i)
                add(piece->second, components[owner].pieces);
            piece = owner != i ? component.pieces.erase(piece) : std::next(piece);
        }
    }
}

}  // namespace herald
