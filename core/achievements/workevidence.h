// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/achievement.h"
#include "domain/commit.h"

namespace herald {

// Evidence of work: kinds "commit" (reference: the hash), "pull_request" and "issue" ("owner/name#7"), "release"
// ("owner/name@v1.2"), "ci_run" and "deployment" ("owner/name/ID"), "review" ("owner/name#7/ID"). Their data, each
// where known:
//   repository, summary (subject or title, as written), body, author, labels [.. at most 100], paths [.. at most 20],
//   started_at, completed_at, additions, deletions, files, breaking

/// Reads evidence data without trusting it.
struct WorkData {
    QString repository{};
    QString summary{};
    QString body{};
    QString author{};
    QStringList labels{};
    QStringList paths{};
    std::optional<Instant> startedAt{};
    std::optional<Instant> completedAt{};
    std::optional<int> additions{};
    std::optional<int> deletions{};
    std::optional<int> files{};

    bool operator==(const WorkData &) const = default;
};

inline constexpr qsizetype kMaxKeptPaths = 20;
inline constexpr qsizetype kMaxKeptLabels = 100;  ///< as many as GitHub itself allows
inline constexpr qsizetype kMaxKeptText = 1000;   ///< of everything but the body
inline constexpr qsizetype kMaxKeptBody = 2000;

[[nodiscard]] WorkData workDataOf(const Evidence &evidence);
/// Unknown members are left out, long texts and lists end early: what comes from outside has no measure of its own.
[[nodiscard]] QJsonObject toJson(const WorkData &data);

[[nodiscard]] Evidence commitEvidence(const Commit &commit);

/// Kinds that name one piece of work, the most telling first; evidence of other kinds only accompanies it.
[[nodiscard]] int workRank(const QString &kind);
[[nodiscard]] bool isWorkEvidence(const Evidence &evidence);

}  // namespace herald
