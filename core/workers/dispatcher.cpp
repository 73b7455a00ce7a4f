// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/dispatcher.h"

#include "notify/webhook.h"
#include "store/deliverystore.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr Duration kWaitForAddress = std::chrono::minutes(1);
constexpr int kBatch = 50;

/// What is sent where; `id` names the address without showing it.
struct Outgoing {
    HttpRequest request;
    QString id;
};

Result<Outgoing> outgoingOf(const Delivery &delivery, const QString &address, const QString &discordBase)
{
    if (delivery.channel == Channel::Webhook)
        return readPlainWebhook(address).map([&](const QUrl &url) {
            return Outgoing{plainWebhookRequest(url, delivery.payload), u"webhook:"_s + delivery.receiver};
        });
    return readWebhook(address, discordBase).map([&](const DiscordWebhook &webhook) {
        return Outgoing{webhookRequest(webhook, delivery.payload), webhook.id};
    });
}

/// The delivery after an attempt that could not even be made.
Delivery deadBecause(Delivery delivery, const Error &error)
{
    delivery.state = DeliveryState::Dead;
    delivery.lastError = error.text();
    return delivery;
}

}  // namespace

Dispatcher::Dispatcher(Database &database, HttpClient &http, Options options, QObject *parent)
    : QObject(parent), m_database(database), m_http(http), m_options(std::move(options))
{
}

void Dispatcher::setWebhook(const QString &receiver, const QString &address)
{
    m_options.webhooks.insert(receiver, address);
}

void Dispatcher::send(Instant now)
{
    for (const Channel channel : {Channel::Discord, Channel::Webhook}) {
        const auto due = DeliveryStore(m_database).due(channel, now, kBatch);
        if (!due) {
            emit failed(due.error());
            return;
        }
        for (const Delivery &delivery : *due) {
            if (!m_busy.contains(delivery.receiver))
                sendOne(delivery, now);
        }
    }
}

void Dispatcher::sendOne(const Delivery &delivery, Instant now)
{
    // A webhook that has no address may get one: its messages wait until they are too old, and in nobody's way.
    const QString address = m_options.webhooks.value(delivery.receiver);
    if (address.isEmpty() && now - delivery.createdAt < m_options.policy.giveUpAfter) {
        Delivery later = delivery;
        later.nextAttemptAt = now + kWaitForAddress;
        later.lastError =
            u"The secret %1 has no value; store it with heraldctl secret set %1."_s.arg(delivery.receiver);
        settle(later);
        return;
    }
    const auto outgoing = outgoingOf(delivery, address, m_options.discordBase);
    if (!outgoing) {
        settle(deadBecause(delivery, outgoing.error()));
        return;
    }
    if (m_limits.earliest(outgoing->id, now) > now)
        return;
    m_busy.insert(delivery.receiver);
    m_limits.sent(outgoing->id, now);
    m_http.send(outgoing->request).then(this, [this, delivery, id = outgoing->id, now](const Result<HttpReply> &reply) {
        answered(delivery, id, reply, now);
    });
}

void Dispatcher::answered(Delivery delivery, const QString &webhook, const Result<HttpReply> &reply, Instant now)
{
    m_busy.remove(delivery.receiver);
    if (reply)
        m_limits.answered(webhook, *reply, now);
    const Delivery after = afterAttempt(std::move(delivery), reply, m_options.policy, now);
    settle(after);
    if (after.state == DeliveryState::Delivered)
        send(now);
}

void Dispatcher::settle(const Delivery &after)
{
    if (const auto settled = DeliveryStore(m_database).settle(after); !settled)
        emit failed(settled.error());
    else
        emit attempted(after);
}

}  // namespace herald
