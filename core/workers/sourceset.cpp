// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/sourceset.h"

#include "store/watchstore.h"
#include "workers/alertmanagersource.h"
#include "workers/expositionsource.h"
#include "workers/githubsource.h"
#include "workers/gitsource.h"
#include "workers/hostsource.h"
#include "workers/prometheussource.h"
#include "workers/threadssource.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

using Sources = std::vector<std::unique_ptr<Source>>;

Result<> addPages(Sources &sources, const SourceOptions &options, Database &database, HttpClient &http)
{
    const auto pages = WatchStore(database).all(WatchKind::Page);
    if (!pages)
        return tl::unexpected(pages.error());
    for (const Watch &page : *pages) {
        const Duration interval = page.interval > Duration::zero() ? page.interval : options.expositionInterval;
        if (page.isEnabled)
            sources.push_back(std::make_unique<ExpositionSource>(QUrl(page.target), interval, http));
    }
    return {};
}

Result<> addRepositories(Sources &sources, const SourceOptions &options, Database &database)
{
    const auto repositories = WatchStore(database).all(WatchKind::Repository);
    if (!repositories)
        return tl::unexpected(repositories.error());
    for (const Watch &repository : *repositories) {
        if (repository.isEnabled)
            sources.push_back(std::make_unique<GitSource>(
                GitSource::Options{repository.target, options.gitInterval, options.person.emails}));
    }
    return {};
}

Result<> addForges(Sources &sources, const SourceOptions &options, Database &database, HttpClient &http)
{
    const auto forges = WatchStore(database).all(WatchKind::Forge);
    if (!forges)
        return tl::unexpected(forges.error());
    for (const Watch &forge : *forges) {
        if (forge.isEnabled)
            sources.push_back(std::make_unique<GitHubSource>(
                GitHubSource::Options{options.gitHub, forge.target, options.person, options.gitHubInterval}, http));
    }
    return {};
}

void addThreads(Sources &sources, const SourceOptions &options, HttpClient &http)
{
    if (!options.threadsUrl.isEmpty())
        sources.push_back(std::make_unique<ThreadsSource>(options.threadsUrl, options.threadsInterval, http));
    if (options.orchestratorUrl.isEmpty())
        return;
    QUrl page = options.orchestratorUrl;
    page.setPath((page.path().endsWith(u'/') ? page.path().chopped(1) : page.path()) + "/metrics"_L1);
    sources.push_back(std::make_unique<ExpositionSource>(page, options.expositionInterval, http));
}

}  // namespace

Result<Sources> makeSources(const SourceOptions &options, Database &database, HttpClient &http)
{
    Sources sources;
    sources.push_back(std::make_unique<HostSource>(options.hostInterval));
    const PrometheusSource::Options prometheus{.server = {.url = options.prometheusUrl},
                                               .interval = options.prometheusInterval,
                                               .isGuess = !options.isPrometheusChosen};
    sources.push_back(std::make_unique<PrometheusSource>(prometheus, http));
    if (auto added = addPages(sources, options, database, http); !added)
        return tl::unexpected(added.error());
    if (auto added = addRepositories(sources, options, database); !added)
        return tl::unexpected(added.error());
    if (auto added = addForges(sources, options, database, http); !added)
        return tl::unexpected(added.error());
    addThreads(sources, options, http);
    for (const AlertmanagerServer &server : options.alertmanagers)
        sources.push_back(std::make_unique<AlertmanagerSource>(server, options.alertmanagerInterval, http));
    return sources;
}

}  // namespace herald
