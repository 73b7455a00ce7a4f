// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace herald {

/// Adds to a connection the SQL functions that search achievements for the words of a text. Each must occur; a part of
/// a word is enough, of one or two letters its beginning, and nothing in the text is an operator.
/// - has_words(text, id): 1 where the achievement has them, else 0.
/// - count_with_words(text, column, value, …): how many have them and, of each column that is named, one of its values;
///   the columns are category, status, source, tag and skill. With NULL for the text, whatever their words.
/// - ids_with_words(text): their ids as a JSON list, rising.
/// - frequent_words(): words that most of the newest achievements have, with spaces between them.
///
/// The lists of the full-text index are read once into a set, which serves until texts are changed and grows with new
/// ones: to count and to sort, its rows one by one would take too long for a word that a million achievements have.
/// False where the connection cannot have them.
[[nodiscard]] bool addWordSearch(sqlite3 *connection);

}  // namespace herald
