// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/alertmanager.h"

#include "sources/httpstatus.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr qsizetype kMaxLabel = 64 * 1024;

HttpRequest request(const AlertmanagerServer &server, const QString &endpoint)
{
    HttpRequest request{.url = server.url,
                        .headers = {{"Accept", "application/json"}},
                        .timeout = server.timeout,
                        .maxBytes = 64 * 1024 * 1024};
    QString path = server.url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    request.url.setPath(path + "/api/v2/"_L1 + endpoint);
    return request;
}

Result<QJsonDocument> documentOf(const HttpReply &reply)
{
    if (!reply.isSuccess())
        return tl::unexpected(statusError(reply, u"Alertmanager"_s));
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(reply.body, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorKind::Corrupt,
                    u"The answer is not JSON (%1); is this address an Alertmanager?"_s.arg(error.errorString()));
    return document;
}

Result<QList<QJsonObject>> listOf(const HttpReply &reply)
{
    return documentOf(reply).and_then([](const QJsonDocument &document) -> Result<QList<QJsonObject>> {
        if (!document.isArray())
            return fail(ErrorKind::Corrupt, u"This should be a list; is this address an Alertmanager?"_s, u"$"_s);
        QList<QJsonObject> objects;
        for (const QJsonValue value : document.array()) {
            if (!value.isObject())
                return fail(ErrorKind::Corrupt, u"This should be an object."_s, u"$[%1]"_s.arg(objects.size()));
            objects += value.toObject();
        }
        return objects;
    });
}

QStringList stringsOf(const QJsonValue &value)
{
    QStringList strings;
    for (const QJsonValue each : value.toArray())
        strings += each.toString();
    return strings;
}

Result<Labels> labelsOf(const QJsonObject &alert, const QString &path)
{
    const QJsonObject object = alert.value("labels"_L1).toObject();
    if (object.isEmpty())
        return fail(ErrorKind::Invalid, u"An alert needs labels."_s, path + ".labels"_L1);
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString at = u"%1.labels.%2"_s.arg(path, it.key().left(100));
        if (!it->isString())
            return fail(ErrorKind::Invalid, u"A label is text."_s, at);
        if (it->toString().size() > kMaxLabel || it.key().size() > kMaxLabel)
            return fail(ErrorKind::Invalid, u"A label is longer than 64 KiB; shorten it at its source."_s, at);
    }
    return Labels::fromJson(object);
}

Result<Instant> timeOf(const QJsonObject &alert, QLatin1StringView member, const QString &path)
{
    const auto at = parseInstant(alert.value(member).toString());
    if (!at)
        return fail(ErrorKind::Invalid, u"This should be a time as 2026-01-31T12:00:00Z."_s, path + u'.' + member);
    return *at;
}

/// What the API and the webhook have in common.
Result<ForeignAlert> alertOf(const QJsonObject &object, const QString &source, const QString &path)
{
    const auto labels = labelsOf(object, path);
    if (!labels)
        return tl::unexpected(labels.error());
    const auto startsAt = timeOf(object, "startsAt"_L1, path);
    if (!startsAt)
        return tl::unexpected(startsAt.error());
    const QJsonObject annotations = object.value("annotations"_L1).toObject();
    const QJsonObject status = object.value("status"_L1).toObject();
    return ForeignAlert{.source = source,
                        .labels = *labels,
                        .summary = annotations.value("summary"_L1).toString(),
                        .description = annotations.value("description"_L1).toString(),
                        .startsAt = *startsAt,
                        .endsAt = {},
                        .silencedBy = stringsOf(status.value("silencedBy"_L1)),
                        .inhibitedBy = stringsOf(status.value("inhibitedBy"_L1))};
}

Error corrupt(Error error)
{
    error.kind = ErrorKind::Corrupt;
    return error;
}

}  // namespace

HttpRequest alertmanagerAlerts(const AlertmanagerServer &server) { return request(server, u"alerts"_s); }

HttpRequest alertmanagerSilences(const AlertmanagerServer &server) { return request(server, u"silences"_s); }

HttpRequest alertmanagerSilence(const AlertmanagerServer &server, const QJsonObject &silence)
{
    HttpRequest post = request(server, u"silences"_s);
    post.method = HttpMethod::Post;
    post.headers.set("Content-Type", "application/json");
    post.body = QJsonDocument(silence).toJson(QJsonDocument::Compact);
    return post;
}

HttpRequest alertmanagerExpire(const AlertmanagerServer &server, const QString &silenceId)
{
    HttpRequest expire = request(server, "silence/"_L1 + QString::fromLatin1(QUrl::toPercentEncoding(silenceId)));
    expire.method = HttpMethod::Delete;
    return expire;
}

Result<QList<ForeignAlert>> readAlertmanagerAlerts(const HttpReply &reply, const QString &source)
{
    const auto objects = listOf(reply);
    if (!objects)
        return tl::unexpected(objects.error());
    QList<ForeignAlert> alerts;
    for (const QJsonObject &object : *objects) {
        auto alert = alertOf(object, source, u"$[%1]"_s.arg(alerts.size()));
        if (!alert)
            return tl::unexpected(corrupt(alert.error()));
        alerts += std::move(*alert);
    }
    return alerts;
}

Result<QList<QJsonObject>> readAlertmanagerSilences(const HttpReply &reply) { return listOf(reply); }

Result<QString> readAlertmanagerSilenceId(const HttpReply &reply)
{
    return documentOf(reply).and_then([](const QJsonDocument &document) -> Result<QString> {
        const QString id = document.object().value("silenceID"_L1).toString();
        if (id.isEmpty())
            return fail(ErrorKind::Corrupt, u"The answer names no silence; is this address an Alertmanager?"_s);
        return id;
    });
}

Result<> readAlertmanagerDone(const HttpReply &reply)
{
    if (!reply.isSuccess())
        return tl::unexpected(statusError(reply, u"Alertmanager"_s));
    return {};
}

Result<QList<ForeignAlert>> readAlertmanagerWebhook(const QJsonObject &body)
{
    if (body.value("version"_L1).toString() != "4"_L1)
        return fail(ErrorKind::Invalid, u"Only payload version \"4\" is understood."_s, u"version"_s);
    if (!body.value("alerts"_L1).isArray())
        return fail(ErrorKind::Invalid, u"This should be a list of alerts."_s, u"alerts"_s);
    const QString source = body.value("externalURL"_L1).toString(u"webhook"_s);
    QList<ForeignAlert> alerts;
    for (const QJsonValue value : body.value("alerts"_L1).toArray()) {
        const QString path = u"alerts[%1]"_s.arg(alerts.size());
        const QJsonObject object = value.toObject();
        auto alert = alertOf(object, source, path);
        if (!alert)
            return tl::unexpected(alert.error());
        if (object.value("status"_L1).toString() == "resolved"_L1) {
            const auto endsAt = timeOf(object, "endsAt"_L1, path);
            if (!endsAt)
                return tl::unexpected(endsAt.error());
            alert->endsAt = *endsAt;
        }
        alerts += std::move(*alert);
    }
    return alerts;
}

QString sourceOf(const AlertmanagerServer &server)
{
    return server.url.toString(QUrl::RemoveUserInfo | QUrl::StripTrailingSlash);
}

QList<SharedAlert> merged(const QList<ForeignAlert> &alerts)
{
    std::map<Labels, SharedAlert> byLabels;
    for (const ForeignAlert &alert : alerts) {
        auto [place, isNew] = byLabels.try_emplace(alert.labels, SharedAlert{alert, {alert.source}, {}});
        SharedAlert &shared = place->second;
        for (const QString &id : alert.silencedBy)
            shared.silences += {alert.source, id};
        if (isNew)
            continue;
        if (!shared.sources.contains(alert.source))
            shared.sources += alert.source;
        const bool winsByState = alert.isFiring() && !shared.alert.isFiring();
        const bool winsByAge = alert.isFiring() == shared.alert.isFiring() && alert.startsAt < shared.alert.startsAt;
        if (winsByState || winsByAge)
            shared.alert = alert;
    }
    QList<SharedAlert> list;
    for (auto &[labels, shared] : byLabels) {
        shared.sources.sort();
        list += std::move(shared);
    }
    std::ranges::stable_sort(list, {}, [](const SharedAlert &shared) { return shared.alert.startsAt; });
    return list;
}

QJsonObject toJson(const SharedAlert &shared)
{
    const ForeignAlert &alert = shared.alert;
    const bool isMuted = !alert.silencedBy.isEmpty() || !alert.inhibitedBy.isEmpty();
    const QString muted = alert.silencedBy.isEmpty() ? u"inhibited"_s : u"silenced"_s;
    return {{u"rule"_s, alert.labels.value(u"alertname")},
            {u"labels"_s, alert.labels.toJson()},
            {u"state"_s, !alert.isFiring() ? u"resolved"_s
                         : isMuted         ? muted
                                           : u"firing"_s},
            {u"summary"_s, alert.summary},
            {u"description"_s, alert.description},
            {u"since"_s, toRfc3339(alert.startsAt)},
            {u"ended"_s, alert.endsAt ? QJsonValue(toRfc3339(*alert.endsAt)) : QJsonValue(QJsonValue::Null)},
            {u"silenced_by"_s, QJsonArray::fromStringList(alert.silencedBy)},
            {u"inhibited_by"_s, QJsonArray::fromStringList(alert.inhibitedBy)},
            {u"sources"_s, QJsonArray::fromStringList(shared.sources)}};
}

}  // namespace herald
