// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences.h"

#include "ui/language.h"
#include "ui/theme/appearanceswitch.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace herald {

void applyPreferences(const QSettings &preferences, AppearanceSwitch &appearance, Language &language)
{
    appearance.use(appearanceFrom(preferences.value(preference::kAppearance).toString()));
    appearance.followDesktop();
    language.use(preferences.value(preference::kLanguage, u"system"_s).toString());
}

}  // namespace herald
