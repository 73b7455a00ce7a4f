// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/outboxplan.h"

#include "notify/desktop.h"
#include "notify/discord.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// What is told, in the forms of all channels.
struct News {
    QString key;
    DesktopNote note;
    QList<DiscordEmbed> embeds;
};

bool wasTold(AlertState state)
{
    return state == AlertState::Firing || state == AlertState::NoData || state == AlertState::Error;
}

bool isTold(const Transition &transition)
{
    const bool isEnd = transition.to == AlertState::Resolved && wasTold(transition.from);
    return transition.from != transition.to && (wasTold(transition.to) || isEnd);
}

/// An alert that goes blind and fires again tells again, so a return has its time in its key.
QString alertKey(const Alert &alert, const Transition &transition)
{
    const QString key = u"alert:%1:%2"_s.arg(alert.id.value).arg(toText(transition.to));
    const bool isReturn = wasTold(transition.from) && wasTold(transition.to);
    return isReturn ? key + u'@' + QString::number(toMs(transition.at)) : key;
}

Delivery deliveryOf(const News &news, Channel channel, Instant now)
{
    Delivery delivery;
    delivery.channel = channel;
    delivery.key = news.key;
    delivery.title = news.note.title;
    delivery.createdAt = now;
    delivery.nextAttemptAt = now;
    return delivery;
}

QList<Delivery> deliveriesOf(const News &news, const Receivers &receivers, Instant now)
{
    QList<Delivery> deliveries;
    if (receivers.hasDesktop) {
        deliveries.append(deliveryOf(news, Channel::Desktop, now));
        deliveries.last().payload = toPayload(news.note);
    }
    const QList<QByteArray> payloads =
        receivers.discord.isEmpty() ? QList<QByteArray>() : discordPayloads({}, news.embeds);
    for (const QString &receiver : receivers.discord) {
        for (qsizetype i = 0; i < payloads.size(); ++i) {
            Delivery delivery = deliveryOf(news, Channel::Discord, now);
            delivery.receiver = receiver;
            delivery.payload = payloads[i];
            if (i > 0)
                delivery.key += u"/%1"_s.arg(i + 1);
            deliveries.append(delivery);
        }
    }
    return deliveries;
}

QList<Achievement> recent(const QList<Achievement> &achievements, Instant now)
{
    QList<Achievement> kept;
    for (const Achievement &achievement : achievements) {
        if (achievement.id.isStored() && achievement.completedAt >= now - kNewsAge)
            kept.append(achievement);
    }
    return kept;
}

QList<DiscordEmbed> embedsOf(const QList<Achievement> &achievements)
{
    QList<DiscordEmbed> embeds;
    for (const Achievement &achievement : achievements)
        embeds.append(achievementEmbed(achievement));
    return embeds;
}

}  // namespace

QList<Delivery> planAlert(const Alert &alert, const Transition &transition, const Receivers &receivers, Instant now)
{
    if (!alert.id.isStored() || !isTold(transition))
        return {};
    const News news{alertKey(alert, transition), alertNote(alert, transition), {alertEmbed(alert, transition)}};
    return deliveriesOf(news, receivers, now);
}

QList<Delivery> planAchievements(const QList<Achievement> &achievements, const Receivers &receivers, Instant now)
{
    const QList<Achievement> news = recent(achievements, now);
    QList<Delivery> deliveries;
    if (news.size() > kSingleAchievements) {
        const auto [first, last] = std::ranges::minmax(news, {}, &Achievement::id);
        const QString key = u"achievements:%1-%2"_s.arg(first.id.value).arg(last.id.value);
        return deliveriesOf({key, achievementsNote(news), embedsOf(news)}, receivers, now);
    }
    for (const Achievement &achievement : news) {
        const QString key = u"achievement:%1"_s.arg(achievement.id.value);
        deliveries +=
            deliveriesOf({key, achievementNote(achievement), {achievementEmbed(achievement)}}, receivers, now);
    }
    return deliveries;
}

}  // namespace herald
