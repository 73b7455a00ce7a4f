// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/intcolumn.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace herald {

namespace {

constexpr int kMaxOrder = 2;

/// A column as it is written.
struct Shape {
    int order = 0;
    std::vector<qint64> first;  // with order 0 the base
    std::vector<quint64> numbers;
    double cost = 0;
};

int widthOf(const std::vector<quint64> &numbers)
{
    quint64 all = 0;
    for (const quint64 number : numbers)
        all |= number;
    return (int(std::bit_width(all)) + 7) / 8;
}

/// count * log2(count), from a table as far as counts of a column's bytes usually go: logarithms are most of the time
/// of encoding.
double weightOf(size_t count)
{
    static const auto kTable = [] {
        std::array<double, 1024> table{};
        for (size_t i = 1; i < table.size(); ++i)
            table[i] = double(i) * std::log2(double(i));
        return table;
    }();
    return count < kTable.size() ? kTable[count] : double(count) * std::log2(double(count));
}

/// Entropy of one plane's bytes in bits: what an ideal coder without a memory needs.
double entropyOf(const std::vector<quint64> &numbers, int plane)
{
    std::array<quint32, 256> counts{};
    for (const quint64 number : numbers)
        ++counts[(number >> (8 * plane)) & 0xff];
    double bits = weightOf(numbers.size());
    for (const quint32 count : counts)
        bits -= weightOf(count);
    return bits;
}

qint64 difference(qint64 a, qint64 b) { return qint64(quint64(a) - quint64(b)); }

qint64 sum(qint64 a, qint64 b) { return qint64(quint64(a) + quint64(b)); }

Shape plainShape(std::span<const qint64> values)
{
    Shape shape;
    const qint64 base = values.empty() ? 0 : std::ranges::min(values);
    shape.first = {base};
    for (const qint64 value : values)
        shape.numbers.push_back(quint64(difference(value, base)));
    shape.cost = costOfPlanes(shape.numbers);
    return shape;
}

Shape differenceShape(std::span<const qint64> values, int order)
{
    Shape shape{.order = order, .first = {}, .numbers = {}, .cost = 0};
    std::vector<qint64> rest(values.begin(), values.end());
    for (int i = 0; i < order; ++i) {
        shape.first.push_back(rest.front());
        for (size_t k = 0; k + 1 < rest.size(); ++k)
            rest[k] = difference(rest[k + 1], rest[k]);
        rest.pop_back();
    }
    for (const qint64 number : rest)
        shape.numbers.push_back(zigzag(number));
    shape.cost = costOfPlanes(shape.numbers);
    return shape;
}

Shape bestShape(std::span<const qint64> values)
{
    Shape best = plainShape(values);
    for (int order = 1; order <= kMaxOrder && size_t(order) < values.size(); ++order) {
        Shape shape = differenceShape(values, order);
        if (shape.cost < best.cost)
            best = std::move(shape);
    }
    return best;
}

}  // namespace

void writeInts(ByteWriter &writer, std::span<const qint64> values)
{
    const Shape shape = bestShape(values);
    const int width = widthOf(shape.numbers);
    writer.byte(quint8(shape.order + 4 * width));
    for (const qint64 number : shape.first)
        writer.varint(zigzag(number));
    writer.planes(shape.numbers, width);
}

std::vector<qint64> readInts(ByteReader &reader, size_t length)
{
    const quint8 code = reader.byte();
    const int order = code % 4;
    const int width = code / 4;
    if (order > kMaxOrder || size_t(order) > length)
        reader.fail();
    std::vector<qint64> first;
    for (int i = 0; i < std::max(order, 1); ++i)
        first.push_back(unzigzag(reader.varint()));
    std::vector<quint64> numbers;
    if (!reader.hasFailed())
        reader.planes(numbers, length - size_t(order), width);
    if (reader.hasFailed())
        return {};

    std::vector<qint64> values(numbers.size());
    if (order == 0) {
        std::ranges::transform(numbers, values.begin(), [&](quint64 number) { return sum(qint64(number), first[0]); });
        return values;
    }
    std::ranges::transform(numbers, values.begin(), unzigzag);
    for (int i = order - 1; i >= 0; --i) {
        values.insert(values.begin(), first[size_t(i)]);
        for (size_t k = 1; k < values.size(); ++k)
            values[k] = sum(values[k], values[k - 1]);
    }
    return values;
}

double costOfPlanes(const std::vector<quint64> &numbers)
{
    double bytes = 0;
    for (int plane = 0; plane < widthOf(numbers); ++plane)
        bytes += 1 + entropyOf(numbers, plane) / 8;  // even a plane of equal bytes takes a little
    return bytes;
}

double costOfInts(std::span<const qint64> values) { return bestShape(values).cost; }

}  // namespace herald
