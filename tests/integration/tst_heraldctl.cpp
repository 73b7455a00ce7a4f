// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/realprometheus.h"
#include "support/testrepository.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

constexpr int kPatienceMs = 20'000;

struct Run {
    int code = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

}  // namespace

/// heraldctl as a person runs it, on a throw-away data folder, beside a real Prometheus.
class HeraldctlTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_environment = QProcessEnvironment();
        m_environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
        m_environment.insert(u"HOME"_s, m_folder->path());
        m_environment.insert(u"HERALD_DATA_DIR"_s, m_folder->filePath(u"data"_s));
        m_environment.insert(u"PROMETHEUS_URL"_s, u"http://127.0.0.1:9"_s);
    }

    void saysWhatIsWrongInOneLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("no command") << QStringList{} << 2;
        QTest::newRow("unknown command") << QStringList{u"fly"_s} << 2;
        QTest::newRow("unknown option") << QStringList{u"status"_s, u"--fast"_s} << 2;
        QTest::newRow("missing value") << QStringList{u"scrape"_s, u"--source"_s} << 2;
        QTest::newRow("unknown achievement") << QStringList{u"achievements"_s, u"show"_s, u"4711"_s} << 1;
        QTest::newRow("no number") << QStringList{u"achievements"_s, u"show"_s, u"first"_s} << 2;
        QTest::newRow("no such file") << QStringList{u"rules"_s, u"check"_s, u"/nowhere.yaml"_s} << 1;
        QTest::newRow("no such repository") << QStringList{u"import"_s, u"git"_s, u"/nowhere"_s} << 1;
        QTest::newRow("wrong time") << QStringList{u"achievements"_s, u"list"_s, u"--since"_s, u"yesterday"_s} << 2;
    }
    void saysWhatIsWrongInOneLine()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        const Run run = heraldctl(arguments);
        QCOMPARE(run.code, code);
        QVERIFY2(run.out.isEmpty(), run.out.constData());
        QCOMPARE(run.err.trimmed().count('\n'), 0);
        QVERIFY(run.err.startsWith("heraldctl: "));
    }

    void aPathWithoutARepositoryDoesNotStopTheNext()
    {
        TestRepository repository;
        repository.git({u"config"_s, u"user.email"_s, u"ada@example.org"_s});
        repository.commit(u"a.txt"_s, "a\n", u"feat: add a"_s);
        const Run run = heraldctl({u"import"_s, u"git"_s, u"/nowhere"_s, repository.path()});
        QCOMPARE(run.code, 1);
        QVERIFY2(run.err.contains("/nowhere"), run.err.constData());
        QVERIFY2(run.out.contains("new commits 1,"), run.out.constData());
    }
    void refusesADataFolderThatIsAFile()
    {
        QFile file(m_folder->filePath(u"data"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const Run run = heraldctl({u"status"_s});
        QCOMPARE(run.code, 1);
        QVERIFY(run.err.contains("--data-dir"));
    }

    void whatIsAddedWithoutACategoryIsClassified()
    {
        const auto added = [this](const QStringList &options) {
            const QStringList words{u"achievements"_s, u"add"_s, u"--json"_s, u"--title"_s};
            return heraldctl(words + options).json().value("category"_L1).toString();
        };
        QCOMPARE(added({u"fix crash in parser"_s}), u"bugfix"_s);
        QCOMPARE(added({u"docs: explain silences"_s}), u"documentation"_s);
        QCOMPARE(added({u"fix crash in parser"_s, u"--category"_s, u"security"_s}), u"security"_s);
    }

    void settingsAreCheckedBeforeTheyAreStored()
    {
        const auto value = [this] {
            const QJsonArray items =
                heraldctl({u"settings"_s, u"list"_s, u"--json"_s}).json().value("items"_L1).toArray();
            for (const QJsonValue item : items) {
                if (item["name"_L1].toString() == "github_logins"_L1)
                    return item["value"_L1];
            }
            return QJsonValue();
        };
        QVERIFY(value().isNull());
        QCOMPARE(heraldctl({u"settings"_s, u"set"_s, u"github_logins"_s, u"ada,grace"_s}).code, 0);
        QCOMPARE(value().toString(), u"ada,grace"_s);
        const Run wrong = heraldctl({u"settings"_s, u"set"_s, u"github_logins"_s, u"Ada Lovelace"_s});
        QCOMPARE(wrong.code, 1);
        QVERIFY2(wrong.err.contains("is not a login"), wrong.err.constData());
        QCOMPARE(value().toString(), u"ada,grace"_s);
        QCOMPARE(heraldctl({u"settings"_s, u"set"_s, u"colour"_s, u"blue"_s}).code, 1);
        QCOMPARE(heraldctl({u"settings"_s, u"reset"_s, u"github_logins"_s}).code, 0);
        QVERIFY(value().isNull());
    }

    void settingsShowTheValueInForceAndWhereItComesFrom()
    {
        const QByteArray before = heraldctl({u"settings"_s, u"list"_s}).out;
        QVERIFY2(QString::fromUtf8(before).contains(QRegularExpression(u"git_interval +10m +default"_s)),
                 before.constData());
        QCOMPARE(heraldctl({u"settings"_s, u"set"_s, u"metrics_open"_s, u"no"_s}).code, 0);
        const QByteArray after = heraldctl({u"settings"_s, u"list"_s}).out;
        QVERIFY2(QString::fromUtf8(after).contains(QRegularExpression(u"metrics_open +no +setting"_s)),
                 after.constData());
        QCOMPARE(heraldctl({u"settings"_s, u"set"_s, u"metrics_open"_s, u"perhaps"_s}).code, 1);
        QCOMPARE(heraldctl({u"settings"_s, u"reset"_s, u"metrics_open"_s}).code, 0);
    }

    void anAchievementIsRefusedRestoredAndRemoved()
    {
        const QJsonObject added =
            heraldctl({u"achievements"_s, u"add"_s, u"--title"_s, u"x"_s, u"--impact"_s, u"70"_s, u"--json"_s}).json();
        const QString id = QString::number(added.value("id"_L1).toInteger());
        const auto edited = [&](const QStringList &options) {
            return heraldctl(QStringList{u"achievements"_s, u"edit"_s, id, u"--json"_s} + options).json();
        };
        QCOMPARE(added.value("impact_override"_L1).toDouble(), 70.0);
        QVERIFY(edited({u"--impact"_s, u"none"_s}).value("impact_override"_L1).isNull());
        QCOMPARE(heraldctl({u"achievements"_s, u"edit"_s, id, u"--impact"_s, u"much"_s}).code, 2);
        QCOMPARE(heraldctl({u"achievements"_s, u"archive"_s, id}).code, 0);
        QCOMPARE(edited({u"--status"_s, u"draft"_s}).value("status"_L1).toString(), u"draft"_s);
        QCOMPARE(heraldctl({u"achievements"_s, u"remove"_s, id}).code, 0);
        QCOMPARE(heraldctl({u"achievements"_s, u"show"_s, id}).code, 1);
        QCOMPARE(heraldctl({u"achievements"_s, u"remove"_s, id}).code, 1);
    }

    void aReachedTargetIsToldAndSummedUp()
    {
        const QStringList told{u"achievements"_s, u"milestone"_s, u"revenue_projection_monthly"_s,
                               u"--value"_s,      u"25000"_s,     u"--target"_s,
                               u"20000"_s,        u"--json"_s};
        QCOMPARE(heraldctl(told).json().value("status"_L1).toString(), u"created"_s);
        QCOMPARE(heraldctl(told).json().value("status"_L1).toString(), u"skipped"_s);
        const QJsonObject summary = heraldctl({u"achievements"_s, u"summary"_s, u"--json"_s}).json();
        QCOMPARE(summary.value("total_achievements"_L1).toInt(), 1);
        QCOMPARE(heraldctl({u"achievements"_s, u"milestone"_s, u"x"_s, u"--value"_s, u"much"_s}).code, 2);
        QCOMPARE(
            heraldctl({u"achievements"_s, u"milestone"_s, u"unheard_of"_s, u"--value"_s, u"2"_s, u"--target"_s, u"1"_s})
                .code,
            1);
    }

    void whatIsImportedIsWatchedUntilItIsRemoved()
    {
        TestRepository repository;
        repository.commit(u"a"_s, "a", u"feat: begin"_s);
        QCOMPARE(heraldctl({u"settings"_s, u"set"_s, u"git_identities"_s, u"ada@example.org"_s}).code, 0);
        const Run imported = heraldctl({u"import"_s, u"git"_s, repository.path()});
        QVERIFY2(imported.code == 0, imported.err.constData());
        const auto watched = [this] {
            return heraldctl({u"watches"_s, u"list"_s, u"--json"_s}).json().value("items"_L1).toArray();
        };
        QCOMPARE(watched().size(), 1);
        QCOMPARE(watched().first()["kind"_L1].toString(), u"git"_s);
        QCOMPARE(watched().first()["target"_L1].toString(), repository.path());
        QCOMPARE(heraldctl({u"watches"_s, u"remove"_s, u"git"_s, repository.path()}).code, 0);
        QVERIFY(watched().isEmpty());
        QCOMPARE(heraldctl({u"watches"_s, u"remove"_s, u"git"_s, repository.path()}).code, 1);
        QCOMPARE(heraldctl({u"watches"_s, u"remove"_s, u"svn"_s, u"x"_s}).code, 2);
    }

    void cannotSeeWhenPrometheusIsGone()
    {
        const Run scrape = heraldctl({u"scrape"_s});
        QCOMPARE(scrape.code, 1);
        QVERIFY2(scrape.err.contains("prometheus: "), scrape.err.constData());
        QVERIFY2(scrape.out.contains("host"), scrape.out.constData());
        QCOMPARE(heraldctl({u"scrape"_s, u"--source"_s, u"prometheus"_s}).code, 1);
        QCOMPARE(heraldctl({u"scrape"_s, u"--source"_s, u"host"_s}).code, 0);
        const QJsonArray sources = heraldctl({u"status"_s, u"--json"_s}).json().value("sources"_L1).toArray();
        QString state;
        for (const QJsonValue source : sources) {
            if (source["name"_L1].toString() == "prometheus"_L1)
                state = source["state"_L1].toString();
        }
        QCOMPARE(state, u"cannot_see"_s);
        QCOMPARE(heraldctl({u"status"_s, u"--json"_s}).json().value("overall"_L1).toString(), u"cannot_see"_s);
    }

    void metricPagesAreListedAddedAndRemoved()
    {
        const QString page = u"http://127.0.0.1:9/metrics"_s;
        const QStringList pages{u"metrics"_s, u"pages"_s};
        QCOMPARE(heraldctl(pages + QStringList{u"add"_s, u"127.0.0.1:9"_s}).code, 2);
        QCOMPARE(heraldctl(pages + QStringList{u"add"_s, page, u"--every"_s, u"5s"_s}).code, 0);
        const QJsonObject list = heraldctl(pages + QStringList{u"--json"_s}).json();
        QCOMPARE(list.value("total"_L1).toInt(), 1);
        QCOMPARE(list.value("items"_L1)[0]["url"_L1].toString(), page);
        QCOMPARE(list.value("items"_L1)[0]["interval_seconds"_L1].toDouble(), 5.0);
        QCOMPARE(heraldctl({u"scrape"_s, u"--source"_s, u"page:"_s + page}).code, 1);
        QVERIFY(heraldctl({u"status"_s}).out.contains("page:"));
        QCOMPARE(heraldctl(pages + QStringList{u"remove"_s, page}).code, 0);
        QCOMPARE(heraldctl(pages + QStringList{u"remove"_s, page}).code, 1);
        QVERIFY(!heraldctl({u"status"_s}).out.contains("page:"));
    }

    void anExportedRegistryIsTakenBack()
    {
        const Run exported = heraldctl({u"metrics"_s, u"export"_s});
        QFile file(m_folder->filePath(u"registry.yaml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(exported.out);
        file.close();
        const Run imported = heraldctl({u"metrics"_s, u"import"_s, file.fileName()});
        QVERIFY2(imported.code == 0, imported.err.constData());
        QCOMPARE(heraldctl({u"metrics"_s, u"export"_s}).out, exported.out);
    }

    void aReachedTargetGivesExactlyOneAchievement()
    {
        RealPrometheus prometheus;
        QTRY_VERIFY_WITH_TIMEOUT(prometheus.hasData(), kPatienceMs);
        m_environment.insert(u"PROMETHEUS_URL"_s, prometheus.url().toString());
        QFile registry(m_folder->filePath(u"m.yaml"_s));
        QVERIFY(registry.open(QIODevice::WriteOnly));
        registry.write("metrics:\n- {name: resident_bytes, title: Memory of Prometheus, unit: bytes, direction: "
                       "higher, origin: prometheus,"
                       " query: process_resident_memory_bytes, target: 1e15}\n");
        registry.close();
        QCOMPARE(heraldctl({u"metrics"_s, u"import"_s, registry.fileName()}).code, 0);
        // One that has just been started has shown no uptime worth a word.
        QCOMPARE(scrapedAchievements(3), 0);
        QCOMPARE(heraldctl({u"metrics"_s, u"set"_s, u"resident_bytes"_s, u"--target"_s, u"1"_s}).code, 0);
        QCOMPARE(scrapedAchievements(4), 1);

        const QJsonObject list = heraldctl({u"achievements"_s, u"search"_s, u"Prometheus"_s, u"--json"_s}).json();
        const int id = list.value("items"_L1)[0]["id"_L1].toInt();
        const QJsonObject award = heraldctl({u"achievements"_s, u"show"_s, QString::number(id), u"--json"_s}).json();
        const QJsonObject proof = award.value("evidence"_L1)[0].toObject();
        QCOMPARE(proof.value("grade"_L1).toString(), u"measured"_s);
        QCOMPARE(proof.value("data"_L1)["target"_L1].toDouble(), 1.0);
        QVERIFY(proof.value("data"_L1)["value"_L1].toDouble() > 1);

        // The server goes away and comes back empty: nothing is awarded twice.
        prometheus.server().stop();
        QCOMPARE(scrapedAchievements(1, 1), 1);
        RealPrometheus again(quint16(prometheus.url().port()));
        QTRY_VERIFY_WITH_TIMEOUT(again.hasData(), kPatienceMs);
        m_environment.insert(u"PROMETHEUS_URL"_s, again.url().toString());
        QCOMPARE(scrapedAchievements(2), 1);
        QCOMPARE(heraldctl({u"db"_s, u"check"_s}).code, 0);
    }

    void historyComesInOnce()
    {
        RealPrometheus prometheus;
        QTRY_VERIFY_WITH_TIMEOUT(prometheus.hasData(), kPatienceMs);
        m_environment.insert(u"PROMETHEUS_URL"_s, prometheus.url().toString());
        const QStringList import{u"import"_s, u"prometheus"_s, u"--since"_s, u"1h"_s,
                                 u"--step"_s, u"30s"_s,        u"--json"_s};
        const auto stored = [](const Run &run) {
            int sum = 0;
            for (const QJsonValue item : run.json().value("items"_L1).toArray())
                sum += item["stored"_L1].toInt();
            return sum;
        };
        const Run first = heraldctl(import);
        QVERIFY2(first.code == 0, first.err.constData());
        QVERIFY(heraldctl(import).code == 0);
        QVERIFY(stored(heraldctl(import)) <= 2);
    }

    void aKilledServiceLosesNothing()
    {
        const QString portFile = m_folder->filePath(u"port"_s);
        QProcess service;
        start(service, portFile);
        QTRY_VERIFY_WITH_TIMEOUT(hostSamples() > 3, kPatienceMs);
        const int before = hostSamples();
        ::kill(pid_t(service.processId()), SIGKILL);
        QVERIFY(service.waitForFinished());
        QVERIFY(hostSamples() >= before);
        QCOMPARE(heraldctl({u"db"_s, u"check"_s}).code, 0);

        // The dead process's lease does not keep the next one from working.
        start(service, portFile);
        QTRY_VERIFY_WITH_TIMEOUT(hostSamples() > before, kPatienceMs);
        service.terminate();
        QVERIFY(service.waitForFinished());
        QCOMPARE(service.exitCode(), 0);
    }

    void aSecondEngineSaysWhoWorks()
    {
        QProcess first;
        start(first, m_folder->filePath(u"port"_s));
        QTRY_VERIFY_WITH_TIMEOUT(hostSamples() > 0, kPatienceMs);
        QProcess second;
        start(second, m_folder->filePath(u"port2"_s));
        QByteArray said;
        const auto heard = [&] {
            return (said += second.readAllStandardError()).contains(QByteArray::number(first.processId()));
        };
        QTRY_VERIFY_WITH_TIMEOUT(heard(), kPatienceMs);
        for (QProcess *process : {&second, &first}) {
            process->terminate();
            QVERIFY(process->waitForFinished());
        }
    }

private:
    Run heraldctl(const QStringList &arguments)
    {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.start(QStringLiteral(HERALD_BIN_DIR "/heraldctl"), arguments);
        process.closeWriteChannel();
        if (!process.waitForFinished(kPatienceMs))
            process.kill();
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    void start(QProcess &service, const QString &portFile)
    {
        service.setProcessEnvironment(m_environment);
        service.start(QStringLiteral(HERALD_BIN_DIR "/heraldctl"),
                      {u"serve"_s, u"--port"_s, u"0"_s, u"--port-file"_s, portFile});
        QVERIFY(service.waitForStarted());
    }

    /// Scrapes that often, then tells how many achievements there are; -1 where one ends otherwise.
    int scrapedAchievements(int times, int code = 0)
    {
        for (int i = 0; i < times; ++i) {
            if (heraldctl({u"scrape"_s, u"--source"_s, u"prometheus"_s}).code != code)
                return -1;
        }
        return heraldctl({u"achievements"_s, u"list"_s, u"--json"_s}).json().value("total"_L1).toInt(-1);
    }

    int hostSamples()
    {
        const QJsonObject stats = heraldctl({u"db"_s, u"stats"_s, u"--json"_s}).json();
        return stats.value("head_samples"_L1).toInt() + stats.value("sealed_samples"_L1).toInt();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcessEnvironment m_environment;
};

QTEST_GUILESS_MAIN(HeraldctlTest)
#include "tst_heraldctl.moc"
