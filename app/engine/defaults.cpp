// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/defaults.h"

#include "achievements/registryfile.h"
#include "alerts/rulefile.h"
#include "notify/alertingconfig.h"
#include "sources/hostmetrics.h"
#include "store/metricstore.h"
#include "store/notificationstore.h"
#include "store/rulestore.h"
#include "store/settingstore.h"
#include "workers/rulebook.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr auto kDone = "defaults_added"_L1;
constexpr auto kAlerting = ":/alerting/default.yaml"_L1;

Result<> addMetrics(Database &database)
{
    const auto metrics = defaultMetrics();
    if (!metrics)
        return tl::unexpected(metrics.error());
    MetricStore store(database);
    for (const Metric &metric : *metrics) {
        if (auto saved = store.save(metric); !saved)
            return saved;
    }
    return {};
}

Result<> addRules(Database &database, Instant now)
{
    const QString name = u":/rules/default.yaml"_s;
    const auto groups = shippedFile(name).and_then([&](const QByteArray &yaml) { return readRules(yaml, name); });
    if (!groups)
        return tl::unexpected(groups.error());
    return saveRules(database, *groups, now).map([](const QStringList &) {});
}

/// Older databases have none either, so this does not ask whether the rest was added.
Result<> addAlertingConfig(Database &database, Instant now)
{
    NotificationStore store(database);
    const auto present = store.config();
    if (!present || *present)
        return present.map([](const auto &) {});
    const QString name = kAlerting;
    return shippedFile(name).and_then([&](const QByteArray &yaml) -> Result<> {
        if (const auto sound = readAlertingConfig(yaml, name); !sound)
            return tl::unexpected(sound.error());
        return store.addConfig({.body = yaml, .source = name, .at = now});
    });
}

Result<bool> hasOwnRules(Database &database)
{
    const auto added = SettingStore(database).value(kDone);
    if (!added)
        return tl::unexpected(added.error());
    return RuleStore(database).all().map([&](const QList<StoredRule> &rules) {
        const auto shippedAt = *added ? parseInstant(**added) : fail(ErrorKind::NotFound, {});
        return std::ranges::any_of(rules,
                                   [&](const StoredRule &rule) { return !shippedAt || rule.updatedAt > *shippedAt; });
    });
}

}  // namespace

Result<QByteArray> shippedFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Internal, u"A file that belongs to Herald is missing; install Herald again."_s, name);
    return file.readAll();
}

Result<QList<Metric>> defaultMetrics()
{
    const QString name = u":/metrics/default.yaml"_s;
    auto metrics = shippedFile(name).and_then([&](const QByteArray &yaml) { return readMetrics(yaml, name); });
    if (metrics)
        metrics = hostMetrics() + *metrics;
    return metrics;
}

Result<> addDefaults(Database &database, Instant now)
{
    return database.inTransaction([&]() -> Result<> {
        if (auto added = addAlertingConfig(database, now); !added)
            return added;
        SettingStore settings(database);
        const auto done = settings.value(kDone);
        if (!done)
            return tl::unexpected(done.error());
        if (*done)
            return {};
        if (auto added = addMetrics(database); !added)
            return added;
        if (auto added = addRules(database, now); !added)
            return added;
        return settings.set(kDone, toRfc3339(now));
    });
}

Result<bool> hasOwnAlerting(Database &database)
{
    const auto config = NotificationStore(database).config();
    if (!config)
        return tl::unexpected(config.error());
    if (*config && (*config)->source != kAlerting)
        return true;
    return hasOwnRules(database);
}

}  // namespace herald
