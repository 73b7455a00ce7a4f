// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/reverts.h"

#include "achievements/commitmessage.h"
#include "achievements/component.h"
#include "achievements/issues.h"
#include "achievements/workevidence.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr qsizetype kHash = 40;

QString takenOf(const Evidence &revert) { return revert.data.value("reverts"_L1).toString(); }

std::optional<Instant> undoneUntil(const Evidence &revert)
{
    const auto until = parseInstant(revert.data.value("until"_L1).toString());
    return until ? std::optional(*until) : std::nullopt;
}

/// Follows who takes whom back.
class Reverts {
public:
    explicit Reverts(const QList<Evidence> &reverts)
    {
        for (const Evidence &revert : reverts) {
            if (!undoneUntil(revert))
                m_takers[takenOf(revert)].insert(revert.reference);
        }
    }
    [[nodiscard]] QSet<QString> taken()
    {
        QSet<QString> taken;
        for (const QString &name : m_takers.keys()) {
            if (isTaken(name))
                taken.insert(name);
        }
        return taken;
    }

private:
    /// A ring of reverts, which only made-up data have, takes nothing back.
    bool isTaken(const QString &name)
    {
        if (const auto known = m_known.constFind(name); known != m_known.cend())
            return *known;
        m_known.insert(name, false);
        const QSet<QString> takers = m_takers.value(name);
        const bool taken =
            std::any_of(takers.begin(), takers.end(), [this](const QString &taker) { return !isTaken(taker); });
        m_known.insert(name, taken);
        return taken;
    }

    QHash<QString, QSet<QString>> m_takers;  ///< by what they take back
    QHash<QString, bool> m_known;
};

}  // namespace

QList<Sighting> revertsIn(const QList<Commit> &commits)
{
    QList<Sighting> reverts;
    for (const Commit &commit : commits) {
        const QString taken = takenByRequest(commit.repository, commit.summary, commit.body);
        if (!taken.isEmpty())
            reverts += revertSighting(u"commit:"_s + commit.id, taken, commit.summary, commit.authoredAt);
    }
    return reverts;
}

QString takenByRequest(const QString &repository, const QString &title, const QString &body)
{
    if (const QString request = revertedRequest(body); !request.isEmpty())
        return u"pr:"_s + (request.startsWith(u'#') ? repository + request : request);
    const QString commit = revertedCommit(title, body);
    return commit.size() == kHash ? u"commit:"_s + commit : QString();
}

Sighting revertSighting(const QString &name, const QString &taken, const QString &title, Instant at)
{
    Evidence piece{.kind = u"revert"_s, .reference = name, .title = title.left(kMaxKeptText), .at = at};
    piece.data = {{u"reverts"_s, taken}};
    return {.names = {u"revert:"_s + name}, .evidence = {std::move(piece)}, .isWork = false};
}

Sighting undoneSighting(const QString &taken, const QString &title, Instant at)
{
    Sighting sighting = revertSighting(u"open:"_s + taken, taken, title, at);
    sighting.evidence.first().data.insert(u"until"_s, toRfc3339(at));
    return sighting;
}

TakenBack takenBack(const QList<Evidence> &reverts)
{
    TakenBack taken{Reverts(reverts).taken(), {}};
    for (const Evidence &revert : reverts) {
        if (const auto until = undoneUntil(revert)) {
            Instant &latest = taken.undoneAt[takenOf(revert)];
            latest = std::max(latest, *until);
        }
    }
    return taken;
}

bool TakenBack::holds(const Evidence &piece) const
{
    const QString name = nameOf(piece);
    if (names.contains(name))
        return true;
    const auto undone = undoneAt.constFind(name);
    return undone != undoneAt.cend() && workDataOf(piece).completedAt.value_or(piece.at) <= *undone;
}

bool TakenBack::holdsRequest(const QStringList &request) const
{
    const auto isTaken = [&](const QString &name) {
        return names.contains(name) && (isRequestName(name) || request.contains(u"push:"_s + name.section(u':', 1)));
    };
    return std::ranges::any_of(request, isRequestName) && std::ranges::any_of(request, isTaken);
}

QStringList linksOfRevert(const Evidence &piece)
{
    if (!isRevert(piece))
        return {};
    const QString taken = takenOf(piece);
    return {taken, u"revert:"_s + taken};
}

bool isRevert(const Evidence &piece) { return piece.kind == "revert"_L1; }

}  // namespace herald
