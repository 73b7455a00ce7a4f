// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

class QSettings;

namespace herald {

class AppearanceSwitch;
class Language;

/// Names of what the screen alone remembers; the engine's own settings are in ui/engineport.h.
namespace preference {
inline constexpr QLatin1StringView kLanguage{"screen/language"};      ///< "system", "en", "de", "ar"
inline constexpr QLatin1StringView kAppearance{"screen/appearance"};  ///< "system", "light", "dark"
inline constexpr QLatin1StringView kGeometry{"window/geometry"};
inline constexpr QLatin1StringView kPage{"window/page"};  ///< the page it was left on
inline constexpr QLatin1StringView kNoTraySaid{"window/no_tray_said"};
inline constexpr QLatin1StringView kTraySaid{"window/tray_said"};
}  // namespace preference

/// Makes the program look and speak as it was left. To be called before the first window is made.
void applyPreferences(const QSettings &preferences, AppearanceSwitch &appearance, Language &language);

}  // namespace herald
