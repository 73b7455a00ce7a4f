// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/sighting.h"
#include "domain/error.h"

#include <QJsonObject>

namespace herald {

// What the REST API keeps apart from a pull request and proves it.

/// The commit at the end of its branch; empty where none is named.
[[nodiscard]] QString headOf(const QJsonObject &request);

/// The reviews with what was said on their lines: a review without words of its own speaks by its first comment, and
/// "comments" tells how many there are.
[[nodiscard]] QList<QJsonObject> reviewsWith(const QList<QJsonObject> &comments, QList<QJsonObject> reviews);

/// The check runs and commit statuses of a merged pull request as one piece of proof; nothing where none has passed.
/// What was skipped or is neutral counts as no check. Source: docs.github.com "About status checks".
[[nodiscard]] QList<Sighting> readChecks(const QString &repository, const QJsonObject &request,
                                         const QList<QJsonObject> &checks, const QList<QJsonObject> &statuses);

}  // namespace herald
