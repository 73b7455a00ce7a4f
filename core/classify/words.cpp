// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/words.h"

#include <array>
#include <string_view>

namespace herald {

namespace {

constexpr size_t kShortestStem = 3;
/// Longest first within each family, since the first that fits is cut off.
constexpr std::array<std::string_view, 11> kEndings{"ization", "ations", "ation", "ings", "ing", "ied",
                                                    "ies",     "ed",     "es",    "s",    "e"};

bool isLetter(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }
bool isUpper(QChar c) { return c >= u'A' && c <= u'Z'; }
bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }
bool isApostrophe(QChar c) { return c == u'\'' || c == u'\u2019'; }

/// Reads a text from left to right, one word at a time.
class Reader {
public:
    explicit Reader(QStringView text) : m_text(text) {}

    std::vector<std::string> words()
    {
        std::vector<std::string> words;
        while (m_at < m_text.size()) {
            if (std::string word = next(); !word.empty())
                words.push_back(std::move(word));
        }
        return words;
    }

private:
    std::string next()
    {
        const QStringView rest = m_text.sliced(m_at);
        if (rest.startsWith(u"http://") || rest.startsWith(u"https://")) {
            skipUntilSpace();
            return "<address>";
        }
        if (rest.startsWith(u'#') && rest.size() > 1 && isDigit(rest[1])) {
            ++m_at;
            (void)number();
            return "<reference>";
        }
        if (isDigit(rest.front()))
            return number();
        if (isLetter(rest.front()))
            return word();
        ++m_at;
        return {};
    }

    void skipUntilSpace()
    {
        while (m_at < m_text.size() && !m_text[m_at].isSpace())
            ++m_at;
    }

    std::string number()
    {
        bool isVersion = false;
        while (m_at < m_text.size() && (isDigit(m_text[m_at]) || isDotInNumber())) {
            isVersion = isVersion || m_text[m_at] == u'.';
            ++m_at;
        }
        return isVersion ? "<version>" : "<number>";
    }

    bool isDotInNumber() const { return m_text[m_at] == u'.' && m_at + 1 < m_text.size() && isDigit(m_text[m_at + 1]); }

    /// One word, ended by anything but a letter or by the hump of a camelCase name. A single letter is no word.
    std::string word()
    {
        std::string word;
        for (QChar before; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            if (isApostrophe(c))
                continue;
            if (!isLetter(c) || (isUpper(c) && !before.isNull() && !isUpper(before)))
                break;
            word += char(c.unicode() | 0x20U);
            before = c;
        }
        return word.size() > 1 ? stemOf(std::move(word)) : std::string();
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

}  // namespace

std::string stemOf(std::string word)
{
    for (const std::string_view ending : kEndings) {
        if (!word.ends_with(ending) || word.size() < ending.size() + kShortestStem)
            continue;
        word.resize(word.size() - ending.size());
        if (ending == "ied" || ending == "ies")
            word += 'y';
        break;
    }
    const size_t size = word.size();
    const bool isDoubled = size > kShortestStem && word[size - 1] == word[size - 2];
    if (isDoubled && word.back() != 's' && word.back() != 'l')
        word.pop_back();
    return word;
}

std::vector<std::string> wordsOf(QStringView text) { return Reader(text).words(); }

}  // namespace herald
