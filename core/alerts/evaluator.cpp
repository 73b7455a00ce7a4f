// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/sortedwindow.h"

#include <QVarLengthArray>
#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

using Samples = std::span<const Sample>;

double seconds(Duration duration) { return double(duration.count()) / 1000.0; }

Samples upTo(Samples samples, Instant now)
{
    // Usually nothing lies in the future.
    if (!samples.empty() && samples.back().at <= now)
        return samples;
    const auto end = std::ranges::upper_bound(samples, now, {}, &Sample::at);
    return samples.first(size_t(end - samples.begin()));
}

Samples after(Samples samples, Instant start)
{
    const auto begin = std::ranges::upper_bound(samples, start, {}, &Sample::at);
    return samples.subspan(size_t(begin - samples.begin()));
}

double average(Samples samples)
{
    // Around the first value, so that large counters keep their last digits.
    const double base = samples.front().value;
    double sum = 0;
    for (const Sample &sample : samples)
        sum += sample.value - base;
    return base + sum / double(samples.size());
}

/// The two neighbours of a high rank: of a short window only its few largest values need an order.
template <size_t kMost>
std::pair<double, double> ofLargest(Samples samples, size_t count)
{
    std::array<double, kMost> largest;  // falling
    size_t size = 0;
    for (const Sample &sample : samples) {
        if (size == count && sample.value <= largest[size - 1])
            continue;
        size_t i = size < count ? size++ : size - 1;
        for (; i > 0 && largest[i - 1] < sample.value; --i)
            largest[i] = largest[i - 1];
        largest[i] = sample.value;
    }
    return {largest[size - 1], size > 1 ? largest[size - 2] : largest[size - 1]};
}

double shareOf(Function function)
{
    switch (function) {
    case Function::P50: return 0.50;
    case Function::P90: return 0.90;
    case Function::P95: return 0.95;
    default: return 0.99;
    }
}

double between(double low, double next, double rank)
{
    const double weight = rank - std::floor(rank);
    return weight == 0 ? low : low + (next - low) * weight;
}

double quantile(Samples samples, double q)
{
    constexpr size_t kFew = 8;
    if (const size_t above = samples.size() - size_t(q * double(samples.size() - 1)); above <= kFew) {
        const double rank = q * double(samples.size() - 1);
        const auto [low, next] = ofLargest<kFew>(samples, above);
        return between(low, next, rank);
    }
    QVarLengthArray<double, 256> values(qsizetype(samples.size()));
    std::ranges::transform(samples, values.begin(), &Sample::value);
    const double rank = q * double(values.size() - 1);
    const auto low = values.begin() + std::ptrdiff_t(rank);
    std::ranges::nth_element(values, low);
    const double next = low + 1 == values.end() ? *low : *std::min_element(low + 1, values.end());
    return between(*low, next, rank);
}

/// What a counter grew by between its first and last sample; a fall is a restart from 0.
double growth(Samples samples)
{
    double sum = samples.back().value - samples.front().value;
    for (size_t i = 1; i < samples.size(); ++i) {
        if (samples[i].value < samples[i - 1].value)
            sum += samples[i - 1].value;
    }
    return sum;
}

double increase(Samples samples, Instant now, Duration window)
{
    const Sample &first = samples.front();
    const double grown = growth(samples);
    const double sampled = seconds(samples.back().at - first.at);
    const double step = sampled / double(samples.size() - 1);
    const double farAway = step * 1.1;
    double toStart = seconds(first.at - (now - window));
    double toEnd = seconds(now - samples.back().at);
    if (toStart >= farAway)
        toStart = step / 2;
    if (toEnd >= farAway)
        toEnd = step / 2;
    // A counter cannot have been below 0.
    if (grown > 0 && first.value >= 0)
        toStart = std::min(toStart, sampled * (first.value / grown));
    return grown * (sampled + toStart + toEnd) / sampled;
}

double share(Samples samples)
{
    return double(std::ranges::count_if(samples, [](const Sample &sample) { return sample.value != 0; }))
           / double(samples.size());
}

bool needsTwo(Function function)
{
    return function == Function::Rate || function == Function::Increase || function == Function::Change;
}

double apply(const WindowSpec &spec, Samples samples, Instant now)
{
    switch (spec.function) {
    case Function::Last: return samples.back().value;
    case Function::Avg: return average(samples);
    case Function::Min: return std::ranges::min(samples, {}, &Sample::value).value;
    case Function::Max: return std::ranges::max(samples, {}, &Sample::value).value;
    case Function::P50:
    case Function::P90:
    case Function::P95:
    case Function::P99: return quantile(samples, shareOf(spec.function));
    case Function::Rate: return increase(samples, now, spec.length) / seconds(spec.length);
    case Function::Increase: return increase(samples, now, spec.length);
    case Function::Change: return samples.back().value - samples.front().value;
    case Function::Share: return share(samples);
    }
    return 0;
}

/// Why nothing can be said of the samples up to now, if so.
ReadingReason blindness(const WindowSpec &spec, Samples seen, Instant now)
{
    if (seen.empty())
        return ReadingReason::NoSample;
    const bool isLast = spec.function == Function::Last;
    const Duration lookBack = isLast ? std::max(spec.length, spec.staleAfter) : spec.staleAfter;
    return now - seen.back().at > lookBack ? ReadingReason::Stale : ReadingReason::None;
}

Reading noData(ReadingReason reason) { return {0, ReadingKind::NoData, reason}; }

Reading checked(double value)
{
    if (!std::isfinite(value))
        return {0, ReadingKind::Error, ReadingReason::NotFinite};
    return {value, ReadingKind::Value, ReadingReason::None};
}

}  // namespace

bool isPercentile(Function function)
{
    return function == Function::P50 || function == Function::P90 || function == Function::P95
           || function == Function::P99;
}

Reading evaluate(const WindowSpec &spec, const ShownSamples &shown, Instant now, SortedWindow &window)
{
    if (const auto reason = blindness(spec, upTo(shown.samples, now), now); reason != ReadingReason::None)
        return noData(reason);
    const double share = shareOf(spec.function);
    window.moveTo(shown, now - spec.length, now, share);
    if (window.count() < size_t(std::max(spec.minSamples, 1)))
        return noData(ReadingReason::TooFewSamples);
    return checked(window.quantile());
}

Reading evaluate(const WindowSpec &spec, std::span<const Sample> samples, Instant now)
{
    const Samples seen = upTo(samples, now);
    if (const auto reason = blindness(spec, seen, now); reason != ReadingReason::None)
        return noData(reason);
    const bool isLast = spec.function == Function::Last;
    if (isLast && spec.minSamples <= 1)
        return checked(seen.back().value);
    const Samples window = after(seen, now - spec.length);
    const size_t wanted = size_t(std::max(spec.minSamples, needsTwo(spec.function) ? 2 : 1));
    if (window.size() < wanted)
        return noData(ReadingReason::TooFewSamples);
    return checked(apply(spec, window, now));
}

QString toText(ReadingReason reason)
{
    switch (reason) {
    case ReadingReason::None: return {};
    case ReadingReason::NoSample: return u"no sample yet"_s;
    case ReadingReason::Stale: return u"the newest sample is too old"_s;
    case ReadingReason::TooFewSamples: return u"too few samples in the window"_s;
    case ReadingReason::NotFinite: return u"the result is not a finite number"_s;
    case ReadingReason::SourceFailed: return u"the source could not evaluate it"_s;
    case ReadingReason::OverLimit: return u"more alerts than the group's limit"_s;
    case ReadingReason::SeriesEnded: return u"its series has ended"_s;
    case ReadingReason::NotInAnswer: return u"no longer in the answer of its query"_s;
    }
    return {};
}

}  // namespace herald
