// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/groupnotice.h"

#include "domain/plaintext.h"
#include "notify/desktop.h"
#include "notify/discord.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr int kRed = 0xED4245;
constexpr int kGreen = 0x57F287;

/// Open ones first and the worst of them at the top, each side in the order of their ids.
std::vector<GroupMember> membersOf(const GroupMessage &message)
{
    std::vector<GroupMember> members = message.open;
    std::ranges::stable_sort(members, std::ranges::greater{},
                             [](const GroupMember &member) { return severityOf(member.alert); });
    members.insert(members.end(), message.ended.begin(), message.ended.end());
    return members;
}

/// The key that names the message once: a lone alert's first telling has the key of that change.
QString keyOfMessage(const GroupMessage &message, const std::vector<GroupMember> &members, Instant now)
{
    if (members.size() == 1) {
        const GroupMember &only = members.front();
        const QString key = u"alert:%1:%2"_s.arg(only.alert.id.value).arg(toText(only.last.to));
        const bool isFirst = !message.news.isEmpty() && !message.isReturn;
        return isFirst ? key : key + u'@' + QString::number(toMs(now));
    }
    const QByteArray hash = QCryptographicHash::hash(message.group.toUtf8(), QCryptographicHash::Sha256).toHex();
    return u"group:%1@%2"_s.arg(QString::fromLatin1(hash.first(16))).arg(toMs(now));
}

QString countsOf(const GroupMessage &message)
{
    QStringList parts;
    if (!message.open.empty())
        parts << u"%1 alerts"_s.arg(message.open.size());
    if (!message.ended.empty())
        parts << u"%1 over"_s.arg(message.ended.size());
    return parts.join(u", "_s);
}

QString lineOf(const GroupMember &member)
{
    const Alert &alert = member.alert;
    const QString what = alert.summary.isEmpty() ? alert.labels.toText() : alert.summary;
    const QString line = shortened(cleanLine(alert.rule + u": "_s + what), 150);
    if (isAtRest(member.last.to))
        return u"Over: "_s + line;
    const QString repeats = repeatText(alert);
    return repeats.isEmpty() ? line : line + u" ("_s + repeats.chopped(1) + u')';
}

/// The first ten, and how many more there are.
QStringList linesOf(const std::vector<GroupMember> &members, qsizetype most)
{
    QStringList lines;
    for (const GroupMember &member : members) {
        if (lines.size() == most)
            break;
        lines << lineOf(member);
    }
    if (qsizetype(members.size()) > lines.size())
        lines << u"and %1 more; Herald lists them all"_s.arg(qsizetype(members.size()) - lines.size());
    return lines;
}

Severity worstOf(const GroupMessage &message)
{
    Severity worst = Severity::Info;
    for (const GroupMember &member : message.open)
        worst = std::max(worst, severityOf(member.alert));
    return worst;
}

DesktopNote noteOf(const GroupMessage &message, const std::vector<GroupMember> &members)
{
    if (members.size() == 1)
        return alertNote(members.front().alert, members.front().last);
    return {.title = shortened(countsOf(message) + u' ' + cleanLine(message.labels.toText()), 100),
            .body = shortened(linesOf(members, 3).join(u'\n'), 300),
            .reference = u"alert:%1"_s.arg(members.front().alert.id.value),
            .severity = worstOf(message)};
}

DiscordEmbed digestOf(const GroupMessage &message, const std::vector<GroupMember> &members, Instant now)
{
    DiscordEmbed embed;
    embed.title = escaped(countsOf(message));
    QStringList lines = linesOf(members, kDescribedAlerts);
    for (QString &line : lines)
        line = escaped(line);
    embed.description = lines.join(u'\n');
    embed.colour = message.open.empty() ? kGreen : kRed;
    for (const auto &[name, value] : message.labels)
        embed.fields.append({escaped(name), escaped(value)});
    embed.footer = u"Herald"_s;
    embed.at = now;
    return embed;
}

QList<QByteArray> discordBodies(const GroupMessage &message, const std::vector<GroupMember> &members, Instant now)
{
    if (members.size() == 1)
        return discordPayloads({}, {alertEmbed(members.front().alert, members.front().last)});
    return discordPayloads({}, {digestOf(message, members, now)});
}

QList<QByteArray> bodiesOf(const GroupMessage &message, const std::vector<GroupMember> &members, Instant now)
{
    switch (message.target.channel) {
    case Channel::Desktop: return {toPayload(noteOf(message, members))};
    case Channel::Discord: return discordBodies(message, members, now);
    case Channel::Webhook: return {webhookPayload(message)};
    }
    return {};
}

/// The labels that all members share.
Labels commonLabels(const std::vector<GroupMember> &members)
{
    Labels common = members.front().alert.labels;
    for (const GroupMember &member : members) {
        const Labels before = common;
        for (const auto &[name, value] : before) {
            if (member.alert.labels.value(name) != value)
                common.remove(name);
        }
    }
    return common;
}

QJsonObject alertJson(const GroupMember &member)
{
    const Alert &alert = member.alert;
    const bool isEnd = isAtRest(member.last.to);
    QJsonObject annotations = alert.annotations.toJson();
    // A rule that cannot see or be evaluated says so itself.
    const bool isBlind = member.last.to == AlertState::NoData || member.last.to == AlertState::Error;
    annotations.insert(u"summary"_s, isBlind ? member.last.reason : alert.summary);
    annotations.insert(u"description"_s, alert.description);
    if (const QString repeats = repeatText(alert); !repeats.isEmpty())
        annotations.insert(u"repeats"_s, repeats);
    return {{u"status"_s, isEnd ? u"resolved"_s : u"firing"_s},
            {u"state"_s, toText(member.last.to)},
            {u"labels"_s, alert.labels.toJson()},
            {u"annotations"_s, annotations},
            {u"startsAt"_s, toRfc3339(alert.firedAt.value_or(alert.activeSince))},
            {u"endsAt"_s, isEnd ? toRfc3339(member.last.at) : u"0001-01-01T00:00:00Z"_s},
            {u"generatorURL"_s, QString()},
            {u"fingerprint"_s, u"%1"_s.arg(alert.fingerprint, 16, 16, QChar(u'0'))}};
}

}  // namespace

QByteArray webhookPayload(const GroupMessage &message)
{
    const std::vector<GroupMember> members = membersOf(message);
    QJsonArray alerts;
    qsizetype bytes = 0;
    for (const GroupMember &member : members) {
        const QJsonObject json = alertJson(member);
        bytes += QJsonDocument(json).toJson(QJsonDocument::Compact).size();
        if (alerts.size() == kListedAlerts || (bytes > kListedBytes && !alerts.isEmpty()))
            break;
        alerts.append(json);
    }
    const QJsonObject json{{u"version"_s, u"4"_s},
                           {u"groupKey"_s, message.group},
                           {u"truncatedAlerts"_s, qint64(members.size()) - alerts.size()},
                           {u"status"_s, message.open.empty() ? u"resolved"_s : u"firing"_s},
                           {u"receiver"_s, message.receiver},
                           {u"groupLabels"_s, message.labels.toJson()},
                           {u"commonLabels"_s, commonLabels(members).toJson()},
                           {u"commonAnnotations"_s, QJsonObject()},
                           {u"externalURL"_s, QString()},
                           {u"alerts"_s, alerts}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QList<Delivery> planGroup(const GroupMessage &message, Instant now)
{
    const std::vector<GroupMember> members = membersOf(message);
    if (members.empty())
        return {};
    const DesktopNote note = noteOf(message, members);
    const QString key = keyOfMessage(message, members, now);
    QList<Delivery> deliveries;
    for (const QByteArray &body : bodiesOf(message, members, now)) {
        Delivery delivery;
        delivery.channel = message.target.channel;
        delivery.receiver = message.secret;
        delivery.key = deliveries.isEmpty() ? key : key + u"/%1"_s.arg(deliveries.size() + 1);
        delivery.title = note.title;
        delivery.payload = body;
        delivery.createdAt = now;
        delivery.nextAttemptAt = now;
        deliveries.append(delivery);
    }
    return deliveries;
}

}  // namespace herald
