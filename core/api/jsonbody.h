// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/errors.h"

#include <QJsonObject>

namespace herald {

/// A request's body as a JSON object: 400 where it is not JSON (NaN, infinities, broken UTF-8 and nesting deeper than
/// 1024 included), 422 where it is JSON but no object.
[[nodiscard]] ApiResult<QJsonObject> jsonBody(const QByteArray &body);

/// As jsonBody(), but an empty body is an empty object.
[[nodiscard]] ApiResult<QJsonObject> optionalJsonBody(const QByteArray &body);

[[nodiscard]] ApiReply jsonReply(int status, const QJsonObject &object);

}  // namespace herald
