// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/wordsearch.h"

#include "store/wordreader.h"

#include <map>
#include <memory>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

// A search that is typed letter by letter asks for some; at a million achievements each takes 125 kB.
constexpr size_t kMostKnown = 32;

using IdSetPointer = std::shared_ptr<const IdSet>;

/// What the functions of one connection remember.
class WordSearch {
public:
    explicit WordSearch(sqlite3 *connection) : m_connection(connection), m_reader(connection) {}

    /// Null after an error, which the connection holds.
    [[nodiscard]] IdSetPointer matching(const std::string &text)
    {
        const auto words = m_reader.wordsOf(text);
        const auto state = m_reader.state();
        if (!words || !state)
            return nullptr;
        if (state->edits != m_edits || m_known.size() > kMostKnown) {
            m_known.clear();
            m_edits = state->edits;
        }
        // A text without a word is found nowhere.
        auto all = std::make_shared<IdSet>();
        for (size_t i = 0; i < words->size(); ++i) {
            const IdSetPointer one = withWord((*words)[i], state->upto);
            if (!one)
                return nullptr;
            if (i == 0)
                *all = *one;
            else
                all->intersect(*one);
        }
        return all;
    }

private:
    /// What is known of a word, which holds for ids up to the second.
    struct Known {
        IdSetPointer ids;
        std::int64_t upto = 0;
    };

    IdSetPointer withWord(const std::string &word, std::int64_t upto)
    {
        Known known;
        if (const auto found = m_known.find(word); found != m_known.end())
            known = found->second;
        if (known.ids && known.upto == upto)
            return known.ids;
        auto ids = m_reader.beginningWith(word, known.upto);
        if (!ids)
            return nullptr;
        if (known.ids)
            ids->unite(*known.ids);
        known = {std::make_shared<const IdSet>(std::move(*ids)), upto};
        // What a transaction writes may be undone, and its ids are then given again.
        if (sqlite3_get_autocommit(m_connection) != 0)
            m_known[word] = known;
        return known.ids;
    }

    sqlite3 *m_connection;
    WordReader m_reader;
    std::int64_t m_edits = 0;
    std::map<std::string, Known> m_known;
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

/// The achievements with the words of the first argument, which is looked up once a statement. Null with the error
/// told.
const IdSet *matches(sqlite3_context *context, sqlite3_value **arguments)
{
    if (const auto *known = static_cast<IdSetPointer *>(sqlite3_get_auxdata(context, 0)))
        return known->get();
    const auto &search = *static_cast<WordSearchPointer *>(sqlite3_user_data(context));
    auto found = std::make_unique<IdSetPointer>(search->matching(textOf(arguments[0])));
    if (!*found) {
        sqlite3 *connection = sqlite3_context_db_handle(context);
        sqlite3_result_error(context, sqlite3_errmsg(connection), -1);
        const int code = sqlite3_extended_errcode(connection);
        sqlite3_result_error_code(context, code == SQLITE_OK ? SQLITE_ERROR : code);
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

void countWithWords(sqlite3_context *context, int, sqlite3_value **arguments)
{
    if (const IdSet *ids = matches(context, arguments))
        sqlite3_result_int64(context, ids->count());
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
    return add("has_words", 2, hasWords) && add("count_with_words", 1, countWithWords)
           && add("ids_with_words", 1, idsWithWords);
}

}  // namespace herald
