// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QString>
#include <cstring>
#include <git2.h>
#include <memory>
#include <optional>

namespace herald {

/// Keeps libgit2 started while it lives; may be nested and used from several threads.
///
/// libgit2 refuses repositories of another owner ("safe.directory"), because git itself would run programs that such a
/// repository's configuration names. Herald only reads refs and objects and runs nothing, and a person has named the
/// repository, so the check is switched off: repositories on shared or mounted disks open like any other.
class GitLibrary {
public:
    GitLibrary();
    ~GitLibrary();
    GitLibrary(const GitLibrary &) = delete;
    GitLibrary &operator=(const GitLibrary &) = delete;
};

template <auto Free>
struct GitDeleter {
    template <class T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

/// Owns one object of libgit2; made by makeHandle().
template <class T, auto Free>
using GitHandle = std::unique_ptr<T, GitDeleter<Free>>;

using RepositoryHandle = GitHandle<git_repository, git_repository_free>;
using CommitHandle = GitHandle<git_commit, git_commit_free>;
using TreeHandle = GitHandle<git_tree, git_tree_free>;
using ConfigHandle = GitHandle<git_config, git_config_free>;
using RemoteHandle = GitHandle<git_remote, git_remote_free>;
using ReferenceHandle = GitHandle<git_reference, git_reference_free>;
using ObjectHandle = GitHandle<git_object, git_object_free>;
using ReferencesHandle = GitHandle<git_reference_iterator, git_reference_iterator_free>;

/// Calls make(&object) and takes over the object; empty where libgit2 reports a failure.
template <class Handle, class Make>
[[nodiscard]] Handle makeHandle(Make make)
{
    typename Handle::pointer object = nullptr;
    return make(&object) == 0 ? Handle(object) : Handle();
}

/// An object's id that can be a key.
struct GitId {
    git_oid oid{};

    [[nodiscard]] QString toText() const;
    bool operator==(const GitId &other) const { return git_oid_equal(&oid, &other.oid) != 0; }
    bool operator<(const GitId &other) const { return git_oid_cmp(&oid, &other.oid) < 0; }
};

/// The id that 40 hexadecimal digits mean; nothing for any other text.
[[nodiscard]] std::optional<GitId> gitIdFrom(const QString &text);

/// What libgit2 last complained of on this thread; never empty.
[[nodiscard]] QString lastGitError();

}  // namespace herald

template <>
struct std::hash<herald::GitId> {
    /// The id is a hash already.
    size_t operator()(const herald::GitId &id) const noexcept
    {
        size_t bytes = 0;
        std::memcpy(&bytes, id.oid.id, sizeof bytes);
        return bytes;
    }
};
