// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/revaluation.h"

#include "achievements/impact.h"
#include "achievements/worth.h"
#include "store/achievementstore.h"
#include "store/metricstore.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// How many achievements are in memory at once.
constexpr int kPage = 1000;

using Models = QHash<QString, ValueModel>;

Result<Models> modelsOf(Database &database)
{
    return MetricStore(database).all().map([](const QList<Metric> &metrics) {
        Models models;
        for (const Metric &metric : metrics) {
            if (metric.value)
                models.insert(u"value_model:"_s + metric.name, *metric.value);
        }
        return models;
    });
}

std::optional<Money> today(const Money &stored, const Models &models, const ThreadsRules &rules)
{
    if (const auto model = models.constFind(stored.method); model != models.cend())
        return revalued(stored, *model);
    return revalued(stored, rules);
}

/// Those with a value, and those whose impact was made for another category.
Result<QList<AchievementId>> judgedAfter(Database &database, AchievementId id)
{
    return database.list(
        u"SELECT id FROM achievement WHERE id > ? AND (value IS NOT NULL OR EXISTS (SELECT 1 FROM"
        " json_each(achievement.details, '$.impact.factors') AS factor WHERE factor.value ->> 'name' = 'kind'"
        " AND factor.value ->> 'reason' <> achievement.category)) ORDER BY id LIMIT ?"_s,
        {id, kPage}, [](const Statement &row) { return row.get<AchievementId>(0); });
}

}  // namespace

Result<Revaluation> revalueAll(Database &database, const ThreadsRules &rules, Instant now)
{
    return database.inTransaction([&]() -> Result<Revaluation> {
        const auto models = modelsOf(database);
        if (!models)
            return tl::unexpected(models.error());
        AchievementStore store(database);
        Revaluation done;
        auto ids = judgedAfter(database, {});
        for (; ids && !ids->isEmpty(); ids = judgedAfter(database, ids->last())) {
            for (const AchievementId id : *ids) {
                auto achievement = store.achievement(id);
                if (!achievement)
                    return tl::unexpected(achievement.error());
                Achievement anew = *achievement;
                const auto value = anew.value ? today(*anew.value, *models, rules) : std::nullopt;
                if (value)
                    anew.value = value;
                fitImpact(anew);
                done.looked += value || anew.details != achievement->details ? 1 : 0;
                if (anew == *achievement)
                    continue;
                if (auto saved = store.update(anew, now); !saved)
                    return tl::unexpected(saved.error());
                ++done.changed;
            }
        }
        if (!ids)
            return tl::unexpected(ids.error());
        return done;
    });
}

}  // namespace herald
