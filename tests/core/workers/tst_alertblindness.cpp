// SPDX-License-Identifier: GPL-3.0-or-later
// What the alerting thread says of rules that see nothing, and of series that are gone.
#include "alerts/rulefile.h"
#include "store/alertstore.h"
#include "store/deliverystore.h"
#include "store/metricstore.h"
#include "store/samplestore.h"
#include "store/settingstore.h"
#include "store/sourcestore.h"
#include "support/fakeclock.h"
#include "support/temporarydatabase.h"
#include "workers/alerting.h"
#include "workers/alertingbook.h"
#include "workers/rulebook.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Duration kStep = 15s;

const QByteArray kRules = R"(groups:
- name: host
  rules:
  - alert: Full
    metric: disk
    threshold: 0.9
  - alert: Queue
    metric: queue
    threshold: 5
  - alert: Unseen
    metric: herald_source_up
    operator: "<"
    threshold: 1
)";

SeriesSample at(Instant when, const QString &device, double value)
{
    return {{u"disk"_s, {{u"device"_s, device}}}, {when, value}};
}

struct Bench {
    Bench()
    {
        Metric metric;
        metric.name = u"disk"_s;
        metric.origin = MetricOrigin::Host;
        if (!MetricStore(*database).save(metric)
            || !saveRules(*database, readRules(kRules, u"r"_s).value(), clock.now()))
            throw std::runtime_error("the rules cannot be stored");
        alerting.start();
    }

    void see(const QStringList &devices)
    {
        clock.advance(kStep);
        std::vector<SeriesSample> samples;
        for (const QString &device : devices)
            samples.push_back(at(clock.now(), device, 0.95));
        if (!SampleStore(*database).append(samples))
            throw std::runtime_error("the samples cannot be stored");
        alerting.take({.source = u"host"_s, .samples = samples});
        alerting.tick();
    }
    void seeNothingFor(Duration time)
    {
        for (Duration passed{}; passed < time; passed += kStep)
            see({});
    }
    void restart()
    {
        alerting.stop();
        alerting.start();
    }
    /// What the row of health says, without one nothing.
    [[nodiscard]] QString blindness(const QString &component = u"rules"_s) const
    {
        const auto rows = SourceStore(*database).health().value();
        const auto row = std::ranges::find(rows, component, &Health::component);
        if (row == rows.end())
            return {};
        return row->state == HealthState::CannotSee ? row->error : toText(row->state);
    }
    [[nodiscard]] QStringList open() const
    {
        QStringList states;
        const auto alerts = AlertStore(*database).current().value();
        for (const StoredAlert &one : alerts)
            states += one.alert.labels.value(u"device"_s) + u' ' + toText(one.alert.state);
        return states;
    }

    FakeClock clock;
    TemporaryDatabase database;
    Alerting alerting{{.database = database.path(), .interval = kStep, .clock = clock}};
};

}  // namespace

class AlertBlindnessTest : public QObject {
    Q_OBJECT
private slots:
    void aReceiverWithoutAnAddressIsSaidAndItsAddressAskedFor()
    {
        Bench bench;
        QSignalSpy wanted(&bench.alerting, &Alerting::addressesWanted);
        QCOMPARE(bench.blindness(u"receivers"_s), QString());
        const ConfigImport import{
            .yaml = "receivers:\n- {name: team, webhook: [{secret: HOOK}]}\nroute: {receiver: team}\n",
            .fileName = u"r.yml"_s,
            .by = u"ann"_s,
            .at = bench.clock.now()};
        QVERIFY(importAlertingConfig(*bench.database, import));
        for (int i = 0; i < 4; ++i)
            bench.see({u"a"_s});
        QVERIFY2(bench.blindness(u"receivers"_s).contains(u"HOOK"_s), qPrintable(bench.blindness(u"receivers"_s)));
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.at(0).at(0).toStringList(), QStringList{u"HOOK"_s});
        QVERIFY(SettingStore(*bench.database).noteSecretChanged());
        for (int i = 0; i < 4; ++i)
            bench.see({u"a"_s});
        QCOMPARE(wanted.size(), 2);
    }
    void whatWasForAReceiverWithoutAnAddressWaits()
    {
        Bench bench;
        const ConfigImport import{.yaml = "receivers:\n- {name: team, webhook: [{secret: HOOK}]}\n"
                                          "route: {receiver: team, group_wait: 15s}\n",
                                  .fileName = u"r.yml"_s,
                                  .by = u"ann"_s,
                                  .at = bench.clock.now()};
        QVERIFY(importAlertingConfig(*bench.database, import));
        for (int i = 0; i < 6; ++i)
            bench.see({u"a"_s});
        const auto rows = DeliveryStore(*bench.database).latest(10).value();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0].receiver, u"HOOK"_s);
        QCOMPARE(rows[0].state, DeliveryState::Waiting);
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aRuleThatSeesNothingAnyMoreStandsAmongWhatCannotSee()
    {
        Bench bench;
        bench.see({u"a"_s});
        QCOMPARE(bench.blindness(), QString());
        bench.seeNothingFor(10min);
        QCOMPARE(bench.open(), QStringList{u"a nodata"_s});
        QCOMPARE(bench.blindness(), u"Full: the newest sample is too old {device=\"a\"}"_s);
        bench.see({u"a"_s});
        QCOMPARE(bench.open(), QStringList{u"a firing"_s});
        QCOMPARE(bench.blindness(), QString());
    }
    void itsBlindnessIsKnownOverARestart()
    {
        Bench bench;
        bench.see({u"a"_s});
        bench.seeNothingFor(10min);
        bench.restart();
        QVERIFY(bench.blindness().startsWith(u"Full: "_s));
        bench.see({u"a"_s});
        QCOMPARE(bench.blindness(), QString());
    }
    void aSeriesThatItsSourceLeavesOutTwiceIsOverAndNotBlind()
    {
        Bench bench;
        bench.see({u"a"_s, u"b"_s});
        QCOMPARE(bench.open().size(), 2);
        bench.see({u"a"_s});
        QCOMPARE(bench.open().size(), 2);
        bench.see({u"a"_s});
        QCOMPARE(bench.open(), QStringList{u"a firing"_s});
        QCOMPARE(bench.blindness(), QString());
    }
    void aPagesSeriesEndAsLongAsThereIsOneThatMayHaveThem_data()
    {
        QTest::addColumn<QStringList>("pages");
        QTest::addColumn<QStringList>("open");
        QTest::newRow("one page") << QStringList{u"page:a"_s} << QStringList{u"x firing"_s};
        QTest::newRow("two pages") << QStringList{u"page:a"_s, u"page:b"_s}
                                   << QStringList{u"x firing"_s, u"y nodata"_s};
    }
    void aPagesSeriesEndAsLongAsThereIsOneThatMayHaveThem()
    {
        QFETCH(QStringList, pages);
        QFETCH(QStringList, open);
        Bench bench;
        for (const QString &page : pages) {
            QVERIFY(SourceStore(*bench.database)
                        .saveHealth({.component = page, .state = HealthState::Well, .since = bench.clock.now()}));
        }
        bench.seeNothingFor(1min);
        const auto look = [&bench](const QStringList &devices) {
            bench.clock.advance(kStep);
            std::vector<SeriesSample> samples;
            for (const QString &device : devices)
                samples.push_back({{u"queue"_s, {{u"device"_s, device}}}, {bench.clock.now(), 9}});
            bench.alerting.take({.source = u"page:a"_s, .samples = samples});
            bench.alerting.tick();
        };
        look({u"x"_s, u"y"_s});
        for (Duration passed{}; passed < 10min; passed += kStep)
            look({u"x"_s});
        QStringList is = bench.open();
        is.sort();
        QCOMPARE(is, open);
    }
    void aSourceThatIsNoLongerWatchedLeavesNoAlertBehind_data()
    {
        QTest::addColumn<bool>("isRestarted");
        QTest::newRow("while Herald runs") << false;
        QTest::newRow("while it does not") << true;
    }
    void aSourceThatIsNoLongerWatchedLeavesNoAlertBehind()
    {
        QFETCH(bool, isRestarted);
        Bench bench;
        SourceStore sources(*bench.database);
        QVERIFY(sources.saveHealth({.component = u"page:a"_s, .state = HealthState::Well, .since = bench.clock.now()}));
        bench.alerting.take(
            {.source = u"page:a"_s,
             .samples = {{{u"herald_source_up"_s, {{u"source"_s, u"page:a"_s}}}, {bench.clock.now(), 0}}}});
        bench.seeNothingFor(1min);
        QCOMPARE(bench.open(), QStringList{u" firing"_s});
        if (isRestarted)
            bench.alerting.stop();
        QVERIFY(sources.remove(u"page:a"_s));
        if (isRestarted)
            bench.alerting.start();
        bench.seeNothingFor(1min);
        QCOMPARE(bench.open(), QStringList());
    }
};

QTEST_GUILESS_MAIN(AlertBlindnessTest)
#include "tst_alertblindness.moc"
