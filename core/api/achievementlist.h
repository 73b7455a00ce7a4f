// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/listrequest.h"
#include "api/readpool.h"

namespace herald {

/// `{"items":[…],"total":n,"page":p,"per_page":k,"pages":m,"next":cursor|null}`, items as toJson(Achievement) makes
/// them, without evidence. Written straight from the rows: the JSON that stands in them is neither parsed nor made
/// again.
[[nodiscard]] Result<QByteArray> achievementListJson(ReadContext &context, const ListRequest &request);

}  // namespace herald
