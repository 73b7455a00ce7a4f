// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>
#include <array>
#include <optional>

namespace herald {

/// What kind of work an achievement is. One list for every door: HTTP, files, screen and database.
enum class Category {
    Feature,
    Optimization,
    Bugfix,
    Infrastructure,
    Documentation,
    Testing,
    Security,
    Performance,
    Architecture,
    Refactoring,
    Content,
    Business,
    Milestone,
    Project,
    Development,
};

inline constexpr std::array kCategories{
    Category::Feature, Category::Optimization, Category::Bugfix,      Category::Infrastructure, Category::Documentation,
    Category::Testing, Category::Security,     Category::Performance, Category::Architecture,   Category::Refactoring,
    Category::Content, Category::Business,     Category::Milestone,   Category::Project,        Category::Development,
};

/// How many of each category; indexed by the category, in the order of kCategories.
using CategoryCounts = std::array<int, kCategories.size()>;

/// Lower-case English word as stored and sent: "feature", "bugfix".
[[nodiscard]] QString toText(Category category);
[[nodiscard]] std::optional<Category> categoryFrom(QStringView text);

}  // namespace herald
