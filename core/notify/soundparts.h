// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/alertingconfig.h"

namespace herald {

/// What of a damaged configuration still holds.
struct SoundParts {
    AlertingConfig config;
    QList<Error> broken;  ///< one line on each part that was left out; `where` names it
};

/// Reads a configuration that readAlertingConfig() refuses, part by part: each entry of a section and each route below
/// the root stands or falls alone. Where the root route falls, those of `fallback` are told.
[[nodiscard]] SoundParts soundParts(const QByteArray &yaml, const QString &fileName, const AlertingConfig &fallback);

}  // namespace herald
