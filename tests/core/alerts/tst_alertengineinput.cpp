// SPDX-License-Identifier: GPL-3.0-or-later
// Input that is too much, too slow or half broken: what is wrong is named, and the rest goes on.
#include "alerts/engine.h"
#include "alerts/rulefile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart = fromMs(1767225600000);

std::vector<Rule> rulesOf(const QByteArray &rules)
{
    const auto groups = readRules("groups:\n- name: g\n  rules:\n" + rules, u"r.yml"_s);
    if (!groups)
        qFatal("%s", qPrintable(groups.error().text()));
    return groups->at(0).rules;
}

int countOf(const TickResult &result, AlertState state)
{
    int count = 0;
    for (const AlertChange &change : result.changes)
        count += int(std::ranges::count(change.transitions, state, &Transition::to));
    return count;
}

}  // namespace

class AlertEngineInputTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void tenThousandRulesFireEachTheirOwnAlertAndSurviveAnEdit()
    {
        QByteArray yaml;
        for (int i = 0; i < 10'000; ++i)
            yaml +=
                "  - {alert: R" + QByteArray::number(i) + ", metric: m, threshold: " + QByteArray::number(i) + "}\n";
        std::vector<Rule> rules = rulesOf(yaml);
        RuleEngine engine;
        std::ignore = engine.setRules(rules, kStart);
        engine.feed({{u"m"_s, {}}, {kStart, 4999.5}});
        TickResult result = engine.tick(kStart);
        QCOMPARE(countOf(result, AlertState::Firing), 5000);
        qint64 id = 0;
        for (const AlertChange &change : result.changes)
            engine.assignId(change.handle, AlertId{++id});
        rules.erase(rules.begin());  // of all that fire one goes
        result = engine.setRules(rules, kStart + 1s);
        QCOMPARE(countOf(result, AlertState::Resolved), 1);
        QCOMPARE(engine.alerts().size(), 4999);
        QVERIFY(engine.openAlert(AlertId{5000}));
        QVERIFY(engine.acknowledge(AlertId{5000}, u"ann"_s, {}, kStart + 2s));
        QCOMPARE(engine.openAlert(AlertId{5000})->acknowledgedBy, u"ann"_s);
    }
    void aSlowExpressionSelectsWithoutBeingSlow()
    {
        // (x+x+)+y takes an engine that goes back through all ways longer than anybody waits.
        RuleEngine engine;
        std::ignore = engine.setRules(
            rulesOf("  - {alert: A, metric: {name: m, labels: {host: '=~(x+x+)+y'}}, threshold: 5}\n"), kStart);
        engine.feed({{u"m"_s, {{u"host"_s, QString(5000, u'x')}}}, {kStart, 9}});
        engine.feed({{u"m"_s, {{u"host"_s, QString(5000, u'x') + u'y'}}}, {kStart, 9}});
        QCOMPARE(countOf(engine.tick(kStart), AlertState::Firing), 1);
    }
    void aHundredThousandAlertsFireAreFoundAndEnd()
    {
        constexpr int kHosts = 100'000;
        RuleEngine engine;
        std::ignore = engine.setRules(rulesOf("  - {alert: A, metric: m, threshold: 5}\n"), kStart);
        std::vector<SeriesRef> series;
        for (int host = 0; host < kHosts; ++host) {
            series.push_back(engine.addSeries({u"m"_s, {{u"host"_s, QString::number(host)}}}));
            engine.feed(series.back(), {kStart, 9});
        }
        TickResult result = engine.tick(kStart);
        QCOMPARE(countOf(result, AlertState::Firing), kHosts);
        qint64 id = 0;
        for (const AlertChange &change : result.changes)
            engine.assignId(change.handle, AlertId{++id});
        for (qint64 each = 1; each <= kHosts; ++each)
            QVERIFY(engine.openAlert(AlertId{each}));
        for (const SeriesRef ref : series)
            engine.feed(ref, {kStart + 15s, 1});
        QCOMPARE(countOf(engine.tick(kStart + 15s), AlertState::Resolved), kHosts);
        QVERIFY(!engine.openAlert(AlertId{1}));
    }
    void oneFailingPromQlRuleLeavesItsGroupAlone()
    {
        RuleEngine engine;
        std::ignore = engine.setRules(rulesOf("  - {alert: Bad, expr: up == 0}\n  - {alert: Good, expr: load > 5}\n"
                                              "  - {alert: Own, metric: m, threshold: 5}\n"),
                                      kStart);
        engine.feed({{u"m"_s, {}}, {kStart, 9}});
        const auto due = engine.dueQueries(kStart);
        QCOMPARE(due.size(), size_t(2));
        const Error failure{ErrorKind::Unreachable, u"The query took too long."_s, {}};
        const TickResult bad = engine.judge(due[0].rule, tl::unexpected(failure), kStart);
        QCOMPARE(countOf(bad, AlertState::Error), 1);
        const TickResult good =
            engine.judge(due[1].rule, std::vector<LabelledValue>{{{{u"host"_s, u"a"_s}}, 9}}, kStart);
        QCOMPARE(countOf(good, AlertState::Firing), 1);
        QCOMPARE(countOf(engine.tick(kStart), AlertState::Firing), 1);
    }
    void aRestartDoesNotDoubleTheFiresThatMakeAnAlertFlap()
    {
        RuleEngine engine;
        std::ignore = engine.setRules(rulesOf("  - {alert: A, metric: m, threshold: 5}\n"), kStart);
        const SeriesRef series = engine.addSeries({u"m"_s, {}});
        std::vector<Instant> fires;
        AlertChange last;
        for (int i = 0; i < 3; ++i) {
            const Instant at = kStart + i * 15s;
            engine.feed(series, {at, i == 1 ? 1.0 : 9.0});
            for (const AlertChange &change : engine.tick(at).changes) {
                engine.assignId(change.handle, AlertId{i + 1});
                last = change;
                last.alert.id = AlertId{i + 1};
                if (change.alert.state == AlertState::Firing)
                    fires.push_back(at);
            }
        }
        QCOMPARE(last.alert.repeats, 2);
        EngineOptions options;
        options.pastFires = [&fires](const QString &, quint64, Instant) { return fires; };
        RuleEngine again(options);
        std::ignore = again.setRules(rulesOf("  - {alert: A, metric: m, threshold: 5}\n"), kStart + 30s);
        std::ignore = again.restore({{last.alert, toText(last.memory)}}, kStart + 30s);
        again.feed({{u"m"_s, {}}, {kStart + 30s, 9}});
        again.feed({{u"m"_s, {}}, {kStart + 45s, 1}});
        const TickResult ended = again.tick(kStart + 45s);
        QCOMPARE(ended.changes.size(), size_t(1));
        QCOMPARE(ended.changes[0].alert.repeats, 2);
    }
};

QTEST_GUILESS_MAIN(AlertEngineInputTest)
#include "tst_alertengineinput.moc"
