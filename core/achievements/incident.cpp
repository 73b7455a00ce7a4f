// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/incident.h"

#include "achievements/edits.h"
#include "achievements/impact.h"
#include "domain/plaintext.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

QString lengthText(Duration duration) { return toText(Duration(std::chrono::floor<std::chrono::minutes>(duration))); }

Evidence alertEvidence(const Alert &alert, const QString &key)
{
    Evidence evidence;
    evidence.kind = u"alert"_s;
    evidence.reference = key;
    evidence.title = alert.rule;
    evidence.grade = EvidenceGrade::Measured;
    evidence.at = *alert.resolvedAt;
    evidence.data = {{u"rule"_s, alert.rule},
                     {u"labels"_s, alert.labels.toJson()},
                     {u"fired_at"_s, toRfc3339(*alert.firedAt)},
                     {u"acknowledged_at"_s, toRfc3339(*alert.acknowledgedAt)},
                     {u"resolved_at"_s, toRfc3339(*alert.resolvedAt)},
                     {u"threshold"_s, alert.threshold ? QJsonValue(*alert.threshold) : QJsonValue(QJsonValue::Null)}};
    return evidence;
}

}  // namespace

std::optional<Achievement> incidentAchievement(const Alert &alert)
{
    if (alert.state != AlertState::Resolved || !alert.firedAt || !alert.resolvedAt || !alert.acknowledgedAt)
        return std::nullopt;
    if (*alert.resolvedAt < *alert.firedAt || *alert.acknowledgedAt < *alert.firedAt)
        return std::nullopt;
    const qint64 firedSeconds = toMs(*alert.firedAt) / 1000;
    Achievement achievement;
    achievement.key = u"incident:%1:%2:%3"_s.arg(alert.rule, QString::number(alert.fingerprint, 16)).arg(firedSeconds);
    const QString service = alert.labels.value(u"service"_s);
    const QString what = cleanLine(alert.rule) + (service.isEmpty() ? QString() : u" of "_s + cleanLine(service));
    achievement.title = u"Resolved incident: %1"_s.arg(what);
    achievement.description = u"%1. Acknowledged after %2, over after %3."_s.arg(
        alert.summary.isEmpty() ? what : cleanLine(alert.summary), lengthText(*alert.acknowledgedAt - *alert.firedAt),
        lengthText(*alert.resolvedAt - *alert.firedAt));
    achievement.category = Category::Infrastructure;
    achievement.source = SourceType::Incident;
    achievement.startedAt = alert.firedAt;
    achievement.completedAt = *alert.resolvedAt;
    achievement.tags = {u"incident"_s, toText(severityOf(alert))};
    achievement.evidence = {alertEvidence(alert, achievement.key)};
    setImpact(achievement, {.category = achievement.category, .grade = EvidenceGrade::Correlated});
    rememberComposed(achievement);
    return achievement;
}

}  // namespace herald
