// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

/// Names of the settings that say whose work counts and when a post does; their values are text.
namespace herald::setting {
inline constexpr QLatin1StringView kGitHubLogins{"github_logins"};                       ///< with commas between them
inline constexpr QLatin1StringView kGitIdentities{"git_identities"};                     ///< e-mail addresses, likewise
inline constexpr QLatin1StringView kThreadsThreshold{"threads_threshold"};               ///< fraction
inline constexpr QLatin1StringView kThreadsThresholdCounts{"threads_threshold_counts"};  ///< "yes" or "no"
inline constexpr QLatin1StringView kThreadsPrice{"threads_usd_per_engaged_view"};
}  // namespace herald::setting
