// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/settingstore.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

const QString kSecretsRevision = u"secrets_revision"_s;

}  // namespace

Result<std::optional<QString>> SettingStore::value(const QString &name) const
{
    return m_database.first(u"SELECT value FROM setting WHERE name = ?"_s, {name},
                            [](const Statement &row) { return row.get<QString>(0); });
}

Result<QHash<QString, QString>> SettingStore::all() const
{
    const auto rows = m_database.list(u"SELECT name, value FROM setting"_s, {}, [](const Statement &row) {
        return std::pair(row.get<QString>(0), row.get<QString>(1));
    });
    return rows.map([](const auto &pairs) { return QHash<QString, QString>(pairs.begin(), pairs.end()); });
}

Result<> SettingStore::set(const QString &name, const QString &value)
{
    return m_database.execute(
        u"INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
        {name, value});
}

Result<qint64> SettingStore::secretsRevision() const
{
    return value(kSecretsRevision).map([](const std::optional<QString> &text) {
        return text.value_or(QString()).toLongLong();
    });
}

Result<> SettingStore::noteSecretChanged()
{
    return secretsRevision().and_then(
        [this](qint64 revision) { return set(kSecretsRevision, QString::number(revision + 1)); });
}

Result<> SettingStore::remove(const QString &name)
{
    return m_database.execute(u"DELETE FROM setting WHERE name = ?"_s, {name});
}

}  // namespace herald
