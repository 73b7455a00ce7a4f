// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/journalfold.h"
#include "store/database.h"

namespace herald {

/// When the alert engine looked, over all its runs.
struct Looks {
    std::optional<Instant> first;
    std::optional<Instant> last;  ///< as far as it is on disk: a minute early at most
    qint64 missedSlots = 0;       ///< evaluations of rules whose slot passed without one

    bool operator==(const Looks &) const = default;
};

class LookStore {
public:
    explicit LookStore(Database &database) : m_database(database) {}

    /// Where the first look was not kept, it is that of the journal's oldest row.
    [[nodiscard]] Result<Looks> looks() const;
    [[nodiscard]] Result<> save(const Looks &looks);
    /// The time without a look in which `at` lies; nothing where the engine looked then.
    [[nodiscard]] Result<std::optional<WatchGap>> gapAround(Instant at) const;

private:
    Database &m_database;
};

}  // namespace herald
