// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/message.h"
#include "domain/error.h"

namespace herald {

/// What a refused request is told.
struct ApiError {
    int status = 500;
    QByteArray code{};  ///< for programs: "invalid_field", "unauthorized", …
    QString what{};     ///< for people: what is wrong and what to do
    QString field{};    ///< the member or parameter that is wrong; empty where it is not one

    bool operator==(const ApiError &) const = default;
};

template <class T>
using ApiResult = tl::expected<T, ApiError>;

/// What an Error from below means here: Invalid 422, NotFound 404, Conflict 409, Refused 403, Limited 429,
/// Unreachable 503, all else 500. Its `where` becomes the field for 422 and is kept back otherwise.
[[nodiscard]] ApiError apiError(const Error &error);

/// `{"status":"error","error":"…","code":"…"}`, with "field" where one is to blame.
[[nodiscard]] ApiReply reply(const ApiError &error);
[[nodiscard]] ApiReply reply(const Error &error);

}  // namespace herald
