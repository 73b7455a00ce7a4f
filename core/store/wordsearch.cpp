// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/wordsearch.h"

#include "store/knownsets.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

using IdSetPointer = KnownSets::IdSetPointer;

/// Columns, each with the values that it may have.
using Facets = std::map<std::string, std::vector<std::string>>;

/// What the functions of one connection work with.
class WordSearch {
public:
    explicit WordSearch(sqlite3 *connection)
        : m_connection(connection), m_reader(connection), m_known(KnownSets::of(connection))
    {
    }

    [[nodiscard]] const WordReader &reader() const { return m_reader; }

    /// Those with all the words, if a text is given, and of each column that is named one of the values. Null after an
    /// error, which the connection holds.
    [[nodiscard]] IdSetPointer matching(const std::optional<std::string> &text, const Facets &facets = {})
    {
        const auto words = m_reader.wordsOf(text.value_or(std::string()));
        const auto state = m_reader.state();
        if (!words || !state)
            return nullptr;
        std::vector<IdSetPointer> sets;
        for (const std::string &word : *words)
            sets.push_back(withWord(word, *state));
        for (const auto &[column, values] : facets)
            sets.push_back(havingAny(column, values, *state));
        if (std::ranges::find(sets, nullptr) != sets.end())
            return nullptr;
        // A text without a word is found nowhere.
        if (sets.empty() || (text && words->empty()))
            return std::make_shared<IdSet>();
        auto all = std::make_shared<IdSet>(*sets.front());
        for (const IdSetPointer &set : sets)
            all->intersect(*set);
        return all;
    }

private:
    using State = WordReader::State;
    using Of = KnownSets::Of;

    IdSetPointer withWord(const std::string &word, const State &state)
    {
        return upToDate(Of::Word, word, state, [&](std::int64_t after, IdSet &ids) {
            return addIndexed(word, after, state, ids) && m_reader.addWaiting(word, after, ids);
        });
    }

    IdSetPointer havingAny(const std::string &column, const std::vector<std::string> &values, const State &state)
    {
        auto all = std::make_shared<IdSet>();
        for (const std::string &value : values) {
            const IdSetPointer one =
                upToDate(Of::Value, column + '=' + value, state,
                         [&](std::int64_t after, IdSet &ids) { return m_reader.addHaving(column, value, after, ids); });
            if (!one)
                return nullptr;
            all->unite(*one);
        }
        return all;
    }

    /// What is known, with what `add(after, ids)` finds above it.
    template <class Add>
    IdSetPointer upToDate(Of of, const std::string &name, const State &state, Add add)
    {
        const auto known = m_known->find(of, name, state);
        if (known && known->upto == state.upto)
            return known->ids;
        IdSet ids = known ? *known->ids : IdSet();
        if (!add(known ? known->upto : 0, ids))
            return nullptr;
        const KnownSets::Known found{std::make_shared<const IdSet>(std::move(ids)), state.upto};
        // What a transaction writes may be undone, and its ids are then given again.
        if (sqlite3_get_autocommit(m_connection) != 0)
            m_known->keep(of, name, found, state);
        return found.ids;
    }

    /// The index's words that a word of a search means.
    std::optional<WordReader::Terms> termsWith(const std::string &part)
    {
        if (WordReader::isBeginning(part))
            return m_reader.termsFrom(part);
        Vocabulary &vocabulary = m_known->vocabulary();
        const std::int64_t known = vocabulary.upto();
        const auto fresh = m_reader.vocabularyBehind(known);
        if (!fresh)
            return std::nullopt;
        const bool isCommitted = sqlite3_get_autocommit(m_connection) != 0;
        if (isCommitted && fresh->upto > known)
            vocabulary.add(*fresh, known);
        WordReader::Terms terms{.words = vocabulary.wordsWith(part)};
        if (!isCommitted)
            std::ranges::move(wordsWith(part, fresh->words), std::back_inserter(terms.words));
        return terms;
    }

    bool addIndexed(const std::string &word, std::int64_t after, const State &state, IdSet &ids)
    {
        const auto terms = termsWith(word);
        if (!terms)
            return false;
        if (terms->areTooMany)
            return m_reader.addBeginningWith(word, after, ids);
        for (const std::string &term : terms->words) {
            if (const auto longer = knownBeginning(term, word.size(), state)) {
                const IdSetPointer known = withWord(*longer, state);
                if (!known)
                    return false;
                ids.unite(*known);
            } else if (!m_reader.addWith(term, after, ids)) {
                return false;
            }
        }
        return true;
    }

    /// A longer beginning of the term whose set is known: it need not be read again. Who has that part of a word has
    /// the shorter part too, unless that is looked for at the beginnings of words only.
    [[nodiscard]] std::optional<std::string> knownBeginning(const std::string &term, size_t length,
                                                            const State &state) const
    {
        const bool isBeginning = WordReader::isBeginning(term.substr(0, length));
        while (++length <= term.size()) {
            if (isBeginning != WordReader::isBeginning(term.substr(0, length)))
                return std::nullopt;
            if (const std::string beginning = term.substr(0, length); m_known->find(Of::Word, beginning, state))
                return beginning;
        }
        return std::nullopt;
    }

    sqlite3 *m_connection;
    WordReader m_reader;
    std::shared_ptr<KnownSets> m_known;
};

using WordSearchPointer = std::shared_ptr<WordSearch>;

template <class T>
void destroy(void *object)
{
    delete static_cast<T *>(object);
}

std::string textOf(sqlite3_value *value)
{
    const auto *bytes = static_cast<const char *>(sqlite3_value_blob(value));
    return bytes ? std::string(bytes, size_t(sqlite3_value_bytes(value))) : std::string();
}

WordSearch &searchOf(sqlite3_context *context)
{
    return **static_cast<WordSearchPointer *>(sqlite3_user_data(context));
}

void tellError(sqlite3_context *context)
{
    sqlite3 *connection = sqlite3_context_db_handle(context);
    sqlite3_result_error(context, sqlite3_errmsg(connection), -1);
    const int code = sqlite3_extended_errcode(connection);
    sqlite3_result_error_code(context, code == SQLITE_OK ? SQLITE_ERROR : code);
}

/// The achievements with the words of the first argument, which is looked up once a statement. Null with the error
/// told.
const IdSet *matches(sqlite3_context *context, sqlite3_value **arguments)
{
    if (const auto *known = static_cast<IdSetPointer *>(sqlite3_get_auxdata(context, 0)))
        return known->get();
    auto found = std::make_unique<IdSetPointer>(searchOf(context).matching(textOf(arguments[0])));
    if (!*found) {
        tellError(context);
        return nullptr;
    }
    sqlite3_set_auxdata(context, 0, found.release(), destroy<IdSetPointer>);
    const auto *kept = static_cast<IdSetPointer *>(sqlite3_get_auxdata(context, 0));
    if (!kept)
        sqlite3_result_error_nomem(context);
    return kept ? kept->get() : nullptr;
}

void hasWords(sqlite3_context *context, int, sqlite3_value **arguments)
{
    if (const IdSet *ids = matches(context, arguments))
        sqlite3_result_int(context, ids->contains(sqlite3_value_int64(arguments[1])) ? 1 : 0);
}

/// After the text come columns and values in turn.
void countWithWords(sqlite3_context *context, int count, sqlite3_value **arguments)
{
    Facets facets;
    for (int i = 1; i + 1 < count; i += 2)
        facets[textOf(arguments[i])].push_back(textOf(arguments[i + 1]));
    const bool hasText = count > 0 && sqlite3_value_type(arguments[0]) != SQLITE_NULL;
    const auto text = hasText ? std::optional(textOf(arguments[0])) : std::nullopt;
    const IdSetPointer ids = searchOf(context).matching(text, facets);
    if (ids)
        sqlite3_result_int64(context, ids->count());
    else
        tellError(context);
}

void frequentWords(sqlite3_context *context, int, sqlite3_value **)
{
    const auto words = searchOf(context).reader().frequentWords();
    if (!words)
        return tellError(context);
    std::string list;
    for (const std::string &word : *words)
        list += list.empty() ? word : ' ' + word;
    sqlite3_result_text64(context, list.data(), list.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void idsWithWords(sqlite3_context *context, int, sqlite3_value **arguments)
{
    const IdSet *ids = matches(context, arguments);
    if (!ids)
        return;
    std::string list = "[";
    for (const std::int64_t id : ids->ids()) {
        if (list.size() > 1)
            list += ',';
        list += std::to_string(id);
    }
    list += ']';
    sqlite3_result_text64(context, list.data(), list.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

}  // namespace

bool addWordSearch(sqlite3 *connection)
{
    using Function = void (*)(sqlite3_context *, int, sqlite3_value **);
    const auto search = std::make_shared<WordSearch>(connection);
    const auto add = [&](const char *name, int arguments, Function function) {
        // The last of the functions takes the search with it when the connection ends.
        return sqlite3_create_function_v2(connection, name, arguments, SQLITE_UTF8, new WordSearchPointer(search),
                                          function, nullptr, nullptr, destroy<WordSearchPointer>)
               == SQLITE_OK;
    };
    return add("has_words", 2, hasWords) && add("count_with_words", -1, countWithWords)
           && add("ids_with_words", 1, idsWithWords) && add("frequent_words", 0, frequentWords);
}

}  // namespace herald
