// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/gitsource.h"

#include "achievements/workgrouping.h"
#include "local/gitreader.h"
#include "workers/homepromise.h"

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
    return history.repository.isShallow
               ? u"The clone is shallow, so older work is not seen; git fetch --unshallow brings it"_s
               : QString();
}

/// What could not be seen of a repository of which the rest was read.
std::optional<Error> damageOf(const GitHistory &history)
{
    if (history.damaged == 0)
        return std::nullopt;
    if (history.damaged == 1)
        return history.problems.front();
    return Error{
        ErrorKind::Corrupt,
        u"%1 commits or their files are missing or damaged, so not all work is seen; check with git fsck."_s.arg(
            history.damaged),
        history.repository.path};
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
    harvest.health = healthOf(name, options.interval, history ? damageOf(*history) : history.error(), context.now);
    return harvest;
}

}  // namespace

QString gitSourceName(const QString &path) { return u"git:"_s + path; }

QString GitSource::name() const { return gitSourceName(m_options.path); }

QFuture<Harvest> GitSource::collect(CollectionContext context)
{
    const HomePromise<Harvest> promise;
    QThreadPool::globalInstance()->start(
        [promise, options = m_options, context = std::move(context)] { promise.fulfil(read(options, context)); });
    return promise.future();
}

}  // namespace herald
