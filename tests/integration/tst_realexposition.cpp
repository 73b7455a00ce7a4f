// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/qthttpclient.h"
#include "sources/exposition.h"
#include "support/await.h"
#include "support/realserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class RealExpositionTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const quint16 port = RealServer::freePort();
        m_url = QUrl(u"http://127.0.0.1:%1/metrics"_s.arg(port));
        m_exporter = std::make_unique<RealServer>(u"prometheus-node-exporter"_s,
                                                  QStringList{u"--web.listen-address=127.0.0.1:%1"_s.arg(port)});
        m_client = std::make_unique<QtHttpClient>("herald-test/1");
        QTRY_VERIFY_WITH_TIMEOUT(scrape().has_value(), 30'000);
    }
    void cleanupTestCase()
    {
        m_client.reset();
        m_exporter.reset();
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsNodeExporter()
    {
        const auto page = scrape();
        QVERIFY2(page.has_value(), qPrintable(errorOf(page)));
        QVERIFY(page->samples.size() > 100);
        QCOMPARE(page->repeated, size_t(0));
        QVERIFY(find(*page, u"node_load1"_s));
        const SeriesSample *cpu = find(*page, u"node_cpu_seconds_total"_s);
        QVERIFY(cpu && cpu->series.labels.has(u"cpu") && cpu->series.labels.has(u"mode"));
        QCOMPARE(cpu->sample.at, kNow);
    }
    void knowsTheTypesOfItsFamilies()
    {
        const auto page = scrape();
        const auto family = std::ranges::find(page->families, u"node_cpu_seconds_total"_s, &ExpositionFamily::name);
        QVERIFY(family != page->families.end());
        QCOMPARE(family->type, ExpositionType::Counter);
        QVERIFY(!family->help.isEmpty());
    }
    void frontPageIsNoMetrics()
    {
        const auto reply = await(m_client->send(expositionRequest(m_url.resolved(QUrl(u"/"_s)))));
        QVERIFY2(reply.has_value(), qPrintable(errorOf(reply)));
        QCOMPARE(kindOf(readExposition(*reply, kNow)), ErrorKind::Corrupt);
    }
    void killedExporterIsUnreachable()
    {
        m_exporter->kill();
        QCOMPARE(kindOf(scrape()), ErrorKind::Unreachable);
    }

private:
    static constexpr Instant kNow = fromMs(1'767'225'600'000);

    Result<Exposition> scrape()
    {
        return await(m_client->send(expositionRequest(m_url))).and_then([](const HttpReply &reply) {
            return readExposition(reply, kNow);
        });
    }
    static const SeriesSample *find(const Exposition &page, const QString &metric)
    {
        const auto it =
            std::ranges::find_if(page.samples, [&metric](const SeriesSample &s) { return s.series.metric == metric; });
        return it == page.samples.end() ? nullptr : &*it;
    }

    QUrl m_url;
    std::unique_ptr<RealServer> m_exporter;
    std::unique_ptr<QtHttpClient> m_client;
};

QTEST_GUILESS_MAIN(RealExpositionTest)
#include "tst_realexposition.moc"
