// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/alerting.h"

#include "alerts/rulefile.h"
#include "store/alertstore.h"
#include "store/deliverystore.h"
#include "store/journalstore.h"
#include "store/notificationstore.h"
#include "store/schedulestore.h"
#include "support/await.h"
#include "support/fakeclock.h"
#include "support/temporarydatabase.h"
#include "workers/rulebook.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

const SeriesKey kCpu{u"cpu"_s, {{u"core"_s, u"0"_s}}};
constexpr Duration kStep = 15s;

const QByteArray kRules = R"(groups:
- name: host
  rules:
  - alert: Busy
    metric: cpu
    threshold: 0.8
    for: 1m
  - alert: Silent
    metric: cpu
    absent: 10m
)";

/// Life after life of the alerting thread over one database, on this thread and by a clock that stands still.
struct Bench {
    Bench()
    {
        const auto saved = saveRules(*database, readRules(kRules, u"r"_s).value(), clock.now());
        if (!saved)
            throw std::runtime_error(saved.error().text().toStdString());
        begin();
    }

    void begin()
    {
        alerting = std::make_unique<Alerting>(
            Alerting::Options{.database = database.path(), .interval = kStep, .clock = clock});
        failed = std::make_unique<QSignalSpy>(alerting.get(), &Alerting::failed);
        changed = std::make_unique<QSignalSpy>(alerting.get(), &Alerting::changed);
        alerting->start();
    }
    void restart()
    {
        alerting->stop();
        begin();
    }
    void useRules(const QByteArray &yaml)
    {
        QVERIFY(saveRules(*database, readRules(yaml, u"r"_s).value(), clock.now()));
    }
    /// Ends without a goodbye.
    void crash() { begin(); }
    /// One collection at the clock's time and what the rules make of it.
    void see(double value)
    {
        const std::vector<SeriesSample> samples{{kCpu, {clock.now(), value}}};
        QVERIFY(SampleStore(*database).append(samples));
        alerting->take({.source = u"test"_s, .samples = samples});
        alerting->tick();
    }
    /// The same value at each slot for so long.
    void seeFor(Duration time, double value)
    {
        for (Duration passed{}; passed < time; passed += kStep) {
            clock.advance(kStep);
            see(value);
        }
    }
    [[nodiscard]] QList<AlertState> journal() const
    {
        QList<AlertState> states;
        const auto rows = JournalStore(*database).transitions({.since = Instant{}}).value();
        for (const Transition &row : rows)
            states += row.to;
        return states;
    }
    [[nodiscard]] std::optional<Alert> busy() const
    {
        const auto open = AlertStore(*database).current().value();
        return open.isEmpty() ? std::nullopt : std::optional(open.at(0).alert);
    }

    FakeClock clock;
    TemporaryDatabase database;
    std::unique_ptr<Alerting> alerting;
    std::unique_ptr<QSignalSpy> failed;
    std::unique_ptr<QSignalSpy> changed;
};

using enum AlertState;

}  // namespace

class AlertingTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void anAlertIsPendingThenFiresThenResolvesAndIsToldTwice()
    {
        Bench bench;
        bench.seeFor(30s, 0.9);
        QCOMPARE(bench.journal(), QList{Pending});
        QCOMPARE(DeliveryStore(*bench.database).counts()->waiting, 0);
        bench.seeFor(1min, 0.9);
        QCOMPARE(bench.journal(), (QList{Pending, Firing}));
        bench.seeFor(30s, 0.1);
        QCOMPARE(bench.journal(), (QList{Pending, Firing, Resolved}));
        QCOMPARE(DeliveryStore(*bench.database).counts()->waiting, 2);
        QCOMPARE(bench.changed->size(), 3);
        QCOMPARE(bench.failed->size(), 0);
    }
    void timersGoOnOverARestart_data()
    {
        QTest::addColumn<bool>("isCrash");
        QTest::newRow("stopped") << false;
        QTest::newRow("killed") << true;
    }
    void timersGoOnOverARestart()
    {
        QFETCH(bool, isCrash);
        Bench bench;
        bench.seeFor(45s, 0.9);
        isCrash ? bench.crash() : bench.restart();
        QCOMPARE(bench.journal(), QList{Pending});
        bench.seeFor(30s, 0.9);
        QCOMPARE(bench.journal(), (QList{Pending, Firing}));  // after a minute in all
        const Alert firing = bench.busy().value();
        isCrash ? bench.crash() : bench.restart();
        QCOMPARE(bench.busy()->id, firing.id);
        QCOMPARE(bench.busy()->firedAt, firing.firedAt);
        bench.seeFor(30s, 0.1);
        QCOMPARE(bench.journal(), (QList{Pending, Firing, Resolved}));
        isCrash ? bench.crash() : bench.restart();
        bench.seeFor(30s, 0.1);
        QCOMPARE(bench.journal().size(), 3);
        QCOMPARE(DeliveryStore(*bench.database).counts()->waiting, 2);
    }
    void aClockThatGoesBackAnHourChangesNothing()
    {
        Bench bench;
        bench.seeFor(2min, 0.9);
        QCOMPARE(bench.journal(), (QList{Pending, Firing}));
        bench.clock.advance(-1h);
        bench.seeFor(5min, 0.9);
        QCOMPARE(bench.journal(), (QList{Pending, Firing}));
        bench.clock.advance(1h);
        bench.seeFor(1min, 0.9);
        QCOMPARE(bench.journal(), (QList{Pending, Firing}));
        bench.seeFor(1min, 0.1);
        QCOMPARE(bench.journal(), (QList{Pending, Firing, Resolved}));
    }
    void aNightOfSleepIsNoStorm()
    {
        Bench bench;
        bench.seeFor(2min, 0.1);
        bench.clock.advance(8h);
        bench.alerting->tick();
        bench.seeFor(2min, 0.1);
        QCOMPARE(bench.journal(), QList<AlertState>());
        QCOMPARE(DeliveryStore(*bench.database).counts()->waiting, 0);
    }
    void anAlertThatFiredBeforeTheNightGoesOnAfterIt()
    {
        Bench bench;
        bench.seeFor(2min, 0.9);
        bench.clock.advance(8h);
        bench.alerting->tick();
        bench.seeFor(1min, 0.9);
        QCOMPARE(bench.journal(), (QList{Pending, Firing}));
        QCOMPARE(DeliveryStore(*bench.database).counts()->waiting, 1);
    }
    void silenceIsToldOnce()
    {
        Bench bench;
        bench.seeFor(2min, 0.1);
        for (Duration passed{}; passed < 30min; passed += kStep) {
            bench.clock.advance(kStep);
            bench.alerting->tick();
        }
        QCOMPARE(bench.journal().count(Firing), 1);
        bench.seeFor(1min, 0.1);
        QCOMPARE(bench.journal().last(), Resolved);
    }
    void aSourceThatIsAskedSeldomIsNotBlindBetweenItsAnswers()
    {
        Bench bench;
        for (int answer = 0; answer < 6; ++answer) {
            bench.alerting->take({.source = u"git"_s,
                                  .samples = {{kCpu, {bench.clock.now(), 0.1}}},
                                  .health = healthOf(u"git"_s, 10min, {}, bench.clock.now())});
            for (Duration passed{}; passed < 10min; passed += kStep) {
                bench.alerting->tick();
                bench.clock.advance(kStep);
            }
        }
        QCOMPARE(bench.journal(), QList<AlertState>());
        for (Duration passed{}; passed < 30min; passed += kStep) {
            bench.alerting->tick();
            bench.clock.advance(kStep);
        }
        QVERIFY(!bench.journal().isEmpty());
    }
    void aRuleThatIsChangedCountsAtTheNextSlot()
    {
        Bench bench;
        const QByteArray stricter =
            "groups:\n- name: host\n  rules:\n  - alert: Busy\n    metric: cpu\n    threshold: 0.05\n";
        bench.seeFor(1min, 0.1);
        QVERIFY(saveRules(*bench.database, readRules(stricter, u"r"_s).value(), bench.clock.now()));
        bench.seeFor(15s, 0.1);
        QCOMPARE(bench.journal().last(), Firing);
    }
    void anAcknowledgementThroughAnyDoorIsTakenOver()
    {
        Bench bench;
        bench.seeFor(2min, 0.9);
        const Alert alert = bench.busy().value();
        QVERIFY(AlertStore(*bench.database)
                    .acknowledge(alert.id, {.by = u"ada"_s, .comment = u"on it"_s, .at = bench.clock.now()}));
        bench.seeFor(1min, 0.95);
        bench.restart();
        QCOMPARE(bench.busy()->acknowledgedBy, u"ada"_s);
    }
    void anAcknowledgementCountsHoweverOldItIsWhenItIsSeen()
    {
        Bench bench;
        bench.seeFor(2min, 0.9);
        const Alert alert = bench.busy().value();
        QVERIFY(AlertStore(*bench.database).acknowledge(alert.id, {.by = u"ada"_s, .at = bench.clock.now()}));
        bench.clock.advance(8h);
        bench.alerting->tick();
        QCOMPARE(bench.busy()->acknowledgedBy, u"ada"_s);
        QVERIFY(AlertStore(*bench.database).unacknowledge(alert.id, {.by = u"ann"_s, .at = bench.clock.now()}));
        bench.clock.advance(8h);
        bench.seeFor(1min, 0.9);
        QVERIFY(!bench.busy()->acknowledgedAt);
    }
    void whatADatabaseRefusedIsKeptAlertByAlert()
    {
        Bench bench;
        bench.useRules("groups:\n- name: host\n  rules:\n  - {alert: Busy, metric: cpu, threshold: 0.8}\n");
        bench.seeFor(15s, 0.1);
        QVERIFY(bench.database->execute(
            u"CREATE TRIGGER full BEFORE INSERT ON journal BEGIN SELECT raise(ABORT, 'full'); END"_s));
        bench.seeFor(15s, 0.9);
        bench.seeFor(15s, 0.1);
        bench.seeFor(15s, 0.9);
        QCOMPARE(bench.journal(), QList<AlertState>());
        // Other rules, while the changes of those before are not stored.
        bench.useRules("groups:\n- name: host\n  rules:\n  - {alert: Other, metric: cpu, threshold: 0.8}\n"
                       "  - {alert: Busy, metric: cpu, threshold: 0.8}\n");
        bench.seeFor(15s, 0.9);
        QVERIFY(bench.database->execute(u"DROP TRIGGER full"_s));
        bench.seeFor(15s, 0.1);
        QStringList lives;
        for (const auto rows = JournalStore(*bench.database).transitions({.since = Instant{}}).value();
             const Transition &t : rows)
            lives += u"%1 %2 %3"_s.arg(t.rule).arg(t.alert.value).arg(toText(t.to));
        QCOMPARE(lives,
                 (QStringList{u"Busy 1 firing"_s, u"Busy 1 resolved"_s, u"Busy 2 firing"_s, u"Busy 2 resolved"_s}));
        QVERIFY(AlertStore(*bench.database).current()->isEmpty());
    }
    void everyFiringOfTheDayIsRememberedOverARestart()
    {
        Bench bench;
        bench.useRules("groups:\n- name: host\n  rules:\n  - {alert: Busy, metric: cpu, threshold: 0.8}\n");
        QVERIFY(bench.database->inTransaction([&]() -> Result<> {
            for (int i = 0; i < 1500; ++i) {
                const auto row =
                    JournalStore(*bench.database)
                        .append(Transition{AlertId{}, u"Other"_s, {}, Inactive, Firing, 1, bench.clock.now(), {}});
                if (!row)
                    return tl::unexpected(row.error());
            }
            return {};
        }));
        bench.seeFor(15s, 0.9);
        bench.seeFor(15s, 0.1);
        bench.restart();
        bench.seeFor(15s, 0.9);
        const QString memory = AlertStore(*bench.database).current()->at(0).memory;
        const QJsonObject kept = QJsonDocument::fromJson(memory.toUtf8()).object();
        QCOMPARE(kept.value("fires"_L1).toArray().size(), 2);
    }
    void firingsOfASeriesThatComesBackLongAfterTheRestartAreRemembered()
    {
        Bench bench;
        bench.useRules("groups:\n- name: host\n  rules:\n  - {alert: Busy, metric: cpu, threshold: 0.8}\n");
        bench.seeFor(15s, 0.9);
        bench.seeFor(15s, 0.1);
        bench.clock.advance(2h);
        bench.restart();
        bench.clock.advance(1h);
        bench.seeFor(15s, 0.9);
        QCOMPARE(bench.busy()->repeats, 2);
    }
    void aRuleThatCannotBeReadIsToldAndStopsNoOther()
    {
        Bench bench;
        bench.seeFor(30s, 0.9);
        QVERIFY(RuleStore(*bench.database).save({.name = u"Broken"_s, .group = u"g"_s, .body = u"{]"_s}));
        bench.seeFor(1min, 0.9);
        QVERIFY(!bench.failed->isEmpty());
        QCOMPARE(bench.failed->last().at(0).value<herald::Error>().where, u"Broken"_s);
        QCOMPARE(bench.journal(), (QList{Pending, Firing}));
    }
    void aDatabaseThatCannotBeOpenedIsTriedAgain()
    {
        TemporaryDatabase folder;
        QFile obstacle(folder.filePath(u"later"_s));
        QVERIFY(obstacle.open(QIODevice::WriteOnly));
        const FakeClock clock;
        Alerting alerting({.database = folder.filePath(u"later/herald.db"_s), .interval = 1h, .clock = clock});
        const QSignalSpy failed(&alerting, &Alerting::failed);
        alerting.start();
        QCOMPARE(failed.size(), 1);
        QVERIFY(obstacle.remove());
        alerting.tick();
        QCOMPARE(failed.size(), 1);
        QVERIFY(QFile::exists(folder.filePath(u"later/herald.db"_s)));
    }
    void aRuleThatCannotBeReadIsSaidOnceAndTheOthersGoOn()
    {
        Bench bench;
        bench.alerting->stop();
        QVERIFY(bench.database->execute(u"UPDATE rule SET body = '{]' WHERE name = 'Silent'"_s, {}));
        bench.begin();
        bench.seeFor(2min, 0.9);
        QCOMPARE(bench.journal(), (QList{Pending, Firing}));
        QCOMPARE(bench.failed->size(), 1);
        QCOMPARE(bench.failed->first().first().value<herald::Error>().where, u"Silent"_s);
    }
    void aRuleThatBecomesUnreadableStaysAsItWas()
    {
        Bench bench;
        QVERIFY(bench.database->execute(u"UPDATE rule SET body = '{]' WHERE name = 'Busy'"_s, {}));
        bench.seeFor(2min, 0.9);
        QCOMPARE(bench.journal(), (QList{Pending, Firing}));
        QCOMPARE(bench.failed->size(), 1);
    }
    void partsOfTheConfigurationThatCannotBeReadAreSaidOnceEachAndTheRestHolds()
    {
        Bench bench;
        bench.alerting->stop();
        const QByteArray config = "receivers: [{name: me, desktop: true}]\nroute: {receiver: me, group_wait: 0s}\n"
                                  "schedules:\n- {id: odd, name: Odd, every: never}\n"
                                  "- {id: often, name: Often, every: 1m, lookback: 1h, task: executive_summary}\n"
                                  "policies:\n- {id: bad, priority: soon}\n";
        QVERIFY(NotificationStore(*bench.database)
                    .addConfig({.body = config, .source = u"c.yml"_s, .at = bench.clock.now()}));
        bench.begin();
        bench.seeFor(3min, 0.9);
        QCOMPARE(bench.journal(), (QList{Pending, Firing}));
        QStringList said;
        for (const auto &call : std::as_const(*bench.failed))
            said << call.first().value<herald::Error>().what;
        QCOMPARE(said.size(), 2);
        QVERIFY2(said[0].startsWith("schedules \"odd\" cannot be read and is left out; every: "_L1),
                 qPrintable(said[0]));
        QVERIFY2(said[1].startsWith("policies \"bad\" cannot be read and is left out; "_L1), qPrintable(said[1]));
        QVERIFY(ScheduleStore(*bench.database).all()->value(u"often"_s).startedAt.has_value());
        QVERIFY(!DeliveryStore(*bench.database).latest(10)->isEmpty());
    }
    void aPersonsWordForASeverityIsKeptAndRanksTheAlert()
    {
        Bench bench;
        const auto use = [&](const QByteArray &config) {
            QVERIFY(NotificationStore(*bench.database)
                        .addConfig({.body = config, .source = u"c.yml"_s, .at = bench.clock.now()}));
        };
        use("receivers: [{name: me, desktop: true}]\nroute: {receiver: me}\nseverities: {Wichtig: critical}\n");
        bench.useRules("groups:\n- name: host\n  rules:\n"
                       "  - {alert: Busy, metric: cpu, threshold: 0.8, labels: {severity: wichtig}}\n");
        bench.seeFor(kStep, 0.9);
        QCOMPARE(severityOf(*bench.busy()), Severity::Critical);
        QCOMPARE(bench.busy()->labels.value(u"severity"), u"wichtig"_s);
        // A change of the mapping ranks what fires already.
        use("receivers: [{name: me, desktop: true}]\nroute: {receiver: me}\nseverities: {wichtig: info}\n");
        bench.seeFor(kStep, 0.9);
        QCOMPARE(severityOf(*bench.busy()), Severity::Info);
        use("receivers: [{name: me, desktop: true}]\nroute: {receiver: me}\n");
        bench.restart();
        QCOMPARE(severityOf(*bench.busy()), Severity::Warning);
    }
    void aFlappingAlertIsMarkedOnDiskAndInTheJournal()
    {
        Bench bench;
        bench.useRules("groups:\n- name: host\n  rules:\n  - {alert: Busy, metric: cpu, threshold: 0.8}\n");
        for (int i = 0; i < 4; ++i) {
            bench.seeFor(kStep, 0.9);
            if (i < 3)
                bench.seeFor(kStep, 0.1);
        }
        QCOMPARE(bench.busy()->repeats, 4);
        QVERIFY(bench.busy()->isFlapping);
        bench.restart();
        bench.seeFor(kStep, 0.9);
        QVERIFY(bench.busy()->isFlapping);
        bench.seeFor(1h, 0.9);
        QVERIFY(!bench.busy()->isFlapping);
        QStringList said;
        const auto entries = JournalStore(*bench.database).entries({}).value();
        for (const JournalEntry &entry : entries) {
            if (entry.kind == "flapping"_L1)
                said << entry.text;
        }
        QCOMPARE(said, (QStringList{u"Flapping: fired 4 times within a day."_s, u"It no longer flaps."_s}));
    }
};

QTEST_GUILESS_MAIN(AlertingTest)
#include "tst_alerting.moc"
