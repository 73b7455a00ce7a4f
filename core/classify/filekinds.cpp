// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/filekinds.h"

#include <algorithm>
#include <array>
#include <span>

namespace herald {

namespace {

using Words = std::span<const std::string_view>;

/// Files of one kind, by any of: a folder on the way, the exact name, the extension.
struct Rule {
    FileKind kind;
    Words folders;
    Words names;
    Words extensions;
};

constexpr std::array<std::string_view, 18> kTestFolders{
    "test",     "tests",         "testing",   "__tests__", "e2e",      "spec",      "specs", "testdata", "testutils",
    "fixtures", "__snapshots__", "autotests", "apptest",   "unittest", "unittests", "mock",  "mocks",    "__mocks__"};
constexpr std::array<std::string_view, 2> kSnapshotExtensions{"snap", "golden"};
constexpr std::array<std::string_view, 4> kCiFolders{"workflows", ".circleci", "ci", ".ci"};
constexpr std::array<std::string_view, 12> kCiNames{
    ".travis.yml", "appveyor.yml", ".appveyor.yml", ".gitlab-ci.yml", "jenkinsfile",  "azure-pipelines.yml",
    ".cirrus.yml", ".drone.yml",   ".drone.star",   "codecov.yml",    ".codecov.yml", "bitbucket-pipelines.yml"};
constexpr std::array<std::string_view, 3> kForgeFolders{".github", ".gitlab", ".gitea"};
constexpr std::array<std::string_view, 7> kProseExtensions{"md", "rst", "mdx", "adoc", "txt", "pod", "markdown"};
constexpr std::array<std::string_view, 8> kDocFolders{"doc", "docs", "documentation", "manual",
                                                      "man", "site", "website",       "wiki"};
constexpr std::array<std::string_view, 20> kManifestNames{
    "package.json", "package-lock.json", "yarn.lock",    "pnpm-lock.yaml", "go.mod",        "go.sum",    "cargo.toml",
    "cargo.lock",   "poetry.lock",       "uv.lock",      "pyproject.toml", "setup.py",      "setup.cfg", "pom.xml",
    "build.gradle", "gemfile",           "gemfile.lock", "composer.json",  "composer.lock", "vcpkg.json"};
constexpr std::array<std::string_view, 3> kLockNames{"package-lock.json", "pnpm-lock.yaml", "go.sum"};
constexpr std::array<std::string_view, 1> kLockExtensions{"lock"};
constexpr std::array<std::string_view, 12> kBuildFolders{"docker",   "packaging", "debian",  "dist",
                                                         "appimage", "packages",  "flatpak", "snap",
                                                         "build",    "cmake",     "release", "make"};
constexpr std::array<std::string_view, 11> kBuildNames{
    "makefile",    "gnumakefile", "cmakelists.txt", "justfile",          "dockerfile",     "configure.ac",
    "meson.build", "rakefile",    "gruntfile.js",   "webpack.config.js", "makefile.common"};
constexpr std::array<std::string_view, 16> kBuildExtensions{"cmake", "mk", "qbs",    "spec",  "nsi", "dockerfile",
                                                            "am",    "ac", "gradle", "bazel", "nix", "pro",
                                                            "pri",   "in", "bzl",    "mak"};
constexpr std::array<std::string_view, 8> kConfigExtensions{"yml", "yaml", "toml", "ini",
                                                            "cfg", "conf", "json", "properties"};
constexpr std::array<std::string_view, 12> kDeployFolders{"chart",     "charts",     "helm",   "templates",
                                                          "k8s",       "kubernetes", "deploy", "deployment",
                                                          "terraform", "ansible",    "infra",  "manifests"};
constexpr std::array<std::string_view, 6> kStyleExtensions{"css", "scss", "less", "sass", "qss", "styl"};
constexpr std::array<std::string_view, 8> kScreenExtensions{"html", "vue", "tsx", "jsx", "ui", "qml", "svelte", "xaml"};
constexpr std::array<std::string_view, 12> kAssetExtensions{"png",  "jpg", "jpeg", "svg",   "gif",  "ico",
                                                            "webp", "ttf", "woff", "woff2", "icns", "mp4"};
constexpr std::array<std::string_view, 9> kTranslationFolders{
    "translations", "translation", "lang", "languages", "locale", "locales", "i18n", "l10n", "po"};
constexpr std::array<std::string_view, 3> kTranslationExtensions{"po", "pot", "qm"};
constexpr std::array<std::string_view, 2> kSchemaFolders{"migrations", "knex_migrations"};
constexpr std::array<std::string_view, 1> kSchemaExtensions{"sql"};
constexpr std::array<std::string_view, 11> kScriptFolders{"scripts", "script", "tools", "tool", "hack", "extra",
                                                          "contrib", "bin",    "utils", "util", "ci"};
constexpr std::array<std::string_view, 6> kExampleFolders{"example", "examples", "demo", "demos", "sample", "samples"};
constexpr std::array<std::string_view, 8> kVendorFolders{"vendor",   "third_party", "3rdparty", "thirdparty",
                                                         "external", "generated",   "gen",      "node_modules"};
constexpr std::array<std::string_view, 5> kShellExtensions{"sh", "bash", "zsh", "ps1", "bat"};
constexpr std::array<std::string_view, 36> kCodeExtensions{
    "c",   "cc",  "cpp", "cxx",  "h",   "hh",  "hpp", "go",  "py",     "js",    "jsx", "ts",
    "tsx", "vue", "rs",  "java", "kt",  "rb",  "php", "cs",  "swift",  "scala", "m",   "mm",
    "lua", "pl",  "sh",  "bash", "ps1", "qml", "mjs", "cjs", "svelte", "dart",  "ex",  "zsh"};

constexpr std::array kRules{
    Rule{FileKind::Test, kTestFolders, {}, {}},
    Rule{FileKind::Snapshot, {}, {}, kSnapshotExtensions},
    Rule{FileKind::Ci, kCiFolders, kCiNames, {}},
    Rule{FileKind::Forge, kForgeFolders, {}, {}},
    Rule{FileKind::Prose, {}, {}, kProseExtensions},
    Rule{FileKind::DocFolder, kDocFolders, {}, {}},
    Rule{FileKind::Dependencies, {}, kManifestNames, {}},
    Rule{FileKind::LockFile, {}, kLockNames, kLockExtensions},
    Rule{FileKind::Build, kBuildFolders, kBuildNames, kBuildExtensions},
    Rule{FileKind::Config, {}, {}, kConfigExtensions},
    Rule{FileKind::Deploy, kDeployFolders, {}, {}},
    Rule{FileKind::Style, {}, {}, kStyleExtensions},
    Rule{FileKind::Screen, {}, {}, kScreenExtensions},
    Rule{FileKind::Asset, {}, {}, kAssetExtensions},
    Rule{FileKind::Translation, kTranslationFolders, {}, kTranslationExtensions},
    Rule{FileKind::Schema, kSchemaFolders, {}, kSchemaExtensions},
    Rule{FileKind::Script, kScriptFolders, {}, {}},
    Rule{FileKind::Example, kExampleFolders, {}, {}},
    Rule{FileKind::Vendored, kVendorFolders, {}, {}},
    Rule{FileKind::Shell, {}, {}, kShellExtensions},
    Rule{FileKind::Code, {}, {}, kCodeExtensions},
};

bool has(Words words, std::string_view word) { return !word.empty() && std::ranges::find(words, word) != words.end(); }

bool matches(const Rule &rule, const PathParts &parts)
{
    if (has(rule.names, parts.name) || has(rule.extensions, parts.extension))
        return true;
    return std::ranges::any_of(parts.folders, [&rule](std::string_view folder) { return has(rule.folders, folder); });
}

/// test_x.py, x_test.go, x.test.ts, x.spec.ts, tst_x.cpp, FooTest.java, conftest.py
bool isNamedLikeTest(const PathParts &parts)
{
    const std::string_view name = parts.name;
    const std::string_view stem = name.substr(0, name.find('.'));
    const auto holds = [name](std::string_view text) { return name.find(text) != std::string_view::npos; };
    return name.starts_with("test_") || name.starts_with("tst_") || stem.ends_with("test") || stem.ends_with("tests")
           || stem.ends_with("_spec") || holds(".test.") || holds(".spec.") || holds("conftest");
}

quint32 kindsByName(const PathParts &parts)
{
    quint32 kinds = 0;
    if (isNamedLikeTest(parts))
        kinds |= bitOf(FileKind::Test);
    if (parts.name.starts_with("changelog") || parts.name.starts_with("news") || parts.name.starts_with("history."))
        kinds |= bitOf(FileKind::Changelog);
    if (parts.name.starts_with("readme"))
        kinds |= bitOf(FileKind::Readme);
    if (parts.name.starts_with("requirements"))
        kinds |= bitOf(FileKind::Dependencies);
    if (parts.name.starts_with("dockerfile") || parts.name.starts_with("docker-compose"))
        kinds |= bitOf(FileKind::Build);
    if (parts.folders.empty())
        kinds |= bitOf(FileKind::Root);
    if (parts.name.starts_with('.') || (!parts.folders.empty() && parts.folders.front().starts_with('.')))
        kinds |= bitOf(FileKind::Hidden);
    return kinds;
}

/// Where two kinds contradict each other, the one that says more stays.
quint32 reconciled(quint32 kinds)
{
    const auto drop = [&kinds](FileKind when, FileKind dropped) {
        if ((kinds & bitOf(when)) != 0)
            kinds &= ~bitOf(dropped);
    };
    drop(FileKind::Ci, FileKind::Forge);
    drop(FileKind::Ci, FileKind::Hidden);
    drop(FileKind::Forge, FileKind::Hidden);
    drop(FileKind::Test, FileKind::Prose);
    drop(FileKind::Build, FileKind::Prose);
    drop(FileKind::Dependencies, FileKind::Prose);
    drop(FileKind::Test, FileKind::Code);
    drop(FileKind::Translation, FileKind::Code);
    return kinds;
}

constexpr quint32 kNotProduct = bitOf(FileKind::Script) | bitOf(FileKind::Example) | bitOf(FileKind::Vendored)
                                | bitOf(FileKind::DocFolder) | bitOf(FileKind::Ci) | bitOf(FileKind::Build);
/// Kinds that say where a file lies, not what it is.
constexpr quint32 kPlaces = bitOf(FileKind::Root) | bitOf(FileKind::Script) | bitOf(FileKind::Example)
                            | bitOf(FileKind::Vendored) | bitOf(FileKind::Hidden);

}  // namespace

PathParts partsOf(std::string_view path)
{
    PathParts parts;
    for (size_t slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/')) {
        if (slash > 0)
            parts.folders.push_back(path.substr(0, slash));
        path.remove_prefix(slash + 1);
    }
    parts.name = path;
    const size_t dot = path.rfind('.');
    if (dot != std::string_view::npos && dot > 0)
        parts.extension = path.substr(dot + 1);
    return parts;
}

quint32 fileKindsOf(const PathParts &parts)
{
    quint32 kinds = kindsByName(parts);
    for (const Rule &rule : kRules) {
        if (matches(rule, parts))
            kinds |= bitOf(rule.kind);
    }
    kinds = reconciled(kinds);
    if ((kinds & bitOf(FileKind::Code)) != 0 && (kinds & kNotProduct) == 0)
        kinds |= bitOf(FileKind::Product);
    if ((kinds & ~kPlaces) == 0)
        kinds |= bitOf(FileKind::Other);
    return kinds;
}

}  // namespace herald
