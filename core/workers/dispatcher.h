// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpclient.h"
#include "notify/discordwebhook.h"
#include "notify/ratelimit.h"
#include "store/database.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace herald {

/// Sends what waits for webhooks in the outbox, Discord's and others: one message at a time to each webhook, as fast as
/// Discord's answers allow. A row is settled only after the answer, so a crash repeats a message rather than losing it.
/// Lives on its worker's thread, with that worker's database and HTTP client.
class Dispatcher final : public QObject {
    Q_OBJECT
public:
    struct Options {
        QHash<QString, QString> webhooks;  ///< name of the secret -> address; secret, in memory only
        QString discordBase;               ///< HERALD_DISCORD_BASE
        DeliveryPolicy policy{};
    };

    Dispatcher(Database &database, HttpClient &http, Options options, QObject *parent = nullptr);

    /// Sends what is due. Call it after each write to the outbox and every few seconds.
    void send(Instant now);
    void setWebhook(const QString &receiver, const QString &address);

signals:
    /// An attempt ended; `delivery` as it stands in the outbox now.
    void attempted(herald::Delivery delivery);
    /// The outbox itself could not be read or written.
    void failed(herald::Error error);

private:
    void sendOne(const Delivery &delivery, Instant now);
    void answered(Delivery delivery, const QString &webhook, const Result<HttpReply> &reply, Instant now);
    void settle(const Delivery &after);

    Database &m_database;
    HttpClient &m_http;
    Options m_options;
    RateLimits m_limits;
    QSet<QString> m_busy;  // receivers that wait for an answer
};

}  // namespace herald
