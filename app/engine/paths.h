// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QProcessEnvironment>
#include <QString>

namespace herald {

/// Where Herald keeps what it knows.
struct Paths {
    QString dataDir;   ///< absolute
    QString database;  ///< absolute path of the SQLite file
    QString token;     ///< file of the API token, 0600
    QString backups;   ///< folder
    QString logs;      ///< folder, in the XDG state folder

    bool operator==(const Paths &) const = default;
};

/// `--data-dir`, else HERALD_DATA_DIR, else the XDG data folder; DATABASE_URL=sqlite:///path moves the database alone.
/// Invalid for a DATABASE_URL that is neither empty nor sqlite.
[[nodiscard]] Result<Paths> resolvePaths(const QString &dataDirOption, const QProcessEnvironment &environment);

/// Makes the data folder (0700) and its backups folder where they are missing. Refused where it cannot be written.
[[nodiscard]] Result<> makeFolders(const Paths &paths);

}  // namespace herald
