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
// and of a commit: change, the same for copies of one change (rebased, picked); squashed, its lines are counted by the
// squash that took it in; reverted, it is taken back; copied, the same change counts elsewhere; removed, a person
// removed the week that it stood in.

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
    QString change{};

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
/// The same for copies of one change: same author, same moment, same words.
[[nodiscard]] QString changeOf(const Commit &commit);

inline constexpr QLatin1StringView kSquashed("squashed");
inline constexpr QLatin1StringView kReverted("reverted");
inline constexpr QLatin1StringView kCopied("copied");
inline constexpr QLatin1StringView kRemoved("removed");

[[nodiscard]] bool isMarked(const Evidence &piece, QLatin1StringView mark);
void setMarked(Evidence &piece, QLatin1StringView mark, bool isMarked = true);

/// The pieces that count: without what was taken back, counts elsewhere or was removed, and without the parts of a
/// squash of which nothing else is left.
[[nodiscard]] QList<Evidence> standing(const QList<Evidence> &evidence);

/// Kinds that name one piece of work, the most telling first; evidence of other kinds only accompanies it.
[[nodiscard]] int workRank(const QString &kind);
[[nodiscard]] bool isWorkEvidence(const Evidence &evidence);

}  // namespace herald
