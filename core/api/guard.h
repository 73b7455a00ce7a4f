// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/errors.h"

#include <optional>

namespace herald {

/// Is the request meant for us and not sent by a web page? The Host is one of 127.0.0.1, localhost and [::1] with our
/// port, which keeps out pages that rebind a name of theirs to this machine, and there is neither an Origin nor a
/// Sec-Fetch-Site that tells of a page.
[[nodiscard]] std::optional<ApiError> refusalOfOrigin(const ApiRequest &request);

/// Does it carry "Authorization: Bearer <token>"? An empty token lets nobody in.
[[nodiscard]] std::optional<ApiError> refusalOfToken(const ApiRequest &request, const QByteArray &token);

/// Is what it brings JSON by its own word? A request without a body needs no type.
[[nodiscard]] std::optional<ApiError> refusalOfContentType(const ApiRequest &request);

}  // namespace herald
