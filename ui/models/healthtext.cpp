// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/healthtext.h"

#include "domain/labels.h"
#include "domain/metric.h"
#include "ui/format.h"
#include "ui/models/trend.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(herald::HealthText)
};

QString shareText(const QJsonValue &share) { return displayPercent(100 * std::abs(share.toDouble())); }

QString spanText(const QJsonValue &seconds) { return durationText(Duration(qint64(1000 * seconds.toDouble()))); }

QString partName(const QString &part)
{
    const QHash<QString, QString> names{{u"trend_health"_s, Words::tr("Trends")},
                                        {u"anomaly_health"_s, Words::tr("Anomalies")},
                                        {u"performance_health"_s, Words::tr("Performance")},
                                        {u"stability_health"_s, Words::tr("Stability")},
                                        {u"dashboard_health"_s, Words::tr("Sources and incidents")}};
    return names.value(part, part);
}

QString whatIsMissing(const QString &part)
{
    if (part == "performance_health"_L1)
        return Words::tr("No series has a limit to judge it by");
    if (part == "dashboard_health"_L1)
        return Words::tr("Neither uptime nor incidents are measured");
    return Words::tr("No series was seen for the hour that it takes to judge it");
}

QString whatWasSeen(const QString &part, const QJsonObject &facts)
{
    if (part == "trend_health"_L1)
        return Words::tr("%1 of the series have a trend to the worse").arg(shareText(facts[u"share"]));
    if (part == "anomaly_health"_L1)
        return Words::tr("%1 of the series have an anomaly").arg(shareText(facts[u"share"]));
    if (part == "stability_health"_L1)
        return Words::tr("%1 of the series jumped to a worse level").arg(shareText(facts[u"share"]));
    if (part == "performance_health"_L1)
        return Words::tr("%n series, the worst at %1", nullptr, facts[u"series"].toInt())
            .arg(shareText(facts[u"worst"]));
    QStringList seen;
    if (facts.contains(u"uptime"))
        seen += Words::tr("Sources seen %1 of the time").arg(shareText(facts[u"uptime"]));
    if (facts.contains(u"incidents"))
        seen += Words::tr("%n critical incident(s)", nullptr, facts[u"incidents"].toInt());
    return seen.join(u" · "_s);
}

struct Advice {
    QString title;
    QString evidence;
    QString step;  ///< what to do
};

Advice adviceOf(const QJsonObject &one, Instant now)
{
    const QString rule = one[u"rule"].toString();
    const QJsonObject facts = one[u"facts"].toObject();
    Metric metric;
    metric.name = one[u"metric"].toString();
    metric.title = one[u"subject"].toString();
    const QString subject = seriesTitle(metric, {metric.name, Labels::fromJson(one[u"labels"].toObject())});
    const auto value = [&](QStringView name) { return displayValue(facts[name].toDouble(), one[u"unit"].toString()); };
    if (rule == "limit_reached"_L1)
        return {Words::tr("%1 is past its limit").arg(subject),
                Words::tr("%1, limit %2").arg(value(u"value"), value(u"limit")), Words::tr("Act now.")};
    if (rule == "limit_ahead"_L1)
        return {Words::tr("%1 is going to pass its limit").arg(subject),
                Words::tr("Limit %1 expected in %2, at the earliest in %3")
                    .arg(value(u"limit"), spanText(facts[u"likely_seconds"]), spanText(facts[u"earliest_seconds"])),
                Words::tr("Make room before it does.")};
    if (rule == "runs_out"_L1 && !facts[u"fills"].toBool(true))
        return {Words::tr("%1 reaches its limit within 30 days").arg(subject),
                Words::tr("%1, limit %2, %3 a day more; there in %4, at the earliest in %5")
                    .arg(value(u"used"), value(u"full"), value(u"growth_per_day"), spanText(facts[u"likely_seconds"]),
                         spanText(facts[u"earliest_seconds"])),
                Words::tr("Look for what drives it.")};
    if (rule == "runs_out"_L1)
        return {Words::tr("%1 runs out within 30 days").arg(subject),
                Words::tr("%1 of %2 in use, %3 a day more; full in %4, at the earliest in %5")
                    .arg(value(u"used"), value(u"full"), value(u"growth_per_day"), spanText(facts[u"likely_seconds"]),
                         spanText(facts[u"earliest_seconds"])),
                Words::tr("Add room or free some.")};
    if (rule == "worse_trend"_L1) {
        const QString moved = facts[u"relative_change"].toDouble() > 0
                                  ? Words::tr("Up by %1 in %2; %3", "share, span, how likely by chance")
                                  : Words::tr("Down by %1 in %2; %3", "share, span, how likely by chance");
        return {Words::tr("%1 keeps getting worse").arg(subject),
                moved.arg(shareText(facts[u"relative_change"]), spanText(one[u"window_seconds"]),
                          accidentText(facts[u"p_value"].toDouble())),
                Words::tr("Look for what changes with it.")};
    }
    if (rule == "worse_level"_L1)
        return {Words::tr("%1 jumped to a worse level").arg(subject),
                Words::tr("%1 to %2, %3, %4 sure", "value, value, moment, share")
                    .arg(value(u"before"), value(u"after"),
                         momentText(parseInstant(facts[u"at"].toString()).value_or(now), now),
                         chanceText(facts[u"confidence"].toDouble())),
                Words::tr("Find what was done at that time.")};
    if (rule == "frequent_anomalies"_L1)
        return {Words::tr("%1 keeps leaving what is usual for it").arg(subject),
                Words::tr("%1 unusual stretches in %2 values, noise gives %3")
                    .arg(displayValue(facts[u"alarms"].toDouble(), {}),
                         displayValue(std::round(facts[u"values"].toDouble()), {}),
                         displayValue(facts[u"usual_alarms"].toDouble(), {})),
                Words::tr("Look at them on its chart: mark what is normal.")};
    return {one[u"title"].toString(), one[u"evidence"].toString(), {}};
}

}  // namespace

QString statusText(const QString &status)
{
    const QHash<QString, QString> words{
        {u"excellent"_s, Words::tr("Excellent")}, {u"good"_s, Words::tr("Good")},
        {u"fair"_s, Words::tr("Fair")},           {u"degraded"_s, Words::tr("Degraded")},
        {u"critical"_s, Words::tr("Critical")},   {u"needs_attention"_s, Words::tr("Needs attention")},
        {u"no_data"_s, Words::tr("No data")}};
    return words.value(status, status);
}

Tone toneOfStatus(const QString &status)
{
    if (status == "excellent"_L1 || status == "good"_L1)
        return Tone::Well;
    if (status == "fair"_L1 || status == "degraded"_L1)
        return Tone::Warning;
    return status == "no_data"_L1 ? Tone::Blind : Tone::Alert;
}

RowContent healthRow(const QJsonObject &summary, Instant now)
{
    const QJsonObject health = summary[u"health"].toObject();
    const QJsonObject overall = summary[u"overall"].toObject();
    const auto percent = [](const QJsonValue &value) {
        return value.isDouble() ? shareText(value) : Words::tr("unknown");
    };
    const QString status = health[u"status"].toString();
    const QString heldBy = health[u"held_by"].toString();
    const auto at = parseInstant(summary[u"at"].toString());
    QStringList lines;
    if (!heldBy.isEmpty())
        lines += Words::tr("The mean of the parts is %1, held down to the value of %2", "share, name of a part")
                     .arg(percent(health[u"mean"]), partName(heldBy));
    // Health and overall name their steps differently; the health has the word.
    if (percent(overall[u"value"]) != percent(health[u"value"]))
        lines += Words::tr("Overall %1, with forecasts and actions").arg(percent(overall[u"value"]));
    if (const QJsonValue lookback = summary[u"lookback_seconds"]; lookback.isDouble())
        lines += Words::tr("looks back %1").arg(spanText(lookback));
    return {.icon = status == "no_data"_L1 ? u"cannot-see"_s : u"overview"_s,
            .tone = toneOfStatus(status),
            .title = Words::tr("Health: %1").arg(statusText(status)),
            .subtitle = lines.join(u" · "_s),
            .trailing = percent(health[u"value"]),
            .trailingTone = toneOfStatus(status),
            .trailingNote = at ? momentText(*at, now) : QString(),
            .subtitleLines = 2};
}

RowContent partRow(const QJsonObject &part)
{
    const QString name = part[u"name"].toString();
    const bool isKnown = part[u"value"].isDouble();
    const double value = part[u"value"].toDouble();
    const Tone tone = !isKnown ? Tone::Blind : value >= 0.8 ? Tone::Well : value >= 0.5 ? Tone::Warning : Tone::Alert;
    return {.icon = !isKnown       ? u"cannot-see"_s
                    : value >= 0.8 ? u"well"_s
                                   : u"worse"_s,
            .tone = tone,
            .title = partName(name),
            .subtitle = isKnown ? whatWasSeen(name, part[u"facts"].toObject()) : whatIsMissing(name),
            .trailing = isKnown ? shareText(part[u"value"]) : Words::tr("unknown"),
            .trailingTone = tone,
            .trailingNote = isKnown ? Words::tr("weight %1").arg(shareText(part[u"share"])) : Words::tr("left out")};
}

RowContent recommendationRow(const QJsonObject &one, Instant now)
{
    const QString priority = one[u"priority"].toString();
    const bool isCritical = priority == "critical"_L1;
    const Tone tone = isCritical ? Tone::Alert : priority == "high"_L1 ? Tone::Warning : Tone::Accent;
    const Advice advice = adviceOf(one, now);
    // What is true now needs no window.
    const bool isNow = one[u"rule"].toString() == "limit_reached"_L1;
    return {.icon = isCritical ? u"firing"_s : u"optimization"_s,
            .tone = tone,
            .title = advice.title,
            .subtitle = advice.step.isEmpty() ? advice.evidence : advice.evidence + u" · "_s + advice.step,
            .trailing = isCritical              ? Words::tr("Critical")
                        : tone == Tone::Warning ? Words::tr("High")
                                                : Words::tr("Medium"),
            .trailingTone = tone,
            .trailingNote =
                isNow ? Words::tr("now") : Words::tr("over %1", "span").arg(spanText(one[u"window_seconds"])),
            .subtitleLines = 2};
}

}  // namespace herald
