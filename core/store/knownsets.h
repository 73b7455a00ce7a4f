// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/vocabulary.h"
#include "store/wordreader.h"

#include <map>
#include <memory>
#include <mutex>

namespace herald {

/// Sets of achievements that all connections to one file have in common: what one of them has learned, none need learn
/// again. From any thread.
class KnownSets {
public:
    enum class Of { Word, Value };
    using IdSetPointer = std::shared_ptr<const IdSet>;

    /// What is known of a word or of a value, of those up to an id.
    struct Known {
        IdSetPointer ids;
        std::int64_t upto = 0;
    };

    /// Those of the file that the connection has open, for as long as any connection has it open.
    [[nodiscard]] static std::shared_ptr<KnownSets> of(sqlite3 *connection);

    /// What is right where achievements stand so.
    [[nodiscard]] std::optional<Known> find(Of of, const std::string &name, const WordReader::State &state) const;
    [[nodiscard]] Vocabulary &vocabulary() { return m_vocabulary; }
    /// `known` was read where achievements stood so, and is committed.
    void keep(Of of, const std::string &name, const Known &known, const WordReader::State &state);

private:
    using Sets = std::map<std::string, Known>;

    [[nodiscard]] const Sets &setsOf(Of of) const { return of == Of::Word ? m_words : m_values; }
    [[nodiscard]] Sets &setsOf(Of of) { return of == Of::Word ? m_words : m_values; }

    mutable std::mutex m_mutex;
    std::int64_t m_edits = 0;
    std::int64_t m_moves = 0;
    Sets m_words;   // by the beginning of a word
    Sets m_values;  // by "column=value"
    Vocabulary m_vocabulary;
};

}  // namespace herald
