// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace herald {

/// How rare a deviation is in its own stream: a decaying histogram of sizes for each direction, a quarter of an octave
/// wide a bin, with a Pareto tail beyond the largest per cent. So streams of any unit and shape become comparable, and
/// a drop is judged by drops, a rise by rises.
///
/// 800 bytes; about 30 ns a value. The memory fades with a time constant of 4,000 values.
///
/// Source of the tail: Pickands, Statistical inference using extreme order statistics, Annals of Statistics 3 (1975);
/// its index by Hill, Annals of Statistics 3 (1975). Use on streams: Siffer et al., Anomaly Detection in Streams with
/// Extreme Value Theory, KDD 2017.
class TailModel {
public:
    /// -log10 of the probability of a deviation at least this far on this side, doubled for two sides: 0 usual, 3 once
    /// in a thousand. At most 8. Judged by what was learned before. `deviation` is finite.
    [[nodiscard]] double surprise(double deviation) const;

    /// Adds a deviation, as often as `weight` says.
    void learn(double deviation, double weight = 1);

    /// Forgets nine tenths of what lay at least about this far out on this side, so that the like surprises again.
    void forgetBeyond(double deviation);

    /// The size that a deviation exceeds with probability `share` (0 … 0.5) on the side of `sign`; 0 before any was
    /// learned.
    [[nodiscard]] double sizeAt(double share, int sign) const;

    /// Where the tail of the side of `sign` begins, about the largest per cent of all; 0 while there is none.
    [[nodiscard]] double reach(int sign) const;

private:
    static constexpr int kBlocks = 12;
    static constexpr int kBlockBins = 8;
    static constexpr int kBins = kBlocks * kBlockBins;

    /// One direction. Bin 0 holds sizes of zero and below the range; sizes are counted with growing weights instead of
    /// shrinking what is there.
    struct Side {
        std::array<float, kBins> bins{};
        std::array<float, kBlocks> blocks{};  ///< sums of the bins, so that a rank needs few additions
        int first = 0;                        ///< quarter octave of bin 0; meaningful once isSet
        bool isSet = false;
        float tailStart = 0;  ///< beyond it the Pareto tail holds; 0: no tail yet
        float tailShare = 1;
        float tailIndex = 0.25F;

        [[nodiscard]] int binOf(double size) const;
        [[nodiscard]] double edge(int bin) const;
        [[nodiscard]] double massFrom(double size) const;
        void add(double size, float weight);
        void makeRoomFor(double size);
        void fitTail(double total, double unit);
        void scale(float factor);
    };

    [[nodiscard]] double probability(const Side &side, double size) const;

    Side m_up;
    Side m_down;
    double m_total = 0;  ///< of both sides, in units of the newest value's weight times m_unit
    double m_unit = 1;   ///< weight of the newest value
    int m_untilFit = 0;
};

}  // namespace herald
