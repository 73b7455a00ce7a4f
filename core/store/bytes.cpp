// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/bytes.h"

#include <QtEndian>

namespace herald {

void ByteWriter::varint(quint64 value)
{
    while (value >= 0x80) {
        byte(quint8(value) | 0x80);
        value >>= 7;
    }
    byte(quint8(value));
}

void ByteWriter::fixed64(quint64 value)
{
    value = qToLittleEndian(value);
    m_bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
}

void ByteWriter::planes(std::span<const quint64> values, int width)
{
    for (int plane = 0; plane < width; ++plane) {
        for (const quint64 value : values)
            byte(quint8(value >> (8 * plane)));
    }
}

QByteArrayView ByteReader::take(quint64 count)
{
    if (m_hasFailed || count > quint64(m_rest.size())) {
        m_hasFailed = true;
        return {};
    }
    const QByteArrayView taken = m_rest.first(qsizetype(count));
    m_rest = m_rest.sliced(qsizetype(count));
    return taken;
}

quint8 ByteReader::byte()
{
    const QByteArrayView taken = take(1);
    return taken.isEmpty() ? 0 : quint8(taken.front());
}

quint64 ByteReader::varint()
{
    quint64 value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
        const quint8 part = byte();
        value |= quint64(part & 0x7f) << shift;
        if (part < 0x80)
            return value;
    }
    m_hasFailed = true;
    return 0;
}

quint64 ByteReader::fixed64()
{
    const QByteArrayView taken = take(8);
    return taken.isEmpty() ? 0 : qFromLittleEndian<quint64>(taken.data());
}

void ByteReader::planes(std::vector<quint64> &values, size_t count, int width)
{
    if (width < 0 || width > 8 || count > (size_t(1) << 40)) {
        m_hasFailed = true;
        return;
    }
    const QByteArrayView taken = take(count * size_t(width));
    if (m_hasFailed)
        return;
    const size_t start = values.size();
    values.resize(start + count, 0);
    for (int plane = 0; plane < width; ++plane) {
        const auto *bytes = reinterpret_cast<const quint8 *>(taken.data()) + size_t(plane) * count;
        for (size_t i = 0; i < count; ++i)
            values[start + i] |= quint64(bytes[i]) << (8 * plane);
    }
}

void ByteReader::skip(quint64 count) { std::ignore = take(count); }

}  // namespace herald
