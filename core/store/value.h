// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"
#include "domain/time.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QVariant>
#include <cmath>
#include <concepts>
#include <optional>

namespace herald {

/// A value bound to a statement. Its constructors are implicit so that a call reads `run(sql, {alert.rule,
/// alert.firedAt})`. A null text or byte array is stored as an empty one, since "no text" and "empty text" mean the
/// same everywhere in Herald.
class Value {
public:
    Value(std::nullopt_t) {}
    Value(double number) : m_variant(number) {}
    Value(const QString &text) : m_variant(text.isNull() ? QString(QLatin1StringView("")) : text) {}
    Value(const QByteArray &bytes) : m_variant(bytes.isNull() ? QByteArray("") : bytes) {}
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
    Value(const std::optional<T> &value) : m_variant(value ? Value(*value).variant() : QVariant())
    {
    }

    [[nodiscard]] const QVariant &variant() const { return m_variant; }

private:
    QVariant m_variant;
};

using Values = QList<Value>;

/// A number that is meaningless, such as an alert's value without data, is kept as unknown.
[[nodiscard]] inline Value finiteOrNull(double number)
{
    return std::isfinite(number) ? Value(number) : Value(std::nullopt);
}

/// Reads a column as one of the types that Value binds.
template <class T>
struct ColumnReader {
    static T read(const QVariant &column) { return column.value<T>(); }
};
template <>
struct ColumnReader<Instant> {
    static Instant read(const QVariant &column) { return fromMs(column.toLongLong()); }
};
template <>
struct ColumnReader<Duration> {
    static Duration read(const QVariant &column) { return Duration(column.toLongLong()); }
};
template <class Noun>
struct ColumnReader<Id<Noun>> {
    static Id<Noun> read(const QVariant &column) { return {column.toLongLong()}; }
};
template <class T>
struct ColumnReader<std::optional<T>> {
    static std::optional<T> read(const QVariant &column)
    {
        return column.isNull() ? std::nullopt : std::optional<T>(ColumnReader<T>::read(column));
    }
};

}  // namespace herald
