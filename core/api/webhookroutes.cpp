// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/webhookroutes.h"

#include "api/jsonbody.h"
#include "api/signature.h"
#include "store/inboxstore.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr qsizetype kMaxHeaderText = 200;

ApiError badHeader(const QString &name)
{
    return {.status = 400,
            .code = "bad_header",
            .what = u"The %1 header is missing or longer than 200 characters."_s.arg(name)};
}

ApiError signatureError(const Error &error, bool hasSecret)
{
    return {.status = hasSecret ? 401 : 403, .code = hasSecret ? "bad_signature" : "no_secret", .what = error.what};
}

/// Signature first: of a sender that is not known nothing else is looked at.
ApiResult<InboxEvent> eventOf(const RouteCall &call, const QByteArray &secret)
{
    const ApiRequest &request = call.request;
    const auto verified = verifyGithubSignature(secret, request.body, request.headers.value("X-Hub-Signature-256"));
    if (!verified)
        return tl::unexpected(signatureError(verified.error(), !secret.isEmpty()));
    const QByteArray kind = request.headers.value("X-GitHub-Event");
    if (kind.isEmpty() || kind.size() > kMaxHeaderText)
        return tl::unexpected(badHeader(u"X-GitHub-Event"_s));
    const QByteArray delivery = request.headers.value("X-GitHub-Delivery");
    if (delivery.isEmpty() || delivery.size() > kMaxHeaderText)
        return tl::unexpected(badHeader(u"X-GitHub-Delivery"_s));
    return jsonBody(request.body).map([&](const QJsonObject &) {
        return InboxEvent{.source = u"github"_s,
                          .deliveryId = QString::fromUtf8(delivery),
                          .kind = QString::fromUtf8(kind),
                          .body = request.body,
                          .receivedAt = call.now};
    });
}

Written received(bool isNew)
{
    if (!isNew)
        return {.reply =
                    jsonReply(200, {{u"status"_s, u"known"_s}, {u"message"_s, u"This delivery was taken before."_s}})};
    return {.reply = jsonReply(
                202, {{u"status"_s, u"accepted"_s}, {u"message"_s, u"Stored; it is processed in a moment."_s}}),
            .facts = {.events = 1}};
}

}  // namespace

Routes webhookRoutes(const QByteArray &secret)
{
    const WriteHandler github = [secret](const RouteCall &call) {
        return eventOf(call, secret).map([](const InboxEvent &event) {
            return WriteJob([event](Database &database) { return InboxStore(database).receive(event).map(received); });
        });
    };
    return {{HttpMethod::Post, "/webhooks/github", github, Access::Signature}};
}

}  // namespace herald
