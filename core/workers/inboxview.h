// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/inboxstore.h"

#include <QJsonObject>

namespace herald {

/// An event of which nothing could be made as heraldctl and the local API show it, without its body.
[[nodiscard]] QJsonObject toJson(const InboxEvent &event);

}  // namespace herald
