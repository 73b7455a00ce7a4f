// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/notifier.h"

#include "store/alertstore.h"
#include "store/deliverystore.h"
#include "store/journalstore.h"
#include "store/notificationstore.h"
#include "store/silencestore.h"
#include "support/await.h"
#include "support/temporarydatabase.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart = fromMs(1767225600000);  // 2026-01-01T00:00:00Z

const QByteArray kConfig = R"(
receivers:
- {name: all, desktop: true, discord: [{secret: ALERT}]}
route: {receiver: all, group_by: [severity]}
inhibit_rules:
- {name: site, source_matchers: [alertname=SiteDown], target_matchers: [severity=warning], equal: [site]}
)";

/// A notifier on a real database, and the engine's part played by hand.
class World {
public:
    explicit World(const QByteArray &config = kConfig)
    {
        if (!config.isEmpty())
            import(config);
        restart();
    }

    void import(const QByteArray &config)
    {
        must(NotificationStore(*m_database).addConfig({.body = config, .source = u"c.yml"_s, .at = m_now}));
    }
    /// As after a kill: only what was stored is left.
    void restart()
    {
        m_notifier = std::make_unique<Notifier>(
            *m_database, Notifier::Options{.receivers = {.discord = {u"ALERT"_s}}, .me = u"me"_s});
        m_notifier->setRules(m_rules);
        must(m_notifier->load(m_now));
    }
    AlertId fire(const QString &rule, const Labels &labels)
    {
        Alert alert;
        alert.rule = rule;
        alert.labels = labels.with({{u"alertname"_s, rule}});
        alert.fingerprint = alert.labels.fingerprint();
        alert.state = AlertState::Firing;
        alert.activeSince = alert.updatedAt = m_now;
        alert.firedAt = m_now;
        alert.id = must(AlertStore(*m_database).save({alert, {}}));
        tell(alert, AlertState::Pending);
        return alert.id;
    }
    void resolve(AlertId id)
    {
        Alert alert = must(AlertStore(*m_database).alert(id));
        alert.state = AlertState::Resolved;
        alert.resolvedAt = m_now;
        must(AlertStore(*m_database).save({alert, {}}));
        tell(alert, AlertState::Firing);
    }
    void acknowledge(AlertId id)
    {
        must(AlertStore(*m_database).acknowledge(id, {u"ann"_s, {}, m_now}));
        m_notifier->observe(must(AlertStore(*m_database).alert(id)), {}, m_now);
    }
    /// The rows that the time brought into the outbox, in the order of their making.
    QList<Delivery> pass(Duration time)
    {
        const qsizetype before = outbox().size();
        for (const Instant end = m_now + time; m_now < end;) {
            m_now += 5s;
            must(m_notifier->sync(m_now));
            must(m_database->inTransaction([&] { return m_notifier->flush(m_now); }));
        }
        return outbox().mid(before);
    }
    /// Discord has taken everything so far.
    void confirmAll()
    {
        for (Delivery delivery : outbox()) {
            if (delivery.state != DeliveryState::Waiting)
                continue;
            delivery.state = DeliveryState::Delivered;
            delivery.deliveredAt = m_now;
            must(DeliveryStore(*m_database).settle(delivery));
        }
    }
    QList<Delivery> outbox()
    {
        QList<Delivery> rows = must(DeliveryStore(*m_database).latest(10'000));
        std::ranges::reverse(rows);
        return rows;
    }
    QStringList journal(const QString &kind)
    {
        QStringList rows;
        for (const JournalEntry &entry : must(JournalStore(*m_database).entries({.limit = 100'000}))) {
            if (entry.kind == kind)
                rows << entry.data.value("state"_L1).toString() + u' ' + entry.data.value("kind"_L1).toString();
        }
        return rows;
    }
    template <class T>
    static T must(Result<T> result)
    {
        if (!result)
            throw std::runtime_error(result.error().text().toStdString());
        if constexpr (!std::is_void_v<T>)
            return *result;
    }

    TemporaryDatabase m_database;
    Instant m_now = kStart;
    QList<Rule> m_rules;
    std::unique_ptr<Notifier> m_notifier;

private:
    void tell(const Alert &alert, AlertState from)
    {
        const Transition transition{.alert = alert.id,
                                    .rule = alert.rule,
                                    .labels = alert.labels,
                                    .from = from,
                                    .to = alert.state,
                                    .at = m_now};
        m_notifier->observe(alert, std::span(&transition, 1), m_now);
    }
};

}  // namespace

class NotifierTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void tellsEverybodyAtOnceWhereNothingIsConfigured()
    {
        World world{QByteArray()};
        world.fire(u"High"_s, {{u"host"_s, u"a"_s}});
        const auto rows = world.pass(5s);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0].key, u"alert:1:firing"_s);
        QCOMPARE(rows[1].receiver, u"ALERT"_s);
        world.resolve(AlertId{1});
        QCOMPARE(world.pass(5s).size(), 2);
        QVERIFY(world.pass(24h).isEmpty());
    }
    void boundsAStormOfAThousandAndNamesEachInTheJournal()
    {
        World world;
        for (int i = 0; i < 1000; ++i)
            world.fire(u"High"_s, {{u"severity"_s, u"critical"_s}, {u"host"_s, u"h%1"_s.arg(i)}});
        QCOMPARE(world.pass(1min).size(), 2);
        const auto entries = JournalStore(*world.m_database).entries({.limit = 10}).value();
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries[0].kind, u"notification"_s);
        QCOMPARE(entries[0].data.value("open"_L1).toArray().size(), 1000);
    }
    void neitherRepeatsNorForgetsOverARestart()
    {
        World world;
        world.fire(u"High"_s, {{u"severity"_s, u"info"_s}});
        world.pass(5s);
        world.restart();
        QCOMPARE(world.pass(30s).size(), 2);
        world.restart();
        QVERIFY(world.pass(1h).isEmpty());
        world.resolve(AlertId{1});
        world.pass(5s);
        world.restart();
        QCOMPARE(world.pass(5min).size(), 2);
        world.restart();
        QVERIFY(world.pass(5h).isEmpty());
        QVERIFY(NotificationStore(*world.m_database).groups()->empty());
    }
    void forgetsNothingThatATransactionUndid()
    {
        World world;
        world.fire(u"High"_s, {{u"severity"_s, u"info"_s}});
        world.m_now += 30s;
        const auto undone = world.m_database->inTransaction([&]() -> Result<> {
            World::must(world.m_notifier->flush(world.m_now));
            return fail(ErrorKind::Limited, u"The disk is full."_s);
        });
        QVERIFY(!undone && world.outbox().isEmpty());
        World::must(world.m_notifier->load(world.m_now));
        QCOMPARE(world.pass(1min).size(), 2);
    }
    void isSilentUnderASilenceAndSaysWhy()
    {
        World world;
        const Silence silence{.matchers = parseMatchers(u"host=a"_s).value(),
                              .startsAt = kStart,
                              .endsAt = kStart + 1h,
                              .createdBy = u"ann"_s,
                              .comment = u"deploy"_s};
        World::must(SilenceStore(*world.m_database).add(silence, kStart));
        const AlertId id = world.fire(u"High"_s, {{u"host"_s, u"a"_s}});
        QVERIFY(world.pass(30min).isEmpty());
        const auto held = NotificationStore(*world.m_database).suppressions().value();
        QCOMPARE(held.size(), 1);
        QCOMPARE(held[0].alert, id);
        QVERIFY(held[0].why.reason.contains(u"deploy"_s));
        world.restart();
        QCOMPARE(world.pass(40min).size(), 2);
        QCOMPARE(world.journal(u"suppression"_s), (QStringList{u"began silenced"_s, u"ended silenced"_s}));
        QVERIFY(NotificationStore(*world.m_database).suppressions()->isEmpty());
    }
    void holdsBackWhatWasToldBeforeTheSilenceBegan()
    {
        World world;
        const Silence silence{.matchers = parseMatchers(u"host=a"_s).value(),
                              .startsAt = kStart + 10min,
                              .endsAt = kStart + 20min,
                              .createdBy = u"ann"_s,
                              .comment = u"deploy"_s};
        World::must(SilenceStore(*world.m_database).add(silence, kStart));
        world.fire(u"High"_s, {{u"host"_s, u"a"_s}});
        QCOMPARE(world.pass(9min).size(), 2);
        QVERIFY(NotificationStore(*world.m_database).suppressions()->isEmpty());
        QVERIFY(world.pass(2min).isEmpty());
        QCOMPARE(NotificationStore(*world.m_database).suppressions()->size(), 1);
        QVERIFY(world.pass(10min).isEmpty());
        QVERIFY(NotificationStore(*world.m_database).suppressions()->isEmpty());
    }
    void isInhibitedFromTheMomentTheLargerAlertFiresUntilItEnds()
    {
        World world;
        world.fire(u"Slow"_s, {{u"severity"_s, u"warning"_s}, {u"site"_s, u"x"_s}});
        world.pass(1min);
        QVERIFY(world.journal(u"suppression"_s).isEmpty());
        const AlertId larger = world.fire(u"SiteDown"_s, {{u"severity"_s, u"critical"_s}, {u"site"_s, u"x"_s}});
        world.pass(1min);
        QCOMPARE(world.journal(u"suppression"_s), QStringList{u"began inhibited"_s});
        world.resolve(larger);
        world.pass(1min);
        QCOMPARE(world.journal(u"suppression"_s), (QStringList{u"began inhibited"_s, u"ended inhibited"_s}));
    }
    void inhibitsRightFromTheStart()
    {
        World world;
        world.fire(u"SiteDown"_s, {{u"severity"_s, u"critical"_s}, {u"site"_s, u"x"_s}});
        world.pass(1min);
        world.fire(u"Slow"_s, {{u"severity"_s, u"warning"_s}, {u"site"_s, u"x"_s}});
        world.restart();
        QVERIFY(world.pass(1h).isEmpty());
        QCOMPARE(world.journal(u"suppression"_s), QStringList{u"began inhibited"_s});
        world.fire(u"Slow"_s, {{u"severity"_s, u"warning"_s}, {u"site"_s, u"y"_s}});
        QCOMPARE(world.pass(10min).size(), 2);
    }
    void snoozesForMeAlone()
    {
        World world;
        const AlertId id = world.fire(u"High"_s, {});
        World::must(SilenceStore(*world.m_database).snooze({id, u"me"_s, kStart + 1h}));
        const auto rows = world.pass(1min);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0].channel, Channel::Discord);
        const auto later = world.pass(70min);
        QCOMPARE(later.size(), 1);
        QCOMPARE(later[0].channel, Channel::Desktop);
    }
    void doesNotRepeatWhatIsAcknowledged()
    {
        World world;
        const AlertId id = world.fire(u"High"_s, {});
        world.pass(1min);
        world.acknowledge(id);
        QVERIFY(world.pass(9h).isEmpty());
        world.resolve(id);
        QCOMPARE(world.pass(10min).size(), 2);
    }
    void coolsDownFromTheConfirmedDelivery()
    {
        World world;
        Rule rule;
        rule.name = u"High"_s;
        rule.cooldown = 15min;
        world.m_rules = {rule};
        world.restart();
        world.resolve(world.fire(u"High"_s, {}));
        QVERIFY(world.pass(1min).isEmpty());
        const AlertId told = world.fire(u"High"_s, {});
        QCOMPARE(world.pass(1min).size(), 2);
        world.resolve(told);
        world.pass(5min);
        // Not confirmed, so nothing cools down.
        const AlertId second = world.fire(u"High"_s, {});
        QCOMPARE(world.pass(1min).size(), 2);
        world.confirmAll();
        const Instant confirmed = world.m_now;
        world.resolve(second);
        world.pass(5min);
        world.fire(u"High"_s, {});
        world.restart();
        QVERIFY(world.pass(confirmed + 15min - world.m_now - 5s).isEmpty());
        QVERIFY(world.journal(u"suppression"_s).contains(u"began cooldown"_s));
        QCOMPARE(world.pass(6min).size(), 2);
        QVERIFY(world.journal(u"suppression"_s).contains(u"ended cooldown"_s));
    }
    void ofTwoRulesWithOneNameEachHasItsOwnCooldown()
    {
        World world;
        Rule slow;
        slow.name = u"High"_s;
        slow.labels = {{u"severity"_s, u"warning"_s}};
        slow.cooldown = 15min;
        Rule quick = slow;
        quick.labels = {{u"severity"_s, u"critical"_s}};
        quick.cooldown = 0min;
        world.m_rules = {slow, quick};
        world.restart();
        for (const QString &severity : {u"warning"_s, u"critical"_s}) {
            const AlertId first = world.fire(u"High"_s, {{u"severity"_s, severity}});
            QCOMPARE(world.pass(1min).size(), 2);
            world.confirmAll();
            world.resolve(first);
            world.pass(6min);
        }
        world.fire(u"High"_s, {{u"severity"_s, u"warning"_s}});
        QVERIFY(world.pass(1min).isEmpty());
        world.fire(u"High"_s, {{u"severity"_s, u"critical"_s}});
        QCOMPARE(world.pass(1min).size(), 2);
    }
    void keepsTheOldConfigurationWhereTheNewOneCannotBeRead()
    {
        World world;
        world.import("route: {receiver: nobody}\n");
        const auto synced = world.m_notifier->sync(world.m_now);
        QVERIFY(!synced);
        QVERIFY2(synced.error().text().contains(u"c.yml:1"_s), qPrintable(synced.error().text()));
        QCOMPARE(world.m_notifier->config().receivers.front().name, u"all"_s);
    }
    void takesANewConfigurationOverWithoutRepeating()
    {
        World world;
        world.fire(u"High"_s, {{u"severity"_s, u"info"_s}});
        QCOMPARE(world.pass(1min).size(), 2);
        world.import(kConfig + "time_intervals: []\n");
        QVERIFY(world.pass(1h).isEmpty());
    }
};

QTEST_GUILESS_MAIN(NotifierTest)
#include "tst_notifier.moc"
