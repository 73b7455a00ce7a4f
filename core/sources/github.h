// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "sources/githubcursor.h"

#include <QUrl>

namespace herald {

/// GitHub's REST API, or a GitHub Enterprise server's.
struct GitHubServer {
    QUrl url{QStringLiteral("https://api.github.com")};
    QString token;  ///< empty: public repositories only, at 60 requests an hour
};

/// GET of an API path such as "/user". The token goes into a header, never into the address.
[[nodiscard]] HttpRequest gitHubRequest(const GitHubServer &server, const QString &path);
/// The next page of the cursor's list. Runs of builds older than `runsFrom` are not asked for: there may be millions.
/// Those that fail or go on are asked for too, and so are open issues: what they become is to be seen.
[[nodiscard]] HttpRequest gitHubPage(const GitHubServer &server, const QString &repository, const GitHubCursor &cursor,
                                     Instant runsFrom);

/// The items of a page; none for "not modified". Errors: as statusError(), Corrupt for a body that is no such list.
[[nodiscard]] Result<QList<QJsonObject>> readGitHubPage(GitHubList list, const HttpReply &reply);
/// A page of a list that belongs to an item, such as the reviews of a pull request.
[[nodiscard]] HttpRequest gitHubDetail(const GitHubServer &server, const QString &path, int page);
inline constexpr int kGitHubDetails = 100;  ///< on a page

/// The list that is the reply, or its member of that name. Errors: as readGitHubPage().
[[nodiscard]] Result<QList<QJsonObject>> readGitHubList(const QString &member, const HttpReply &reply);
/// The one object of a reply.
[[nodiscard]] Result<QJsonObject> readGitHubObject(const HttpReply &reply);

/// Until when GitHub wants to be left alone: Retry-After, or no request left in x-ratelimit-remaining.
/// Source: docs.github.com "Best practices for using the REST API".
[[nodiscard]] std::optional<Instant> restAfter(const HttpReply &reply, Instant now);

}  // namespace herald
