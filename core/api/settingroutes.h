// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/route.h"

#include <QJsonArray>

namespace herald {

/// What settings there are and what each may be. From any thread; both empty: there are none.
struct SettingRules {
    /// All of them, given what the person chose.
    std::function<QJsonArray(const QHash<QString, QString> &chosen)> list{};
    /// NotFound for a name that none has; Invalid, with what to write.
    std::function<Result<>(const QString &name, const QString &value)> check{};
};

/// GET /settings, PUT and DELETE /settings/{name}.
[[nodiscard]] Routes settingRoutes(const SettingRules &rules);

}  // namespace herald
