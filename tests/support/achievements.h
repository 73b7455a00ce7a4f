// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/achievement.h"

namespace herald {

/// An achievement with its key and title; the rest is what a fresh one has, completed at 2026-01-01.
[[nodiscard]] inline Achievement anAchievement(const QString &key, const QString &title)
{
    Achievement achievement;
    achievement.key = key;
    achievement.title = title;
    achievement.description = QStringLiteral("");
    achievement.sourceUrl = QStringLiteral("");
    achievement.completedAt = fromMs(1'767'225'600'000);
    return achievement;
}

/// A piece of evidence of that kind and reference, found at `at`.
[[nodiscard]] inline Evidence evidenceOf(const QString &kind, const QString &reference, Instant at)
{
    return {.kind = kind,
            .reference = reference,
            .title = QStringLiteral("%1 %2").arg(kind, reference),
            .url = QStringLiteral(""),
            .grade = EvidenceGrade::Measured,
            .data = {{QStringLiteral("lines"), 7}},
            .at = at};
}

}  // namespace herald
