// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace herald {

/// What kind of thing went wrong; decides retry, exit code and HTTP status, never the wording.
enum class ErrorKind {
    Invalid,      ///< input is wrong; the same input fails again
    NotFound,     ///< what was named does not exist
    Conflict,     ///< someone else holds or changed it
    Unreachable,  ///< a host, daemon or device does not answer: "cannot see"
    Refused,      ///< the other side answered and said no (authentication, permission)
    Limited,      ///< too many or too large; try later or ask for less
    Corrupt,      ///< stored or received bytes are not what they claim to be
    Internal,     ///< a broken promise inside Herald
};

/// One line that says what is wrong and what to do.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString what;   ///< a full sentence for a person; never holds a secret
    QString where;  ///< file:line, JSON path, URL without credentials, or empty

    /// "where: what", or "what" alone.
    [[nodiscard]] QString text() const;
    bool operator==(const Error &) const = default;
};

template <class T = void>
using Result = tl::expected<T, Error>;

/// An Error ready to be returned as any Result.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorKind kind, QString what, QString where = {})
{
    return tl::unexpected(Error{kind, std::move(what), std::move(where)});
}

}  // namespace herald
