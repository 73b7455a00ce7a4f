// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace herald {

/// Words of the text index behind one another, each after a line's end, as they are numbered; `upto` is the last
/// number.
struct VocabularyPart {
    std::string words;
    std::int64_t upto = 0;
};

/// The words that have the part, in the order in which they stand.
[[nodiscard]] std::vector<std::string> wordsWith(std::string_view part, std::string_view words);

/// All words of the text index, to be looked through for a part of a word: a million in some milliseconds, while the
/// table would take a hundred times as long. It only grows. From any thread.
class Vocabulary {
public:
    [[nodiscard]] std::int64_t upto() const;
    /// What was read behind `after` and is committed; another may have added it meanwhile.
    void add(const VocabularyPart &part, std::int64_t after);
    [[nodiscard]] std::vector<std::string> wordsWith(std::string_view part) const;

private:
    mutable std::mutex m_mutex;
    VocabularyPart m_all;
};

}  // namespace herald
