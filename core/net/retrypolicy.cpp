// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/retrypolicy.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

bool isRateLimit(const HttpReply &reply)
{
    return reply.headers.has("Retry-After") || reply.headers.value("x-ratelimit-remaining").trimmed() == "0";
}

std::optional<Duration> secondsOf(const QByteArray &text)
{
    bool ok = false;
    const double seconds = text.toDouble(&ok);
    constexpr double kYear = 365 * 86400.0;
    if (!ok || !std::isfinite(seconds) || seconds < 0 || seconds > kYear)
        return std::nullopt;
    // Rounded up: half a millisecond too early is another 429.
    return Duration{qint64(std::ceil(seconds * 1000.0))};
}

std::optional<Instant> httpDate(const QByteArray &text)
{
    // Two blanks before a one-digit day stand only in the asctime form.
    const QString date = QString::fromLatin1(text).simplified();
    for (const QString &format :
         {u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s, u"dddd, dd-MMM-yy hh:mm:ss 'GMT'"_s, u"ddd MMM d hh:mm:ss yyyy"_s}) {
        QDateTime time = QLocale::c().toDateTime(date, format);
        if (!time.isValid())
            continue;
        time.setTimeSpec(Qt::UTC);
        // Two-digit years are read as 19yy; RFC 9110 wants the past only where yy lies more than 50 years ahead.
        if (format.contains("-yy "_L1) && time.date().year() < 1976)
            time = time.addYears(100);
        return fromMs(time.toMSecsSinceEpoch());
    }
    return std::nullopt;
}

}  // namespace

Outcome classify(const Result<HttpReply> &reply)
{
    if (!reply)
        return reply.error().kind == ErrorKind::Unreachable ? Outcome::Retry : Outcome::GiveUp;
    if (reply->isSuccess() || reply->status == 304)
        return Outcome::Succeeded;
    switch (reply->status) {
    case 408:
    case 425:
    case 429:
    case 500:
    case 502:
    case 503:
    case 504: return Outcome::Retry;
    case 403: return isRateLimit(*reply) ? Outcome::Retry : Outcome::GiveUp;
    default: return Outcome::GiveUp;
    }
}

std::optional<Duration> requestedPause(const HttpHeaders &headers, Instant now)
{
    const QByteArray text = headers.value("Retry-After").trimmed();
    if (const auto seconds = secondsOf(text))
        return seconds;
    if (const auto date = httpDate(text))
        return std::max(Duration::zero(), *date - now);
    if (headers.value("x-ratelimit-remaining").trimmed() != "0")
        return std::nullopt;
    bool ok = false;
    const qint64 reset = headers.value("x-ratelimit-reset").trimmed().toLongLong(&ok);
    constexpr qint64 kYear9999 = 253402300799;
    if (!ok || reset <= 0 || reset > kYear9999)
        return std::nullopt;
    return std::max(Duration::zero(), fromMs(reset * 1000) - now);
}

Duration jitteredPause(const RetryPolicy &policy, int made, double random)
{
    const double doubled = double(policy.first.count()) * std::exp2(std::max(0, made - 1));
    const double bound = std::min(doubled, double(policy.cap.count()));
    return Duration{qint64(bound * std::clamp(random, 0.0, 1.0))};
}

std::optional<Instant> nextAttempt(const RetryPolicy &policy, const Attempts &attempts, const Result<HttpReply> &reply,
                                   Instant now, double random)
{
    if (classify(reply) != Outcome::Retry)
        return std::nullopt;
    const auto requested = reply ? requestedPause(reply->headers, now) : std::nullopt;
    const Instant next = now + requested.value_or(jitteredPause(policy, attempts.made, random));
    return next <= attempts.firstAt + policy.deadline ? std::optional(next) : std::nullopt;
}

}  // namespace herald
