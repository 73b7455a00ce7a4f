// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/settingroutes.h"

#include <QProcessEnvironment>

namespace herald {

/// `{"name","value":chosen|null,"in_force","from":"default|setting|environment","variable":name|null}` of each setting,
/// by name. What looks like a password is not shown.
[[nodiscard]] QJsonArray settingsJson(const QHash<QString, QString> &chosen, const QProcessEnvironment &environment);

/// The settings for the local API.
[[nodiscard]] SettingRules settingRules(const QProcessEnvironment &environment);

}  // namespace herald
