// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/inboxview.h"

using namespace Qt::StringLiterals;

namespace herald {

QJsonObject toJson(const InboxEvent &event)
{
    return {{u"id"_s, event.id.value},
            {u"received_at"_s, toRfc3339(event.receivedAt)},
            {u"source"_s, event.source},
            {u"kind"_s, event.kind},
            {u"delivery_id"_s, event.deliveryId},
            {u"error"_s, event.error}};
}

}  // namespace herald
