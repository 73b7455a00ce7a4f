// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/awardstate.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

class AwardStateTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsBackWhatItWrites()
    {
        QVERIFY(awardStateFromJson(toJson(AwardState())) == AwardState());
        AwardState state;
        state.at = fromMs(1'767'225'600'123);
        state.lastAwarded = 0.1 + 0.2;
        state.lastAwardedAt = fromMs(1'767'225'600'000);
        state.awards = 3;
        state.milestones = {0.5, 100};
        state.lastRaw = 7;
        state.counterOffset = 12;
        state.judgedTarget = 2;
        state.run.emplace();
        addTo(*state.run, {fromMs(1'767'225'600'001), 1.5});
        addTo(*state.run, {fromMs(1'767'225'600'002), 1.25});
        QVERIFY(awardStateFromJson(toJson(state)) == state);
    }

    void passesOverWhatIsMalformed()
    {
        QVERIFY(awardStateFromJson({}) == AwardState());
        const QJsonObject wrong{
            {u"at"_s, 5},          {u"last_awarded"_s, u"x"_s}, {u"awards"_s, -4},
            {u"milestones"_s, 1},  {u"counter_offset"_s, true}, {u"run"_s, QJsonObject{{u"count"_s, 1}}},
            {u"unknown"_s, u"y"_s}};
        QVERIFY(awardStateFromJson(wrong) == AwardState());
    }

    void aLongRunStaysSmall()
    {
        HeldRun run;
        for (int i = 0; i < 100'000; ++i)
            addTo(run, {fromMs(i * 5000LL), double(i)});
        QCOMPARE(run.count, 100'000);
        QVERIFY(run.values.size() < kMaxHeldValues);
        QVERIFY(run.values.size() >= kMaxHeldValues / 2);
        QCOMPARE(run.low, 0.0);
        QCOMPARE(run.high, 99'999.0);
        for (size_t i = 1; i < run.values.size(); ++i)
            QCOMPARE(run.values[i] - run.values[i - 1], double(run.stride));
    }

    void otherSeriesProveNothing()
    {
        Achievement other;
        other.key = u"kpi:other:7"_s;
        other.evidence.append(
            {u"samples"_s, {}, {}, {}, EvidenceGrade::Measured, {{u"award"_s, 7}, {u"value"_s, 1.0}}, {}});
        QVERIFY(awardStateFrom({u"mine"_s, {}}, {other}) == AwardState());
    }
};

QTEST_GUILESS_MAIN(AwardStateTest)
#include "tst_awardstate.moc"
