// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/bytes.h"

// A column of 64-bit integers whose length both sides know:
//
//   column  = shape first{order} [base] plane{width}
//   shape   = order + 4 * width          order 0..2: how often differences were taken, width 0..8: bytes a value
//   first   = zigzag varint              the values, then differences, that taking differences leaves over
//   base    = zigzag varint              only with order 0: the smallest value, which was subtracted
//   plane   = byte{length - order}       the n-th byte of every number; with order 1 and 2 numbers are zigzag
//
// Differences wrap around, so that every sequence of integers can be stored.

namespace herald {

/// Takes differences as often as makes the numbers smallest.
void writeInts(ByteWriter &writer, std::span<const qint64> values);

/// Empty, with reader.hasFailed(), where the bytes are no such column.
[[nodiscard]] std::vector<qint64> readInts(ByteReader &reader, size_t length);

/// About how many bytes the column takes after compression; to choose between encodings.
[[nodiscard]] double costOfInts(std::span<const qint64> values);
[[nodiscard]] double costOfPlanes(const std::vector<quint64> &numbers);

}  // namespace herald
