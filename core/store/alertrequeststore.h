// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert.h"
#include "store/database.h"

namespace herald {

/// A person's wish that only the engine can fulfil, since it alone changes an alert's state.
struct AlertRequest {
    qint64 id = 0;
    AlertId alert;
    QString by;
    QString comment;
    Instant at;
};

/// Wishes to end an alert, until the engine has seen them.
class AlertRequestStore {
public:
    explicit AlertRequestStore(Database &database) : m_database(database) {}

    /// NotFound for an unknown alert, Conflict for one that has ended.
    [[nodiscard]] Result<> askToResolve(const AlertRequest &request);
    /// In the order in which they came.
    [[nodiscard]] Result<QList<AlertRequest>> waiting() const;
    [[nodiscard]] Result<> remove(qint64 id);

private:
    Database &m_database;
};

}  // namespace herald
