// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of alerts whose series is gone.
#include "alerts/engine.h"

#include "support/ruletext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart = fromMs(1767225600000);
constexpr Duration kSlot = 15s;

const QByteArray kFull = "  - {alert: Full, metric: disk, threshold: 0.9}\n";

SeriesKey disk(const QString &device) { return {u"disk"_s, {{u"device"_s, device}}}; }

/// An engine, slot after slot, with the alert that is open.
struct World {
    explicit World(const QByteArray &yaml) : rules(rulesOf(yaml)) { begin(); }

    void begin()
    {
        engine = RuleEngine();
        engine.setCohorts({{u"disk"_s, u"disk"_s}, {u"load"_s, u"load"_s}});
        take(engine.setRules(rules, now));
    }
    void restart()
    {
        const std::vector<RestoredAlert> stored{{open, memory}};
        const Instant last = now;
        now += kSlot;
        begin();
        take(engine.restore(stored, last));
    }
    /// One collection, and the slot after it.
    void see(const std::vector<std::pair<SeriesKey, double>> &values)
    {
        now += kSlot;
        for (const auto &[series, value] : values)
            engine.feed({series, {now, value}});
        take(engine.tick(now));
    }
    void take(const TickResult &result)
    {
        for (AlertChange change : result.changes) {
            if (!change.alert.id.isStored()) {
                change.alert.id = AlertId{++lastId};
                engine.assignId(change.handle, change.alert.id);
            }
            open = change.alert;
            memory = toText(change.memory);
            for (const Transition &transition : change.transitions)
                told += u"%1 %2 %3"_s.arg(toText(transition.to)).arg(transition.value).arg(transition.reason);
        }
    }

    std::vector<Rule> rules;
    RuleEngine engine;
    Instant now = kStart;
    Alert open;
    QString memory;
    QStringList told;
    qint64 lastId = 0;
};

}  // namespace

class SeriesEndTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aSeriesThatIsLeftOutTwiceIsOverAndKeepsTheLastValueThatWasSeen()
    {
        World world(kFull);
        world.see({{disk(u"a"_s), 0.95}, {disk(u"b"_s), 0.1}});
        world.see({{disk(u"b"_s), 0.1}});
        QCOMPARE(world.told, QStringList{u"firing 0.95 0.95 > 0.9"_s});
        world.see({{disk(u"b"_s), 0.1}});
        QCOMPARE(world.told.last(), u"resolved 0.95 its series has ended"_s);
        for (int i = 0; i < 100; ++i)
            world.see({{disk(u"b"_s), 0.1}});
        QCOMPARE(world.told.size(), 2);
        QVERIFY(world.engine.blindRules().isEmpty());
        world.see({{disk(u"a"_s), 0.97}, {disk(u"b"_s), 0.1}});
        QCOMPARE(world.told.last(), u"firing 0.97 0.97 > 0.9"_s);
    }
    void leftOutOnceIsNoEnd()
    {
        World world(kFull);
        for (int i = 0; i < 10; ++i) {
            world.see({{disk(u"a"_s), 0.95}, {disk(u"b"_s), 0.1}});
            world.see({{disk(u"b"_s), 0.1}});
        }
        QCOMPARE(world.told.size(), 1);
    }
    void whileAllOfItsCohortIsMissingNobodyKnows()
    {
        World world(kFull);
        world.see({{disk(u"a"_s), 0.95}, {disk(u"b"_s), 0.95}});
        for (Duration passed{}; passed < 10min; passed += kSlot)
            world.see({});
        QCOMPARE(toText(world.open.state), u"nodata"_s);
        QCOMPARE(world.engine.blindRules().values(), QStringList{u"the newest sample is too old {device=\"a\"}"_s});
        world.see({{disk(u"b"_s), 0.1}});
        world.see({{disk(u"b"_s), 0.1}});
        QCOMPARE(world.told.last(), u"resolved 0.95 its series has ended"_s);
        QVERIFY(world.engine.blindRules().isEmpty());
    }
    void whatEndsUnseenHasNoNumberInItsText()
    {
        World world(R"(  - alert: Full
    metric: disk
    threshold: 0.9
    annotations: {summary: '{{ $labels.device }} is {{ $value | humanizePercentage }} full'}
)");
        world.see({{disk(u"a"_s), 0.5}, {disk(u"b"_s), 0.5}});
        for (Duration passed{}; passed < 10min; passed += kSlot)
            world.see({});
        QCOMPARE(toText(world.open.state), u"nodata"_s);
        QCOMPARE(world.open.summary, world.open.labels.value(u"device") + u" is unknown full"_s);
        const QString other = world.open.labels.value(u"device") == u"a"_s ? u"b"_s : u"a"_s;
        world.see({{disk(other), 0.5}});
        world.see({{disk(other), 0.5}});
        QCOMPARE(toText(world.open.state), u"inactive"_s);
        QVERIFY2(world.open.summary.endsWith(u" is unknown full"_s), qPrintable(world.open.summary));
    }
    void metricsOfOneCohortAreLeftOutTogether()
    {
        World world(kFull);
        world.engine.setCohorts({{u"disk"_s, u"host"_s}, {u"load"_s, u"host"_s}});
        world.see({{disk(u"a"_s), 0.95}, {{u"load"_s, {}}, 1}});
        world.see({{{u"load"_s, {}}, 1}});
        world.see({{{u"load"_s, {}}, 1}});
        QCOMPARE(world.told.last(), u"resolved 0.95 its series has ended"_s);
    }
    void withoutACohortASeriesIsMissedForEver()
    {
        World world(kFull);
        world.engine.setCohorts({});
        world.see({{disk(u"a"_s), 0.95}, {disk(u"b"_s), 0.1}});
        for (Duration passed{}; passed < 10min; passed += kSlot)
            world.see({{disk(u"b"_s), 0.1}});
        QCOMPARE(toText(world.open.state), u"nodata"_s);
    }
    void aSeriesThatEndedBeforeARestartHasEnded()
    {
        World world(kFull);
        world.see({{disk(u"a"_s), 0.95}, {disk(u"b"_s), 0.1}});
        world.restart();
        world.see({{disk(u"b"_s), 0.1}});
        QCOMPARE(toText(world.open.state), u"nodata"_s);
        world.see({{disk(u"b"_s), 0.1}});
        QCOMPARE(world.told.last(), u"resolved 0.95 its series has ended"_s);
    }
    void whoStopsWatchingASourceEndsItsSeries_data()
    {
        QTest::addColumn<bool>("isRestarted");
        QTest::newRow("at once") << false;
        QTest::newRow("while Herald did not run") << true;
    }
    void whoStopsWatchingASourceEndsItsSeries()
    {
        QFETCH(bool, isRestarted);
        World world(kFull);
        world.see({{disk(u"a"_s), 0.95}});
        if (isRestarted)
            world.restart();
        world.engine.end(u"disk"_s, [](const Labels &labels) { return labels.value(u"device") == u"b"_s; });
        world.see({});
        QCOMPARE(toText(world.open.state), isRestarted ? u"nodata"_s : u"firing"_s);
        world.engine.end(u"disk"_s, [](const Labels &labels) { return labels.value(u"device") == u"a"_s; });
        world.see({});
        QCOMPARE(world.told.last(), u"resolved 0.95 its series has ended"_s);
    }
    void whatIsResolvedByHandWhileNobodySeesItStaysSoUntilItIsSeenAgain()
    {
        World world(kFull);
        world.engine.setCohorts({});
        world.see({{disk(u"a"_s), 0.95}});
        for (Duration passed{}; passed < 10min; passed += kSlot)
            world.see({});
        QCOMPARE(toText(world.open.state), u"nodata"_s);
        world.take({{world.engine.resolve(world.open.id, u"ann"_s, world.now).value()}, {}, 0, 0});
        for (int i = 0; i < 10; ++i)
            world.see({});
        QCOMPARE(world.told.last(), u"resolved 0.95 resolved by ann"_s);
        world.see({{disk(u"a"_s), 0.97}});
        QCOMPARE(world.told.last(), u"firing 0.97 0.97 > 0.9"_s);
    }
    void aCompoundTakesASeriesThatEndedForOneThatDoesNotHold()
    {
        World world(R"(  - alert: Both
    all:
    - {metric: disk, operator: '>', threshold: 0.9}
    - {metric: load, operator: '>', threshold: 2}
)");
        world.see({{disk(u"a"_s), 0.95}, {{u"load"_s, disk(u"a"_s).labels}, 3}, {{u"load"_s, {}}, 0}});
        QCOMPARE(toText(world.open.state), u"firing"_s);
        world.see({{disk(u"a"_s), 0.95}, {{u"load"_s, {}}, 0}});
        QCOMPARE(toText(world.open.state), u"firing"_s);
        world.see({{disk(u"a"_s), 0.95}, {{u"load"_s, {}}, 0}});
        QCOMPARE(toText(world.open.state), u"resolved"_s);
    }
    void whatLeavesThePromqlAnswerKeepsItsLastValue()
    {
        World world("  - {alert: Up, expr: up > 0}\n");
        const QString rule = keyOf(world.rules.front());
        world.now += kSlot;
        world.take(world.engine.judge(rule, std::vector<LabelledValue>{{{}, 7}}, world.now));
        world.now += kSlot;
        world.take(world.engine.judge(rule, std::vector<LabelledValue>{}, world.now));
        QCOMPARE(world.told.last(), u"resolved 7 no longer in the answer of its query"_s);
    }
    void aRuleThatOnlyLearnsIsNotBlind()
    {
        World world("  - {alert: Many, metric: disk, threshold: 0.9, function: avg, window: 5m, min_samples: 1000}\n");
        for (Duration passed{}; passed < 10min; passed += kSlot)
            world.see({{disk(u"a"_s), 0.95}});
        QCOMPARE(toText(world.open.state), u"nodata"_s);
        QVERIFY(world.engine.blindRules().isEmpty());
    }
};

QTEST_GUILESS_MAIN(SeriesEndTest)
#include "tst_seriesend.moc"
