// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/categories.h"

#include "achievements/commitmessage.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

struct Word {
    QLatin1StringView word;
    Category category;
};

constexpr std::array kPrefixes{
    Word{"feat"_L1, Category::Feature},
    Word{"feature"_L1, Category::Feature},
    Word{"fix"_L1, Category::Bugfix},
    Word{"bugfix"_L1, Category::Bugfix},
    Word{"hotfix"_L1, Category::Bugfix},
    Word{"docs"_L1, Category::Documentation},
    Word{"doc"_L1, Category::Documentation},
    Word{"refactor"_L1, Category::Refactoring},
    Word{"style"_L1, Category::Refactoring},
    Word{"perf"_L1, Category::Performance},
    Word{"test"_L1, Category::Testing},
    Word{"tests"_L1, Category::Testing},
    Word{"build"_L1, Category::Infrastructure},
    Word{"ci"_L1, Category::Infrastructure},
    Word{"chore"_L1, Category::Infrastructure},
    Word{"deps"_L1, Category::Infrastructure},
    Word{"release"_L1, Category::Infrastructure},
    Word{"security"_L1, Category::Security},
    Word{"arch"_L1, Category::Architecture},
};

/// Most telling first: a pull request with "bug" and "security" is about security.
constexpr std::array kLabels{
    Word{"security"_L1, Category::Security},
    Word{"vulnerability"_L1, Category::Security},
    Word{"performance"_L1, Category::Performance},
    Word{"perf"_L1, Category::Performance},
    Word{"optimization"_L1, Category::Optimization},
    Word{"bug"_L1, Category::Bugfix},
    Word{"bugfix"_L1, Category::Bugfix},
    Word{"regression"_L1, Category::Bugfix},
    Word{"refactoring"_L1, Category::Refactoring},
    Word{"refactor"_L1, Category::Refactoring},
    Word{"architecture"_L1, Category::Architecture},
    Word{"feature"_L1, Category::Feature},
    Word{"enhancement"_L1, Category::Feature},
    Word{"documentation"_L1, Category::Documentation},
    Word{"docs"_L1, Category::Documentation},
    Word{"testing"_L1, Category::Testing},
    Word{"tests"_L1, Category::Testing},
    Word{"test"_L1, Category::Testing},
    Word{"infrastructure"_L1, Category::Infrastructure},
    Word{"devops"_L1, Category::Infrastructure},
    Word{"ci"_L1, Category::Infrastructure},
    Word{"build"_L1, Category::Infrastructure},
    Word{"dependencies"_L1, Category::Infrastructure},
};

/// "Type: Bug", "kind/bug" and "C-bug" all mean "bug".
QString bareLabel(const QString &label)
{
    static const QRegularExpression kGroup(u"^(?:type|kind|category|area|c|t)\\s*[:/-]\\s*"_s);
    return label.trimmed().toLower().remove(kGroup);
}

std::optional<CategoryGuess> fromPrefix(const QString &subject)
{
    const QString type = parseSubject(subject).type;
    const auto found = std::ranges::find(kPrefixes, type, &Word::word);
    if (type.isEmpty() || found == kPrefixes.end())
        return std::nullopt;
    return CategoryGuess{found->category, 0.99, u"prefix %1"_s.arg(type)};
}

std::optional<CategoryGuess> fromLabels(const QStringList &labels)
{
    for (const Word &known : kLabels) {
        for (const QString &label : labels) {
            if (bareLabel(label) == known.word)
                return CategoryGuess{known.category, 0.95, u"label %1"_s.arg(label.trimmed())};
        }
    }
    return std::nullopt;
}

std::optional<CategoryGuess> fromPaths(const QStringList &paths)
{
    if (paths.isEmpty())
        return std::nullopt;
    const PathKind kind = pathKind(paths.first());
    if (!std::ranges::all_of(paths, [kind](const QString &path) { return pathKind(path) == kind; }))
        return std::nullopt;
    switch (kind) {
    case PathKind::Test: return CategoryGuess{Category::Testing, 0.8, u"only tests changed"_s};
    case PathKind::Document: return CategoryGuess{Category::Documentation, 0.8, u"only documents changed"_s};
    case PathKind::Build: return CategoryGuess{Category::Infrastructure, 0.75, u"only build files changed"_s};
    case PathKind::Code: return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

PathKind pathKind(const QString &path)
{
    static const QRegularExpression kTest(
        u"(^|/)(tests?|spec|specs|__tests__|testdata|e2e)(/|$)|(^|/)(test_|tst_)[^/]*$|[._-](test|tests|spec)\\.[a-z]+$"_s);
    static const QRegularExpression kBuild(
        u"^\\.(github|gitlab|circleci|ci)/|(^|/"
        u")(cmakelists\\.txt|makefile|dockerfile|jenkinsfile|meson\\.build|build\\.gradle"
        "|package(-lock)?\\.json|cargo\\.(toml|lock)|go\\.(mod|sum)|pyproject\\.toml|setup\\.(py|cfg)|requirements[^/"
        "]*\\.txt"
        "|yarn\\.lock|\\.travis\\.yml|\\.gitlab-ci\\.yml|docker-compose[^/]*\\.ya?ml)$|\\.cmake$|(^|/)(ci|cmake)/"_s);
    static const QRegularExpression kDocument(
        u"(^|/)docs?/|\\.(md|rst|adoc|mdx)$|(^|/)(readme|changelog|license|contributing|authors)[^/]*$"_s);
    const QString lower = path.toLower();
    if (kTest.match(lower).hasMatch())
        return PathKind::Test;
    if (kBuild.match(lower).hasMatch())
        return PathKind::Build;
    return kDocument.match(lower).hasMatch() ? PathKind::Document : PathKind::Code;
}

std::optional<CategoryGuess> explicitCategory(const WorkSignals &work)
{
    if (const auto guess = fromPrefix(work.subject))
        return guess;
    if (const auto guess = fromLabels(work.labels))
        return guess;
    return fromPaths(work.paths);
}

}  // namespace herald
