// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace herald {

/// A set of achievement ids, a bit each: ids are given one after the other, so the set is dense.
class IdSet {
public:
    void insert(std::int64_t id);
    [[nodiscard]] bool contains(std::int64_t id) const;
    [[nodiscard]] std::int64_t count() const;
    /// Rising.
    [[nodiscard]] std::vector<std::int64_t> ids() const;
    void unite(const IdSet &other);
    void intersect(const IdSet &other);

private:
    std::vector<std::uint64_t> m_words;
};

}  // namespace herald
