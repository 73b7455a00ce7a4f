// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/engine.h"

#include "support/ruletext.h"

#include <QTest>
#include <random>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart = fromMs(1767225600000);

/// An engine with the store it would have: alerts that are open, and every transition ever.
class World {
public:
    explicit World(const std::vector<Rule> &rules, EngineOptions options = {}) : m_options(options), m_rules(rules)
    {
        m_options.pastFires = [this](const QString &rule, quint64 fingerprint, Instant since) {
            std::vector<Instant> fires;
            for (const auto &[id, alert] : m_fired) {
                if (alert.rule == rule && alert.fingerprint == fingerprint && alert.firedAt >= since)
                    fires.push_back(*alert.firedAt);
            }
            return fires;
        };
        m_engine = RuleEngine(m_options);
        keep(m_engine.setRules(rules, kStart));
    }

    void feed(const QString &metric, const Labels &labels, double value)
    {
        m_samples.push_back({{metric, labels}, {m_now, value}});
        m_engine.feed(m_samples.back());
    }
    TickResult tick()
    {
        TickResult result = m_engine.tick(m_now);
        keep(result);
        return result;
    }
    void pass(Duration duration) { m_now += duration; }
    void setRules(const std::vector<Rule> &rules)
    {
        m_rules = rules;
        keep(m_engine.setRules(rules, m_now));
    }
    /// The process is killed and started again: only what was stored is left.
    void kill(Instant lastTick)
    {
        m_engine = RuleEngine(m_options);
        keep(m_engine.setRules(m_rules, m_now));
        std::vector<RestoredAlert> stored;
        for (const auto &[id, alert] : m_open)
            stored.push_back(alert);
        keep(m_engine.restore(stored, lastTick));
        for (const SeriesSample &sample : m_samples) {
            if (sample.sample.at > m_now - 1h)
                m_engine.feed(sample);
        }
    }
    void keep(const TickResult &result)
    {
        for (AlertChange change : result.changes) {
            if (!change.alert.id.isStored()) {
                change.alert.id = AlertId{++m_lastId};
                m_engine.assignId(change.handle, change.alert.id);
            }
            for (Transition transition : change.transitions) {
                transition.alert = change.alert.id;
                m_journal.push_back(transition);
                m_told += u"%1:%2#%3"_s.arg((transition.at - kStart) / 1s)
                              .arg(toText(transition.to))
                              .arg(transition.alert.value);
            }
            if (change.alert.firedAt)
                m_fired[change.alert.id.value] = change.alert;
            m_repeats = change.alert.repeats;
            m_isFlapping = change.alert.isFlapping;
            if (change.flapping)
                m_flapNews += *change.flapping;
            if (isAtRest(change.alert.state))
                m_open.erase(change.alert.id.value);
            else
                m_open[change.alert.id.value] = {change.alert, toText(change.memory)};
        }
    }

    [[nodiscard]] QString told() const { return m_told.join(u' '); }
    [[nodiscard]] const std::vector<Transition> &journal() const { return m_journal; }
    [[nodiscard]] RuleEngine &engine() { return m_engine; }
    [[nodiscard]] Instant now() const { return m_now; }
    [[nodiscard]] int repeats() const { return m_repeats; }
    [[nodiscard]] bool isFlapping() const { return m_isFlapping; }
    [[nodiscard]] const QList<bool> &flapNews() const { return m_flapNews; }

private:
    EngineOptions m_options;
    std::vector<Rule> m_rules;
    RuleEngine m_engine;
    Instant m_now = kStart;
    std::vector<SeriesSample> m_samples;
    std::map<qint64, RestoredAlert> m_open;
    std::vector<Transition> m_journal;
    QStringList m_told;
    qint64 m_lastId = 0;
    int m_repeats = 0;
    bool m_isFlapping = false;
    QList<bool> m_flapNews;
    std::map<qint64, Alert> m_fired;  // all that ever did
};

QString text(const Transition &transition)
{
    return QString::fromUtf8(QJsonDocument(toJson(transition)).toJson(QJsonDocument::Compact));
}

/// Feeds one unlabelled series a value each 15 s, ticking each time.
void play(World &world, std::initializer_list<double> values, const QString &metric = u"m"_s)
{
    for (const double value : values) {
        world.feed(metric, {}, value);
        world.tick();
        world.pass(15s);
    }
}

const QByteArray kHigh =
    "  - {alert: High, metric: m, operator: '>', threshold: 5, for: 30s, labels: {severity: warning}}\n";

}  // namespace

class EngineTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void firesOnceAndResolves()
    {
        World world(rulesOf(kHigh));
        play(world, {1, 9, 9, 9, 9, 1, 1});
        QCOMPARE(world.told(), u"15:pending#1 45:firing#1 75:resolved#1"_s);
    }
    void givesEveryIncidentAnIdOfItsOwnAndKeepsTheFingerprint()
    {
        World world(rulesOf("  - {alert: High, metric: m, threshold: 5}\n"));
        play(world, {9, 1, 9, 1});
        QCOMPARE(world.told(), u"0:firing#1 15:resolved#1 30:firing#2 45:resolved#2"_s);
        const Labels labels{{u"alertname"_s, u"High"_s}};
        QCOMPARE(world.journal().at(0).labels, labels);
    }
    void keepsLabelSetsApart()
    {
        World world(rulesOf(kHigh));
        for (int i = 0; i < 4; ++i) {
            world.feed(u"m"_s, {{u"host"_s, u"a"_s}}, 9);
            world.feed(u"m"_s, {{u"host"_s, u"b"_s}}, 1);
            world.tick();
            world.pass(15s);
        }
        QCOMPARE(world.told(), u"0:pending#1 30:firing#1"_s);
        const Alert alert = world.engine().alerts().at(0);
        QCOMPARE(alert.labels.toText(), u"{alertname=\"High\", host=\"a\", severity=\"warning\"}"_s);
        QCOMPARE(alert.fingerprint, alert.labels.fingerprint());
        QCOMPARE(alert.value, 9.0);
        QCOMPARE(alert.threshold, std::optional(5.0));
        QCOMPARE(alert.firedAt, std::optional(kStart + 30s));
        QCOMPARE(alert.lastTrueAt, std::optional(kStart + 45s));
    }
    void selectsByMatchers()
    {
        World world(
            rulesOf("  - {alert: A, metric: {name: m, labels: {host: '=~a.*', env: '!=test'}}, threshold: 5}\n"));
        world.feed(u"m"_s, {{u"host"_s, u"a1"_s}}, 9);
        world.feed(u"m"_s, {{u"host"_s, u"a2"_s}, {u"env"_s, u"test"_s}}, 9);
        world.feed(u"m"_s, {{u"host"_s, u"b"_s}}, 9);
        world.feed(u"n"_s, {{u"host"_s, u"a1"_s}}, 9);
        QCOMPARE(world.tick().changes.size(), size_t(1));
    }
    void aSeverityThatATemplateMakesChangesWithTheValue()
    {
        World world(rulesOf("  - alert: A\n    metric: m\n    threshold: 5\n    labels: {severity: '{{ if gt $value "
                            "50.0 }}critical{{ else }}warning{{ end }}'}\n"));
        for (const double value : {10.0, 60.0, 60.0, 10.0}) {
            world.feed(u"m"_s, {}, value);
            world.tick();
            world.pass(15s);
        }
        QStringList told;
        for (const Transition &transition : world.journal())
            told += transition.labels.value(u"severity"_s) + u": "_s + transition.reason;
        QCOMPARE(told.size(), 3);
        QVERIFY(told[0].startsWith(u"warning: "_s));
        QCOMPARE(told[1], u"critical: severity warning → critical"_s);
        QCOMPARE(told[2], u"warning: severity critical → warning"_s);
        QCOMPARE(world.engine().alerts().size(), size_t(1));
    }
    void expandsTextsWithTheValue()
    {
        World world(rulesOf("  - alert: A\n    metric: m\n    threshold: 5\n    annotations: {summary: "
                            "'{{ $labels.host }} at {{ $value | humanize }}', description: 'd'}\n"));
        world.feed(u"m"_s, {{u"host"_s, u"db"_s}}, 1500);
        const Alert alert = world.tick().changes.at(0).alert;
        QCOMPARE(alert.summary, u"db at 1.5k"_s);
        QCOMPARE(alert.description, u"d"_s);
    }
    void evaluatesEachSlotOnce()
    {
        World world(rulesOf(kHigh));
        world.feed(u"m"_s, {}, 1);
        QCOMPARE(world.tick().evaluated, 1);
        world.pass(14s);
        QCOMPARE(world.tick().evaluated, 0);
        world.pass(2s);
        QCOMPARE(world.tick().evaluated, 1);
    }
    void timersRunOnSlotsAndNotOnLateTicks()
    {
        // The tick of slot 0 comes 14 s late; the rule is still held for 30 s in slot 30.
        World world(rulesOf(kHigh));
        world.pass(14s);
        world.feed(u"m"_s, {}, 9);
        world.tick();
        world.pass(16s);
        world.feed(u"m"_s, {}, 9);
        world.tick();
        QCOMPARE(world.told(), u"0:pending#1 30:firing#1"_s);
    }
    void countsMissedSlots()
    {
        World world(rulesOf(kHigh));
        world.tick();
        world.pass(60s);
        QCOMPARE(world.tick().missedSlots, 3);
    }

    void missingDataIsAStateAndComesBackAsTheSameIncident()
    {
        World world(rulesOf("  - {alert: High, metric: m, threshold: 5}\n"));
        play(world, {9});
        for (int i = 0; i < 30; ++i) {
            world.tick();
            world.pass(15s);
        }
        play(world, {9, 1});
        QCOMPARE(world.told(), u"0:firing#1 315:nodata#1 465:firing#1 480:resolved#1"_s);
    }
    void slowSourcesHaveTheirOwnIdeaOfStale()
    {
        World world(rulesOf("  - {alert: High, metric: m, threshold: 5}\n"));
        world.engine().addSeries({u"m"_s, {}}, 24h);
        play(world, {9});
        for (int i = 0; i < 100; ++i) {
            world.tick();
            world.pass(15s);
        }
        QCOMPARE(world.told(), u"0:firing#1"_s);
    }
    void wakingFromSleepIsNoStorm()
    {
        World world(rulesOf(kHigh));
        for (int i = 0; i < 3; ++i) {
            for (int host = 0; host < 100; ++host)
                world.feed(u"m"_s, {{u"host"_s, QString::number(host)}}, host % 2 ? 9 : 1);
            world.tick();
            world.pass(15s);
        }
        const size_t before = world.journal().size();
        QCOMPARE(before, size_t(100));  // fifty pending, fifty firing
        world.pass(8h);
        QCOMPARE(world.tick().missedSlots, 8 * 60 * 4);
        world.pass(15s);
        for (int host = 0; host < 100; ++host)
            world.feed(u"m"_s, {{u"host"_s, QString::number(host)}}, host % 2 ? 9 : 1);
        world.tick();
        QCOMPARE(world.journal().size(), before);
    }
    void stillBlindLongAfterWakingIsSaid()
    {
        World world(rulesOf("  - {alert: High, metric: m, threshold: 5}\n"));
        play(world, {9});
        world.pass(8h);
        for (int i = 0; i < 25; ++i) {
            world.tick();
            world.pass(15s);
        }
        QVERIFY2(world.told().endsWith(u":nodata#1"_s), qPrintable(world.told()));
        QCOMPARE(world.journal().size(), size_t(2));
    }
    void clockSetBackAnHourChangesNothing()
    {
        World world(rulesOf(kHigh));
        play(world, {9, 9, 9});
        world.pass(-1h);
        play(world, {9, 9, 9});
        QCOMPARE(world.told(), u"0:pending#1 30:firing#1"_s);
        play(world, {1});
        QVERIFY2(world.told().endsWith(u"resolved#1"_s), qPrintable(world.told()));
    }

    void acknowledgementLastsUntilTheAlertEnds()
    {
        World world(rulesOf("  - {alert: High, metric: m, threshold: 5}\n"));
        play(world, {9});
        const auto change = world.engine().acknowledge(AlertId{1}, u"ann"_s, u"on it"_s, world.now());
        QVERIFY(change);
        QCOMPARE(change->alert.acknowledgedBy, u"ann"_s);
        for (int i = 0; i < 30; ++i) {
            world.tick();
            world.pass(15s);
        }
        QCOMPARE(world.engine().alerts().at(0).state, AlertState::NoData);
        play(world, {9});
        QCOMPARE(world.engine().alerts().at(0).acknowledgeComment, u"on it"_s);
        play(world, {1, 9});
        const Alert next = world.engine().alerts().at(0);
        QCOMPARE(next.id, AlertId{2});
        QVERIFY(!next.acknowledgedAt);
    }
    void unacknowledgesAndNamesUnknownAlerts()
    {
        World world(rulesOf("  - {alert: High, metric: m, threshold: 5}\n"));
        play(world, {9});
        QVERIFY(world.engine().acknowledge(AlertId{1}, u"ann"_s, {}, world.now()));
        QVERIFY(!world.engine().unacknowledge(AlertId{1}, world.now())->alert.acknowledgedAt);
        QCOMPARE(world.engine().acknowledge(AlertId{9}, u"ann"_s, {}, world.now()).error().kind, ErrorKind::NotFound);
    }
    void resolvedByHandStartsAnewWhereItStillHolds()
    {
        World world(rulesOf("  - {alert: High, metric: m, threshold: 5}\n"));
        play(world, {9});
        auto change = world.engine().resolve(AlertId{1}, u"ann"_s, world.now());
        QVERIFY(change);
        world.keep({.changes = {*change}});
        QCOMPARE(world.engine().alerts().size(), 0);
        play(world, {9});
        QCOMPARE(world.told(), u"0:firing#1 15:resolved#1 15:firing#2"_s);
    }

    void ruleThatGoesEndsItsAlerts()
    {
        World world(rulesOf(kHigh));
        play(world, {9, 9, 9});
        world.setRules({});
        QCOMPARE(world.told(), u"0:pending#1 30:firing#1 45:resolved#1"_s);
    }
    void ruleSwitchedOffEndsItsAlerts()
    {
        auto rules = rulesOf(kHigh);
        World world(rules);
        play(world, {9});
        rules[0].isEnabled = false;
        world.setRules(rules);
        QCOMPARE(world.told(), u"0:pending#1 15:inactive#1"_s);
    }
    // Finding 9 of the reference: no severity change.
    void changedSeverityIsJournalledInTheSameAlert()
    {
        auto rules = rulesOf(kHigh);
        World world(rules);
        play(world, {9, 9, 9});
        rules[0].labels.set(u"severity"_s, u"critical"_s);
        world.setRules(rules);
        QCOMPARE(world.journal().back().reason, u"severity warning → critical"_s);
        QCOMPARE(world.journal().back().alert, AlertId{1});
        QCOMPARE(world.engine().alerts().at(0).labels.value(u"severity"), u"critical"_s);
        play(world, {9, 1});
        QVERIFY2(world.told().endsWith(u"60:resolved#1"_s), qPrintable(world.told()));
    }
    void unrelatedEditKeepsTheHoldTime()
    {
        auto rules = rulesOf(kHigh);
        World world(rules);
        play(world, {9, 9});
        rules.push_back(rulesOf("  - {alert: Other, metric: m, threshold: 50}\n")[0]);
        world.setRules(rules);
        play(world, {9});
        QCOMPARE(world.told(), u"0:pending#1 30:firing#1"_s);
    }
    void ruleThatCannotWorkIsNamedAndTheOthersGoOn()
    {
        auto rules = rulesOf(kHigh + "  - {alert: Typo, metric: nothing, threshold: 1}\n");
        rules.push_back(rules[0]);
        rules.back().name = u"Bad"_s;
        rules.back().matchers = {{u"a"_s, u"=~("_s}};
        World world(rules);
        play(world, {9, 9, 9});
        QCOMPARE(world.told(), u"0:pending#1 30:firing#1"_s);
        const QStringList problems = world.engine().problems();
        QCOMPARE(problems.size(), 2);
        QVERIFY(problems.at(0).startsWith(u"Bad: "_s));
        QVERIFY(problems.at(1).startsWith(u"Typo: no series matches"_s));
    }
    void seriesThatBecomeEqualAreNamed()
    {
        World world(rulesOf("  - {alert: A, metric: m, threshold: 5, labels: {host: all}}\n"));
        world.feed(u"m"_s, {{u"host"_s, u"a"_s}}, 9);
        world.feed(u"m"_s, {{u"host"_s, u"b"_s}}, 9);
        QCOMPARE(world.tick().changes.size(), size_t(1));
        QCOMPARE(world.engine().problems().size(), 1);
    }
    void flappingIsSeen()
    {
        World world(rulesOf("  - {alert: High, metric: m, threshold: 5}\n"));
        play(world, {9, 1, 9, 1, 9, 1});
        QVERIFY(!world.isFlapping());
        QCOMPARE(world.repeats(), 3);
        play(world, {9});
        QVERIFY(world.isFlapping());
        world.kill(world.now() - 15s);
        play(world, {1});
        QVERIFY(world.isFlapping());
        world.pass(2h);
        play(world, {1, 9});
        QVERIFY(!world.isFlapping());
    }
    void flappingIsNewsWhenItBeginsAndWhenItEnds()
    {
        World world(rulesOf("  - {alert: High, metric: m, threshold: 5}\n"));
        play(world, {9, 1, 9, 1, 9, 1, 9, 1, 9});
        QCOMPARE(world.flapNews(), QList<bool>{true});
        world.kill(world.now() - 15s);
        for (int i = 0; i < 240; ++i)
            play(world, {9});
        QCOMPARE(world.flapNews(), (QList<bool>{true, false}));
        QVERIFY(!world.isFlapping());
        QCOMPARE(world.repeats(), 5);
        QCOMPARE(world.journal().size(), size_t(9));
    }
    void tooManyAlertsOfARuleAreAnError()
    {
        auto rules = rulesOf("  - {alert: High, metric: m, threshold: 5}\n");
        rules[0].limit = 2;
        World world(rules);
        const auto feedAll = [&world](double value) {
            for (int host = 0; host < 3; ++host)
                world.feed(u"m"_s, {{u"host"_s, QString::number(host)}}, host == 0 ? 9 : value);
            world.tick();
            world.pass(15s);
        };
        feedAll(1);
        feedAll(9);
        QCOMPARE(world.told(), u"0:firing#1 15:error#1"_s);
        feedAll(1);
        QCOMPARE(world.told(), u"0:firing#1 15:error#1 30:firing#1"_s);
    }

    void compoundNeedsAllItsTerms()
    {
        World world(
            rulesOf("  - alert: Both\n    all:\n    - {metric: a, threshold: 5}\n    - {metric: b, operator: '<', "
                    "threshold: 1}\n"));
        const auto both = [&world](double a, double b) {
            world.feed(u"a"_s, {{u"host"_s, u"x"_s}}, a);
            world.feed(u"b"_s, {{u"host"_s, u"x"_s}}, b);
            world.feed(u"b"_s, {{u"host"_s, u"y"_s}}, 0);
            world.tick();
            world.pass(15s);
        };
        both(9, 3);
        both(9, 0.5);
        both(1, 0.5);
        QCOMPARE(world.told(), u"15:firing#1 30:resolved#1"_s);
        QCOMPARE(world.journal().at(0).labels.value(u"host"), u"x"_s);
    }
    void compoundOfAnyTermIgnoresWhatDoesNotExist()
    {
        World world(
            rulesOf("  - alert: One\n    any:\n    - {metric: a, threshold: 5}\n    - {metric: none, threshold: 5}\n"));
        play(world, {1, 9}, u"a"_s);
        QCOMPARE(world.told(), u"15:firing#1"_s);
    }
    void compoundOverAlerts()
    {
        World world(
            rulesOf("  - alert: All\n    all:\n    - {alert: High}\n    - {metric: n, threshold: 0}\n" + kHigh));
        for (int i = 0; i < 4; ++i) {
            world.feed(u"m"_s, {}, 9);
            world.feed(u"n"_s, {}, i == 3 ? 1 : 0);
            world.tick();
            world.pass(15s);
        }
        QCOMPARE(world.told(), u"0:pending#1 30:firing#1 45:firing#2"_s);
    }
    void absenceFiresWhenNothingComes()
    {
        World world(rulesOf("  - {alert: Gone, metric: {name: m, labels: {job: x}}, absent: 1m}\n"));
        world.feed(u"m"_s, {{u"job"_s, u"x"_s}}, 1);
        for (int i = 0; i < 7; ++i) {
            world.tick();
            world.pass(15s);
        }
        world.feed(u"m"_s, {{u"job"_s, u"x"_s}}, 1);
        world.tick();
        QCOMPARE(world.told(), u"75:firing#1 105:resolved#1"_s);
        QCOMPARE(world.journal().at(0).labels.value(u"job"), u"x"_s);
    }
    // Finding 4 of the reference: no path from a trend or an anomaly to an alert.
    void statisticalKindsAskTheirJudge()
    {
        EngineOptions options;
        options.judge = [](const Rule &rule, const SeriesKey &, std::span<const Sample> samples, Instant) -> Reading {
            const auto &anomaly = std::get<AnomalyCondition>(rule.condition);
            const bool holds = samples.back().value > anomaly.score;
            return {samples.back().value, holds ? ReadingKind::Holds : ReadingKind::Clears, {}};
        };
        World world(rulesOf("  - {alert: Odd, metric: m, anomaly: {score: 0.9}}\n"), options);
        play(world, {0.5, 0.95, 0.5});
        QCOMPARE(world.told(), u"15:firing#1 30:resolved#1"_s);
        QCOMPARE(world.journal().at(0).value, 0.95);
    }

    void promQlFollowsTheAnswersOfItsServer()
    {
        World world(rulesOf("  - {alert: Down, expr: up == 0, for: 15s}\n"));
        RuleEngine &engine = world.engine();
        const auto ask = [&](const Result<std::vector<LabelledValue>> &answer) {
            const auto due = engine.dueQueries(world.now());
            QCOMPARE(due.size(), size_t(1));
            QCOMPARE(due.at(0).expr, u"up == 0"_s);
            world.keep(engine.judge(due.at(0).rule, answer, due.at(0).at));
            world.pass(15s);
        };
        const std::vector<LabelledValue> down{{{{u"job"_s, u"x"_s}}, 0}};
        ask(down);
        ask(down);
        ask(fail(ErrorKind::Unreachable, u"down"_s));
        ask(down);
        ask(std::vector<LabelledValue>());
        QCOMPARE(world.told(), u"0:pending#1 15:firing#1 30:error#1 45:firing#1 60:resolved#1"_s);
        QVERIFY(engine.dueQueries(world.now() - 15s).empty());
    }
    void promQlErrorIsSeenWithoutAnyAlert()
    {
        World world(rulesOf("  - {alert: Down, expr: up == 0}\n"));
        world.keep(world.engine().judge(u"Down"_s, fail(ErrorKind::Unreachable, u"x"_s), kStart));
        QCOMPARE(world.told(), u"0:error#1"_s);
        world.keep(world.engine().judge(u"Down"_s, std::vector<LabelledValue>(), kStart + 15s));
        QCOMPARE(world.told(), u"0:error#1 15:inactive#1"_s);
    }

    // Finding 11 of the reference: everything is lost at restart.
    void holdTimeSurvivesARestart()
    {
        World world(rulesOf(kHigh));
        play(world, {9, 9});
        world.kill(world.now() - 15s);
        play(world, {9, 1});
        QCOMPARE(world.told(), u"0:pending#1 30:firing#1 45:resolved#1"_s);
    }
    void downtimeDoesNotCountAsHeld()
    {
        World world(rulesOf("  - {alert: High, metric: m, threshold: 5, for: 1m}\n"));
        play(world, {9, 9});
        const Instant lastTick = world.now() - 15s;
        world.pass(3h);
        world.kill(lastTick);
        play(world, {9, 9, 9, 9});
        // 15 s held before, one slot for the restart, two more.
        QCOMPARE(world.told(), u"0:pending#1 10860:firing#1"_s);
    }
    void alertWhoseSeriesIsGoneStaysVisible()
    {
        World world(rulesOf("  - {alert: High, metric: m, threshold: 5}\n"));
        RuleEngine &engine = world.engine();
        Alert alert;
        alert.id = AlertId{7};
        alert.rule = u"High"_s;
        alert.state = AlertState::Firing;
        alert.labels = {{u"alertname"_s, u"High"_s}, {u"host"_s, u"gone"_s}};
        alert.firedAt = kStart - 1min;
        world.keep(engine.restore({{alert, {}}}, kStart - 15s));
        world.tick();
        QCOMPARE(engine.alerts().at(0).id, AlertId{7});
        for (int i = 0; i < 30; ++i) {
            world.tick();
            world.pass(15s);
        }
        QCOMPARE(engine.alerts().at(0).state, AlertState::NoData);
        QCOMPARE(engine.alerts().at(0).labels.value(u"host"), u"gone"_s);
    }
    void alertWhoseRuleIsGoneEndsAtTheRestart()
    {
        World world({});
        Alert alert;
        alert.id = AlertId{7};
        alert.rule = u"High"_s;
        alert.state = AlertState::Firing;
        world.keep(world.engine().restore({{alert, u"not json"_s}}, kStart));
        QCOMPARE(world.told(), u"0:resolved#7"_s);
    }

    void killedAtAnyMomentGivesTheSameJournal()
    {
        const auto rules = rulesOf("  - {alert: A, metric: m, threshold: 5, for: 45s, keep_firing_for: 30s, clear: 4}\n"
                                   "  - {alert: B, metric: m, function: avg, window: 2m, threshold: 5}\n"
                                   "  - {alert: C, all: [{alert: A}, {alert: B}]}\n");
        const auto run = [&rules](int killAt) {
            std::mt19937 random(7);
            World world(rules);
            for (int i = 0; i < 5760; ++i) {
                const bool hasData = random() % 40 != 0 && !(i > 1000 && i < 1060);
                const double value = double(random() % 100) / 10;
                for (int host = 0; host < 2 && hasData; ++host)
                    world.feed(u"m"_s, {{u"host"_s, QString::number(host)}}, i / 20 % 2 == host ? 6 : value);
                world.tick();
                world.pass(15s);
                if (i == killAt)
                    world.kill(world.now() - 15s);
                if (killAt >= 0 && i == killAt + 200)
                    break;
            }
            return world.journal();
        };
        const auto whole = run(-1);
        QVERIFY(whole.size() > 500);
        std::mt19937 random(99);
        for (int i = 0; i < 200; ++i) {
            const int killAt = int(random() % 5500);
            const auto part = run(killAt);
            QVERIFY(part.size() <= whole.size());
            for (size_t row = 0; row < part.size(); ++row)
                QVERIFY2(part[row] == whole[row], qPrintable(u"killed at %1: %2 | %3"_s.arg(
                                                      QString::number(killAt), text(part[row]), text(whole[row]))));
        }
    }
};

QTEST_GUILESS_MAIN(EngineTest)
#include "tst_engine.moc"
