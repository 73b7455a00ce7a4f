// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/options.h"

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
            .gitHub = {.url = config.gitHubUrl, .token = gitHubToken},
            .gitHubInterval = config.gitHubInterval,
            .person = personOf(config)};
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

}  // namespace herald
