// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/numbercolumn.h"

#include "store/intcolumn.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <limits>
#include <optional>

namespace herald {

namespace {

enum Form : quint8 { Same, Decimal, Quotient, Complement, Xor };

constexpr int kMaxExponent = 15;
constexpr std::array kPowers{1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
static_assert(kPowers.size() == kMaxExponent + 1);
constexpr int kFewDigits = 6;
constexpr double kMaxExact = 9007199254740992.0;  // 2^53: integers up to here are exact as doubles

bool isSame(double a, double b) { return std::bit_cast<quint64>(a) == std::bit_cast<quint64>(b); }

struct DecimalForm {
    int exponent = 0;
    std::vector<qint64> digits;
};

std::optional<DecimalForm> decimalFormOf(std::span<const double> values)
{
    DecimalForm form;
    for (const double value : values) {
        // A value that needs more digits raises the exponent for all of them.
        while (!isSame(std::round(value * kPowers[size_t(form.exponent)]) / kPowers[size_t(form.exponent)], value)) {
            if (++form.exponent > kMaxExponent)
                return std::nullopt;
        }
    }
    const double power = kPowers[size_t(form.exponent)];
    for (const double value : values) {
        const double digits = std::round(value * power);
        if (!(std::abs(digits) <= kMaxExact) || !isSame(double(qint64(digits)) / power, value))
            return std::nullopt;
        form.digits.push_back(qint64(digits));
    }
    return form;
}

/// Doubles in their order as integers, so that neighbours differ by one; -0 comes right before 0.
qint64 rankOf(double value)
{
    const auto bits = std::bit_cast<qint64>(value);
    return bits < 0 ? bits ^ std::numeric_limits<qint64>::max() : bits;
}

double ofRank(qint64 rank)
{
    return std::bit_cast<double>(rank < 0 ? rank ^ std::numeric_limits<qint64>::max() : rank);
}

struct Fraction {
    qint64 numerator = 0;
    qint64 denominator = 1;
};

// A random number has a fraction as close as rounding lets it be with a denominator of about 2^26 or more: larger ones
// say nothing.
constexpr qint64 kMaxDenominator = qint64(1) << 26;

double valueOf(const Fraction &fraction, Form form)
{
    const double quotient = double(fraction.numerator) / double(fraction.denominator);
    return form == Complement ? 1 - quotient : quotient;
}

/// The simplest fraction that is as close to `value` as rounding lets it be, by its continued fraction.
std::optional<Fraction> fractionOf(double value)
{
    const double size = std::abs(value);
    // The error of one division, or of the subtraction from 1 that made a small value.
    const double tolerance = std::max(size, 0.5) * 0x1p-52;
    if (size > kMaxExact)
        return std::nullopt;
    Fraction before{1, 0};
    Fraction now{qint64(size), 1};
    double rest = size - std::floor(size);
    while (std::abs(size - valueOf(now, Quotient)) > tolerance) {
        const double whole = std::floor(1 / rest);
        if (!(whole * double(now.denominator) < double(kMaxDenominator) && whole * double(now.numerator) < kMaxExact))
            return std::nullopt;
        const Fraction longer{qint64(whole) * now.numerator + before.numerator,
                              qint64(whole) * now.denominator + before.denominator};
        before = std::exchange(now, longer);
        rest = 1 / rest - whole;
    }
    if (value < 0)
        now.numerator = -now.numerator;
    return now;
}

struct QuotientForm {
    Form form = Quotient;
    std::vector<qint64> numerators{};
    std::vector<qint64> denominators{};
    std::vector<qint64> corrections{};
    double cost = HUGE_VAL;
};

/// Undoes the reduction: the quotients had one denominator, or nearly so, before common factors were cancelled.
Fraction widened(const Fraction &fraction, qint64 widest)
{
    const qint64 factor = widest / fraction.denominator;
    if (std::abs(double(fraction.numerator)) * double(factor) >= kMaxExact)
        return fraction;
    return {fraction.numerator * factor, fraction.denominator * factor};
}

std::optional<QuotientForm> quotientFormOf(std::span<const double> values, Form form)
{
    std::vector<Fraction> fractions;
    qint64 widest = 1;
    for (const double value : values) {
        const auto fraction = fractionOf(form == Complement ? 1 - value : value);
        if (!fraction)
            return std::nullopt;
        widest = std::max(widest, fraction->denominator);
        fractions.push_back(*fraction);
    }
    QuotientForm result{.form = form};
    for (size_t i = 0; i < fractions.size(); ++i) {
        const Fraction full = widened(fractions[i], widest);
        result.numerators.push_back(full.numerator);
        result.denominators.push_back(full.denominator);
        result.corrections.push_back(rankOf(values[i]) - rankOf(valueOf(full, form)));
    }
    result.cost = costOfInts(result.numerators) + costOfInts(result.denominators) + costOfInts(result.corrections);
    return result;
}

std::optional<QuotientForm> bestQuotientFormOf(std::span<const double> values)
{
    auto quotients = quotientFormOf(values, Quotient);
    const bool isExact = quotients && std::ranges::all_of(quotients->corrections, [](qint64 c) { return c == 0; });
    const bool areShares = std::ranges::all_of(values, [](double value) { return value >= 0 && value <= 1; });
    if (isExact || !areShares)
        return quotients;
    auto complements = quotientFormOf(values, Complement);
    if (!quotients || (complements && complements->cost < quotients->cost))
        return complements;
    return quotients;
}

std::vector<quint64> xorFormOf(std::span<const double> values)
{
    std::vector<quint64> numbers;
    quint64 before = 0;
    for (const double value : values)
        numbers.push_back(std::bit_cast<quint64>(value) ^ std::exchange(before, std::bit_cast<quint64>(value)));
    return numbers;
}

std::vector<double> readDecimals(ByteReader &reader, size_t length)
{
    const quint8 exponent = reader.byte();
    if (exponent > kMaxExponent) {
        reader.fail();
        return {};
    }
    std::vector<double> values;
    for (const qint64 digits : readInts(reader, length))
        values.push_back(double(digits) / kPowers[exponent]);
    return values;
}

std::vector<double> readQuotients(ByteReader &reader, size_t length, Form form)
{
    const std::vector<qint64> numerators = readInts(reader, length);
    const std::vector<qint64> denominators = readInts(reader, length);
    const std::vector<qint64> corrections = readInts(reader, length);
    if (reader.hasFailed())
        return {};
    std::vector<double> values;
    for (size_t i = 0; i < length; ++i) {
        const double rounded = valueOf({numerators[i], denominators[i]}, form);
        values.push_back(ofRank(qint64(quint64(rankOf(rounded)) + quint64(corrections[i]))));
    }
    return values;
}

std::vector<double> readXors(ByteReader &reader, size_t length)
{
    std::vector<quint64> numbers;
    reader.planes(numbers, length, 8);
    std::vector<double> values;
    quint64 bits = 0;
    for (const quint64 number : numbers) {
        bits ^= number;
        values.push_back(std::bit_cast<double>(bits));
    }
    return values;
}

std::vector<double> readForm(ByteReader &reader, size_t length)
{
    switch (reader.byte()) {
    case Same: return std::vector<double>(length, std::bit_cast<double>(reader.fixed64()));
    case Decimal: return readDecimals(reader, length);
    case Quotient: return readQuotients(reader, length, Quotient);
    case Complement: return readQuotients(reader, length, Complement);
    case Xor: return readXors(reader, length);
    default: reader.fail(); return {};
    }
}

}  // namespace

void writeNumbers(ByteWriter &writer, std::span<const double> values)
{
    if (std::ranges::adjacent_find(values, std::not_fn(isSame)) == values.end()) {
        writer.byte(Same);
        writer.fixed64(std::bit_cast<quint64>(values.empty() ? 0.0 : values.front()));
        return;
    }
    const std::vector<quint64> bits = xorFormOf(values);
    const auto decimals = decimalFormOf(values);
    // What was printed with few digits is no quotient; looking for one would double the time of encoding.
    const bool isPrinted = decimals && decimals->exponent <= kFewDigits;
    const auto quotients = isPrinted ? std::nullopt : bestQuotientFormOf(values);
    const double decimalCost = decimals ? costOfInts(decimals->digits) : HUGE_VAL;
    const double quotientCost = quotients ? quotients->cost : HUGE_VAL;
    const double xorCost = costOfPlanes(bits);
    if (decimalCost <= std::min(quotientCost, xorCost)) {
        writer.byte(Decimal);
        writer.byte(quint8(decimals->exponent));
        writeInts(writer, decimals->digits);
    } else if (quotientCost <= xorCost) {
        writer.byte(quotients->form);
        for (const auto *column : {&quotients->numerators, &quotients->denominators, &quotients->corrections})
            writeInts(writer, *column);
    } else {
        writer.byte(Xor);
        writer.planes(bits, 8);
    }
}

std::vector<double> readNumbers(ByteReader &reader, size_t length)
{
    std::vector<double> values = readForm(reader, length);
    if (reader.hasFailed() || !std::ranges::all_of(values, [](double value) { return std::isfinite(value); })) {
        reader.fail();
        return {};
    }
    return values;
}

}  // namespace herald
