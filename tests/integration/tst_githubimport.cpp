// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/loopbackserver.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

constexpr int kPatienceMs = 20'000;
const QByteArray kUsedUp = "x-ratelimit-remaining: 0\r\nx-ratelimit-reset: 4102444800\r\n";  // 2100-01-01

struct Run {
    int code = -1;
    QByteArray out;
    QByteArray err;
};

}  // namespace

/// `heraldctl import github` as a person runs it, against a GitHub on this computer.
class GitHubImportTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void endsWithOneWhereTheLimitIsUsedUpAndSaysWhereItStopped()
    {
        LoopbackServer server;
        serveOneIssue(server, kUsedUp);
        const Run run = imported(server);
        QCOMPARE(run.code, 1);
        QVERIFY2(run.out.isEmpty(), run.out.constData());
        QVERIFY2(run.err.contains("until 2100-01-01T00:00:00Z, after 1 items"), run.err.constData());
        QVERIFY(!run.err.contains("t0ken"));
    }

    void asksNobodyBeforeTheLimitIsRenewed()
    {
        LoopbackServer server;
        serveOneIssue(server, kUsedUp);
        imported(server);
        const qsizetype asked = server.requests().size();
        const Run again = imported(server);
        QCOMPARE(again.code, 1);
        QVERIFY2(again.err.contains("2100-01-01"), again.err.constData());
        QCOMPARE(server.requests().size(), asked);
    }

    void endsWithZeroWhereAllIsRead()
    {
        LoopbackServer server;
        serveOneIssue(server, {});
        const Run run = imported(server);
        QVERIFY2(run.code == 0, run.err.constData());
        QVERIFY2(run.out.contains("o/r: items 1, achievements created 1"), run.out.constData());
    }

private:
    static void serveOneIssue(LoopbackServer &server, const QByteArray &headers)
    {
        server.serve("/user", 200, R"({"login":"ada"})");
        server.serve("/repos/o/r/issues", 200,
                     R"([{"number":5,"title":"App crashes","state":"closed","closed_at":"2025-12-30T00:00:00Z",
                         "updated_at":"2025-12-30T00:00:00Z","closed_by":{"login":"ada"}}])",
                     headers);
        server.serve("/repos/o/r/releases", 200, "[]");
        server.serve("/repos/o/r/actions/runs", 200, R"({"workflow_runs":[]})");
        server.serve("/repos/o/r/deployments", 200, "[]");
    }

    /// The server answers while the program runs.
    Run imported(const LoopbackServer &server)
    {
        QProcessEnvironment environment;
        environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
        environment.insert(u"HOME"_s, m_folder->path());
        environment.insert(u"HERALD_DATA_DIR"_s, m_folder->filePath(u"data"_s));
        environment.insert(u"GITHUB_API_URL"_s, server.url(QString()).toString());
        environment.insert(u"GITHUB_TOKEN"_s, u"t0ken"_s);
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(HERALD_BIN_DIR "/heraldctl"), {u"import"_s, u"github"_s, u"o/r"_s});
        if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, kPatienceMs))
            process.kill();
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(GitHubImportTest)
#include "tst_githubimport.moc"
