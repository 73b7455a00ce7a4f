// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/githubevent.h"

namespace herald {

/// The commits of a push to the default branch. Each one remembers its push, so that the pull request which was merged
/// by it can claim them. Pushes of other branches are not work yet: they come again when they are merged.
[[nodiscard]] Result<QList<Sighting>> readPush(const QString &repository, const QJsonObject &payload,
                                               const Person &person);

}  // namespace herald
