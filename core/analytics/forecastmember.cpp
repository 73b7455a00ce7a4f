// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/forecastmember.h"

#include "analytics/lagmodel.h"
#include "analytics/powertransform.h"
#include "analytics/season.h"
#include "analytics/smoothing.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr int kLongestSeason = 400;  ///< when it must be found

/// The last period again; with period 1 the last value.
class SeasonalNaive final : public ForecastMember {
public:
    SeasonalNaive(std::span<const double> series, int period) : m_series(series), m_period(size_t(period)) {}

    QString name() const override { return m_period == 1 ? u"naive"_s : u"seasonal naive (%1)"_s.arg(m_period); }
    bool isNaive() const override { return true; }
    void learn(size_t end) override { m_end = end; }
    void forecast(std::span<double> out) const override
    {
        for (size_t h = 0; h < out.size(); ++h)
            out[h] = m_series[m_end - m_period + h % m_period];
    }

private:
    std::span<const double> m_series;
    size_t m_period;
    size_t m_end = 0;
};

/// What the same hour of the week, or any other phase, usually was: an exponentially weighted mean over the periods.
/// Where the last period was no usual one, it knows better than the seasonal naive.
///
/// Source: Taylor, Exponentially weighted methods for multiple seasonal cycles, Int. J. Forecasting 26 (2010).
class Profile final : public ForecastMember {
public:
    Profile(std::span<const double> series, int period)
        : m_series(series), m_means(size_t(period), 0.0), m_counts(size_t(period), 0.0)
    {
    }

    QString name() const override { return u"profile (%1)"_s.arg(m_means.size()); }
    void learn(size_t end) override
    {
        for (; m_end < end; ++m_end) {
            const size_t phase = m_end % m_means.size();
            m_counts[phase] += 1;
            m_means[phase] += std::max(kStep, 1 / m_counts[phase]) * (m_series[m_end] - m_means[phase]);
        }
    }
    void forecast(std::span<double> out) const override
    {
        for (size_t h = 0; h < out.size(); ++h)
            out[h] = m_means[(m_end + h) % m_means.size()];
    }

private:
    static constexpr double kStep = 0.3;  ///< share of the newest period

    std::span<const double> m_series;
    std::vector<double> m_means;
    std::vector<double> m_counts;
    size_t m_end = 0;
};

/// Theta or damped trend on what is left when the seasonal pattern is taken out.
template <class Smoother>
class Adjusted final : public ForecastMember {
public:
    enum class Scale { AsIs, Power };
    Adjusted(QString name, std::span<const double> series, int period, Scale scale)
        : m_name(std::move(name)), m_series(series), m_period(period), m_scale(scale), m_pattern(series.first(1), 1)
    {
    }

    QString name() const override { return m_name; }
    void learn(size_t end) override
    {
        // The weights hardly change with a few rows more: fit at the first call and whenever a fifth has come on top.
        const bool isDue = end >= m_fitted + m_fitted / 5;
        if (m_scale == Scale::Power)
            choosePower(end, isDue);
        for (size_t row = m_known.size(); row < end; ++row)
            m_known.push_back(m_power.applied(m_series[row]));
        m_pattern = SeasonalPattern(m_known, m_period);
        m_rest = m_pattern.removed(m_known);
        if (isDue) {
            m_smoother.fit(m_rest);
            m_fitted = end;
        }
    }
    void forecast(std::span<double> out) const override
    {
        m_smoother.forecast(m_rest, out);
        m_pattern.restore(out, m_rest.size());
        for (double &value : out)
            value = m_power.undone(value);
    }

private:
    void choosePower(size_t end, bool isDue)
    {
        const auto fresh = m_series.subspan(m_known.size(), end - m_known.size());
        const bool isPositive = std::ranges::all_of(fresh, [](double v) { return v > 0; });
        if (!isDue && isPositive)
            return;
        const PowerTransform power = isPositive ? PowerTransform(m_series.first(end), m_period) : PowerTransform();
        if (power != m_power)
            m_known.clear();
        m_power = power;
    }

    QString m_name;
    std::span<const double> m_series;
    int m_period;
    Scale m_scale;
    PowerTransform m_power;
    std::vector<double> m_known;  ///< under that
    SeasonalPattern m_pattern;
    std::vector<double> m_rest;
    Smoother m_smoother;
    size_t m_fitted = 0;
};

/// The last values, those one period back and next to it, the whole periods up to a week, and the week with its
/// neighbours.
std::vector<int> seasonalLags(const Seasons &seasons)
{
    std::vector<int> lags{1, 2, 3};
    const int p = seasons.period;
    if (p > 1)
        lags.insert(lags.end(), {p - 1, p, p + 1});
    for (int multiple = 2 * p; multiple < seasons.week; multiple += p)
        lags.push_back(multiple);
    if (seasons.week > 0)
        lags.insert(lags.end(), {seasons.week - 1, seasons.week, seasons.week + 1});
    std::ranges::sort(lags);
    lags.erase(std::unique(lags.begin(), lags.end()), lags.end());
    return lags;
}

/// The lags that leave rows enough to learn their weights from; the last value at least.
std::vector<int> learnable(std::vector<int> lags, size_t rows)
{
    const size_t needed = std::max<size_t>(20, 2 * lags.size());
    std::erase_if(lags, [&](int lag) { return lag > 1 && rows < needed + size_t(lag); });
    return lags;
}

/// Takes longer lags in as the history grows.
class Autoregression final : public ForecastMember {
public:
    Autoregression(QString name, std::span<const double> series, LagModelSpec spec)
        : m_name(std::move(name)), m_series(series), m_spec(std::move(spec))
    {
    }

    QString name() const override { return m_name; }
    void learn(size_t end) override
    {
        auto lags = learnable(m_spec.lags, end - size_t(m_spec.difference));
        if (!m_model || lags != m_lags) {
            m_model.emplace(m_series, LagModelSpec{lags, m_spec.isLog, m_spec.difference});
            m_lags = std::move(lags);
        }
        m_model->learn(end);
    }
    void forecast(std::span<double> out) const override { m_model->forecast(out); }

private:
    QString m_name;
    std::span<const double> m_series;
    LagModelSpec m_spec;
    std::vector<int> m_lags;  ///< of the model in use
    std::optional<LagModel> m_model;
};

}  // namespace

Seasons seasonsOf(std::span<const double> series, int season)
{
    Seasons seasons;
    seasons.period = season > 0 ? season : std::max(1, detectSeason(series, kLongestSeason));
    if (seasons.period > 1 && series.size() < size_t(seasons.period) + 20)
        seasons.period = 1;
    seasons.week = weekOf(series, seasons.period);
    seasons.isPattern = seasons.week > 0 || isSeasonal(series, seasons.period);  // a week has passed the same test
    return seasons;
}

std::vector<std::unique_ptr<ForecastMember>> forecastMembers(std::span<const double> series, const Seasons &seasons,
                                                             const Seasons &known, size_t firstEnd)
{
    std::vector<std::unique_ptr<ForecastMember>> members;
    members.push_back(std::make_unique<SeasonalNaive>(series, 1));
    const auto addAutoregression = [&](QString name, bool isLog, int difference) {
        LagModelSpec spec{seasonalLags(known), isLog, difference};
        members.push_back(std::make_unique<Autoregression>(std::move(name), series, std::move(spec)));
    };
    if (firstEnd > size_t(1) + 2) {
        addAutoregression(u"autoregression of changes"_s, false, 1);
        addAutoregression(u"autoregression of changes in logs"_s, true, 1);
    }
    if (seasons.period > 1) {
        addAutoregression(u"autoregression"_s, false, 0);
        addAutoregression(u"autoregression in logs"_s, true, 0);
        if (firstEnd > size_t(seasons.period) + 2) {
            addAutoregression(u"autoregression of seasonal changes"_s, false, known.period);
            addAutoregression(u"autoregression of seasonal changes in logs"_s, true, known.period);
        }
        if (firstEnd >= size_t(seasons.period))
            members.push_back(std::make_unique<SeasonalNaive>(series, known.period));
        if (seasons.week > 0 && firstEnd >= size_t(seasons.week))
            members.push_back(std::make_unique<SeasonalNaive>(series, known.longest()));
    }
    const int pattern = known.isPattern ? known.longest() : 1;
    members.push_back(std::make_unique<Adjusted<Theta>>(u"Theta"_s, series, pattern, Adjusted<Theta>::Scale::Power));
    members.push_back(std::make_unique<Adjusted<DampedTrend>>(u"damped trend"_s, series, pattern,
                                                              Adjusted<DampedTrend>::Scale::AsIs));
    if (seasons.week > 0)
        members.push_back(std::make_unique<Profile>(series, known.longest()));
    return members;
}

}  // namespace herald
