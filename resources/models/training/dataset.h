// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classify/features.h"
#include "domain/category.h"
#include "domain/error.h"

#include <QStringList>
#include <vector>

namespace herald::training {

/// One piece of work with what people called it.
struct Example {
    Features features;
    size_t category = 0;     ///< into Dataset::categories
    size_t repository = 0;   ///< into Dataset::repositories
    bool isMeasured = true;  ///< false for examples that are only learned from
};

struct Dataset {
    std::vector<Category> categories;
    QStringList repositories;
    std::vector<Example> examples;
};

/// Adds a CSV file with the columns repository, subject, body, paths, category. Errors name the file.
[[nodiscard]] Result<void> addFile(Dataset &dataset, const QString &path, bool isMeasured);

}  // namespace herald::training
