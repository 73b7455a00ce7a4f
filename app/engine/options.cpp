// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/options.h"

namespace herald {

SourceOptions sourceOptions(const Config &config)
{
    return {.prometheusUrl = config.prometheusUrl,
            .isPrometheusChosen = config.isPrometheusChosen,
            .hostInterval = config.hostInterval,
            .prometheusInterval = config.prometheusInterval,
            .expositionInterval = config.expositionInterval,
            .gitInterval = config.gitInterval,
            .gitIdentities = config.gitIdentities};
}

SourceFactory sourcesOf(const Config &config)
{
    return [options = sourceOptions(config)](Database &database, HttpClient &http) {
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
