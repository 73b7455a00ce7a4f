// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/idset.h"

#include <algorithm>
#include <bit>

namespace herald {

namespace {

constexpr std::int64_t kBits = 64;

}  // namespace

void IdSet::insert(std::int64_t id)
{
    const auto place = size_t(id / kBits);
    if (place >= m_words.size())
        m_words.resize(std::max(place + 1, m_words.size() * 2));
    m_words[place] |= std::uint64_t(1) << (id % kBits);
}

bool IdSet::contains(std::int64_t id) const
{
    const auto place = size_t(id / kBits);
    return id >= 0 && place < m_words.size() && ((m_words[place] >> (id % kBits)) & 1U) != 0;
}

std::int64_t IdSet::count() const
{
    std::int64_t count = 0;
    for (const std::uint64_t word : m_words)
        count += std::popcount(word);
    return count;
}

std::vector<std::int64_t> IdSet::ids() const
{
    std::vector<std::int64_t> ids;
    for (size_t i = 0; i < m_words.size(); ++i) {
        for (std::uint64_t left = m_words[i]; left != 0; left &= left - 1)
            ids.push_back(std::int64_t(i) * kBits + std::countr_zero(left));
    }
    return ids;
}

void IdSet::unite(const IdSet &other)
{
    m_words.resize(std::max(m_words.size(), other.m_words.size()));
    for (size_t i = 0; i < other.m_words.size(); ++i)
        m_words[i] |= other.m_words[i];
}

void IdSet::intersect(const IdSet &other)
{
    m_words.resize(std::min(m_words.size(), other.m_words.size()));
    for (size_t i = 0; i < m_words.size(); ++i)
        m_words[i] &= other.m_words[i];
}

}  // namespace herald
