// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/http.h"

#include <QHash>
#include <optional>

namespace herald {

/// When the next message may go to which webhook, learnt from Discord's answers alone: limits are never hard-coded, as
/// Discord asks. A value: copy it, ask it, throw it away; after a restart it learns anew. Source:
/// docs.discord.com/developers/topics/rate-limits (X-RateLimit-*, Retry-After, scopes).
class RateLimits {
public:
    /// The first moment at or after `now` at which a message to this webhook (by its id) may be sent.
    [[nodiscard]] Instant earliest(const QString &webhook, Instant now) const;

    /// A message was handed to the network: it counts until the answer says more.
    void sent(const QString &webhook, Instant now);

    /// Takes over what the answer's headers, or a 429's body, say.
    void answered(const QString &webhook, const HttpReply &reply, Instant now);

private:
    struct Window {
        qint64 remaining = 1;
        Instant resetsAt;
    };

    QHash<QString, QString> m_bucketOf;  ///< webhook -> the bucket that it shares, with the webhook's id
    QHash<QString, Window> m_windows;    ///< by bucket
    Instant m_globalUntil{};
};

}  // namespace herald
