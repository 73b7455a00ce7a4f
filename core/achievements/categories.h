// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/category.h"

#include <QStringList>

namespace herald {

/// What a piece of work says about its own kind.
struct WorkSignals {
    QString subject;  ///< a commit's first line or a pull request's title, with its prefix
    QStringList labels;
    QStringList paths;  ///< of the changed files
};

struct CategoryGuess {
    Category category = Category::Development;
    double confidence = 0;  ///< 0..1
    QString reason;         ///< for people: "prefix fix", "label security", "only tests changed"

    bool operator==(const CategoryGuess &) const = default;
};

/// What is said outright: a conventional prefix, else a label, else files that are all of one kind (tests, documents,
/// build). Nothing where nothing is said: no word of the text is guessed at.
[[nodiscard]] std::optional<CategoryGuess> explicitCategory(const WorkSignals &work);

/// Kinds of files, for shares of a change.
enum class PathKind { Code, Test, Document, Build };
[[nodiscard]] PathKind pathKind(const QString &path);

}  // namespace herald
