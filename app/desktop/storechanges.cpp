// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/storechanges.h"

using namespace Qt::StringLiterals;

namespace herald {

bool StoreChanges::happened()
{
    const auto now = version();
    const std::optional<qint64> known = now ? std::optional(*now) : std::nullopt;
    const bool isSame = known && known == m_version;
    m_version = known;
    return !isSame;
}

/// Source: SQLite's documentation of PRAGMA data_version.
Result<qint64> StoreChanges::version()
{
    if (!m_database) {
        auto opened = Database::open({.path = m_path, .mode = OpenMode::ReadOnly});
        if (!opened)
            return tl::unexpected(opened.error());
        m_database = std::move(*opened);
    }
    return m_database->scalar<qint64>(u"PRAGMA data_version"_s);
}

}  // namespace herald
