// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/alertingfile.h"

#include "cli/files.h"
#include "cli/output.h"
#include "workers/alertingbook.h"

using namespace Qt::StringLiterals;

namespace herald::cli {

int importAlerting(const Context &context, Database &database, const QString &file)
{
    const auto yaml = readFile(file);
    if (!yaml)
        return failed(yaml.error());
    const auto config = importAlertingConfig(
        database, {.yaml = *yaml, .fileName = file, .by = userOf(context), .at = context.clock.now()});
    if (!config)
        return failed(config.error());
    const auto warnings = warningsOn(*config, database);
    if (!warnings)
        return failed(warnings.error());
    for (const QString &warning : *warnings)
        note(warning);
    const auto count = [](const auto &items) { return qint64(items.size()); };
    if (context.isJson) {
        print(QJsonObject{{u"status"_s, u"success"_s},
                          {u"receivers"_s, count(config->receivers)},
                          {u"routes"_s, count(config->route.routes)},
                          {u"escalations"_s, count(config->escalations)},
                          {u"schedules"_s, count(config->schedules)}});
        return kDone;
    }
    print(u"%1 is in force: %2 receivers, %3 escalations, %4 schedules"_s.arg(file)
              .arg(count(config->receivers))
              .arg(count(config->escalations))
              .arg(count(config->schedules)));
    return kDone;
}

int exportAlerting(Database &database, const QStringList &sections)
{
    const auto yaml = exportAlertingConfig(database, sections);
    if (!yaml)
        return failed(yaml.error());
    print(QString::fromUtf8(*yaml).trimmed());
    return kDone;
}

QString userOf(const Context &context) { return context.environment.value(u"USER"_s, u"me"_s); }

}  // namespace herald::cli
