// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/ratelimit.h"

#include "notify/discordwebhook.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

constexpr double kMaxSeconds = 86'400;

std::optional<double> number(const HttpReply &reply, QByteArrayView name)
{
    bool ok = false;
    const double value = reply.headers.value(name).trimmed().toDouble(&ok);
    return ok && std::isfinite(value) && value >= 0 ? std::optional(value) : std::nullopt;
}

bool isGlobal(const HttpReply &reply)
{
    return reply.headers.value("X-RateLimit-Global").trimmed() == "true"
           || reply.headers.value("X-RateLimit-Scope").trimmed() == "global"
           || QJsonDocument::fromJson(reply.body).object().value("global"_L1).toBool();
}

}  // namespace

Instant RateLimits::earliest(const QString &webhook, Instant now) const
{
    Instant at = std::max(now, m_globalUntil);
    const auto window = m_windows.constFind(m_bucketOf.value(webhook, webhook));
    if (window != m_windows.cend() && window->remaining <= 0)
        at = std::max(at, window->resetsAt);
    return at;
}

void RateLimits::sent(const QString &webhook, Instant now)
{
    const auto window = m_windows.find(m_bucketOf.value(webhook, webhook));
    if (window == m_windows.end())
        return;
    if (now >= window->resetsAt)
        m_windows.erase(window);  // a new window, of which nothing is known yet
    else
        --window->remaining;
}

void RateLimits::answered(const QString &webhook, const HttpReply &reply, Instant now)
{
    if (const QByteArray bucket = reply.headers.value("X-RateLimit-Bucket").trimmed(); !bucket.isEmpty())
        m_bucketOf.insert(webhook, QString::fromLatin1(bucket) + u'/' + webhook);
    const QString key = m_bucketOf.value(webhook, webhook);
    if (reply.status == 429) {
        const Instant until = now + rateLimitPause(reply);
        if (isGlobal(reply))
            m_globalUntil = std::max(m_globalUntil, until);
        else
            m_windows.insert(key, {0, until});
        return;
    }
    const auto remaining = number(reply, "X-RateLimit-Remaining");
    const auto seconds = number(reply, "X-RateLimit-Reset-After");
    if (!remaining || !seconds)
        return;
    const Duration left(qint64(std::ceil(std::min(*seconds, kMaxSeconds) * 1000)));
    m_windows.insert(key, {qint64(std::min(*remaining, 1e6)), now + left});
}

}  // namespace herald
