// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/poststore.h"

using namespace Qt::StringLiterals;

namespace herald {

Result<bool> PostStore::save(const SeenPost &post)
{
    return m_database.scalar<bool>(u"INSERT INTO post (key, account, rate, seen_at) VALUES (?, ?, ?, ?)"
                                   " ON CONFLICT (key) DO UPDATE SET account = excluded.account, rate = excluded.rate,"
                                   " seen_at = excluded.seen_at RETURNING told"_s,
                                   {post.key, post.account, post.rate, post.seenAt});
}

Result<> PostStore::markTold(const QString &key)
{
    return m_database.execute(u"UPDATE post SET told = 1 WHERE key = ?"_s, {key});
}

Result<std::vector<double>> PostStore::ratesOfOthers(const QString &account, const QString &key, int limit) const
{
    const auto rates =
        m_database.list(u"SELECT rate FROM post WHERE account = ? AND key <> ? ORDER BY seen_at DESC LIMIT ?"_s,
                        {account, key, limit}, [](const Statement &row) { return row.get<double>(0); });
    return rates.map([](const QList<double> &list) { return std::vector<double>(list.begin(), list.end()); });
}

}  // namespace herald
