// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/achievement.h"
#include "domain/alert.h"

#include <QByteArray>

namespace herald {

/// Where a notification goes.
enum class Channel { Desktop, Discord, Webhook };

enum class DeliveryState { Waiting, Delivered, Dead };

/// A row of the outbox: one message to one channel, kept until the channel has taken it or refused it for good.
struct Delivery {
    DeliveryId id;
    Channel channel = Channel::Desktop;
    QString receiver;    ///< which webhook, by the name of the secret that holds its address; empty for the desktop
    QString key;         ///< what it tells of, once: "alert:7:firing", "achievement:12"
    QString title;       ///< for desktop notifications and lists
    QByteArray payload;  ///< the request's body; never holds a secret
    DeliveryState state = DeliveryState::Waiting;
    int attempts = 0;
    Instant createdAt;
    Instant nextAttemptAt;
    std::optional<Instant> deliveredAt;
    int httpStatus = 0;  ///< of the last answer; 0 where there was none
    QString lastError;

    bool operator==(const Delivery &) const = default;
};

[[nodiscard]] QString toText(Channel channel);
[[nodiscard]] QString toText(DeliveryState state);
[[nodiscard]] std::optional<Channel> channelFrom(QStringView text);
[[nodiscard]] std::optional<DeliveryState> deliveryStateFrom(QStringView text);

}  // namespace herald
