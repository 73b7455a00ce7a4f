// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/storyforge.h"

#include "achievements/commitmessage.h"
#include "achievements/githubevent.h"
#include "demo/story.h"
#include "demo/storywork.h"

#include <QJsonArray>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

const Person &storyPerson()
{
    static const Person kPerson{{}, {}, {u"you"_s}};
    return kPerson;
}

QJsonObject account(const QString &login) { return {{u"login"_s, login}, {u"type"_s, u"User"_s}}; }

QString timeAt(double day, Instant now)
{
    return toRfc3339(std::chrono::floor<std::chrono::minutes>(now - kStoryLength + Duration(qint64(day * 86'400'000))));
}

void append(const Result<QList<Sighting>> &read, QList<Sighting> &sightings)
{
    if (read)
        sightings += *read;
}

/// The pull request that a commit of the story names; it was open for about a day.
QJsonObject requestOf(const Commit &commit, int number)
{
    QString title = commit.summary;
    title.remove(u" (#%1)"_s.arg(number));
    return {{u"number"_s, number},
            {u"title"_s, title},
            {u"user"_s, account(u"you"_s)},
            {u"created_at"_s, toRfc3339(commit.authoredAt - 1h * (9 + number % 31))},
            {u"merged_at"_s, toRfc3339(commit.authoredAt)},
            {u"merge_commit_sha"_s, commit.id},
            {u"html_url"_s, u"https://forge.example/%1/pull/%2"_s.arg(commit.repository).arg(number)},
            {u"additions"_s, commit.files.first().additions.value_or(0)},
            {u"deletions"_s, commit.files.first().deletions.value_or(0)},
            {u"changed_files"_s, 2 + number % 7}};
}

QJsonObject reviewOf(const QJsonObject &request, int id, const QString &reviewer, const QString &at)
{
    return {{u"id"_s, id},
            {u"user"_s, account(reviewer)},
            {u"submitted_at"_s, at},
            {u"html_url"_s, request.value(u"html_url"_s).toString() + u"#review-%1"_s.arg(id)}};
}

void addRequests(Instant now, QList<Sighting> &sightings)
{
    for (const Commit &commit : storyCommits(now)) {
        const auto number = parseSubject(commit.summary).pullRequest;
        if (!number)
            continue;
        const QJsonObject request = requestOf(commit, *number);
        append(readPullRequest(commit.repository, request, storyPerson()), sightings);
        for (int i = 0; i < *number % 3; ++i) {
            const QString at = toRfc3339(commit.authoredAt - 1h * (i + 1));
            const QJsonObject review = reviewOf(request, 10 * *number + i, u"colleague-%1"_s.arg(i + 1), at);
            append(readReview(commit.repository, request, review, storyPerson()), sightings);
        }
    }
}

struct Reviewed {
    double day;
    QLatin1StringView repository;
    int number;
    QLatin1StringView title;
};

constexpr std::array kReviewed{
    Reviewed{14.6, "acme/web"_L1, 90, "feat(search): find by first line"_L1},
    Reviewed{36.4, "acme/feed-api"_L1, 217, "fix(queue): never lose a post on restart"_L1},
    Reviewed{68.5, "acme/infra"_L1, 60, "feat(backup): restore into a copy first"_L1},
};

void addReviews(Instant now, QList<Sighting> &sightings)
{
    for (const Reviewed &reviewed : kReviewed) {
        const QJsonObject request{
            {u"number"_s, reviewed.number},
            {u"title"_s, QString(reviewed.title)},
            {u"user"_s, account(u"colleague-1"_s)},
            {u"html_url"_s, u"https://forge.example/%1/pull/%2"_s.arg(reviewed.repository).arg(reviewed.number)}};
        const QJsonObject review = reviewOf(request, 9000 + reviewed.number, u"you"_s, timeAt(reviewed.day, now));
        append(readReview(reviewed.repository, request, review, storyPerson()), sightings);
    }
}

struct Released {
    double day;
    QLatin1StringView repository;
    QLatin1StringView tag;
    QLatin1StringView name;
};

constexpr std::array kReleased{
    Released{16.7, "acme/web"_L1, "v3.0"_L1, "Web 3.0: a year of posts"_L1},
    Released{56.5, "acme/feed-api"_L1, "v2.4"_L1, "Feed 2.4: faster drafts"_L1},
    Released{79.6, "acme/feed-api"_L1, "v2.5"_L1, "Feed 2.5: the weekly letter"_L1},
};

void addReleases(Instant now, QList<Sighting> &sightings)
{
    for (const Released &released : kReleased) {
        const QJsonObject release{{u"tag_name"_s, QString(released.tag)},
                                  {u"name"_s, QString(released.name)},
                                  {u"author"_s, account(u"you"_s)},
                                  {u"published_at"_s, timeAt(released.day, now)}};
        append(readRelease(released.repository, release, storyPerson()), sightings);
    }
}

void addIssues(Instant now, QList<Sighting> &sightings)
{
    const QJsonObject issue{{u"number"_s, 79},
                            {u"title"_s, u"Posts with two pictures lose the second one"_s},
                            {u"labels"_s, QJsonArray{u"bug"_s}},
                            {u"state_reason"_s, u"completed"_s},
                            {u"closed_by"_s, account(u"you"_s)},
                            {u"closed_at"_s, timeAt(25.6, now)}};
    append(readIssue(u"acme/web"_s, issue, storyPerson()), sightings);
}

}  // namespace

QList<Sighting> storyForge(Instant now)
{
    QList<Sighting> sightings;
    addRequests(now, sightings);
    addReviews(now, sightings);
    addReleases(now, sightings);
    addIssues(now, sightings);
    return sightings;
}

}  // namespace herald
