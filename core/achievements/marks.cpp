// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/marks.h"

#include "achievements/reverts.h"
#include "achievements/workevidence.h"

#include <QHash>
#include <QSet>

namespace herald {

namespace {

/// Empty where the piece has none, or was taken back: a copy of it may have been brought in again.
QString countedChange(const Evidence &piece)
{
    return isMarked(piece, kReverted) ? QString() : workDataOf(piece).change;
}

/// Where the changes of commits count: once among the weeks, and not there where work that is more than a week has
/// them.
class Changes {
public:
    explicit Changes(const std::vector<Component> &components) : m_components(components)
    {
        for (size_t i = 0; i < components.size(); ++i) {
            for (const auto &[identity, piece] : components[i].pieces) {
                if (const QString change = countedChange(piece); !change.isEmpty())
                    note(change, i);
            }
        }
    }
    [[nodiscard]] bool isElsewhere(const QString &change, size_t component) const
    {
        return isOpen(m_components[component].sighting)
               && (m_worked.contains(change) || m_weeks.value(change) != component);
    }

private:
    void note(const QString &change, size_t component)
    {
        const auto name = [this](size_t i) { return nameOrder(keyOf(m_components[i].sighting)); };
        if (!isOpen(m_components[component].sighting)) {
            if (m_components[component].sighting.isWork)
                m_worked.insert(change);
        } else if (const auto known = m_weeks.constFind(change);
                   known == m_weeks.cend() || name(component) < name(*known)) {
            m_weeks.insert(change, component);
        }
    }

    const std::vector<Component> &m_components;
    QSet<QString> m_worked;
    QHash<QString, size_t> m_weeks;
};

}  // namespace

void markReverted(std::vector<Component> &components)
{
    QList<Evidence> reverts;
    for (const Component &component : components) {
        for (const auto &[identity, piece] : component.pieces) {
            if (isRevert(piece))
                reverts.append(piece);
        }
    }
    const TakenBack taken = takenBack(reverts);
    for (Component &component : components) {
        const bool isWhole = taken.holdsRequest(component.sighting.names);
        for (auto &[identity, piece] : component.pieces)
            setMarked(piece, kReverted, isWhole || taken.holds(piece));
    }
}

void markCopied(std::vector<Component> &components)
{
    const Changes changes(components);
    for (size_t i = 0; i < components.size(); ++i) {
        QSet<QString> seen;
        for (auto &[identity, piece] : components[i].pieces) {
            const QString change = countedChange(piece);
            setMarked(piece, kCopied, false);
            if (change.isEmpty())
                continue;
            setMarked(piece, kCopied, seen.contains(change) || changes.isElsewhere(change, i));
            seen.insert(change);
        }
    }
}

}  // namespace herald
