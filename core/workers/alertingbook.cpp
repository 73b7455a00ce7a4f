// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/alertingbook.h"

#include "store/journalstore.h"
#include "store/metricstore.h"
#include "store/notificationstore.h"

#include <QFileInfo>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

Result<AlertingConfig> loadAlertingConfig(Database &database)
{
    const auto stored = NotificationStore(database).config();
    if (!stored)
        return tl::unexpected(stored.error());
    if (!*stored)
        return AlertingConfig();
    return readAlertingConfig((*stored)->body, (*stored)->source);
}

Result<QStringList> warningsOn(const AlertingConfig &config, Database &database)
{
    const auto metrics = MetricStore(database).all();
    if (!metrics)
        return tl::unexpected(metrics.error());
    QStringList warnings;
    for (const Action &action : config.actions) {
        if (std::ranges::find(*metrics, action.watch.metric, &Metric::name) == metrics->end())
            warnings += u"%1 watches %2, which is not in the metric registry: without its values the action cannot be"
                        " judged."_s.arg(action.name, action.watch.metric);
        const auto *command = std::get_if<CommandStep>(&action.step);
        if (command && !QFileInfo(command->program).isExecutable())
            warnings += u"%1 starts %2, which is no program on this computer."_s.arg(action.name, command->program);
    }
    return warnings;
}

Result<QByteArray> exportAlertingConfig(Database &database, const QStringList &sections)
{
    const auto stored = NotificationStore(database).config();
    if (!stored)
        return tl::unexpected(stored.error());
    if (!*stored)
        return QByteArray("{}\n");
    return sections.isEmpty() ? (*stored)->body : sectionsOf((*stored)->body, sections);
}

Result<AlertingConfig> importAlertingConfig(Database &database, const ConfigImport &import)
{
    Result<AlertingConfig> imported = AlertingConfig();
    const auto done = database.inTransaction([&]() -> Result<> {
        const auto stored = NotificationStore(database).config();
        if (!stored)
            return tl::unexpected(stored.error());
        // What is in force and cannot be read is replaced as a whole.
        const QByteArray before = *stored ? (*stored)->body : QByteArray("{}");
        const auto base = readAlertingConfig(before, u"the configuration in force"_s);
        imported = readAlertingConfig(import.yaml, import.fileName, base.value_or(AlertingConfig()));
        if (!imported)
            return tl::unexpected(imported.error());
        const QByteArray body = base ? mergedConfig(before, import.yaml) : import.yaml;
        if (const auto sound = readAlertingConfig(body, import.fileName); !sound)
            return tl::unexpected(sound.error());
        const StoredConfig row{.body = body, .source = import.fileName, .at = import.at};
        if (auto added = NotificationStore(database).addConfig(row); !added)
            return added;
        const JournalEntry entry{
            .at = import.at,
            .kind = u"edit"_s,
            .text = u"%1 changed routes, receivers or schedules."_s.arg(import.by),
            .data = {{u"what"_s, u"alerting_config"_s}, {u"file"_s, import.fileName}, {u"by"_s, import.by}}};
        return JournalStore(database).append(entry).map([](JournalId) {});
    });
    if (!done)
        return tl::unexpected(done.error());
    return imported;
}

}  // namespace herald
