// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/changewatch.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace herald {

namespace {

constexpr double kChangeOdds = 1.0 / 500;
constexpr size_t kMostRuns = 48;
constexpr double kRecent = 20;   // values
constexpr double kSettled = 3;   // values: fewer may be a spike
constexpr qint64 kFewest = 100;  // values before anything is believed
constexpr double kLargest = 1e100;
constexpr double kMemory = 1000;  // values of the usual size
/// Prior of a level: mean 0 with the weight of a hundredth of a value, deviation 1 with that of two.
constexpr double kMeanWeight = 0.01;
constexpr double kSpreadValues = 2;
/// A single wild value must look like an outlier, not like a new level.
constexpr double kMostSize = 4;

}  // namespace

/// Student's density of the next value of this run.
double ChangeWatch::Run::logLikelihood(double x) const
{
    const double freedom = kSpreadValues + values;
    const double weight = kMeanWeight + values;
    const double centre = values * mean / weight;
    const double spread =
        (kSpreadValues + squares + kMeanWeight * values / weight * mean * mean) / freedom * (weight + 1) / weight;
    const double z = (x - centre) * (x - centre) / spread;
    // ln Γ((f + 1) / 2) - ln Γ(f / 2), by Stirling, right to 1e-3 from f = 2 on.
    const double gammas = 0.5 * std::log(freedom / 2) - 1 / (4 * freedom);
    return gammas - 0.5 * std::log(freedom * std::numbers::pi * spread) - (freedom + 1) / 2 * std::log1p(z / freedom);
}

void ChangeWatch::Run::learn(double x)
{
    values += 1;
    const double away = x - mean;
    mean += away / values;
    squares += away * (x - mean);
}

ChangeWatch::ChangeWatch(const QTimeZone &zone) : m_baseline(zone) {}

double ChangeWatch::standardised(double residual)
{
    const double size = m_size;
    const double tame = size > 0 ? std::min(std::abs(residual), 10 * size) : std::abs(residual);
    m_size += (tame - m_size) / std::min(double(m_count), kMemory);
    return size > 0 ? std::clamp(residual / (1.25 * size), -kMostSize, kMostSize) : 0;
}

ChangeBelief ChangeWatch::update(Instant at, double value)
{
    if (!std::isfinite(value))
        return belief();
    value = std::clamp(value, -kLargest, kLargest);
    const auto expected = m_baseline.expectation(at);
    ++m_count;
    const double x = m_count > 1 ? standardised(value - expected.value) : 0;
    m_baseline.learn(expected, value);
    weigh(x, at);
    return belief();
}

void ChangeWatch::weigh(double x, Instant at)
{
    double most = -std::numeric_limits<double>::infinity();
    double total = 0;
    for (Run &run : m_runs) {
        total += std::exp(run.logWeight);
        run.logWeight += run.logLikelihood(x) + std::log1p(-kChangeOdds);
        most = std::max(most, run.logWeight);
        run.learn(x);
    }
    Run fresh;
    fresh.since = at;
    fresh.logWeight = m_runs.empty() ? 0 : std::log(kChangeOdds * total) + fresh.logLikelihood(x);
    most = std::max(most, fresh.logWeight);
    fresh.learn(x);
    m_runs.insert(m_runs.begin(), fresh);
    if (m_runs.size() > kMostRuns)
        m_runs.erase(std::ranges::min_element(m_runs, {}, &Run::logWeight));
    double sum = 0;
    for (const Run &run : m_runs)
        sum += std::exp(run.logWeight - most);
    for (Run &run : m_runs)
        run.logWeight -= most + std::log(sum);
}

ChangeBelief ChangeWatch::belief() const
{
    ChangeBelief belief;
    if (m_count < kFewest)
        return belief;
    const Run *likeliest = nullptr;
    const Run *oldest = nullptr;
    for (const Run &run : m_runs) {
        if (run.values >= kSettled && run.values <= kRecent)
            belief.confidence += std::exp(run.logWeight);
        if (likeliest == nullptr || run.logWeight > likeliest->logWeight)
            likeliest = &run;
        if (oldest == nullptr || run.values > oldest->values)
            oldest = &run;
    }
    belief.confidence = std::clamp(belief.confidence, 0.0, 1.0);
    belief.since = likeliest->since;
    const double unit = 1.25 * m_size;
    belief.after = likeliest->mean * unit;
    const double earlier = oldest->values - likeliest->values;
    belief.before = earlier > 0 ? (oldest->mean * oldest->values - likeliest->mean * likeliest->values) / earlier * unit
                                : belief.after;
    return belief;
}

}  // namespace herald
