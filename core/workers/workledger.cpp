// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/workledger.h"

#include "achievements/edits.h"
#include "achievements/repositorynames.h"
#include "achievements/workevidence.h"
#include "achievements/workgrouping.h"
#include "store/achievementstore.h"

#include <QJsonDocument>
#include <QSet>
#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace herald {

/// A united sighting and the stored ones that went into it.
struct WorkLedger::Heir {
    Sighting sighting;
    QList<KeptSighting> before;
};

namespace {

void sortEvidence(QList<Evidence> &evidence)
{
    std::ranges::sort(evidence, {}, [](const Evidence &e) { return std::tuple(e.kind, e.reference); });
}

/// Which united sighting each name and each piece of evidence went to.
class Whereabouts {
public:
    explicit Whereabouts(const QList<Sighting> &united)
    {
        for (qsizetype i = 0; i < united.size(); ++i) {
            for (const QString &name : united[i].names)
                m_byName.insert(name, i);
            for (const Evidence &piece : united[i].evidence)
                m_byPiece.insert({piece.kind, piece.reference}, i);
        }
    }
    /// -1 where nothing of it is left. Commits of a week that all went to their work have it as their heir.
    [[nodiscard]] qsizetype heirOf(const Sighting &sighting) const
    {
        for (const QString &name : sighting.names) {
            if (const auto found = m_byName.constFind(name); found != m_byName.cend())
                return *found;
        }
        for (const Evidence &piece : sighting.evidence) {
            if (const auto found = m_byPiece.constFind({piece.kind, piece.reference}); found != m_byPiece.cend())
                return *found;
        }
        return -1;
    }

private:
    QHash<QString, qsizetype> m_byName;
    QHash<std::pair<QString, QString>, qsizetype> m_byPiece;
};

/// The stored achievements as one: the person's own comes first, then the oldest; of the others stays what it lacks.
Achievement folded(QList<Achievement> &known)
{
    std::ranges::sort(known, {}, [](const Achievement &a) { return std::tuple(!isEdited(a), a.id.value); });
    Achievement result = known.first();
    for (const Achievement &other : known) {
        for (const Evidence &piece : other.evidence) {
            const bool isKnown = std::ranges::any_of(result.evidence, [&](const Evidence &e) {
                return e.kind == piece.kind && e.reference == piece.reference;
            });
            if (!isKnown)
                result.evidence.append(piece);
        }
        if (!result.impactOverride)
            result.impactOverride = other.impactOverride;
        if (!result.timeSavedHours)
            result.timeSavedHours = other.timeSavedHours;
        if (!result.value)
            result.value = other.value;
        result.skills += other.skills;
    }
    result.skills.removeDuplicates();
    return result;
}

bool isWeek(const Sighting &sighting)
{
    return std::ranges::all_of(sighting.names, [](const QString &name) { return isLooseWork(name); });
}

/// The achievement as this sighting now tells it. Notes and other proof that is no work stay with it.
Achievement toldAgain(const Achievement &stored, const Sighting &sighting, const CategoryJudge &judge)
{
    const QList<Evidence> left = standing(sighting.evidence);
    Achievement again = recomposeWork(stored, left, judge);
    again.key = keyOf(sighting);
    if (again.status == AchievementStatus::Archived && isWeek(sighting)
        && left.size() > std::ranges::count_if(stored.evidence, isWorkEvidence))
        again.status = AchievementStatus::Draft;  // new commits of the week are news
    for (auto member = stored.details.begin(); member != stored.details.end(); ++member) {
        if (!again.details.contains(member.key()))
            again.details.insert(member.key(), member.value());
    }
    again.evidence = left;
    std::ranges::copy_if(stored.evidence, std::back_inserter(again.evidence), std::not_fn(isWorkEvidence));
    sortEvidence(again.evidence);
    return again;
}

/// Was there an achievement that a person removed? What was taken back meanwhile is none of theirs.
bool isRemoved(const KeptSighting &kept) { return !kept.achievement && achievementOf(kept.sighting).has_value(); }

bool isSameRow(Achievement a, const Achievement &b)
{
    sortEvidence(a.evidence);
    return QJsonDocument(toJson(a)).toJson() == QJsonDocument(toJson(b)).toJson();
}

}  // namespace

/// A removed week stays removed, and so does a removed pull request; but new commits of the week are news.
void WorkLedger::rememberRemoved(Heir &heir)
{
    QSet<QString> removed;
    for (const KeptSighting &kept : std::as_const(heir.before)) {
        for (const Evidence &piece : kept.sighting.evidence) {
            if (isRemoved(kept))
                removed.insert(piece.reference);
        }
    }
    for (Evidence &piece : heir.sighting.evidence) {
        if (removed.contains(piece.reference))
            setMarked(piece, kRemoved);
    }
}

/// What was taken back is no achievement, unless a person made it theirs.
Result<std::optional<AchievementId>> WorkLedger::withdraw(const QList<Achievement> &known)
{
    std::optional<AchievementId> left;
    for (const Achievement &one : known) {
        if (isEdited(one) || one.status != AchievementStatus::Draft)
            left = one.id;
        else if (auto removed = AchievementStore(m_database).remove(one.id); !removed)
            return tl::unexpected(removed.error());
    }
    return left;
}

Result<LedgerChange> WorkLedger::add(QList<Sighting> told, Instant now)
{
    LedgerChange change;
    if (told.isEmpty())
        return change;
    std::ranges::for_each(told, foldNames);
    const auto judge = m_adviser.judge();
    if (!judge)
        return tl::unexpected(judge.error());
    const auto relatives = relativesOf(told);
    if (!relatives)
        return tl::unexpected(relatives.error());
    QList<Sighting> all = told;
    for (const KeptSighting &kept : *relatives)
        all.append(kept.sighting);
    const QList<Sighting> after = united(all);
    std::vector<Heir> heirs;
    for (const Sighting &sighting : after)
        heirs.push_back({sighting, {}});
    const Whereabouts whereabouts(after);
    for (const KeptSighting &kept : *relatives) {
        if (const qsizetype heir = whereabouts.heirOf(kept.sighting); heir >= 0)
            heirs[size_t(heir)].before.append(kept);
    }
    for (Heir &heir : heirs) {
        if (auto settled = settle(std::move(heir), *judge, now, change); !settled)
            return tl::unexpected(settled.error());
    }
    return change;
}

/// Whatever may be joined with the sightings, directly or by way of others.
Result<QList<KeptSighting>> WorkLedger::relativesOf(const QList<Sighting> &sightings) const
{
    QSet<QString> asked;
    QStringList open;
    const auto ask = [&](const Sighting &sighting) {
        for (const QString &link : linksOf(sighting)) {
            if (!asked.contains(link)) {
                asked.insert(link);
                open.append(link);
            }
        }
    };
    std::ranges::for_each(sightings, ask);
    QList<KeptSighting> relatives;
    QSet<qint64> known;
    while (!open.isEmpty()) {
        const auto found = m_sightings.linkedBy(std::exchange(open, {}));
        if (!found)
            return found;
        for (const KeptSighting &kept : *found) {
            if (known.contains(kept.id.value))
                continue;
            known.insert(kept.id.value);
            relatives.append(kept);
            ask(kept.sighting);
        }
    }
    return relatives;
}

Result<> WorkLedger::settle(Heir heir, const CategoryJudge &judge, Instant now, LedgerChange &change)
{
    const auto achievement = write(heir, judge, now, change);
    if (!achievement)
        return tl::unexpected(achievement.error());
    // Commits of a week that all went elsewhere are no heir themselves, and their row goes with the others.
    KeptSighting kept{.id = {}, .sighting = heir.sighting, .achievement = *achievement};
    if (!heir.before.isEmpty())
        kept.id = heir.before.first().id;
    for (qsizetype i = 1; i < heir.before.size(); ++i) {
        if (auto removed = m_sightings.remove(heir.before[i].id); !removed)
            return removed;
    }
    if (heir.before.size() == 1 && heir.before.first() == kept)
        return {};
    return m_sightings.save(kept).map([](SightingId) {});
}

Result<std::optional<AchievementId>> WorkLedger::write(Heir &heir, const CategoryJudge &judge, Instant now,
                                                       LedgerChange &change)
{
    const auto known = knownAchievements(heir);
    if (!known)
        return tl::unexpected(known.error());
    if (!known->isEmpty() && heir.sighting.isWork && standing(heir.sighting.evidence).isEmpty())
        return withdraw(*known);
    if (!known->isEmpty()) {
        const AchievementId id = std::ranges::min_element(*known, {}, [](const Achievement &a) {
                                     return std::tuple(!isEdited(a), a.id.value);
                                 })->id;
        return rewrite(*known, heir.sighting, judge, now, change).map([id] { return std::optional(id); });
    }
    const bool wasRemoved = std::ranges::any_of(heir.before, [&heir](const KeptSighting &kept) {
        return isRemoved(kept) && heir.sighting.names.contains(kept.sighting.names.value(0));
    });
    if (wasRemoved && isWeek(heir.sighting))
        rememberRemoved(heir);
    auto fresh = wasRemoved && !isWeek(heir.sighting) ? std::nullopt : achievementOf(heir.sighting, judge);
    if (!fresh)
        return std::optional<AchievementId>();
    const auto stored = AchievementStore(m_database).put(*fresh, now);
    if (!stored)
        return tl::unexpected(stored.error());
    fresh->id = stored->id;
    change.created.append(*fresh);
    return std::optional(stored->id);
}

Result<QList<Achievement>> WorkLedger::knownAchievements(const Heir &heir) const
{
    const AchievementStore store(m_database);
    QSet<qint64> ids;
    for (const KeptSighting &kept : heir.before) {
        if (kept.achievement)
            ids.insert(kept.achievement->value);
    }
    // One that was added by hand, or before there were sightings.
    const auto named = store.idOfKey(keyOf(heir.sighting));
    if (!named)
        return tl::unexpected(named.error());
    if (*named)
        ids.insert((*named)->value);
    QList<Achievement> known;
    for (const qint64 id : std::as_const(ids)) {
        auto one = store.achievement({id});
        if (!one)
            return tl::unexpected(one.error());
        known.append(std::move(*one));
    }
    return known;
}

Result<> WorkLedger::rewrite(QList<Achievement> known, const Sighting &sighting, const CategoryJudge &judge,
                             Instant now, LedgerChange &change)
{
    AchievementStore store(m_database);
    const Achievement stored = folded(known);
    const Achievement again = toldAgain(stored, sighting, judge);
    // The others first: one of them may hold the key.
    for (qsizetype i = 1; i < known.size(); ++i) {
        if (auto removed = store.remove(known[i].id); !removed)
            return removed;
    }
    if (known.size() == 1 && isSameRow(stored, again))
        return {};
    ++change.merged;
    return store.rewrite(again, now);
}

}  // namespace herald
