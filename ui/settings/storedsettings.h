// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace herald::setting {

// Settings of EnginePort beside those that stand there, which are not a value of their own in the store.

/// The addresses of the watched /metrics pages, one a line. Saved, they are watched exactly.
inline constexpr QLatin1StringView kMetricPages{"metric_pages"};

/// The watched repositories on GitHub, each as owner/name, one a line. Saved, they are watched exactly.
inline constexpr QLatin1StringView kForges{"github_repositories"};

/// "SETTING=VARIABLE", one a line: settings that a variable of the environment decides. Not to be saved.
inline constexpr QLatin1StringView kFromEnvironment{"from_environment"};

}  // namespace herald::setting
