// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/qthttpclient.h"
#include "sources/exposition.h"
#include "sources/prometheus.h"
#include "sources/prometheusreply.h"
#include "support/await.h"
#include "support/realprometheus.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

class RealPrometheusTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_prometheus = std::make_unique<RealPrometheus>();
        m_client = std::make_unique<QtHttpClient>("herald-test/1");
        QTRY_VERIFY_WITH_TIMEOUT(m_prometheus->hasData(), 30'000);
    }
    void cleanupTestCase()
    {
        m_client.reset();
        m_prometheus.reset();
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void answersAQuery()
    {
        const auto answer = ask(u"up"_s);
        QVERIFY2(answer.has_value(), qPrintable(errorOf(answer)));
        QCOMPARE(answer->samples.size(), size_t(1));
        QCOMPARE(answer->samples[0].series.metric, u"m"_s);
        QCOMPARE(answer->samples[0].series.labels.value(u"job"), u"itself"_s);
        QVERIFY(!answer->samples[0].series.labels.has(u"__name__"));
        QCOMPARE(answer->samples[0].sample.value, 1.0);
    }
    void answersAtAMoment()
    {
        const Instant then = fromMs(1'700'000'000'123);
        const auto answer = read(prometheusQuery(server(), u"vector(time())"_s, then));
        QVERIFY2(answer.has_value(), qPrintable(errorOf(answer)));
        QCOMPARE(answer->samples[0].sample, (Sample{then, 1'700'000'000.123}));
    }
    void answersScalars() { QCOMPARE(ask(u"scalar(vector(7))"_s)->samples[0].sample.value, 7.0); }
    void answersLongQueries()
    {
        const auto answer = ask(u"vector(1)"_s + u" + vector(1)"_s.repeated(500));
        QVERIFY2(answer.has_value(), qPrintable(errorOf(answer)));
        QCOMPARE(answer->samples[0].sample.value, 501.0);
    }
    void keepsSignsOfQueries()
    {
        const auto answer = ask(u"label_replace(vector(1+2), \"x\", \"a+b&c=ü %\", \"\", \"\")"_s);
        QVERIFY2(answer.has_value(), qPrintable(errorOf(answer)));
        QCOMPARE(answer->samples[0].sample.value, 3.0);
        QCOMPARE(answer->samples[0].series.labels.value(u"x"), u"a+b&c=ü %"_s);
    }
    void answersARangeInPieces()
    {
        const PrometheusRange range{u"vector(time())"_s, fromMs(1'700'000'000'000), fromMs(1'700'012'000'000), 1s};
        std::vector<Sample> samples;
        const auto pieces = splitRange(range);
        QCOMPARE(pieces->size(), size_t(2));
        for (const PrometheusRange &piece : *pieces) {
            const auto answer = read(prometheusRangeQuery(server(), piece));
            QVERIFY2(answer.has_value(), qPrintable(errorOf(answer)));
            for (const SeriesSample &sample : answer->samples)
                samples.push_back(sample.sample);
        }
        QCOMPARE(samples.size(), size_t(12'001));
        for (size_t i = 0; i < samples.size(); ++i)
            QCOMPARE(samples[i], (Sample{range.from + std::chrono::seconds(i), 1'700'000'000.0 + double(i)}));
    }
    void refusesARangeInOnePiece()
    {
        const auto answer = read(prometheusRangeQuery(server(), {u"vector(1)"_s, fromMs(0), fromMs(12'000'000), 1s}));
        QCOMPARE(kindOf(answer), ErrorKind::Invalid);
        QVERIFY(answer.error().what.contains(u"11,000"));
    }
    void saysWhatIsWrongWithAQuery()
    {
        const auto answer = ask(u"sum(up"_s);
        QCOMPARE(kindOf(answer), ErrorKind::Invalid);
        QVERIFY(answer.error().what.contains(u"bad_data"));
        QVERIFY(answer.error().what.contains(u"parse error"));
    }
    void countsWhatIsNotFinite()
    {
        for (const QString &query : {u"vector(0) / 0"_s, u"vector(1) / 0"_s, u"vector(-1) / 0"_s}) {
            const auto answer = ask(query);
            QVERIFY2(answer.has_value(), qPrintable(errorOf(answer)));
            QVERIFY(answer->samples.empty());
            QCOMPARE(answer->notFinite.size(), size_t(1));
        }
    }
    void refusesTooManySeries()
    {
        const auto answer = readPrometheus(
            await(m_client->send(prometheusQuery(server(), u"prometheus_http_request_duration_seconds_bucket"_s)))
                .value(),
            u"m"_s, 5);
        QCOMPARE(kindOf(answer), ErrorKind::Limited);
    }
    void refusesSeveralMetricsAtOnce() { QCOMPARE(kindOf(ask(u"{__name__=~\"go_mem.*\"}"_s)), ErrorKind::Invalid); }
    void refusesTexts() { QCOMPARE(kindOf(ask(u"\"text\""_s)), ErrorKind::Invalid); }
    void wrongPathIsNotFound()
    {
        PrometheusServer wrong = server();
        wrong.url.setPath(u"/elsewhere"_s);
        QCOMPARE(kindOf(read(prometheusQuery(wrong, u"up"_s))), ErrorKind::NotFound);
    }
    void itsOwnPageIsNotItsApi()
    {
        const auto reply = await(m_client->send({.url = m_prometheus->url().resolved(QUrl(u"/graph"_s))}));
        QVERIFY2(reply.has_value(), qPrintable(errorOf(reply)));
        const auto answer = readPrometheus(*reply, u"m"_s);
        QCOMPARE(kindOf(answer), ErrorKind::Corrupt);
        QVERIFY(answer.error().what.contains(u"HTML"));
    }
    void itsMetricsAreReadDirectly()
    {
        const auto reply = await(m_client->send(expositionRequest(m_prometheus->url().resolved(QUrl(u"/metrics"_s)))));
        QVERIFY2(reply.has_value(), qPrintable(errorOf(reply)));
        const auto page = readExposition(*reply, fromMs(0));
        QVERIFY2(page.has_value(), qPrintable(errorOf(page)));
        QVERIFY(page->samples.size() > 300);
    }

    void silentServerIsUnreachable()
    {
        PrometheusServer patient = server();
        patient.timeout = 200ms;
        m_prometheus->server().suspend();
        const auto answer = read(prometheusQuery(patient, u"up"_s));
        m_prometheus->server().resume();
        QCOMPARE(kindOf(answer), ErrorKind::Unreachable);
        QVERIFY2(ask(u"up"_s).has_value(), "It answers again.");
    }
    void killedServerIsUnreachable()
    {
        m_prometheus->server().kill();
        const auto answer = ask(u"up"_s);
        QCOMPARE(kindOf(answer), ErrorKind::Unreachable);
        QVERIFY(answer.error().where.startsWith(m_prometheus->url().toString()));
    }

private:
    PrometheusServer server() const { return {.url = m_prometheus->url()}; }
    Result<PrometheusAnswer> read(const HttpRequest &request)
    {
        return await(m_client->send(request)).and_then([](const HttpReply &reply) {
            return readPrometheus(reply, u"m"_s);
        });
    }
    Result<PrometheusAnswer> ask(const QString &query) { return read(prometheusQuery(server(), query)); }

    std::unique_ptr<RealPrometheus> m_prometheus;
    std::unique_ptr<QtHttpClient> m_client;
};

QTEST_GUILESS_MAIN(RealPrometheusTest)
#include "tst_realprometheus.moc"
