// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/githubimport.h"
#include "cli/opened.h"
#include "cli/output.h"
#include "cli/prometheusimport.h"
#include "cli/threadsimport.h"
#include "cli/waiting.h"
#include "engine/options.h"
#include "store/watchstore.h"
#include "workers/gitsource.h"
#include "workers/pipeline.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

/// What an import brought in.
struct Imported {
    int commits = 0;
    int created = 0;
    int updated = 0;
    QStringList notes;
    bool isWhole = true;  ///< false: some of it is damaged, as a note says
};

/// Reads one repository to its end, and has it watched from then on.
Result<Imported> importRepository(const Context &context, Database &database, const QString &path, const Config &config)
{
    Imported imported;
    Pipeline pipeline(database, {});
    GitSource source({.path = path, .interval = config.gitInterval, .emails = config.gitIdentities});
    for (bool isComplete = false; !isComplete;) {
        const auto known = pipeline.contextFor(source.name(), context.clock.now());
        if (!known)
            return tl::unexpected(known.error());
        Harvest harvest = waitFor(source.collect(*known));
        // One that is damaged in parts has a place to go on from as well.
        if (!harvest.cursor)
            return fail(ErrorKind::Invalid, harvest.health.error);
        imported.isWhole = harvest.health.state == HealthState::Well;
        const QString damage = harvest.health.error;
        isComplete = harvest.isComplete;
        const auto delta = pipeline.store(std::move(harvest));
        if (!delta)
            return tl::unexpected(delta.error());
        for (const MetricReport &line : delta->report) {
            imported.commits += line.samples;
            if (!line.reason.isEmpty() && isComplete)
                imported.notes += line.reason;
        }
        if (!damage.isEmpty() && isComplete)
            imported.notes += damage;
        imported.created += int(delta->achievements.size());
        imported.updated += delta->merged;
        note(u"%1: %2 commits read"_s.arg(path).arg(imported.commits));
    }
    const auto watched =
        WatchStore(database).save({.kind = WatchKind::Repository, .target = path, .addedAt = context.clock.now()});
    return watched.map([&] { return imported; });
}

int importGit(const Context &context, Database &database, const QStringList &paths)
{
    const auto config = loadConfig(context, database);
    if (!config)
        return failed(config.error());
    QJsonArray items;
    QStringList lines;
    bool isWhole = true;
    for (const QString &given : paths) {
        const QString path = QDir::cleanPath(QDir().absoluteFilePath(given));
        const auto imported = importRepository(context, database, path, *config);
        if (!imported) {  // the others are read all the same
            std::ignore = failed(imported.error());
            isWhole = false;
            continue;
        }
        for (const QString &text : imported->notes)
            note(text);
        isWhole = isWhole && imported->isWhole;
        items.append(QJsonObject{{u"repository"_s, path},
                                 {u"commits"_s, imported->commits},
                                 {u"created"_s, imported->created},
                                 {u"updated"_s, imported->updated}});
        lines += u"%1: new commits %2, achievements created %3, updated %4"_s.arg(path)
                     .arg(imported->commits)
                     .arg(imported->created)
                     .arg(imported->updated);
    }
    if (context.isJson)
        print(listDocument(items, items.size(), 0));
    else if (!lines.isEmpty())
        print(lines.join(u'\n'));
    return isWhole ? kDone : kFailed;
}

}  // namespace

int importHistory(const Context &context, const QStringList &words)
{
    constexpr int kMostWords = 1000;
    const auto arguments = parse(words, {.options = {u"since"_s, u"step"_s}, .leastWords = 1, .mostWords = kMostWords});
    if (!arguments)
        return wrongUse(arguments.error().text());
    const QString &kind = arguments->words[0];
    const bool isGit = kind == "git"_L1 && arguments->words.size() > 1;
    const bool isThreads = kind == "threads"_L1 && arguments->words.size() == 2;
    if (!isGit && !isThreads && kind != "github"_L1 && kind != "prometheus"_L1)
        return wrongUse(
            u"import knows git PATH…, github [OWNER/NAME…], threads FILE and prometheus [--since 30d] [--step 1m]."_s);
    const auto database = openDatabase(context);
    if (!database)
        return failed(database.error());
    if (isGit)
        return importGit(context, **database, arguments->words.mid(1));
    if (isThreads)
        return importThreads(context, **database, arguments->words[1]);
    return kind == "github"_L1 ? importGitHub(context, **database, arguments->words.mid(1))
                               : importPrometheus(context, **database, *arguments);
}

}  // namespace herald::cli
