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
    Rule rule;
    RuleTrial trial{engine, nullptr};
    FireChart *chart = trial.findChild<FireChart *>();
};

}  // namespace

class RuleTrialTest : public QObject {
    Q_OBJECT
private slots:
    void drawsWhereItWouldHaveFired()
    {
        World world;
        world.trial.setRule(world.rule, {}, world.clock.now());
        QTRY_VERIFY(world.chart->content().fires.size() >= 7);
        QCOMPARE(world.chart->content().threshold, std::optional(4.0));
        QCOMPARE(world.chart->content().clear, std::optional(3.0));
    }

    void movingTheThresholdTriesItAgainAndKeepsTheDistanceToTheClearLevel()
    {
        World world;
        world.trial.setRule(world.rule, {}, world.clock.now());
        QTRY_VERIFY(!world.chart->content().fires.isEmpty());
        QSignalSpy changed(&world.trial, &RuleTrial::ruleChanged);
        emit world.chart->thresholdMoved(6);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(world.trial.rule().threshold, 6.0);
        QCOMPARE(world.trial.rule().clear, std::optional(5.0));
        QCOMPARE(world.chart->content().clear, std::optional(5.0));
        QTRY_VERIFY(world.chart->content().fires.isEmpty());
    }

    void theUpKeyRaisesTheThreshold()
    {
        World world;
        world.trial.setRule(world.rule, {}, world.clock.now());
        QTRY_VERIFY(!world.chart->content().series.empty());
        QTest::keyClick(world.chart, Qt::Key_Up);
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
        world.trial.setRule(world.rule, {}, world.clock.now());
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
        world.trial.setRule(world.rule, {}, world.clock.now());
        QVERIFY(world.trial.isVisible());
        QTRY_COMPARE(world.engine.trials.size(), 1);
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
        world.trial.setRule(world.rule, {}, world.clock.now());
        QVERIFY(!world.trial.isVisible());
        QVERIFY(world.engine.trials.isEmpty());
    }
};

QTEST_MAIN(RuleTrialTest)
#include "tst_ruletrial.moc"
