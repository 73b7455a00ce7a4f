// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>
#include <string>
#include <vector>

namespace herald {

/// The words of a text in order, lower-case and without their endings, so that "Fixed" and "fixes" are one word.
/// CamelCase is taken apart; numbers, versions, addresses and references become "<number>", "<version>", "<address>"
/// and "<reference>", since which ones they are says nothing about the kind of work. Only Latin letters make words.
[[nodiscard]] std::vector<std::string> wordsOf(QStringView text);

/// An English word without its ending: "added" and "adding" are "add". Lower-case in, lower-case out.
[[nodiscard]] std::string stemOf(std::string word);

}  // namespace herald
