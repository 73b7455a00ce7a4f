// SPDX-License-Identifier: GPL-3.0-or-later
// A third of a minute beside the real server: the same thresholds over the same exporter fire and resolve in Herald and
// in Debian's Prometheus within one evaluation interval of each other. Nothing polls: Prometheus's looks at the
// exporter set the pace, and its messages to an Alertmanager tell when it evaluated what.
#include "alerts/engine.h"
#include "alerts/rulefile.h"
#include "domain/clock.h"
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
/// What two processes on a busy machine need for one look at the exporter.
constexpr Duration kLook = 100ms;
/// Beyond the last change, for its messages.
constexpr int kLooks = 22;

const QByteArray kPrometheusRules = "groups:\n- name: g\n  rules:\n"
                                    "  - {alert: Plain, expr: load > 5}\n"
                                    "  - {alert: Held, expr: load > 5, for: 3s}\n"
                                    "  - {alert: Average, expr: 'avg_over_time(load[4s]) > 7.2'}\n";
const QByteArray kHeraldRules = "groups:\n- name: g\n  interval: 1s\n  rules:\n"
                                "  - {alert: Plain, metric: load, threshold: 5}\n"
                                "  - {alert: Held, metric: load, threshold: 5, for: 3s}\n"
                                "  - {alert: Average, metric: load, function: avg, window: 4s, threshold: 7.2}\n";

/// High at the looks 4 to 9 and 13 to 14. One evaluation more or less in the second rise, or a scrape that comes late,
/// must not decide what fires: it stays two thirds of the `for`, and its average at most 6.4.
double loadAt(int look) { return (look >= 4 && look < 10) || (look >= 13 && look < 15) ? 9 : 1; }

/// From when to when each alert fired.
using Firings = std::map<QString, std::map<Instant, Instant>>;

/// Prometheus's messages; it says each alert anew at every evaluation, and the last word counts.
void note(Firings &firings, const QByteArray &request)
{
    const QByteArray body = request.mid(request.indexOf("\r\n\r\n") + 4);
    for (const QJsonValue alert : QJsonDocument::fromJson(body).array()) {
        const auto start = parseInstant(alert["startsAt"_L1].toString());
        const auto end = parseInstant(alert["endsAt"_L1].toString());
        if (start && end)
            firings[alert["labels"_L1]["alertname"_L1].toString()][*start] = *end;
    }
}

}  // namespace

class LiveParityTest : public QObject {
    Q_OBJECT
private slots:
    void firesAndResolvesWhenPrometheusDoes()
    {
        const auto groups = readRules(kHeraldRules, u"r.yml"_s);
        QVERIFY2(groups, qPrintable(groups ? QString() : groups.error().text()));
        std::ignore = m_engine.setRules(groups->at(0).rules, kStart);

        LoopbackServer server;
        server.serve("/api/v2/alerts", 200, "{}");
        server.whenAsked([&](const QByteArray &request) {
            if (request.startsWith("POST /api/v2/alerts"))
                note(m_theirs, request);
            else if (request.startsWith("GET /metrics "))
                lookWith(server);
        });
        FileTree files;
        const QByteArray address = server.url().authority().toLatin1();
        files.write(u"rules.yml"_s, kPrometheusRules);
        files.write(u"prometheus.yml"_s,
                    "global: {scrape_interval: 1s, evaluation_interval: 1s}\nrule_files: [rules.yml]\n"
                    "scrape_configs:\n- {job_name: script, static_configs: [{targets: ['"
                        + address + "']}]}\nalerting: {alertmanagers: [{static_configs: [{targets: ['" + address
                        + "']}]}]}\n");
        RealServer prometheus(u"prometheus"_s,
                              {"--config.file="_L1 + files.path(u"prometheus.yml"_s),
                               "--storage.tsdb.path="_L1 + files.path(u"data"_s), u"--rules.alert.resend-delay=0s"_s,
                               u"--web.listen-address=127.0.0.1:%1"_s.arg(RealServer::freePort())});
        QTRY_VERIFY_WITH_TIMEOUT(m_looks >= kLooks, 90'000);

        QCOMPARE(m_ours.size(), size_t(3));
        QCOMPARE(m_ours[u"Plain"_s].size(), size_t(2));
        for (const auto &[rule, ours] : m_ours) {
            const auto &theirs = m_theirs[rule];
            QCOMPARE(theirs.size(), ours.size());
            auto their = theirs.begin();
            for (const auto &[start, end] : ours) {
                QVERIFY2(isClose(their->first, start), qPrintable(apart(rule, their->first, start)));
                QVERIFY2(isClose(their->second, end), qPrintable(apart(rule, their->second, end)));
                ++their;
            }
        }
    }

private:
    static constexpr Instant kStart = fromMs(1'767'225'600'000);

    /// Prometheus looks at the exporter, and Herald takes the same page.
    void lookWith(LoopbackServer &server)
    {
        const int look = m_looks++;
        server.serve("/metrics", 200, "# TYPE load gauge\nload " + QByteArray::number(loadAt(look)) + "\n",
                     "Content-Type: text/plain; version=0.0.4\r\n");
        const Instant now = kStart + look * kInterval;
        m_client.send(expositionRequest(server.url(u"/metrics?to=herald"_s)))
            .then(this, [this, now](const Result<HttpReply> &reply) {
                const auto page = reply.and_then([&](const HttpReply &r) { return readExposition(r, now); });
                QVERIFY2(page, qPrintable(errorOf(page)));
                for (const SeriesSample &sample : page->samples)
                    m_engine.feed(sample);
                judge(now);
            });
    }
    void judge(Instant now)
    {
        const Instant moment = m_clock.now();
        for (const AlertChange &change : m_engine.tick(now).changes) {
            for (const Transition &t : change.transitions) {
                if (t.to == AlertState::Firing)
                    m_ours[t.rule].emplace(moment, Instant());
                else if (t.to == AlertState::Resolved)
                    m_ours[t.rule].rbegin()->second = moment;
            }
        }
    }
    static bool isClose(Instant theirs, Instant ours) { return std::chrono::abs(theirs - ours) <= kInterval + kLook; }
    static QString apart(const QString &rule, Instant theirs, Instant ours)
    {
        return u"%1: theirs %2 ms after ours"_s.arg(rule).arg((theirs - ours).count());
    }

    QtHttpClient m_client{"herald-test/1"};
    SystemClock m_clock;
    RuleEngine m_engine;
    int m_looks = 0;
    Firings m_ours;
    Firings m_theirs;
};

QTEST_GUILESS_MAIN(LiveParityTest)
#include "tst_liveparity.moc"
