// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/snapshot.h"

#include "analytics/parallel.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// An alarm counts as "lately" for an hour, and of a young series for a tenth of what was seen: its first alarms are
/// those of a detector that hardly knows it.
constexpr Duration kLately = std::chrono::hours(1);
constexpr int kLatelyShare = 10;

bool isAnomalous(const SeriesAnalysis &one, Instant now)
{
    const bool goesOn = one.watch.judgement.since && one.watch.alarm >= kAlarmScore;
    const Duration lately = std::min(kLately, one.trend.window / kLatelyShare);
    return goesOn || (!one.anomalies.empty() && one.anomalies.back().at > now - lately);
}

/// Share of the judged items that are bad; none where none is judged.
struct Tally {
    int judged = 0;
    int bad = 0;
    void add(bool isBad)
    {
        ++judged;
        bad += isBad ? 1 : 0;
    }
    [[nodiscard]] std::optional<double> share() const
    {
        return judged > 0 ? std::optional(double(bad) / judged) : std::nullopt;
    }
};

HealthFacts factsOf(std::span<const SeriesAnalysis> series, Instant now)
{
    HealthFacts facts;
    Tally trends;
    Tally anomalies;
    Tally levels;
    for (const SeriesAnalysis &one : series) {
        if (one.trend.verdict != TrendVerdict::NotEnoughData && one.trend.window >= kShortestJudged) {
            trends.add(one.trend.isWorse(one.metric.direction).value_or(false));
            levels.add(one.standingFall() != nullptr);
        }
        if (one.isWatched)
            anomalies.add(isAnomalous(one, now));
        if (one.performance)
            facts.performances.append(*one.performance);
    }
    facts.worseTrends = trends.share();
    facts.anomalous = anomalies.share();
    facts.worseLevels = levels.share();
    return facts;
}

/// From this many judged forecasts on they count, not the backtest: what came is the better judge.
constexpr int kFewestJudged = 5;

/// Share of the values that came inside the 80 % bands; before enough came, in the backtest.
std::optional<double> inside80(const SeriesAnalysis &one)
{
    if (one.record.forecasts >= kFewestJudged)
        return double(one.record.hits.inside80) / one.record.hits.judged;
    return one.forecast ? one.forecast->series.accuracy.inside80 : std::nullopt;
}

/// How well the bands held, against what they promise.
std::optional<double> predictionReliability(std::span<const SeriesAnalysis> series)
{
    constexpr double kPromised = 0.8;
    double sum = 0;
    int count = 0;
    for (const SeriesAnalysis &one : series) {
        if (const auto inside = inside80(one)) {
            sum += std::min(1.0, *inside / kPromised);
            ++count;
        }
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

QString idOf(const AnalysisSnapshot &snapshot)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << snapshot.dataVersion << qint64(snapshot.options.lookback.count())
           << qint64(snapshot.options.horizon.count()) << toMs(snapshot.at);
    for (const SeriesAnalysis &one : snapshot.series)
        stream << one.key.metric << quint64(qHash(one.key.labels)) << one.samples;
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).first(8).toHex());
}

}  // namespace

std::vector<SeriesAnalysis> analyseEach(std::span<const SeriesInput> series, const AnalysisOptions &options,
                                        Instant now)
{
    std::vector<SeriesAnalysis> analyses(series.size());
    inParallel(series.size(), [&](size_t i) { analyses[i] = analyseSeries(series[i], options, now); });
    return analyses;
}

AnalysisSnapshot analyse(std::span<const SeriesInput> series, const AnalysisOptions &options,
                         const AnalysisContext &context, Instant now)
{
    return snapshotOf(analyseEach(series, options, now), options, context, now);
}

AnalysisSnapshot snapshotOf(std::vector<SeriesAnalysis> series, const AnalysisOptions &options,
                            const AnalysisContext &context, Instant now)
{
    AnalysisSnapshot snapshot;
    snapshot.dataVersion = context.dataVersion;
    snapshot.at = now;
    snapshot.options = options;
    snapshot.series = std::move(series);
    snapshot.facts = factsOf(snapshot.series, now);
    snapshot.facts.uptime = context.uptime;
    snapshot.facts.incidents = context.incidents;
    snapshot.health = healthScore(snapshot.facts);
    snapshot.overall =
        overallScore({snapshot.health.value, predictionReliability(snapshot.series), context.optimizationSuccess});
    snapshot.recommendations = recommendationsFor(snapshot.series, now);
    snapshot.id = idOf(snapshot);
    return snapshot;
}

}  // namespace herald
