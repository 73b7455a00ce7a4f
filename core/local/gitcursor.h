// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "local/githandle.h"

#include <set>

namespace herald {

/// How far a repository has been read, and what was left out on the way and is tried again each time: a repository may
/// be repaired, and a shallow clone deepened.
struct GitCursor {
    std::set<GitId> known;    ///< handed out, as is all behind them but for what is missing
    std::set<GitId> missing;  ///< never seen, nor what lies behind them: damaged, or beyond a shallow clone's edge
    std::set<GitId> bare;     ///< handed out without files that could not be read

    /// Was something left out?
    [[nodiscard]] bool hasGaps() const { return !missing.empty() || !bare.empty(); }
    bool operator==(const GitCursor &) const = default;
};

/// Empty for a cursor that knows nothing.
[[nodiscard]] QString toText(const GitCursor &cursor);

/// Before gaps were kept, a cursor was its known commits alone. What it left out is not known, so it counts as none and
/// the repository is read anew. Corrupt where the text is no cursor.
[[nodiscard]] Result<GitCursor> gitCursorFrom(const QString &text);

}  // namespace herald
