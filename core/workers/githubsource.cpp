// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/githubsource.h"

#include "achievements/githubevent.h"
#include "achievements/githubproof.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// How far back builds are asked for at first: they only accompany work.
constexpr Duration kOldestRun = std::chrono::days(90);

QFuture<Harvest> ready(Harvest harvest) { return QtFuture::makeReadyFuture(std::move(harvest)); }

GitHubCursor resting(GitHubCursor cursor, const std::optional<Instant> &until)
{
    cursor.restUntil = until;
    return cursor;
}

/// What can be read of several parts of an item; what cannot is said in the notes.
void add(const Result<QList<Sighting>> &part, QList<Sighting> &all, QStringList &notes)
{
    if (part)
        all += *part;
    else
        notes += part.error().text();
}

QList<Sighting> readRequest(const QString &repository, const QJsonObject &item, const GitHubDetails &details,
                            const Person &person, QStringList &notes)
{
    const QJsonObject request = details.request.isEmpty() ? requestOf(item) : details.request;
    QList<Sighting> all = readChecks(repository, request, details.checks, details.statuses);
    add(readPullRequest(repository, request, person), all, notes);
    for (const QJsonObject &review : details.reviews)
        add(readReview(repository, request, review, person), all, notes);
    return all;
}

QList<Sighting> readDeployment(const QString &repository, const QJsonObject &item, const GitHubDetails &details,
                               const Person &person, QStringList &notes)
{
    QList<Sighting> all;
    for (const QJsonObject &status : details.statuses)
        add(readDeploymentStatus(repository, item, status, person), all, notes);
    return all;
}

}  // namespace

/// A page that was read, on its way to a harvest.
struct GitHubSource::Page {
    GitHubCursor before;
    HttpReply reply;
    QList<QJsonObject> items;
    Instant now;
    Person person;
};

QString gitHubSourceName(const QString &repository) { return u"github:"_s + repository; }

QString GitHubSource::name() const { return gitHubSourceName(m_options.repository); }

QFuture<Harvest> GitHubSource::collect(CollectionContext context)
{
    const GitHubCursor cursor = gitHubCursorFrom(context.cursor);
    if (cursor.restUntil && context.now < *cursor.restUntil) {
        Harvest harvest{.source = name(), .at = context.now};
        const Error error{
            ErrorKind::Limited, u"GitHub asked not to be asked before %1."_s.arg(toRfc3339(*cursor.restUntil)), {}};
        harvest.health = healthOf(name(), m_options.interval, error, context.now);
        return ready(std::move(harvest));
    }
    if (!isPersonKnown(cursor) && !m_options.server.token.isEmpty())
        return askWho(cursor, context.now);
    return askPage(readingFor(cursor, personFor(cursor).logins.join(u',')), context.now);
}

bool GitHubSource::isPersonKnown(const GitHubCursor &cursor) const
{
    return !m_options.person.logins.isEmpty() || !cursor.login.isEmpty();
}

Person GitHubSource::personFor(const GitHubCursor &cursor) const
{
    Person person = m_options.person;
    if (person.logins.isEmpty() && !cursor.login.isEmpty())
        person.logins += cursor.login;
    return personIn(m_options.repository, person);
}

QFuture<Harvest> GitHubSource::askWho(const GitHubCursor &cursor, Instant now)
{
    return m_http.send(gitHubRequest(m_options.server, u"/user"_s))
        .then([this, cursor, now](const Result<HttpReply> &reply) {
            if (!reply)
                return failedHarvest(cursor, reply.error(), now);
            const auto user = readGitHubObject(*reply);
            if (!user)
                return failedHarvest(resting(cursor, restAfter(*reply, now)), user.error(), now);
            GitHubCursor known = cursor;
            known.login = user->value("login"_L1).toString(u"?"_s);
            known.restUntil = restAfter(*reply, now);
            Harvest harvest{.source = name(), .at = now};
            harvest.cursor = toText(known);
            harvest.isComplete = known.restUntil.has_value();
            harvest.health = healthOf(name(), m_options.interval, {}, now);
            return harvest;
        });
}

QFuture<Harvest> GitHubSource::askPage(const GitHubCursor &cursor, Instant now)
{
    return m_http.send(gitHubPage(m_options.server, m_options.repository, cursor, now - kOldestRun))
        .then([this, cursor, now](const Result<HttpReply> &reply) {
            if (!reply)
                return ready(failedHarvest(cursor, reply.error(), now));
            const auto items = readGitHubPage(cursor.list, *reply);
            if (!items)
                return ready(failedHarvest(resting(cursor, restAfter(*reply, now)), items.error(), now));
            return askDetails({cursor, *reply, *items, now, personFor(cursor)});
        })
        .unwrap();
}

QFuture<Harvest> GitHubSource::askDetails(Page page)
{
    const GitHubDetailReader reader(m_options.server, m_http, m_options.repository, page.now);
    QList<QFuture<GitHubDetails>> asked;
    for (const QJsonObject &item : std::as_const(page.items))
        asked += reader.detailsOf(page.before.list, item, page.person);
    if (asked.isEmpty())
        return ready(harvestOf(page, {}));
    return QtFuture::whenAll(asked.begin(), asked.end())
        .then([this, page = std::move(page)](const QList<QFuture<GitHubDetails>> &futures) {
            QList<GitHubDetails> details;
            for (const auto &future : futures)
                details += future.result();
            return harvestOf(page, details);
        });
}

QList<Sighting> GitHubSource::sightingsOf(const Page &page, const QJsonObject &item, const GitHubDetails &details,
                                          QStringList &notes) const
{
    const QString &repository = m_options.repository;
    QList<Sighting> all;
    switch (page.before.list) {
    case GitHubList::Releases: add(readRelease(repository, item, page.person), all, notes); break;
    case GitHubList::Runs: add(readWorkflowRun(repository, item, page.person), all, notes); break;
    case GitHubList::Deployments: return readDeployment(repository, item, details, page.person, notes);
    case GitHubList::Issues:
        if (isRequest(item))
            return readRequest(repository, item, details, page.person, notes);
        add(readIssue(repository, item, page.person), all, notes);
        break;
    }
    return all;
}

/// What is whole is kept; where something is missing, the page is asked for again.
Harvest GitHubSource::harvestOf(const Page &page, const QList<GitHubDetails> &details) const
{
    Harvest harvest{.source = name(), .at = page.now};
    QStringList notes;
    std::optional<Error> missing;
    std::optional<Instant> restUntil = restAfter(page.reply, page.now);
    for (qsizetype i = 0; i < page.items.size(); ++i) {
        restUntil = std::max(restUntil, details[i].restUntil);
        if (!details[i].note.isEmpty())
            notes += details[i].note;
        if (!details[i].error)
            harvest.work += sightingsOf(page, page.items[i], details[i], notes);
        else if (!missing || missing->kind != ErrorKind::Limited)
            missing = details[i].error;
    }
    if (isRepeated(page.before.place(), page.items))
        notes += u"GitHub's list repeats itself, what follows cannot be read"_s;
    notes.removeDuplicates();
    harvest.report +=
        MetricReport{.metric = u"items"_s, .samples = int(page.items.size()), .reason = notes.mid(0, 3).join("; "_L1)};
    if (missing)
        return failedHarvest(resting(page.before, restUntil), *missing, page.now, std::move(harvest));
    const GitHubCursor after = resting(advanced(page.before, page.items, page.reply), restUntil);
    harvest.isComplete = isRoundDone(page.before, after) || after.restUntil.has_value();
    harvest.cursor = toText(after);
    harvest.health = healthOf(name(), m_options.interval, {}, page.now);
    if (!isPersonKnown(page.before))
        harvest.health.error = loginAdvice(page.before.readFor);
    return harvest;
}

Harvest GitHubSource::failedHarvest(const GitHubCursor &cursor, const Error &error, Instant now, Harvest harvest) const
{
    harvest.source = name();
    harvest.at = now;
    harvest.cursor = toText(cursor);
    harvest.health = healthOf(name(), m_options.interval, error, now);
    return harvest;
}

}  // namespace herald
