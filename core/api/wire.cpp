// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/wire.h"

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

}  // namespace herald
