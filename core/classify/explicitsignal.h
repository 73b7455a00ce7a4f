// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classify/work.h"
#include "domain/category.h"

#include <optional>

namespace herald {

/// What the conventional prefix of a subject says: "feat(api)!: add routes" is a feature. Nothing for a subject without
/// one, for an area ("tsdb: …"), and for types that are no kind of work of their own ("revert", "release").
/// Source: conventionalcommits.org/en/v1.0.0 and the types of @commitlint/config-conventional.
[[nodiscard]] std::optional<Category> categoryOfPrefix(QStringView subject);

/// What the labels say: "bug", "kind/feature", "type: documentation". Nothing where none is known or two disagree.
[[nodiscard]] std::optional<Category> categoryOfLabels(const QStringList &labels);

/// What people said about the work themselves: its prefix, else its labels.
[[nodiscard]] std::optional<Category> explicitCategory(const Work &work);

}  // namespace herald
