// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/lookstore.h"

#include "store/jsontext.h"
#include "store/settingstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

const QString kFirst = u"alerting_first_tick"_s;
const QString kLast = u"alerting_last_tick"_s;
const QString kMissed = u"alerting_missed_slots"_s;

std::optional<Instant> instantFrom(const QString &text)
{
    const auto at = parseInstant(text);
    return at ? std::optional(*at) : std::nullopt;
}

}  // namespace

Result<Looks> LookStore::looks() const
{
    const auto settings = SettingStore(m_database).all();
    if (!settings)
        return tl::unexpected(settings.error());
    Looks looks{instantFrom(settings->value(kFirst)), instantFrom(settings->value(kLast)),
                settings->value(kMissed).toLongLong()};
    if (looks.first || !looks.last)
        return looks;
    const auto oldest = m_database.first(u"SELECT at FROM journal ORDER BY at LIMIT 1"_s, {},
                                         [](const Statement &row) { return row.get<Instant>(0); });
    if (!oldest)
        return tl::unexpected(oldest.error());
    looks.first = std::min(oldest->value_or(*looks.last), *looks.last);
    return looks;
}

Result<> LookStore::save(const Looks &looks)
{
    SettingStore settings(m_database);
    return m_database.inTransaction([&]() -> Result<> {
        for (const auto &[name, at] : {std::pair(kFirst, looks.first), std::pair(kLast, looks.last)}) {
            if (!at)
                continue;
            if (const auto saved = settings.set(name, toRfc3339(*at)); !saved)
                return saved;
        }
        return settings.set(kMissed, QString::number(looks.missedSlots));
    });
}

Result<std::optional<WatchGap>> LookStore::gapAround(Instant at) const
{
    const auto gap = m_database.first(
        u"SELECT at, data FROM journal WHERE kind = 'gap' AND at > ? ORDER BY at LIMIT 1"_s, {at},
        [](const Statement &row) {
            return WatchGap{instantFrom(objectFromText(row.get<QString>(1)).value("from"_L1).toString()),
                            row.get<Instant>(0)};
        });
    if (!gap)
        return tl::unexpected(gap.error());
    if (*gap && (*gap)->from && *(*gap)->from < at)
        return *gap;
    return looks().map([at](const Looks &looks) {
        return looks.first && at < *looks.first ? std::optional(WatchGap{std::nullopt, *looks.first}) : std::nullopt;
    });
}

}  // namespace herald
