// SPDX-License-Identifier: GPL-3.0-or-later
// The document's workflow with a real Prometheus: somebody optimises the build, the pull request is merged, GitHub
// tells of it, Prometheus has the shorter builds, and Herald drafts the achievement that joins both.
#include "domain/clock.h"
#include "store/achievementstore.h"
#include "store/inboxstore.h"
#include "store/metricstore.h"
#include "support/realprometheus.h"
#include "support/temporarydatabase.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

/// Builds of ten minutes until the merge and of six from an hour after it, every five minutes.
QByteArray buildHistory(Instant merged, Instant now)
{
    QByteArray text = "# TYPE ci_build_duration_seconds gauge\n";
    int n = 0;
    for (Instant at = now - 24h * 10; at < now - 10min; at += 5min, ++n) {
        const int seconds = (at >= merged + 1h ? 360 : 600) + n * 7919 % 31;
        text += "ci_build_duration_seconds{branch=\"main\"} " + QByteArray::number(seconds) + ' '
                + QByteArray::number(toMs(at) / 1000) + '\n';
    }
    return text + "# EOF\n";
}

QByteArray mergedRequest(Instant merged)
{
    const QByteArray at = toRfc3339(merged).toLatin1();
    return R"({"action":"closed","pull_request":{"number":7,"merged":true,"title":"ci: cache the toolchain","body":null,
        "created_at":")"
           + at + R"(","merged_at":")" + at + R"(","user":{"login":"o"}},"repository":{"full_name":"o/r"}})";
}

}  // namespace

class CiStoryTest : public QObject {
    Q_OBJECT
private slots:
    void aFasterBuildAfterAMergeBecomesOneDraftWithProof()
    {
        const Instant now = SystemClock().now();
        const Instant merged = std::chrono::floor<std::chrono::hours>(now) - 24h * 5;
        RealPrometheus prometheus(buildHistory(merged, now));
        QTRY_VERIFY_WITH_TIMEOUT(prometheus.hasData(), 30'000);
        TemporaryDatabase database;
        QVERIFY(MetricStore(*database).save({.name = u"ci_build_duration_seconds"_s,
                                             .title = u"Build Time"_s,
                                             .unit = u"s"_s,
                                             .direction = Direction::LowerIsBetter,
                                             .origin = MetricOrigin::Prometheus,
                                             .query = u"ci_build_duration_seconds"_s,
                                             .category = u"performance"_s}));
        QVERIFY(InboxStore(*database).receive({.source = u"github"_s,
                                               .deliveryId = u"d-1"_s,
                                               .kind = u"pull_request"_s,
                                               .body = mergedRequest(merged),
                                               .receivedAt = now}));
        const QString folder = QFileInfo(database.path()).path();
        database.close();
        run(folder, prometheus.url(), {u"import"_s, u"prometheus"_s, u"--since"_s, u"10d"_s, u"--step"_s, u"5m"_s});
        for (int i = 0; i < 2; ++i)
            run(folder, prometheus.url(), {u"scrape"_s});
        database.reopen();

        const AchievementStore store(*database);
        const auto page = store.find({.text = u"toolchain"_s});
        QCOMPARE(page->total, 2);
        const auto bridged = std::ranges::find_if(
            page->items, [](const Achievement &a) { return a.key.startsWith("bridge:ci_build_duration_seconds"_L1); });
        QVERIFY(bridged != page->items.end());
        const auto told = store.achievement(bridged->id);
        QVERIFY2(told->title.contains(u"Build Time"_s), qPrintable(told->title));
        QCOMPARE(told->status, AchievementStatus::Draft);
        QCOMPARE(told->evidence.size(), 2);
        QVERIFY(std::abs(told->metricsBefore.value("ci_build_duration_seconds"_L1).toDouble() - 615) < 10);
        QVERIFY(std::abs(told->metricsAfter.value("ci_build_duration_seconds"_L1).toDouble() - 375) < 10);
    }

private:
    static void run(const QString &folder, const QUrl &prometheus, const QStringList &arguments)
    {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HERALD_DATA_DIR"_s, folder);
        environment.insert(u"PROMETHEUS_URL"_s, prometheus.toString());
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(HERALD_BIN_DIR "/heraldctl"), arguments);
        QVERIFY(process.waitForFinished(60'000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    }
};

QTEST_GUILESS_MAIN(CiStoryTest)
#include "tst_cistory.moc"
