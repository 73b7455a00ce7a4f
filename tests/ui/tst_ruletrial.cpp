// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ruletrial.h"

#include "support/fakeclock.h"
#include "support/fakeengine.h"
#include "ui/models/alertingtext.h"
#include "ui/widgets/firechart.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

/// A metric that stands at 1, and at 5 for three hours of each day.
struct World {
    World()
    {
        engine.now = clock.now();
        Metric load;
        load.name = u"load"_s;
        engine.series = {{load, {}, [](Instant at) { return toMs(at) / 3'600'000 % 24 < 3 ? 5.0 : 1.0; }}};
        rule.name = u"Busy"_s;
        rule.metric = u"load"_s;
        rule.threshold = 4;
        rule.clear = 3;
        trial.resize(600, 400);
        trial.show();
    }

    FakeClock clock;
    FakeEngine engine;
    /// From top to bottom.
    [[nodiscard]] QList<FireChart *> charts() const { return trial.findChildren<FireChart *>(); }

    Rule rule;
    RuleBook book;
    RuleTrial trial{engine, nullptr};
};

/// A compound over the world's metric and one that stands at 50.
Rule both(World &world)
{
    Metric queue;
    queue.name = u"queue"_s;
    world.engine.series += {queue, {}, [](Instant) { return 50.0; }};
    Rule rule = world.rule;
    rule.metric.clear();
    rule.clear.reset();
    rule.condition = CompoundCondition{
        Term{.terms = {Term{.metric = u"load"_s, .threshold = 4}, Term{.metric = u"queue"_s, .threshold = 20}}}};
    return rule;
}

}  // namespace

class RuleTrialTest : public QObject {
    Q_OBJECT
private slots:
    void drawsWhereItWouldHaveFired()
    {
        World world;
        world.trial.setRule(world.rule, world.book, world.clock.now());
        QTRY_VERIFY(world.charts().at(0)->content().fires.size() >= 7);
        QCOMPARE(world.charts().at(0)->content().threshold, std::optional(4.0));
        QCOMPARE(world.charts().at(0)->content().clear, std::optional(3.0));
    }

    void movingTheThresholdTriesItAgainAndKeepsTheDistanceToTheClearLevel()
    {
        World world;
        world.trial.setRule(world.rule, world.book, world.clock.now());
        QTRY_VERIFY(!world.charts().at(0)->content().fires.isEmpty());
        QSignalSpy changed(&world.trial, &RuleTrial::ruleChanged);
        emit world.charts().at(0)->thresholdMoved(6);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(world.trial.rule().threshold, 6.0);
        QCOMPARE(world.trial.rule().clear, std::optional(5.0));
        QCOMPARE(world.charts().at(0)->content().clear, std::optional(5.0));
        QTRY_VERIFY(world.charts().at(0)->content().fires.isEmpty());
    }

    void theUpKeyRaisesTheThreshold()
    {
        World world;
        world.trial.setRule(world.rule, world.book, world.clock.now());
        QTRY_VERIFY(!world.charts().at(0)->content().series.empty());
        QTest::keyClick(world.charts().at(0), Qt::Key_Up);
        QVERIFY(world.trial.rule().threshold > 4);
    }

    void aProposalOfTheCoachIsTriedByAClick()
    {
        World world;
        Rule calmer = world.rule;
        calmer.pendingFor = 4h;
        world.engine.advice = {.noise = RuleNoise{.rule = world.rule.name, .fires = 30},
                               .quieter = {{.kind = QuieterRule::Kind::For, .rule = calmer}}};
        world.trial.coach(world.rule);
        world.trial.setRule(world.rule, world.book, world.clock.now());
        const auto proposal = [&]() -> QPushButton * {
            for (auto *button : world.trial.findChildren<QPushButton *>()) {
                if (button->text().startsWith(u"Try:"_s))
                    return button;
            }
            return nullptr;
        };
        QTRY_VERIFY(proposal());
        proposal()->click();
        QCOMPARE(world.trial.rule().pendingFor, Duration(4h));
        QTRY_VERIFY(world.engine.trials.last().pendingFor == 4h);
    }

    void aPromQlRuleIsTriedOnItsServersPast()
    {
        World world;
        world.rule.metric.clear();
        world.rule.condition = PromQlCondition{u"up == 0"_s};
        world.trial.setRule(world.rule, world.book, world.clock.now());
        QVERIFY(world.trial.isVisible());
        QTRY_COMPARE(world.engine.trials.size(), 1);
    }

    void aCompoundDrawsEachOfItsConditionsWithItsLevel()
    {
        World world;
        world.trial.setRule(both(world), world.book, world.clock.now());
        QTRY_VERIFY(!world.charts().at(0)->content().fires.isEmpty());
        const auto charts = world.charts();
        QCOMPARE(charts.size(), 2);
        QCOMPARE(charts[0]->content().threshold, std::optional(4.0));
        QCOMPARE(charts[1]->content().threshold, std::optional(20.0));
        QCOMPARE(charts[1]->content().series.at(0).samples.at(0).value, 50.0);
        QCOMPARE(charts[1]->content().fires.size(), charts[0]->content().fires.size());
    }

    void aLevelOfACompoundIsMovedAndTriedAgain()
    {
        World world;
        world.trial.setRule(both(world), world.book, world.clock.now());
        QTRY_VERIFY(!world.charts().at(1)->content().fires.isEmpty());
        emit world.charts().at(1)->thresholdMoved(80);
        QCOMPARE(std::get<CompoundCondition>(world.trial.rule().condition).root.terms[1].threshold, 80.0);
        QTRY_VERIFY(world.charts().at(1)->content().fires.isEmpty());
        world.trial.setRule(world.rule, world.book, world.clock.now());
        QCOMPARE(world.charts().size(), 1);
    }

    void aForecastsLimitIsMoved()
    {
        World world;
        world.rule.condition = ForecastCondition{.crosses = 4, .within = 24h};
        world.rule.clear.reset();
        world.trial.setRule(world.rule, world.book, world.clock.now());
        QTRY_COMPARE(world.charts().at(0)->content().threshold, std::optional(4.0));
        emit world.charts().at(0)->thresholdMoved(9);
        QCOMPARE(std::get<ForecastCondition>(world.trial.rule().condition).crosses, 9.0);
    }

    void saysWhatBecameOfTheFires()
    {
        Trial trial;
        trial.report.totals = {{.rule = u"Busy"_s, .fires = 20, .woke = 3, .escalations = 2}};
        trial.held = {{SuppressionKind::Silenced, 12}, {SuppressionKind::Inhibited, 1}};
        trial.missed = {{.isActedOn = true}, {}};
        QCOMPARE(fateText(trial),
                 u"Silenced: 12 held back · Inhibited: 1 held back · 3 message(s) in the night, 22 to 7 · Escalated 2 "
                 "time(s): nobody acknowledges the past · 2 incident(s) missed · somebody had acted on 1 of them"_s);
        QVERIFY(fateText({}).isEmpty());
    }

    void aRuleWithoutAMetricIsNotTried()
    {
        World world;
        world.rule.metric.clear();
        world.trial.setRule(world.rule, world.book, world.clock.now());
        QVERIFY(!world.trial.isVisible());
        QVERIFY(world.engine.trials.isEmpty());
    }
};

QTEST_MAIN(RuleTrialTest)
#include "tst_ruletrial.moc"
