// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/alertingitems.h"

#include "notify/alertingconfig.h"
#include "ui/format.h"
#include "ui/models/labelwords.h"
#include "ui/models/policywords.h"
#include "ui/models/reasontext.h"

#include <QCoreApplication>
#include <array>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(herald::Alerting)
};

struct StateLook {
    QLatin1StringView state;
    const char *title;
    QLatin1StringView icon;
    Tone tone;
};

constexpr std::array kStates{
    StateLook{"waiting"_L1, QT_TRANSLATE_NOOP("herald::Alerting", "On time"), "well"_L1, Tone::Well},
    StateLook{"overdue"_L1, QT_TRANSLATE_NOOP("herald::Alerting", "Overdue"), "clock"_L1, Tone::Warning},
    StateLook{"paused"_L1, QT_TRANSLATE_NOOP("herald::Alerting", "Paused"), "paused"_L1, Tone::Muted},
    StateLook{"disabled"_L1, QT_TRANSLATE_NOOP("herald::Alerting", "Off"), "inactive"_L1, Tone::Muted},
    StateLook{"fires"_L1, QT_TRANSLATE_NOOP("herald::Alerting", "Acts"), "firing"_L1, Tone::Alert},
    StateLook{"cools_down"_L1, QT_TRANSLATE_NOOP("herald::Alerting", "Cools down"), "clock"_L1, Tone::Accent},
    StateLook{"does_not_hold"_L1, QT_TRANSLATE_NOOP("herald::Alerting", "Does not hold"), "well"_L1, Tone::Well},
    StateLook{"cannot_see"_L1, QT_TRANSLATE_NOOP("herald::Alerting", "Cannot see"), "cannot-see"_L1, Tone::Blind},
    StateLook{"waits_for_approval"_L1, QT_TRANSLATE_NOOP("herald::Alerting", "Waits for approval"), "pending"_L1,
              Tone::Warning}};

RowContent rowFor(const QString &state, const QString &title, const QString &subtitle, const QString &note)
{
    const auto *const look = std::ranges::find_if(kStates, [&](const StateLook &one) { return one.state == state; });
    const bool isKnown = look != kStates.end();
    return {.icon = isKnown ? QString(look->icon) : u"info"_s,
            .tone = isKnown ? look->tone : Tone::Secondary,
            .title = title,
            .subtitle = subtitle,
            .trailing = isKnown ? Words::tr(look->title) : state,
            .trailingTone = isKnown ? look->tone : Tone::Secondary,
            .trailingNote = note};
}

QString whenText(const QJsonValue &value, Instant now)
{
    const auto at = parseInstant(value.toString());
    return at ? momentText(*at, now) : QString();
}

QString durationIn(const QJsonValue &value)
{
    const auto duration = parseDuration(value.toString());
    return duration ? durationText(*duration) : value.toString();
}

QString textsIn(const QJsonValue &value) { return value.toVariant().toStringList().join(u", "_s); }

QString wordsOf(QStringList labels)
{
    std::ranges::transform(labels, labels.begin(), labelWord);
    return labels.join(u", "_s);
}

QString targetsText(const AlertingConfig &config, const QString &receiver)
{
    const auto found = std::ranges::find(config.receivers, receiver, &Receiver::name);
    QStringList names;
    if (found != config.receivers.end()) {
        for (const NotificationTarget &target : found->targets)
            names += keyOf(target);
    }
    return names.isEmpty() ? Words::tr("nobody") : names.join(u", "_s);
}

QString conditionText(const QJsonObject &condition)
{
    const QString fact = condition.value("fact"_L1).toString();
    const QString wanted = u"%1 %2"_s.arg(condition.value("operator"_L1).toString(),
                                          factValue(fact, condition.value("wanted"_L1).toDouble()));
    const QJsonValue value = condition.value("value"_L1);
    return value.isDouble()
               ? Words::tr("%1: %2 (wanted %3)", "fact, value, comparison")
                     .arg(factWord(fact), factValue(fact, value.toDouble()), wanted)
               : Words::tr("%1 cannot be seen (wanted %2)", "fact, comparison").arg(factWord(fact), wanted);
}

void addRoutes(const RouteNode &node, const QString &path, const AlertingConfig &config, QList<BookItem> &items)
{
    const QString matches = node.matchers.empty() ? Words::tr("every alert") : toText(node.matchers);
    const QString words = node.matchers.empty() ? matches : matcherWords(node.matchers);
    const auto lasting = [](const std::optional<Duration> &duration) {
        return duration ? durationText(*duration) : QString();
    };
    const QString receiver = node.receiver.isEmpty() ? Words::tr("as above") : node.receiver;
    const qsizetype depth = path.count(u'.');
    items += {.id = path,
              .row = {.icon = depth > 0 ? u"chevron-right"_s : u"send"_s,
                      .tone = Tone::Accent,
                      .title = QString(depth * 4, QChar::Nbsp) + words,
                      .subtitle = QString(depth * 4, QChar::Nbsp) + targetsText(config, node.receiver),
                      .trailing = receiver,
                      .trailingNote = node.goesOn ? Words::tr("and goes on") : QString()},
              .note = Words::tr("Route %1", "place in the tree").arg(path),
              .facts = {{Words::tr("Alerts with"), matches},
                        {Words::tr("Receiver"), receiver},
                        {Words::tr("Told by"), targetsText(config, node.receiver)},
                        {Words::tr("Goes on"), node.goesOn ? Words::tr("Yes, to the next route too") : QString()},
                        {Words::tr("Grouped by"), wordsOf(node.groupBy.value_or(QStringList()))},
                        {Words::tr("Waits for"), lasting(node.groupWait)},
                        {Words::tr("News at most every"), lasting(node.groupInterval)},
                        {Words::tr("Says it again after"), lasting(node.repeatInterval)},
                        {Words::tr("Mute in"), node.muteTimeIntervals.join(u", "_s)},
                        {Words::tr("Only in"), node.activeTimeIntervals.join(u", "_s)}}};
    int place = 0;
    for (const RouteNode &child : node.routes)
        addRoutes(child, u"%1.%2"_s.arg(path).arg(place++), config, items);
}

}  // namespace

QList<BookItem> scheduleItems(const QJsonArray &schedules, Instant now)
{
    QList<BookItem> items;
    for (const QJsonValue value : schedules) {
        const QJsonObject one = value.toObject();
        const QString id = one.value("id"_L1).toString();
        const QString name = one.value("name"_L1).toString();
        const QString runs = one.value("calendar"_L1).isNull()
                                 ? Words::tr("every %1").arg(durationIn(one.value("every"_L1)))
                                 : u"%1 %2"_s.arg(one.value("calendar"_L1).toString(), one.value("zone"_L1).toString());
        const QString next = whenText(one.value("next_execution"_L1), now);
        const int missed = one.value("missed"_L1).toInt();
        items += {.id = id,
                  .row = rowFor(one.value("state"_L1).toString(), name.isEmpty() ? id : name, runs,
                                next.isEmpty() ? QString() : Words::tr("next %1").arg(next)),
                  .note = id,
                  .facts = {{Words::tr("What it is for"), one.value("description"_L1).toString()},
                            {Words::tr("Runs"), runs},
                            {Words::tr("Last run"), whenText(one.value("last_execution"_L1), now)},
                            {Words::tr("Result"), reasonText(one.value("last_result"_L1).toString(), now)},
                            {Words::tr("Next run"), next},
                            {Words::tr("Missed"), missed > 0 ? Words::tr("%n run(s)", nullptr, missed) : QString(),
                             Tone::Warning},
                            {Words::tr("Looks back"), durationIn(one.value("lookback"_L1))},
                            {Words::tr("Tags"), textsIn(one.value("tags"_L1))}},
                  .state = one.value("state"_L1).toString()};
    }
    return items;
}

QList<BookItem> policyItems(const QJsonArray &policies, Instant now)
{
    QList<BookItem> items;
    for (const QJsonValue value : policies) {
        const QJsonObject one = value.toObject();
        const QString id = one.value("id"_L1).toString();
        const QString name = one.value("name"_L1).toString();
        QStringList conditions;
        for (const QJsonValue condition : one.value("conditions"_L1).toArray())
            conditions += conditionText(condition.toObject());
        const QString actions = actionWords(one.value("actions"_L1).toVariant().toStringList());
        const int priority = one.value("priority"_L1).toInt();
        items +=
            {.id = id,
             .row = rowFor(one.value("state"_L1).toString(), name.isEmpty() ? id : name, actions,
                           Words::tr("priority %1").arg(priority)),
             .note = id,
             .facts = {{Words::tr("What it is for"), one.value("description"_L1).toString()},
                       {Words::tr("Now"), conditions.join(u'\n')},
                       {Words::tr("Does"), actions},
                       {Words::tr("Last acted"), whenText(one.value("last_acted_at"_L1), now)},
                       {Words::tr("Result"), outcomesText(one.value("last_result"_L1).toString(), now)},
                       {Words::tr("Cools down for"), durationIn(one.value("cooldown"_L1))},
                       {Words::tr("Only says it"), one.value("dry_run"_L1).toBool() ? Words::tr("Yes") : QString()},
                       {Words::tr("Wants approval"), one.value("approval"_L1).toBool() ? Words::tr("Yes") : QString()}},
             .state = one.value("state"_L1).toString()};
    }
    return items;
}

QList<BookItem> routeItems(const AlertingConfig &config)
{
    QList<BookItem> items;
    addRoutes(config.route, u"0"_s, config, items);
    return items;
}

QList<BookItem> escalationItems(const AlertingConfig &config)
{
    QList<BookItem> items;
    for (const EscalationChain &chain : config.escalations) {
        const QString matches =
            chain.matchers.empty() ? Words::tr("alerts whose rule names it") : toText(chain.matchers);
        const QString words = chain.matchers.empty() ? matches : matcherWords(chain.matchers);
        QList<Fact> facts{{Words::tr("Alerts with"), matches}};
        int number = 0;
        for (const EscalationStep &step : chain.steps) {
            const QString when =
                step.after.count() > 0 ? Words::tr("after %1").arg(durationText(step.after)) : Words::tr("at once");
            QString text = Words::tr("%1: %2 (%3)", "when, receiver, ways")
                               .arg(when, step.receiver, targetsText(config, step.receiver));
            if (!step.onlyIn.isEmpty())
                text = Words::tr("%1, only in %2").arg(text, step.onlyIn.join(u", "_s));
            facts += {Words::tr("Step %1").arg(++number), text};
        }
        if (chain.repeatFrom)
            facts += {Words::tr("Then"), Words::tr("again from step %1, at most %n time(s)", nullptr, chain.mostRepeats)
                                             .arg(*chain.repeatFrom + 1)};
        items += {.id = chain.name,
                  .row = {.icon = u"rise"_s,
                          .tone = Tone::Accent,
                          .title = chain.name,
                          .subtitle = words,
                          .trailing = Words::tr("%n step(s)", nullptr, int(chain.steps.size()))},
                  .note = Words::tr("Stops when somebody acknowledges"),
                  .facts = facts};
    }
    return items;
}

}  // namespace herald
