// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/github.h"

#include "domain/redaction.h"
#include "sources/httpstatus.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr auto kWho = "GitHub"_L1;

QString pathOf(GitHubList list)
{
    switch (list) {
    case GitHubList::Issues: return u"/issues"_s;
    case GitHubList::Releases: return u"/releases"_s;
    case GitHubList::Runs: return u"/actions/runs"_s;
    case GitHubList::Deployments: return u"/deployments"_s;
    }
    return {};
}

/// GitHub reads times to the second.
QString secondText(Instant at) { return toRfc3339(std::chrono::floor<std::chrono::seconds>(at)); }

/// When runs began that are asked for.
QString createdText(const GitHubPlace &place, Instant runsFrom)
{
    const QString from = secondText(place.since ? *place.since - kRunAgain : runsFrom);
    return place.until ? u"%1..%2"_s.arg(from, secondText(*place.until)) : u">="_s + from;
}

Error statusErrorOf(const HttpReply &reply)
{
    // A limit is told as 403 too; what to do is then to wait, not to change the token.
    const bool isLimit = reply.headers.value("x-ratelimit-remaining") == "0" || reply.headers.has("Retry-After");
    if (reply.status == 403 && isLimit)
        return {ErrorKind::Limited, u"GitHub's limit of requests is used up; Herald goes on when it is renewed."_s, {}};
    return statusError(reply, kWho);
}

}  // namespace

HttpRequest gitHubRequest(const GitHubServer &server, const QString &path)
{
    HttpRequest request{.url = server.url,
                        .headers = {{"Accept", "application/vnd.github+json"}, {"X-GitHub-Api-Version", "2022-11-28"}},
                        .timeout = std::chrono::seconds(30)};
    if (!server.token.isEmpty())
        request.headers.set("Authorization", "Bearer " + server.token.toUtf8());
    QString base = server.url.path();
    while (base.endsWith(u'/'))
        base.chop(1);
    request.url.setPath(base + path);
    return request;
}

HttpRequest gitHubPage(const GitHubServer &server, const QString &repository, const GitHubCursor &cursor,
                       Instant runsFrom)
{
    const GitHubPlace &place = cursor.place();
    HttpRequest request = gitHubRequest(server, u"/repos/"_s + repository + pathOf(cursor.list));
    QUrlQuery query{{u"per_page"_s, QString::number(kGitHubPage)}, {u"page"_s, QString::number(place.page)}};
    if (cursor.list == GitHubList::Issues) {
        query.addQueryItem(u"state"_s, u"all"_s);
        query.addQueryItem(u"sort"_s, u"updated"_s);
        query.addQueryItem(u"direction"_s, u"asc"_s);
        if (place.since)
            query.addQueryItem(u"since"_s, secondText(*place.since));
    }
    if (cursor.list == GitHubList::Runs)
        query.addQueryItem(u"created"_s, createdText(place, runsFrom));
    request.url.setQuery(query);
    if (place.page == 1 && !place.until && !place.etag.isEmpty())
        request.headers.set("If-None-Match", place.etag);
    return request;
}

HttpRequest gitHubDetail(const GitHubServer &server, const QString &path, int page)
{
    HttpRequest request = gitHubRequest(server, path);
    request.url.setQuery(
        QUrlQuery{{u"per_page"_s, QString::number(kGitHubDetails)}, {u"page"_s, QString::number(page)}});
    return request;
}

Result<QList<QJsonObject>> readGitHubPage(GitHubList list, const HttpReply &reply)
{
    if (reply.status == 304)
        return QList<QJsonObject>();
    return readGitHubList(list == GitHubList::Runs ? u"workflow_runs"_s : QString(), reply);
}

Result<QList<QJsonObject>> readGitHubList(const QString &member, const HttpReply &reply)
{
    if (!reply.isSuccess())
        return tl::unexpected(statusErrorOf(reply));
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    const bool isList = member.isEmpty() ? document.isArray() : document.object().value(member).isArray();
    if (!isList)
        return fail(ErrorKind::Corrupt, u"GitHub's answer is no list; check GITHUB_API_URL."_s, redacted(reply.url));
    QList<QJsonObject> items;
    const QJsonArray array = member.isEmpty() ? document.array() : document.object().value(member).toArray();
    for (const QJsonValue value : array)
        items.append(value.toObject());
    return items;
}

Result<QJsonObject> readGitHubObject(const HttpReply &reply)
{
    if (!reply.isSuccess())
        return tl::unexpected(statusErrorOf(reply));
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    if (!document.isObject())
        return fail(ErrorKind::Corrupt, u"GitHub's answer is no object; check GITHUB_API_URL."_s, redacted(reply.url));
    return document.object();
}

std::optional<Instant> restAfter(const HttpReply &reply, Instant now)
{
    bool isNumber = false;
    if (const qint64 seconds = reply.headers.value("Retry-After").toLongLong(&isNumber); isNumber && seconds >= 0)
        return now + std::chrono::seconds(seconds);
    if (reply.headers.value("x-ratelimit-remaining") != "0")
        return std::nullopt;
    const qint64 reset = reply.headers.value("x-ratelimit-reset").toLongLong(&isNumber);
    return isNumber ? std::optional(fromMs(reset * 1000)) : std::nullopt;
}

}  // namespace herald
