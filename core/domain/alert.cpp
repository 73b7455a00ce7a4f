// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/alert.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

QJsonValue timeOrNull(const std::optional<Instant> &at)
{
    return at ? QJsonValue(toRfc3339(*at)) : QJsonValue(QJsonValue::Null);
}

bool hasValue(AlertState state) { return state != AlertState::NoData && state != AlertState::Error; }

/// What others write for the two ends of the scale: Prometheus's own examples (page, none), syslog (RFC 5424),
/// PagerDuty, Opsgenie (P1 to P5) and Zabbix. Between them lies Warning.
constexpr std::array kCriticalWords{"critical"_L1, "crit"_L1,  "page"_L1,     "fatal"_L1, "emergency"_L1,
                                    "emerg"_L1,    "alert"_L1, "disaster"_L1, "p1"_L1,    "sev1"_L1};
constexpr std::array kInfoWords{"info"_L1, "information"_L1, "informational"_L1, "notice"_L1,
                                "none"_L1, "low"_L1,         "debug"_L1,         "ok"_L1,
                                "p4"_L1,   "p5"_L1};

}  // namespace

Severity severityOf(const Labels &labels)
{
    const QString word = labels.value(u"severity").toLower();
    const auto isOneOf = [&word](const auto &words) { return std::ranges::find(words, word) != words.end(); };
    if (isOneOf(kCriticalWords))
        return Severity::Critical;
    return isOneOf(kInfoWords) ? Severity::Info : Severity::Warning;
}

Severity severityOf(const Alert &alert) { return alert.rank.value_or(severityOf(alert.labels)); }

std::optional<Severity> rankOf(const Labels &labels, const SeverityWords &words)
{
    if (words.isEmpty())
        return std::nullopt;
    const auto known = words.constFind(labels.value(u"severity").toLower());
    return known == words.cend() ? std::nullopt : std::optional(*known);
}

std::optional<Severity> severityFrom(QStringView text)
{
    for (const auto severity : {Severity::Info, Severity::Warning, Severity::Critical}) {
        if (text == toText(severity))
            return severity;
    }
    return std::nullopt;
}

QString toText(Severity severity)
{
    switch (severity) {
    case Severity::Info: return u"info"_s;
    case Severity::Warning: return u"warning"_s;
    case Severity::Critical: return u"critical"_s;
    }
    return {};
}

QString toText(AlertState state)
{
    switch (state) {
    case AlertState::Inactive: return u"inactive"_s;
    case AlertState::Pending: return u"pending"_s;
    case AlertState::Firing: return u"firing"_s;
    case AlertState::Resolved: return u"resolved"_s;
    case AlertState::NoData: return u"nodata"_s;
    case AlertState::Error: return u"error"_s;
    }
    return {};
}

std::optional<AlertState> alertStateFrom(QStringView text)
{
    for (const auto state : {AlertState::Inactive, AlertState::Pending, AlertState::Firing, AlertState::Resolved,
                             AlertState::NoData, AlertState::Error}) {
        if (text == toText(state))
            return state;
    }
    return std::nullopt;
}

QString repeatText(const Alert &alert)
{
    if (alert.isFlapping)
        return u"Flapping: fired %1 times within a day."_s.arg(alert.repeats);
    return alert.repeats > 1 ? u"Fired %1 times within a day."_s.arg(alert.repeats) : QString();
}

QJsonObject toJson(const Alert &alert)
{
    const bool isAcknowledged = alert.state == AlertState::Firing && alert.acknowledgedAt.has_value();
    return {
        {u"id"_s, alert.id.value},
        {u"fingerprint"_s, QString::number(alert.fingerprint, 16).rightJustified(16, u'0')},
        {u"rule"_s, alert.rule},
        {u"state"_s, isAcknowledged ? u"acknowledged"_s : toText(alert.state)},
        {u"severity"_s, alert.labels.value(u"severity")},
        {u"labels"_s, alert.labels.toJson()},
        {u"value"_s, hasValue(alert.state) ? QJsonValue(alert.value) : QJsonValue(QJsonValue::Null)},
        {u"threshold"_s, alert.threshold ? QJsonValue(*alert.threshold) : QJsonValue(QJsonValue::Null)},
        {u"summary"_s, alert.summary},
        {u"description"_s, alert.description},
        {u"annotations"_s, alert.annotations.toJson()},
        {u"active_since"_s, toRfc3339(alert.activeSince)},
        {u"fired_at"_s, timeOrNull(alert.firedAt)},
        {u"resolved_at"_s, timeOrNull(alert.resolvedAt)},
        {u"acknowledged_at"_s, timeOrNull(alert.acknowledgedAt)},
        {u"acknowledged_by"_s, alert.acknowledgedBy},
        {u"updated_at"_s, toRfc3339(alert.updatedAt)},
        {u"repeats"_s, alert.repeats},
        {u"is_flapping"_s, alert.isFlapping},
    };
}

QJsonObject toJson(const Transition &transition)
{
    return {
        {u"time"_s, toRfc3339(transition.at)},
        {u"alert_id"_s, transition.alert.value},
        {u"rule"_s, transition.rule},
        {u"labels"_s, transition.labels.toJson()},
        {u"from"_s, toText(transition.from)},
        {u"state"_s, toText(transition.to)},
        {u"value"_s, hasValue(transition.to) ? QJsonValue(transition.value) : QJsonValue(QJsonValue::Null)},
        {u"reason"_s, transition.reason},
    };
}

}  // namespace herald
