// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/analysisreport.h"

#include "store/forecastcheckstore.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

QJsonObject jsonOf(const JudgedForecast &one)
{
    return {{u"made_at"_s, toRfc3339(one.madeAt)}, {u"judged"_s, one.hits.judged},
            {u"inside80"_s, one.hits.inside80},    {u"inside95"_s, one.hits.inside95},
            {u"error"_s, one.hits.error},          {u"naive_error"_s, one.hits.naiveError}};
}

/// Shares of all values that came; null before the first was judged.
QJsonValue hitRate(const QList<JudgedForecast> &history)
{
    const auto [forecasts, sum, factors] = recordOf(history);
    if (forecasts == 0)
        return QJsonValue::Null;
    const double judged = sum.judged;
    return QJsonObject{{u"forecasts"_s, forecasts},
                       {u"judged"_s, sum.judged},
                       {u"inside80"_s, sum.inside80 / judged},
                       {u"inside95"_s, sum.inside95 / judged},
                       {u"error"_s, sum.error},
                       {u"naive_error"_s, sum.naiveError}};
}

QJsonValue scenarioOf(const QJsonObject &series, double factor)
{
    const auto cost = moneyFromJson(series[u"cost"].toObject());
    const auto scenario = cost ? scenarioCost(*cost, factor) : std::nullopt;
    return scenario ? QJsonValue(toJson(*scenario)) : QJsonValue(QJsonValue::Null);
}

}  // namespace

Result<QList<QJsonObject>> seriesReports(Database &database, const QString &metric, std::optional<double> factor)
{
    auto found = AnalysisStore(database).series(metric);
    if (!found)
        return found;
    for (QJsonObject &series : *found) {
        const SeriesKey key{series[u"metric"].toString(), Labels::fromJson(series[u"labels"].toObject())};
        const auto history = ForecastCheckStore(database).history(key, kForecastHistory);
        if (!history)
            return tl::unexpected(history.error());
        QJsonArray past;
        for (const JudgedForecast &one : *history)
            past.append(jsonOf(one));
        series.insert(u"forecast_history"_s, past);
        series.insert(u"hit_rate"_s, hitRate(*history));
        if (factor)
            series.insert(u"scenario_cost"_s, scenarioOf(series, *factor));
    }
    return found;
}

}  // namespace herald
