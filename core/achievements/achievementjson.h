// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/achievement.h"

namespace herald {

/// The members of an achievement that are JSON, as the texts that the store keeps: to write them at once is many times
/// as fast as to write them from QJsonObjects.
struct AchievementJson {
    QByteArray value{};  ///< empty where it is not known
    QByteArray metricsBefore = QByteArrayLiteral("{}");
    QByteArray metricsAfter = QByteArrayLiteral("{}");
    QByteArray details = QByteArrayLiteral("{}");
    QList<QByteArray> evidence{};  ///< the data of each piece

    bool operator==(const AchievementJson &) const = default;
};

}  // namespace herald
