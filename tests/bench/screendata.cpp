// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/screendata.h"

#include "sources/hostmetrics.h"
#include "store/achievementstore.h"
#include "store/metricstore.h"
#include "store/samplekeeper.h"
#include "store/samplestore.h"
#include "store/settingstore.h"
#include "support/achievements.h"

#include <numbers>
#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

constexpr int kAchievements = 10'000;
constexpr int kSeries = 50;
constexpr Duration kSpan = 30 * 24h;
constexpr Duration kInterval = 15s;

/// A level that follows the day and wanders, in steps of a ten-thousandth as a host's shares do.
class Wanderer {
public:
    explicit Wanderer(int seed) : m_random(quint32(seed)) {}

    double next(Instant at)
    {
        m_level = std::clamp(m_level + int(m_random() % 61) - 30, 500, 7000);
        const double day = std::fmod(double(toMs(at)) / 86'400'000.0, 1.0);
        return (m_level + std::round(1500 * std::sin(2 * std::numbers::pi * day) + 1500)) / 1e4;
    }

private:
    std::mt19937 m_random;
    int m_level = 2500;
};

struct Series {
    SeriesKey key;
    double scale = 1;
    Wanderer value;
};

std::vector<Series> hostSeries()
{
    const QList<Metric> metrics = hostMetrics();
    std::vector<Series> all;
    for (int i = 0; i < kSeries; ++i) {
        const Metric &metric = metrics[i % metrics.size()];
        const auto device = i / metrics.size();
        const double scale = metric.unit == "ratio"_L1 || metric.unit.isEmpty() ? 1
                             : metric.unit == "°C"_L1                           ? 100
                                                                                : 1e8;
        all.push_back({{metric.name, {{u"device"_s, u"dev%1"_s.arg(device)}}}, scale, Wanderer(i)});
    }
    return all;
}

Result<> tellSamples(Database &database, Instant now)
{
    SampleStore store(database);
    SampleKeeper keeper(database);
    auto series = hostSeries();
    for (Instant hour = now - kSpan; hour < now; hour += 1h) {
        std::vector<SeriesSample> batch;
        for (Instant at = hour; at < std::min(hour + 1h, now); at += kInterval) {
            for (Series &one : series)
                batch.push_back({one.key, {at, one.scale * one.value.next(at)}});
        }
        if (const auto stored = store.append(batch); !stored)
            return tl::unexpected(stored.error());
        if (const auto kept = keeper.maintain(hour, {}, 100); !kept)
            return tl::unexpected(kept.error());
    }
    return {};
}

Achievement achievementAt(int number, Instant now)
{
    static const QStringList verbs{u"Halved"_s, u"Moved"_s, u"Tested"_s, u"Documented"_s, u"Secured"_s, u"Mended"_s};
    static const QStringList things{u"the nightly export"_s, u"the login"_s,       u"the search index"_s,
                                    u"the payment retry"_s,  u"the image cache"_s, u"the event stream"_s,
                                    u"the build"_s};
    Achievement achievement = anAchievement(
        u"bench:%1"_s.arg(number),
        u"%1 %2, part %3"_s.arg(verbs[number % verbs.size()], things[number % things.size()]).arg(number));
    achievement.description = u"What was slow or unclear about %1 is gone; the change was reviewed and measured."_s.arg(
        things[(number / 7) % things.size()]);
    achievement.category = kCategories[size_t(number) % kCategories.size()];
    achievement.source = SourceType::Git;
    achievement.completedAt = now - (2 * 365 * 24h / kAchievements) * number - 1h;
    achievement.evidence += evidenceOf(u"commit"_s, u"%1"_s.arg(number, 12, 16, QChar(u'0')), achievement.completedAt);
    return achievement;
}

Result<> tellRest(Database &database, Instant now)
{
    return database.inTransaction([&]() -> Result<> {
        for (const Metric &metric : hostMetrics()) {
            if (auto saved = MetricStore(database).save(metric); !saved)
                return saved;
        }
        AchievementStore store(database);
        for (int i = 0; i < kAchievements; ++i) {
            if (const auto put = store.put(achievementAt(i, now), now); !put)
                return tl::unexpected(put.error());
        }
        return SettingStore(database).set(u"first_run_done"_s, u"true"_s);
    });
}

}  // namespace

Result<> makeScreenData(const QString &path, Instant now)
{
    auto database = Database::open({.path = path});
    if (!database)
        return tl::unexpected(database.error());
    if (auto told = tellSamples(**database, now); !told)
        return told;
    return tellRest(**database, now);
}

}  // namespace herald
