// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/story.h"

#include "achievements/bridge.h"
#include "achievements/incident.h"
#include "achievements/kpidetector.h"
#include "achievements/sighting.h"
#include "achievements/workgrouping.h"
#include "demo/storyalerts.h"
#include "demo/storyforge.h"
#include "demo/storyseries.h"
#include "demo/storysocial.h"
#include "demo/storywork.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

/// Drafts of the last days wait for a look; older ones were confirmed, and the best are ready to be shown.
void settle(Achievement &achievement, Instant now)
{
    constexpr double kWorthShowing = 60;
    if (achievement.status == AchievementStatus::Draft && achievement.completedAt < now - 24h * 12)
        achievement.status = AchievementStatus::Confirmed;
    achievement.isPortfolioReady =
        achievement.status != AchievementStatus::Draft && achievement.impact.value_or(0) >= kWorthShowing;
    achievement.createdAt = achievement.updatedAt = achievement.completedAt;
}

QList<Achievement> awardsOf(const Story &story, Instant now)
{
    QList<Achievement> awards;
    for (const SeriesData &series : story.series) {
        const auto metric = std::ranges::find(story.metrics, series.series.metric, &Metric::name);
        if (metric->target || !metric->milestones.empty())
            awards += stepKpi(*metric, series, {}, now).awards;
    }
    return awards;
}

/// Commits and what the forge told of them, as one piece of work each.
QList<Achievement> workAt(Instant now)
{
    QList<Sighting> sightings = storyForge(now);
    for (const Achievement &work : workFromCommits(storyCommits(now), {}))
        sightings.append(sightingOf(work));
    QList<Achievement> work;
    for (const Sighting &sighting : united(sightings)) {
        if (auto achievement = achievementOf(sighting))
            work.append(std::move(*achievement));
    }
    return work;
}

/// Metrics that moved after work on performance had shipped.
QList<Achievement> bridgesOver(const Story &story, const QList<Achievement> &work, Instant now)
{
    QList<Achievement> shipped;
    std::ranges::copy_if(work, std::back_inserter(shipped),
                         [](const Achievement &a) { return a.category == Category::Performance; });
    QList<Achievement> bridges;
    for (const SeriesData &series : story.series) {
        const auto metric = std::ranges::find(story.metrics, series.series.metric, &Metric::name);
        if (metric->target && metric->direction == Direction::LowerIsBetter)
            bridges += bridgesOf(*metric, series, shipped, {}, now);
    }
    return bridges;
}

QList<Achievement> incidentsOf(const Story &story)
{
    QList<Achievement> incidents;
    for (const Alert &alert : story.alerts) {
        if (auto achievement = incidentAchievement(alert))
            incidents.append(std::move(*achievement));
    }
    return incidents;
}

QList<Achievement> achievementsOf(const Story &story, Instant now)
{
    const QList<Achievement> work = workAt(now);
    QList<Achievement> all = awardsOf(story, now) + work + bridgesOver(story, work, now) + incidentsOf(story)
                             + storyPosts(now) + storyNotes(now);
    for (Achievement &achievement : all)
        settle(achievement, now);
    std::ranges::sort(all, {}, [](const Achievement &a) { return std::tuple(a.completedAt, a.key); });
    return all;
}

Health component(const QString &name, HealthState state, Instant since, std::optional<Instant> lastSuccess)
{
    Health health;
    health.component = name;
    health.state = state;
    health.since = since;
    health.lastSuccess = lastSuccess;
    return health;
}

QList<Health> componentsAt(Instant now)
{
    QList<Health> components{
        component(u"host"_s, HealthState::Well, now - 24h * 9, now - 4s),
        component(u"prometheus"_s, HealthState::Well, now - 24h * 29, now - 38s),
        component(u"git:acme/feed-api"_s, HealthState::Well, now - 24h * 60, now - 9min),
        component(u"git:acme/web"_s, HealthState::Well, now - 24h * 60, now - 9min),
        component(u"git:acme/infra"_s, HealthState::Well, now - 24h * 60, now - 9min),
        component(u"exposition:127.0.0.1:9200"_s, HealthState::CannotSee, now - 52min, now - 53min),
        component(u"store"_s, HealthState::Well, now - 24h * 90, now - 4s),
        component(u"alerting"_s, HealthState::Well, now - 24h * 9, now - 4s),
        component(u"discord"_s, HealthState::Paused, now - 24h * 90, {}),
    };
    components[5].error = u"Nothing answers at 127.0.0.1:9200; start the exporter or take the page off the list."_s;
    return components;
}

}  // namespace

Story sampleStory(Instant now)
{
    Story story;
    story.metrics = storyMetrics();
    story.series = storySeries(now);
    story.rules = storyRules();
    addAlerts(story);
    story.achievements = achievementsOf(story, now);
    story.components = componentsAt(now);
    return story;
}

}  // namespace herald
