// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/countcache.h"

#include "store/database.h"

#include <QDataStream>
#include <QIODevice>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr qsizetype kMaxEntries = 1000;

QByteArray keyOf(const SqlPart &counting)
{
    QByteArray key;
    QDataStream stream(&key, QIODevice::WriteOnly);
    stream << counting.text;
    for (const Value &value : counting.values) {
        stream << int(value.variant().index());
        std::visit(
            [&stream](const auto &held) {
                using Held = std::decay_t<decltype(held)>;
                if constexpr (std::is_same_v<Held, Value::Text>)
                    stream << held.utf8;
                else if constexpr (!std::is_same_v<Held, std::monostate>)
                    stream << held;
            },
            value.variant());
    }
    return key;
}

}  // namespace

Result<qint64> CountCache::count(Database &database, const SqlPart &counting)
{
    const auto version = database.scalar<qint64>(u"PRAGMA data_version"_s);
    if (!version)
        return version;
    if (*version != m_version || m_counts.size() >= kMaxEntries) {
        m_counts.clear();
        m_version = *version;
    }
    const QByteArray key = keyOf(counting);
    if (const auto known = m_counts.constFind(key); known != m_counts.cend())
        return *known;
    const auto count = database.scalar<qint64>(counting.text, counting.values);
    if (count)
        m_counts.insert(key, *count);
    return count;
}

}  // namespace herald
