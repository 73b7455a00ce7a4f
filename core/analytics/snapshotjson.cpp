// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/snapshotjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr size_t kMostPoints = 120;

QJsonValue orNull(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

QJsonValue orNull(const std::optional<Instant> &at)
{
    return at ? QJsonValue(toRfc3339(*at)) : QJsonValue(QJsonValue::Null);
}

QJsonValue seconds(Duration duration) { return double(duration.count()) / 1000; }

QString wordOf(TrendVerdict verdict)
{
    switch (verdict) {
    case TrendVerdict::NotEnoughData: return u"not_enough_data"_s;
    case TrendVerdict::None: return u"none"_s;
    case TrendVerdict::Rising: return u"rising"_s;
    case TrendVerdict::Falling: return u"falling"_s;
    }
    return {};
}

QString wordOf(CapacityVerdict verdict)
{
    switch (verdict) {
    case CapacityVerdict::NotEnoughData: return u"not_enough_data"_s;
    case CapacityVerdict::Exhausted: return u"exhausted"_s;
    case CapacityVerdict::NotInSight: return u"not_in_sight"_s;
    case CapacityVerdict::RunsOut: return u"runs_out"_s;
    }
    return {};
}

QString wordOf(DetectorChannel channel)
{
    return channel == DetectorChannel::Fast ? u"fast"_s : channel == DetectorChannel::Slow ? u"slow"_s : u"none"_s;
}

QString wordOf(Recommendation::Priority priority)
{
    switch (priority) {
    case Recommendation::Priority::Medium: return u"medium"_s;
    case Recommendation::Priority::High: return u"high"_s;
    case Recommendation::Priority::Critical: return u"critical"_s;
    }
    return {};
}

QJsonObject jsonOf(const SeriesTrend &trend, Direction direction)
{
    if (trend.verdict == TrendVerdict::NotEnoughData)
        return {{u"verdict"_s, wordOf(trend.verdict)}, {u"cells"_s, trend.cells}};
    const auto isWorse = trend.isWorse(direction);
    return {{u"verdict"_s, wordOf(trend.verdict)},
            {u"worse"_s, isWorse ? QJsonValue(*isWorse) : QJsonValue(QJsonValue::Null)},
            {u"slope_per_day"_s, trend.slopePerDay},
            {u"slope_lower"_s, trend.slopeRange.lower},
            {u"slope_upper"_s, trend.slopeRange.upper},
            {u"p_value"_s, trend.pValue},
            {u"level"_s, trend.level},
            {u"change"_s, trend.change},
            {u"relative_change"_s, trend.relativeChange},
            {u"cells"_s, trend.cells},
            {u"step_seconds"_s, seconds(trend.step)},
            {u"window_seconds"_s, seconds(trend.window)},
            {u"season_removed"_s, trend.isSeasonRemoved}};
}

QJsonArray jsonOf(const std::vector<LevelChange> &changes, Direction direction)
{
    QJsonArray array;
    for (const LevelChange &change : changes)
        array.append(QJsonObject{{u"at"_s, toRfc3339(change.at)},
                                 {u"before"_s, change.before},
                                 {u"after"_s, change.after},
                                 {u"confidence"_s, change.confidence},
                                 {u"worse"_s, change.isWorse(direction)}});
    return array;
}

QJsonObject jsonOf(const SeriesAnomaly &anomaly)
{
    QJsonObject object{{u"at"_s, toRfc3339(anomaly.at)},
                       {u"value"_s, anomaly.value},
                       {u"score"_s, anomaly.judgement.score},
                       {u"channel"_s, wordOf(anomaly.judgement.channel)},
                       {u"expected"_s, anomaly.judgement.expected},
                       {u"surprise"_s, anomaly.judgement.surprise},
                       {u"since"_s, orNull(anomaly.judgement.since)}};
    if (anomaly.usual) {
        object.insert(u"lower"_s, anomaly.usual->lower);
        object.insert(u"upper"_s, anomaly.usual->upper);
    }
    return object;
}

QJsonObject jsonOf(const ForecastAccuracy &accuracy)
{
    if (accuracy.origins == 0)
        return {{u"origins"_s, 0}};
    return {{u"origins"_s, accuracy.origins},           {u"error"_s, accuracy.error},
            {u"naive_error"_s, accuracy.naiveError},    {u"inside80"_s, orNull(accuracy.inside80)},
            {u"inside95"_s, orNull(accuracy.inside95)}, {u"beats_naive"_s, accuracy.beatsNaive()}};
}

QJsonObject jsonOf(const TimedForecast &forecast)
{
    const SeriesForecast &series = forecast.series;
    const size_t stride = (series.points.size() + kMostPoints - 1) / kMostPoints;
    QJsonArray points;
    for (size_t k = 0; k < series.points.size(); k += stride)
        points.append(QJsonArray{double(toMs(forecast.at(k))), series.points[k], series.bands80[k].lower,
                                 series.bands80[k].upper, series.bands95[k].lower, series.bands95[k].upper});
    QJsonArray shares;
    for (const ForecastShare &share : series.shares)
        shares.append(QJsonObject{{u"method"_s, share.method}, {u"weight"_s, share.weight}, {u"error"_s, share.error}});
    return {{u"step_seconds"_s, seconds(forecast.step)},
            {u"season_steps"_s, series.season},
            {u"points"_s, points},
            {u"methods"_s, shares},
            {u"accuracy"_s, jsonOf(series.accuracy)}};
}

QJsonObject jsonOf(const Crossing &crossing)
{
    return {{u"earliest"_s, orNull(crossing.earliest)},
            {u"likely"_s, orNull(crossing.likely)},
            {u"latest"_s, orNull(crossing.latest)}};
}

QJsonObject jsonOf(const Capacity &capacity, const SeriesAnalysis &series)
{
    if (capacity.verdict == CapacityVerdict::NotEnoughData)
        return {{u"verdict"_s, wordOf(capacity.verdict)},
                {u"full_at"_s, orNull(series.full)},
                {u"cells"_s, capacity.trend.cells},
                {u"cells_needed"_s, kFewestForTrend},
                {u"seen_seconds"_s, seconds(capacity.trend.window)}};
    return {{u"verdict"_s, wordOf(capacity.verdict)},
            {u"used"_s, capacity.used},
            {u"full_at"_s, orNull(series.full)},
            {u"fills"_s, isFilling(series.metric)},
            {u"growth_per_day"_s, capacity.trend.slopePerDay},
            {u"earliest"_s, orNull(capacity.earliest)},
            {u"likely"_s, orNull(capacity.likely)},
            {u"latest"_s, orNull(capacity.latest)},
            {u"growth_to_last_a_year"_s, capacity.growthToLast},
            {u"seconds_won_per_unit"_s,
             capacity.gainPerUnit ? seconds(*capacity.gainPerUnit) : QJsonValue(QJsonValue::Null)}};
}

QJsonObject jsonOf(const WatchState &watch)
{
    QJsonObject object{{u"learning"_s, watch.isLearning},  {u"score"_s, watch.judgement.score},
                       {u"alarm"_s, watch.alarm},          {u"expected"_s, watch.judgement.expected},
                       {u"deviations"_s, watch.deviation}, {u"since"_s, orNull(watch.judgement.since)}};
    if (watch.usual) {
        object.insert(u"lower"_s, watch.usual->lower);
        object.insert(u"upper"_s, watch.usual->upper);
    }
    return object;
}

}  // namespace

QJsonObject toJson(const SystemScore &score)
{
    QJsonArray parts;
    for (const ScorePart &part : score.parts)
        parts.append(QJsonObject{{u"name"_s, part.name},
                                 {u"weight"_s, part.weight},
                                 {u"share"_s, score.shareOf(part)},
                                 {u"value"_s, orNull(part.value)},
                                 {u"why"_s, part.why},
                                 {u"facts"_s, part.facts}});
    return {{u"value"_s, orNull(score.value)},
            {u"status"_s, score.status},
            {u"mean"_s, orNull(score.mean)},
            {u"held_by"_s, score.heldBy},
            {u"parts"_s, parts},
            {u"unknown"_s, QJsonArray::fromStringList(score.unknown())}};
}

QJsonObject toJson(const Recommendation &recommendation)
{
    return {{u"id"_s, recommendation.id()},
            {u"rule"_s, recommendation.rule},
            {u"priority"_s, wordOf(recommendation.priority)},
            {u"metric"_s, recommendation.series.metric},
            {u"labels"_s, recommendation.series.labels.toJson()},
            {u"subject"_s, recommendation.subject},
            {u"unit"_s, recommendation.unit},
            {u"facts"_s, recommendation.facts},
            {u"title"_s, recommendation.title},
            {u"evidence"_s, recommendation.evidence},
            {u"window_seconds"_s, seconds(recommendation.window)},
            {u"effect"_s, recommendation.effect}};
}

QJsonObject toJson(const AnalysisSnapshot &snapshot)
{
    QJsonArray recommendations;
    for (const Recommendation &one : snapshot.recommendations)
        recommendations.append(toJson(one));
    return {{u"id"_s, snapshot.id},
            {u"at"_s, toRfc3339(snapshot.at)},
            {u"data_version"_s, double(snapshot.dataVersion)},
            {u"lookback_seconds"_s, seconds(snapshot.options.lookback)},
            {u"horizon_seconds"_s, seconds(snapshot.options.horizon)},
            {u"series_analysed"_s, qint64(snapshot.series.size())},
            {u"health"_s, toJson(snapshot.health)},
            {u"overall"_s, toJson(snapshot.overall)},
            {u"recommendations"_s, recommendations}};
}

QJsonObject toJson(const SeriesAnalysis &series)
{
    QJsonArray anomalies;
    for (const SeriesAnomaly &anomaly : series.anomalies)
        anomalies.append(jsonOf(anomaly));
    const Direction direction = series.metric.direction;
    return {
        {u"metric"_s, series.key.metric},
        {u"labels"_s, series.key.labels.toJson()},
        {u"title"_s, series.metric.title},
        {u"unit"_s, series.metric.unit},
        {u"direction"_s, toText(direction)},
        {u"kind"_s, toText(series.metric.kind)},
        {u"samples"_s, series.samples},
        {u"current"_s, orNull(series.current)},
        {u"limit"_s, orNull(series.limit)},
        {u"performance"_s, orNull(series.performance)},
        {u"trend"_s, jsonOf(series.trend, direction)},
        {u"changes"_s, jsonOf(series.changes, direction)},
        {u"anomalies"_s, anomalies},
        {u"watch"_s, jsonOf(series.watch)},
        {u"forecast"_s, series.forecast ? QJsonValue(jsonOf(*series.forecast)) : QJsonValue(QJsonValue::Null)},
        {u"no_forecast"_s, series.noForecast},
        {u"limit_ahead"_s, series.limitAhead ? QJsonValue(jsonOf(*series.limitAhead)) : QJsonValue(QJsonValue::Null)},
        {u"capacity"_s, series.capacity ? QJsonValue(jsonOf(*series.capacity, series)) : QJsonValue(QJsonValue::Null)},
        {u"cost"_s, series.cost ? QJsonValue(toJson(*series.cost)) : QJsonValue(QJsonValue::Null)}};
}

}  // namespace herald
