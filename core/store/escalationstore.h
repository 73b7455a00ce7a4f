// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/escalation.h"
#include "store/database.h"

namespace herald {

/// Where the open alerts stand in their chains.
class EscalationStore {
public:
    explicit EscalationStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<QList<EscalationRecord>> all() const;
    /// Adds it, or replaces that of the same alert.
    [[nodiscard]] Result<> save(const EscalationRecord &record);
    [[nodiscard]] Result<> remove(AlertId alert);

private:
    Database &m_database;
};

}  // namespace herald
