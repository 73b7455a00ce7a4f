// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

namespace herald {

/// Settings by name, as text. Secrets are never settings: they live in the keychain.
class SettingStore {
public:
    explicit SettingStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::optional<QString>> value(const QString &name) const;
    [[nodiscard]] Result<QHash<QString, QString>> all() const;
    [[nodiscard]] Result<> set(const QString &name, const QString &value);
    /// How often a secret was stored or removed. Secrets are not here; whoever uses them asks the keychain anew.
    [[nodiscard]] Result<qint64> secretsRevision() const;
    [[nodiscard]] Result<> noteSecretChanged();
    /// Back to its default; no error where it is not set.
    [[nodiscard]] Result<> remove(const QString &name);

private:
    Database &m_database;
};

}  // namespace herald
