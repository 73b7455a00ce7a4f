// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/defaults.h"

#include "achievements/registryfile.h"
#include "alerts/rulefile.h"
#include "sources/hostmetrics.h"
#include "store/metricstore.h"
#include "store/rulestore.h"
#include "store/settingstore.h"
#include "workers/rulebook.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr auto kDone = "defaults_added"_L1;

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
    return RuleStore(database).replaceGroups(storedRules(*groups, now));
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

}  // namespace herald
