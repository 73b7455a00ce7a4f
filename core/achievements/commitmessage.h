// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>
#include <optional>

namespace herald {

/// A subject line in its parts: "feat(store)!: keep samples (#12)". Source: conventionalcommits.org 1.0.0.
struct Subject {
    QString type;   ///< lower case: "feat", "fix"; empty where the line has no conventional prefix
    QString scope;  ///< "store"; also of "store: keep samples", the habit of kernels
    QString text;   ///< the rest, without prefix and pull request number: "keep samples"
    bool isBreaking = false;
    std::optional<int> pullRequest;  ///< of a trailing "(#12)" or "(!12)"

    bool operator==(const Subject &) const = default;
};

[[nodiscard]] Subject parseSubject(const QString &summary);

/// The `Key: value` lines of a message's last paragraph, keys in lower case, each with its values in order.
/// Empty where the last paragraph has other lines too. Source: git-interpret-trailers(1).
[[nodiscard]] QHash<QString, QStringList> trailersOf(const QString &body);

/// The pull or merge request that a message names: in the subject, as GitHub's and GitLab's merge messages do, or in a
/// trailer (PR-URL, Pull-Request, Part-of, See merge request).
[[nodiscard]] std::optional<int> pullRequestOf(const QString &summary, const QString &body);

/// Is it the subject of a merge as git and GitHub write it? Source: git-fmt-merge-msg(1).
[[nodiscard]] bool isMergeSubject(const QString &summary);

/// Without the hidden comments (<!-- .. -->) of a template; one that does not end goes on to the end.
[[nodiscard]] QString withoutComments(QString text);

/// Issues that the text closes, by GitHub's keywords: {"12", "other/repo#7"}, the first hundred, rising, each once.
/// Source: docs.github.com "Linking a pull request to an issue".
[[nodiscard]] QStringList closedIssues(const QString &text);

/// A piece of work that a trailer names: "I8a…" of Gerrit's Change-Id, "ABC-12" of Issue, Ticket, Jira or Closes.
[[nodiscard]] QString workNameOf(const QHash<QString, QStringList> &trailers);

/// The hash of the commit that a revert takes back; empty where the message is no revert.
[[nodiscard]] QString revertedCommit(const QString &summary, const QString &body);

/// The pull request that one made by GitHub's "Revert" takes back, "#12" or "other/repo#12"; empty where none is.
[[nodiscard]] QString revertedRequest(const QString &body);

}  // namespace herald
