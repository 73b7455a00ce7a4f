// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/message.h"

namespace herald {

/// How a reply's head is to be written.
struct HeadOptions {
    int minorVersion = 1;  ///< of the request: HTTP/1.0 or HTTP/1.1
    bool isKeptAlive = true;
};

/// Status line and header fields up to and with the empty line. Sources: RFC 9110, RFC 9112.
[[nodiscard]] QByteArray replyHead(const ApiReply &reply, const HeadOptions &options);

/// Does `head`, fields of a request, tell a Content-Length of more digits than 64 bits hold? Then it is a length, only
/// not one that any body has.
[[nodiscard]] bool hasEndlessLength(const QByteArray &head);

}  // namespace herald
