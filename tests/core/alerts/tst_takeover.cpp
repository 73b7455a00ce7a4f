// SPDX-License-Identifier: GPL-3.0-or-later
// Alerts over an edit of the rules and over a restart.
#include "alerts/engine.h"

#include "support/ruletext.h"

#include <QTest>
#include <map>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart = fromMs(1767225600000);
constexpr Duration kSlot = 15s;

const QByteArray kHot = "  - {alert: Hot, expr: 'temp > 30', for: 15s}\n";
const QByteArray kBusy = "  - {alert: Busy, metric: cpu, threshold: 0.8}\n";
const QByteArray kBusier = "  - {alert: Busy, metric: cpu, threshold: 0.9}\n";
/// One name, two severities; and the like of a server's.
const QByteArray kTwice = "  - {alert: Disk, metric: disk, threshold: 0.95, labels: {severity: critical}}\n"
                          "  - {alert: Disk, metric: disk, threshold: 0.8, labels: {severity: warning}}\n"
                          "  - {alert: Up, expr: 'a', labels: {severity: critical}}\n"
                          "  - {alert: Up, expr: 'b', labels: {severity: warning}}\n";

/// What a program keeps of an engine: rules, open alerts and their memory, and what it told.
class World {
public:
    explicit World(const QByteArray &yaml) { edit(yaml); }

    void edit(const QByteArray &yaml)
    {
        m_rules = rulesOf(yaml);
        keep(m_engine.setRules(m_rules, m_now));
    }
    void kill()
    {
        m_engine = RuleEngine();
        std::vector<RestoredAlert> stored;
        for (const auto &[id, alert] : m_open)
            stored.push_back(alert);
        keep(m_engine.setRules(m_rules, m_now));
        keep(m_engine.restore(stored, m_now));
    }
    /// A slot, with a sample of each of these metrics, and the rules of these expressions answered by one element.
    void pass(const std::map<QString, double> &samples, const std::map<QString, double> &answers = {})
    {
        m_now += kSlot;
        for (const auto &[metric, value] : samples)
            m_engine.feed({{metric, {{u"host"_s, u"a"_s}}}, {m_now, value}});
        for (const Rule &rule : m_rules) {
            const auto *promql = std::get_if<PromQlCondition>(&rule.condition);
            if (promql && answers.contains(promql->expr))
                keep(m_engine.judge(
                    keyOf(rule), std::vector<LabelledValue>{{{{u"host"_s, u"a"_s}}, answers.at(promql->expr)}}, m_now));
        }
        keep(m_engine.tick(m_now));
    }
    /// "id rule severity state", by id.
    [[nodiscard]] QStringList open() const
    {
        QStringList lines;
        for (const auto &[id, restored] : m_open) {
            const Alert &alert = restored.alert;
            lines += u"%1 %2 %3 %4"_s.arg(QString::number(id), alert.rule, alert.labels.value(u"severity"),
                                          toText(alert.state));
        }
        return lines;
    }
    [[nodiscard]] const QStringList &told() const { return m_told; }

private:
    void keep(const TickResult &result)
    {
        for (AlertChange change : result.changes) {
            if (!change.alert.id.isStored()) {
                change.alert.id = AlertId{++m_lastId};
                m_engine.assignId(change.handle, change.alert.id);
            }
            for (const Transition &transition : change.transitions)
                m_told += u"%1 %2 %3"_s.arg(transition.rule, toText(transition.to), transition.reason);
            if (isAtRest(change.alert.state))
                m_open.erase(change.alert.id.value);
            else
                m_open[change.alert.id.value] = {change.alert, toText(change.memory)};
        }
    }

    RuleEngine m_engine;
    std::vector<Rule> m_rules;
    Instant m_now = kStart;
    std::map<qint64, RestoredAlert> m_open;
    QStringList m_told;
    qint64 m_lastId = 0;
};

}  // namespace

class TakeoverTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void anEditOfAnotherRuleLeavesAPromqlAlertAsItIs()
    {
        World world(kHot + kBusy);
        world.pass({{u"cpu"_s, 0.1}}, {{u"temp > 30"_s, 50}});
        QCOMPARE(world.open(), QStringList{u"1 Hot  pending"_s});
        world.edit(kHot + kBusier);
        world.pass({{u"cpu"_s, 0.1}}, {{u"temp > 30"_s, 50}});
        QCOMPARE(world.open(), QStringList{u"1 Hot  firing"_s});
        world.edit(kHot + kBusy);
        world.pass({{u"cpu"_s, 0.1}}, {{u"temp > 30"_s, 50}});
        QCOMPARE(world.told().size(), 2);
    }
    void anotherExpressionIsJudgedByItsNextAnswer()
    {
        World world(kHot);
        for (int i = 0; i < 2; ++i)
            world.pass({}, {{u"temp > 30"_s, 50}});
        world.edit("  - {alert: Hot, expr: 'temp > 40', for: 15s}\n");
        QCOMPARE(world.open(), QStringList{u"1 Hot  firing"_s});
        world.pass({}, {{u"temp > 40"_s, 50}});
        QCOMPARE(world.told().size(), 2);
    }
    void anEditAfterARestartAndBeforeTheFirstSampleKeepsTheAlert()
    {
        World world(kBusy);
        world.pass({{u"cpu"_s, 0.95}});
        world.kill();
        world.edit(kBusier);
        world.pass({{u"cpu"_s, 0.95}});
        QCOMPARE(world.open(), QStringList{u"1 Busy  firing"_s});
        QVERIFY2(!world.told().contains(u"Busy resolved the rule no longer covers it"_s),
                 qPrintable(world.told().join(u'\n')));
    }
    void whatTheRuleNoLongerSelectsIsOver()
    {
        World world(kBusy);
        world.pass({{u"cpu"_s, 0.95}});
        world.edit("  - {alert: Busy, metric: {labels: {host: b}, name: cpu}, threshold: 0.8}\n");
        QCOMPARE(world.told().last(), u"Busy resolved the rule no longer covers it"_s);
    }
    void rulesOfOneNameKeepEachTheirOwnAlertOverARestart()
    {
        World world(kTwice);
        const auto pass = [&world] { world.pass({{u"disk"_s, 0.85}}, {{u"b"_s, 1}}); };
        pass();
        const QStringList open{u"1 Up warning firing"_s, u"2 Disk warning firing"_s};
        QCOMPARE(world.open(), open);
        world.kill();
        pass();
        QCOMPARE(world.open(), open);
        QCOMPARE(world.told().size(), 2);
    }
    void aLabelThatWasChangedMeanwhileLosesNoAlertOfAnOnlyRule()
    {
        World world("  - {alert: Busy, metric: cpu, threshold: 0.8, labels: {severity: warning}}\n");
        world.pass({{u"cpu"_s, 0.95}});
        QCOMPARE(world.open(), QStringList{u"1 Busy warning firing"_s});
        World restarted = world;
        restarted.edit("  - {alert: Busy, metric: cpu, threshold: 0.8, labels: {severity: critical}}\n");
        restarted.kill();
        restarted.pass({{u"cpu"_s, 0.95}});
        QCOMPARE(restarted.open(), QStringList{u"1 Busy critical firing"_s});
    }
};

QTEST_GUILESS_MAIN(TakeoverTest)
#include "tst_takeover.moc"
