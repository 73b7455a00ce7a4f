// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/explicitsignal.h"

#include <QRegularExpression>
#include <array>
#include <span>
#include <utility>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

using Meaning = std::pair<QLatin1StringView, Category>;

constexpr std::array kPrefixes{
    Meaning{"feat"_L1, Category::Feature},         Meaning{"feature"_L1, Category::Feature},
    Meaning{"fix"_L1, Category::Bugfix},           Meaning{"bugfix"_L1, Category::Bugfix},
    Meaning{"hotfix"_L1, Category::Bugfix},        Meaning{"docs"_L1, Category::Documentation},
    Meaning{"doc"_L1, Category::Documentation},    Meaning{"test"_L1, Category::Testing},
    Meaning{"tests"_L1, Category::Testing},        Meaning{"refactor"_L1, Category::Refactoring},
    Meaning{"refac"_L1, Category::Refactoring},    Meaning{"style"_L1, Category::Refactoring},
    Meaning{"chore"_L1, Category::Infrastructure}, Meaning{"ci"_L1, Category::Infrastructure},
    Meaning{"build"_L1, Category::Infrastructure}, Meaning{"perf"_L1, Category::Performance},
    Meaning{"sec"_L1, Category::Security},         Meaning{"security"_L1, Category::Security},
    Meaning{"arch"_L1, Category::Architecture},    Meaning{"deps"_L1, Category::Infrastructure},
};

constexpr std::array kLabels{
    Meaning{"feature"_L1, Category::Feature},
    Meaning{"enhancement"_L1, Category::Feature},
    Meaning{"bug"_L1, Category::Bugfix},
    Meaning{"bugfix"_L1, Category::Bugfix},
    Meaning{"fix"_L1, Category::Bugfix},
    Meaning{"regression"_L1, Category::Bugfix},
    Meaning{"documentation"_L1, Category::Documentation},
    Meaning{"docs"_L1, Category::Documentation},
    Meaning{"test"_L1, Category::Testing},
    Meaning{"tests"_L1, Category::Testing},
    Meaning{"testing"_L1, Category::Testing},
    Meaning{"refactor"_L1, Category::Refactoring},
    Meaning{"refactoring"_L1, Category::Refactoring},
    Meaning{"cleanup"_L1, Category::Refactoring},
    Meaning{"chore"_L1, Category::Infrastructure},
    Meaning{"ci"_L1, Category::Infrastructure},
    Meaning{"build"_L1, Category::Infrastructure},
    Meaning{"infrastructure"_L1, Category::Infrastructure},
    Meaning{"dependencies"_L1, Category::Infrastructure},
    Meaning{"performance"_L1, Category::Performance},
    Meaning{"perf"_L1, Category::Performance},
    Meaning{"optimization"_L1, Category::Optimization},
    Meaning{"security"_L1, Category::Security},
    Meaning{"architecture"_L1, Category::Architecture},
};

std::optional<Category> meaningOf(QStringView word, std::span<const Meaning> meanings)
{
    for (const auto &[name, category] : meanings) {
        if (word.compare(name, Qt::CaseInsensitive) == 0)
            return category;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Category> categoryOfPrefix(QStringView subject)
{
    static const QRegularExpression prefix(uR"(^\s*([A-Za-z]{2,12})(?:\([^()]{0,100}\))?!?:\s)"_s);
    const QRegularExpressionMatch match = prefix.match(subject.left(150));
    return match.hasMatch() ? meaningOf(match.capturedView(1), kPrefixes) : std::nullopt;
}

std::optional<Category> categoryOfLabels(const QStringList &labels)
{
    // "kind/bug", "type: bug", "area:bug" and "C-bug" all end in what they mean.
    static const QRegularExpression lead(u"^.*[/:]\\s*|^[A-Za-z]-"_s);
    std::optional<Category> said;
    for (const QString &label : labels) {
        const std::optional<Category> meaning = meaningOf(QString(label).remove(lead).trimmed(), kLabels);
        if (meaning && said && *meaning != *said)
            return std::nullopt;
        if (meaning)
            said = meaning;
    }
    return said;
}

std::optional<Category> explicitCategory(const Work &work)
{
    const std::optional<Category> said = categoryOfPrefix(work.subject);
    return said ? said : categoryOfLabels(work.labels);
}

}  // namespace herald
