// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/forecast.h"

#include "analytics/backtest.h"
#include "analytics/forecastband.h"
#include "analytics/forecastbounds.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr int kLongestHorizon = 10'000;
/// From this many origins on a backtest may throw the combination out.
constexpr int kFewestToJudge = 4;
/// Sums of squares of larger values would overflow, of smaller ones vanish: beyond these exponents the series is
/// rescaled.
constexpr int kMostExponent = 400;

std::optional<Error> refusal(std::span<const double> series, const ForecastOptions &options)
{
    if (options.horizon < 1 || options.horizon > kLongestHorizon)
        return Error{ErrorKind::Invalid,
                     u"The horizon is %1; give 1 to %2 steps."_s.arg(options.horizon).arg(kLongestHorizon),
                     {}};
    if (options.season < 0)
        return Error{ErrorKind::Invalid,
                     u"The season is %1; give 1 or more rows, or 0 to have it found."_s.arg(options.season),
                     {}};
    if (series.size() < size_t(kFewestForForecast)) {
        return Error{ErrorKind::Invalid,
                     u"Not enough data: %1 values, a forecast needs %2."_s.arg(series.size()).arg(kFewestForForecast),
                     {}};
    }
    const auto bad = std::ranges::find_if_not(series, [](double v) { return std::isfinite(v); });
    if (bad != series.end())
        return Error{ErrorKind::Invalid,
                     u"Value %1 of the series is not a finite number; leave it out."_s.arg(bad - series.begin() + 1),
                     {}};
    return std::nullopt;
}

/// What the combination would have said at each origin, weighted by what had come before it only.
std::vector<std::vector<double>> pastCombinations(const Backtest &backtest, std::span<const double> series)
{
    std::vector<std::vector<double>> past;
    for (const Backtest::Origin &origin : backtest.origins)
        past.push_back(combined(origin.forecasts, memberWeights(backtest, series.first(origin.end))));
    return past;
}

/// What a member said at each origin.
std::vector<std::vector<double>> pastOf(const Backtest &backtest, size_t member)
{
    std::vector<std::vector<double>> past;
    for (const Backtest::Origin &origin : backtest.origins)
        past.push_back(origin.forecasts[member]);
    return past;
}

/// The errors of `said`, each value seen through `unit`.
template <class Unit>
std::vector<ErrorPath> errorPaths(const Backtest &backtest, std::span<const std::vector<double>> said,
                                  std::span<const double> series, Unit unit)
{
    std::vector<ErrorPath> paths;
    for (size_t origin = 0; origin < said.size(); ++origin) {
        ErrorPath &path = paths.emplace_back(said[origin].size());
        for (size_t h = 0; h < path.size(); ++h)
            path[h] = unit(series[backtest.origins[origin].end + h]) - unit(said[origin][h]);
    }
    return paths;
}

double meanError(std::span<const ErrorPath> paths)
{
    double sum = 0;
    for (const ErrorPath &path : paths) {
        for (const double error : path)
            sum += std::abs(error) / double(path.size());
    }
    return sum / double(paths.size());
}

double meanError(const Backtest &backtest, std::span<const double> series, size_t member)
{
    double sum = 0;
    for (size_t origin = 0; origin < backtest.origins.size(); ++origin)
        sum += errorAt(backtest, series, origin, member);
    return sum / double(backtest.origins.size());
}

struct Naive {
    size_t member = 0;
    double error = 0;
};

/// The naive member that did best.
Naive bestNaive(const Backtest &backtest, std::span<const std::unique_ptr<ForecastMember>> members,
                std::span<const double> series)
{
    Naive best{0, std::numeric_limits<double>::infinity()};
    for (size_t m = 0; m < members.size(); ++m) {
        const double error = members[m]->isNaive() ? meanError(backtest, series, m) : best.error;
        if (error < best.error)
            best = {m, error};
    }
    return best;
}

QList<ForecastShare> sharesOf(const Backtest &backtest, std::span<const double> weights,
                              std::span<const std::unique_ptr<ForecastMember>> members, std::span<const double> series)
{
    QList<ForecastShare> shares;
    const double total = std::reduce(weights.begin(), weights.end());
    for (size_t m = 0; m < members.size(); ++m) {
        if (!(weights[m] > 0))
            continue;
        const double error = backtest.origins.empty() ? 0 : meanError(backtest, series, m);
        shares.append({members[m]->name(), weights[m] / total, error});
    }
    std::ranges::stable_sort(shares, std::ranges::greater{}, &ForecastShare::weight);
    return shares;
}

/// What was forecast and what came, and whether their distance is a ratio.
struct Errors {
    std::vector<ErrorPath> paths;   ///< in the series' unit
    std::vector<ErrorPath> scaled;  ///< in the unit of the bands: logarithms where isRatio
    bool isRatio = false;
};

Errors errorsOf(const Backtest &backtest, std::span<const std::vector<double>> said, std::span<const double> series,
                std::span<const double> points)
{
    Errors errors;
    errors.paths = errorPaths(backtest, said, series, std::identity());
    const auto isPositive = [](double v) { return v > 0; };
    const bool isAllPositive =
        std::ranges::all_of(series, isPositive) && std::ranges::all_of(points, isPositive)
        && std::ranges::all_of(said, [&](const auto &path) { return std::ranges::all_of(path, isPositive); });
    if (isAllPositive && !said.empty()) {
        auto inLogs = errorPaths(backtest, said, series, [](double v) { return std::log(v); });
        double meanLog = 0;
        for (const Backtest::Origin &origin : backtest.origins) {
            for (size_t h = 0; h < size_t(backtest.horizon); ++h)
                meanLog +=
                    std::log(series[origin.end + h]) / double(backtest.origins.size() * size_t(backtest.horizon));
        }
        errors.isRatio = isRelative(errors.paths, inLogs, meanLog);
        if (errors.isRatio)
            errors.scaled = std::move(inLogs);
    }
    if (!errors.isRatio)
        errors.scaled = errors.paths;
    return errors;
}

/// How many times as far from `last` the point of a step is as where the backtest ended; in proportion to the steps at
/// most.
double courseOf(std::span<const double> points, double last, size_t tried, size_t step)
{
    if (step < tried)
        return 1;
    const double gone = std::abs(points[tried - 1] - last);
    const double goes = std::abs(points[step] - last);
    return goes > gone ? std::min(goes / gone, double(step + 1) / double(tried)) : 1;
}

SeriesForecast forecastOf(std::span<const double> series, const ForecastOptions &options)
{
    SeriesForecast result;
    const Seasons seasons = seasonsOf(series, options.season);
    result.season = seasons.longest();
    // A backtest over more than a quarter of the series would leave too little to learn from.
    const int ahead = std::min(options.horizon, std::max(1, int(series.size() / 4)));
    const auto origins = backtestOrigins(series.size(), ahead, seasons);
    // Nor did the first of the backtest's origins know more of the seasons than it had seen.
    const size_t firstEnd = origins.empty() ? series.size() : origins.front();
    const Seasons known = seasonsOf(series.first(firstEnd), options.season);
    auto members = forecastMembers(series, seasons, known, firstEnd);
    Backtest backtest = runBacktest(members, origins, ahead);
    if (known != seasons)
        members = forecastMembers(series, seasons, seasons, firstEnd);
    for (const auto &member : members)
        member->learn(series.size());
    std::vector<double> weights = memberWeights(backtest, series);
    if (weights.empty())
        weights.assign(members.size(), 1.0);

    std::vector<std::vector<double>> forecasts;
    for (const auto &member : members)
        member->forecast(forecasts.emplace_back(size_t(options.horizon)));
    result.points = combined(forecasts, weights);
    auto said = pastCombinations(backtest, series);
    // At the first origin nobody knew yet which member to hear.
    if (said.size() > size_t(kFewestToJudge)) {
        said.erase(said.begin());
        backtest.origins.erase(backtest.origins.begin());
    }
    ForecastAccuracy &accuracy = result.accuracy;
    accuracy.origins = int(said.size());
    if (!said.empty()) {
        const Naive naive = bestNaive(backtest, members, series);
        accuracy.naiveError = naive.error;
        accuracy.error = meanError(errorPaths(backtest, said, series, std::identity()));
        if (accuracy.origins >= kFewestToJudge && accuracy.error >= naive.error) {
            accuracy.error = naive.error;
            said = pastOf(backtest, naive.member);
            result.points = forecasts[naive.member];
            std::ranges::fill(weights, 0.0);
            weights[naive.member] = 1;
        }
    }
    const ForecastBounds bounds = forecastBounds(series, options.context.most);
    for (double &point : result.points)
        point = bounds.held(point);
    const Errors errors = errorsOf(backtest, said, series, result.points);
    const ErrorScale scale = errorScale(errors.scaled);
    const BandFactors &factors = options.context.factors;
    const auto course = [&](size_t k) { return courseOf(result.points, series.back(), scale.tried, k); };
    const auto half95 = [&](size_t k) { return scale.half95(k, course(k)) * factors.of95; };
    const auto half80 = [&](size_t k) { return std::min(scale.half80(k, course(k)) * factors.of80, half95(k)); };
    result.bands95 = bandsAround(result.points, bounds, errors.isRatio, half95);
    result.bands80 = bandsAround(result.points, bounds, errors.isRatio, half80);
    if (const auto inside = insideShares(errors.scaled)) {
        accuracy.inside80 = inside->share80;
        accuracy.inside95 = inside->share95;
    }
    result.shares = sharesOf(backtest, weights, members, series);
    return result;
}

/// The power of two that brings a very large or very small series near 1; else 0.
int rescaling(std::span<const double> series)
{
    double largest = 0;
    for (const double v : series)
        largest = std::max(largest, std::abs(v));
    const int exponent = largest > 0 ? std::ilogb(largest) : 0;
    return std::abs(exponent) > kMostExponent ? exponent : 0;
}

/// value * 2^exponent, held inside what a double can say.
double scaled(double value, int exponent)
{
    return std::clamp(std::ldexp(value, exponent), std::numeric_limits<double>::lowest(),
                      std::numeric_limits<double>::max());
}

void rescale(SeriesForecast &forecast, int exponent)
{
    for (double &point : forecast.points)
        point = scaled(point, exponent);
    for (auto *bands : {&forecast.bands80, &forecast.bands95}) {
        for (Band &band : *bands)
            band = {scaled(band.lower, exponent), scaled(band.upper, exponent)};
    }
    for (ForecastShare &share : forecast.shares)
        share.error = scaled(share.error, exponent);
    forecast.accuracy.error = scaled(forecast.accuracy.error, exponent);
    forecast.accuracy.naiveError = scaled(forecast.accuracy.naiveError, exponent);
}

}  // namespace

Result<SeriesForecast> forecast(std::span<const double> series, const ForecastOptions &options)
{
    if (auto error = refusal(series, options))
        return tl::unexpected(*std::move(error));
    const int exponent = rescaling(series);
    if (exponent == 0)
        return forecastOf(series, options);
    std::vector<double> small(series.begin(), series.end());
    for (double &v : small)
        v = std::ldexp(v, -exponent);
    ForecastOptions smaller = options;
    smaller.context.most = std::ldexp(options.context.most, -exponent);
    SeriesForecast result = forecastOf(small, smaller);
    rescale(result, exponent);
    return result;
}

}  // namespace herald
