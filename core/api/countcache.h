// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "store/achievementsql.h"

#include <QHash>

namespace herald {

class Database;

/// How many achievements match, counted again only after somebody wrote to the database. Belongs to one connection,
/// which must not write itself.
class CountCache {
public:
    /// `counting` is a query that gives one number.
    [[nodiscard]] Result<qint64> count(Database &database, const SqlPart &counting);

private:
    qint64 m_version = -1;  // PRAGMA data_version: changes with every commit of another connection
    QHash<QByteArray, qint64> m_counts;
};

}  // namespace herald
