// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sightingstore.h"

#include "store/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <map>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

QString evidenceText(const QList<Evidence> &evidence)
{
    QJsonArray array;
    for (const Evidence &piece : evidence)
        array.append(toJson(piece));
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<Evidence> evidenceFromText(const QString &text)
{
    QList<Evidence> evidence;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue value : array)
        evidence.append(evidenceFromJson(value.toObject()));
    return evidence;
}

KeptSighting readSighting(const Statement &row)
{
    return {.id = row.get<SightingId>(0),
            .sighting = {stringsFromText(row.get<QString>(1)), evidenceFromText(row.get<QString>(2)), row.get<bool>(3)},
            .achievement = row.get<std::optional<AchievementId>>(4)};
}

}  // namespace

Result<QList<KeptSighting>> SightingStore::linkedBy(const QStringList &links) const
{
    std::map<qint64, KeptSighting> found;
    for (const QString &link : links) {
        const auto ids = m_database.list(u"SELECT sighting FROM sighting_link WHERE link = ?"_s, {link},
                                         [](const Statement &row) { return row.get<SightingId>(0); });
        if (!ids)
            return tl::unexpected(ids.error());
        for (const SightingId id : *ids) {
            if (found.contains(id.value))
                continue;
            const auto kept = m_database.first(
                u"SELECT id, names, evidence, is_work, achievement FROM sighting WHERE id = ?"_s, {id}, readSighting);
            if (!kept)
                return tl::unexpected(kept.error());
            if (*kept)
                found.emplace(id.value, **kept);
        }
    }
    QList<KeptSighting> sightings;
    for (auto &[id, kept] : found)
        sightings.append(std::move(kept));
    return sightings;
}

Result<SightingId> SightingStore::save(const KeptSighting &kept)
{
    SightingId id = kept.id;
    const QString names = jsonText(kept.sighting.names);
    const QString evidence = evidenceText(kept.sighting.evidence);
    if (id.value > 0) {
        auto updated = m_database.execute(
            u"UPDATE sighting SET names = ?, evidence = ?, is_work = ?, achievement = ? WHERE id = ?"_s,
            {names, evidence, kept.sighting.isWork, kept.achievement, id});
        if (!updated)
            return tl::unexpected(updated.error());
    } else {
        const auto added =
            m_database.insert(u"INSERT INTO sighting (names, evidence, is_work, achievement) VALUES (?, ?, ?, ?)"_s,
                              {names, evidence, kept.sighting.isWork, kept.achievement});
        if (!added)
            return tl::unexpected(added.error());
        id = {*added};
    }
    return saveLinks(id, linksOf(kept.sighting)).map([id] { return id; });
}

Result<> SightingStore::saveLinks(SightingId id, const QStringList &links)
{
    const auto stored = m_database.list(u"SELECT link FROM sighting_link WHERE sighting = ?"_s, {id},
                                        [](const Statement &row) { return row.get<QString>(0); });
    if (!stored)
        return tl::unexpected(stored.error());
    // Only what changed is written: work of a whole week has many links and gets one at a time.
    QSet<QString> missing(links.begin(), links.end());
    for (const QString &link : *stored) {
        if (missing.remove(link))
            continue;
        auto removed = m_database.execute(u"DELETE FROM sighting_link WHERE link = ? AND sighting = ?"_s, {link, id});
        if (!removed)
            return removed;
    }
    for (const QString &link : std::as_const(missing)) {
        auto added = m_database.execute(u"INSERT INTO sighting_link (link, sighting) VALUES (?, ?)"_s, {link, id});
        if (!added)
            return added;
    }
    return {};
}

Result<> SightingStore::remove(SightingId id)
{
    return m_database.execute(u"DELETE FROM sighting WHERE id = ?"_s, {id});
}

}  // namespace herald
