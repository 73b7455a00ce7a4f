// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/noisecoach.h"
#include "store/database.h"

namespace herald {

/// What fired and what people did about it, for looking back.
class IncidentStore {
public:
    explicit IncidentStore(Database &database) : m_database(database) {}

    /// Every firing since `since`, oldest first. An alert that a person ended counts as acted on.
    [[nodiscard]] Result<QList<Incident>> firedSince(Instant since) const;

private:
    Database &m_database;
};

}  // namespace herald
