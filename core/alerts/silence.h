// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/matcher.h"
#include "domain/alert.h"

#include <span>

namespace herald {

using SilenceId = Id<struct SilenceNoun>;

enum class SilenceState { Pending, Active, Expired };

/// Mutes the messages of every alert that all matchers match, for a time. The alerts stay visible, with the reason.
struct Silence {
    SilenceId id;
    Matchers matchers;
    Instant startsAt;
    Instant endsAt;  ///< the first moment that is not muted any more
    QString createdBy;
    QString comment;
    Instant updatedAt;

    bool operator==(const Silence &) const = default;
};

/// Hides one alert from one person only; others are told.
struct Snooze {
    AlertId alert;
    QString who;
    Instant until;

    bool operator==(const Snooze &) const = default;
};

[[nodiscard]] SilenceState stateOf(const Silence &silence, Instant now);
/// "pending", "active", "expired".
[[nodiscard]] QString toText(SilenceState state);

/// Invalid where it would mute everything (no matcher, or none that refuses an empty label), ends before it starts or
/// now, or says neither who nor why.
[[nodiscard]] Result<> check(const Silence &silence, Instant now);

/// The first active silence that mutes these labels; null where none does. Lives as long as `silences`.
[[nodiscard]] const Silence *silencing(std::span<const Silence> silences, const Labels &labels, Instant now);
[[nodiscard]] bool isSnoozed(std::span<const Snooze> snoozes, AlertId alert, const QString &who, Instant now);

/// Which of the open alerts a silence with these matchers would mute: what a person sees before saving it.
[[nodiscard]] QList<Alert> preview(const Matchers &matchers, const QList<Alert> &open);

/// Those that ended within `span`, newest first: offered to be set again.
[[nodiscard]] std::vector<Silence> recentlyExpired(std::span<const Silence> silences, Instant now, Duration span);
/// The same for as long again from `now`, as a new one.
[[nodiscard]] Silence renewed(const Silence &silence, Instant now);

/// Alertmanager's v2 shape: matchers with name, value, isRegex, isEqual; startsAt, endsAt, createdBy, comment,
/// status.state.
[[nodiscard]] QJsonObject toJson(const Silence &silence, Instant now);
/// Invalid names the member. `id` and `status` are not read.
[[nodiscard]] Result<Silence> silenceFromJson(const QJsonObject &object);

}  // namespace herald
