// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/forecastcheckstore.h"

#include "store/jsontext.h"

#include <QDataStream>
#include <QIODevice>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

QByteArray packed(const BandFactors &factors)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << factors.of80 << factors.of95;
    return bytes;
}

QByteArray packed(const std::vector<ForecastPoint> &points, double naive, const BandFactors &factors)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << naive << quint32(points.size());
    for (const ForecastPoint &point : points)
        stream << toMs(point.at) << point.value << point.band80.lower << point.band80.upper << point.band95.lower
               << point.band95.upper;
    return bytes + packed(factors);
}

/// Those of before there were any are 1.
BandFactors readFactors(QDataStream &stream)
{
    BandFactors factors;
    stream >> factors.of80 >> factors.of95;
    return stream.status() == QDataStream::Ok ? factors : BandFactors();
}

BandFactors factorsOf(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    return readFactors(stream);
}

/// What does not decode has no points, so that it is judged as empty and goes.
void unpack(const QByteArray &bytes, OpenForecast &forecast)
{
    QDataStream stream(bytes);
    quint32 count = 0;
    stream >> forecast.naive >> count;
    for (quint32 k = 0; k < count && stream.status() == QDataStream::Ok; ++k) {
        qint64 at = 0;
        ForecastPoint point;
        stream >> at >> point.value >> point.band80.lower >> point.band80.upper >> point.band95.lower
            >> point.band95.upper;
        point.at = fromMs(at);
        if (stream.status() == QDataStream::Ok)
            forecast.points.push_back(point);
    }
    forecast.factors = readFactors(stream);
}

}  // namespace

Result<> ForecastCheckStore::open(const SeriesKey &series, Instant madeAt, const std::vector<ForecastPoint> &points,
                                  double naive, const BandFactors &factors)
{
    if (points.empty())
        return {};
    const Duration step = points.size() > 1 ? points.back().at - points[points.size() - 2].at : std::chrono::hours(1);
    return m_database.execute(u"INSERT OR IGNORE INTO forecast_check (metric, labels, made_at, until, body)"
                              " SELECT ?, ?, ?, ?, ? WHERE NOT EXISTS"
                              " (SELECT 1 FROM forecast_check WHERE metric = ? AND labels = ? AND judged IS NULL)"_s,
                              {series.metric, jsonText(series.labels), madeAt, points.back().at + step,
                               packed(points, naive, factors), series.metric, jsonText(series.labels)});
}

Result<QList<OpenForecast>> ForecastCheckStore::due(Instant now) const
{
    return m_database.list(
        u"SELECT metric, labels, made_at, body FROM forecast_check WHERE judged IS NULL AND until <= ?"_s, {now},
        [](const Statement &row) {
            OpenForecast forecast{
                {row.get<QString>(0), labelsFromText(row.get<QString>(1))}, row.get<Instant>(2), {}, 0, {}};
            unpack(row.get<QByteArray>(3), forecast);
            return forecast;
        });
}

Result<> ForecastCheckStore::judge(const OpenForecast &forecast, const ForecastHits &hits)
{
    return m_database.execute(
        u"UPDATE forecast_check SET judged = ?, inside80 = ?, inside95 = ?, error = ?, naive_error = ?, body = ?"
        " WHERE metric = ? AND labels = ? AND made_at = ?"_s,
        {hits.judged, hits.inside80, hits.inside95, hits.error, hits.naiveError, packed(forecast.factors),
         forecast.series.metric, jsonText(forecast.series.labels), forecast.madeAt});
}

Result<QList<JudgedForecast>> ForecastCheckStore::history(const SeriesKey &series, int limit) const
{
    return m_database.list(u"SELECT made_at, judged, inside80, inside95, error, naive_error, body FROM forecast_check"
                           " WHERE metric = ? AND labels = ? AND judged > 0 ORDER BY made_at DESC LIMIT ?"_s,
                           {series.metric, jsonText(series.labels), limit}, [](const Statement &row) {
                               return JudgedForecast{row.get<Instant>(0),
                                                     {row.get<int>(1), row.get<int>(2), row.get<int>(3),
                                                      row.get<double>(4), row.get<double>(5)},
                                                     factorsOf(row.get<QByteArray>(6))};
                           });
}

Result<> ForecastCheckStore::forget(Instant before)
{
    return m_database.execute(u"DELETE FROM forecast_check WHERE made_at < ?"_s, {before});
}

}  // namespace herald
