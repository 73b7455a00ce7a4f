// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/options.h"

#include "notify/alertingconfig.h"
#include "store/notificationstore.h"

using namespace Qt::StringLiterals;

namespace herald {

SourceOptions sourceOptions(const Config &config, const QString &gitHubToken)
{
    return {.prometheusUrl = config.prometheusUrl,
            .isPrometheusChosen = config.isPrometheusChosen,
            .hostInterval = config.hostInterval,
            .prometheusInterval = config.prometheusInterval,
            .expositionInterval = config.expositionInterval,
            .gitInterval = config.gitInterval,
            .threadsInterval = config.threadsInterval,
            .threadsUrl = config.threadsUrl,
            .orchestratorUrl = config.orchestratorUrl,
            .alertmanagers = alertmanagersOf(config),
            .alertmanagerInterval = config.alertmanagerInterval,
            .gitHub = {.url = config.gitHubUrl, .token = gitHubToken},
            .gitHubInterval = config.gitHubInterval,
            .person = personOf(config)};
}

QList<AlertmanagerServer> alertmanagersOf(const Config &config)
{
    QList<AlertmanagerServer> servers;
    for (const QUrl &url : config.alertmanagers)
        servers += AlertmanagerServer{url};
    return servers;
}

Person personOf(const Config &config)
{
    return {.names = {}, .emails = config.gitIdentities, .logins = config.githubLogins};
}

SourceFactory sourcesOf(const Config &config, const QString &gitHubToken)
{
    return [options = sourceOptions(config, gitHubToken)](Database &database, HttpClient &http) {
        return makeSources(options, database, http);
    };
}

Receivers receiversOf(const QHash<QString, QString> &webhooks)
{
    Receivers receivers;
    for (auto it = webhooks.begin(); it != webhooks.end(); ++it) {
        if (!it->isEmpty())
            receivers.discord += it.key();
    }
    receivers.discord.sort();
    return receivers;
}

Receivers primaryReceivers(const QHash<QString, QString> &webhooks)
{
    const QString primary = u"DISCORD_ALERT_WEBHOOK"_s;
    Receivers receivers = receiversOf(webhooks);
    receivers.discord = receivers.discord.contains(primary) ? QStringList{primary} : QStringList{};
    return receivers;
}

QStringList webhookSecrets(Database &database)
{
    QStringList names = shippedWebhooks();
    const auto stored = NotificationStore(database).config();
    if (!stored || !*stored)
        return names;
    const auto config = readAlertingConfig((*stored)->body, (*stored)->source);
    if (!config)
        return names;
    for (const Receiver &receiver : config->receivers) {
        for (const NotificationTarget &target : receiver.targets)
            names << target.secret << target.otherwise;
    }
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

}  // namespace herald
