// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/notification.h"

namespace herald {

/// Who is told.
struct Receivers {
    bool hasDesktop = true;
    QStringList discord;  ///< names of the secrets that hold the webhooks
};

/// How many new achievements of one step are told one by one; more become one message.
inline constexpr int kSingleAchievements = 3;

/// Achievements that were completed longer ago than this came in with history and are told to nobody.
inline constexpr Duration kNewsAge = std::chrono::days(2);

/// The rows to write for an alert's change of state, in the order of sending. Told are Firing, NoData, Error and, for
/// an alert that was told of, Resolved. Keys are the same for the same change however often it is planned:
/// "alert:7:firing", with "/2", "/3" for the further messages of a long text. Nothing for an alert that is not stored.
[[nodiscard]] QList<Delivery> planAlert(const Alert &alert, const Transition &transition, const Receivers &receivers,
                                        Instant now);

/// The rows to write for achievements that were just stored: "achievement:12", or "achievements:12-57" for many.
[[nodiscard]] QList<Delivery> planAchievements(const QList<Achievement> &achievements, const Receivers &receivers,
                                               Instant now);

}  // namespace herald
