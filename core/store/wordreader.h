// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/idset.h"
#include "store/vocabulary.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

namespace herald {

/// Reads the words of achievements over one SQLite connection, from within its functions too: from FTS5's index, and of
/// the few newest, which are not in it yet, from themselves. Where a read gives
/// nothing, the connection holds the error.
class WordReader {
public:
    /// How the achievements stand. While `edits` stays, only ids above the former `upto` have other words; while
    /// `moves` stays, only they have another category, status or source.
    struct State {
        std::int64_t upto = 0;
        std::int64_t edits = 0;
        std::int64_t moves = 0;
    };

    explicit WordReader(sqlite3 *connection) : m_connection(connection) {}

    [[nodiscard]] std::optional<State> state() const;
    /// The words of a text as the index has them: small letters, without accents.
    [[nodiscard]] std::optional<std::vector<std::string>> wordsOf(const std::string &text) const;
    /// Words that most of the newest achievements have: the sets that take the longest to read.
    [[nodiscard]] std::optional<std::vector<std::string>> frequentWords() const;

    /// Is a part of a word so short that it is looked for at the beginnings of words only? Nearly all have it
    /// somewhere.
    [[nodiscard]] static bool isBeginning(const std::string &part) { return part.size() < 3; }
    /// Has the word the part, which is as wordsOf() gives it?
    [[nodiscard]] static bool hasPart(std::string_view word, const std::string &part)
    {
        return isBeginning(part) ? word.starts_with(part) : word.find(part) != std::string_view::npos;
    }

    /// The index's words with this beginning; none where there are too many to be looked up one by one.
    struct Terms {
        std::vector<std::string> words;
        bool areTooMany = false;
    };
    [[nodiscard]] std::optional<Terms> termsFrom(const std::string &beginning) const;
    /// The index's words that are numbered behind `after`.
    [[nodiscard]] std::optional<VocabularyPart> vocabularyBehind(std::int64_t after) const;

    // These add the achievements with ids above `after`, and are false after an error.

    /// Those that the index has with exactly this word.
    [[nodiscard]] bool addWith(const std::string &word, std::int64_t after, IdSet &ids) const;
    /// Those that the index has with a word with this beginning.
    [[nodiscard]] bool addBeginningWith(const std::string &beginning, std::int64_t after, IdSet &ids) const;
    /// Those that are not in the index yet and have a word with this part.
    [[nodiscard]] bool addWaiting(const std::string &part, std::int64_t after, IdSet &ids) const;
    /// Those whose `column`, which is category, status or source, has this value, or which have this tag or skill.
    [[nodiscard]] bool addHaving(const std::string &column, const std::string &value, std::int64_t after,
                                 IdSet &ids) const;

private:
    [[nodiscard]] bool addWorded(const std::string &kind, const std::string &word, std::int64_t after,
                                 IdSet &ids) const;
    [[nodiscard]] bool collect(const std::string &match, std::int64_t after, IdSet &ids) const;

    sqlite3 *m_connection;
};

}  // namespace herald
