// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/http.h"

#include <QJsonArray>
#include <QJsonObject>
#include <array>

namespace herald {

/// GitHub's REST API, or a GitHub Enterprise server's.
struct GitHubServer {
    QUrl url{QStringLiteral("https://api.github.com")};
    QString token;  ///< empty: public repositories only, at 60 requests an hour
};

/// What is listed of a repository, in the order in which it is asked for. Issues are listed together with pull requests
/// and oldest change first; the others newest first.
enum class GitHubList { Issues, Releases, Runs, Deployments };
inline constexpr std::array kGitHubLists{GitHubList::Issues, GitHubList::Releases, GitHubList::Runs,
                                         GitHubList::Deployments};
inline constexpr int kGitHubPage = 30;

/// How far one list was read.
struct GitHubPlace {
    std::optional<Instant> since{};   ///< everything up to here is known
    std::optional<Instant> newest{};  ///< the newest of the pages read since; becomes `since` after the last page
    int page = 1;
    QByteArray etag{};  ///< of the first page

    bool operator==(const GitHubPlace &) const = default;
};

/// Where reading a repository goes on, after a restart too.
struct GitHubCursor {
    QString login;      ///< whose token it is; empty while unknown
    QString readFor{};  ///< whose work was looked for, a login or several with commas; empty at first
    GitHubList list = GitHubList::Issues;
    std::array<GitHubPlace, kGitHubLists.size()> places{};
    std::optional<Instant> restUntil{};  ///< GitHub asked not to be asked before

    [[nodiscard]] GitHubPlace &place() { return places[size_t(list)]; }
    [[nodiscard]] const GitHubPlace &place() const { return places[size_t(list)]; }
    bool operator==(const GitHubCursor &) const = default;
};

/// `{"login","read_for","list","places":[{"since","newest","page","etag"}],"rest_until"}`.
[[nodiscard]] QString toText(const GitHubCursor &cursor);
/// Anything else is the beginning.
[[nodiscard]] GitHubCursor gitHubCursorFrom(const QString &text);
/// Whose work is looked for now: what was read for another says nothing, and is read again.
[[nodiscard]] GitHubCursor readingFor(GitHubCursor cursor, const QString &logins);

/// GET of an API path such as "/user". The token goes into a header, never into the address.
[[nodiscard]] HttpRequest gitHubRequest(const GitHubServer &server, const QString &path);
/// The next page of the cursor's list. Runs of builds older than `runsFrom` are not asked for: there may be millions.
[[nodiscard]] HttpRequest gitHubPage(const GitHubServer &server, const QString &repository, const GitHubCursor &cursor,
                                     Instant runsFrom);

/// The items of a page; none for "not modified". Errors: as statusError(), Corrupt for a body that is no such list.
[[nodiscard]] Result<QList<QJsonObject>> readGitHubPage(GitHubList list, const HttpReply &reply);
/// The one object of a reply.
[[nodiscard]] Result<QJsonObject> readGitHubObject(const HttpReply &reply);

/// The cursor after a page: the next page of the list, or the next list after its last page.
/// Beyond the last list it stands at the first again, and isRoundDone() says so.
[[nodiscard]] GitHubCursor advanced(GitHubCursor cursor, const QList<QJsonObject> &items, const HttpReply &reply);
[[nodiscard]] bool isRoundDone(const GitHubCursor &before, const GitHubCursor &after);

/// Until when GitHub wants to be left alone: Retry-After, or no request left in x-ratelimit-remaining.
/// Source: docs.github.com "Best practices for using the REST API".
[[nodiscard]] std::optional<Instant> restAfter(const HttpReply &reply, Instant now);

}  // namespace herald
