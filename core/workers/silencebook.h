// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/silencestore.h"

#include <QJsonArray>
#include <QJsonObject>

namespace herald {

/// Who brings silences in, and when.
struct SilenceImport {
    QString by;  ///< for those that do not say who
    Instant at;
};

/// What an import came to.
struct ImportedSilences {
    int added = 0;
    int known = 0;    ///< the same is in force already
    int expired = 0;  ///< over by now
};

/// `status`, `added`, `known`, `expired`.
[[nodiscard]] QJsonObject toJson(const ImportedSilences &imported);

/// The silences in force and those of the last day, in Alertmanager's v2 shape.
[[nodiscard]] Result<QJsonArray> silencesJson(Database &database, Instant now);

/// Adds what an export, or Alertmanager's GET /api/v2/silences, told; with a row in the journal for each. Invalid names
/// the element, and then none is added. The same again adds nothing.
[[nodiscard]] Result<ImportedSilences> importSilences(Database &database, const QJsonArray &items,
                                                      const SilenceImport &import);

/// Which of the open alerts a silence with these matchers would mute.
[[nodiscard]] Result<QJsonArray> mutedJson(Database &database, const Matchers &matchers);

}  // namespace herald
