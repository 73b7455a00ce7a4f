// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/githubsource.h"

#include "achievements/githubevent.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// How far back builds are asked for at first: they only accompany work.
constexpr Duration kOldestRun = std::chrono::days(90);

QFuture<Harvest> ready(Harvest harvest) { return QtFuture::makeReadyFuture(std::move(harvest)); }

bool isMerged(const QJsonObject &item)
{
    return item.value("pull_request"_L1).toObject().value("merged_at"_L1).isString();
}

QString timeText(Instant at) { return toRfc3339(at); }

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
            ErrorKind::Limited, u"GitHub asked not to be asked before %1."_s.arg(timeText(*cursor.restUntil)), {}};
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
                return failedHarvest(cursor, reply.error(), {}, now);
            const auto user = readGitHubObject(*reply);
            if (!user)
                return failedHarvest(cursor, user.error(), *reply, now);
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
                return ready(failedHarvest(cursor, reply.error(), {}, now));
            const auto items = readGitHubPage(cursor.list, *reply);
            if (!items)
                return ready(failedHarvest(cursor, items.error(), *reply, now));
            return askDetails({cursor, *reply, *items, now, personFor(cursor)});
        })
        .unwrap();
}

/// What a list leaves out of its items.
QStringList GitHubSource::detailPaths(GitHubList list, const QJsonObject &item) const
{
    const QString base = u"/repos/"_s + m_options.repository;
    if (list == GitHubList::Issues && isMerged(item)) {
        const QString request = u"%1/pulls/%2"_s.arg(base).arg(item.value("number"_L1).toInteger());
        return {request, request + u"/reviews"_s};
    }
    if (list == GitHubList::Deployments)
        return {u"%1/deployments/%2/statuses"_s.arg(base).arg(item.value("id"_L1).toInteger())};
    return {};
}

QFuture<Harvest> GitHubSource::askDetails(Page page)
{
    QList<QFuture<Result<HttpReply>>> asked;
    for (const QJsonObject &item : std::as_const(page.items)) {
        for (const QString &path : detailPaths(page.before.list, item))
            asked += m_http.send(gitHubRequest(m_options.server, path));
    }
    if (asked.isEmpty())
        return ready(harvestOf(page, {}));
    return QtFuture::whenAll(asked.begin(), asked.end())
        .then([this, page = std::move(page)](const QList<QFuture<Result<HttpReply>>> &futures) {
            Replies replies;
            for (const auto &future : futures)
                replies += future.result();
            return harvestOf(page, replies);
        });
}

Result<QList<Sighting>> GitHubSource::sightingsOf(const Page &page, const QJsonObject &item,
                                                  const QList<HttpReply> &details) const
{
    const QString &repository = m_options.repository;
    switch (page.before.list) {
    case GitHubList::Releases: return readRelease(repository, item, page.person);
    case GitHubList::Runs: return readWorkflowRun(repository, item, page.person);
    case GitHubList::Deployments: {
        QList<Sighting> all;
        const QJsonArray statuses = QJsonDocument::fromJson(details[0].body).array();
        for (const QJsonValue status : statuses) {
            const auto one = readDeploymentStatus(repository, item, status.toObject(), page.person);
            if (!one)
                return one;
            all += *one;
        }
        return all;
    }
    case GitHubList::Issues: break;
    }
    if (details.isEmpty())
        return readIssue(repository, item, page.person);
    const QJsonObject request = QJsonDocument::fromJson(details[0].body).object();
    auto all = readPullRequest(repository, request, page.person);
    const QJsonArray reviews = QJsonDocument::fromJson(details[1].body).array();
    for (const QJsonValue review : reviews) {
        const auto one = all ? readReview(repository, request, review.toObject(), page.person) : all;
        if (!one)
            return one;
        *all += *one;
    }
    return all;
}

Harvest GitHubSource::harvestOf(const Page &page, const Replies &details) const
{
    // A page counts wholly or not at all: what is missing is asked for again.
    for (const auto &detail : details) {
        if (!detail)
            return failedHarvest(page.before, detail.error(), {}, page.now);
        if (!detail->isSuccess() && detail->status != 404)
            return failedHarvest(page.before, readGitHubObject(*detail).error(), *detail, page.now);
    }
    Harvest harvest{.source = name(), .at = page.now};
    QStringList notes;
    qsizetype next = 0;
    for (const QJsonObject &item : page.items) {
        QList<HttpReply> own;
        for (qsizetype i = detailPaths(page.before.list, item).size(); i > 0; --i)
            own += *details[next++];
        const auto sightings = sightingsOf(page, item, own);
        if (sightings)
            harvest.work += *sightings;
        else
            notes += sightings.error().text();
    }
    GitHubCursor after = advanced(page.before, page.items, page.reply);
    after.restUntil = restAfter(details.isEmpty() ? page.reply : *details.last(), page.now);
    harvest.isComplete = isRoundDone(page.before, after) || after.restUntil.has_value();
    harvest.cursor = toText(after);
    harvest.report +=
        MetricReport{.metric = u"items"_s, .samples = int(page.items.size()), .reason = notes.mid(0, 3).join("; "_L1)};
    harvest.health = healthOf(name(), m_options.interval, {}, page.now);
    if (!isPersonKnown(page.before))
        harvest.health.error = loginAdvice(page.before.readFor);
    return harvest;
}

Harvest GitHubSource::failedHarvest(GitHubCursor cursor, const Error &error, const HttpReply &reply, Instant now) const
{
    Harvest harvest{.source = name(), .at = now};
    cursor.restUntil = restAfter(reply, now);
    harvest.cursor = toText(cursor);
    harvest.health = healthOf(name(), m_options.interval, error, now);
    return harvest;
}

}  // namespace herald
