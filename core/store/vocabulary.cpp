// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vocabulary.h"

#include <algorithm>

namespace herald {

std::vector<std::string> wordsWith(std::string_view part, std::string_view words)
{
    std::vector<std::string> found;
    size_t last = 0;
    for (size_t at = words.find(part); at != std::string_view::npos; at = words.find(part, last)) {
        const size_t first = words.rfind('\n', at) + 1;
        last = std::min(words.find('\n', at), words.size());
        found.emplace_back(words.substr(first, last - first));
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
