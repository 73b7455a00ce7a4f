// SPDX-License-Identifier: GPL-3.0-or-later
// When the alerting thread did not look, and that nobody takes it for a quiet time.
#include "store/lookstore.h"
#include "support/fakeclock.h"
#include "support/ruletext.h"
#include "support/temporarydatabase.h"
#include "workers/alerting.h"
#include "workers/rulebook.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Duration kStep = 15s;

struct Bench {
    Bench()
    {
        const RuleGroup group{.name = u"g"_s, .rules = rulesOf("  - {alert: Busy, metric: cpu, threshold: 1}\n")};
        if (!saveRules(*database, {group}, clock.now()))
            throw std::runtime_error("the rules could not be stored");
        begin();
    }
    void begin()
    {
        alerting = std::make_unique<Alerting>(
            Alerting::Options{.database = database.path(), .interval = kStep, .clock = clock});
        alerting->start();
    }
    void tickFor(Duration time)
    {
        for (Duration passed{}; passed < time; passed += kStep) {
            clock.advance(kStep);
            alerting->tick();
        }
    }
    [[nodiscard]] std::optional<WatchGap> gapAround(Instant at) const
    {
        return LookStore(*database).gapAround(at).value();
    }

    FakeClock clock;
    TemporaryDatabase database;
    std::unique_ptr<Alerting> alerting;
};

}  // namespace

class AlertGapsTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aTimeOfSleepIsAGapAndItsSlotsAreCounted()
    {
        Bench bench;
        bench.tickFor(5min);
        const Instant asleep = bench.clock.now();
        bench.clock.advance(8h - kStep);
        bench.tickFor(kStep);
        QCOMPARE(bench.gapAround(asleep + 3h), std::optional(WatchGap{asleep, asleep + 8h}));
        bench.alerting->stop();
        QCOMPARE(LookStore(*bench.database).looks()->missedSlots, 8 * 60 * 4 - 1);
    }
    void aTimeInWhichTheProgramWasEndedIsAGap()
    {
        Bench bench;
        bench.tickFor(5min);
        const Instant ended = bench.clock.now();
        bench.alerting->stop();
        bench.clock.advance(1h);
        bench.begin();
        QCOMPARE(bench.gapAround(ended + 30min), std::optional(WatchGap{ended, ended + 1h}));
    }
    void aTimeOfLooksIsNone()
    {
        Bench bench;
        const Instant begun = bench.clock.now();
        bench.tickFor(1h);
        for (const Duration passed : {Duration(1min), Duration(30min), Duration(59min)})
            QCOMPARE(bench.gapAround(begun + passed), std::nullopt);
        QCOMPARE(bench.gapAround(begun - 1min), std::optional(WatchGap{std::nullopt, begun}));
    }
};

QTEST_GUILESS_MAIN(AlertGapsTest)
#include "tst_alertgaps.moc"
