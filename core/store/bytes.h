// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <span>
#include <vector>

namespace herald {

/// Folds the sign into the lowest bit, so that small numbers of either sign stay small.
[[nodiscard]] constexpr quint64 zigzag(qint64 value) { return (quint64(value) << 1) ^ quint64(value >> 63); }
[[nodiscard]] constexpr qint64 unzigzag(quint64 value) { return qint64(value >> 1) ^ -qint64(value & 1); }

/// Appends numbers to a byte array.
class ByteWriter {
public:
    void byte(quint8 value) { m_bytes.append(char(value)); }
    /// Seven bits a byte, the lowest first, the top bit set on all but the last.
    void varint(quint64 value);
    void fixed64(quint64 value);
    void append(const QByteArray &bytes) { m_bytes.append(bytes); }
    /// Lowest bytes of all values, then their second bytes, and so on: equal bytes come to stand side by side.
    void planes(std::span<const quint64> values, int width);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// Reads what a ByteWriter wrote. Once the bytes end too early everything reads as zero and hasFailed() stays true, so
/// that a reader checks once, at its end.
class ByteReader {
public:
    explicit ByteReader(QByteArrayView bytes) : m_rest(bytes) {}

    [[nodiscard]] quint8 byte();
    [[nodiscard]] quint64 varint();
    [[nodiscard]] quint64 fixed64();
    /// Adds `count` values to `values`; none where the bytes do not suffice.
    void planes(std::vector<quint64> &values, size_t count, int width);
    void skip(quint64 count);

    void fail() { m_hasFailed = true; }
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }
    [[nodiscard]] bool isAtEnd() const { return m_rest.isEmpty(); }

private:
    [[nodiscard]] QByteArrayView take(quint64 count);

    QByteArrayView m_rest;
    bool m_hasFailed = false;
};

}  // namespace herald
