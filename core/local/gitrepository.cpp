// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/gitrepository.h"

#include "sources/fields.h"
#include "sources/gitremote.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

tl::unexpected<Error> openError(int code, const QString &path)
{
    const QFileInfo folder(path);
    if (!folder.exists())
        return fail(ErrorKind::NotFound, u"There is no such folder; correct the path or stop watching it."_s, path);
    if (!folder.isReadable() || (folder.isDir() && !folder.isExecutable()))
        return fail(ErrorKind::Refused, u"The folder may not be read; change its permissions."_s, path);
    if (code == GIT_ENOTFOUND)
        return fail(ErrorKind::Invalid, u"This is not a git repository; choose the folder that holds .git."_s, path);
    return fail(ErrorKind::Invalid,
                u"The repository cannot be opened (%1); check it with git status."_s.arg(lastGitError()), path);
}

QString originOf(git_repository *repository)
{
    git_strarray names{};
    if (git_remote_list(&names, repository) != 0)
        return {};
    QString address;
    for (size_t i = 0; i < names.count; ++i) {
        const bool isOrigin = qstrcmp(names.strings[i], "origin") == 0;
        if (!address.isEmpty() && !isOrigin)
            continue;
        const auto remote = makeHandle<RemoteHandle>(
            [&](git_remote **out) { return git_remote_lookup(out, repository, names.strings[i]); });
        if (remote && git_remote_url(remote.get()))
            address = QString::fromUtf8(git_remote_url(remote.get()));
    }
    git_strarray_dispose(&names);
    return remoteWithoutCredentials(address);
}

QString identityOf(git_repository *repository)
{
    const auto config =
        makeHandle<ConfigHandle>([&](git_config **out) { return git_repository_config_snapshot(out, repository); });
    const char *email = nullptr;
    return config && git_config_get_string(&email, config.get(), "user.email") == 0 ? QString::fromUtf8(email)
                                                                                    : QString();
}

QString folderName(const QString &path)
{
    QString name = QDir(QDir::cleanPath(path)).dirName();
    if (name.endsWith(".git"_L1))
        name.chop(4);
    return name;
}

/// Branches of others are no work that shipped; their default branch is.
bool isFollowed(QByteArrayView name)
{
    return name.startsWith("refs/heads/") || (name.startsWith("refs/remotes/") && name.endsWith("/HEAD"));
}

void addTip(std::set<GitId> &tips, git_reference *reference)
{
    const auto commit = makeHandle<ObjectHandle>(
        [&](git_object **out) { return git_reference_peel(out, reference, GIT_OBJECT_COMMIT); });
    if (commit) {
        tips.insert({*git_object_id(commit.get())});
        return;
    }
    // A damaged tip does not peel; the walk is to name it.
    const auto direct =
        makeHandle<ReferenceHandle>([&](git_reference **out) { return git_reference_resolve(out, reference); });
    if (direct && git_reference_target(direct.get()))
        tips.insert({*git_reference_target(direct.get())});
}

/// The iteration over references passes over files that hold none.
QStringList unreadableBranches(git_repository *repository)
{
    QStringList names;
    const QDir common(QFile::decodeName(git_repository_commondir(repository)));
    QDirIterator files(common.filePath(u"refs/heads"_s), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString name = common.relativeFilePath(files.next());
        git_reference *found = nullptr;
        const int code = git_reference_lookup(&found, repository, QFile::encodeName(name).constData());
        const ReferenceHandle reference(found);
        if (code != 0 && code != GIT_ENOTFOUND && code != GIT_EINVALIDSPEC)  // gone meanwhile; a lock's name
            names += name;
    }
    names.sort();
    return names;
}

}  // namespace

Result<RepositoryHandle> openRepository(const QString &path)
{
    git_repository *opened = nullptr;
    const int code =
        git_repository_open_ext(&opened, QFile::encodeName(path).constData(), GIT_REPOSITORY_OPEN_NO_SEARCH, nullptr);
    if (code != 0)
        return openError(code, path);
    return RepositoryHandle(opened);
}

GitRepository describeRepository(git_repository *repository, const QString &path)
{
    GitRepository about{.path = path, .origin = originOf(repository), .identity = identityOf(repository)};
    about.name = repositoryName(about.origin);
    if (about.name.isEmpty())
        about.name = folderName(path);
    about.isShallow = git_repository_is_shallow(repository) == 1;
    return about;
}

Result<Branches> branchesOf(git_repository *repository)
{
    const auto references = makeHandle<ReferencesHandle>(
        [&](git_reference_iterator **out) { return git_reference_iterator_new(out, repository); });
    if (!references)
        return fail(ErrorKind::Corrupt,
                    u"The branches cannot be read (%1); check the repository with git fsck."_s.arg(lastGitError()));
    Branches branches;
    git_reference *next = nullptr;
    while (git_reference_next(&next, references.get()) == 0) {
        const ReferenceHandle reference(next);
        if (isFollowed(git_reference_name(reference.get())))
            addTip(branches.tips, reference.get());
    }
    branches.unreadable = unreadableBranches(repository);
    if (const auto head =
            makeHandle<ReferenceHandle>([&](git_reference **out) { return git_repository_head(out, repository); }))
        addTip(branches.tips, head.get());
    return branches;
}

std::set<GitId> shallowEdgeOf(git_repository *repository)
{
    std::set<GitId> edge;
    QFile file(QFile::decodeName(git_repository_commondir(repository)) + "/shallow"_L1);
    if (!file.open(QIODevice::ReadOnly))
        return edge;
    const QByteArray content = file.readAll();
    for (const QByteArrayView line : linesOf(content)) {
        if (const auto id = gitIdFrom(QString::fromLatin1(line.trimmed())))
            edge.insert(*id);
    }
    return edge;
}

}  // namespace herald
