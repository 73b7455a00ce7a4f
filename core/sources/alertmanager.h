// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/http.h"
#include "domain/labels.h"

#include <QJsonObject>
#include <QStringList>
#include <optional>

namespace herald {

/// An Alertmanager, or whatever speaks its v2 API (Mimir, Grafana).
struct AlertmanagerServer {
    QUrl url;  ///< its root, which may have a path
    Duration timeout = std::chrono::seconds(10);
};

/// Its address as its alerts name it: without a password, and the same however it was written.
[[nodiscard]] QString sourceOf(const AlertmanagerServer &server);

/// An alert that somebody else's engine made.
struct ForeignAlert {
    QString source;  ///< the address of the Alertmanager that told of it
    Labels labels;
    QString summary;
    QString description;
    Instant startsAt;
    std::optional<Instant> endsAt;  ///< when it ended; absent while it fires
    QStringList silencedBy;         ///< ids of the source's silences
    QStringList inhibitedBy;        ///< fingerprints of the source's alerts

    [[nodiscard]] bool isFiring() const { return !endsAt; }
    bool operator==(const ForeignAlert &) const = default;
};

/// Every alert that fires, muted ones included.
[[nodiscard]] HttpRequest alertmanagerAlerts(const AlertmanagerServer &server);
[[nodiscard]] HttpRequest alertmanagerSilences(const AlertmanagerServer &server);
/// Makes a silence of its v2 shape.
[[nodiscard]] HttpRequest alertmanagerSilence(const AlertmanagerServer &server, const QJsonObject &silence);
/// Ends a silence now.
[[nodiscard]] HttpRequest alertmanagerExpire(const AlertmanagerServer &server, const QString &silenceId);

/// The reply to alertmanagerAlerts(). Corrupt, with the JSON path, for anything else than its list; what its status
/// means otherwise. Source: github.com/prometheus/alertmanager api/v2/openapi.yaml.
[[nodiscard]] Result<QList<ForeignAlert>> readAlertmanagerAlerts(const HttpReply &reply, const QString &source);
/// A silence of somebody else's, in the v2 shape with its id and status.
[[nodiscard]] Result<QList<QJsonObject>> readAlertmanagerSilences(const HttpReply &reply);
/// The id of the silence that was made.
[[nodiscard]] Result<QString> readAlertmanagerSilenceId(const HttpReply &reply);
/// Succeeds for 2xx; NotFound for a silence that is not there.
[[nodiscard]] Result<> readAlertmanagerDone(const HttpReply &reply);

/// A webhook's body, payload version 4; `source` is its externalURL. Invalid names the member. Labels of more than
/// 64 KiB are refused.
[[nodiscard]] Result<QList<ForeignAlert>> readAlertmanagerWebhook(const QJsonObject &body);

/// A silence where it is kept.
struct SourceSilence {
    QString source;
    QString id;

    bool operator==(const SourceSilence &) const = default;
};

/// One alert with all who tell of it.
struct SharedAlert {
    ForeignAlert alert;             ///< as the source that saw it first tells it; fires while any source says so
    QStringList sources;            ///< sorted, each once
    QList<SourceSilence> silences;  ///< that mute it, at any of the sources

    bool operator==(const SharedAlert &) const = default;
};

/// The same label set once, however many sources tell of it; by start, then by labels.
[[nodiscard]] QList<SharedAlert> merged(const QList<ForeignAlert> &alerts);

[[nodiscard]] QJsonObject toJson(const SharedAlert &shared);

}  // namespace herald
