// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/wire.h"

#include <algorithm>
#include <boost/beast/http/status.hpp>

namespace herald {

QByteArray replyHead(const ApiReply &reply, const HeadOptions &options)
{
    const auto reason = boost::beast::http::obsolete_reason(static_cast<boost::beast::http::status>(reply.status));
    QByteArray head;
    head.reserve(256);
    head += "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + QByteArray(reason.data(), qsizetype(reason.size()));
    head += "\r\nContent-Type: " + reply.contentType;
    head += "\r\nContent-Length: " + QByteArray::number(reply.body.size());
    // What is answered here is private and never a page.
    head += "\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n";
    if (!options.isKeptAlive)
        head += "Connection: close\r\n";
    else if (options.minorVersion == 0)
        head += "Connection: keep-alive\r\n";
    for (const auto &[name, value] : reply.headers)
        head += name + ": " + value + "\r\n";
    return head += "\r\n";
}

bool hasEndlessLength(const QByteArray &head)
{
    constexpr qsizetype kMostDigits = 19;
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || line.left(colon).compare("Content-Length", Qt::CaseInsensitive) != 0)
            continue;
        QByteArray digits = line.mid(colon + 1).trimmed();
        while (digits.startsWith('0'))
            digits.remove(0, 1);
        const bool isNumber = std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
        if (isNumber && digits.size() > kMostDigits)
            return true;
    }
    return false;
}

}  // namespace herald
