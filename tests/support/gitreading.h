// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/gitreader.h"
#include "support/testrepository.h"

#include <QMap>

namespace herald {

/// What a GitReader makes of a folder; an error ends the test program.
inline GitHistory readFolder(const QString &path, const QString &cursor = {}, const GitReadOptions &options = {})
{
    auto history = GitReader(path).read(cursor, options);
    if (!history)
        qFatal("%s", qPrintable(history.error().text()));
    return *history;
}

inline GitHistory readAll(const TestRepository &repository, const QString &cursor = {},
                          const GitReadOptions &options = {})
{
    return readFolder(repository.path(), cursor, options);
}

inline QStringList subjectsOf(const GitHistory &history)
{
    QStringList subjects;
    for (const Commit &commit : history.commits)
        subjects.append(commit.summary);
    return subjects;
}

/// Path -> "+additions -deletions", "?" where they were not counted.
inline QMap<QString, QString> changesOf(const Commit &commit)
{
    const auto text = [](std::optional<int> lines) { return lines ? QString::number(*lines) : QStringLiteral("?"); };
    QMap<QString, QString> changes;
    for (const FileChange &path : commit.files)
        changes.insert(path.path, QStringLiteral("+%1 -%2").arg(text(path.additions), text(path.deletions)));
    return changes;
}

/// libgit2 looks for the person's configuration below HOME: an empty one, as long as this lives.
class EmptyHome {
public:
    EmptyHome()
    {
        qputenv("HOME", m_files.path().toLocal8Bit());
        qputenv("XDG_CONFIG_HOME", m_files.path().toLocal8Bit());
    }

private:
    FileTree m_files;
};

}  // namespace herald
