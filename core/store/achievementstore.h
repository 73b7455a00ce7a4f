// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/achievementjson.h"
#include "store/database.h"

namespace herald {

/// What put() did.
struct Stored {
    enum class Outcome { Created, Merged, Unchanged };
    AchievementId id;
    Outcome outcome = Outcome::Created;

    bool operator==(const Stored &) const = default;
};

/// A new achievement as its rows will stand, made on any thread: to write its JSON takes longer than to insert it.
struct NewAchievement {
    NewAchievement() = default;
    NewAchievement(const Achievement &achievement, Instant now);
    /// With the members that are JSON as text beside an achievement that lacks them.
    NewAchievement(Achievement achievement, const AchievementJson &json, Instant now);

    Values row;
    QList<Values> evidence;  ///< without whose it is
};

/// Achievements of one category.
struct CategoryStats {
    Category category = Category::Feature;
    qint64 count = 0;
    std::optional<double> averageImpact;   ///< of those whose impact is known
    std::optional<double> timeSavedHours;  ///< sum of those known

    bool operator==(const CategoryStats &) const = default;
};

/// Achievements and their evidence. The natural key makes each piece of work one row. New ones are found by text and
/// tag, and are in the sums, once they are committed.
class AchievementStore {
public:
    explicit AchievementStore(Database &database) : m_database(database) {}

    /// Inserts it, or merges it into the one of the same key (see merged()). Seeing the same again changes nothing.
    /// Invalid without a key or a title.
    [[nodiscard]] Result<Stored> put(const Achievement &achievement, Instant now);
    /// Inserts one whose key is known to be new; Invalid where it is not.
    [[nodiscard]] Result<AchievementId> create(const NewAchievement &achievement);
    /// Writes all fields over the row of its id, evidence excepted, which is united; the impact is made to fit the
    /// category. NotFound for an unknown id;
    /// Conflict where the key belongs to another.
    [[nodiscard]] Result<> update(const Achievement &achievement, Instant now);
    /// Writes all fields, and these pieces of evidence and no others. Errors: as update().
    [[nodiscard]] Result<> rewrite(const Achievement &achievement, Instant now);
    [[nodiscard]] Result<> setStatus(AchievementId id, AchievementStatus status, Instant now);
    /// Adds evidence, or replaces an older version of the same piece.
    [[nodiscard]] Result<> addEvidence(AchievementId id, const QList<Evidence> &evidence);
    /// These pieces and no others.
    [[nodiscard]] Result<> replaceEvidence(AchievementId id, const QList<Evidence> &evidence);
    /// For good, with its evidence; to keep it out of sight, archive it.
    [[nodiscard]] Result<> remove(AchievementId id);

    /// With its evidence, oldest first. NotFound for an unknown id.
    [[nodiscard]] Result<Achievement> achievement(AchievementId id) const;
    [[nodiscard]] Result<std::optional<AchievementId>> idOfKey(const QString &key) const;
    /// Of the one that was stored last; 0 where there is none.
    [[nodiscard]] Result<AchievementId> lastId() const;
    /// Those that a person put into another category than Herald had, in the order of the change, with evidence.
    [[nodiscard]] Result<QList<Achievement>> corrected() const;
    /// Changes with what corrected() gives.
    [[nodiscard]] Result<QString> correctedState() const;
    /// Achievements that a piece of evidence speaks for, oldest id first.
    [[nodiscard]] Result<QList<AchievementId>> idsOfEvidence(const QString &kind, const QString &reference) const;
    /// Items stand without evidence. Text is searched word by word, the beginning of a word is enough.
    [[nodiscard]] Result<AchievementPage> find(const AchievementQuery &query) const;
    /// Awards and milestones of a metric completed in [from, to), oldest first, without evidence.
    [[nodiscard]] Result<QList<Achievement>> awardsOf(const QString &metric, Instant from, Instant to) const;
    /// What `query` matches, whatever its limit, counted by category in each stretch [edges[i], edges[i + 1]).
    [[nodiscard]] Result<QList<CategoryCounts>> activity(const AchievementQuery &query,
                                                         const QList<Instant> &edges) const;
    /// By category, those without any left out.
    [[nodiscard]] Result<QList<CategoryStats>> stats() const;

private:
    [[nodiscard]] Result<Stored> mergeInto(AchievementId id, const Achievement &seen, Instant now);

    Database &m_database;
};

}  // namespace herald
