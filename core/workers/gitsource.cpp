// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/gitsource.h"

#include "achievements/workgrouping.h"
#include "local/gitreader.h"

#include <QPromise>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

Person personOf(const QStringList &emails, const GitRepository &repository)
{
    Person person{.emails = emails};
    if (emails.isEmpty() && !repository.identity.isEmpty())
        person.emails += repository.identity;
    return person;
}

QString noteOf(const GitHistory &history)
{
    QStringList notes;
    for (const Error &problem : history.problems)
        notes += problem.text();
    if (history.repository.isShallow)
        notes += u"The clone is shallow, so older work is not seen; git fetch --unshallow brings it"_s;
    return notes.join("; "_L1);
}

/// Commits since the cursor as pieces of work. Others' commits are read too: the main line can only be followed with
/// them.
Harvest read(const GitSource::Options &options, const CollectionContext &context)
{
    const QString name = gitSourceName(options.path);
    Harvest harvest{.source = name, .at = context.now};
    const GitReader reader(options.path);
    const auto about = reader.describe();
    const Person person = about ? personOf(options.emails, *about) : Person();
    const auto history =
        about.and_then([&](const GitRepository &) { return reader.read(context.cursor, {.authors = person.emails}); });
    if (history) {
        for (const Achievement &work : workFromCommits({history->commits.begin(), history->commits.end()}, person))
            harvest.work += sightingOf(work);
        harvest.cursor = history->cursor;
        harvest.isComplete = history->isComplete;
        harvest.report +=
            MetricReport{.metric = u"commits"_s, .samples = int(history->commits.size()), .reason = noteOf(*history)};
    }
    harvest.health = healthOf(name, options.interval, history ? std::optional<Error>() : history.error(), context.now);
    return harvest;
}

}  // namespace

QString gitSourceName(const QString &path) { return u"git:"_s + path; }

QString GitSource::name() const { return gitSourceName(m_options.path); }

QFuture<Harvest> GitSource::collect(CollectionContext context)
{
    auto promise = std::make_shared<QPromise<Harvest>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, options = m_options, context = std::move(context)] {
        promise->addResult(read(options, context));
        promise->finish();
    });
    return promise->future();
}

}  // namespace herald
