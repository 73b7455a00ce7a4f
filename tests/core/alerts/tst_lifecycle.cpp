// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/lifecycle.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart = fromMs(1'767'225'600'000);

/// A label set that is fed one reading each 15 s; keeps every transition as "seconds:state".
class Story {
public:
    explicit Story(LifecycleRule rule) : m_rule(rule) { m_rule.interval = 15s; }

    Story &value(double value, int times = 1) { return feed({value, ReadingKind::Value, {}}, times); }
    Story &noData(int times = 1) { return feed({0, ReadingKind::NoData, ReadingReason::Stale}, times); }
    Story &error(int times = 1) { return feed({0, ReadingKind::Error, ReadingReason::NotFinite}, times); }
    Story &sleep(Duration duration)
    {
        m_now += duration;
        return *this;
    }
    [[nodiscard]] QString told() const { return m_told.join(u' '); }
    [[nodiscard]] const AlertRecord &record() const { return m_record; }

private:
    Story &feed(const Reading &reading, int times)
    {
        for (int i = 0; i < times; ++i) {
            const Step next = step(m_record, m_rule, reading, m_now);
            if (next.isTransition) {
                m_told += u"%1:%2"_s.arg((m_now - kStart) / 1s).arg(toText(next.record.state));
                m_reasonsAreGiven = m_reasonsAreGiven && next.reason != StepReason::None;
            }
            m_record = next.record;
            m_now += 15s;
        }
        Q_ASSERT(m_reasonsAreGiven);
        return *this;
    }

    LifecycleRule m_rule;
    AlertRecord m_record;
    Instant m_now = kStart;
    QStringList m_told;
    bool m_reasonsAreGiven = true;
};

Story above(double threshold, Duration pendingFor = {}, Duration keepFiringFor = {})
{
    return Story({Operator::Greater, threshold, threshold, pendingFor, keepFiringFor, {}});
}

Story withClearLevel(double threshold, double clear)
{
    return Story({Operator::Greater, threshold, clear, {}, {}, {}});
}

}  // namespace

class LifecycleTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void firesAtOnceWithoutFor() { QCOMPARE(above(5).value(9).value(1).told(), u"0:firing 15:resolved"_s); }
    void firesAfterHoldTime()
    {
        QCOMPARE(above(5, 1min).value(1).value(9, 8).value(1, 2).told(), u"15:pending 75:firing 135:resolved"_s);
    }
    void firesAtTheFirstSlotAfterAnUnevenHoldTime()
    {
        QCOMPARE(above(5, 50s).value(9, 9).told(), u"0:pending 60:firing"_s);
    }
    void dipStartsTheHoldTimeAnew()
    {
        QCOMPARE(above(5, 30s).value(9, 2).value(1).value(9, 3).told(),
                 u"0:pending 30:inactive 45:pending 75:firing"_s);
    }
    void equalIsNotGreater() { QCOMPARE(above(5).value(5, 3).told(), QString()); }

    void keepsFiringForAWhile() { QCOMPARE(above(5, 0s, 30s).value(9).value(1, 5).told(), u"0:firing 45:resolved"_s); }
    void holdingAgainStopsTheClearing()
    {
        QCOMPARE(above(5, 0s, 30s).value(9).value(1, 2).value(9).value(1, 5).told(), u"0:firing 90:resolved"_s);
    }

    void resolvesOnlyPastTheClearLevel()
    {
        QCOMPARE(withClearLevel(5, 3).value(4).value(9).value(4, 3).value(3.5).value(3).told(),
                 u"15:firing 90:resolved"_s);
    }
    void clearLevelDoesNotStartAnAlert() { QCOMPARE(withClearLevel(5, 3).value(4, 5).told(), QString()); }
    void clearLevelHoldsOverMissingData()
    {
        QCOMPARE(withClearLevel(5, 3).value(9).noData().value(4).value(2).told(),
                 u"0:firing 15:nodata 30:firing 45:resolved"_s);
    }

    void clearLevelOfTheLastAlertDoesNotHelpTheNext()
    {
        Story story({Operator::Greater, 5, 3, 30s, {}, {}});
        story.value(9, 3).noData().value(1).value(9).value(4).value(9);
        QCOMPARE(story.told(), u"0:pending 30:firing 45:nodata 60:resolved 75:pending 90:inactive 105:pending"_s);
    }

    // Finding 6 of the reference: missing metrics read as 0 or 1.
    void missingDataNeverResolves() { QCOMPARE(above(5).value(9).noData(400).told(), u"0:firing 15:nodata"_s); }
    void returnsFromMissingDataAsTheSameIncident()
    {
        auto story = above(5, 1min);
        story.value(9, 6);
        const Instant since = story.record().activeSince;
        story.noData(10).value(9);
        QCOMPARE(story.told(), u"0:pending 60:firing 90:nodata 240:firing"_s);
        QCOMPARE(story.record().activeSince, since);
    }
    void resolvesWhenDataComesBackWell()
    {
        QCOMPARE(above(5).value(9).noData(2).value(1).told(), u"0:firing 15:nodata 45:resolved"_s);
    }
    void keepFiringForStartsWhenDataComesBackWell()
    {
        QCOMPARE(above(5, 0s, 30s).value(9).value(1).noData(2).value(1, 4).told(),
                 u"0:firing 30:nodata 60:firing 90:resolved"_s);
    }
    void missingDataStartsTheHoldTimeAnew()
    {
        QCOMPARE(above(5, 30s).value(9, 2).noData().value(9, 3).told(), u"0:pending 30:nodata 45:pending 75:firing"_s);
    }
    void quietSeriesGoesToNoDataAndBack()
    {
        QCOMPARE(above(5).value(1).noData(2).value(1).told(), u"15:nodata 45:inactive"_s);
    }
    void errorIsAStateOfItsOwn()
    {
        QCOMPARE(above(5).value(9).noData().error(2).noData().value(9).told(),
                 u"0:firing 15:nodata 30:error 60:nodata 75:firing"_s);
    }

    void sleepDoesNotCountAsHeld()
    {
        // Held for 30 s before the night and must hold for 30 s after it; the slot of waking counts as one interval.
        QCOMPARE(above(5, 1min).value(9, 3).sleep(8h).value(9, 4).told(), u"0:pending 28860:firing"_s);
    }
    void sleepDoesNotCountAsClear()
    {
        QCOMPARE(above(5, 0s, 1min).value(9).value(1, 2).sleep(8h).value(1, 4).told(), u"0:firing 28875:resolved"_s);
    }
    void aFewMissedSlotsCountAsHeld()
    {
        QCOMPARE(above(5, 1min).value(9).sleep(45s).value(9).told(), u"0:pending 60:firing"_s);
    }
    void clockSetBackKeepsTheTimeHeld()
    {
        // 45 s held, an hour back, 15 s more.
        QCOMPARE(above(5, 1min).value(9, 4).sleep(-1h).value(9, 3).told(), u"0:pending -3525:firing"_s);
    }
    void clockSetBackNeitherFiresNorResolves()
    {
        QCOMPARE(above(5, 1min).value(9, 6).sleep(-1h).value(9, 3).told(), u"0:pending 60:firing"_s);
    }

    void judgedElsewhereNeedsNoThreshold()
    {
        const LifecycleRule rule{.interval = 15s};
        Step next = step({}, rule, {-3, ReadingKind::Holds, {}}, kStart);
        QCOMPARE(next.record.state, AlertState::Firing);
        next = step(next.record, rule, {99, ReadingKind::Clears, {}}, kStart + 15s);
        QCOMPARE(next.record.state, AlertState::Resolved);
    }

    // Findings 1 and 3: every comparison was "greater", so scores alarmed when all was well.
    void directionIsTheRulesOwn_data()
    {
        QTest::addColumn<Operator>("op");
        QTest::addColumn<double>("bad");
        QTest::addColumn<double>("good");
        QTest::newRow("<") << Operator::Less << 0.4 << 0.5;
        QTest::newRow("<=") << Operator::LessOrEqual << 0.5 << 0.6;
        QTest::newRow(">") << Operator::Greater << 0.6 << 0.5;
        QTest::newRow(">=") << Operator::GreaterOrEqual << 0.5 << 0.4;
        QTest::newRow("==") << Operator::Equal << 0.5 << 0.4;
        QTest::newRow("!=") << Operator::NotEqual << 0.4 << 0.5;
    }
    void directionIsTheRulesOwn()
    {
        QFETCH(Operator, op);
        QFETCH(double, bad);
        QFETCH(double, good);
        Story story({op, 0.5, 0.5, {}, {}, {}});
        QCOMPARE(story.value(good).value(bad).value(good).told(), u"15:firing 30:resolved"_s);
    }
};

QTEST_GUILESS_MAIN(LifecycleTest)
#include "tst_lifecycle.moc"
