// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/fields.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace herald {

namespace {

template <class IsSeparator>
std::vector<QByteArrayView> split(QByteArrayView text, IsSeparator isSeparator)
{
    std::vector<QByteArrayView> parts;
    const char *end = text.end();
    for (const char *at = text.begin(); at != end;) {
        const char *first = std::find_if_not(at, end, isSeparator);
        at = std::find_if(first, end, isSeparator);
        if (first != at)
            parts.emplace_back(first, at);
    }
    return parts;
}

template <class Number>
std::optional<Number> toNumber(QByteArrayView text)
{
    Number number{};
    const auto [end, error] = std::from_chars(text.begin(), text.end(), number);
    return error == std::errc() && end == text.end() ? std::optional(number) : std::nullopt;
}

}  // namespace

std::vector<QByteArrayView> linesOf(QByteArrayView text)
{
    return split(text, [](char c) { return c == '\n' || c == '\r'; });
}

std::vector<QByteArrayView> fieldsOf(QByteArrayView line)
{
    return split(line, [](char c) { return c == ' ' || c == '\t'; });
}

std::vector<std::vector<QByteArrayView>> recordsOf(QByteArrayView text)
{
    std::vector<std::vector<QByteArrayView>> records;
    for (const QByteArrayView line : linesOf(text)) {
        if (auto fields = fieldsOf(line); !fields.empty())
            records.push_back(std::move(fields));
    }
    return records;
}

std::optional<quint64> toCount(QByteArrayView text) { return toNumber<quint64>(text); }

std::optional<double> toFinite(QByteArrayView text)
{
    const auto number = toNumber<double>(text);
    return number && std::isfinite(*number) ? number : std::nullopt;
}

}  // namespace herald
