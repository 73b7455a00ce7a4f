// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/pasttrial.h"

#include "alerts/rulefile.h"
#include "notify/plainconfig.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace herald;

namespace {

constexpr Instant kStart = fromMs(1'750'000'000'000);  // 15:06:40 UTC

std::vector<Rule> rules()
{
    const auto groups =
        readRules("groups:\n- name: g\n  rules:\n  - {alert: High, metric: lat, window: 1m, function: last, "
                  "operator: '>', threshold: 5}\n",
                  u"r.yml"_s);
    if (!groups)
        qFatal("%s", qPrintable(groups.error().text()));
    return groups->at(0).rules;
}

/// Three hours, a value each minute, high from 1:00 to 1:20.
std::vector<SeriesData> past()
{
    SeriesData data{{u"lat"_s, {{u"host"_s, u"a"_s}}}, {}};
    for (Duration passed{}; passed < 3h; passed += 1min)
        data.samples.push_back({kStart + passed, passed >= 1h && passed < 1h + 20min ? 9.0 : 1.0});
    return {data};
}

PastFacts facts() { return {.config = configFor({.hasDesktop = true, .discord = {}})}; }

PastTrial tried(const PastFacts &facts) { return tryOnPast(rules(), past(), {}, facts, {}); }

Incident incident(const QString &rule, Duration from, Duration to)
{
    return {.rule = rule, .labels = {{u"alertname"_s, rule}, {u"host"_s, u"a"_s}}, .firedAt = kStart + from, .endedAt = kStart + to};
}

}  // namespace

class PastTrialTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aFireReachesAPersonOnceAndSoDoesItsEnd()
    {
        const PastTrial trial = tried(facts());
        QCOMPARE(trial.report.totals.at(0).fires, 1);
        QCOMPARE(trial.report.totals.at(0).notifications, 2);
        QCOMPARE(trial.telling.messages.size(), size_t(2));
        QVERIFY(trial.missed.empty());
    }
    void aSilenceOfThatTimeHoldsItBack()
    {
        PastFacts known = facts();
        known.silences = {{{1}, parseMatchers(u"host=\"a\"").value(), kStart, kStart + 2h, u"me"_s, u"work"_s, kStart}};
        const PastTrial trial = tried(known);
        QCOMPARE(trial.report.totals.at(0).fires, 1);
        QCOMPARE(trial.report.totals.at(0).notifications, 0);
        QCOMPARE(trial.report.totals.at(0).held, 1);
    }
    void anIncidentOfAnotherRuleInhibitsAsItDid()
    {
        PastFacts known = facts();
        known.config.inhibitRules = {{u"down"_s,
                                      parseMatchers(u"alertname=\"Down\"").value(),
                                      parseMatchers(u"alertname=\"High\"").value(),
                                      {u"host"_s}}};
        known.incidents = {incident(u"Down"_s, 30min, 2h)};
        const PastTrial inhibited = tried(known);
        QCOMPARE(inhibited.report.totals.at(0).notifications, 0);
        QCOMPARE(inhibited.report.totals.at(0).held, 1);
        known.incidents = {incident(u"Down"_s, 2h, 3h)};
        QCOMPARE(tried(known).report.totals.at(0).notifications, 2);
    }
    void anIncidentThatNobodyWouldHaveHeardOfIsMissed()
    {
        PastFacts known = facts();
        known.incidents = {incident(u"High"_s, 1h, 1h + 10min), incident(u"High"_s, 2h, 2h + 10min),
                           incident({}, 10min, 20min)};
        const PastTrial trial = tried(known);
        QCOMPARE(trial.missed.size(), size_t(2));
        QCOMPARE(trial.missed[0].firedAt, kStart + 2h);
        QCOMPARE(trial.missed[1].rule, QString());
        QCOMPARE(trial.report.totals.at(0).missed, 1);
    }
};

QTEST_GUILESS_MAIN(PastTrialTest)
#include "tst_pasttrial.moc"
