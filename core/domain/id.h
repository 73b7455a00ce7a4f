// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <compare>

namespace herald {

/// A row's id; ids of different nouns are different types. 0 means "not stored yet".
template <class Noun>
struct Id {
    qint64 value = 0;

    [[nodiscard]] constexpr bool isStored() const { return value != 0; }
    auto operator<=>(const Id &) const = default;
    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

using AchievementId = Id<struct AchievementNoun>;
using AlertId = Id<struct AlertNoun>;
using DeliveryId = Id<struct DeliveryNoun>;
using SeriesId = Id<struct SeriesNoun>;

}  // namespace herald
