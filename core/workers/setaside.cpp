// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/setaside.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr auto kSighting = "sighting"_L1;
constexpr auto kPost = "post"_L1;

InboxEvent failedEvent(const QString &source, const QString &key, QLatin1StringView kind, const QJsonObject &body,
                       const Error &error, Instant now)
{
    return {.id = {},
            .source = source,
            .deliveryId = key,
            .kind = kind,
            .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
            .receivedAt = now,
            .processedAt = now,
            .error = error.text()};
}

}  // namespace

bool isRefusedForGood(const Error &error) { return error.kind == ErrorKind::Invalid; }

InboxEvent setAside(const QString &source, const Sighting &sighting, const Error &error, Instant now)
{
    QJsonArray evidence;
    for (const Evidence &piece : sighting.evidence)
        evidence.append(toJson(piece));
    const QJsonObject body{{u"names"_s, QJsonArray::fromStringList(sighting.names)},
                           {u"evidence"_s, evidence},
                           {u"is_work"_s, sighting.isWork}};
    return failedEvent(source, keyOf(sighting), kSighting, body, error, now);
}

InboxEvent setAside(const QString &source, const ThreadsPost &post, const Error &error, Instant now)
{
    return failedEvent(source, keyOf(post), kPost, toJson(post), error, now);
}

bool isSightingSetAside(const InboxEvent &event) { return event.kind == kSighting; }

Result<Sighting> sightingSetAside(const InboxEvent &event)
{
    const QJsonObject body = QJsonDocument::fromJson(event.body).object();
    Sighting sighting{.names = {}, .evidence = {}, .isWork = body.value("is_work"_L1).toBool()};
    for (const QJsonValue name : body.value("names"_L1).toArray())
        sighting.names += name.toString();
    for (const QJsonValue piece : body.value("evidence"_L1).toArray())
        sighting.evidence += evidenceFromJson(piece.toObject());
    if (sighting.names.isEmpty() && sighting.evidence.isEmpty())
        return fail(ErrorKind::Invalid, u"It tells of no work."_s);
    return sighting;
}

}  // namespace herald
