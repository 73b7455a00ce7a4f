// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/sighting.h"
#include "store/database.h"

namespace herald {

using SightingId = Id<struct SightingNoun>;

/// A sighting as it stands in the store, with what was made of it.
struct KeptSighting {
    SightingId id;
    Sighting sighting;
    std::optional<AchievementId> achievement;  ///< of work without one a person removed it

    bool operator==(const KeptSighting &) const = default;
};

/// What events told of each piece of work, disjoint as united() leaves it.
class SightingStore {
public:
    explicit SightingStore(Database &database) : m_database(database) {}

    /// Sightings that one of the links leads to, each once, by id; see linksOf().
    [[nodiscard]] Result<QList<KeptSighting>> linkedBy(const QStringList &links) const;
    /// Writes over the row of its id, or adds one where the id is 0. Tells the id.
    [[nodiscard]] Result<SightingId> save(const KeptSighting &kept);
    [[nodiscard]] Result<> remove(SightingId id);

private:
    [[nodiscard]] Result<> saveLinks(SightingId id, const QStringList &links);

    Database &m_database;
};

}  // namespace herald
