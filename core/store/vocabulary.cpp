// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vocabulary.h"

#include <algorithm>
#include <cstring>

namespace herald {

std::vector<std::string> wordsWith(std::string_view part, std::string_view words)
{
    std::vector<std::string> found;
    const char *from = words.data();
    const char *const end = words.data() + words.size();
    while (from != end) {
        // Far quicker than std::search.
        const auto *place = static_cast<const char *>(memmem(from, size_t(end - from), part.data(), part.size()));
        if (!place)
            break;
        const auto at = size_t(place - words.data());
        const size_t first = words.rfind('\n', at) + 1;
        const size_t last = std::min(words.find('\n', at), words.size());
        found.emplace_back(words.substr(first, last - first));
        from = words.data() + last;
    }
    return found;
}

std::int64_t Vocabulary::upto() const
{
    const std::lock_guard lock(m_mutex);
    return m_all.upto;
}

void Vocabulary::add(const VocabularyPart &part, std::int64_t after)
{
    const std::lock_guard lock(m_mutex);
    if (after != m_all.upto)
        return;
    m_all.words += part.words;
    m_all.upto = part.upto;
}

std::vector<std::string> Vocabulary::wordsWith(std::string_view part) const
{
    const std::lock_guard lock(m_mutex);
    return herald::wordsWith(part, m_all.words);
}

}  // namespace herald
