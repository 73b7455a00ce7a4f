// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/commit.h"
#include "local/commitdetails.h"

#include <QStringList>
#include <stop_token>

namespace herald {

/// What a repository says of itself.
struct GitRepository {
    QString path;        ///< as it was given
    QString origin{};    ///< address of the remote "origin", else of the first one, without credentials; may be empty
    QString name{};      ///< "owner/name" from that address, else the folder's name
    QString identity{};  ///< user.email, the repository's own or the person's; may be empty
    bool isShallow = false;

    bool operator==(const GitRepository &) const = default;
};

struct GitReadOptions {
    int maxCommits = 20'000;  ///< at most this many new commits are looked at in one call
    QStringList authors{};    ///< e-mail addresses, any case: commits that none of them wrote or co-wrote come without
                              ///< files; empty: all come whole
    CommitLimits limits{};
    Duration reach{};        ///< see GitHistory::before
    std::stop_token stop{};  ///< asked between commits; what was read until then is the answer
};

/// The commits that are new since a cursor.
struct GitHistory {
    GitRepository repository;
    std::vector<Commit> commits{};  ///< parents before children, old before new
    std::vector<Commit> before{};   ///< where there are new ones: what was handed out before and was committed so much
                                    ///< later than `reach` before the oldest of them, in the same order
    QString cursor{};               ///< hand it in next time
    bool isComplete = true;         ///< false: there are more; read again with the cursor
    std::vector<Error> problems{};  ///< objects that are missing or damaged; at most 20, the rest was read
    size_t damaged = 0;             ///< how many there are
};

/// Reads the commits of one repository: of HEAD, of all local branches, and of the remotes' default branches. Works on
/// the files alone, changes nothing and runs nothing. Any thread; a call may take seconds, and uses up to four
/// threads where there is much to read.
///
/// A cursor holds the newest commits that were handed out, and the gaps (GitCursor): what could not be read is told as
/// a problem each time, and handed out once it can be. Reading is idempotent: the same cursor gives the same commits,
/// and a cursor whose commits were rebased away gives some again, under the ids they have now.
class GitReader {
public:
    explicit GitReader(QString path);

    /// Errors: NotFound where there is no such folder, Invalid where it is no repository or one of an unknown kind,
    /// Refused where it may not be read, Corrupt where not even its refs can be read or the cursor is none. A
    /// repository without commits is no error.
    [[nodiscard]] Result<GitHistory> read(const QString &cursor, const GitReadOptions &options = {}) const;

    /// The same errors.
    [[nodiscard]] Result<GitRepository> describe() const;

private:
    GitLibrary m_library;
    QString m_path;
};

}  // namespace herald
