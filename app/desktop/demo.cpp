// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/demo.h"

#include "alerts/rulefile.h"
#include "desktop/demoalerting.h"
#include "store/achievementstore.h"
#include "store/alertstore.h"
#include "store/journalstore.h"
#include "store/metricstore.h"
#include "store/samplestore.h"
#include "store/settingstore.h"
#include "store/sourcestore.h"
#include "store/watchstore.h"
#include "workers/analysisrun.h"
#include "workers/rulebook.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

Result<> tellSamples(Database &database, const Story &story)
{
    SampleStore store(database);
    for (const SeriesData &series : story.series) {
        std::vector<SeriesSample> batch;
        batch.reserve(series.samples.size());
        for (const Sample &sample : series.samples)
            batch.push_back({series.series, sample});
        if (const auto appended = store.append(batch); !appended)
            return tl::unexpected(appended.error());
    }
    return {};
}

Result<> tellWork(Database &database, const Story &story, Instant now)
{
    AchievementStore store(database);
    for (const Achievement &achievement : story.achievements) {
        if (const auto put = store.put(achievement, now); !put)
            return tl::unexpected(put.error());
    }
    return {};
}

/// Alerts get new ids; their transitions follow.
Result<> tellAlerts(Database &database, const Story &story)
{
    AlertStore store(database);
    QHash<AlertId, AlertId> ids;
    for (Alert alert : story.alerts) {
        const AlertId before = std::exchange(alert.id, {});
        const auto saved = store.save({alert, {}});
        if (!saved)
            return tl::unexpected(saved.error());
        ids.insert(before, *saved);
    }
    JournalStore journal(database);
    for (Transition transition : story.transitions) {
        transition.alert = ids.value(transition.alert);
        if (const auto appended = journal.append(transition); !appended)
            return tl::unexpected(appended.error());
    }
    return {};
}

/// What the story's sources come from, as its person chose it.
Result<> tellWatch(Database &database, const Health &health, Instant now)
{
    const QString target = health.component.section(u':', 1);
    const bool isRepository = health.component.startsWith("git:"_L1);
    if (!isRepository && !health.component.startsWith("exposition:"_L1))
        return {};
    return WatchStore(database).save(
        {.kind = isRepository ? WatchKind::Repository : WatchKind::Page,
         .target = isRepository ? u"/home/you/"_s + target : u"http://%1/metrics"_s.arg(target),
         .addedAt = now - kStoryLength});
}

Result<> tellRest(Database &database, const Story &story, Instant now)
{
    for (const Metric &metric : story.metrics) {
        if (auto saved = MetricStore(database).save(metric); !saved)
            return saved;
    }
    for (const Health &health : story.components) {
        if (auto saved = SourceStore(database).saveHealth(health); !saved)
            return saved;
        if (auto watched = tellWatch(database, health, now); !watched)
            return watched;
    }
    if (const auto saved = saveRules(database, groupsOf(story.rules), now); !saved)
        return tl::unexpected(saved.error());
    return SettingStore(database).set(u"first_run_done"_s, u"true"_s);
}

}  // namespace

Result<> tell(Database &database, const Story &story, Instant now)
{
    return database.inTransaction([&]() -> Result<> {
        if (auto told = tellRest(database, story, now); !told)
            return told;
        if (auto told = tellSamples(database, story); !told)
            return told;
        if (auto told = tellWork(database, story, now); !told)
            return told;
        if (auto told = tellAlerts(database, story); !told)
            return told;
        return tellAlerting(database, now);
    });
}

Result<std::unique_ptr<Demo>> Demo::make(Instant now)
{
    std::unique_ptr<Demo> demo(new Demo);
    if (!demo->m_folder.isValid())
        return fail(ErrorKind::Refused,
                    u"No temporary folder can be made; free some space in %1."_s.arg(QDir::tempPath()));
    auto database = Database::open({.path = demo->database()});
    if (!database)
        return tl::unexpected(database.error());
    if (auto told = tell(**database, sampleStory(now), now); !told)
        return tl::unexpected(told.error());
    return demo;
}

Result<> Demo::analyse(Database &database, Instant now)
{
    for (int hour = 4; hour >= 0; --hour) {
        const Instant then = now - std::chrono::hours(hour);
        const auto snapshot = analyseStored(database, {}, {}, quint64(toMs(then)), then);
        if (!snapshot)
            return tl::unexpected(snapshot.error());
        if (auto stored = storeAnalysis(database, *snapshot, kStoryLength); !stored)
            return stored;
    }
    return {};
}

QString Demo::database() const { return m_folder.filePath(u"herald.db"_s); }

QString Demo::preferences() const { return m_folder.filePath(u"preferences.ini"_s); }

}  // namespace herald
