// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/firecause.h"

#include "support/ruletext.h"

#include <QTest>
#include <limits>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart = fromMs(1767225600000);  // 2026-01-01T00:00:00Z
constexpr Instant kFired = kStart + 2h;
constexpr Instant kNow = kStart + 3h;

/// A value each 15 s from kStart to kNow: `low`, and `high` from `since` on.
SeriesData stepping(const QString &metric, const Labels &labels, double low, double high, Instant since)
{
    SeriesData data{{metric, labels}, {}};
    for (Instant at = kStart; at <= kNow; at += 15s)
        data.samples.push_back({at, at < since ? low : high});
    return data;
}

Alert firing(const Rule &rule, const Labels &series)
{
    Alert alert;
    alert.id = AlertId{1};
    alert.rule = rule.name;
    alert.labels = series.with(rule.labels);
    alert.labels.set(u"alertname"_s, rule.name);
    alert.state = AlertState::Firing;
    alert.activeSince = kFired;
    alert.firedAt = kFired;
    alert.updatedAt = kFired;
    return alert;
}

const Labels kA{{u"host"_s, u"a"_s}};
const Labels kB{{u"host"_s, u"b"_s}};

}  // namespace

class FireCauseTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void eachConditionOfACompoundHasItsValuesItsLimitAndSinceWhenItHolds()
    {
        const Rule rule = rulesOf("  - alert: C\n    labels: {severity: critical}\n    all:\n"
                                  "    - {metric: cpu, operator: '>', threshold: 0.8}\n"
                                  "    - {metric: mem, operator: '>', threshold: 0.5}\n")
                              .at(0);
        const std::vector<SeriesData> series{stepping(u"cpu"_s, kA, 0.2, 0.9, kFired - 20min),
                                             stepping(u"mem"_s, kA, 0.1, 0.6, kFired),
                                             stepping(u"mem"_s, kB, 0.1, 0.7, kStart)};
        const FireCauses causes = causesOf(rule, firing(rule, kA), {.series = series}, kNow);
        QCOMPARE(causes.causes.size(), size_t(2));
        const Cause &cpu = causes.causes[0];
        QCOMPARE(cpu.seen.size(), size_t(1));
        QCOMPARE(cpu.value, std::optional(0.9));
        QCOMPARE(cpu.holds, std::optional(true));
        QCOMPARE(cpu.since, std::optional(kFired - 20min));
        QVERIFY(!cpu.isSinceBefore);
        const Cause &mem = causes.causes[1];
        QCOMPARE(mem.seen.size(), size_t(1));  // not host b's
        QCOMPARE(mem.value, std::optional(0.6));
        QCOMPARE(mem.since, std::optional(kFired));
        QCOMPARE(mem.term.threshold, 0.5);
    }

    void whatHeldBeforeTheSpanBeganSaysSo()
    {
        const Rule rule = rulesOf("  - {alert: T, metric: cpu, threshold: 0.8}\n").at(0);
        const std::vector<SeriesData> series{stepping(u"cpu"_s, kA, 0.2, 0.9, kStart)};
        const FireCauses causes = causesOf(rule, firing(rule, kA), {.series = series}, kNow);
        QVERIFY(causes.causes.at(0).isSinceBefore);
        QCOMPARE(causes.causes.at(0).since, std::optional(causes.span.from));
    }

    void theValuesAreThoseOfTheRulesFunction()
    {
        const Rule rule = rulesOf("  - {alert: T, metric: cpu, function: max, window: 10m, threshold: 0.8}\n").at(0);
        std::vector<SeriesData> series{stepping(u"cpu"_s, kA, 0.2, 0.2, kStart)};
        for (Sample &sample : series[0].samples)
            sample.value = sample.at == kFired ? 0.9 : sample.value;
        const FireCauses causes = causesOf(rule, firing(rule, kA), {.series = series}, kFired + 8min);
        QCOMPARE(causes.causes.at(0).value, std::optional(0.9));
        QCOMPARE(causes.causes.at(0).since, std::optional(kFired));
    }

    void anAlertThatEndedIsJudgedWhenItsConditionLastHeld()
    {
        const Rule rule = rulesOf("  - {alert: T, metric: cpu, threshold: 0.8}\n").at(0);
        std::vector<SeriesData> series{stepping(u"cpu"_s, kA, 0.2, 0.9, kFired)};
        for (Sample &sample : series[0].samples)
            sample.value = sample.at > kFired + 10min ? 0.1 : sample.value;
        Alert alert = firing(rule, kA);
        alert.state = AlertState::Resolved;
        alert.lastTrueAt = kFired + 10min;
        alert.resolvedAt = kFired + 11min;
        const FireCauses causes = causesOf(rule, alert, {.series = series}, kNow);
        QCOMPARE(causes.causes.at(0).holds, std::optional(true));
        QCOMPARE(causes.causes.at(0).value, std::optional(0.9));
        QCOMPARE(causes.causes.at(0).since, std::optional(kFired));
    }

    void ofACompoundOverAlertsThoseThatFireAreNamed()
    {
        const Rule rule = rulesOf("  - alert: Up\n    any:\n    - {alert: Cpu}\n    - {alert: Disk}\n").at(0);
        Alert cpu = firing(rulesOf("  - {alert: Cpu, metric: cpu, threshold: 1}\n").at(0), kA);
        cpu.id = AlertId{7};
        cpu.firedAt = kFired - 5min;
        Alert over = cpu;
        over.id = AlertId{8};
        over.rule = u"Disk"_s;
        over.state = AlertState::Resolved;
        over.resolvedAt = kFired + 1min;
        const std::vector<Alert> alerts{cpu, over};
        const FireCauses causes = causesOf(rule, firing(rule, {}), {.alerts = alerts}, kNow);
        QCOMPARE(causes.causes.size(), size_t(2));
        QCOMPARE(causes.causes[0].kind, Cause::Kind::Alerts);
        QCOMPARE(causes.causes[0].alerts.size(), size_t(1));
        QCOMPARE(causes.causes[0].alerts[0].id, AlertId{7});
        QCOMPARE(causes.causes[0].since, std::optional(kFired - 5min));
        QVERIFY(causes.causes[1].alerts.empty());
        QCOMPARE(causes.causes[1].holds, std::optional(false));
    }

    void groupsWithinGroupsStandDeeper()
    {
        const Rule rule = rulesOf("  - alert: C\n    all:\n    - {metric: cpu, threshold: 1}\n"
                                  "    - any:\n      - {metric: a, threshold: 1}\n      - {metric: b, threshold: 1}\n")
                              .at(0);
        const FireCauses causes = causesOf(rule, firing(rule, kA), {}, kNow);
        QCOMPARE(causes.causes.size(), size_t(4));
        QCOMPARE(causes.causes[1].kind, Cause::Kind::Group);
        QCOMPARE(causes.causes[1].depth, 0);
        QCOMPARE(causes.causes[2].depth, 1);
        QVERIFY(!causes.causes[2].holds);
        QCOMPARE(needsOf(rule).metrics, (QStringList{u"cpu"_s, u"a"_s, u"b"_s}));
    }

    void ofAPromQlRuleTheAnswersElementOfTheAlertCounts()
    {
        const Rule rule = rulesOf("  - {alert: P, expr: up == 0, labels: {severity: critical}}\n").at(0);
        PastAnswer answer{.rule = keyOf(rule), .elements = {{{{}, kA}, {}}, {{{}, kB}, {}}}};
        for (Instant at = kFired; at <= kNow; at += 15s)
            answer.elements[0].samples.push_back({at, at == kFired ? std::numeric_limits<double>::infinity() : 3});
        const FireCauses causes = causesOf(rule, firing(rule, kA), {.answers = std::span(&answer, 1)}, kNow);
        const Cause &cause = causes.causes.at(0);
        QCOMPARE(cause.kind, Cause::Kind::Answer);
        QCOMPARE(cause.seen.size(), size_t(1));
        QCOMPARE(cause.seen[0].samples.front().at, kFired + 15s);  // what is no number is not drawn
        QCOMPARE(cause.holds, std::optional(true));
        QCOMPARE(cause.value, std::optional(3.0));
        QCOMPARE(cause.since, std::optional(kFired));
    }

    void anAlertOfMonthsIsLookedAtInFewSlots()
    {
        const Rule rule = rulesOf("  - {alert: T, metric: cpu, threshold: 0.8}\n").at(0);
        const CauseSpan span{kStart, kStart + 24h * 90};
        const Duration step = slotWithin(rule, span);
        QVERIFY((span.to - span.from) / step <= 2000);
        QCOMPARE(step % Duration(15s), Duration::zero());
    }
};

QTEST_GUILESS_MAIN(FireCauseTest)
#include "tst_firecause.moc"
