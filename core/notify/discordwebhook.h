// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/http.h"
#include "domain/notification.h"

namespace herald {

/// A webhook's address, checked. `url` is a secret; `id` may be shown.
struct DiscordWebhook {
    QUrl url;
    QString id;

    bool operator==(const DiscordWebhook &) const = default;
};

/// Reads what a person pasted as webhook: https, a host of Discord's own, path /api[/vN]/webhooks/ID/TOKEN, perhaps
/// thread_id. `base` is HERALD_DISCORD_BASE: where it is not empty, it must be http(s) on loopback, messages go there
/// instead, and a webhook on that very origin is taken too. Invalid for all else; the error never holds the address.
[[nodiscard]] Result<DiscordWebhook> readWebhook(const QString &text, const QString &base = {});

/// POST of one payload that asks Discord to answer only when the message is stored.
[[nodiscard]] HttpRequest webhookRequest(const DiscordWebhook &webhook, const QByteArray &payload);

/// How often and how long a message is tried.
struct DeliveryPolicy {
    Duration firstPause = std::chrono::seconds(2);  ///< doubles with each failed attempt
    Duration maxPause = std::chrono::minutes(10);
    Duration giveUpAfter = std::chrono::hours(24);  ///< since the message was made
};

/// The delivery after one attempt: delivered by 2xx; waiting as long as Discord asks after 429, which counts as no
/// attempt; dead after any other 4xx, because the same request fails again (a webhook that was deleted must never be
/// called again); else waiting with a growing pause until the policy gives up. `reply` is an error where nothing came
/// back. The stored error holds Discord's own words, never the address.
[[nodiscard]] Delivery afterAttempt(Delivery delivery, const Result<HttpReply> &reply, const DeliveryPolicy &policy,
                                    Instant now);

/// What a 429 asks to wait: the body's `retry_after` or the Retry-After header in seconds, whichever is longer, else
/// the bucket's reset, else 60 s; at least 1 ms, at most a day. Source: docs.discord.com/developers/topics/rate-limits.
[[nodiscard]] Duration rateLimitPause(const HttpReply &reply);

}  // namespace herald
