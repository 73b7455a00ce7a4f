// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/paths.h"

#include <QTemporaryDir>
#include <stdexcept>

namespace herald {

/// A data folder and a state folder of their own, gone with this, and an environment that names nothing else.
class DataFolder {
public:
    DataFolder()
    {
        environment.insert(QStringLiteral("HOME"), m_folder.path());
        environment.insert(QStringLiteral("XDG_STATE_HOME"), m_folder.filePath(QStringLiteral("state")));
        environment.insert(QStringLiteral("PROMETHEUS_URL"), QStringLiteral("http://127.0.0.1:9"));
        const auto resolved = resolvePaths(m_folder.filePath(QStringLiteral("data")), environment);
        if (!resolved || !makeFolders(*resolved))
            throw std::runtime_error("there is no room for a data folder");
        paths = *resolved;
    }

    QProcessEnvironment environment;
    Paths paths;

private:
    QTemporaryDir m_folder;
};

}  // namespace herald
