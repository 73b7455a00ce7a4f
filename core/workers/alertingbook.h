// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/alertingconfig.h"
#include "store/database.h"

namespace herald {

/// A configuration file that somebody brings in.
struct ConfigImport {
    QByteArray yaml;
    QString fileName;
    QString by;
    Instant at;
};

/// The configuration in force; an empty one where none is stored. Invalid where the stored one cannot be read.
[[nodiscard]] Result<AlertingConfig> loadAlertingConfig(Database &database);
/// What is in order as it stands and yet will not do what its writer expects, a sentence each: actions that watch a
/// metric that nobody knows, or start a program that this computer does not have.
[[nodiscard]] Result<QStringList> warningsOn(const AlertingConfig &config, Database &database);
/// Its text, as the export writes it; all sections where none is named.
[[nodiscard]] Result<QByteArray> exportAlertingConfig(Database &database, const QStringList &sections);
/// Puts the file's sections in force, with a row in the journal. Nothing changes where the file is wrong.
[[nodiscard]] Result<AlertingConfig> importAlertingConfig(Database &database, const ConfigImport &import);

}  // namespace herald
