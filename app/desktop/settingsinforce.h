// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QProcessEnvironment>

namespace herald {

/// The settings that the screen shows, as the engine acts upon them: what was chosen over the default, and the
/// environment over both. Those that the environment decides are named in setting::kFromEnvironment.
[[nodiscard]] QHash<QString, QString> settingsInForce(const QHash<QString, QString> &chosen,
                                                      const QProcessEnvironment &environment);

}  // namespace herald
