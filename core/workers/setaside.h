// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/sighting.h"
#include "achievements/threadspost.h"
#include "store/inboxstore.h"

namespace herald {

/// Will the store refuse the same rows again, whatever room, peace or permission there is? Then what brought them is
/// set aside: kept in the inbox with the reason, while everything else goes on.
[[nodiscard]] bool isRefusedForGood(const Error &error);

/// What a source told of a piece of work, as an event that failed. The same piece gives the same delivery.
[[nodiscard]] InboxEvent setAside(const QString &source, const Sighting &sighting, const Error &error, Instant now);
[[nodiscard]] InboxEvent setAside(const QString &source, const ThreadsPost &post, const Error &error, Instant now);

/// Is it a sighting that was set aside? When the inbox is replayed, it gets another chance.
[[nodiscard]] bool isSightingSetAside(const InboxEvent &event);
/// Invalid where the body is no such thing.
[[nodiscard]] Result<Sighting> sightingSetAside(const InboxEvent &event);

}  // namespace herald
