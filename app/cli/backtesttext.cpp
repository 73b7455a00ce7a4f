// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/backtesttext.h"

#include "cli/output.h"

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

using Rows = QList<QStringList>;

Rows transitionRows(const BacktestReport &report)
{
    Rows rows{{u"TIME"_s, u"RULE"_s, u"STATE"_s, u"VALUE"_s, u"WHY"_s}};
    for (const Transition &t : report.transitions)
        rows += {toRfc3339(t.at), t.rule, toText(t.to), QString::number(t.value), t.reason};
    return rows;
}

Rows totalRows(const BacktestReport &report)
{
    Rows rows{{u"RULE"_s, u"FIRES"_s, u"FLAPS"_s, u"MINUTES"_s, u"AT NIGHT"_s, u"MESSAGES"_s, u"WOKE"_s, u"HELD"_s,
               u"ESCALATED"_s, u"MISSED"_s}};
    for (const RuleTotals &rule : report.totals) {
        if (!rule.isTried) {
            rows += {rule.rule, u"not tried"_s, {}, {}, {}, {}, {}, {}, {}, {}};
            continue;
        }
        QStringList row{rule.rule, QString::number(rule.fires), QString::number(rule.flaps),
                        QString::number(rule.minutesFiring, 'f', 1)};
        for (const int count : {rule.atNight, rule.notifications, rule.woke, rule.held, rule.escalations, rule.missed})
            row += QString::number(count);
        rows += row;
    }
    return rows;
}

Rows messageRows(const PastTelling &telling)
{
    Rows rows{{u"TOLD AT"_s, u"RECEIVER"_s, u"STATE"_s, u"RULE"_s, u"LABELS"_s, u"ESCALATION"_s}};
    for (const DrillMessage &message : telling.messages)
        rows += {toRfc3339(message.at), message.receiver,        toText(message.state),
                 message.rule,          message.labels.toText(), message.step};
    return rows;
}

Rows holdRows(const PastTelling &telling)
{
    Rows rows{{u"HELD AT"_s, u"FROM"_s, u"RULE"_s, u"LABELS"_s, u"WHY"_s}};
    for (const DrillHold &hold : telling.held)
        rows += {toRfc3339(hold.at), hold.receiver.isEmpty() ? u"all"_s : hold.receiver, hold.rule,
                 hold.labels.toText(), hold.why.reason};
    return rows;
}

Rows missedRows(const std::vector<Incident> &missed)
{
    Rows rows{{u"MISSED FROM"_s, u"TO"_s, u"RULE"_s, u"LABELS"_s, u"ACTED ON"_s}};
    for (const Incident &incident : missed)
        rows += {toRfc3339(incident.firedAt), incident.endedAt ? toRfc3339(*incident.endedAt) : u"-"_s,
                 incident.rule.isEmpty() ? u"-"_s : incident.rule, incident.labels.toText(),
                 incident.isActedOn ? u"yes"_s : u"no"_s};
    return rows;
}

QString reasonsOf(const std::map<SuppressionKind, int> &kinds)
{
    QStringList parts;
    for (const auto &[kind, count] : kinds)
        parts += u"%1 %2"_s.arg(count).arg(toText(kind));
    return parts.isEmpty() ? u"none"_s : parts.join(u", "_s);
}

QString summary(const PastTrial &trial, const BacktestOptions &options)
{
    RuleTotals sum;
    for (const RuleTotals &rule : trial.report.totals) {
        sum.fires += rule.fires;
        sum.woke += rule.woke;
        sum.escalations += rule.escalations;
    }
    return u"%1 fires; held back: %2; messages that woke somebody at night (%3–%4): %5; escalated: %6, since nobody "
           "acknowledges the past; incidents missed: %7"_s.arg(sum.fires)
               .arg(reasonsOf(heldByKind(trial.telling)))
               .arg(options.nightStartsAt, 2, 10, QChar(u'0'))
               .arg(options.nightEndsAt, 2, 10, QChar(u'0'))
               .arg(sum.woke)
               .arg(sum.escalations)
               .arg(trial.missed.size());
}

template <class T>
QJsonArray array(const std::vector<T> &items)
{
    QJsonArray json;
    for (const T &item : items)
        json.append(toJson(item));
    return json;
}

}  // namespace

QString toText(const PastTrial &trial, const BacktestOptions &options)
{
    QStringList parts{table(transitionRows(trial.report)), table(totalRows(trial.report)),
                      table(messageRows(trial.telling))};
    if (!trial.telling.held.empty())
        parts += table(holdRows(trial.telling));
    if (!trial.missed.empty())
        parts += table(missedRows(trial.missed));
    parts += summary(trial, options);
    return parts.join(u"\n\n"_s);
}

QJsonObject toJson(const PastTrial &trial)
{
    QJsonObject held;
    for (const auto &[kind, count] : heldByKind(trial.telling))
        held.insert(toText(kind), count);
    QJsonObject json = herald::toJson(trial.report);
    json.insert(u"messages"_s, array(trial.telling.messages));
    json.insert(u"held"_s, array(trial.telling.held));
    json.insert(u"held_by_kind"_s, held);
    json.insert(u"missed_incidents"_s, array(trial.missed));
    return json;
}

}  // namespace herald::cli
