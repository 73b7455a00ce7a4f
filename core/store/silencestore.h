// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/silence.h"
#include "store/database.h"

namespace herald {

/// Silences and snoozes: what a person wants not to hear.
class SilenceStore {
public:
    explicit SilenceStore(Database &database) : m_database(database) {}

    /// Those that end after `after`, by id; those that ended stay for a while to be set again.
    [[nodiscard]] Result<std::vector<Silence>> endingAfter(Instant after) const;
    /// NotFound for an unknown id.
    [[nodiscard]] Result<Silence> silence(SilenceId id) const;
    /// Invalid as check() says; tells the id.
    [[nodiscard]] Result<SilenceId> add(const Silence &silence, Instant now);
    /// Ends it now. NotFound for an unknown one, Conflict for one that has ended.
    [[nodiscard]] Result<> expire(SilenceId id, Instant now);

    [[nodiscard]] Result<std::vector<Snooze>> snoozes(Instant now) const;
    /// Replaces the same person's snooze of the same alert.
    [[nodiscard]] Result<> snooze(const Snooze &snooze);

    /// Deletes what ended before `before`.
    [[nodiscard]] Result<> forget(Instant before);

private:
    Database &m_database;
};

}  // namespace herald
