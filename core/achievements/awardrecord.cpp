// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/awardrecord.h"

#include "achievements/impact.h"
#include "achievements/wording.h"

#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// One of several series is told from the others by its labels, as on the screen.
Metric namedAfter(Metric metric, const SeriesKey &series)
{
    for (const auto &[name, value] : series.labels)
        metric.title += u" · "_s + value;
    return metric;
}

template <class T>
QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QString nameOf(const SeriesKey &series) { return series.metric + series.labels.toText(); }

SourceType sourceOf(MetricOrigin origin)
{
    switch (origin) {
    case MetricOrigin::Host: return SourceType::Host;
    case MetricOrigin::Prometheus:
    case MetricOrigin::Exposition: return SourceType::Prometheus;
    case MetricOrigin::Pushed: return SourceType::Api;
    }
    return SourceType::Api;
}

QJsonObject seriesData(const Metric &metric, const SeriesKey &series)
{
    return {{u"metric"_s, series.metric},
            {u"labels"_s, series.labels.toJson()},
            {u"unit"_s, metric.unit},
            {u"direction"_s, toText(metric.direction)},
            {u"query"_s, metric.query.isEmpty() ? QJsonValue() : QJsonValue(metric.query)}};
}

Evidence samplesEvidence(const SeriesKey &series, Instant from, Instant to, QJsonObject data)
{
    Evidence evidence;
    evidence.kind = u"samples"_s;
    evidence.reference = u"%1 %2/%3"_s.arg(nameOf(series), toRfc3339(from), toRfc3339(to));
    evidence.grade = EvidenceGrade::Measured;
    evidence.at = to;
    data.insert(u"at"_s, toRfc3339(to));
    evidence.data = std::move(data);
    return evidence;
}

Achievement achievementFor(const Metric &metric, Instant at)
{
    Achievement achievement;
    achievement.status = AchievementStatus::Confirmed;
    achievement.source = sourceOf(metric.origin);
    achievement.completedAt = at;
    achievement.tags = {u"kpi"_s, toText(metric.origin)};
    return achievement;
}

/// A value model's result, unless it says that the award is worth nothing or less.
std::optional<Money> worthOf(const Metric &metric, double value)
{
    if (!metric.value)
        return std::nullopt;
    auto money = valueOf(*metric.value, value, u"value_model:%1"_s.arg(metric.name));
    return money && money->amount > 0 ? money : std::nullopt;
}

AwardFacts factsOf(const AwardGrounds &grounds)
{
    return {.value = grounds.value,
            .target = grounds.metric.target,
            .previous = grounds.state.lastAwarded,
            .previousAt = grounds.state.lastAwardedAt,
            .held = grounds.run.until - grounds.run.since,
            .sampleCount = grounds.run.count};
}

std::optional<double> gainOver(const AwardGrounds &grounds, const std::optional<double> &reference)
{
    return reference ? improvementPercent(grounds.metric.direction, grounds.value, *reference) : std::nullopt;
}

QJsonObject awardData(const AwardGrounds &grounds)
{
    const auto &[metric, series, state, run, value] = grounds;
    QJsonObject data = seriesData(metric, series);
    data.insert(u"value"_s, value);
    data.insert(u"award"_s, state.awards + 1);
    data.insert(u"target"_s, orNull(metric.target));
    data.insert(u"previous_award"_s, orNull(state.lastAwarded));
    data.insert(u"previous_award_at"_s,
                state.lastAwardedAt ? QJsonValue(toRfc3339(*state.lastAwardedAt)) : QJsonValue());
    data.insert(u"improvement_vs_target_percent"_s, orNull(gainOver(grounds, metric.target)));
    data.insert(u"improvement_vs_last_percent"_s, orNull(gainOver(grounds, state.lastAwarded)));
    data.insert(u"hold"_s, toText(metric.hold));
    data.insert(u"raw"_s, orNull(state.lastRaw));
    data.insert(u"counter_offset"_s, state.counterOffset);
    data.insert(u"samples"_s, QJsonObject{{u"from"_s, toRfc3339(run.since)},
                                          {u"to"_s, toRfc3339(run.until)},
                                          {u"count"_s, run.count},
                                          {u"low"_s, run.low},
                                          {u"high"_s, run.high}});
    return data;
}

QJsonArray toArray(const std::vector<double> &numbers)
{
    QJsonArray array;
    for (const double number : numbers)
        array.append(number);
    return array;
}

}  // namespace

QString awardKey(const SeriesKey &series, int number) { return u"kpi:%1:%2"_s.arg(nameOf(series)).arg(number); }

QString milestoneKey(const SeriesKey &series, double milestone)
{
    return u"milestone:%1:%2"_s.arg(nameOf(series), QString::number(milestone, 'g', QLocale::FloatingPointShortest));
}

bool isAwardOf(const SeriesKey &series, const QString &key)
{
    for (const auto kind : {"kpi:"_L1, "milestone:"_L1}) {
        const QString start = kind + nameOf(series) + u':';
        if (key.startsWith(start) && !key.mid(start.size()).contains(u':'))
            return true;
    }
    return false;
}

Achievement awardAchievement(const AwardGrounds &grounds)
{
    const Metric &metric = grounds.metric;
    const AwardFacts facts = factsOf(grounds);
    Achievement achievement = achievementFor(metric, grounds.run.until);
    achievement.key = awardKey(grounds.series, grounds.state.awards + 1);
    const Metric named = namedAfter(metric, grounds.series);
    achievement.title = awardTitle(named, facts);
    achievement.description = awardDescription(named, facts);
    achievement.category = categoryFrom(metric.category).value_or(Category::Performance);
    achievement.value = worthOf(metric, grounds.value);
    if (facts.previous)
        achievement.metricsBefore.insert(metric.name, *facts.previous);
    achievement.metricsAfter.insert(metric.name, grounds.value);
    achievement.evidence.append(
        samplesEvidence(grounds.series, grounds.run.since, grounds.run.until, awardData(grounds)));
    achievement.evidence.last().title = achievement.title;
    const auto gain = facts.previous ? gainOver(grounds, facts.previous) : gainOver(grounds, facts.target);
    setImpact(achievement, {.category = achievement.category,
                            .grade = EvidenceGrade::Measured,
                            .improvementPercent = gain,
                            .isGainUnknown = !gain});
    return achievement;
}

Achievement milestoneAchievement(const MilestoneGrounds &grounds)
{
    const Metric &metric = grounds.metric;
    Achievement achievement = achievementFor(metric, grounds.total.at);
    achievement.key = milestoneKey(grounds.series, grounds.milestone);
    const Metric named = namedAfter(metric, grounds.series);
    achievement.title = milestoneTitle(named, grounds.milestone);
    achievement.description = milestoneDescription(named, grounds.milestone, grounds.total.value, grounds.alsoPassed);
    achievement.category = Category::Milestone;
    achievement.tags.append(u"milestone"_s);
    achievement.value = worthOf(metric, grounds.milestone);
    if (grounds.previousTotal)
        achievement.metricsBefore.insert(metric.name, *grounds.previousTotal);
    achievement.metricsAfter.insert(metric.name, grounds.total.value);
    QJsonObject data = seriesData(metric, grounds.series);
    data.insert(u"milestone"_s, grounds.milestone);
    data.insert(u"also_passed"_s, toArray(grounds.alsoPassed));
    data.insert(u"value"_s, grounds.total.value);
    data.insert(u"previous_total"_s, orNull(grounds.previousTotal));
    data.insert(u"raw"_s, grounds.raw);
    data.insert(u"counter_offset"_s, grounds.counterOffset);
    const Instant from = grounds.previousTotal ? grounds.state.at : grounds.total.at;
    achievement.evidence.append(samplesEvidence(grounds.series, from, grounds.total.at, data));
    achievement.evidence.last().title = achievement.title;
    setImpact(achievement, {.category = Category::Milestone, .grade = EvidenceGrade::Measured});
    return achievement;
}

}  // namespace herald
