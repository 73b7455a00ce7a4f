// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace herald {

/// A folder of a test's own that is gone with it.
class FileTree {
public:
    FileTree()
    {
        if (!m_folder.isValid())
            qFatal("No temporary folder: %s", qPrintable(m_folder.errorString()));
    }

    [[nodiscard]] QString path(const QString &name = {}) const { return m_folder.filePath(name); }
    /// Writes a file and the folders above it.
    void write(const QString &name, const QByteArray &content) const
    {
        makeFolder(QFileInfo(name).path());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("Cannot write %s", qPrintable(file.fileName()));
    }
    void makeFolder(const QString &name) const
    {
        if (!QDir(m_folder.path()).mkpath(name))
            qFatal("Cannot make %s", qPrintable(path(name)));
    }
    void remove(const QString &name) const { QDir(path(name)).removeRecursively(); }

private:
    QTemporaryDir m_folder;
};

}  // namespace herald
