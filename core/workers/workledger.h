// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sightingstore.h"
#include "workers/categoryadviser.h"

namespace herald {

/// What sightings changed among the achievements.
struct LedgerChange {
    QList<Achievement> created;  ///< with their ids
    int merged = 0;              ///< known ones that learned something
};

/// Makes achievements of sightings, whichever source they come from and in whatever order: each is joined with those
/// that share a name with it, and what they tell together is composed anew. What a person changed or removed stays so,
/// and what was taken back goes.
/// Run it in a transaction. Thread of its database.
class WorkLedger {
public:
    explicit WorkLedger(Database &database) : m_database(database), m_sightings(database), m_adviser(database) {}

    /// Telling the same again changes nothing.
    [[nodiscard]] Result<LedgerChange> add(QList<Sighting> told, Instant now);

private:
    struct Heir;

    [[nodiscard]] Result<QList<KeptSighting>> relativesOf(const QList<Sighting> &sightings) const;
    [[nodiscard]] Result<> settle(Heir heir, const CategoryJudge &judge, Instant now, LedgerChange &change);
    static void rememberRemoved(Heir &heir);
    [[nodiscard]] Result<std::optional<AchievementId>> withdraw(const QList<Achievement> &known);
    [[nodiscard]] Result<std::optional<AchievementId>> write(Heir &heir, const CategoryJudge &judge, Instant now,
                                                             LedgerChange &change);
    [[nodiscard]] Result<QList<Achievement>> knownAchievements(const Heir &heir) const;
    [[nodiscard]] Result<> rewrite(QList<Achievement> known, const Sighting &sighting, const CategoryJudge &judge,
                                   Instant now, LedgerChange &change);

    Database &m_database;
    SightingStore m_sightings;
    CategoryAdviser m_adviser;
};

}  // namespace herald
