// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/githandle.h"

#include <array>

using namespace Qt::StringLiterals;

namespace herald {

GitLibrary::GitLibrary()
{
    if (git_libgit2_init() != 1)
        return;
    git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
    // A file is read twice in a history: as it became and as it was before the next change.
    git_libgit2_opts(GIT_OPT_SET_CACHE_OBJECT_LIMIT, GIT_OBJECT_BLOB, size_t(128 * 1024));
    git_libgit2_opts(GIT_OPT_SET_CACHE_OBJECT_LIMIT, GIT_OBJECT_TREE, size_t(64 * 1024));
    // As git itself: zlib's check sum finds damage, and computing the SHA-1 of each object takes longer than reading
    // it.
    git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
    // None of them changes how refs and objects are read; without a word libgit2 refuses to open such a repository.
    std::array<const char *, 3> extensions{"partialclone", "preciousobjects", "worktreeconfig"};
    git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, extensions.data(), extensions.size());
}

GitLibrary::~GitLibrary() { git_libgit2_shutdown(); }

QString GitId::toText() const
{
    std::array<char, GIT_OID_HEXSZ + 1> text{};
    return QString::fromLatin1(git_oid_tostr(text.data(), text.size(), &oid));
}

std::optional<GitId> gitIdFrom(const QString &text)
{
    GitId id;
    if (text.size() != GIT_OID_HEXSZ || git_oid_fromstr(&id.oid, text.toLatin1().constData()) != 0)
        return std::nullopt;
    return id;
}

QString lastGitError()
{
    const git_error *error = git_error_last();
    return error && error->message ? QString::fromUtf8(error->message).simplified() : u"no reason given"_s;
}

}  // namespace herald
