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
