// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/health.h"
#include "store/database.h"

namespace herald {

/// How each component is, and how far each source has been read.
class SourceStore {
public:
    explicit SourceStore(Database &database) : m_database(database) {}

    /// By component, sorted by name.
    [[nodiscard]] Result<QList<Health>> health() const;
    [[nodiscard]] Result<> saveHealth(const Health &health);
    /// Forgets a component that is no longer watched, with its cursors.
    [[nodiscard]] Result<> remove(const QString &component);

    /// Where reading goes on: a commit id, an ETag, a time; in the source's own words. Absent before the first reading.
    [[nodiscard]] Result<std::optional<QString>> cursor(const QString &source, const QString &name) const;
    [[nodiscard]] Result<QHash<QString, QString>> cursors(const QString &source) const;
    /// The cursors of this name of all sources whose name begins with `beginning`.
    [[nodiscard]] Result<QStringList> cursorsOf(const QString &beginning, const QString &name) const;
    /// Write it in the transaction that stores what was read, so that nothing is read twice or missed.
    [[nodiscard]] Result<> setCursor(const QString &source, const QString &name, const QString &value, Instant now);

private:
    Database &m_database;
};

}  // namespace herald
