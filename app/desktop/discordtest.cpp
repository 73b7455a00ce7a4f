// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/discordtest.h"

#include "notify/discord.h"
#include "notify/discordwebhook.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

Result<> judged(const Result<HttpReply> &reply)
{
    if (!reply)
        return tl::unexpected(reply.error());
    if (reply->isSuccess())
        return {};
    return fail(ErrorKind::Refused,
                u"Discord answered %1; make a new webhook in the channel's settings and paste its address."_s.arg(
                    reply->status));
}

}  // namespace

QFuture<Result<>> sendDiscordTest(HttpClient &http, const QString &address, const QString &base)
{
    const auto webhook = readWebhook(address, base);
    if (!webhook)
        return QtFuture::makeReadyFuture(Result<>(tl::unexpected(webhook.error())));
    const auto payloads = discordPayloads(u"Herald can reach you here."_s, {});
    return http.send(webhookRequest(*webhook, payloads.first())).then([](const Result<HttpReply> &reply) {
        return judged(reply);
    });
}

}  // namespace herald
