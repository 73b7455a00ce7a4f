// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/http.h"

#include <QJsonObject>
#include <QStringList>
#include <array>
#include <optional>

namespace herald {

/// What is listed of a repository, in the order in which it is asked for. Issues are listed together with pull requests
/// and oldest change first; the others newest first.
enum class GitHubList { Issues, Releases, Runs, Deployments };
inline constexpr std::array kGitHubLists{GitHubList::Issues, GitHubList::Releases, GitHubList::Runs,
                                         GitHubList::Deployments};
inline constexpr int kGitHubPage = 30;

/// A run that failed is often run again, and keeps the time at which it began first. So far back it is looked for.
inline constexpr Duration kRunAgain = std::chrono::hours(6);
/// GitHub ends what has not ended by itself. Source: docs.github.com "Actions limits".
inline constexpr Duration kLongestRun = std::chrono::days(35);

/// How far one list was read.
struct GitHubPlace {
    std::optional<Instant> since{};       ///< everything up to here is known
    std::optional<Instant> newest{};      ///< the newest of the pages read since; becomes `since` after the last page
    std::optional<Instant> unfinished{};  ///< of runs: the oldest of the pages read since that may still succeed
    std::optional<Instant> until{};       ///< of runs: those that began later are read
    int page = 1;
    QByteArray etag{};  ///< of the first page
    QByteArray seen{};  ///< tells the items of the page before from others

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

/// `{"login","read_for","list","places":[{"since","newest","unfinished","until","page","etag","seen"}],"rest_until"}`.
[[nodiscard]] QString toText(const GitHubCursor &cursor);
/// Anything else is the beginning.
[[nodiscard]] GitHubCursor gitHubCursorFrom(const QString &text);
/// Whose work is looked for now: what was read for another says nothing, and is read again.
[[nodiscard]] GitHubCursor readingFor(GitHubCursor cursor, const QString &logins);

/// The cursor after a page: the next page of the list, or the next list after its last page. Runs are known up to the
/// oldest that had not ended. Beyond the last list it stands at the first again, and isRoundDone() says so.
[[nodiscard]] GitHubCursor advanced(GitHubCursor cursor, const QList<QJsonObject> &items, const HttpReply &reply);
[[nodiscard]] bool isRoundDone(const GitHubCursor &before, const GitHubCursor &after);

/// Which things these are, whatever is said of them.
[[nodiscard]] QByteArray identityOf(const QList<QJsonObject> &items);
/// Is the page the one before once more? Whoever passes over the page's number would send it for ever.
[[nodiscard]] bool isRepeated(const GitHubPlace &place, const QList<QJsonObject> &items);

}  // namespace herald
