// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"
#include "domain/time.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <cmath>
#include <concepts>
#include <optional>
#include <variant>

namespace herald {

/// A value bound to a statement. Its constructors are implicit so that a call reads `run(sql, {alert.rule,
/// alert.firedAt})`. A null text or byte array is stored as an empty one, since "no text" and "empty text" mean the
/// same everywhere in Herald. Texts are kept as SQLite takes them, so that whoever makes the value pays for that.
class Value {
public:
    struct Text {
        QByteArray utf8;
    };
    using Variant = std::variant<std::monostate, qint64, double, Text, QByteArray>;

    Value(std::nullopt_t) {}
    Value(double number) : m_variant(number) {}
    Value(const QString &text) : m_variant(Text{text.toUtf8()}) {}
    Value(Text text) : m_variant(std::move(text)) {}
    Value(const QByteArray &bytes) : m_variant(bytes) {}
    Value(Instant at) : m_variant(toMs(at)) {}
    Value(Duration duration) : m_variant(qint64(duration.count())) {}
    template <std::integral Number>
    Value(Number number) : m_variant(qint64(number))
    {
    }
    template <class Noun>
    Value(Id<Noun> id) : m_variant(id.value)
    {
    }
    template <class T>
    Value(const std::optional<T> &value) : m_variant(value ? Value(*value).m_variant : Variant())
    {
    }

    [[nodiscard]] const Variant &variant() const { return m_variant; }

private:
    Variant m_variant;
};

using Values = QList<Value>;

/// A number that is meaningless, such as an alert's value without data, is kept as unknown.
[[nodiscard]] inline Value finiteOrNull(double number)
{
    return std::isfinite(number) ? Value(number) : Value(std::nullopt);
}

}  // namespace herald
