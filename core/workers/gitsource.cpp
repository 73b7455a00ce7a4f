// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/gitsource.h"

#include "achievements/reverts.h"
#include "achievements/workgrouping.h"
#include "local/gitreader.h"
#include "workers/homepromise.h"

#include <QJsonDocument>
#include <QJsonObject>
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

/// A place in a repository's history, and for whom it was read until there: whoever names another address wants to know
/// of the commits before as well.
struct Place {
    QString readFor;
    QString cursor;

    [[nodiscard]] QString toText() const
    {
        const QJsonObject place{{u"for"_s, readFor}, {u"cursor"_s, cursor}};
        return QString::fromUtf8(QJsonDocument(place).toJson(QJsonDocument::Compact));
    }
    /// Before the person was kept, a place was a cursor alone.
    [[nodiscard]] static Place of(const QString &text, const QString &person)
    {
        const QJsonObject place = QJsonDocument::fromJson(text.toUtf8()).object();
        if (!place.contains(u"for"_s))
            return {person, text};
        return place.value(u"for"_s).toString() == person ? Place{person, place.value(u"cursor"_s).toString()}
                                                          : Place{person, {}};
    }
};

QString textOf(Person person)
{
    person.emails.sort();
    return person.emails.join(u',').toLower();
}

Error nobody(const QString &path)
{
    return {ErrorKind::Invalid,
            u"Nobody knows which of these commits are yours: give your addresses with `heraldctl settings set"
            " git_identities you@example.org`, or set git's user.email."_s,
            path};
}

/// What the commits since the cursor, and those shortly before them, come to. Others' commits are read too: the main
/// line can only be followed with them.
QList<Sighting> workOf(const GitHistory &history, const Person &person)
{
    QList<Commit> commits(history.before.begin(), history.before.end());
    for (const Commit &commit : history.commits)
        commits += commit;
    QList<Sighting> sightings = revertsIn(commits);
    for (const Achievement &work : workFromCommits(commits, person))
        sightings += sightingOf(work);
    return sightings;
}

Harvest read(const GitSource::Options &options, const CollectionContext &context)
{
    const QString name = gitSourceName(options.path);
    Harvest harvest{.source = name, .at = context.now};
    const GitReader reader(options.path);
    const auto about = reader.describe();
    const Person person = about ? personOf(options.emails, *about) : Person();
    Place place = Place::of(context.cursor, textOf(person));
    const auto history = about.and_then([&](const GitRepository &) -> Result<GitHistory> {
        if (person.isUnknown())
            return tl::unexpected(nobody(options.path));
        return reader.read(place.cursor, {.authors = person.emails, .reach = kGroupingReach});
    });
    if (history) {
        harvest.work = workOf(*history, person);
        place.cursor = history->cursor;
        harvest.cursor = place.toText();
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
