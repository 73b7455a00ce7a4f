// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rulefile.h"
#include "store/alertrequeststore.h"
#include "store/alertstore.h"
#include "store/deliverystore.h"
#include "store/journalstore.h"
#include "store/notificationstore.h"
#include "store/samplestore.h"
#include "store/silencestore.h"
#include "support/fakeclock.h"
#include "support/loopbackserver.h"
#include "support/temporarydatabase.h"
#include "workers/alerting.h"
#include "workers/rulebook.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Duration kStep = 10s;

const QByteArray kRules = R"(groups:
- name: g
  rules:
  - alert: High
    metric: lat
    threshold: 5
    labels: {severity: critical}
)";
const QByteArray kConfig = R"(receivers:
- {name: pager, desktop: true, webhook: [{secret: PAGER}]}
- {name: boss, webhook: [{secret: BOSS}]}
route: {receiver: pager, group_by: [severity], group_wait: 10s, group_interval: 1m}
escalations:
- name: up
  matchers: [severity=critical]
  steps: [{after: 15m, receiver: boss}]
)";

/// The alerting worker on its own thread's terms, from a sample to the webhooks of two people.
class World {
public:
    World()
    {
        m_pager.serve("/", 200, "ok");
        m_boss.serve("/", 200, "ok");
        if (!saveRules(*m_database, readRules(kRules, u"r"_s).value(), m_clock.now()))
            throw std::runtime_error("no rules");
        if (!NotificationStore(*m_database).addConfig({.body = kConfig, .source = u"c.yml"_s, .at = m_clock.now()}))
            throw std::runtime_error("no configuration");
        start();
    }
    void start()
    {
        m_alerting = std::make_unique<Alerting>(Alerting::Options{
            .database = m_database.path(),
            .interval = 10ms,
            .receivers = {.discord = {u"PAGER"_s, u"BOSS"_s}},
            .person = u"me"_s,
            .dispatch = {.webhooks = {{u"PAGER"_s, m_pager.url().toString()}, {u"BOSS"_s, m_boss.url().toString()}}},
            .clock = m_clock});
        m_failed = std::make_unique<QSignalSpy>(m_alerting.get(), &Alerting::failed);
        m_alerting->start();
    }
    /// The process is killed: nothing says goodbye.
    void kill() { start(); }
    /// Until the worker has had its timer twice: the second look sees whatever came before the first.
    void look()
    {
        QTimer timer;
        QSignalSpy looks(&timer, &QTimer::timeout);
        timer.start(10ms);
        if (!QTest::qWaitFor([&] { return looks.size() >= 2; }, 20'000))
            throw std::runtime_error("the worker's timer stands still");
    }
    /// Time goes by in steps of a collection each, and the worker has a few looks at each.
    void pass(Duration time, double value)
    {
        for (Duration passed{}; passed < time; passed += kStep) {
            m_clock.advance(kStep);
            const std::vector<SeriesSample> samples{{{u"lat"_s, {{u"host"_s, u"a"_s}}}, {m_clock.now(), value}}};
            if (!SampleStore(*m_database).append(samples))
                throw std::runtime_error("no sample");
            m_alerting->take({.source = u"test"_s, .samples = samples});
            look();
        }
    }
    [[nodiscard]] QStringList journalKinds() const
    {
        QStringList kinds;
        const auto entries = JournalStore(*m_database).entries({.limit = 1000});
        for (const JournalEntry &entry : *entries)
            kinds << entry.kind;
        return kinds;
    }

    TemporaryDatabase m_database;
    FakeClock m_clock;
    LoopbackServer m_pager;
    LoopbackServer m_boss;
    std::unique_ptr<Alerting> m_alerting;
    std::unique_ptr<QSignalSpy> m_failed;
};

QJsonObject bodyOf(const QByteArray &request)
{
    return QJsonDocument::fromJson(request.mid(request.indexOf("\r\n\r\n") + 4)).object();
}

}  // namespace

class AlertFlowTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void tellsTheWebhookTheJournalAndThoseAbove()
    {
        World world;
        world.pass(1min, 9);
        QTRY_COMPARE(world.m_pager.requests().size(), 1);
        const QJsonObject told = bodyOf(world.m_pager.requests().first());
        QCOMPARE(told.value("status"_L1).toString(), u"firing"_s);
        QCOMPARE(told.value("alerts"_L1).toArray().size(), 1);
        QCOMPARE(told.value("groupLabels"_L1).toObject().value("severity"_L1).toString(), u"critical"_s);
        QTRY_VERIFY(world.journalKinds().contains(u"delivery"_s));
        QVERIFY(world.journalKinds().contains(u"notification"_s));
        world.kill();
        world.pass(15min, 9);
        QTRY_COMPARE(world.m_boss.requests().size(), 1);
        QVERIFY(world.journalKinds().contains(u"escalation"_s));
        QCOMPARE(world.m_pager.requests().size(), 1);
        world.pass(2min, 1);
        QTRY_COMPARE(world.m_pager.requests().size(), 2);
        QCOMPARE(bodyOf(world.m_pager.requests().last()).value("status"_L1).toString(), u"resolved"_s);
        QVERIFY(world.m_failed->isEmpty());
    }
    void isSilentWhileSilencedAndEndsWhatAPersonEnds()
    {
        World world;
        QVERIFY(SilenceStore(*world.m_database)
                    .add({.matchers = parseMatchers(u"alertname=High"_s).value(),
                          .startsAt = world.m_clock.now(),
                          .endsAt = world.m_clock.now() + 1h,
                          .createdBy = u"ann"_s,
                          .comment = u"deploy"_s},
                         world.m_clock.now()));
        world.pass(3min, 9);
        QCOMPARE(world.m_pager.requests().size(), 0);
        QCOMPARE(DeliveryStore(*world.m_database).latest(10)->size(), 0);
        QCOMPARE(NotificationStore(*world.m_database).suppressions()->size(), 1);
        QVERIFY(AlertRequestStore(*world.m_database).askToResolve({.alert = AlertId{1}, .by = u"ann"_s}));
        world.pass(10s, 1);
        QTRY_COMPARE(AlertStore(*world.m_database).alert(AlertId{1})->state, AlertState::Resolved);
        QCOMPARE(AlertRequestStore(*world.m_database).waiting()->size(), 0);
        QVERIFY(NotificationStore(*world.m_database).suppressions()->isEmpty());
    }
};

QTEST_GUILESS_MAIN(AlertFlowTest)
#include "tst_alertflow.moc"
