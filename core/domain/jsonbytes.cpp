// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/jsonbytes.h"

#include <QLocale>
#include <cmath>
#include <cstdio>

namespace herald {

namespace {

void appendEscaped(QByteArray &out, char byte)
{
    switch (byte) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
    }
    std::array<char, 7> code{};
    std::snprintf(code.data(), code.size(), "\\u%04x", static_cast<unsigned>(static_cast<unsigned char>(byte)));
    out += code.data();
}

bool needsEscape(char byte) { return static_cast<unsigned char>(byte) < 0x20 || byte == '"' || byte == '\\'; }

}  // namespace

void appendJsonText(QByteArray &out, QByteArrayView text)
{
    out += '"';
    qsizetype plain = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!needsEscape(text[i]))
            continue;
        out.append(text.sliced(plain, i - plain));
        appendEscaped(out, text[i]);
        plain = i + 1;
    }
    out.append(text.sliced(plain));
    out += '"';
}

void appendJsonNumber(QByteArray &out, std::optional<double> number)
{
    if (number && std::isfinite(*number))
        out += QByteArray::number(*number, 'g', QLocale::FloatingPointShortest);
    else
        out += "null";
}

void appendJsonInstant(QByteArray &out, std::optional<Instant> at)
{
    if (!at) {
        out += "null";
        return;
    }
    const auto day = std::chrono::floor<std::chrono::days>(*at);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(*at - day);
    std::array<char, 40> text{};
    const auto number = [](auto part) { return static_cast<int>(part.count()); };
    int size = std::snprintf(text.data(), text.size(), "\"%04d-%02u-%02uT%02d:%02d:%02d", int(date.year()),
                             unsigned(date.month()), unsigned(date.day()), number(time.hours()), number(time.minutes()),
                             number(time.seconds()));
    out.append(text.data(), size);
    if (time.subseconds().count() != 0) {
        size = std::snprintf(text.data(), text.size(), ".%03d", number(time.subseconds()));
        out.append(text.data(), size);
    }
    out += "Z\"";
}

}  // namespace herald
