// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/githubsource.h"

#include "net/qthttpclient.h"
#include "store/achievementstore.h"
#include "store/sourcestore.h"
#include "support/loopbackserver.h"
#include "support/temporarydatabase.h"
#include "workers/pipeline.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow = fromMs(1'767'225'600'000);  // 2026-01-01T00:00:00Z

const QByteArray kIssues = "/repos/o/r/issues?per_page=30&page=1&state=all&sort=updated&direction=asc";
const QByteArray kReleases = "/repos/o/r/releases?per_page=30&page=1";
const QByteArray kRuns = "/repos/o/r/actions/runs?per_page=30&page=1&created=%3E%3D2025-10-03T00:00:00Z";
const QByteArray kLaterRuns = "/repos/o/r/actions/runs?per_page=30&page=1&created=%3E%3D2025-12-27T18:00:00Z";
const QByteArray kDeployments = "/repos/o/r/deployments?per_page=30&page=1";

QByteArray issue(int number, const QByteArray &updated = "2025-12-30T00:00:00Z")
{
    return R"({"number":)" + QByteArray::number(number) + R"(,"title":"App crashes","body":null,"closed_at":")"
           + updated + R"(","updated_at":")" + updated + R"(","labels":[],"closed_by":{"login":"ada"}})";
}

/// Somebody else's, closed without being merged.
QByteArray othersRequest()
{
    return R"({"number":8,"title":"Cache","state":"closed","updated_at":"2025-12-29T00:00:00Z",
        "user":{"login":"grace"},"pull_request":{"merged_at":null}})";
}

QByteArray review(int id, const QByteArray &login)
{
    return R"({"id":)" + QByteArray::number(id) + R"(,"user":{"login":")" + login
           + R"("},"body":"","submitted_at":"2025-12-28T00:00:00Z","state":"COMMENTED"})";
}

/// Without a conclusion it goes on.
QByteArray run(int id, const QByteArray &name, const QByteArray &conclusion, const QByteArray &createdAt)
{
    return R"({"id":)" + QByteArray::number(id) + R"(,"name":")" + name + R"(","conclusion":)"
           + (conclusion.isEmpty() ? "null"_ba : '"' + conclusion + '"') + R"(,"event":"push","head_sha":"fed4321",
        "actor":{"login":"ada"},"created_at":")"
           + createdAt + R"(","run_started_at":")" + createdAt + R"(","updated_at":"2025-12-31T12:00:00Z"})";
}

/// A release or a deployment.
QByteArray dated(int id, const QByteArray &at)
{
    return R"({"id":%1,"tag_name":"v%1","created_at":"%2"})"_ba.replace("%1", QByteArray::number(id)).replace("%2", at);
}

/// Nothing new in what is listed.
void serveQuietly(LoopbackServer &server)
{
    for (const auto list : {"issues", "releases", "deployments"})
        server.serve("/repos/o/r/" + QByteArray(list), 200, "[]");
    server.serve("/repos/o/r/actions/runs", 200, R"({"workflow_runs":[]})");
}

/// GitHub with one merged request that was reviewed, one issue, one release, one build and one deployment.
class Forge {
public:
    Forge()
    {
        server.serve("/user", 200, R"({"login":"ada"})");
        server.serve(kIssues, 200,
                     R"([{"number":7,"updated_at":"2025-12-29T00:00:00Z","user":{"login":"ada"},"state":"closed",
                "title":"feat: cache sessions","pull_request":{"merged_at":"2025-12-29T00:00:00Z"}},)"
                         + issue(5) + "]",
                     "ETag: \"one\"\r\n");
        server.serve("/repos/o/r/pulls/7", 200, R"({"number":7,"title":"feat: cache sessions","body":null,
            "merged_at":"2025-12-29T00:00:00Z","user":{"login":"ada"},"head":{"sha":"abc1234"},"additions":10,
            "deletions":2,"changed_files":3})");
        server.serve("/repos/o/r/pulls/7/reviews", 200, R"([{"id":1,"user":{"login":"grace"},
            "submitted_at":"2025-12-28T00:00:00Z","state":"APPROVED"}])");
        server.serve("/repos/o/r/pulls/7/comments", 200, "[]");
        server.serve("/repos/o/r/commits/abc1234/check-runs", 200, R"({"check_runs":[
            {"id":1,"name":"build","conclusion":"success","completed_at":"2025-12-28T01:00:00Z"},
            {"id":2,"name":"docs","conclusion":"skipped","completed_at":"2025-12-28T01:00:00Z"},
            {"id":3,"name":"fuzz","conclusion":"failure","completed_at":"2025-12-28T02:00:00Z"}]})");
        server.serve("/repos/o/r/commits/abc1234/status", 200, R"({"statuses":[
            {"id":1,"context":"ci/other","state":"success","updated_at":"2025-12-28T01:30:00Z"}]})");
        server.serve(kReleases, 200, R"([{"tag_name":"v1","author":{"login":"ada"},
            "created_at":"2025-12-30T00:00:00Z","published_at":"2025-12-30T00:00:00Z"}])");
        server.serve(kRuns, 200, R"({"total_count":1,"workflow_runs":[{"id":9,"name":"CI","conclusion":"success",
            "event":"push","head_sha":"abc1234","created_at":"2025-12-28T00:00:00Z",
            "run_started_at":"2025-12-28T00:00:00Z","updated_at":"2025-12-28T00:10:00Z"}]})");
        server.serve(kDeployments, 200, R"([{"id":3,"environment":"production","sha":"abc1234",
            "created_at":"2025-12-30T00:00:00Z"}])");
        server.serve("/repos/o/r/deployments/3/statuses", 200,
                     R"([{"state":"success","created_at":"2025-12-30T00:05:00Z"}])");
    }
    LoopbackServer server;
};

class GitHubSourceTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void bringsRequestsReviewsIssuesReleasesBuildsAndDeployments()
    {
        const Forge forge;
        TemporaryDatabase database;
        collectRound(*database, forge.server.url());
        const AchievementStore store(*database);
        QStringList titles;
        const auto page = store.find({});
        for (const Achievement &item : page->items)
            titles += item.title;
        titles.sort();
        QCOMPARE(titles, (QStringList{u"Closed: App crashes"_s, u"Merged: cache sessions"_s, u"Released r v1"_s}));
        const auto request = store.achievement(**store.idOfKey(u"pr:o/r#7"_s));
        QStringList kinds;
        for (const Evidence &piece : request->evidence)
            kinds += piece.kind;
        kinds.sort();
        QCOMPARE(kinds, (QStringList{u"ci_run"_s, u"ci_run"_s, u"deployment"_s, u"pull_request"_s, u"review"_s}));
    }

    void theChecksOfARequestAreOnePieceOfProof()
    {
        const Forge forge;
        TemporaryDatabase database;
        collectRound(*database, forge.server.url());
        const AchievementStore store(*database);
        const auto request = store.achievement(**store.idOfKey(u"pr:o/r#7"_s));
        const auto checks =
            std::ranges::find(request->evidence, u"2 checks passed"_s, [](const Evidence &e) { return e.title; });
        QVERIFY(checks != request->evidence.end());
        QCOMPARE(checks->data.value("checks"_L1).toInt(), 3);
        QCOMPARE(toRfc3339(checks->at), u"2025-12-28T02:00:00Z"_s);
    }

    void aTokenThatMayNotReadChecksBringsTheRequestAllTheSame()
    {
        Forge forge;
        forge.server.serve("/repos/o/r/commits/abc1234/check-runs", 403, R"({"message":"not accessible"})");
        TemporaryDatabase database;
        collectOnce(*database, forge.server.url(), kNow);
        const Harvest harvest = collectOnce(*database, forge.server.url(), kNow);
        QCOMPARE(harvest.health.state, HealthState::Well);
        QVERIFY2(harvest.report.first().reason.contains(u"checks"_s), qPrintable(harvest.report.first().reason));
        QVERIFY(AchievementStore(*database).idOfKey(u"pr:o/r#7"_s)->has_value());
    }

    /// A request with more reviews than a page holds, on which the person's own is the last.
    void reviewsAreReadToTheLastPage()
    {
        Forge forge;
        forge.server.serve(kIssues, 200, "[" + othersRequest() + "]");
        QByteArray full;
        for (int i = 0; i < kGitHubDetails; ++i)
            full += (i ? "," : "") + review(i + 1, "bob");
        forge.server.serve("/repos/o/r/pulls/8/reviews?per_page=100&page=1", 200, "[" + full + "]");
        forge.server.serve("/repos/o/r/pulls/8/reviews?per_page=100&page=2", 200, "[" + review(900, "ada") + "]");
        forge.server.serve("/repos/o/r/pulls/8/comments", 200, "[]");
        TemporaryDatabase database;
        collectRound(*database, forge.server.url());
        QVERIFY(AchievementStore(*database).idOfKey(u"review:o/r#8"_s)->has_value());
    }

    void aReviewOfARequestThatWasNotMergedIsWork()
    {
        Forge forge;
        forge.server.serve(kIssues, 200, "[" + othersRequest() + "]");
        forge.server.serve("/repos/o/r/pulls/8/reviews", 200,
                           "[" + review(1, "ada") + R"(,{"id":2,"user":{"login":"ada"},"state":"PENDING"}])");
        forge.server.serve("/repos/o/r/pulls/8/comments", 200,
                           R"([{"pull_request_review_id":1,"body":"This leaks the socket."},
                               {"pull_request_review_id":1,"body":"And this."}])");
        TemporaryDatabase database;
        collectRound(*database, forge.server.url());
        const AchievementStore store(*database);
        const auto id = store.idOfKey(u"review:o/r#8"_s);
        QVERIFY(id->has_value());
        const auto found = store.achievement(**id);
        QCOMPARE(found->description, u"This leaks the socket."_s);
        QCOMPARE(found->evidence.first().data.value("comments"_L1).toInt(), 2);
    }

    void aDetailThatIsNoDetailFailsThePageAndWhatWasReadIsKept_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addRow("no JSON") << "/repos/o/r/pulls/7"_ba
                                 << "<html>Sign in</html>"_ba;
        QTest::addRow("a list") << "/repos/o/r/pulls/7"_ba
                                << "[]"_ba;
        QTest::addRow("another object") << "/repos/o/r/pulls/7"_ba
                                        << R"({"message":"hello"})"_ba;
        QTest::addRow("reviews that are none") << "/repos/o/r/pulls/7/reviews"_ba
                                               << "{}"_ba;
        QTest::addRow("checks that are none") << "/repos/o/r/commits/abc1234/check-runs"_ba
                                              << "[]"_ba;
    }
    void aDetailThatIsNoDetailFailsThePageAndWhatWasReadIsKept()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        Forge forge;
        forge.server.serve(path, 200, body);
        TemporaryDatabase database;
        collectOnce(*database, forge.server.url(), kNow);
        const Harvest failed = collectOnce(*database, forge.server.url(), kNow);
        QCOMPARE(failed.health.state, HealthState::CannotSee);
        QVERIFY2(failed.health.error.contains(QString::fromUtf8(path)), qPrintable(failed.health.error));
        QVERIFY(!AchievementStore(*database).idOfKey(u"pr:o/r#7"_s)->has_value());
        QVERIFY(AchievementStore(*database).idOfKey(u"issue:o/r#5"_s)->has_value());
        const Forge sound;
        collectRound(*database, sound.server.url());
        QVERIFY(AchievementStore(*database).idOfKey(u"pr:o/r#7"_s)->has_value());
    }

    /// A long deployment that began before and ended after a quick build.
    void aRunThatEndsAfterALaterOneIsNotLost()
    {
        Forge forge;
        const QByteArray quick = run(20, "CI", "success", "2025-12-31T10:00:00Z");
        forge.server.serve(
            kRuns, 200, R"({"workflow_runs":[)" + quick + "," + run(10, "Deploy", {}, "2025-12-30T08:00:00Z") + "]}");
        TemporaryDatabase database;
        collectRound(*database, forge.server.url());
        QVERIFY(!AchievementStore(*database).idOfKey(u"run:o/r/10"_s)->has_value());
        LoopbackServer later;
        serveQuietly(later);
        later.serve("/repos/o/r/actions/runs?per_page=30&page=1&created=%3E%3D2025-12-30T02:00:00Z", 200,
                    R"({"workflow_runs":[)" + quick + "," + run(10, "Deploy", "success", "2025-12-30T08:00:00Z")
                        + "]}");
        collectRound(*database, later.url());
        QVERIFY(AchievementStore(*database).idOfKey(u"run:o/r/10"_s)->has_value());
    }

    void aRunThatIsRunAgainIsNotLost()
    {
        Forge forge;
        forge.server.serve(kRuns, 200,
                           R"({"workflow_runs":[)" + run(20, "CI", "success", "2025-12-31T10:00:00Z") + ","
                               + run(10, "Deploy", "failure", "2025-12-31T08:00:00Z") + "]}");
        TemporaryDatabase database;
        collectRound(*database, forge.server.url());
        LoopbackServer later;
        serveQuietly(later);
        later.serve("/repos/o/r/actions/runs?per_page=30&page=1&created=%3E%3D2025-12-31T04:00:00Z", 200,
                    R"({"workflow_runs":[)" + run(10, "Deploy", "success", "2025-12-31T08:00:00Z") + "]}");
        collectRound(*database, later.url());
        QVERIFY(AchievementStore(*database).idOfKey(u"run:o/r/10"_s)->has_value());
    }

    /// GitHub gives the first 1000 of a search only, so older runs are searched for by their time.
    void olderRunsAreAskedForByTheirTime()
    {
        Forge forge;
        QByteArray full;
        for (int i = 0; i < kGitHubPage; ++i)
            full +=
                (i ? "," : "") + run(100 - i, "CI", "success", "2025-12-31T10:00:" + QByteArray::number(59 - i) + "Z");
        forge.server.serve(kRuns, 200, R"({"workflow_runs":[)" + full + "]}");
        forge.server.serve(
            "/repos/o/r/actions/runs?per_page=30&page=1&created=2025-10-03T00:00:00Z..2025-12-31T10:00:30Z", 200,
            R"({"workflow_runs":[)" + run(7, "Deploy", "success", "2025-12-01T00:00:00Z") + "]}");
        TemporaryDatabase database;
        collectRound(*database, forge.server.url());
        QVERIFY(AchievementStore(*database).idOfKey(u"run:o/r/7"_s)->has_value());
    }

    void aListThatPassesOverThePageEnds_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QByteArrayList issues;
        QByteArrayList releases;
        QByteArrayList runs;
        QByteArrayList deployments;
        for (int i = 0; i < kGitHubPage; ++i) {
            const QByteArray at = "2025-12-01T00:00:" + QByteArray::number(10 + i) + "Z";
            issues += issue(100 + i, at);
            releases += dated(i + 1, at);
            runs += run(100 + i, "CI", "success", at);
            deployments += dated(i + 1, at);
        }
        QTest::addRow("issues") << "/repos/o/r/issues"_ba
                                << "[" + issues.join(',') + "]";
        QTest::addRow("releases") << "/repos/o/r/releases"_ba
                                  << "[" + releases.join(',') + "]";
        QTest::addRow("runs") << "/repos/o/r/actions/runs"_ba
                              << R"({"workflow_runs":[)" + runs.join(',') + "]}";
        QTest::addRow("deployments") << "/repos/o/r/deployments"_ba
                                     << "[" + deployments.join(',') + "]";
    }
    void aListThatPassesOverThePageEnds()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        LoopbackServer server;
        server.serve("/user", 200, R"({"login":"ada"})");
        serveQuietly(server);
        for (int i = 0; i < kGitHubPage; ++i)
            server.serve("/repos/o/r/deployments/" + QByteArray::number(i + 1) + "/statuses", 200, "[]");
        server.serve(path, 200, body);
        TemporaryDatabase database;
        collectRound(*database, server.url());
    }

    void reviewsThatPassOverThePageEnd()
    {
        Forge forge;
        forge.server.serve(kIssues, 200, "[" + othersRequest() + "]");
        QByteArray full;
        for (int i = 0; i < kGitHubDetails; ++i)
            full += (i ? "," : "") + review(i + 1, "ada");
        forge.server.serve("/repos/o/r/pulls/8/reviews", 200, "[" + full + "]");
        forge.server.serve("/repos/o/r/pulls/8/comments", 200, "[]");
        TemporaryDatabase database;
        collectRound(*database, forge.server.url());
        QVERIFY(AchievementStore(*database).idOfKey(u"review:o/r#8"_s)->has_value());
    }

    void askingAgainChangesNothing()
    {
        const Forge forge;
        TemporaryDatabase database;
        collectRound(*database, forge.server.url());
        const auto before = AchievementStore(*database).find({});
        const QByteArray since = "&since=2025-12-30T00:00:00Z";
        LoopbackServer later;
        later.serve(kIssues + since, 200, "[" + issue(5) + "]");
        later.serve(kReleases, 304, {});
        later.serve(kLaterRuns, 200, R"({"workflow_runs":[]})");
        later.serve(kDeployments, 200, "[]");
        collectRound(*database, later.url());
        QCOMPARE(AchievementStore(*database).find({})->total, before->total);
    }

    void sendsTheTokenAsAHeaderAndItsETagOnceKnown()
    {
        Forge forge;
        forge.server.serve(kReleases, 200, "[]", "ETag: \"two\"\r\n");
        TemporaryDatabase database;
        collectRound(*database, forge.server.url());
        for (const QByteArray &request : forge.server.requests()) {
            QVERIFY(request.contains("Authorization: Bearer t0ken"));
            QVERIFY(!request.split('\n').first().contains("t0ken"));
        }
        const auto cursor = SourceStore(*database).cursor(u"github:o/r"_s, u"position"_s);
        QVERIFY(!cursor->value().contains(u"t0ken"_s));
        forge.server.serve(kIssues + "&since=2025-12-30T00:00:00Z", 200, "[]");
        forge.server.serve(kLaterRuns, 200, R"({"workflow_runs":[]})");
        const qsizetype asked = forge.server.requests().size();
        collectRound(*database, forge.server.url());
        bool isTagSent = false;
        for (const QByteArray &request : forge.server.requests().mid(asked))
            isTagSent = isTagSent || request.contains("If-None-Match: \"two\"");
        QVERIFY(isTagSent);
    }

    void waitsAsLongAsGitHubAsksAlsoAfterARestart_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("headers");
        QTest::addRow("Retry-After") << 429 << "Retry-After: 600\r\n"_ba;
        QTest::addRow("no request left") << 403 << "x-ratelimit-remaining: 0\r\nx-ratelimit-reset: 1767226200\r\n"_ba;
    }
    void waitsAsLongAsGitHubAsksAlsoAfterARestart()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, headers);
        Forge forge;
        forge.server.serve(kIssues, status, "{}", headers);
        TemporaryDatabase database;
        collectOnce(*database, forge.server.url(), kNow);
        const Harvest limited = collectOnce(*database, forge.server.url(), kNow);
        QCOMPARE(limited.health.state, HealthState::CannotSee);
        const qsizetype asked = forge.server.requests().size();
        collectOnce(*database, forge.server.url(), kNow + 599s);
        QCOMPARE(forge.server.requests().size(), asked);
        forge.server.serve(kIssues, 200, "[]");
        QCOMPARE(collectOnce(*database, forge.server.url(), kNow + 601s).health.state, HealthState::Well);
    }

    void aPageWhoseDetailsFailIsAskedForAgain()
    {
        Forge forge;
        forge.server.serve("/repos/o/r/pulls/7/reviews", 502, "{}");
        TemporaryDatabase database;
        collectOnce(*database, forge.server.url(), kNow);
        QCOMPARE(collectOnce(*database, forge.server.url(), kNow).health.state, HealthState::CannotSee);
        QVERIFY(!AchievementStore(*database).idOfKey(u"pr:o/r#7"_s)->has_value());
        forge.server.serve("/repos/o/r/pulls/7/reviews", 200, "[]");
        QCOMPARE(collectOnce(*database, forge.server.url(), kNow).health.state, HealthState::Well);
        QVERIFY(AchievementStore(*database).idOfKey(u"pr:o/r#7"_s)->has_value());
    }

    void aWrongTokenIsSaidInOneLineWithoutTheToken()
    {
        LoopbackServer server;
        server.serve("/user", 401, R"({"message":"Bad credentials"})");
        TemporaryDatabase database;
        const Harvest harvest = collectOnce(*database, server.url(), kNow);
        QVERIFY2(harvest.health.error.contains(u"401"_s), qPrintable(harvest.health.error));
        QVERIFY(!harvest.health.error.contains(u"t0ken"_s));
    }

    void oneBadItemDoesNotStopTheOthers()
    {
        Forge forge;
        forge.server.serve(kIssues, 200, R"([{"number":"x","updated_at":"2025-12-29T00:00:00Z"},)" + issue(5) + "]");
        TemporaryDatabase database;
        collectOnce(*database, forge.server.url(), kNow);
        const Harvest harvest = collectOnce(*database, forge.server.url(), kNow);
        QCOMPARE(harvest.work.size(), 1);
        QVERIFY(!harvest.report.first().reason.isEmpty());
    }

    void readsPageAfterPage()
    {
        Forge forge;
        QByteArray full;
        for (int i = 0; i < kGitHubPage; ++i)
            full += (i ? "," : "") + issue(100 + i, "2025-12-01T00:00:" + QByteArray::number(10 + i) + "Z");
        forge.server.serve(kIssues, 200, "[" + full + "]");
        forge.server.serve(kIssues + "&since=2025-12-01T00:00:39Z", 200, "[" + issue(900) + "]");
        TemporaryDatabase database;
        collectRound(*database, forge.server.url());
        QCOMPARE(AchievementStore(*database).find({.sources = {SourceType::GitHub}})->total, kGitHubPage + 1 + 1);
    }

    void aFullPageOfOneSecondIsFollowedByItsNext()
    {
        GitHubCursor cursor;
        const QJsonObject item = QJsonDocument::fromJson(issue(1)).object();
        const QList<QJsonObject> full(kGitHubPage, item);
        cursor = advanced(cursor, full, {200, {}, {}, {}});
        QCOMPARE(cursor.place().page, 1);
        cursor = advanced(cursor, full, {200, {}, {}, {}});
        QCOMPARE(cursor.place().page, 2);
        QCOMPARE(gitHubCursorFrom(toText(cursor)), cursor);
        QCOMPARE(gitHubCursorFrom(u"nonsense"_s), GitHubCursor());
    }

    void withoutALoginOnlyTheOwnersWorkCountsAndItSaysSo()
    {
        const Forge forge;
        TemporaryDatabase database;
        GitHubSource::Options stranger = options(forge.server.url());
        stranger.server.token.clear();
        const Harvest first = collectOnce(*database, stranger, kNow);
        QCOMPARE(first.health.state, HealthState::Well);
        QVERIFY2(first.health.error.contains(u"github_logins"_s), qPrintable(first.health.error));
        collectRound(*database, stranger);
        QCOMPARE(AchievementStore(*database).find({})->total, 0);
        // Once Herald is told who the person is, all is read again, now for them.
        stranger.person.logins = {u"ada"_s};
        collectRound(*database, stranger);
        QCOMPARE(AchievementStore(*database).find({.text = u"cache sessions"_s})->total, 1);
    }

private:
    static GitHubSource::Options options(const QUrl &url)
    {
        return {.server = {.url = url, .token = u"t0ken"_s}, .repository = u"o/r"_s, .person = {}, .interval = 10min};
    }
    /// With a new source each time, as after a restart.
    static Harvest collectOnce(Database &database, const QUrl &url, Instant now)
    {
        return collectOnce(database, options(url), now);
    }
    static Harvest collectOnce(Database &database, const GitHubSource::Options &options, Instant now)
    {
        QtHttpClient http("Herald");
        GitHubSource source(options, http);
        Pipeline pipeline(database, {});
        const auto context = pipeline.contextFor(source.name(), now);
        QFuture<Harvest> future = source.collect(*context);
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000))
            qFatal("GitHub's source did not finish.");
        Harvest harvest = future.result();
        if (const auto stored = pipeline.store(harvest); !stored)
            qFatal("%s", qPrintable(stored.error().text()));
        return harvest;
    }
    static void collectRound(Database &database, const QUrl &url) { collectRound(database, options(url)); }
    static void collectRound(Database &database, const GitHubSource::Options &options)
    {
        for (int i = 0; i < 20; ++i) {
            const Harvest harvest = collectOnce(database, options, kNow);
            QVERIFY2(harvest.health.state == HealthState::Well, qPrintable(harvest.health.error));
            if (harvest.isComplete)
                return;
        }
        QFAIL("The round did not end.");
    }
};

}  // namespace

QTEST_GUILESS_MAIN(GitHubSourceTest)
#include "tst_githubsource.moc"
