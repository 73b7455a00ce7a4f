// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/reverts.h"

#include "achievements/commitmessage.h"
#include "achievements/workevidence.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr qsizetype kHash = 40;

/// Follows who takes whom back.
class Reverts {
public:
    explicit Reverts(const QList<Evidence> &reverts)
    {
        for (const Evidence &revert : reverts)
            m_takers[revert.data.value("reverts"_L1).toString()].insert(revert.reference);
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
        const QString taken = revertedCommit(commit.summary, commit.body);
        if (taken.size() == kHash)
            reverts +=
                revertSighting(u"commit:"_s + commit.id, u"commit:"_s + taken, commit.summary, commit.authoredAt);
    }
    return reverts;
}

Sighting revertSighting(const QString &name, const QString &taken, const QString &title, Instant at)
{
    Evidence piece{.kind = u"revert"_s, .reference = name, .title = title.left(kMaxKeptText), .at = at};
    piece.data = {{u"reverts"_s, taken}};
    return {.names = {u"revert:"_s + name}, .evidence = {std::move(piece)}, .isWork = false};
}

QSet<QString> takenBack(const QList<Evidence> &reverts) { return Reverts(reverts).taken(); }

QStringList linksOfRevert(const Evidence &piece)
{
    if (!isRevert(piece))
        return {};
    const QString taken = piece.data.value("reverts"_L1).toString();
    return {taken, u"revert:"_s + taken};
}

bool isRevert(const Evidence &piece) { return piece.kind == "revert"_L1; }

}  // namespace herald
