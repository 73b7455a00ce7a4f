// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of a Prometheus rule file, from the import to the journal: asked of a server that is scripted, broken or real.
#include "alerts/engineparts.h"
#include "alerts/rulefile.h"
#include "store/alertstore.h"
#include "store/journalstore.h"
#include "store/sourcestore.h"
#include "support/fakeclock.h"
#include "support/loopbackserver.h"
#include "support/realprometheus.h"
#include "support/temporarydatabase.h"
#include "workers/alerting.h"
#include "workers/rulebook.h"

#include <QSignalSpy>
#include <QTest>
#include <map>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Duration kStep = 15s;

const QByteArray kRules = R"(groups:
- name: web
  rules:
  - alert: Down
    expr: up == 0
    labels: {severity: critical}
    annotations: {summary: "{{ $labels.job }} is down"}
  - alert: Slow
    expr: latency > 1
    for: 30s
)";

QByteArray vectorOf(const QByteArray &elements)
{
    return R"({"status":"success","data":{"resultType":"vector","result":[)" + elements + "]}}";
}

QByteArray element(const QByteArray &job, const QByteArray &value)
{
    return R"({"metric":{"__name__":"m","job":")" + job + R"("},"value":[1,")" + value + R"("]})";
}

/// The alerting worker with a server of its own, by a clock that stands still.
struct Bench {
    explicit Bench(const QByteArray &rules = kRules, QUrl url = {})
    {
        const auto groups = readRules(rules, u"rules.yml"_s);
        if (!groups || !saveRules(*database, *groups, clock.now()))
            throw std::runtime_error("The rules cannot be stored.");
        alerting =
            std::make_unique<Alerting>(Alerting::Options{.database = database.path(),
                                                         .interval = kStep,
                                                         .prometheus = {.url = url.isEmpty() ? server.url() : url},
                                                         .clock = clock});
        failed = std::make_unique<QSignalSpy>(alerting.get(), &Alerting::failed);
    }
    ~Bench() { alerting->stop(); }

    void answer(const QByteArray &expr, int status, const QByteArray &body) { m_answers.insert(expr, {status, body}); }
    /// One slot, to the last answer and what became of it.
    void live(int count = 1)
    {
        for (int i = 0; i < count; ++i) {
            clock.advance(kStep);
            for (auto it = m_answers.cbegin(); it != m_answers.cend(); ++it) {
                for (const Duration offset : {0s, 60s})
                    server.serve(target(it.key(), offset), it->first, it->second);
            }
            if (std::exchange(isStarted, true))
                alerting->tick();
            else
                alerting->start();
            QTRY_VERIFY(alerting->isIdle());
        }
    }
    [[nodiscard]] QByteArray target(const QByteArray &expr, Duration offset) const
    {
        return "/api/v1/query?query=" + QUrl::toPercentEncoding(QString::fromLatin1(expr))
               + "&time=" + QByteArray::number(double(toMs(slotOf(clock.now(), kStep) - offset)) / 1000, 'f', 3)
               + "&timeout=10s&limit=10001";
    }
    /// Slot by slot; within one by name, since the server may answer in any order.
    [[nodiscard]] QStringList journal() const
    {
        std::map<Instant, QStringList> bySlot;
        for (const auto rows = JournalStore(*database).transitions({.since = Instant{}}).value();
             const Transition &t : rows)
            bySlot[t.at] << u"%1 %2 %3>%4"_s.arg(t.rule, t.labels.value(u"job"), toText(t.from), toText(t.to));
        QStringList lines;
        for (auto &[at, slot] : bySlot) {
            slot.sort();
            lines += slot;
        }
        return lines;
    }

    FakeClock clock;
    TemporaryDatabase database;
    LoopbackServer server;
    std::unique_ptr<Alerting> alerting;
    std::unique_ptr<QSignalSpy> failed;
    bool isStarted = false;

private:
    QHash<QByteArray, std::pair<int, QByteArray>> m_answers;
};

}  // namespace

class PromQlRulesTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aRuleFileFiresAndResolvesByTheServersAnswers()
    {
        Bench bench;
        bench.answer("up == 0", 200, vectorOf(element("api", "0")));
        bench.answer("latency > 1", 200, vectorOf(element("api", "1.5") + ',' + element("web", "2")));
        bench.live(3);
        QCOMPARE(bench.journal(), (QStringList{u"Down api inactive>firing"_s, u"Slow api inactive>pending"_s,
                                               u"Slow web inactive>pending"_s, u"Slow api pending>firing"_s,
                                               u"Slow web pending>firing"_s}));
        const auto open = AlertStore(*bench.database).current().value();
        QCOMPARE(open.size(), 3);
        QCOMPARE(open[0].alert.summary, u"api is down"_s);
        bench.answer("up == 0", 200, vectorOf(""));
        bench.live();
        QCOMPARE(bench.journal().last(), u"Down api firing>resolved"_s);
        QCOMPARE(bench.failed->size(), 0);
    }
    void aNewEngineAsksInTheSlotItStartsIn()
    {
        Bench bench;
        bench.answer("up == 0", 200, vectorOf(element("api", "0")));
        bench.answer("latency > 1", 200, vectorOf(""));
        bench.live();
        QCOMPARE(bench.server.requests().size(), 2);
        QCOMPARE(bench.journal(), QStringList{u"Down api inactive>firing"_s});
    }
    void anElementWithoutANumberHoldsAsInPrometheus()
    {
        Bench bench;
        bench.answer("up == 0", 200, vectorOf(element("nan", "NaN") + ',' + element("inf", "+Inf")));
        bench.answer("latency > 1", 200, vectorOf(""));
        bench.live();
        QCOMPARE(bench.journal(), (QStringList{u"Down inf inactive>firing"_s, u"Down nan inactive>firing"_s}));
    }
    void oneFailingRuleLeavesItsGroupAlone()
    {
        Bench bench;
        bench.answer("up == 0", 400, R"({"status":"error","errorType":"bad_data","error":"parse error"})");
        bench.answer("latency > 1", 200, vectorOf(element("api", "2")));
        bench.live(4);
        QCOMPARE(bench.journal(), (QStringList{u"Down  inactive>error"_s, u"Slow api inactive>pending"_s,
                                               u"Slow api pending>firing"_s}));
        QCOMPARE(bench.failed->size(), 1);  // not at each slot
        QVERIFY(bench.failed->at(0).at(0).value<herald::Error>().what.contains("parse error"_L1));
    }
    void aFailingRuleTellsWhyAndCountsAsBlind()
    {
        Bench bench;
        const QByteArray error = R"({"status":"error","errorType":"bad_data","error":"parse error"})";
        bench.answer("up == 0", 400, error);
        bench.answer("latency > 1", 400, error);
        bench.live();
        const auto told = JournalStore(*bench.database).transitions({.since = Instant{}}).value();
        QCOMPARE(told.size(), 2);
        QVERIFY2(told[0].reason.contains("parse error"_L1), qPrintable(told[0].reason));
        SourceStore sources(*bench.database);
        QCOMPARE(sources.health()->size(), 1);
        QCOMPARE(sources.health()->at(0).state, HealthState::CannotSee);
        const QString why = sources.health()->at(0).error;
        QVERIFY2(why.startsWith("Down"_L1) && why.contains("parse error"_L1) && why.endsWith("(and 1 more)"_L1),
                 qPrintable(why));
        bench.answer("up == 0", 200, vectorOf(""));
        bench.live();
        QVERIFY(sources.health()->at(0).error.startsWith("Slow"_L1));
        bench.answer("latency > 1", 200, vectorOf(""));
        bench.live();
        QVERIFY(sources.health()->isEmpty());
    }
    void aServerThatIsAwayBlindsItsRulesAndComesBackToTheSameIncident()
    {
        Bench bench;
        bench.answer("up == 0", 200, vectorOf(element("api", "0")));
        bench.answer("latency > 1", 200, vectorOf(""));
        bench.live();
        const AlertId fired = AlertStore(*bench.database).current()->at(0).alert.id;
        bench.answer("up == 0", 503, "busy");
        bench.live();
        QCOMPARE(AlertStore(*bench.database).current()->at(0).alert.state, AlertState::Error);
        bench.answer("up == 0", 200, vectorOf(element("api", "0")));
        bench.live();
        const auto back = AlertStore(*bench.database).current().value();
        QCOMPARE(back.size(), 1);
        QCOMPARE(back[0].alert.state, AlertState::Firing);
        QCOMPARE(back[0].alert.id, fired);
    }
    void theQueryOffsetIsKept()
    {
        Bench bench("groups:\n- name: g\n  query_offset: 1m\n  rules:\n  - {alert: Down, expr: up == 0}\n");
        bench.answer("up == 0", 200, vectorOf(""));
        bench.live();
        QCOMPARE(bench.server.requests().size(), 1);
        QCOMPARE(bench.server.requests()[0].split(' ').value(1), bench.target("up == 0", 60s));
    }
    void aRealServerDecides()
    {
        RealPrometheus prometheus;
        QTRY_VERIFY_WITH_TIMEOUT(prometheus.hasData(), 30'000);
        Bench bench("groups:\n- name: g\n  rules:\n"
                    "  - {alert: Sees, expr: 'process_resident_memory_bytes > 0'}\n"
                    "  - {alert: Never, expr: 'process_resident_memory_bytes < 0'}\n"
                    "  - {alert: Wrong, expr: 'rate(process_resident_memory_bytes)'}\n",
                    prometheus.url());
        bench.clock.set(SystemClock().now());
        bench.live();
        QCOMPARE(bench.journal(), (QStringList{u"Sees itself inactive>firing"_s, u"Wrong  inactive>error"_s}));
    }
};

QTEST_GUILESS_MAIN(PromQlRulesTest)
#include "tst_promqlrules.moc"
