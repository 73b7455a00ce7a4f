// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/discordwebhook.h"

#include "domain/plaintext.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrlQuery>
#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

constexpr std::array kHosts{
    "discord.com"_L1,    "canary.discord.com"_L1,    "ptb.discord.com"_L1,
    "discordapp.com"_L1, "canary.discordapp.com"_L1, "ptb.discordapp.com"_L1,
};
constexpr Duration kUnknownPause = 60s;
constexpr Duration kMaxPause = 24h;

bool isDiscord(const QUrl &url)
{
    const bool isPort = url.port(443) == 443;
    return url.scheme() == "https"_L1 && isPort && std::ranges::find(kHosts, url.host()) != kHosts.end();
}

bool isLoopback(const QUrl &url)
{
    static const QRegularExpression kLoopback(u"\\A(localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|::1)\\z"_s);
    return (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && kLoopback.match(url.host()).hasMatch();
}

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && a.port() == b.port();
}

tl::unexpected<Error> notAWebhook()
{
    return fail(ErrorKind::Invalid, u"This is not a Discord webhook; copy its URL from Discord: channel settings, "
                                    "Integrations, Webhooks. It begins with https://discord.com/api/webhooks/."_s);
}

/// Only a thread may be chosen; other parameters are Herald's own business.
bool takeThread(const QUrl &from, QUrl &to)
{
    static const QRegularExpression kSnowflake(u"\\A\\d{1,20}\\z"_s);
    QUrlQuery query{{u"wait"_s, u"true"_s}};
    const QUrlQuery given(from);
    const auto items = given.queryItems();
    for (const auto &[name, value] : items) {
        if (name == "thread_id"_L1 && kSnowflake.match(value).hasMatch())
            query.addQueryItem(name, value);
        else if (name != "wait"_L1)
            return false;
    }
    to.setQuery(query);
    return true;
}

std::optional<Duration> secondsOf(double seconds)
{
    if (!std::isfinite(seconds) || seconds < 0)
        return std::nullopt;
    return std::min(kMaxPause, Duration(qint64(std::ceil(std::min(seconds, 1e6) * 1000))));
}

std::optional<Duration> headerSeconds(const HttpReply &reply, QByteArrayView name)
{
    bool ok = false;
    const double seconds = reply.headers.value(name).trimmed().toDouble(&ok);
    return ok ? secondsOf(seconds) : std::nullopt;
}

/// Discord's own words for what is wrong, without its address.
QString messageOf(const HttpReply &reply)
{
    const QString text = QJsonDocument::fromJson(reply.body).object().value("message"_L1).toString();
    return shortened(cleanLine(text), 200);
}

QString nameOf(Channel channel) { return channel == Channel::Webhook ? u"The webhook"_s : u"Discord"_s; }

QString refusalText(Channel channel, const HttpReply &reply)
{
    QString text = u"%1 answered %2"_s.arg(nameOf(channel)).arg(reply.status);
    if (const QString message = messageOf(reply); !message.isEmpty())
        text += u" (%1)"_s.arg(message);
    if (reply.status == 401 || reply.status == 403 || reply.status == 404)
        text += u"; make a new webhook and store its URL"_s;
    return text + u'.';
}

Duration retryPause(const DeliveryPolicy &policy, int attempts)
{
    const double doubled = double(policy.firstPause.count()) * std::exp2(std::clamp(attempts - 1, 0, 30));
    return Duration(qint64(std::min(doubled, double(policy.maxPause.count()))));
}

Delivery waiting(Delivery delivery, const DeliveryPolicy &policy, Duration pause, Instant now)
{
    const bool isOver = now + pause > delivery.createdAt + policy.giveUpAfter;
    delivery.state = isOver ? DeliveryState::Dead : DeliveryState::Waiting;
    delivery.nextAttemptAt = now + pause;
    return delivery;
}

}  // namespace

Result<DiscordWebhook> readWebhook(const QString &text, const QString &base)
{
    static const QRegularExpression kPath(u"\\A/api(/v\\d{1,2})?/webhooks/(\\d{1,20})/([A-Za-z0-9_-]{1,200})/?\\z"_s);
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const QUrl other(base.trimmed(), QUrl::StrictMode);
    if (!base.trimmed().isEmpty() && (!isLoopback(other) || !other.userInfo().isEmpty()))
        return fail(ErrorKind::Invalid, u"HERALD_DISCORD_BASE is for tests; it takes only http://127.0.0.1:PORT."_s);
    const bool isTest = !base.trimmed().isEmpty();
    const auto path = kPath.match(url.path());
    const bool isHostKnown = isDiscord(url) || (isTest && isSameOrigin(url, other));
    if (!url.isValid() || !isHostKnown || !path.hasMatch() || !url.userInfo().isEmpty() || url.hasFragment())
        return notAWebhook();
    QUrl target = isTest ? other : url;
    target.setPath(url.path());
    target.setFragment({});
    if (!takeThread(url, target))
        return notAWebhook();
    return DiscordWebhook{target, path.captured(2)};
}

HttpRequest webhookRequest(const DiscordWebhook &webhook, const QByteArray &payload)
{
    HttpRequest request;
    request.method = HttpMethod::Post;
    request.url = webhook.url;
    request.headers.set("Content-Type", "application/json");
    request.body = payload;
    request.timeout = 15s;
    request.maxBytes = 1 << 20;
    return request;
}

Duration rateLimitPause(const HttpReply &reply)
{
    std::optional<Duration> pause = headerSeconds(reply, "Retry-After");
    const QJsonValue body = QJsonDocument::fromJson(reply.body).object().value("retry_after"_L1);
    if (const auto told = body.isDouble() ? secondsOf(body.toDouble()) : std::nullopt)
        pause = std::max(pause.value_or(Duration::zero()), *told);
    if (!pause)
        pause = headerSeconds(reply, "X-RateLimit-Reset-After");
    return std::max(Duration(1), pause.value_or(kUnknownPause));
}

Delivery afterAttempt(Delivery delivery, const Result<HttpReply> &reply, const DeliveryPolicy &policy, Instant now)
{
    delivery.httpStatus = reply ? reply->status : 0;
    if (reply && reply->status == 429) {
        delivery.lastError = nameOf(delivery.channel) + u" asked to wait."_s;
        return waiting(std::move(delivery), policy, rateLimitPause(*reply), now);
    }
    ++delivery.attempts;
    if (reply && reply->isSuccess()) {
        delivery.state = DeliveryState::Delivered;
        delivery.deliveredAt = now;
        delivery.lastError.clear();
        return delivery;
    }
    delivery.lastError = reply ? refusalText(delivery.channel, *reply)
                               : nameOf(delivery.channel) + u" did not answer; look at the network connection."_s;
    const bool isFinal = reply && reply->status >= 300 && reply->status < 500 && reply->status != 408;
    if (isFinal) {
        delivery.state = DeliveryState::Dead;
        return delivery;
    }
    const Duration pause = retryPause(policy, delivery.attempts);
    return waiting(std::move(delivery), policy, pause, now);
}

}  // namespace herald
