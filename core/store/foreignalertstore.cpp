// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/foreignalertstore.h"

#include "store/jsontext.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

ForeignAlert readAlert(const Statement &row)
{
    return {.source = row.get<QString>(0),
            .labels = labelsFromText(row.get<QString>(1)),
            .summary = row.get<QString>(2),
            .description = row.get<QString>(3),
            .startsAt = row.get<Instant>(4),
            .endsAt = row.get<std::optional<Instant>>(5),
            .silencedBy = stringsFromText(row.get<QString>(6)),
            .inhibitedBy = stringsFromText(row.get<QString>(7))};
}

}  // namespace

Result<> ForeignAlertStore::take(const QList<ForeignAlert> &alerts, Instant now)
{
    return m_database.inTransaction([&]() -> Result<> {
        for (const ForeignAlert &alert : alerts) {
            const auto written = m_database.execute(
                u"INSERT INTO foreign_alert (source, fingerprint, labels, summary, description, starts_at, ends_at,"
                " silenced_by, inhibited_by, seen_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (source, fingerprint) DO UPDATE SET labels = excluded.labels, summary = excluded.summary,"
                " description = excluded.description, starts_at = excluded.starts_at, ends_at = excluded.ends_at,"
                " silenced_by = excluded.silenced_by, inhibited_by = excluded.inhibited_by, seen_at = excluded.seen_at"_s,
                {alert.source, qint64(alert.labels.fingerprint()), jsonText(alert.labels), alert.summary,
                 alert.description, alert.startsAt, alert.endsAt, jsonText(alert.silencedBy),
                 jsonText(alert.inhibitedBy), now});
            if (!written)
                return written;
        }
        return {};
    });
}

Result<> ForeignAlertStore::replace(const QString &source, const QList<ForeignAlert> &firing, Instant now)
{
    return m_database.inTransaction([&]() -> Result<> {
        // All end; those that are told of again go on.
        const auto ended = m_database.execute(
            u"UPDATE foreign_alert SET ends_at = ? WHERE source = ? AND ends_at IS NULL"_s, {now, source});
        return ended ? take(firing, now) : ended;
    });
}

Result<QList<ForeignAlert>> ForeignAlertStore::firing(const QString &source) const
{
    const QString sql = u"SELECT source, labels, summary, description, starts_at, ends_at, silenced_by, inhibited_by"
                        " FROM foreign_alert WHERE ends_at IS NULL AND (? = '' OR source = ?)"
                        " ORDER BY starts_at, source, fingerprint"_s;
    return m_database.list(sql, {source, source}, readAlert);
}

Result<bool> ForeignAlertStore::firesHere(const Labels &labels) const
{
    // The same words as in the index alert_current, or SQLite would not use it.
    return m_database
        .scalar<qint64>(u"SELECT count(*) FROM alert WHERE rule = ? AND fingerprint = ? AND state = 'firing'"
                        " AND state NOT IN ('resolved', 'inactive')"_s,
                        {labels.value(u"alertname"), qint64(labels.fingerprint())})
        .map([](qint64 count) { return count > 0; });
}

Result<qint64> ForeignAlertStore::forget(Instant before)
{
    return m_database.run(u"DELETE FROM foreign_alert WHERE ends_at < ?"_s, {before});
}

}  // namespace herald
