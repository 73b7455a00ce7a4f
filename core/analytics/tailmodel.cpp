// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/tailmodel.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>
#include <numeric>

namespace herald {

namespace {

constexpr double kMemory = 4000;     // values
constexpr int kFitEvery = 16;        // values between two fits of the tails
constexpr double kTailShare = 0.01;  // of all values are in a tail
constexpr double kFewestInTail = 4;  // values
constexpr double kUsualIndex = 0.2;  // tail index before the data speak, with the weight of kPriorValues
constexpr double kPriorValues = 3;
constexpr double kLargestUnit = 1e6;  // then weights are scaled back, well before float loses digits
constexpr double kMostSurprise = 8;
constexpr int kMostShift = 8;  // bins: one giant must not push all that is usual out of the range

/// The quarter octave a size lies in: exponent and the two leading bits of the mantissa. `size` is positive and finite.
int quarterOctave(double size) { return int(std::bit_cast<std::uint64_t>(size) >> 50); }

/// The lower edge of a quarter octave.
double lowerEdge(int quarter) { return std::bit_cast<double>(std::uint64_t(std::max(quarter, 1)) << 50); }

/// The logarithm of a quarter octave's lower edge against another's.
double logRatio(int quarter, int other)
{
    constexpr std::array kMantissa{0.0, 0.2231435513142097, 0.4054651081081644,
                                   0.5596157879354227};  // ln 1, 1.25, 1.5, 1.75
    const auto logOf = [&](int q) { return (q >> 2) * std::numbers::ln2 + kMantissa[size_t(q & 3)]; };
    return logOf(quarter) - logOf(other);
}

}  // namespace

int TailModel::Side::binOf(double size) const
{
    if (!(size > 0) || !isSet)
        return 0;
    return std::clamp(quarterOctave(size) - first, 1, kBins - 1);
}

double TailModel::Side::edge(int bin) const { return lowerEdge(first + bin); }

/// The weight of all sizes from `size` on, as if spread evenly over its bin.
double TailModel::Side::massFrom(double size) const
{
    if (size > 0 && !isSet)
        return 0;
    const int bin = binOf(size);
    const int block = bin / kBlockBins;
    float mass = 0;
    for (int b = block + 1; b < kBlocks; ++b)
        mass += blocks[size_t(b)];
    for (int b = bin + 1; b < (block + 1) * kBlockBins; ++b)
        mass += bins[size_t(b)];
    const double low = bin == 0 ? 0 : edge(bin);
    const double high = edge(bin + 1);
    const double share = bin == 0 ? 1.0 : std::clamp((high - size) / (high - low), 0.0, 1.0);
    return double(mass) + double(bins[size_t(bin)]) * share;
}

void TailModel::Side::makeRoomFor(double size)
{
    if (!(size > 0))
        return;
    if (!isSet) {
        first = quarterOctave(size) - kBins / 2;
        isSet = true;
    }
    const int beyond = quarterOctave(size) - first - (kBins - 2);
    if (beyond <= 0)
        return;
    const int shift = std::min(beyond + kBlockBins / 2, kMostShift);
    for (int b = 1; b <= shift; ++b)
        bins[0] += bins[size_t(b)];
    std::shift_left(bins.begin() + 1, bins.end(), shift);
    std::fill(bins.end() - shift, bins.end(), 0.0F);
    first += shift;
    for (int block = 0; block < kBlocks; ++block) {
        const auto begin = bins.begin() + std::ptrdiff_t{block} * kBlockBins;
        blocks[size_t(block)] = std::reduce(begin, begin + kBlockBins);
    }
}

void TailModel::Side::add(double size, float weight)
{
    makeRoomFor(size);
    const auto bin = size_t(binOf(size));
    bins[bin] += weight;
    blocks[bin / kBlockBins] += weight;
}

void TailModel::Side::fitTail(double total, double unit)
{
    const double wanted = std::max(total * kTailShare, kFewestInTail * unit);
    double mass = 0;
    int bin = kBins;
    while (bin > 1 && mass < wanted)
        mass += double(bins[size_t(--bin)]);
    if (mass < wanted || bin <= 1) {
        tailStart = 0;
        return;
    }
    // Hill's estimate over the middles of the bins.
    double logs = 0;
    for (int b = bin; b < kBins; ++b)
        logs += double(bins[size_t(b)]) * std::max(0.0, logRatio(first + b, first + bin) + 0.1);
    tailStart = float(edge(bin));
    tailShare = float(mass / total);
    tailIndex = float(std::clamp((logs / unit + kUsualIndex * kPriorValues) / (mass / unit + kPriorValues), 0.03, 2.0));
}

void TailModel::Side::scale(float factor)
{
    for (float &bin : bins)
        bin *= factor;
    for (float &block : blocks)
        block *= factor;
}

double TailModel::probability(const Side &side, double size) const
{
    const double seen = side.massFrom(size);
    if (side.tailStart > 0 && size > double(side.tailStart)) {
        const double tail =
            double(side.tailShare) * std::pow(double(side.tailStart) / size, 1 / double(side.tailIndex));
        // Where as large a value has been seen already, the curve must not call it rarer than it was.
        return std::max(tail, seen / m_total);
    }
    return std::max(seen, 0.5 * m_unit) / (m_total + m_unit);
}

double TailModel::surprise(double deviation) const
{
    if (m_total <= m_unit)
        return 0;
    const double p = 2 * probability(deviation >= 0 ? m_up : m_down, std::abs(deviation));
    return p >= 1 ? 0 : std::min(-std::log10(p), kMostSurprise);
}

void TailModel::learn(double deviation, double weight)
{
    const auto added = float(weight * m_unit);
    m_up.add(std::max(deviation, 0.0), added);
    m_down.add(std::max(-deviation, 0.0), added);
    m_total += double(added);
    m_unit *= 1 + 1 / kMemory;
    if (--m_untilFit <= 0 || weight > 1) {
        m_untilFit = kFitEvery;
        m_up.fitTail(m_total, m_unit);
        m_down.fitTail(m_total, m_unit);
    }
    if (m_unit > kLargestUnit) {
        m_up.scale(float(1 / m_unit));
        m_down.scale(float(1 / m_unit));
        m_total /= m_unit;
        m_unit = 1;
    }
}

void TailModel::forgetBeyond(double deviation)
{
    Side &side = deviation >= 0 ? m_up : m_down;
    const int from = std::max(1, side.binOf(std::abs(deviation)) - 1);
    for (int b = from; b < kBins; ++b) {
        const float gone = 0.9F * side.bins[size_t(b)];
        side.bins[size_t(b)] -= gone;
        side.blocks[size_t(b / kBlockBins)] -= gone;
    }
    side.fitTail(m_total, m_unit);
}

double TailModel::reach(int sign) const { return double(sign >= 0 ? m_up.tailStart : m_down.tailStart); }

double TailModel::sizeAt(double share, int sign) const
{
    const Side &side = sign >= 0 ? m_up : m_down;
    const double wanted = share * m_total;
    double mass = 0;
    for (int b = kBins - 1; b >= 1; --b) {
        const auto here = double(side.bins[size_t(b)]);
        if (mass + here >= wanted && here > 0)
            return side.edge(b) + (side.edge(b + 1) - side.edge(b)) * (1 - (wanted - mass) / here);
        mass += here;
    }
    return 0;
}

}  // namespace herald
