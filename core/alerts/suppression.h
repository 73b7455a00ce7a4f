// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/inhibition.h"
#include "alerts/silence.h"
#include "alerts/timeinterval.h"

namespace herald {

/// Why an alert's message is held back.
enum class SuppressionKind {
    Silenced,
    Inhibited,
    Maintenance,
    QuietHours,
    Acknowledged,
    Snoozed,   ///< for me alone: on the desktop
    Muted,     ///< its route's time intervals
    Cooldown,  ///< the same label set was told of a moment ago
};

struct Suppression {
    SuppressionKind kind = SuppressionKind::Silenced;
    QString reason;  ///< one line for people

    bool operator==(const Suppression &) const = default;
};

/// Alerts that match are not told while the calendar says so: planned work, or the night.
struct MuteWindow {
    QString name;
    SuppressionKind kind = SuppressionKind::Maintenance;  ///< or QuietHours
    Matchers matchers;                                    ///< none match every alert
    QStringList timeIntervals;

    bool operator==(const MuteWindow &) const = default;
};

/// What decides about suppression. The spans outlive it.
struct SuppressionFacts {
    std::span<const Silence> silences;
    std::span<const Snooze> snoozes;
    std::span<const MuteWindow> windows;
    std::span<const NamedTimeInterval> timeIntervals;
    const InhibitionIndex *inhibition = nullptr;
    QString me;  ///< whose snoozes count
};

/// What of the facts is in force at one moment. While it stays equal, so does the verdict on an alert that does.
struct SuppressionsInForce {
    std::vector<Silence> silences;
    std::vector<Snooze> snoozes;
    std::vector<MuteWindow> windows;
    quint64 inhibition = 0;  ///< InhibitionIndex::revision()

    bool operator==(const SuppressionsInForce &) const = default;
};
[[nodiscard]] SuppressionsInForce inForce(const SuppressionFacts &facts, Instant now);

/// The first that holds, in the order of the kinds up to Snoozed.
[[nodiscard]] std::optional<Suppression> suppressionOf(const Alert &alert, const SuppressionFacts &facts, Instant now);

/// Is it one of these intervals now? An unknown name is never.
[[nodiscard]] bool isWithin(const QStringList &names, std::span<const NamedTimeInterval> intervals, Instant now);

[[nodiscard]] QString toText(SuppressionKind kind);  ///< "silenced", "quiet_hours", …
[[nodiscard]] std::optional<SuppressionKind> suppressionKindFrom(QStringView text);

}  // namespace herald
