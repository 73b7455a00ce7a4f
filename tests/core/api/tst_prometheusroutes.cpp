// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/health.h"
#include "store/metricstore.h"
#include "store/samplestore.h"
#include "store/sourcestore.h"

#include "support/testgateway.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

void addFacts(TestGateway &gateway)
{
    MetricStore metrics(gateway.database());
    std::ignore = metrics.save({.name = u"latency"_s, .title = u"Latency"_s, .query = u"q"_s, .target = 2.0});
    std::ignore = metrics.save({.name = u"unseen"_s, .title = u"Unseen"_s, .query = u"q"_s});
    std::ignore =
        metrics.save({.name = u"host_load"_s, .title = u"Load"_s, .origin = MetricOrigin::Host, .target = 1.0});
    const Instant now = gateway.clock().now();
    std::ignore = SampleStore(gateway.database())
                      .append(std::vector<SeriesSample>{{{u"latency"_s, {}}, {now - 1min, 1.5}},
                                                        {{u"latency"_s, {}}, {now, 1.2}}});
}

void setHealth(TestGateway &gateway, HealthState state, std::optional<Instant> lastSuccess)
{
    std::ignore = SourceStore(gateway.database())
                      .saveHealth({.component = u"prometheus"_s,
                                   .state = state,
                                   .error = state == HealthState::CannotSee ? u"Nobody answers."_s : QString(),
                                   .since = gateway.clock().now() - 1h,
                                   .lastSuccess = lastSuccess,
                                   .staleAfter = 3min});
}

}  // namespace

class PrometheusRoutesTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void tellsThresholdsAndLastValues()
    {
        TestGateway gateway([](GatewayOptions &options) { options.prometheusInterval = 30min; });
        addFacts(gateway);
        setHealth(gateway, HealthState::Well, gateway.clock().now());
        const QJsonObject status = gateway.get("/prometheus/status").json();
        QCOMPARE(status.value("status"_L1).toString(), u"active"_s);
        QCOMPARE(status.value("interval_hours"_L1).toDouble(), 0.5);
        QCOMPARE(status.value("thresholds"_L1).toObject(), (QJsonObject{{u"latency"_s, 2.0}}));
        QCOMPARE(status.value("last_values"_L1).toObject(),
                 (QJsonObject{{u"latency"_s, 1.2}, {u"unseen"_s, QJsonValue::Null}}));
        QVERIFY(status.value("error"_L1).isNull());
    }
    void neverLies_data()
    {
        QTest::addColumn<HealthState>("state");
        QTest::addColumn<int>("minutesAgo");
        QTest::addColumn<QString>("status");
        QTest::newRow("well and fresh") << HealthState::Well << 1 << u"active"_s;
        QTest::newRow("well, but long ago") << HealthState::Well << 10 << u"cannot_see"_s;
        QTest::newRow("does not answer") << HealthState::CannotSee << 1 << u"cannot_see"_s;
        QTest::newRow("paused") << HealthState::Paused << 1 << u"paused"_s;
    }
    void neverLies()
    {
        QFETCH(HealthState, state);
        QFETCH(int, minutesAgo);
        QFETCH(QString, status);
        TestGateway gateway;
        setHealth(gateway, state, gateway.clock().now() - std::chrono::minutes(minutesAgo));
        const auto answer = gateway.get("/prometheus/status");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.text("status"_L1), status);
        QVERIFY(status != "cannot_see"_L1 || !answer.text("error"_L1).isEmpty());
    }
    void cannotSeeWhatWasNeverAsked()
    {
        const TestGateway gateway;
        QCOMPARE(gateway.get("/prometheus/status").text("status"_L1), u"cannot_see"_s);
    }

    void scrapesAndReports()
    {
        const TestGateway gateway([](GatewayOptions &options) {
            options.hooks.scrapeNow = [](const auto &report) {
                report(QJsonArray{QJsonObject{{u"metric"_s, u"latency"_s}}});
            };
        });
        const auto answer = gateway.post("/prometheus/scrape");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.text("status"_L1), u"completed"_s);
        QCOMPARE(answer.json().value("report"_L1).toArray().size(), 1);
    }
    void waitsForTheCollectorWithoutStoppingOthers()
    {
        std::function<void(const ScrapeReport &)> answer;
        QSemaphore isAsked;
        const TestGateway gateway([&](GatewayOptions &options) {
            options.hooks.scrapeNow = [&](auto report) {
                answer = std::move(report);
                isAsked.release();
            };
        });
        RawClient client(gateway.port());
        client.send(gateway.request("POST", "/prometheus/scrape"));
        QVERIFY(isAsked.tryAcquire(1, 10'000));
        QCOMPARE(gateway.get("/achievements/").status, 200);
        answer(QJsonArray());
        QCOMPARE(client.receive()->status, 200);
    }
    void saysWhenPrometheusIsNotThere()
    {
        const TestGateway gateway([](GatewayOptions &options) {
            options.hooks.scrapeNow = [](const auto &report) {
                report(fail(ErrorKind::Unreachable, u"Nobody answers at the address."_s));
            };
        });
        const auto answer = gateway.post("/prometheus/scrape");
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.text("code"_L1), u"cannot_see"_s);
    }
    void saysWhenTheCollectorIsNotThere()
    {
        const TestGateway gateway;
        QCOMPARE(gateway.post("/prometheus/scrape").status, 503);
    }
};

QTEST_GUILESS_MAIN(PrometheusRoutesTest)
#include "tst_prometheusroutes.moc"
