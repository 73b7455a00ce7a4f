// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/scheduler.h"

#include "store/alertstore.h"
#include "store/deliverystore.h"
#include "store/journalstore.h"
#include "store/notificationstore.h"
#include "store/schedulestore.h"
#include "support/temporarydatabase.h"
#include "workers/notifier.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart = fromMs(1767225600000);  // a Thursday

template <class T>
T must(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().text().toStdString());
    if constexpr (!std::is_void_v<T>)
        return *result;
}

/// The shipped configuration, with its schedules by UTC.
class World {
public:
    World()
    {
        QFile file(QStringLiteral(HERALD_SOURCE_DIR "/resources/alerting/default.yaml"));
        if (!file.open(QIODevice::ReadOnly))
            throw std::runtime_error("no shipped configuration");
        const QByteArray yaml = file.readAll().replace("zone: Local", "zone: UTC");
        must(NotificationStore(*m_database).addConfig({.body = yaml, .source = u"c.yml"_s, .at = m_now}));
        m_notifier = std::make_unique<Notifier>(
            *m_database, Notifier::Options{.receivers = {.discord = {u"DISCORD_ALERT_WEBHOOK"_s}}});
        must(m_notifier->load(m_now));
    }
    void pass(Duration time)
    {
        for (const Instant end = m_now + time; m_now < end;) {
            m_now += 1min;
            must(Scheduler(*m_database).run(*m_notifier, m_now));
        }
    }
    int runsOf(const QString &name)
    {
        const auto entries = must(JournalStore(*m_database).entries({.limit = 100'000}));
        return int(std::ranges::count_if(entries, [&](const JournalEntry &entry) {
            return entry.kind == u"schedule"_s && entry.data.value("schedule"_L1).toString() == name;
        }));
    }
    void alert()
    {
        Alert alert;
        alert.rule = u"Down"_s;
        alert.labels = {{u"severity"_s, u"warning"_s}};
        alert.state = AlertState::Firing;
        alert.activeSince = alert.updatedAt = m_now;
        alert.firedAt = m_now;
        must(AlertStore(*m_database).save({alert, {}}));
    }
    QList<Delivery> outbox() { return must(DeliveryStore(*m_database).latest(1000)); }

    TemporaryDatabase m_database;
    Instant m_now = kStart;
    std::unique_ptr<Notifier> m_notifier;
};

}  // namespace

class SchedulerTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void runsTheReferencesFourSchedules()
    {
        World world;
        world.pass(24h * 7);
        QCOMPARE(world.runsOf(u"continuous_critical_monitoring"_s), 7 * 96);
        QCOMPARE(world.runsOf(u"hourly_performance_check"_s), 7 * 24);
        QCOMPARE(world.runsOf(u"daily_optimization_review"_s), 7);
        QCOMPARE(world.runsOf(u"executive_weekly_summary"_s), 1);
        // Nothing happened, so only those who lead are told.
        for (const Delivery &row : world.outbox())
            QVERIFY2(row.key.startsWith(u"schedule:executive_weekly_summary"_s), qPrintable(row.key));
        QCOMPARE(world.outbox().size(), 2);
    }
    void tellsWhatHappenedInItsLookBack()
    {
        World world;
        world.pass(1min);
        world.alert();
        world.pass(15min);
        const auto rows = world.outbox();
        QCOMPARE(rows.size(), 2);
        QVERIFY(rows[0].key.startsWith(u"schedule:continuous_critical_monitoring"_s));
        QVERIFY(QString::fromUtf8(rows[0].payload).contains(u"began: 1"_s));
        QCOMPARE(ScheduleStore(*world.m_database).all()->value(u"continuous_critical_monitoring"_s).lastResult,
                 u"1 alerts began, 2 messages"_s);
    }
    void restsWhilePausedAndRunsWhenAsked()
    {
        World world;
        ScheduleStore store(*world.m_database);
        must(store.setPaused(u"hourly_performance_check"_s, true));
        world.pass(5h);
        QCOMPARE(world.runsOf(u"hourly_performance_check"_s), 0);
        must(store.askFor(u"hourly_performance_check"_s));
        world.pass(1min);
        QCOMPARE(world.runsOf(u"hourly_performance_check"_s), 1);
        world.pass(3h);
        QCOMPARE(world.runsOf(u"hourly_performance_check"_s), 1);
    }
    void catchesUpOnceAfterANightsSleep()
    {
        World world;
        world.pass(1h);
        const int before = world.runsOf(u"continuous_critical_monitoring"_s);
        world.m_now += 9h;
        world.pass(1min);
        QCOMPARE(world.runsOf(u"continuous_critical_monitoring"_s), before + 1);
    }
};

QTEST_GUILESS_MAIN(SchedulerTest)
#include "tst_scheduler.moc"
