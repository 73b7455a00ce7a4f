// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/escalator.h"

#include "store/alertstore.h"
#include "store/deliverystore.h"
#include "store/escalationstore.h"
#include "store/journalstore.h"
#include "store/notificationstore.h"
#include "store/silencestore.h"
#include "support/temporarydatabase.h"
#include "workers/notifier.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart = fromMs(1767225600000);

const QByteArray kConfig = R"(
receivers:
- {name: team, discord: [{secret: TEAM}]}
- {name: lead, discord: [{secret: LEAD}]}
route: {receiver: team, group_by: ['...'], group_wait: 0s}
escalations:
- name: critical
  matchers: [severity=critical]
  steps: [{after: 0s, receiver: team}, {after: 15m, receiver: lead}]
)";

template <class T>
T must(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().text().toStdString());
    if constexpr (!std::is_void_v<T>)
        return *result;
}

class World {
public:
    World()
    {
        must(NotificationStore(*m_database).addConfig({.body = kConfig, .source = u"c.yml"_s, .at = m_now}));
        restart();
    }
    void restart()
    {
        m_notifier = std::make_unique<Notifier>(
            *m_database, Notifier::Options{.receivers = {.discord = {u"TEAM"_s, u"LEAD"_s}}, .me = u"me"_s});
        must(m_notifier->load(m_now));
        m_escalator = std::make_unique<Escalator>(*m_database);
    }
    AlertId fire()
    {
        Alert alert;
        alert.rule = u"Down"_s;
        alert.labels = {{u"alertname"_s, u"Down"_s}, {u"severity"_s, u"critical"_s}};
        alert.fingerprint = alert.labels.fingerprint();
        alert.state = AlertState::Firing;
        alert.activeSince = alert.updatedAt = m_now;
        alert.firedAt = m_now;
        alert.id = must(AlertStore(*m_database).save({alert, {}}));
        const Transition transition{
            .alert = alert.id, .rule = alert.rule, .from = AlertState::Pending, .to = AlertState::Firing, .at = m_now};
        m_notifier->observe(alert, std::span(&transition, 1), m_now);
        return alert.id;
    }
    /// Who was told in this time, in order.
    QStringList pass(Duration time)
    {
        QStringList told;
        const qsizetype before = must(DeliveryStore(*m_database).latest(1000)).size();
        for (const Instant end = m_now + time; m_now < end;) {
            m_now += 30s;
            must(m_notifier->sync(m_now));
            must(m_database->inTransaction([&] {
                return m_notifier->flush(m_now).and_then([&] { return m_escalator->run(*m_notifier, m_now); });
            }));
        }
        QList<Delivery> rows = must(DeliveryStore(*m_database).latest(1000));
        std::ranges::reverse(rows);
        for (const Delivery &row : rows.mid(before))
            told << row.receiver + u' ' + row.key;
        return told;
    }

    TemporaryDatabase m_database;
    Instant m_now = kStart;
    std::unique_ptr<Notifier> m_notifier;
    std::unique_ptr<Escalator> m_escalator;
};

}  // namespace

class EscalatorTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void tellsTheNextOneWhenNobodyAcknowledges()
    {
        World world;
        world.fire();
        QCOMPARE(world.pass(1min), QStringList{u"TEAM alert:1:firing"_s});
        QCOMPARE(world.pass(20min), QStringList{u"LEAD escalation:1:0:2"_s});
        QVERIFY(world.pass(3h).isEmpty());
    }
    void survivesARestart()
    {
        World world;
        world.fire();
        world.pass(10min);
        world.restart();
        QCOMPARE(world.pass(6min), QStringList{u"LEAD escalation:1:0:2"_s});
        world.restart();
        QVERIFY(world.pass(3h).isEmpty());
    }
    void stopsOnAcknowledgement()
    {
        World world;
        const AlertId id = world.fire();
        world.pass(10min);
        must(AlertStore(*world.m_database).acknowledge(id, {u"ann"_s, {}, world.m_now}));
        world.m_notifier->observe(must(AlertStore(*world.m_database).alert(id)), {}, world.m_now);
        QVERIFY(world.pass(1h).isEmpty());
        QVERIFY(must(EscalationStore(*world.m_database).all()).isEmpty());
        const auto entries = must(JournalStore(*world.m_database).entries({.alert = id}));
        QVERIFY(std::ranges::any_of(entries, [](const JournalEntry &entry) {
            return entry.kind == u"escalation"_s && entry.text.contains(u"ann"_s);
        }));
    }
    void waitsUnderASilence()
    {
        World world;
        world.fire();
        world.pass(10min);
        must(SilenceStore(*world.m_database)
                 .add({.matchers = parseMatchers(u"alertname=Down"_s).value(),
                       .startsAt = world.m_now,
                       .endsAt = world.m_now + 1h,
                       .createdBy = u"ann"_s,
                       .comment = u"deploy"_s},
                      world.m_now));
        QVERIFY(world.pass(55min).isEmpty());
        QCOMPARE(world.pass(10min), QStringList{u"LEAD escalation:1:0:2"_s});
    }
};

QTEST_GUILESS_MAIN(EscalatorTest)
#include "tst_escalator.moc"
