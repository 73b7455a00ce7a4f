// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/analysisstore.h"

#include "analytics/snapshotjson.h"
#include "store/compression.h"
#include "store/jsontext.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr Duration kKeepBody = std::chrono::hours(24);

}  // namespace

Result<> AnalysisStore::save(const AnalysisSnapshot &snapshot)
{
    return m_database.inTransaction([&]() -> Result<> {
        if (auto saved = m_database.execute(
                u"INSERT INTO analysis (id, at, data_version, health, overall, body, place)"
                " SELECT ?, ?, ?, ?, ?, ?, coalesce(max(place), 0) + 1 FROM analysis WHERE true"
                " ON CONFLICT (id) DO UPDATE SET body = excluded.body, place = excluded.place"_s,
                {snapshot.id, snapshot.at, qint64(snapshot.dataVersion), snapshot.health.value, snapshot.overall.value,
                 jsonText(toJson(snapshot))});
            !saved)
            return saved;
        // What an old analysis said in words is of no use any more; its scores are history.
        if (auto cleared = m_database.execute(u"UPDATE analysis SET body = '' WHERE at < ? AND body <> ''"_s,
                                              {snapshot.at - kKeepBody});
            !cleared)
            return cleared;
        if (auto cleared = m_database.execute(u"DELETE FROM analysis_series"_s); !cleared)
            return cleared;
        auto insert = m_database.prepare(
            u"INSERT OR REPLACE INTO analysis_series (metric, labels, analysis, body) VALUES (?, ?, ?, ?)"_s);
        if (!insert)
            return tl::unexpected(insert.error());
        for (const SeriesAnalysis &one : snapshot.series) {
            const auto body = compress(jsonText(toJson(one)).toUtf8());
            if (!body)
                return tl::unexpected(body.error());
            if (auto done = insert->run({one.key.metric, jsonText(one.key.labels), snapshot.id, *body}); !done)
                return done;
        }
        return {};
    });
}

Result<std::optional<QJsonObject>> AnalysisStore::latest() const
{
    return m_database.first(u"SELECT body FROM analysis ORDER BY place DESC LIMIT 1"_s, {},
                            [](const Statement &row) { return objectFromText(row.get<QString>(0)); });
}

Result<QList<QJsonObject>> AnalysisStore::series(const QString &metric) const
{
    const auto bodies =
        m_database.list(u"SELECT body FROM analysis_series WHERE ? IN ('', metric) ORDER BY metric, labels"_s, {metric},
                        [](const Statement &row) { return row.get<QByteArray>(0); });
    if (!bodies)
        return tl::unexpected(bodies.error());
    QList<QJsonObject> found;
    for (const QByteArray &body : *bodies) {
        const auto text = decompress(body);
        if (!text)
            return tl::unexpected(text.error());
        found += QJsonDocument::fromJson(*text).object();
    }
    return found;
}

Result<QList<PastScore>> AnalysisStore::scores(Instant since) const
{
    return m_database.list(u"SELECT id, at, health, overall FROM analysis WHERE at >= ? ORDER BY at"_s, {since},
                           [](const Statement &row) {
                               return PastScore{row.get<QString>(0), row.get<Instant>(1),
                                                row.get<std::optional<double>>(2), row.get<std::optional<double>>(3)};
                           });
}

Result<qint64> AnalysisStore::forget(Instant before)
{
    return m_database.run(u"DELETE FROM analysis WHERE at < ?"_s, {before});
}

Result<> AnalysisStore::say(const SeriesVerdict &said)
{
    return m_database.execute(
        u"INSERT INTO anomaly_verdict (metric, labels, at, normal, said_at) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (metric, labels, at) DO UPDATE SET normal = excluded.normal, said_at = excluded.said_at"_s,
        {said.series.metric, jsonText(said.series.labels), said.verdict.at, said.verdict.isNormal, said.saidAt});
}

Result<std::vector<Verdict>> AnalysisStore::verdicts(const SeriesKey &series) const
{
    const auto rows =
        m_database.list(u"SELECT at, normal FROM anomaly_verdict WHERE metric = ? AND labels = ? ORDER BY at"_s,
                        {series.metric, jsonText(series.labels)}, [](const Statement &row) {
                            return Verdict{row.get<Instant>(0), row.get<bool>(1)};
                        });
    return rows.map([](const QList<Verdict> &list) { return std::vector<Verdict>(list.begin(), list.end()); });
}

Result<QList<SeriesVerdict>> AnalysisStore::saidAfter(Instant since) const
{
    return m_database.list(
        u"SELECT metric, labels, at, normal, said_at FROM anomaly_verdict WHERE said_at > ? ORDER BY said_at"_s,
        {since}, [](const Statement &row) {
            return SeriesVerdict{{row.get<QString>(0), labelsFromText(row.get<QString>(1))},
                                 {row.get<Instant>(2), row.get<bool>(3)},
                                 row.get<Instant>(4)};
        });
}

Result<QHash<QString, Price>> AnalysisStore::prices() const
{
    const auto rows =
        m_database.list(u"SELECT metric, per_unit, currency, period FROM price"_s, {}, [](const Statement &row) {
            return std::pair(row.get<QString>(0), Price{row.get<double>(1), row.get<QString>(2),
                                                        periodFrom(row.get<QString>(3)).value_or(Period::Month)});
        });
    return rows.map([](const auto &pairs) { return QHash<QString, Price>(pairs.begin(), pairs.end()); });
}

Result<> AnalysisStore::setPrice(const QString &metric, const Price &price)
{
    static const QRegularExpression code(u"^[A-Z]{3}$"_s);
    if (!std::isfinite(price.perUnit) || price.perUnit <= 0)
        return fail(ErrorKind::Invalid, u"A price is a number above 0."_s, metric);
    if (!code.match(price.currency).hasMatch())
        return fail(ErrorKind::Invalid, u"A currency is three capital letters, such as EUR."_s, metric);
    return m_database.execute(u"INSERT INTO price (metric, per_unit, currency, period) VALUES (?, ?, ?, ?)"
                              " ON CONFLICT (metric) DO UPDATE SET per_unit = excluded.per_unit,"
                              " currency = excluded.currency, period = excluded.period"_s,
                              {metric, price.perUnit, price.currency, toText(price.period)});
}

Result<> AnalysisStore::removePrice(const QString &metric)
{
    return m_database.execute(u"DELETE FROM price WHERE metric = ?"_s, {metric});
}

}  // namespace herald
