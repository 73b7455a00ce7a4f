// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rows.h"

#include "ui/format.h"
#include "ui/models/conditiontext.h"
#include "ui/models/labelwords.h"
#include "ui/models/metricnames.h"
#include "ui/models/reasontext.h"
#include "ui/models/trend.h"
#include "ui/theme/icons.h"
#include "ui/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(herald::Rows)
};

QString joined(QStringList parts)
{
    parts.removeAll({});
    return parts.join(u" · "_s);
}

QString sinceText(const Alert &alert, Instant now)
{
    if (alert.resolvedAt)
        return momentText(*alert.resolvedAt, now);
    return Words::tr("for %1").arg(durationText(now - alert.firedAt.value_or(alert.activeSince)));
}

QString transitionText(const Transition &transition)
{
    return Words::tr("%1 → %2", "from state, to state").arg(title(transition.from), title(transition.to));
}

}  // namespace

QString tellingLabels(const Labels &labels)
{
    static const QStringList common{u"alertname"_s, u"severity"_s, u"category"_s};
    QStringList parts;
    for (const auto &[name, value] : labels) {
        if (!common.contains(name))
            parts += u"%1=%2"_s.arg(name, value);
    }
    return parts.join(u", "_s);
}

RowContent rowOf(const Alert &alert, Instant now)
{
    const QString what = alert.summary.isEmpty() ? alert.rule : alert.summary;
    return {.icon = iconName(alert),
            .tone = toneOf(alert),
            .title = what,
            .subtitle = joined({alert.rule == what ? QString() : alert.rule, tellingLabels(alert.labels)}),
            .trailing = title(alert),
            .trailingTone = toneOf(alert),
            .trailingNote = sinceText(alert, now)};
}

RowContent rowOf(const Achievement &achievement, Instant now)
{
    const auto impact = effectiveImpact(achievement);
    return {.icon = iconName(achievement.category),
            .tone = achievement.status == AchievementStatus::Archived ? Tone::Muted : Tone::Award,
            .title = achievement.title,
            .subtitle =
                joined({title(achievement.category), title(achievement.source),
                        achievement.status == AchievementStatus::Confirmed ? QString() : title(achievement.status)}),
            .trailing = impact ? Words::tr("Impact %1").arg(qRound(*impact)) : QString(),
            .trailingTone = Tone::Secondary,
            .trailingNote = momentText(achievement.completedAt, now)};
}

RowContent rowOf(const Transition &transition, Instant now, const RuleBook &book)
{
    const Rule *const rule = book.ruleOf(transition.rule, transition.labels);
    const QString unit = rule ? book.unitOf(*rule) : QString();
    const Tone tone = toneOf(transition.to, book.severityOf(transition.labels));
    return {.icon = iconName(transition.to),
            .tone = tone,
            .title = transition.rule,
            .subtitle = joined({transitionText(transition), reasonText(transition.reason, now, unit),
                                tellingLabels(transition.labels)}),
            .trailing = title(transition.to),
            .trailingTone = tone,
            .trailingNote = momentText(transition.at, now)};
}

RowContent rowOf(const Rule &rule, const RuleBook &book)
{
    const Severity severity = book.severityOf(rule.labels);
    const Tone tone = !rule.isEnabled ? Tone::Muted : severity == Severity::Critical ? Tone::Alert : Tone::Warning;
    return {.icon = u"rules"_s,
            .tone = rule.isEnabled ? Tone::Accent : Tone::Muted,
            .title = rule.name,
            .subtitle = conditionText(rule, book),
            .trailing = rule.isEnabled ? severityWord(rule.labels) : Words::tr("Off"),
            .trailingTone = tone,
            .trailingNote = rule.group};
}

RowContent rowOf(const Health &health, Instant now)
{
    Health counted = withAge(health, now);
    if (counted.state != health.state && counted.lastSuccess)
        counted.error = Words::tr("No data since %1; look whether Herald's engine runs.")
                            .arg(momentText(*counted.lastSuccess, now));
    const QString age =
        counted.lastSuccess ? Words::tr("data %1").arg(ageText(now - *counted.lastSuccess)) : Words::tr("no data yet");
    return {.icon = componentIconName(counted.component),
            .tone = toneOf(counted.state),
            .title = componentTitle(counted.component),
            .subtitle = counted.error.isEmpty() ? age : counted.error,
            .trailing = title(counted.state),
            .trailingTone = toneOf(counted.state),
            .trailingNote = age,
            .isCompact = counted.error.isEmpty()};
}

RowContent rowOf(const MetricTile &tile)
{
    const Trend trend = trendOf(tile);
    return {.icon = tile.latest ? u"kpis"_s : u"cannot-see"_s,
            .tone = tile.latest ? Tone::Accent : Tone::Blind,
            .title = seriesTitle(tile.metric, tile.series),
            .subtitle = tile.latest ? joined({targetText(tile.metric), trend.text()}) : Words::tr("Cannot see"),
            .trailing = tile.latest ? displayValue(tile.latest->value, tile.metric.unit) : u"–"_s,
            .trailingTone = tile.latest ? Tone::Neutral : Tone::Blind};
}

RowContent rowOf(const Metric &metric)
{
    const QString better =
        metric.direction == Direction::HigherIsBetter ? Words::tr("higher is better") : Words::tr("lower is better");
    return {.icon = metric.origin == MetricOrigin::Host         ? u"host"_s
                    : metric.origin == MetricOrigin::Prometheus ? u"prometheus"_s
                                                                : u"component"_s,
            .tone = metric.isEnabled ? Tone::Accent : Tone::Muted,
            .title = shownTitle(metric),
            .subtitle = metric.name,
            .trailing =
                metric.isEnabled ? metric.target ? targetText(metric) : Words::tr("No target") : Words::tr("Off"),
            .trailingTone = metric.isEnabled && metric.target ? Tone::Neutral : Tone::Muted,
            .trailingNote = better};
}

}  // namespace herald
