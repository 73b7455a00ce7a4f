// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/alertingbook.h"

#include "store/journalstore.h"
#include "store/notificationstore.h"

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
