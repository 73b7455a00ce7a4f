// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QTemporaryDir>
#include <stdexcept>

namespace herald {

/// A fresh database in a folder of its own, gone with it. Throws where it cannot be made, which ends the test.
class TemporaryDatabase {
public:
    TemporaryDatabase() { reopen(); }

    [[nodiscard]] Database &operator*() const { return *m_database; }
    [[nodiscard]] Database *operator->() const { return m_database.get(); }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("herald.db")); }
    [[nodiscard]] QString filePath(const QString &name) const { return m_folder.filePath(name); }

    /// As after a restart of the program.
    void reopen()
    {
        m_database.reset();
        m_database = open();
    }
    void close() { m_database.reset(); }
    /// A second connection, as another thread or program has it.
    [[nodiscard]] std::unique_ptr<Database> open(OpenMode mode = OpenMode::ReadWrite,
                                                 Duration busyTimeout = std::chrono::seconds(5)) const
    {
        auto database = Database::open({.path = path(), .mode = mode, .busyTimeout = busyTimeout});
        if (!database)
            throw std::runtime_error(database.error().text().toStdString());
        return std::move(*database);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
};

}  // namespace herald
