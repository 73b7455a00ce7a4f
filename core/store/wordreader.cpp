// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/wordreader.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <set>
#include <sqlite3.h>
#include <string_view>

namespace herald {

namespace {

// Enough for any sentence; a longer text would only make the search slow.
constexpr size_t kMostWords = 32;

// Beyond it, FTS5 had better unite the lists itself.
constexpr size_t kMostTerms = 64;

// Each takes some 100 ms to read at a million achievements.
constexpr size_t kMostFrequent = 32;

using StatementPointer = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

StatementPointer prepared(sqlite3 *connection, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(connection, sql, -1, &statement, nullptr);
    return {statement, sqlite3_finalize};
}

/// Bytes, not a C string: a key may hold a 0.
void bindText(sqlite3_stmt *statement, const std::string &text)
{
    sqlite3_bind_text(statement, 1, text.data(), int(text.size()), SQLITE_STATIC);
}

/// See sqlite.org/fts5.html, "Extending FTS5".
fts5_api *fts5Of(sqlite3 *connection)
{
    fts5_api *api = nullptr;
    const StatementPointer statement = prepared(connection, "SELECT fts5(?1)");
    if (statement) {
        sqlite3_bind_pointer(statement.get(), 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement.get());
    }
    return api;
}

/// The tokenizer that resources/sql has for achievement_text.
class Tokenizer {
public:
    explicit Tokenizer(sqlite3 *connection)
    {
        fts5_api *api = fts5Of(connection);
        void *userData = nullptr;
        std::array<const char *, 2> options{"remove_diacritics", "2"};
        if (api && api->xFindTokenizer(api, "unicode61", &userData, &m_functions) == SQLITE_OK)
            m_functions.xCreate(userData, options.data(), int(options.size()), &m_instance);
    }
    ~Tokenizer()
    {
        if (m_instance)
            m_functions.xDelete(m_instance);
    }
    Tokenizer(const Tokenizer &) = delete;
    Tokenizer &operator=(const Tokenizer &) = delete;

    /// Gives each word to `take(std::string_view)`; `purpose` is FTS5_TOKENIZE_QUERY or _DOCUMENT. False on an error.
    template <class Take>
    [[nodiscard]] bool forEach(std::string_view text, int purpose, Take take) const
    {
        const auto give = [](void *taker, int, const char *bytes, int size, int, int) {
            (*static_cast<Take *>(taker))(std::string_view(bytes, size_t(size)));
            return SQLITE_OK;
        };
        return m_instance
               && m_functions.xTokenize(m_instance, &take, purpose, text.data(), int(text.size()), give) == SQLITE_OK;
    }

private:
    fts5_tokenizer m_functions{};
    Fts5Tokenizer *m_instance = nullptr;
};

/// All ids that the statement gives; false after an error.
bool collectIds(sqlite3_stmt *statement, IdSet &ids)
{
    int row = sqlite3_step(statement);
    for (; row == SQLITE_ROW; row = sqlite3_step(statement))
        ids.insert(sqlite3_column_int64(statement, 0));
    return row == SQLITE_DONE;
}

std::string_view textOf(sqlite3_stmt *row, int column)
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(row, column));
    return bytes ? std::string_view(bytes, size_t(sqlite3_column_bytes(row, column))) : std::string_view();
}

}  // namespace

std::optional<WordReader::State> WordReader::state() const
{
    const StatementPointer statement = prepared(m_connection, "SELECT upto, edits, moves FROM achievement_indexed");
    if (!statement || sqlite3_step(statement.get()) != SQLITE_ROW)
        return std::nullopt;
    return State{.upto = sqlite3_column_int64(statement.get(), 0),
                 .edits = sqlite3_column_int64(statement.get(), 1),
                 .moves = sqlite3_column_int64(statement.get(), 2)};
}

std::optional<std::vector<std::string>> WordReader::wordsOf(const std::string &text) const
{
    std::vector<std::string> words;
    const auto append = [&words](std::string_view word) { words.emplace_back(word); };
    if (!Tokenizer(m_connection).forEach(text, FTS5_TOKENIZE_QUERY, append))
        return std::nullopt;
    if (words.size() > kMostWords)
        words.resize(kMostWords);
    return words;
}

std::optional<std::vector<std::string>> WordReader::frequentWords() const
{
    const StatementPointer rows =
        prepared(m_connection, "SELECT title, description, tags, skills FROM achievement ORDER BY id DESC LIMIT 256");
    const Tokenizer tokenizer(m_connection);
    if (!rows)
        return std::nullopt;
    std::map<std::string, int, std::less<>> counts;  // of achievements with the word
    int looked = 0;
    for (; sqlite3_step(rows.get()) == SQLITE_ROW; ++looked) {
        std::set<std::string, std::less<>> words;
        for (int column = 0; column < 4; ++column) {
            if (!tokenizer.forEach(textOf(rows.get(), column), FTS5_TOKENIZE_DOCUMENT,
                                   [&words](std::string_view word) { words.emplace(word); }))
                return std::nullopt;
        }
        for (const std::string &word : words)
            ++counts[word];
    }
    std::vector<std::string> frequent;
    for (const auto &[word, count] : counts) {
        if (2 * count > looked && frequent.size() < kMostFrequent)
            frequent.push_back(word);
    }
    return frequent;
}

bool WordReader::addWith(const std::string &word, std::int64_t after, IdSet &ids) const
{
    return collect('"' + word + '"', after, ids);
}

/// FTS5 unites the lists of a beginning before it gives the first row, which takes five times as long as reading them.
bool WordReader::addBeginningWith(const std::string &beginning, std::int64_t after, IdSet &ids) const
{
    return collect('"' + beginning + "\"*", after, ids);
}

bool WordReader::addWaiting(const std::string &part, std::int64_t after, IdSet &ids) const
{
    const StatementPointer rows =
        prepared(m_connection, "SELECT id, title, description, tags, skills FROM achievement"
                               " WHERE id > max(?, (SELECT indexed FROM achievement_indexed))");
    const Tokenizer tokenizer(m_connection);
    if (!rows)
        return false;
    sqlite3_bind_int64(rows.get(), 1, after);
    int row = sqlite3_step(rows.get());
    for (; row == SQLITE_ROW; row = sqlite3_step(rows.get())) {
        const std::int64_t id = sqlite3_column_int64(rows.get(), 0);
        const auto look = [&](std::string_view found) {
            if (hasPart(found, part))
                ids.insert(id);
        };
        for (int column = 1; column <= 4; ++column) {
            if (!tokenizer.forEach(textOf(rows.get(), column), FTS5_TOKENIZE_DOCUMENT, look))
                return false;
        }
    }
    return row == SQLITE_DONE;
}

bool WordReader::addHaving(const std::string &column, const std::string &value, std::int64_t after, IdSet &ids) const
{
    if (column == "tag" || column == "skill")
        return addWorded(column, value, after, ids);
    if (column != "category" && column != "status" && column != "source")
        return false;
    // From the index of the column, or for the few that are new from themselves.
    const std::string from = after == 0 ? " WHERE " : " NOT INDEXED WHERE id > ?2 AND ";
    const StatementPointer rows =
        prepared(m_connection, ("SELECT id FROM achievement" + from + column + " = ?1").c_str());
    if (!rows)
        return false;
    bindText(rows.get(), value);
    if (after != 0)
        sqlite3_bind_int64(rows.get(), 2, after);
    return collectIds(rows.get(), ids);
}

bool WordReader::addWorded(const std::string &kind, const std::string &word, std::int64_t after, IdSet &ids) const
{
    const StatementPointer rows =
        prepared(m_connection, "SELECT achievement FROM achievement_word"
                               " WHERE kind = ?3 AND word = ?1 AND achievement > ?2"
                               " UNION ALL SELECT achievement FROM achievement_word_share"
                               " WHERE achievement > max(?2, (SELECT indexed FROM achievement_indexed))"
                               " AND kind = ?3 AND word = ?1");
    if (!rows)
        return false;
    bindText(rows.get(), word);
    sqlite3_bind_int64(rows.get(), 2, after);
    sqlite3_bind_text(rows.get(), 3, kind.data(), int(kind.size()), SQLITE_STATIC);
    return collectIds(rows.get(), ids);
}

std::optional<WordReader::Terms> WordReader::termsFrom(const std::string &beginning) const
{
    const StatementPointer statement =
        prepared(m_connection, "SELECT word FROM achievement_vocabulary WHERE word >= ? ORDER BY word");
    if (!statement)
        return std::nullopt;
    bindText(statement.get(), beginning);
    Terms terms;
    int row = sqlite3_step(statement.get());
    for (; row == SQLITE_ROW; row = sqlite3_step(statement.get())) {
        const std::string_view word = textOf(statement.get(), 0);
        if (!word.starts_with(beginning))
            return terms;
        if (terms.words.size() == kMostTerms)
            return Terms{.words = {}, .areTooMany = true};
        terms.words.emplace_back(word);
    }
    return row == SQLITE_DONE ? std::optional(terms) : std::nullopt;
}

std::optional<VocabularyPart> WordReader::vocabularyBehind(std::int64_t after) const
{
    const StatementPointer statement =
        prepared(m_connection, "SELECT id, word FROM achievement_vocabulary WHERE id > ? ORDER BY id");
    if (!statement)
        return std::nullopt;
    sqlite3_bind_int64(statement.get(), 1, after);
    VocabularyPart part{.words = {}, .upto = after};
    int row = sqlite3_step(statement.get());
    for (; row == SQLITE_ROW; row = sqlite3_step(statement.get())) {
        part.upto = sqlite3_column_int64(statement.get(), 0);
        part.words += '\n';
        part.words += textOf(statement.get(), 1);
    }
    return row == SQLITE_DONE ? std::optional(std::move(part)) : std::nullopt;
}

bool WordReader::collect(const std::string &match, std::int64_t after, IdSet &ids) const
{
    const StatementPointer statement =
        prepared(m_connection, "SELECT rowid FROM achievement_text WHERE achievement_text MATCH ? AND rowid > ?");
    if (!statement)
        return false;
    bindText(statement.get(), match);
    sqlite3_bind_int64(statement.get(), 2, after);
    return collectIds(statement.get(), ids);
}

}  // namespace herald
