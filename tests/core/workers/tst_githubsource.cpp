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

const QByteArray kIssues = "/repos/o/r/issues?per_page=30&page=1&state=closed&sort=updated&direction=asc";
const QByteArray kReleases = "/repos/o/r/releases?per_page=30&page=1";
const QByteArray kRuns = "/repos/o/r/actions/runs?per_page=30&page=1&status=success&created=%3E%3D2025-10-03T00:00:00Z";
const QByteArray kLaterRuns =
    "/repos/o/r/actions/runs?per_page=30&page=1&status=success&created=%3E%3D2025-12-28T00:00:00Z";
const QByteArray kDeployments = "/repos/o/r/deployments?per_page=30&page=1";

QByteArray issue(int number, const QByteArray &updated = "2025-12-30T00:00:00Z")
{
    return R"({"number":)" + QByteArray::number(number) + R"(,"title":"App crashes","body":null,"closed_at":")"
           + updated + R"(","updated_at":")" + updated + R"(","labels":[],"closed_by":{"login":"ada"}})";
}

/// GitHub with one merged request that was reviewed, one issue, one release, one build and one deployment.
class Forge {
public:
    Forge()
    {
        server.serve("/user", 200, R"({"login":"ada"})");
        server.serve(
            kIssues, 200,
            R"([{"number":7,"updated_at":"2025-12-29T00:00:00Z","pull_request":{"merged_at":"2025-12-29T00:00:00Z"}},)"
                + issue(5) + "]",
            "ETag: \"one\"\r\n");
        server.serve("/repos/o/r/pulls/7", 200, R"({"number":7,"title":"feat: cache sessions","body":null,
            "merged_at":"2025-12-29T00:00:00Z","user":{"login":"ada"},"head":{"sha":"abc1234"},"additions":10,
            "deletions":2,"changed_files":3})");
        server.serve("/repos/o/r/pulls/7/reviews", 200, R"([{"id":1,"user":{"login":"grace"},
            "submitted_at":"2025-12-28T00:00:00Z","state":"APPROVED"}])");
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
        QCOMPARE(kinds, (QStringList{u"ci_run"_s, u"deployment"_s, u"pull_request"_s, u"review"_s}));
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
        QCOMPARE(AchievementStore(*database).find({})->total, 0);
        forge.server.serve("/repos/o/r/pulls/7/reviews", 200, "[]");
        QCOMPARE(collectOnce(*database, forge.server.url(), kNow).work.size(), 2);
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
