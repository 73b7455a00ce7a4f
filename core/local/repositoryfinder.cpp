// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/repositoryfinder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QQueue>
#include <algorithm>
#include <array>
#include <optional>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

struct Folder {
    QString path;
    int depth = 0;
};

bool holdsNoSources(const QString &name)
{
    static constexpr std::array kNames{
        "node_modules"_L1, "bower_components"_L1, "vendor"_L1, "target"_L1, "build"_L1, "dist"_L1,
        "venv"_L1,         "__pycache__"_L1,      "Trash"_L1};
    return std::ranges::any_of(kNames, [&name](QLatin1StringView other) { return name == other; });
}

std::optional<dev_t> deviceOf(const QString &path)
{
    struct stat status {};
    return ::lstat(QFile::encodeName(path).constData(), &status) == 0 ? std::optional(status.st_dev) : std::nullopt;
}

bool isRepository(const QString &path)
{
    const QFileInfo git(path + "/.git"_L1);
    if (git.isDir())
        return QFileInfo::exists(git.filePath() + "/HEAD"_L1);
    QFile file(git.filePath());
    // A linked work tree has the commits of the repository it belongs to.
    return file.open(QIODevice::ReadOnly) && file.read(4096).startsWith("gitdir: ") && file.seek(0)
           && !file.read(4096).contains("/worktrees/");
}

}  // namespace

FoundRepositories findRepositories(const QString &folder, const RepositorySearch &search)
{
    FoundRepositories found;
    const QString root = QDir::cleanPath(QDir(folder).absolutePath());
    const auto device = deviceOf(root + u'/');
    QQueue<Folder> queue;
    queue.enqueue({root, 0});
    for (int seen = 0; !queue.isEmpty(); ++seen) {
        if (seen == search.maxFolders || found.paths.size() == search.maxFound || search.deadline.hasExpired()) {
            found.isComplete = false;
            break;
        }
        const Folder next = queue.dequeue();
        const bool isOne = isRepository(next.path);
        if (isOne)
            found.paths.append(next.path);
        if (next.depth == search.maxDepth || (isOne && next.depth > 0))
            continue;
        // Without QDir::Hidden, names that begin with a dot are left out.
        for (const QString &name :
             QDir(next.path).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name)) {
            const QString path = next.path + u'/' + name;
            if (!holdsNoSources(name) && deviceOf(path) == device)
                queue.enqueue({path, next.depth + 1});
        }
    }
    return found;
}

}  // namespace herald
