// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/bytes.h"

// A column of finite doubles whose length both sides know, bit for bit, in the form that is smallest for it:
//
//   column   = %x00 float                      every value is the same
//            / %x01 exponent ints              value = int / 10^exponent: what was printed with few digits, counters
//            / %x02 ints ints ints             numerators, denominators, corrections: value = numerator / denominator,
//            moved by
//                                              `correction` representable numbers; shares and rates are such quotients
//            / %x03 ints ints ints             the same with value = 1 - numerator / denominator, as in "1 - free /
//            total" / %x04 plane{8}                   each value's bits, XOR the bits of the one before
//   float    = 8 bytes, little endian
//   exponent = byte 0..15
//   ints     = see intcolumn.h

namespace herald {

void writeNumbers(ByteWriter &writer, std::span<const double> values);

/// Empty, with reader.hasFailed(), where the bytes are no such column or a value is not finite.
[[nodiscard]] std::vector<double> readNumbers(ByteReader &reader, size_t length);

}  // namespace herald
