// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/githubevent.h"

#include "achievements/workevidence.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <random>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

const Person kNobody;
const Person kAda{{}, {}, {u"ada"_s}};

QString hashOf(int i) { return u"%1"_s.arg(i, 40, 16, QChar(u'0')); }

QJsonObject user(const QString &login, const QString &type = u"User"_s)
{
    return {{u"login"_s, login}, {u"type"_s, type}};
}

QJsonObject payload(const QString &action, const QString &name, const QJsonObject &object)
{
    return {{u"action"_s, action},
            {name, object},
            {u"repository"_s, QJsonObject{{u"full_name"_s, u"o/r"_s}, {u"default_branch"_s, u"main"_s}}},
            {u"sender"_s, user(u"ada"_s)}};
}

QJsonObject aRequest(int number = 7)
{
    return {{u"number"_s, number},
            {u"title"_s, u"feat: cache sessions"_s},
            {u"body"_s, QJsonValue()},
            {u"user"_s, user(u"ada"_s)},
            {u"created_at"_s, u"2026-01-01T00:00:00Z"_s},
            {u"merged_at"_s, u"2026-01-02T00:00:00Z"_s},
            {u"html_url"_s, u"https://github.com/o/r/pull/%1"_s.arg(number)},
            {u"labels"_s, QJsonArray{QJsonObject{{u"name"_s, u"enhancement"_s}}}},
            {u"merge_commit_sha"_s, hashOf(number)},
            {u"head"_s, QJsonObject{{u"sha"_s, hashOf(1000 + number)}}},
            {u"additions"_s, 10},
            {u"deletions"_s, 2},
            {u"changed_files"_s, 1}};
}

QJsonObject aReview(const QString &login)
{
    return {{u"id"_s, 99},
            {u"user"_s, user(login)},
            {u"body"_s, QJsonValue()},
            {u"submitted_at"_s, u"2026-01-01T12:00:00Z"_s},
            {u"state"_s, u"approved"_s}};
}

QJsonObject reviewPayload(const QString &reviewer, const QString &author)
{
    QJsonObject request = aRequest();
    request.insert(u"user"_s, user(author));
    QJsonObject object = payload(u"submitted"_s, u"review"_s, aReview(reviewer));
    object.insert(u"pull_request"_s, request);
    return object;
}

QJsonObject anIssue()
{
    return {{u"number"_s, 5},
            {u"title"_s, u"Login is slow"_s},
            {u"body"_s, QJsonValue()},
            {u"user"_s, user(u"bob"_s)},
            {u"created_at"_s, u"2025-01-01T00:00:00Z"_s},
            {u"closed_at"_s, u"2026-01-02T00:00:00Z"_s},
            {u"state_reason"_s, u"completed"_s},
            {u"labels"_s, QJsonArray{QJsonObject{{u"name"_s, u"bug"_s}}}}};
}

QJsonObject aRun(const QString &name)
{
    return {{u"id"_s, 4242},
            {u"name"_s, name},
            {u"event"_s, u"push"_s},
            {u"actor"_s, user(u"eve"_s)},
            {u"triggering_actor"_s, user(u"ada"_s)},
            {u"conclusion"_s, u"success"_s},
            {u"head_sha"_s, hashOf(7)},
            {u"pull_requests"_s, QJsonArray()},
            {u"run_started_at"_s, u"2026-01-02T00:01:00Z"_s},
            {u"updated_at"_s, u"2026-01-02T00:06:00Z"_s}};
}

QJsonObject aPush(const QStringList &messages, const QString &ref = u"refs/heads/main"_s)
{
    QJsonArray commits;
    for (int i = 0; i < messages.size(); ++i) {
        commits.append(QJsonObject{
            {u"id"_s, hashOf(200 + i)},
            {u"message"_s, messages[i]},
            {u"timestamp"_s, u"2026-01-05T10:00:00+01:00"_s},
            {u"author"_s, QJsonObject{{u"name"_s, u"Ada"_s}, {u"email"_s, u"1+ada@users.noreply.github.com"_s}}},
            {u"added"_s, QJsonArray{u"core/a.cpp"_s}}});
    }
    QJsonObject object = payload({}, u"x"_s, {});
    object.insert(u"ref"_s, ref);
    object.insert(u"after"_s, hashOf(199 + int(messages.size())));
    object.insert(u"commits"_s, commits);
    return object;
}

QList<Sighting> read(const QString &event, const QJsonObject &object, const Person &person = kAda)
{
    const auto sightings = readGitHubEvent(event, object, person);
    if (sightings)
        return *sightings;
    Sighting error;
    error.names = {u"error"_s, sightings.error().text()};
    return {error};
}

QStringList titlesOf(const QList<Sighting> &sightings)
{
    QStringList titles;
    for (const Sighting &sighting : united(sightings)) {
        if (const auto achievement = achievementOf(sighting))
            titles.append(achievement->title);
    }
    return titles;
}

}  // namespace

class GitHubEventTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// B7: a pull request with an empty body, which GitHub sends as null, was an error 500 and lost.
    void aMergedRequestIsWork()
    {
        const auto sightings = read(u"pull_request"_s, payload(u"closed"_s, u"pull_request"_s, aRequest()));
        QCOMPARE(sightings.size(), 1);
        const auto achievement = achievementOf(sightings.first());
        QCOMPARE(achievement->key, u"pr:o/r#7"_s);
        QCOMPARE(achievement->title, u"Merged: cache sessions"_s);
        QCOMPARE(achievement->category, Category::Feature);
        QCOMPARE(toRfc3339(*achievement->startedAt), u"2026-01-01T00:00:00Z"_s);
        QCOMPARE(toRfc3339(achievement->completedAt), u"2026-01-02T00:00:00Z"_s);
        QCOMPARE(achievement->sourceUrl, u"https://github.com/o/r/pull/7"_s);
        QVERIFY(achievement->impact.has_value());
        QVERIFY(!achievement->value);  // B15: money without evidence
    }

    void requestsThatAreNoWorkOfThePerson_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QJsonObject>("request");
        const auto row = [](const char *name, const QString &action, const QString &field, const QJsonValue &value) {
            QJsonObject request = aRequest();
            request.insert(field, value);
            QTest::newRow(name) << action << request;
        };
        row("opened", u"opened"_s, u"title"_s, u"t"_s);
        row("closed unmerged", u"closed"_s, u"merged_at"_s, QJsonValue());
        row("somebody else's", u"closed"_s, u"user"_s, user(u"bob"_s));
        row("a bot's", u"closed"_s, u"user"_s, user(u"dependabot[bot]"_s, u"Bot"_s));
        row("of a deleted account", u"closed"_s, u"user"_s, QJsonValue());
    }
    void requestsThatAreNoWorkOfThePerson()
    {
        QFETCH(QString, action);
        QFETCH(QJsonObject, request);
        QVERIFY(read(u"pull_request"_s, payload(action, u"pull_request"_s, request), kAda).isEmpty());
    }

    void withoutLoginsTheRepositorysOwnerIsMeant()
    {
        QJsonObject request = aRequest();
        QVERIFY(read(u"pull_request"_s, payload(u"closed"_s, u"pull_request"_s, request), kNobody).isEmpty());
        QVERIFY(read(u"push"_s, aPush({u"feat: a"_s}), kNobody).isEmpty());
        request.insert(u"user"_s, user(u"O"_s));
        QCOMPARE(read(u"pull_request"_s, payload(u"closed"_s, u"pull_request"_s, request), kNobody).size(), 1);
        const auto review = read(u"pull_request_review"_s, reviewPayload(u"o"_s, u"ada"_s), kNobody);
        QCOMPARE(titlesOf(review), QStringList{u"Reviewed o/r#7: cache sessions"_s});
        request.insert(u"user"_s, user(u"o"_s, u"Bot"_s));
        QVERIFY(read(u"pull_request"_s, payload(u"closed"_s, u"pull_request"_s, request), kNobody).isEmpty());
    }

    void reviewsOfOthersAreWorkAndReviewsByOthersAreProof()
    {
        const auto mine = read(u"pull_request_review"_s, reviewPayload(u"ada"_s, u"bob"_s), kAda);
        QCOMPARE(titlesOf(mine), QStringList{u"Reviewed o/r#7: cache sessions"_s});
        QCOMPARE(keyOf(mine.first()), u"review:o/r#7"_s);
        const auto theirs = read(u"pull_request_review"_s, reviewPayload(u"bob"_s, u"ada"_s), kAda);
        QVERIFY(titlesOf(theirs).isEmpty());
        const auto both =
            united(theirs + read(u"pull_request"_s, payload(u"closed"_s, u"pull_request"_s, aRequest()), kAda));
        QCOMPARE(both.size(), 1);
        QCOMPARE(both.first().evidence.size(), 2);
        QVERIFY(read(u"pull_request_review"_s, reviewPayload(u"ada"_s, u"ada"_s), kAda).isEmpty());
    }

    /// B7: closed issues were always an error 500.
    void aClosedIssueIsWork()
    {
        const auto sightings = read(u"issues"_s, payload(u"closed"_s, u"issue"_s, anIssue()), kAda);
        QCOMPARE(titlesOf(sightings), QStringList{u"Closed: Login is slow"_s});
        const auto achievement = achievementOf(sightings.first());
        QCOMPARE(achievement->category, Category::Bugfix);
        QVERIFY(!achievement->startedAt);
    }

    void issuesThatAreNoWork_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("not planned") << u"state_reason"_s << QJsonValue(u"not_planned"_s);
        QTest::newRow("still open") << u"closed_at"_s << QJsonValue();
        QTest::newRow("question") << u"labels"_s << QJsonValue(QJsonArray{QJsonObject{{u"name"_s, u"Question"_s}}});
        QTest::newRow("a request in disguise") << u"pull_request"_s << QJsonValue(QJsonObject());
        QTest::newRow("closed by another") << u"closed_by"_s << QJsonValue(user(u"bob"_s));
    }
    void issuesThatAreNoWork()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QJsonObject issue = anIssue();
        issue.insert(field, value);
        QCOMPARE(titlesOf(read(u"issues"_s, payload(u"closed"_s, u"issue"_s, issue), kAda)), QStringList());
    }

    /// Closed, opened again and closed again: the time of each decides, not the order in which they come.
    void anIssueThatIsOpenAgainIsNoWork_data()
    {
        QTest::addColumn<QStringList>("told");
        QTest::addColumn<bool>("isWork");
        QTest::newRow("closed") << QStringList{u"closed 02"_s} << true;
        QTest::newRow("opened again") << QStringList{u"closed 02"_s, u"reopened 03"_s} << false;
        QTest::newRow("opened again, told first") << QStringList{u"reopened 03"_s, u"closed 02"_s} << false;
        QTest::newRow("closed again") << QStringList{u"closed 02"_s, u"reopened 03"_s, u"closed 04"_s} << true;
        QTest::newRow("closed again, told last first")
            << QStringList{u"closed 04"_s, u"reopened 03"_s, u"closed 02"_s} << true;
        QTest::newRow("opened twice") << QStringList{u"reopened 05"_s, u"closed 04"_s, u"reopened 03"_s} << false;
        QTest::newRow("given up") << QStringList{u"not_planned 03"_s, u"closed 02"_s} << false;
    }
    void anIssueThatIsOpenAgainIsNoWork()
    {
        QFETCH(QStringList, told);
        QFETCH(bool, isWork);
        QList<Sighting> known;
        for (const QString &one : told) {
            const QString action = one.section(u' ', 0, 0);
            const QString at = u"2026-01-%1T00:00:00Z"_s.arg(one.section(u' ', 1));
            QJsonObject issue = anIssue();
            issue.insert(u"updated_at"_s, at);
            issue.insert(u"closed_at"_s, action == "reopened"_L1 ? QJsonValue() : QJsonValue(at));
            issue.insert(u"state_reason"_s, action == "closed"_L1 ? u"completed"_s : action);
            const bool isOpened = action == "reopened"_L1;
            known = united(known + read(u"issues"_s, payload(isOpened ? action : u"closed"_s, u"issue"_s, issue)));
        }
        QCOMPARE(titlesOf(known), isWork ? QStringList{u"Closed: Login is slow"_s} : QStringList());
    }

    void whatARequestTakesBackIsNoWork_data()
    {
        QTest::addColumn<QString>("body");
        QTest::newRow("as GitHub writes it") << u"Reverts o/r#7"_s;
        QTest::newRow("in this repository") << u"It broke the build.\r\n\r\nReverts #7\r\n"_s;
        QTest::newRow("by its commit") << u"This reverts commit %1."_s.arg(hashOf(7));
    }
    void whatARequestTakesBackIsNoWork()
    {
        QFETCH(QString, body);
        QJsonObject revert = aRequest(11);
        revert.insert(u"title"_s, u"Revert \"feat: cache sessions\""_s);
        revert.insert(u"body"_s, body);
        revert.insert(u"user"_s, user(u"bob"_s));
        const auto merged = read(u"pull_request"_s, payload(u"closed"_s, u"pull_request"_s, aRequest()));
        const auto taken = read(u"pull_request"_s, payload(u"closed"_s, u"pull_request"_s, revert));
        const auto proof = read(u"workflow_run"_s, payload(u"completed"_s, u"workflow_run"_s, aRun(u"Deploy"_s)));
        QCOMPARE(titlesOf(merged + proof), QStringList{u"Merged: cache sessions"_s});
        QCOMPARE(titlesOf(united(merged + proof) + taken), QStringList());
        QCOMPARE(titlesOf(united(united(taken) + merged) + proof), QStringList());
        revert.insert(u"number"_s, 12);
        revert.insert(u"body"_s, u"Reverts o/r#11"_s);
        const auto again = read(u"pull_request"_s, payload(u"closed"_s, u"pull_request"_s, revert));
        QCOMPARE(titlesOf(again + taken + merged + proof), QStringList{u"Merged: cache sessions"_s});
    }

    void aRequestThatOnlySpeaksOfARevertTakesNothingBack()
    {
        QJsonObject request = aRequest(11);
        request.insert(u"body"_s, u"Reverts part of #7, see there.\n<!--\nReverts #7\n-->"_s);
        const auto merged = read(u"pull_request"_s, payload(u"closed"_s, u"pull_request"_s, aRequest()));
        const auto other = read(u"pull_request"_s, payload(u"closed"_s, u"pull_request"_s, request));
        QCOMPARE(titlesOf(merged + other).size(), 2);
    }

    void aReleaseIsWork()
    {
        QJsonObject release{{u"tag_name"_s, u"v1.2"_s},
                            {u"name"_s, QJsonValue()},
                            {u"body"_s, QJsonValue()},
                            {u"draft"_s, false},
                            {u"author"_s, user(u"ada"_s)},
                            {u"created_at"_s, u"2025-12-01T00:00:00Z"_s},
                            {u"published_at"_s, u"2026-01-02T00:00:00Z"_s}};
        const auto sightings = read(u"release"_s, payload(u"published"_s, u"release"_s, release), kAda);
        QCOMPARE(titlesOf(sightings), QStringList{u"Released r v1.2"_s});
        QCOMPARE(keyOf(sightings.first()), u"release:o/r@v1.2"_s);
        QCOMPARE(united(sightings + read(u"release"_s, payload(u"released"_s, u"release"_s, release), kAda)).size(), 1);
        release.insert(u"draft"_s, true);
        QVERIFY(read(u"release"_s, payload(u"published"_s, u"release"_s, release), kAda).isEmpty());
        QVERIFY(read(u"release"_s, payload(u"deleted"_s, u"release"_s, release), kAda).isEmpty());
    }

    /// B7: two or more significant commits in a push were all lost; "drop suffix" counted as a fix.
    void pushedCommitsAreWork()
    {
        const auto sightings =
            read(u"push"_s, aPush({u"feat(core): a"_s, u"drop suffix"_s, u"fix(net): b (#9)"_s}), kAda);
        QCOMPARE(united(sightings).size(), 2);
        QCOMPARE(titlesOf(sightings), (QStringList{u"B"_s, u"A, and one more change"_s}));
        for (const Sighting &sighting : sightings) {
            for (const Evidence &piece : sighting.evidence) {
                QVERIFY(!workDataOf(piece).additions);  // a push does not say how many lines
                QCOMPARE(workDataOf(piece).files, 1);
            }
        }
    }

    void pushesThatAreNoWorkYet()
    {
        QVERIFY(read(u"push"_s, aPush({u"feat: a"_s}, u"refs/heads/draft"_s)).isEmpty());
        QVERIFY(read(u"push"_s, aPush({u"feat: a"_s}, u"refs/tags/main"_s)).isEmpty());
        QVERIFY(read(u"push"_s, aPush({})).isEmpty());
        QVERIFY(read(u"push"_s, aPush({u"Merge pull request #7 from o/x"_s})).isEmpty());
        QVERIFY(read(u"push"_s, aPush({u"Merge remote-tracking branch 'origin/main' into x"_s})).isEmpty());
    }

    void aPushThatMergedARequestBelongsToIt()
    {
        QJsonObject request = aRequest();
        request.insert(u"merge_commit_sha"_s, hashOf(201));
        const auto all = united(read(u"push"_s, aPush({u"feat(core): a"_s, u"test(core): b"_s}))
                                + read(u"pull_request"_s, payload(u"closed"_s, u"pull_request"_s, request)));
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first().evidence.size(), 3);
    }

    void deploymentsAndRunsAreProofOrWork()
    {
        const auto run = [](const QString &name) {
            return read(u"workflow_run"_s, payload(u"completed"_s, u"workflow_run"_s, aRun(name)));
        };
        QVERIFY(titlesOf(run(u"tests"_s)).isEmpty());
        QCOMPARE(titlesOf(run(u"Deploy site"_s)), QStringList{u"Deployed: Deploy site"_s});
        QJsonObject nightly = aRun(u"Publish"_s);
        nightly.insert(u"event"_s, u"schedule"_s);
        QVERIFY(titlesOf(read(u"workflow_run"_s, payload(u"completed"_s, u"workflow_run"_s, nightly))).isEmpty());
        QJsonObject failed = aRun(u"Deploy"_s);
        failed.insert(u"conclusion"_s, u"failure"_s);
        QVERIFY(read(u"workflow_run"_s, payload(u"completed"_s, u"workflow_run"_s, failed)).isEmpty());
        const auto request = read(u"pull_request"_s, payload(u"closed"_s, u"pull_request"_s, aRequest()));
        QCOMPARE(titlesOf(request + run(u"Deploy site"_s) + run(u"tests"_s)), QStringList{u"Merged: cache sessions"_s});
    }

    void aDeploymentToProductionIsWork()
    {
        QJsonObject object = payload(u"created"_s, u"deployment"_s,
                                     {{u"id"_s, 3},
                                      {u"sha"_s, hashOf(7)},
                                      {u"environment"_s, u"Production"_s},
                                      {u"creator"_s, user(u"ada"_s)},
                                      {u"created_at"_s, u"2026-01-02T00:01:00Z"_s}});
        object.insert(u"deployment_status"_s,
                      QJsonObject{{u"state"_s, u"success"_s}, {u"created_at"_s, u"2026-01-02T00:03:00Z"_s}});
        QCOMPARE(titlesOf(read(u"deployment_status"_s, object)), QStringList{u"Deployed: r to Production"_s});
        object.insert(u"deployment_status"_s,
                      QJsonObject{{u"state"_s, u"pending"_s}, {u"created_at"_s, u"2026-01-02T00:03:00Z"_s}});
        QVERIFY(read(u"deployment_status"_s, object).isEmpty());
    }

    /// Deployments and runs of colleagues and bots were the person's own work.
    void whatOthersShipIsProofOnly_data()
    {
        QTest::addColumn<QJsonObject>("by");
        QTest::newRow("a colleague") << user(u"eve"_s);
        QTest::newRow("a bot") << user(u"github-pages[bot]"_s, u"Bot"_s);
        QTest::newRow("nobody known") << QJsonObject();
    }
    void whatOthersShipIsProofOnly()
    {
        QFETCH(QJsonObject, by);
        QJsonObject run = aRun(u"Deploy"_s);
        run.insert(u"triggering_actor"_s, by);
        const auto runs = read(u"workflow_run"_s, payload(u"completed"_s, u"workflow_run"_s, run));
        QCOMPARE(runs.size(), 1);
        QVERIFY(!runs.first().isWork);
        QJsonObject object = payload(u"created"_s, u"deployment"_s,
                                     {{u"id"_s, 3}, {u"environment"_s, u"Production"_s}, {u"creator"_s, by}});
        object.insert(u"deployment_status"_s,
                      QJsonObject{{u"state"_s, u"success"_s}, {u"created_at"_s, u"2026-01-02T00:03:00Z"_s}});
        const auto deployments = read(u"deployment_status"_s, object);
        QCOMPARE(deployments.size(), 1);
        QVERIFY(!deployments.first().isWork);
    }

    /// B20: a redelivery made a second row or an error.
    void redeliveriesInAnyOrderChangeNothing()
    {
        QList<Sighting> all =
            read(u"pull_request"_s, payload(u"closed"_s, u"pull_request"_s, aRequest()), kAda)
            + read(u"pull_request_review"_s, reviewPayload(u"bob"_s, u"ada"_s), kAda)
            + read(u"pull_request_review"_s, reviewPayload(u"ada"_s, u"bob"_s), kAda)
            + read(u"issues"_s, payload(u"closed"_s, u"issue"_s, anIssue()), kAda)
            + read(u"workflow_run"_s, payload(u"completed"_s, u"workflow_run"_s, aRun(u"Deploy"_s)), kAda)
            + read(u"push"_s, aPush({u"feat: a"_s, u"feat: b (#7)"_s}), kAda);
        const auto expected = united(all);
        std::mt19937 random(2);
        for (int pass = 0; pass < 20; ++pass) {
            all.append(all.first(all.size() / 2 + 1));
            all = all.first(40 < all.size() ? 40 : all.size());
            std::ranges::shuffle(all, random);
            QVERIFY(united(all + expected) == expected);
        }
    }

    void anIssueThatARequestClosesIsTheSameWork()
    {
        QJsonObject request = aRequest();
        request.insert(u"body"_s, u"Faster.\n\nFixes #5"_s);
        const auto all = read(u"pull_request"_s, payload(u"closed"_s, u"pull_request"_s, request), kAda)
                         + read(u"issues"_s, payload(u"closed"_s, u"issue"_s, anIssue()), kAda);
        QCOMPARE(titlesOf(all), QStringList{u"Merged: cache sessions"_s});
    }

    void aTemplatesHiddenCommentClosesNothing()
    {
        QJsonObject request = aRequest();
        request.insert(u"body"_s, u"## What\n\n<!-- e.g. Fixes #5 -->\n\nDone."_s);
        const auto all = read(u"pull_request"_s, payload(u"closed"_s, u"pull_request"_s, request), kAda)
                         + read(u"issues"_s, payload(u"closed"_s, u"issue"_s, anIssue()), kAda);
        QCOMPARE(titlesOf(all).size(), 2);
    }

    void aRunOfSeveralRequestsUnitesNone()
    {
        QJsonObject run = aRun(u"CI"_s);
        run.insert(u"pull_requests"_s, QJsonArray{QJsonObject{{u"number"_s, 20}}, QJsonObject{{u"number"_s, 21}}});
        const auto all = read(u"workflow_run"_s, payload(u"completed"_s, u"workflow_run"_s, run))
                         + read(u"pull_request"_s, payload(u"closed"_s, u"pull_request"_s, aRequest(20)), kAda)
                         + read(u"pull_request"_s, payload(u"closed"_s, u"pull_request"_s, aRequest(21)), kAda);
        QCOMPARE(titlesOf(all).size(), 2);
    }

    void whatIsNoWorkIsTakenWithoutAnError()
    {
        for (const QString &event : {u"ping"_s, u"star"_s, u"watch"_s, u"check_run"_s, u"x"_s, u""_s})
            QVERIFY(read(event, {}).isEmpty());
    }

    void payloadsThatLackWhatTheyAlwaysHaveAreNamed_data()
    {
        QTest::addColumn<QString>("event");
        QTest::addColumn<QJsonObject>("object");
        QTest::addColumn<QString>("where");
        const auto with = [](QJsonObject object, const QString &field, const QJsonValue &value) {
            object.insert(field, value);
            return object;
        };
        QTest::newRow("empty") << u"push"_s << QJsonObject() << u"repository.full_name"_s;
        QTest::newRow("repository is text")
            << u"push"_s << QJsonObject{{u"repository"_s, u"o/r"_s}} << u"repository.full_name"_s;
        QTest::newRow("no request") << u"pull_request"_s << payload(u"closed"_s, u"x"_s, {})
                                    << u"pull_request.number"_s;
        QTest::newRow("number is text") << u"pull_request"_s
                                        << payload(u"closed"_s, u"pull_request"_s,
                                                   with(aRequest(), u"number"_s, u"7"_s))
                                        << u"pull_request.number"_s;
        QTest::newRow("title is a list") << u"pull_request"_s
                                         << payload(u"closed"_s, u"pull_request"_s,
                                                    with(aRequest(), u"title"_s, QJsonArray()))
                                         << u"pull_request.title"_s;
        QTest::newRow("bad time") << u"pull_request"_s
                                  << payload(u"closed"_s, u"pull_request"_s,
                                             with(aRequest(), u"merged_at"_s, u"then"_s))
                                  << u"pull_request.merged_at"_s;
        QTest::newRow("negative lines") << u"pull_request"_s
                                        << payload(u"closed"_s, u"pull_request"_s, with(aRequest(), u"additions"_s, -1))
                                        << u"pull_request.additions"_s;
        QTest::newRow("huge title") << u"issues"_s
                                    << payload(u"closed"_s, u"issue"_s,
                                               with(anIssue(), u"title"_s, QString(u'x').repeated(100'000)))
                                    << u"issue.title"_s;
        QTest::newRow("no tag") << u"release"_s << payload(u"published"_s, u"release"_s, {}) << u"release.tag_name"_s;
        QTest::newRow("no run") << u"workflow_run"_s << payload(u"completed"_s, u"workflow_run"_s, {})
                                << u"workflow_run.id"_s;
    }
    void payloadsThatLackWhatTheyAlwaysHaveAreNamed()
    {
        QFETCH(QString, event);
        QFETCH(QJsonObject, object);
        const auto sightings = readGitHubEvent(event, object, kNobody);
        QVERIFY(!sightings.has_value());
        QCOMPARE(sightings.error().kind, ErrorKind::Invalid);
        QTEST(sightings.error().where, "where");
    }

    void hostileMembersDoNotMatter()
    {
        QJsonObject request = aRequest();
        request.insert(u"labels"_s, QJsonArray{5, QJsonValue(), u"bug"_s, QJsonObject{{u"name"_s, QJsonArray()}}});
        request.insert(u"head"_s, u"x"_s);
        request.insert(u"merge_commit_sha"_s, u"'; DROP TABLE"_s);
        request.insert(u"html_url"_s, u"javascript:alert(1)"_s);
        const auto sightings = read(u"pull_request"_s, payload(u"closed"_s, u"pull_request"_s, request));
        QCOMPARE(sightings.size(), 1);
        QVERIFY(achievementOf(sightings.first())->sourceUrl.isEmpty());
        QVERIFY(!sightings.first().names.join(u' ').contains(u"commit:"_s));
        request.insert(u"user"_s, 7);
        QVERIFY(read(u"pull_request"_s, payload(u"closed"_s, u"pull_request"_s, request)).isEmpty());
    }

    /// A million labels took the engine half a minute, in which nobody else was heard.
    void whatComesFromOutsideIsMeasured()
    {
        QJsonArray many;
        for (int i = 0; i < 2'000; ++i)
            many.append(QJsonObject{{u"name"_s, u"label%1"_s.arg(i) + QString(2000, u'x')}});
        QJsonObject request = aRequest();
        request.insert(u"labels"_s, many);
        QString body;
        for (int i = 1; i < 10'000; ++i)
            body += u"Fixes #%1\n"_s.arg(i);
        request.insert(u"body"_s, body);
        const auto sightings = read(u"pull_request"_s, payload(u"closed"_s, u"pull_request"_s, request), kAda);
        QCOMPARE(sightings.size(), 1);
        QVERIFY2(sightings.first().names.size() < 200, qPrintable(QString::number(sightings.first().names.size())));
        const auto achievement = achievementOf(sightings.first());
        QVERIFY(achievement->tags.size() <= 2 + kMaxKeptLabels);
        QVERIFY(QJsonDocument(toJson(*achievement)).toJson().size() < 500'000);
    }
    void aPushOfMoreCommitsThanGitHubSendsIsRefused()
    {
        QCOMPARE(read(u"push"_s, aPush(QStringList(2048, u"feat: a"_s)), kAda).size(), 1);
        const auto sightings = readGitHubEvent(u"push"_s, aPush(QStringList(2049, u"feat: a"_s)), kAda);
        QVERIFY(!sightings);
        QCOMPARE(sightings.error().where, u"commits"_s);
    }
};

QTEST_GUILESS_MAIN(GitHubEventTest)
#include "tst_githubevent.moc"
