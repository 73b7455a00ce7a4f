// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

namespace herald {

/// Tells whether anybody wrote to a database, this program or another one. Keeps a connection of its own, which reads
/// one number of the file's shared memory each time; belongs to the thread that asks first.
class StoreChanges {
public:
    explicit StoreChanges(QString path) : m_path(std::move(path)) {}

    /// Whether there was a commit since this was last asked; true as well where the file cannot be asked.
    [[nodiscard]] bool happened();

private:
    [[nodiscard]] Result<qint64> version();

    QString m_path;
    std::unique_ptr<Database> m_database;
    std::optional<qint64> m_version;
};

}  // namespace herald
