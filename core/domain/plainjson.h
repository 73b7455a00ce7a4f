// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <charconv>
#include <optional>

namespace herald {

/// Reads compact JSON that Herald wrote itself and where no text needs an escape, piece by piece and without a document
/// of it: a start reads a row for each alert that is open. Whatever is otherwise is no piece; then a real parser is to
/// be asked.
class PlainJson {
public:
    explicit PlainJson(QByteArrayView text) : m_rest(text) {}

    [[nodiscard]] bool isAtEnd() const { return m_rest.isEmpty(); }
    /// Takes exactly this off the front, if it stands there.
    [[nodiscard]] bool take(QByteArrayView piece)
    {
        const bool isThere = m_rest.startsWith(piece);
        if (isThere)
            m_rest = m_rest.sliced(piece.size());
        return isThere;
    }
    /// What stands between quotation marks.
    [[nodiscard]] std::optional<QByteArrayView> word()
    {
        const qsizetype end = m_rest.startsWith('"') ? m_rest.indexOf('"', 1) : -1;
        if (end < 0)
            return std::nullopt;
        const QByteArrayView found = m_rest.sliced(1, end - 1);
        if (found.contains('\\'))
            return std::nullopt;
        m_rest = m_rest.sliced(end + 1);
        return found;
    }
    template <class Number>
    [[nodiscard]] std::optional<Number> number()
    {
        Number number{};
        const auto [end, error] = std::from_chars(m_rest.begin(), m_rest.end(), number);
        if (error != std::errc())
            return std::nullopt;
        m_rest = m_rest.sliced(end - m_rest.begin());
        return number;
    }

private:
    QByteArrayView m_rest;
};

}  // namespace herald
