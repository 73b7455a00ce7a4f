// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/github.h"

#include "domain/time.h"
#include "sources/httpstatus.h"

#include <QJsonDocument>
#include <QUrlQuery>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr auto kWho = "GitHub"_L1;

QJsonValue timeValue(const std::optional<Instant> &at)
{
    return at ? QJsonValue(toRfc3339(*at)) : QJsonValue(QJsonValue::Null);
}

std::optional<Instant> timeAt(const QJsonObject &object, QLatin1StringView name)
{
    const auto at = parseInstant(object.value(name).toString());
    return at ? std::optional(*at) : std::nullopt;
}

/// By which time a list is ordered.
QLatin1StringView timeOf(GitHubList list)
{
    switch (list) {
    case GitHubList::Issues: return "updated_at"_L1;
    case GitHubList::Releases:
    case GitHubList::Runs:
    case GitHubList::Deployments: return "created_at"_L1;
    }
    return {};
}

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

Error statusErrorOf(const HttpReply &reply)
{
    // A limit is told as 403 too; what to do is then to wait, not to change the token.
    if (reply.status == 403 && reply.headers.value("x-ratelimit-remaining") == "0")
        return {ErrorKind::Limited, u"GitHub's limit of requests is used up; Herald goes on when it is renewed."_s, {}};
    return statusError(reply, kWho);
}

/// A page of issues is followed by what changed later. Many that changed in the same second need a second page.
void advanceIssues(GitHubPlace &place, Instant last)
{
    if (place.since && last <= *place.since) {
        ++place.page;
        return;
    }
    place.since = last;
    place.page = 1;
}

}  // namespace

QString toText(const GitHubCursor &cursor)
{
    QJsonArray places;
    for (const GitHubPlace &place : cursor.places)
        places.append(QJsonObject{{u"since"_s, timeValue(place.since)},
                                  {u"newest"_s, timeValue(place.newest)},
                                  {u"page"_s, place.page},
                                  {u"etag"_s, QString::fromLatin1(place.etag)}});
    const QJsonObject object{{u"login"_s, cursor.login},
                             {u"read_for"_s, cursor.readFor},
                             {u"list"_s, int(cursor.list)},
                             {u"places"_s, places},
                             {u"rest_until"_s, timeValue(cursor.restUntil)}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

GitHubCursor gitHubCursorFrom(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    GitHubCursor cursor;
    cursor.login = object.value("login"_L1).toString();
    cursor.readFor = object.value("read_for"_L1).toString();
    cursor.list = GitHubList(std::clamp(object.value("list"_L1).toInt(), 0, int(kGitHubLists.size()) - 1));
    cursor.restUntil = timeAt(object, "rest_until"_L1);
    const QJsonArray places = object.value("places"_L1).toArray();
    for (size_t i = 0; i < cursor.places.size(); ++i) {
        const QJsonObject place = places.at(qsizetype(i)).toObject();
        cursor.places[i] = {.since = timeAt(place, "since"_L1),
                            .newest = timeAt(place, "newest"_L1),
                            .page = std::max(1, place.value("page"_L1).toInt(1)),
                            .etag = place.value("etag"_L1).toString().toLatin1()};
    }
    return cursor;
}

GitHubCursor readingFor(GitHubCursor cursor, const QString &logins)
{
    if (!cursor.readFor.isEmpty() && cursor.readFor != logins) {
        cursor.list = {};
        cursor.places = {};
    }
    cursor.readFor = logins;
    return cursor;
}

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
        query.addQueryItem(u"state"_s, u"closed"_s);
        query.addQueryItem(u"sort"_s, u"updated"_s);
        query.addQueryItem(u"direction"_s, u"asc"_s);
        if (place.since)
            query.addQueryItem(u"since"_s, secondText(*place.since));
    }
    if (cursor.list == GitHubList::Runs) {
        query.addQueryItem(u"status"_s, u"success"_s);
        query.addQueryItem(u"created"_s, u">="_s + secondText(place.since.value_or(runsFrom)));
    }
    request.url.setQuery(query);
    if (place.page == 1 && !place.etag.isEmpty())
        request.headers.set("If-None-Match", place.etag);
    return request;
}

Result<QList<QJsonObject>> readGitHubPage(GitHubList list, const HttpReply &reply)
{
    QList<QJsonObject> items;
    if (reply.status == 304)
        return items;
    if (!reply.isSuccess())
        return tl::unexpected(statusErrorOf(reply));
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    const QJsonValue found =
        list == GitHubList::Runs ? document.object().value("workflow_runs"_L1) : QJsonValue(document.array());
    if (!found.isArray() || (list != GitHubList::Runs && !document.isArray()))
        return fail(ErrorKind::Corrupt, u"GitHub's answer is no list; check GITHUB_API_URL."_s);
    const QJsonArray array = found.toArray();
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
        return fail(ErrorKind::Corrupt, u"GitHub's answer is no object; check GITHUB_API_URL."_s);
    return document.object();
}

GitHubCursor advanced(GitHubCursor cursor, const QList<QJsonObject> &items, const HttpReply &reply)
{
    GitHubPlace &place = cursor.place();
    if (place.page == 1 && reply.headers.has("ETag"))
        place.etag = reply.headers.value("ETag");
    std::optional<Instant> oldest;
    std::optional<Instant> newest;
    for (const QJsonObject &item : items) {
        if (const auto at = timeAt(item, timeOf(cursor.list))) {
            oldest = std::min(oldest.value_or(*at), *at);
            newest = std::max(newest.value_or(*at), *at);
        }
    }
    const bool isFull = items.size() >= kGitHubPage && newest;
    if (cursor.list == GitHubList::Issues && newest) {
        // The tag belongs to the address with the old time.
        if (place.since != newest)
            place.etag.clear();
        advanceIssues(place, *newest);
        if (isFull)
            return cursor;
    } else if (newest) {
        place.newest = std::max(place.newest.value_or(*newest), *newest);
        const bool isKnownReached = place.since && *oldest <= *place.since && cursor.list != GitHubList::Runs;
        if (isFull && !isKnownReached) {
            ++place.page;
            return cursor;
        }
    }
    if (place.newest)
        place.since = std::exchange(place.newest, std::nullopt);
    place.page = 1;
    cursor.list = GitHubList((int(cursor.list) + 1) % int(kGitHubLists.size()));
    return cursor;
}

bool isRoundDone(const GitHubCursor &before, const GitHubCursor &after)
{
    return before.list == kGitHubLists.back() && after.list == kGitHubLists.front();
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
