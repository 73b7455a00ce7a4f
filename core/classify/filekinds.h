// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <string>
#include <string_view>
#include <vector>

namespace herald {

/// What a file is there for, told from its path alone. A file can be of several kinds: the documentation of a test.
enum class FileKind {
    Test,
    Snapshot,   ///< recorded output that a test compares with
    Ci,         ///< what runs on a build server
    Forge,      ///< templates and settings of the hosting site
    Prose,      ///< text for people to read
    DocFolder,  ///< whatever lies in a documentation folder
    Changelog,
    Readme,
    Dependencies,  ///< manifests that list what is used
    LockFile,      ///< manifests written by a program
    Build,
    Hidden,  ///< settings of developers' tools
    Config,
    Deploy,
    Style,
    Screen,  ///< mark-up of user interfaces
    Asset,
    Translation,
    Schema,  ///< database schema and migrations
    Script,
    Example,
    Vendored,  ///< generated, or copied from elsewhere
    Shell,
    Code,
    Product,  ///< code that is neither test, tool, example nor copy
    Other,
    Root,  ///< lies in no folder
    Count
};

inline constexpr size_t kFileKinds = size_t(FileKind::Count);

/// A path in lower case, taken apart.
struct PathParts {
    std::vector<std::string_view> folders;
    std::string_view name;
    std::string_view extension;  ///< without the dot; empty for none and for a name that only begins with a dot
};

/// Views into `path`.
[[nodiscard]] PathParts partsOf(std::string_view path);

/// The kinds of a lower-case path as a set of bits, bit n for the nth kind.
[[nodiscard]] quint32 fileKindsOf(const PathParts &parts);

[[nodiscard]] constexpr quint32 bitOf(FileKind kind) { return 1U << unsigned(kind); }

}  // namespace herald
