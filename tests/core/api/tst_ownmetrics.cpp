// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/httpmetrics.h"
#include "api/ownmetrics.h"
#include "sources/exposition.h"

#include <QTest>
#include <thread>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

class OwnMetricsTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void hasEveryDocumentedName_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name :
             {"threads_integrations_total", "prometheus_scrapes_total", "ai_analysis_duration_seconds",
              "viral_posts_tracked_total", "kpi_milestones_total", "analysis_duration_seconds",
              "portfolio_generation_total", "github_webhooks_processed_total", "export_duration_seconds",
              "ai_requests_total", "export_requests_total"})
            QTest::newRow(name) << "achievement_collector_"_ba + name;
    }
    void hasEveryDocumentedName()
    {
        QFETCH(QByteArray, name);
        const QByteArray text = OwnMetrics().exposition();
        QCOMPARE(text.count("# TYPE " + name + ' '), 1);
        QVERIFY(text.contains('\n' + name
                              + (name.endsWith("_seconds") ? "_count 0\n"
                                 : name.contains("export") ? "{"
                                                           : " 0\n")));
    }
    void countsTruly()
    {
        OwnMetrics metrics;
        metrics.count(Counter::ViralPosts);
        metrics.count(Counter::ViralPosts, 2);
        metrics.count(Counter::GithubWebhooks);
        metrics.countExport(ExportFormat::Csv);
        const QByteArray text = metrics.exposition();
        QVERIFY(text.contains("\nachievement_collector_viral_posts_tracked_total 3\n"));
        QVERIFY(text.contains("\nachievement_collector_github_webhooks_processed_total 1\n"));
        QVERIFY(text.contains("\nachievement_collector_kpi_milestones_total 0\n"));
        QVERIFY(text.contains("\nachievement_collector_export_requests_total{format=\"csv\"} 1\n"));
        QVERIFY(text.contains("\nachievement_collector_export_requests_total{format=\"pdf\"} 0\n"));
    }
    void timesCumulatively()
    {
        OwnMetrics metrics;
        for (const auto time : {1ms, 5ms, 30ms, 60'000ms})
            metrics.observe(Timing::Export, time);
        const QByteArray text = metrics.exposition();
        const QByteArray name = "\nachievement_collector_export_duration_seconds";
        QVERIFY(text.contains(name + "_bucket{le=\"0.005\"} 2\n"));
        QVERIFY(text.contains(name + "_bucket{le=\"0.05\"} 3\n"));
        QVERIFY(text.contains(name + "_bucket{le=\"10\"} 3\n"));
        QVERIFY(text.contains(name + "_bucket{le=\"+Inf\"} 4\n"));
        QVERIFY(text.contains(name + "_sum 60.036\n"));
        QVERIFY(text.contains(name + "_count 4\n"));
    }
    void countsFromManyThreads()
    {
        OwnMetrics metrics;
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&metrics] {
                for (int n = 0; n < 10'000; ++n)
                    metrics.count(Counter::AiRequests);
            });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(metrics.value(Counter::AiRequests), quint64(40'000));
    }

    void countsRequestsByRouteAndStatus()
    {
        HttpMetrics metrics({{HttpMethod::Get, "/a/{id}"}, {HttpMethod::Post, "/b"}});
        metrics.answered(0, 200, 2ms);
        metrics.answered(0, 200, 2ms);
        metrics.answered(0, 404, 2ms);
        metrics.answered(0, 299, 2ms);
        metrics.refused(403);
        const QByteArray text = metrics.exposition();
        const QByteArray name = "\nherald_http_requests_total";
        QVERIFY(text.contains(name + "{endpoint=\"/a/{id}\", method=\"GET\", status=\"200\"} 2\n"));
        QVERIFY(text.contains(name + "{endpoint=\"/a/{id}\", method=\"GET\", status=\"404\"} 1\n"));
        QVERIFY(text.contains(name + "{endpoint=\"/a/{id}\", method=\"GET\", status=\"other\"} 1\n"));
        QVERIFY(text.contains(name + "{status=\"403\"} 1\n"));
        QVERIFY(
            text.contains("\nherald_http_request_duration_seconds_count{endpoint=\"/a/{id}\", method=\"GET\"} 4\n"));
        QVERIFY(!text.contains("\"/b\""));
    }
    void isReadByHeraldsOwnParser()
    {
        HttpMetrics http({{HttpMethod::Get, "/a"}});
        http.answered(0, 200, 2ms);
        const auto page = parseExposition(OwnMetrics().exposition() + http.exposition(), {.now = fromMs(0)});
        QVERIFY(page);
        QCOMPARE(page->repeated, 0u);
        QCOMPARE_GT(page->samples.size(), 60u);
    }
};

QTEST_GUILESS_MAIN(OwnMetricsTest)
#include "tst_ownmetrics.moc"
