// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/coincidence.h"

#include <algorithm>
#include <cmath>

namespace herald {

namespace {

constexpr double kChance = 0.01;  // of one wrong pair among all
constexpr double kFewestTimes = 2;
constexpr int kFewestEvents = 3;

struct Event {
    Instant from;
    Instant to;
};

/// Alerts that overlap as one, in the order of time.
std::vector<Event> eventsOf(std::span<const Incident> incidents, Instant now)
{
    std::vector<Event> all;
    for (const Incident &incident : incidents)
        all.push_back({incident.firedAt, std::max(incident.endedAt.value_or(now), incident.firedAt)});
    std::ranges::sort(all, {}, &Event::from);
    std::vector<Event> events;
    for (const Event &event : all) {
        if (!events.empty() && event.from <= events.back().to)
            events.back().to = std::max(events.back().to, event.to);
        else
            events.push_back(event);
    }
    return events;
}

/// P(X >= `least`) of a binomial X.
double upperTail(int least, int trials, double probability)
{
    double sum = 0;
    for (int i = least; i <= trials; ++i) {
        const double logChoices = std::lgamma(trials + 1.0) - std::lgamma(i + 1.0) - std::lgamma(trials - i + 1.0);
        sum += std::exp(logChoices + i * std::log(probability) + (trials - i) * std::log1p(-probability));
    }
    return std::min(sum, 1.0);
}

}  // namespace

std::optional<double> CoincidenceTest::liftOf(std::span<const Incident> source, std::span<const Incident> target) const
{
    const std::vector<Event> covers = eventsOf(source, to);
    const std::vector<Event> events = eventsOf(target, to);
    Duration firing{};
    for (const Event &cover : covers)
        firing += std::min(cover.to, to) - std::max(cover.from, from);
    const double share = to > from ? double(firing.count()) / double((to - from).count()) : 1;
    if (share <= 0 || share >= 1)
        return std::nullopt;
    const auto isCovered = [&](const Event &event) {
        const auto after = std::ranges::upper_bound(covers, event.from, {}, &Event::from);
        return after != covers.begin() && event.from < std::prev(after)->to;
    };
    const int trials = int(events.size());
    const int covered = int(std::ranges::count_if(events, isCovered));
    const double lift = double(covered) / trials / share;
    const bool isChance = upperTail(covered, trials, share) * double(pairs) > kChance;
    return covered < kFewestEvents || lift < kFewestTimes || isChance ? std::nullopt : std::optional(lift);
}

}  // namespace herald
