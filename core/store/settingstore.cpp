// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/settingstore.h"

using namespace Qt::StringLiterals;

namespace herald {

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

Result<> SettingStore::remove(const QString &name)
{
    return m_database.execute(u"DELETE FROM setting WHERE name = ?"_s, {name});
}

}  // namespace herald
