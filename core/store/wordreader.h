// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

struct sqlite3;

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

/// Reads the words of achievements over one SQLite connection, from within its functions too: from FTS5's index, and of
/// the few newest, which are not in it yet, from themselves. Where a read gives
/// nothing, the connection holds the error.
class WordReader {
public:
    /// How the achievements stand. While `edits` stays, only ids above the former `upto` are new.
    struct State {
        std::int64_t upto = 0;
        std::int64_t edits = 0;
    };

    explicit WordReader(sqlite3 *connection) : m_connection(connection) {}

    [[nodiscard]] std::optional<State> state() const;
    /// The words of a text as the index has them: small letters, without accents.
    [[nodiscard]] std::optional<std::vector<std::string>> wordsOf(const std::string &text) const;
    /// The achievements with ids above `after` that have a word with this beginning; `word` as wordsOf() gives it.
    [[nodiscard]] std::optional<IdSet> beginningWith(const std::string &word, std::int64_t after) const;

private:
    [[nodiscard]] std::optional<std::vector<std::string>> termsFrom(const std::string &word) const;
    [[nodiscard]] bool collectIndexed(const std::string &word, std::int64_t after, IdSet &ids) const;
    [[nodiscard]] bool collectWaiting(const std::string &word, std::int64_t after, IdSet &ids) const;
    [[nodiscard]] bool collect(const std::string &match, std::int64_t after, IdSet &ids) const;

    sqlite3 *m_connection;
};

}  // namespace herald
