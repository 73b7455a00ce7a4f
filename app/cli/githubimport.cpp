// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/githubimport.h"

#include "cli/githubtoken.h"
#include "cli/opened.h"
#include "cli/output.h"
#include "cli/waiting.h"
#include "engine/options.h"
#include "net/qthttpclient.h"
#include "store/watchstore.h"
#include "workers/githubsource.h"
#include "workers/pipeline.h"
#include "workers/watching.h"

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

Result<QStringList> wantedRepositories(Database &database, const QStringList &named)
{
    QStringList names;
    for (const QString &name : named) {
        if (const auto sound = checkForge(name); !sound)
            return tl::unexpected(sound.error());
        const auto spelled = WatchStore(database).spelled(WatchKind::Forge, name);
        if (!spelled)
            return tl::unexpected(spelled.error());
        names += *spelled;
    }
    if (!names.isEmpty())
        return names;
    const auto watched = WatchStore(database).all(WatchKind::Forge);
    if (!watched)
        return tl::unexpected(watched.error());
    for (const Watch &watch : *watched)
        names += watch.target;
    if (names.isEmpty())
        return fail(ErrorKind::NotFound, u"No repository on GitHub is watched; name one as owner/name."_s);
    return names;
}

/// Reads one repository to the end of its lists. What was stored stays stored where it ends early.
Result<QJsonObject> importRepository(const Context &context, Pipeline &pipeline, GitHubSource &source)
{
    int items = 0;
    int created = 0;
    int updated = 0;
    for (bool isComplete = false; !isComplete;) {
        const auto known = pipeline.contextFor(source.name(), context.clock.now());
        if (!known)
            return tl::unexpected(known.error());
        Harvest harvest = waitFor(source.collect(*known));
        isComplete = harvest.isComplete;
        const GitHubCursor after = gitHubCursorFrom(harvest.cursor.value_or(known->cursor));
        const bool isAtLimit = isComplete && after.restUntil && !isRoundDone(gitHubCursorFrom(known->cursor), after);
        const Health health = harvest.health;
        const auto delta = pipeline.store(std::move(harvest));
        if (!delta)
            return tl::unexpected(delta.error());
        if (health.state != HealthState::Well)
            return fail(ErrorKind::Unreachable,
                        u"%1 Nothing is lost: the same command goes on from here."_s.arg(health.error));
        if (!health.error.isEmpty())
            note(health.error);
        for (const MetricReport &line : delta->report) {
            items += line.samples;
            if (!line.reason.isEmpty())
                note(line.reason);
        }
        created += int(delta->achievements.size());
        updated += delta->merged;
        note(u"%1: %2 items read"_s.arg(source.name()).arg(items));
        if (isAtLimit)
            return fail(ErrorKind::Limited,
                        u"GitHub's limit of requests is used up until %1, after %2 items. Nothing is lost: the same "
                        "command then goes on from here."_s.arg(toRfc3339(*after.restUntil))
                            .arg(items));
    }
    return QJsonObject{{u"items"_s, items}, {u"created"_s, created}, {u"updated"_s, updated}};
}

}  // namespace

int importGitHub(const Context &context, Database &database, const QStringList &repositories)
{
    const auto config = loadConfig(context, database);
    if (!config)
        return failed(config.error());
    const auto wanted = wantedRepositories(database, repositories);
    if (!wanted)
        return failed(wanted.error());
    const SourceOptions options = sourceOptions(*config, gitHubToken(context));
    QtHttpClient http("Herald");
    Pipeline pipeline(database, {});
    QJsonArray rows;
    QStringList lines;
    for (const QString &repository : *wanted) {
        GitHubSource source({options.gitHub, repository, options.person, options.gitHubInterval}, http);
        auto imported = importRepository(context, pipeline, source);
        if (!imported)
            return failed(imported.error());
        const auto watched =
            WatchStore(database).save({.kind = WatchKind::Forge, .target = repository, .addedAt = context.clock.now()});
        if (!watched)
            return failed(watched.error());
        imported->insert(u"repository"_s, repository);
        rows.append(*imported);
        lines += u"%1: items %2, achievements created %3, updated %4"_s.arg(repository)
                     .arg(imported->value("items"_L1).toInt())
                     .arg(imported->value("created"_L1).toInt())
                     .arg(imported->value("updated"_L1).toInt());
    }
    context.isJson ? print(listDocument(rows, rows.size(), 0)) : print(lines.join(u'\n'));
    return kDone;
}

}  // namespace herald::cli
