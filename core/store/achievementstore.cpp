// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/achievementstore.h"

#include "achievements/impact.h"
#include "store/achievementrow.h"
#include "store/jsontext.h"

#include <QHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

auto unknownId(AchievementId id) { return fail(ErrorKind::NotFound, u"There is no achievement %1."_s.arg(id.value)); }

Result<> requireChange(const Result<qint64> &changed, AchievementId id)
{
    if (!changed)
        return tl::unexpected(changed.error());
    if (*changed == 0)
        return unknownId(id);
    return {};
}

// As many as whoever reads may have to look at one by one; see resources/sql/014_achievement_sums.sql.
constexpr int kMostUnindexed = 256;

Result<AchievementId> insertRow(Database &database, const Values &row)
{
    static const QString insert = u"INSERT INTO achievement (%1) VALUES (?%2)"_s.arg(
        QString(kAchievementColumns).remove("id, "_L1), u",?"_s.repeated(21));
    const auto id = database.insert(insert, row);
    // Texts, words and sums of many new ones together.
    static const QString index =
        u"UPDATE achievement_indexed SET upto = newest, indexed = iif(newest - indexed < %1, indexed, newest)"
        " FROM (SELECT max(upto, (SELECT coalesce(max(id), 0) FROM achievement)) AS newest FROM achievement_indexed)"_s
            .arg(kMostUnindexed);
    database.beforeCommit(index);
    return id.map([](qint64 value) { return AchievementId{value}; });
}

Values evidenceValues(const Evidence &piece, const QByteArray &data)
{
    return {piece.kind, piece.reference, piece.title, piece.url, toText(piece.grade), Value::Text{data}, piece.at};
}

Values evidenceValues(const Evidence &piece) { return evidenceValues(piece, jsonBytes(piece.data)); }

Result<> saveEvidence(Database &database, AchievementId id, const Values &piece)
{
    return database.execute(
        u"INSERT INTO evidence (kind, reference, title, url, grade, data, at, achievement)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (achievement, kind, reference) DO UPDATE SET title = excluded.title, url = excluded.url,"
        " grade = excluded.grade, data = excluded.data, at = excluded.at WHERE excluded.at > evidence.at"_s,
        piece + Values{id});
}

Result<> updateRow(Database &database, const Achievement &achievement)
{
    return requireChange(
        database.run(
            u"UPDATE achievement SET key = ?, title = ?, description = ?, category = ?, status = ?, source = ?,"
            " source_url = ?, started_at = ?, completed_at = ?, tags = ?, skills = ?, impact = ?, impact_override = ?,"
            " complexity = ?, time_saved_hours = ?, value = ?, metrics_before = ?, metrics_after = ?, details = ?,"
            " portfolio_ready = ?, created_at = ?, updated_at = ? WHERE id = ?"_s,
            achievementValues(achievement) << achievement.id),
        achievement.id);
}

}  // namespace

Result<Stored> AchievementStore::put(const Achievement &achievement, Instant now)
{
    if (achievement.key.isEmpty() || achievement.title.trimmed().isEmpty())
        return fail(ErrorKind::Invalid, u"An achievement needs a title and a natural key."_s);
    return m_database.inTransaction([&]() -> Result<Stored> {
        const auto known = idOfKey(achievement.key);
        if (!known)
            return tl::unexpected(known.error());
        if (*known)
            return mergeInto(**known, achievement, now);
        return create(NewAchievement(achievement, now)).map([](AchievementId id) {
            return Stored{id, Stored::Outcome::Created};
        });
    });
}

NewAchievement::NewAchievement(const Achievement &achievement, Instant now)
    : NewAchievement(achievement, jsonOf(achievement), now)
{
}

NewAchievement::NewAchievement(Achievement achievement, const AchievementJson &json, Instant now)
{
    achievement.createdAt = now;
    achievement.updatedAt = now;
    row = achievementValues(achievement, json);
    for (qsizetype i = 0; i < achievement.evidence.size(); ++i)
        evidence << evidenceValues(achievement.evidence[i], json.evidence[i]);
}

Result<AchievementId> AchievementStore::create(const NewAchievement &achievement)
{
    return m_database.inTransaction([&]() -> Result<AchievementId> {
        const auto id = insertRow(m_database, achievement.row);
        if (!id)
            return id;
        for (const Values &piece : achievement.evidence) {
            if (auto saved = saveEvidence(m_database, *id, piece); !saved)
                return tl::unexpected(saved.error());
        }
        return id;
    });
}

Result<Stored> AchievementStore::mergeInto(AchievementId id, const Achievement &seen, Instant now)
{
    const auto stored = achievement(id);
    if (!stored)
        return tl::unexpected(stored.error());
    Achievement result = merged(*stored, seen);
    if (result == *stored)
        return Stored{id, Stored::Outcome::Unchanged};
    result.updatedAt = now;
    return updateRow(m_database, result).and_then([&] {
        return addEvidence(id, result.evidence).map([&] { return Stored{id, Stored::Outcome::Merged}; });
    });
}

Result<> AchievementStore::update(const Achievement &achievement, Instant now)
{
    if (achievement.key.isEmpty() || achievement.title.trimmed().isEmpty())
        return fail(ErrorKind::Invalid, u"An achievement needs a title and a natural key."_s);
    Achievement changed = achievement;
    fitImpact(changed);
    changed.updatedAt = now;
    return m_database.inTransaction([&]() -> Result<> {
        const auto holder = idOfKey(changed.key);
        if (!holder)
            return tl::unexpected(holder.error());
        if (*holder && **holder != changed.id)
            return fail(ErrorKind::Conflict, u"Achievement %1 has this key already."_s.arg((*holder)->value));
        return updateRow(m_database, changed).and_then([&] { return addEvidence(changed.id, changed.evidence); });
    });
}

Result<> AchievementStore::rewrite(const Achievement &achievement, Instant now)
{
    return m_database.inTransaction([&] {
        Achievement row = achievement;
        row.evidence.clear();
        return update(row, now).and_then([&] { return replaceEvidence(achievement.id, achievement.evidence); });
    });
}

Result<> AchievementStore::setStatus(AchievementId id, AchievementStatus status, Instant now)
{
    return requireChange(
        m_database.run(u"UPDATE achievement SET status = ?, updated_at = ? WHERE id = ?"_s, {toText(status), now, id}),
        id);
}

Result<> AchievementStore::addEvidence(AchievementId id, const QList<Evidence> &evidence)
{
    return m_database.inTransaction([&]() -> Result<> {
        for (const Evidence &piece : evidence) {
            const auto saved = saveEvidence(m_database, id, evidenceValues(piece));
            if (!saved)
                return saved;
        }
        return {};
    });
}

Result<> AchievementStore::replaceEvidence(AchievementId id, const QList<Evidence> &evidence)
{
    return m_database.inTransaction([&]() -> Result<> {
        const auto stored = achievement(id);
        if (!stored)
            return tl::unexpected(stored.error());
        // What stays as it is is not written: work of a whole week grows by one piece at a time.
        QHash<std::pair<QString, QString>, Evidence> left;
        for (const Evidence &piece : evidence)
            left.insert({piece.kind, piece.reference}, piece);
        for (const Evidence &piece : stored->evidence) {
            const std::pair identity(piece.kind, piece.reference);
            if (const auto same = left.constFind(identity); same != left.cend() && *same == piece) {
                left.erase(same);
                continue;
            }
            auto removed =
                m_database.execute(u"DELETE FROM evidence WHERE achievement = ? AND kind = ? AND reference = ?"_s,
                                   {id, piece.kind, piece.reference});
            if (!removed)
                return removed;
        }
        QList<Evidence> missing;
        std::ranges::copy_if(evidence, std::back_inserter(missing), [&](const Evidence &piece) {
            return left.contains({piece.kind, piece.reference});
        });
        return addEvidence(id, missing);
    });
}

Result<> AchievementStore::remove(AchievementId id)
{
    return requireChange(m_database.run(u"DELETE FROM achievement WHERE id = ?"_s, {id}), id);
}

}  // namespace herald
