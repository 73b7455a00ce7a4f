// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/announcement.h"

#include "store/deliverystore.h"

namespace herald {

Result<> announce(Database &database, const QList<Achievement> &achievements, const Receivers &receivers, Instant now)
{
    DeliveryStore outbox(database);
    for (const Delivery &delivery : planAchievements(achievements, receivers, now)) {
        if (auto queued = outbox.enqueue(delivery); !queued)
            return tl::unexpected(queued.error());
    }
    return {};
}

}  // namespace herald
