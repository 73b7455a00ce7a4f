// SPDX-License-Identifier: GPL-3.0-or-later
// A quarter of a minute beside the real server: the same thresholds over the same exporter fire and resolve in Herald
// and in Debian's Prometheus within one evaluation interval (and one scrape, which each takes at its own moment).
#include "alerts/engine.h"
#include "alerts/rulefile.h"
#include "net/qthttpclient.h"
#include "sources/exposition.h"
#include "support/await.h"
#include "support/filetree.h"
#include "support/loopbackserver.h"
#include "support/realserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <map>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Duration kInterval = 1s;

const QByteArray kPrometheusRules = "groups:\n- name: g\n  rules:\n"
                                    "  - {alert: Plain, expr: load > 5}\n"
                                    "  - {alert: Held, expr: load > 5, for: 2s}\n"
                                    "  - {alert: Average, expr: 'avg_over_time(load[4s]) > 5'}\n";
const QByteArray kHeraldRules = "groups:\n- name: g\n  interval: 1s\n  rules:\n"
                                "  - {alert: Plain, metric: load, threshold: 5}\n"
                                "  - {alert: Held, metric: load, threshold: 5, for: 2s}\n"
                                "  - {alert: Average, metric: load, function: avg, window: 4s, threshold: 5}\n";

/// High in the seconds 4 to 9 and 13 to 14.
double loadAt(qint64 second) { return (second >= 4 && second < 10) || (second >= 13 && second < 15) ? 9 : 1; }

/// When each alert began and stopped firing, in turn.
using Changes = std::map<QString, std::vector<qint64>>;

}  // namespace

class LiveParityTest : public QObject {
    Q_OBJECT
private slots:
    void firesAndResolvesWhenPrometheusDoes()
    {
        LoopbackServer exporter;
        const auto show = [&exporter](double load) {
            exporter.serve("/metrics", 200, "# TYPE load gauge\nload " + QByteArray::number(load) + "\n",
                           "Content-Type: text/plain; version=0.0.4\r\n");
        };
        show(1);
        FileTree files;
        const quint16 port = RealServer::freePort();
        files.write(u"rules.yml"_s, kPrometheusRules);
        files.write(u"prometheus.yml"_s,
                    "global: {scrape_interval: 1s, evaluation_interval: 1s}\nrule_files: [rules.yml]\n"
                    "scrape_configs:\n- {job_name: script, static_configs: [{targets: ['"
                        + exporter.url().authority().toLatin1() + "']}]}\n");
        RealServer prometheus(u"prometheus"_s, {"--config.file="_L1 + files.path(u"prometheus.yml"_s),
                                                "--storage.tsdb.path="_L1 + files.path(u"data"_s),
                                                u"--web.listen-address=127.0.0.1:%1"_s.arg(port)});
        const QUrl alerts(u"http://127.0.0.1:%1/api/v1/alerts"_s.arg(port));
        // Counted from Prometheus's second look at the exporter, when it works.
        QTRY_VERIFY_WITH_TIMEOUT(exporter.requests().size() >= 2, 30'000);

        RuleEngine engine;
        const auto groups = readRules(kHeraldRules, u"r.yml"_s);
        QVERIFY2(groups, qPrintable(groups ? QString() : groups.error().text()));
        const qint64 start = QDateTime::currentMSecsSinceEpoch();
        std::ignore = engine.setRules(groups->at(0).rules, fromMs(start));
        Changes ours;
        Changes theirs;
        qint64 scraped = -1;
        for (qint64 passed = 0; passed < 19'000; passed = QDateTime::currentMSecsSinceEpoch() - start) {
            show(loadAt(passed / 1000));
            const Instant now = fromMs(start + passed);
            if (passed / 1000 != scraped) {
                scraped = passed / 1000;
                const auto page = await(m_client.send(expositionRequest(exporter.url(u"/metrics"_s))))
                                      .and_then([&](const HttpReply &reply) { return readExposition(reply, now); });
                QVERIFY2(page, qPrintable(errorOf(page)));
                for (const SeriesSample &sample : page->samples)
                    engine.feed(sample);
                for (const AlertChange &change : engine.tick(now).changes) {
                    for (const Transition &t : change.transitions) {
                        if (t.to == AlertState::Firing || t.to == AlertState::Resolved)
                            ours[t.rule].push_back(passed);
                    }
                }
            }
            note(theirs, await(m_client.send({.url = alerts})), passed);
            QTest::qWait(100);  // how often Prometheus is asked
        }
        for (const auto &[rule, moments] : ours)
            QVERIFY2(moments.size() >= 2, qPrintable(rule));
        QCOMPARE(ours.size(), size_t(3));
        for (const auto &[rule, moments] : ours) {
            QCOMPARE(theirs[rule].size(), moments.size());
            for (size_t i = 0; i < moments.size(); ++i) {
                const qint64 apart = std::abs(theirs[rule][i] - moments[i]);
                QVERIFY2(apart <= 2 * kInterval.count() + 300,
                         qPrintable(u"%1, change %2: %3 ms apart"_s.arg(rule).arg(i).arg(apart)));
            }
        }
    }

private:
    /// Odd many changes: it fires.
    static void note(Changes &changes, const Result<HttpReply> &reply, qint64 passed)
    {
        QStringList firing;
        const QJsonObject data =
            QJsonDocument::fromJson(reply ? reply->body : QByteArray()).object().value("data"_L1).toObject();
        for (const QJsonValue &alert : data.value("alerts"_L1).toArray()) {
            if (alert["state"_L1].toString() == "firing"_L1)
                firing += alert["labels"_L1]["alertname"_L1].toString();
        }
        for (const QString &rule : {u"Plain"_s, u"Held"_s, u"Average"_s}) {
            auto &moments = changes[rule];
            if (firing.contains(rule) != (moments.size() % 2 == 1))
                moments.push_back(passed);
        }
    }

    QtHttpClient m_client{"herald-test/1"};
};

QTEST_GUILESS_MAIN(LiveParityTest)
#include "tst_liveparity.moc"
