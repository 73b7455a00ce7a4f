// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/githubcursor.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

using Span = std::pair<Instant, Instant>;  ///< oldest and newest

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

std::optional<Span> spanOf(GitHubList list, const QList<QJsonObject> &items)
{
    std::optional<Span> span;
    for (const QJsonObject &item : items) {
        const auto at = timeAt(item, timeOf(list));
        if (at && !span)
            span = {*at, *at};
        else if (at)
            span = {std::min(span->first, *at), std::max(span->second, *at)};
    }
    return span;
}

/// When the oldest run began that has not ended; GitHub forgets those that never will.
std::optional<Instant> unfinishedSince(const QList<QJsonObject> &runs, Instant newest)
{
    std::optional<Instant> oldest;
    for (const QJsonObject &run : runs) {
        const auto at = timeAt(run, "created_at"_L1);
        if (at && !run.value("conclusion"_L1).isString() && *at > newest - kLongestRun)
            oldest = std::min(oldest.value_or(*at), *at);
    }
    return oldest;
}

/// A page of issues is followed by what changed later. Many that changed in the same second need a second page.
/// False after the last.
bool advanceIssues(GitHubPlace &place, Instant last, bool isFull)
{
    if (place.since && last <= *place.since) {
        ++place.page;
        return isFull;
    }
    // The tag belongs to the address with the old time.
    place.etag.clear();
    place.since = last;
    place.page = 1;
    return isFull;
}

/// A page of runs is followed by what began earlier, for GitHub lists the first 1000 of a search only. False after the
/// last.
bool advanceRuns(GitHubPlace &place, const QList<QJsonObject> &runs, const Span &span, bool isFull)
{
    place.newest = std::max(place.newest.value_or(span.second), span.second);
    if (const auto open = unfinishedSince(runs, *place.newest))
        place.unfinished = std::min(place.unfinished.value_or(*open), *open);
    place.page = place.until == span.first ? place.page + 1 : 1;
    place.until = span.first;
    return isFull;
}

/// False after the last page, and where what is known begins.
bool advanceNewestFirst(GitHubPlace &place, const Span &span, bool isFull)
{
    place.newest = std::max(place.newest.value_or(span.second), span.second);
    ++place.page;
    return isFull && !(place.since && span.first <= *place.since);
}

/// Everything is read.
void close(GitHubPlace &place)
{
    const auto newest = std::exchange(place.newest, std::nullopt);
    const auto unfinished = std::exchange(place.unfinished, std::nullopt);
    const auto since = unfinished ? unfinished : newest ? std::max(newest, place.since) : place.since;
    if (place.since != since && place.until)
        place.etag.clear();
    place.since = since;
    place.until.reset();
    place.page = 1;
    place.seen.clear();
}

}  // namespace

QString toText(const GitHubCursor &cursor)
{
    QJsonArray places;
    for (const GitHubPlace &place : cursor.places)
        places.append(QJsonObject{{u"since"_s, timeValue(place.since)},
                                  {u"newest"_s, timeValue(place.newest)},
                                  {u"unfinished"_s, timeValue(place.unfinished)},
                                  {u"until"_s, timeValue(place.until)},
                                  {u"page"_s, place.page},
                                  {u"etag"_s, QString::fromLatin1(place.etag)},
                                  {u"seen"_s, QString::fromLatin1(place.seen)}});
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
                            .unfinished = timeAt(place, "unfinished"_L1),
                            .until = timeAt(place, "until"_L1),
                            .page = std::max(1, place.value("page"_L1).toInt(1)),
                            .etag = place.value("etag"_L1).toString().toLatin1(),
                            .seen = place.value("seen"_L1).toString().toLatin1()};
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

GitHubCursor advanced(GitHubCursor cursor, const QList<QJsonObject> &items, const HttpReply &reply)
{
    GitHubPlace &place = cursor.place();
    const auto span = spanOf(cursor.list, items);
    const bool isFull = items.size() >= kGitHubPage && !isRepeated(place, items);
    const bool isFirst = place.page == 1 && !place.until;
    if (isFirst && reply.headers.has("ETag"))
        place.etag = reply.headers.value("ETag");
    place.seen = identityOf(items);
    bool goesOn = false;
    if (span && cursor.list == GitHubList::Issues)
        goesOn = advanceIssues(place, span->second, isFull);
    else if (span && cursor.list == GitHubList::Runs)
        goesOn = advanceRuns(place, items, *span, isFull);
    else if (span)
        goesOn = advanceNewestFirst(place, *span, isFull);
    if (goesOn)
        return cursor;
    close(place);
    cursor.list = GitHubList((int(cursor.list) + 1) % int(kGitHubLists.size()));
    return cursor;
}

bool isRoundDone(const GitHubCursor &before, const GitHubCursor &after)
{
    return before.list == kGitHubLists.back() && after.list == kGitHubLists.front();
}

QByteArray identityOf(const QList<QJsonObject> &items)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const QJsonObject &item : items) {
        const QJsonArray names{item.value("id"_L1), item.value("number"_L1), item.value("tag_name"_L1)};
        hash.addData(QJsonDocument(names).toJson(QJsonDocument::Compact));
    }
    return hash.result().toHex().first(16);
}

bool isRepeated(const GitHubPlace &place, const QList<QJsonObject> &items)
{
    return place.page > 1 && !items.isEmpty() && place.seen == identityOf(items);
}

}  // namespace herald
