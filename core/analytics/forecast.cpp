// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/forecast.h"

#include "analytics/backtest.h"
#include "analytics/forecastband.h"
#include "analytics/season.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr int kLongestHorizon = 10'000;
constexpr int kLongestSeason = 400;  ///< when it must be found
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

Seasons seasonsOf(std::span<const double> series, int season)
{
    Seasons seasons;
    seasons.period = season > 0 ? season : std::max(1, detectSeason(series, kLongestSeason));
    if (seasons.period > 1 && series.size() < size_t(seasons.period) + 20)
        seasons.period = 1;
    seasons.week = weekOf(series, seasons.period);
    seasons.isPattern = isSeasonal(series, seasons.longest());
    return seasons;
}

/// What the combination would have said at each origin, weighted by the origins before it only.
std::vector<std::vector<double>> pastCombinations(const Backtest &backtest, std::span<const double> series)
{
    std::vector<std::vector<double>> past;
    for (size_t origin = 0; origin < backtest.origins.size(); ++origin)
        past.push_back(combined(backtest.origins[origin].forecasts, memberWeights(backtest, series, origin)));
    return past;
}

std::vector<ErrorPath> errorPaths(const Backtest &backtest, std::span<const std::vector<double>> said,
                                  std::span<const double> series)
{
    std::vector<ErrorPath> paths;
    for (size_t origin = 0; origin < said.size(); ++origin) {
        ErrorPath &path = paths.emplace_back(said[origin].size());
        for (size_t h = 0; h < path.size(); ++h)
            path[h] = series[backtest.origins[origin].end + h] - said[origin][h];
    }
    return paths;
}

ForecastAccuracy accuracyOf(const Backtest &backtest, std::span<const ErrorPath> paths,
                            std::span<const std::unique_ptr<ForecastMember>> members, std::span<const double> series)
{
    ForecastAccuracy accuracy;
    accuracy.origins = int(paths.size());
    if (paths.empty())
        return accuracy;
    double sum = 0;
    for (const ErrorPath &path : paths) {
        for (const double error : path)
            sum += std::abs(error) / double(path.size());
    }
    accuracy.error = sum / double(paths.size());
    accuracy.naiveError = INFINITY;
    for (size_t m = 0; m < members.size(); ++m) {
        if (!members[m]->isNaive())
            continue;
        double naive = 0;
        for (size_t origin = 0; origin < paths.size(); ++origin)
            naive += errorAt(backtest, series, origin, m);
        accuracy.naiveError = std::min(accuracy.naiveError, naive / double(paths.size()));
    }
    const Inside inside = insideShares(paths);
    accuracy.inside80 = inside.share80;
    accuracy.inside95 = inside.share95;
    return accuracy;
}

QList<ForecastShare> sharesOf(const Backtest &backtest, std::span<const double> weights,
                              std::span<const std::unique_ptr<ForecastMember>> members, std::span<const double> series)
{
    QList<ForecastShare> shares;
    const double total = std::reduce(weights.begin(), weights.end());
    for (size_t m = 0; m < members.size(); ++m) {
        double error = 0;
        for (size_t origin = 0; origin < backtest.origins.size(); ++origin)
            error += errorAt(backtest, series, origin, m) / double(backtest.origins.size());
        shares.append({members[m]->name(), weights[m] / total, error});
    }
    std::ranges::stable_sort(shares, std::ranges::greater{}, &ForecastShare::weight);
    return shares;
}

std::vector<Band> bandsAround(std::span<const double> points, double floor, const std::function<double(size_t)> &half)
{
    std::vector<Band> bands;
    for (size_t k = 0; k < points.size(); ++k)
        bands.push_back({std::max(floor, points[k] - half(k)), points[k] + half(k)});
    return bands;
}

SeriesForecast forecastOf(std::span<const double> series, const ForecastOptions &options)
{
    SeriesForecast result;
    const Seasons seasons = seasonsOf(series, options.season);
    result.season = seasons.longest();
    // A backtest over more than a quarter of the series would leave too little to learn from.
    const int ahead = std::min(options.horizon, std::max(1, int(series.size() / 4)));
    const auto origins = backtestOrigins(series.size(), ahead, seasons);
    const auto members = forecastMembers(series, seasons, origins.empty() ? series.size() : origins.front());
    const Backtest backtest = runBacktest(series, members, origins, ahead);
    std::vector<double> weights = memberWeights(backtest, series, origins.size());
    if (weights.empty())
        weights.assign(members.size(), 1.0);

    std::vector<std::vector<double>> forecasts;
    for (const auto &member : members)
        member->forecast(forecasts.emplace_back(size_t(options.horizon)));
    result.points = combined(forecasts, weights);
    const auto paths = errorPaths(backtest, pastCombinations(backtest, series), series);
    const ErrorScale scale = errorScale(paths);
    const double floor = std::ranges::min(series) >= 0 ? 0.0 : -std::numeric_limits<double>::infinity();
    for (double &point : result.points)
        point = std::max(point, floor);
    result.bands95 = bandsAround(result.points, floor, [&](size_t k) { return scale.half95(k); });
    result.bands80 = bandsAround(result.points, floor, [&](size_t k) { return scale.half80(k); });
    result.shares = sharesOf(backtest, weights, members, series);
    result.accuracy = accuracyOf(backtest, paths, members, series);
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
    SeriesForecast result = forecastOf(small, options);
    rescale(result, exponent);
    return result;
}

}  // namespace herald
