// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/person.h"
#include "net/httpclient.h"
#include "sources/alertmanager.h"
#include "sources/github.h"
#include "store/database.h"
#include "workers/source.h"

#include <functional>

namespace herald {

/// What the sources are made from, beside what is watched in the store.
struct SourceOptions {
    QUrl prometheusUrl;
    bool isPrometheusChosen = false;  ///< named by the person: its silence is then an error to be seen
    Duration hostInterval{};
    Duration prometheusInterval{};
    Duration expositionInterval{};
    Duration gitInterval{};
    Duration threadsInterval{};
    QUrl threadsUrl{};       ///< of the Threads adaptor; empty: not asked
    QUrl orchestratorUrl{};  ///< its /metrics page is read; empty: not asked
    QList<AlertmanagerServer> alertmanagers{};
    Duration alertmanagerInterval{};
    GitHubServer gitHub{};
    Duration gitHubInterval{};
    Person person;  ///< without e-mail addresses: those that each repository's git knows
};

/// All sources: this host, Prometheus, and what is watched. `http` must outlive them.
[[nodiscard]] Result<std::vector<std::unique_ptr<Source>>> makeSources(const SourceOptions &options, Database &database,
                                                                       HttpClient &http);

/// Makes the sources that are wanted now, over and over.
using SourceFactory = std::function<Result<std::vector<std::unique_ptr<Source>>>(Database &, HttpClient &)>;

}  // namespace herald
