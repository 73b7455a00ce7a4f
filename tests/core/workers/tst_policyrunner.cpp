// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/policyrunner.h"

#include "store/actionstore.h"
#include "store/alertstore.h"
#include "store/deliverystore.h"
#include "store/journalstore.h"
#include "store/notificationstore.h"
#include "store/policystore.h"
#include "store/samplestore.h"
#include "store/schedulestore.h"
#include "support/temporarydatabase.h"
#include "workers/notifier.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart = fromMs(1767225600000);

template <class T>
T must(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().text().toStdString());
    if constexpr (!std::is_void_v<T>)
        return *result;
}

/// The shipped configuration, or that with other policies.
class World {
public:
    explicit World(const QByteArray &from = {}, const QByteArray &to = {})
    {
        QFile file(QStringLiteral(HERALD_SOURCE_DIR "/resources/alerting/default.yaml"));
        if (!file.open(QIODevice::ReadOnly))
            throw std::runtime_error("no shipped configuration");
        QByteArray yaml = file.readAll();
        if (!from.isEmpty())
            yaml.replace(from, to);
        must(NotificationStore(*m_database).addConfig({.body = yaml, .source = u"c.yml"_s, .at = m_now}));
    }
    void fire(const QString &rule, const QString &severity, const QString &category)
    {
        Alert alert;
        alert.rule = rule;
        alert.labels = {{u"alertname"_s, rule}, {u"severity"_s, severity}, {u"category"_s, category}};
        alert.fingerprint = alert.labels.fingerprint();
        alert.state = AlertState::Firing;
        alert.value = 0.95;
        alert.threshold = 0.9;
        alert.activeSince = alert.updatedAt = m_now;
        alert.firedAt = m_now;
        must(AlertStore(*m_database).save({alert, {}}));
    }
    void score(double value)
    {
        const std::vector<SeriesSample> samples{{{u"overall_performance_score"_s, {}}, {m_now, value}}};
        must(SampleStore(*m_database).append(samples));
    }
    void run(Duration after = 1min)
    {
        m_now += after;
        Notifier notifier(*m_database,
                          {.receivers = {.discord = {u"DISCORD_ALERT_WEBHOOK"_s, u"DISCORD_PRIVATE_WEBHOOK"_s}}});
        must(notifier.load(m_now));
        must(PolicyRunner(*m_database).run(notifier, m_now));
    }
    /// "action: outcome" of all acts so far.
    QStringList acts()
    {
        QStringList acts;
        for (const JournalEntry &entry : must(JournalStore(*m_database).entries({.limit = 1000}))) {
            if (entry.kind == u"action"_s)
                acts << entry.data.value("action"_L1).toString() + u": "_s + entry.data.value("outcome"_L1).toString();
        }
        return acts;
    }
    QStringList toldBy()
    {
        QStringList receivers;
        for (const Delivery &row : must(DeliveryStore(*m_database).latest(100)))
            receivers.prepend(row.receiver.isEmpty() ? toText(row.channel) : row.receiver);
        return receivers;
    }

    TemporaryDatabase m_database;
    Instant m_now = kStart;
};

}  // namespace

class PolicyRunnerTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void actsOnTheReferencesFirstPolicyOnceACooldown()
    {
        World world;
        world.score(0.3);
        world.fire(u"Slow"_s, u"critical"_s, u"performance_degradation"_s);
        world.run();
        const QStringList acts = world.acts();
        QCOMPARE(acts.size(), 3);
        QVERIFY(acts[0].startsWith(u"send_critical_alert: 1 message"_s));
        QVERIFY(acts[1].startsWith(u"escalate_to_management: 2 messages"_s));
        QVERIFY2(acts[2].startsWith(u"trigger_optimization: recommended"_s), qPrintable(acts[2]));
        // Policies speak to the private channel alone, the executive summary falls back to the primary one.
        QCOMPARE(world.toldBy(), (QStringList{u"DISCORD_PRIVATE_WEBHOOK"_s, u"desktop"_s, u"DISCORD_ALERT_WEBHOOK"_s,
                                              u"DISCORD_PRIVATE_WEBHOOK"_s}));
        world.run(28min);
        QCOMPARE(world.acts().size(), 3);
        world.run(2min);
        QCOMPARE(world.acts().size(), 6);
    }
    void actsOnTheReferencesSecondPolicy()
    {
        World world;
        for (const auto &rule : {u"CpuBusy"_s, u"MemoryShort"_s, u"DiskFull"_s})
            world.fire(rule, u"warning"_s, u"resource_exhaustion"_s);
        world.run();
        QVERIFY(world.acts().isEmpty());
        world.fire(u"predictive_warning_critical"_s, u"warning"_s, u"predictive_warning"_s);
        world.run();
        const QStringList acts = world.acts();
        QCOMPARE(acts.size(), 3);
        QVERIFY(acts[0].startsWith(u"send_warning_alert"_s));
        QVERIFY(acts[1].startsWith(u"recommend_scaling: recommended"_s));
        QCOMPARE(acts[2], u"schedule_optimization: daily_optimization_review runs next"_s);
        QVERIFY(must(ScheduleStore(*world.m_database).all()).value(u"daily_optimization_review"_s).isAskedFor);
        const auto rows = must(DeliveryStore(*world.m_database).latest(1));
        QVERIFY(rows[0].payload.contains("DiskFull") && rows[0].payload.contains("0.95"));
    }
    void beginsTheActionsThatAreConfiguredForIt()
    {
        World world("\npolicies:",
                    "\nactions:\n- {name: rest, title: Look less often, for: trigger_optimization,"
                    " setting: {name: git_interval, value: 1h}, watch: {metric: overall_performance_score,"
                    " min_samples: 1}, better: higher}\npolicies:");
        world.score(0.3);
        world.fire(u"Slow"_s, u"critical"_s, u"performance_degradation"_s);
        world.run();
        const auto open = must(ActionStore(*world.m_database).open()).runs;
        QCOMPARE(open.size(), 1);
        QCOMPARE(open[0].before, std::optional(0.3));
        QCOMPARE(open[0].state, ActionState::Queued);
        const QString act = world.acts().filter(u"trigger_optimization"_s).value(0);
        QVERIFY2(act.contains("Look less often begins"_L1), qPrintable(world.acts().join(u'\n')));
    }
    void doesNothingWhereItCannotSee()
    {
        World world;
        world.fire(u"Slow"_s, u"critical"_s, u"performance_degradation"_s);
        world.run();
        QVERIFY(world.acts().isEmpty());
        world.score(0.3);
        world.run(2h);
        QVERIFY(world.acts().isEmpty());
    }
    void onlyWritesInADryRun()
    {
        World world("  priority: 1", "  priority: 1\n  dry_run: true");
        world.score(0.3);
        world.fire(u"Slow"_s, u"critical"_s, u"performance_degradation"_s);
        world.run();
        QCOMPARE(world.acts().size(), 3);
        QVERIFY(world.acts()[0].contains(u"would"_s));
        QVERIFY(world.toldBy().isEmpty());
    }
    void waitsForAnApproval()
    {
        World world("  priority: 1", "  priority: 1\n  approval: true");
        world.score(0.3);
        world.fire(u"Slow"_s, u"critical"_s, u"performance_degradation"_s);
        PolicyStore store(*world.m_database);
        QVERIFY(!store.approve(u"critical_performance_degradation"_s, u"ann"_s));
        world.run();
        world.run();
        QCOMPARE(world.acts(), QStringList{u": waits for an approval"_s});
        QVERIFY(world.toldBy().isEmpty());
        must(store.approve(u"critical_performance_degradation"_s, u"ann"_s));
        world.run();
        QCOMPARE(world.acts().size(), 4);
        QCOMPARE(world.toldBy().size(), 4);
    }
};

QTEST_GUILESS_MAIN(PolicyRunnerTest)
#include "tst_policyrunner.moc"
