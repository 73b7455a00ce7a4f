// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/route.h"

#include <QJsonArray>

namespace herald {

/// What a change came to: a request that is wrong, missing or late answers and wrote nothing; any other error undoes
/// the write.
[[nodiscard]] Result<Written> written(const Result<ApiReply> &done);

/// `{"items":[…],"total":n,"next":null}`: a list that is never long.
[[nodiscard]] ApiReply listReply(const QJsonArray &items);
[[nodiscard]] ApiResult<ApiReply> listReply(const Result<QJsonArray> &items);

}  // namespace herald
