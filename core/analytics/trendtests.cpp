// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/trendtests.h"

#include "analytics/robust.h"
#include "analytics/season.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace herald {

namespace {

/// A root this many 1/sqrt(n) from one or nearer cannot be told from one.
constexpr double kNearOne = 3;
/// Blocks that the steps of wandering noise are averaged over: enough to judge by, each longer than the noise's memory.
constexpr size_t kBlocks = 10;

/// The normal quantile as unlikely as Student's t.
///
/// Source: Wallace, Annals of Mathematical Statistics 30 (1959).
double normalFromStudent(double t, double freedom)
{
    const double z = (8 * freedom + 1) / (8 * freedom + 3) * std::sqrt(freedom * std::log1p(t * t / freedom));
    return t < 0 ? -z : z;
}

/// Ranks from 1, equal values share their mean rank.
std::vector<double> ranksOf(std::span<const double> values)
{
    std::vector<size_t> order(values.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::sort(order, {}, [&](size_t i) { return values[i]; });
    std::vector<double> ranks(values.size());
    for (size_t first = 0; first < order.size();) {
        size_t last = first;
        while (last + 1 < order.size() && values[order[last + 1]] == values[order[first]])
            ++last;
        for (size_t i = first; i <= last; ++i)
            ranks[order[i]] = double(first + last) / 2 + 1;
        first = last + 1;
    }
    return ranks;
}

/// Variance of Kendall's S for independent values, with its correction for ties.
double independentVariance(std::vector<double> values)
{
    const auto term = [](double n) { return n * (n - 1) * (2 * n + 5); };
    std::ranges::sort(values);
    double ties = 0;
    for (auto first = values.begin(); first != values.end();) {
        const auto last = std::upper_bound(first, values.end(), *first);
        ties += term(double(last - first));
        first = last;
    }
    return (term(double(values.size())) - ties) / 18;
}

SeenCells withoutSlope(SeenCells seen, double slope)
{
    for (size_t i = 0; i < seen.size(); ++i)
        seen.values[i] -= slope * seen.places[i];
    return seen;
}

/// How much wider autocorrelation makes the variance of S; at least 1.
double autocorrelationFactor(std::span<const double> rest)
{
    const auto n = double(rest.size());
    const auto r = autocorrelations(ranksOf(rest), int(rest.size()) - 3);
    const double limit = 1.96 / std::sqrt(n);
    double sum = 0;
    for (size_t lag = 1; lag <= r.size(); ++lag) {
        const double left = n - double(lag);
        if (std::abs(r[lag - 1]) > limit)
            sum += left * (left - 1) * (left - 2) * r[lag - 1];
    }
    return std::max(1.0, 1 + 2 / (n * (n - 1) * (n - 2)) * sum);
}

/// Variance of the mean times n, with the covariances of neighbours.
///
/// Source: Newey & West, Econometrica 55 (1987).
double longRunVariance(std::span<const double> values)
{
    const auto n = double(values.size());
    const double mean = std::reduce(values.begin(), values.end()) / n;
    const int lags = int(4 * std::pow(n / 100, 2.0 / 9));
    double variance = 0;
    for (int lag = 0; lag <= lags; ++lag) {
        double sum = 0;
        for (auto t = size_t(lag); t < values.size(); ++t)
            sum += (values[t] - mean) * (values[t - size_t(lag)] - mean);
        variance += (lag == 0 ? 1.0 : 2 * (1 - lag / (lags + 1.0))) * sum / n;
    }
    return std::max(variance, 0.0);
}

/// Root of the noise around a line, from cells side by side, corrected for the bias that fitting the line brings; 1
/// where it is too near to tell.
double noiseRoot(const SeenCells &rest)
{
    const double mean = std::reduce(rest.values.begin(), rest.values.end()) / double(rest.size());
    double n = 1;
    double squares = 0;
    double products = 0;
    for (size_t i = 1; i < rest.size(); ++i) {
        if (rest.places[i] - rest.places[i - 1] > 1)
            continue;
        ++n;
        squares += (rest.values[i - 1] - mean) * (rest.values[i - 1] - mean);
        products += (rest.values[i - 1] - mean) * (rest.values[i] - mean);
    }
    // What never lies side by side is judged as what stands far apart.
    if (!(squares > 0) || n <= 4)
        return 0;
    const double root = (n * products / squares + 2) / (n - 4);
    return root > 1 - kNearOne / std::sqrt(n) ? 1 : std::clamp(root, 0.0, 1.0);
}

/// Least squares of the quasi-differences y(i) - r y(i-1) on those of 1 and the place, where r is the root to the power
/// of the distance, each weighed by how exact it is.
DriftTest quasiDifferenced(const SeenCells &seen, double root)
{
    const size_t n = seen.size() - 1;
    std::vector<double> one(n);
    std::vector<double> x(n);
    std::vector<double> y(n);
    double ones = 0;
    double onesX = 0;
    double onesY = 0;
    for (size_t i = 0; i < n; ++i) {
        const double echo = std::pow(root, seen.places[i + 1] - seen.places[i]);
        const double weight = std::sqrt((1 - root * root) / (1 - echo * echo));
        one[i] = weight * (1 - echo);
        x[i] = weight * (seen.places[i + 1] - echo * seen.places[i]);
        y[i] = weight * (seen.values[i + 1] - echo * seen.values[i]);
        ones += one[i] * one[i];
        onesX += one[i] * x[i];
        onesY += one[i] * y[i];
    }
    double squares = 0;
    double products = 0;
    for (size_t i = 0; i < n; ++i) {
        x[i] -= onesX / ones * one[i];
        y[i] -= onesY / ones * one[i];
        squares += x[i] * x[i];
        products += x[i] * y[i];
    }
    DriftTest test;
    test.drift = products / squares;
    for (size_t i = 0; i < n; ++i)
        y[i] -= test.drift * x[i];
    test.deviation = std::sqrt(longRunVariance(y) * double(n) / double(n - 2) / squares);
    return test;
}

/// What wanders has independent blocks of steps, whatever ties its neighbours together; one that lasts longer tells
/// more.
DriftTest wanderingDrift(const SeenCells &seen)
{
    const size_t last = seen.size() - 1;
    const size_t blocks = std::min(kBlocks, last);
    const double time = seen.places[last] - seen.places[0];
    DriftTest test;
    test.isWandering = true;
    test.drift = (seen.values[last] - seen.values[0]) / time;
    double squares = 0;
    for (size_t block = 0; block < blocks; ++block) {
        const size_t from = block * last / blocks;
        const size_t to = (block + 1) * last / blocks;
        const double lasted = seen.places[to] - seen.places[from];
        const double away = (seen.values[to] - seen.values[from]) - test.drift * lasted;
        squares += away * away / lasted;
    }
    test.deviation = std::sqrt(squares / double(blocks - 1) / time);
    return test;
}

}  // namespace

double KendallTest::z() const
{
    if (!(deviation > 0) || count == 0)
        return 0;
    return (count - (count > 0 ? 1 : -1)) / deviation;
}

double DriftTest::z() const
{
    if (!(deviation > 0))
        return 0;
    return isWandering ? normalFromStudent(drift / deviation, double(kBlocks) - 1) : drift / deviation;
}

PairSlopes::PairSlopes(const SeenCells &seen)
{
    if (seen.size() < 2)
        return;
    m_slopes.reserve(seen.size() * (seen.size() - 1) / 2);
    for (size_t i = 0; i < seen.size(); ++i) {
        for (size_t j = i + 1; j < seen.size(); ++j)
            m_slopes.push_back((seen.values[j] - seen.values[i]) / (seen.places[j] - seen.places[i]));
    }
    m_middle = quantileOf(m_slopes, 0.5);
}

SlopeRange PairSlopes::range(double deviation, double z)
{
    const double share = std::min(0.5, z * deviation / (2 * double(m_slopes.size())));
    return m_slopes.empty() ? SlopeRange{}
                            : SlopeRange{quantileOf(m_slopes, 0.5 - share), quantileOf(m_slopes, 0.5 + share)};
}

KendallTest kendallTest(const SeenCells &seen, double slope)
{
    const std::vector<double> &values = seen.values;
    long rises = 0;
    for (size_t i = 0; i < values.size(); ++i) {
        for (size_t j = i + 1; j < values.size(); ++j)
            rises += int(values[j] > values[i]) - int(values[j] < values[i]);
    }
    KendallTest test;
    test.count = double(rises);
    const double factor = autocorrelationFactor(withoutSlope(seen, slope).values);
    test.deviation = std::sqrt(independentVariance(values) * factor);
    return test;
}

DriftTest driftTest(const SeenCells &seen, double slope)
{
    const double root = noiseRoot(withoutSlope(seen, slope));
    return root < 1 ? quasiDifferenced(seen, root) : wanderingDrift(seen);
}

}  // namespace herald
