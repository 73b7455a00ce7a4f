// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/report.h"

#include "domain/plaintext.h"
#include "notify/desktop.h"
#include "notify/discord.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr int kBlue = 0x3498DB;
constexpr size_t kBusiest = 3;

QList<QByteArray> bodiesOf(const Report &report, Channel channel, Instant now)
{
    switch (channel) {
    case Channel::Desktop:
        return {toPayload(DesktopNote{.title = shortened(cleanLine(report.title), 100),
                                      .body = shortened(cleanText(report.lines.join(u'\n')), 300),
                                      .reference = u"report:"_s + report.key,
                                      .severity = severityOf(report.labels)})};
    case Channel::Discord: {
        DiscordEmbed embed{
            .title = escaped(report.title), .description = escaped(report.lines.join(u'\n')), .colour = kBlue};
        embed.footer = u"Herald"_s;
        embed.at = now;
        return discordPayloads({}, {embed});
    }
    case Channel::Webhook:
        return {QJsonDocument({{u"version"_s, u"1"_s},
                               {u"report"_s, report.key},
                               {u"title"_s, report.title},
                               {u"lines"_s, QJsonArray::fromStringList(report.lines)},
                               {u"labels"_s, report.labels.toJson()},
                               {u"at"_s, toRfc3339(now)}})
                    .toJson(QJsonDocument::Compact)};
    }
    return {};
}

}  // namespace

AlertActivity activityOf(const QList<Alert> &alerts, Instant since, Instant now)
{
    AlertActivity activity;
    std::map<QString, qsizetype> byRule;
    for (const Alert &alert : alerts) {
        if (alert.firedAt && *alert.firedAt >= since && *alert.firedAt <= now) {
            ++activity.fired;
            ++activity.bySeverity[toText(severityOf(alert))];
            ++byRule[alert.rule];
        }
        if (alert.firedAt && alert.resolvedAt && *alert.resolvedAt >= since && *alert.resolvedAt <= now)
            ++activity.resolved;
        const bool isOpen =
            alert.state == AlertState::Firing || alert.state == AlertState::NoData || alert.state == AlertState::Error;
        activity.open += isOpen;
    }
    activity.busiest.assign(byRule.begin(), byRule.end());
    std::ranges::stable_sort(activity.busiest, std::ranges::greater{}, &std::pair<QString, qsizetype>::second);
    activity.busiest.resize(std::min(activity.busiest.size(), kBusiest));
    return activity;
}

QStringList linesOf(const AlertActivity &activity)
{
    QStringList lines{u"Alerts that began: %1, over: %2, still open: %3"_s.arg(activity.fired)
                          .arg(activity.resolved)
                          .arg(activity.open)};
    QStringList severities;
    for (const auto &[severity, count] : activity.bySeverity)
        severities << u"%1 %2"_s.arg(count).arg(severity);
    if (!severities.isEmpty())
        lines << u"By severity: %1"_s.arg(severities.join(u", "_s));
    QStringList busiest;
    for (const auto &[rule, count] : activity.busiest)
        busiest << u"%1 (%2)"_s.arg(rule).arg(count);
    if (!busiest.isEmpty())
        lines << u"Most often: %1"_s.arg(busiest.join(u", "_s));
    return lines;
}

QList<Delivery> planReport(const Report &report, const Receiver &receiver, const QSet<QString> &secrets, Instant now)
{
    QList<Delivery> deliveries;
    for (const NotificationTarget &target : receiver.targets) {
        if (!isWanted(target, secrets))
            continue;
        int part = 0;
        for (const QByteArray &body : bodiesOf(report, target.channel, now)) {
            Delivery delivery;
            delivery.channel = target.channel;
            delivery.receiver = secretOf(target, secrets);
            delivery.key = part++ == 0 ? report.key : report.key + u"/%1"_s.arg(part);
            delivery.title = report.title;
            delivery.payload = body;
            delivery.createdAt = now;
            delivery.nextAttemptAt = now;
            deliveries.append(delivery);
        }
    }
    return deliveries;
}

}  // namespace herald
