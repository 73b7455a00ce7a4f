// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/noisecoach.h"

#include "alerts/rulefile.h"
#include "alerts/ruleindex.h"

#include <QTest>
#include <random>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart = fromMs(1767225600000);  // 2026-01-01T00:00:00Z
const BacktestOptions kOptions;
const RuleIndex kNoRules({});

Rule high(const QByteArray &more = {})
{
    const auto groups = readRules(
        "groups:\n- name: g\n  rules:\n  - {alert: High, metric: lat, threshold: 5" + more + "}\n", u"r.yml"_s);
    if (!groups)
        qFatal("%s", qPrintable(groups.error().text()));
    return groups->at(0).rules.at(0);
}

/// A value each minute.
std::vector<SeriesData> minutely(const std::vector<double> &values)
{
    SeriesData data{{u"lat"_s, {{u"host"_s, u"a"_s}}}, {}};
    for (size_t i = 0; i < values.size(); ++i)
        data.samples.push_back({kStart + qint64(i) * 1min, values[i]});
    return {data};
}

Incident incident(const QString &rule, Duration from, Duration to, bool isActedOn = false, const QString &host = u"a"_s)
{
    Incident result{AlertId{1}, rule,     {{u"alertname"_s, rule}, {u"host"_s, host}}, kStart + from, kStart + to,
                    {},         isActedOn};
    if (isActedOn)
        result.acknowledgedAt = result.firedAt + 1min;
    return result;
}

/// One minute high in every ten, and an outage of half an hour from minute 200 on.
std::vector<double> blipsAndAnOutage()
{
    std::vector<double> values(300, 1);
    for (size_t i = 0; i < 200; i += 10)
        values[i + 5] = 5.05;
    std::fill(values.begin() + 200, values.begin() + 230, 9);
    return values;
}

/// What the rule as it is did on the samples.
std::vector<Incident> incidentsOf(const Rule &rule, const std::vector<SeriesData> &series)
{
    std::vector<Incident> incidents;
    for (const Transition &t : backtest({rule}, series, kOptions).transitions) {
        if (t.to == AlertState::Firing)
            incidents.push_back({t.alert, t.rule, t.labels, t.at, {}, {}, false});
        else if (t.to == AlertState::Resolved)
            incidents.back().endedAt = t.at;
    }
    return incidents;
}

const QuieterRule *ofKind(const std::vector<QuieterRule> &proposals, QuieterRule::Kind kind)
{
    const auto found = std::ranges::find(proposals, kind, &QuieterRule::kind);
    return found == proposals.end() ? nullptr : &*found;
}

}  // namespace

class NoiseCoachTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void countsWhatARuleAskedOfPeople()
    {
        std::vector<Incident> incidents{incident(u"Noisy"_s, 0min, 5min), incident(u"Noisy"_s, 20min, 25min),
                                        incident(u"Noisy"_s, 12h, 13h), incident(u"Noisy"_s, 14h, 15h, true),
                                        incident(u"Quiet"_s, 12h, 13h, true)};
        incidents[4].acknowledgedAt = incidents[4].firedAt + 3min;
        const auto noise = noiseOf(incidents, kNoRules, kOptions);
        QCOMPARE(noise.size(), size_t(2));
        QCOMPARE(noise[0], (RuleNoise{u"Noisy"_s, {}, 4, 2, Duration(1min), 0.75, 0.5}));
        QCOMPARE(noise[1], (RuleNoise{u"Quiet"_s, {}, 1, 0, Duration(3min), 0, 0}));
    }
    void anotherHostsAlertIsNoFlap()
    {
        const auto noise = noiseOf(
            std::vector{incident(u"N"_s, 0min, 5min), incident(u"N"_s, 6min, 7min, false, u"b"_s)}, kNoRules, kOptions);
        QCOMPARE(noise[0].flaps, 0);
    }
    void withoutIncidentsThereIsNothingToSay()
    {
        QVERIFY(noiseOf({}, kNoRules, kOptions).empty());
        QVERIFY(quieterRules(high(), {}, minutely(blipsAndAnOutage()), kOptions).empty());
        QVERIFY(inhibitionsFor({}, kNoRules, kStart).empty());
    }

    void proposesTheMildestChangeOfEachKind()
    {
        const auto series = minutely(blipsAndAnOutage());
        auto incidents = incidentsOf(high(), series);
        QCOMPARE(incidents.size(), size_t(21));
        incidents.back().isActedOn = true;
        incidents.back().acknowledgedAt = incidents.back().firedAt + 1min;
        const auto proposals = quieterRules(high(), incidents, series, kOptions);
        const QuieterRule *longer = ofKind(proposals, QuieterRule::Kind::For);
        QVERIFY(longer);
        QCOMPARE(longer->rule.pendingFor, Duration(1min));
        QCOMPARE(longer->before.fires, 21);
        QCOMPARE(longer->after.fires, 1);
        QCOMPARE(longer->missed, 20);
        QCOMPARE(longer->later, Duration(1min));
        const QuieterRule *higher = ofKind(proposals, QuieterRule::Kind::Threshold);
        QVERIFY(higher);
        QCOMPARE(higher->rule.threshold, 5.1);
        QCOMPARE(higher->after.fires, 1);
        QCOMPARE(higher->later, Duration(0));
        QVERIFY(!ofKind(proposals, QuieterRule::Kind::Clear));
    }
    void neverMissesWhatWasActedOn()
    {
        const auto series = minutely(blipsAndAnOutage());
        auto incidents = incidentsOf(high(), series);
        incidents[3].isActedOn = true;  // a blip, as high as the others
        QVERIFY(quieterRules(high(), incidents, series, kOptions).empty());
    }
    void proposesHysteresisForAValueAroundTheThreshold()
    {
        std::vector<double> values;
        for (int i = 0; i < 120; ++i)
            values.push_back(i % 2 ? 4.95 : 5.6);
        const auto series = minutely(values);
        const auto proposals = quieterRules(high(), incidentsOf(high(), series), series, kOptions);
        const QuieterRule *band = ofKind(proposals, QuieterRule::Kind::Clear);
        QVERIFY(band);
        QCOMPARE(*band->rule.clear, 4.9);
        QCOMPARE(band->before.fires, 60);
        QCOMPARE(band->after.fires, 1);
        QCOMPARE(band->missed, 0);
    }
    void aRuleBelowAThresholdIsLowered()
    {
        const auto rule = high(", operator: '<'");
        std::vector<double> values(200, 9);
        for (size_t i = 5; i < 200; i += 10)
            values[i] = 4.95;
        const auto series = minutely(values);
        const auto proposals = quieterRules(rule, incidentsOf(rule, series), series, kOptions);
        const QuieterRule *lower = ofKind(proposals, QuieterRule::Kind::Threshold);
        QVERIFY(lower);
        QCOMPARE(lower->rule.threshold, 4.9);
    }

    void aShareIsNeverAskedToBeMoreThanAllOfIt()
    {
        auto rule = high();
        rule.threshold = 0.99;
        std::vector<double> values(200, 0.5);
        for (size_t i = 5; i < 200; i += 10)
            values[i] = 1;
        const auto series = minutely(values);
        QVERIFY(!ofKind(quieterRules(rule, incidentsOf(rule, series), series, kOptions), QuieterRule::Kind::Threshold));
    }
    void oneFireTeachesNothing()
    {
        const auto rule = high();
        std::vector<double> values(200, 1);
        values[100] = 5.1;
        const auto series = minutely(values);
        QCOMPARE(incidentsOf(rule, series).size(), 1U);
        QVERIFY(quieterRules(rule, incidentsOf(rule, series), series, kOptions).empty());
    }

    void proposesInhibitionWhereAlertsComeTogether()
    {
        std::vector<Incident> incidents;
        for (int i = 0; i < 6; ++i) {
            incidents.push_back(incident(u"HostDown"_s, i * 1h, i * 1h + 10min));
            incidents.push_back(incident(u"SiteSlow"_s, i * 1h + 1min, i * 1h + 9min));
        }
        const auto advice = inhibitionsFor(incidents, kNoRules, kStart + 12h);
        QCOMPARE(advice.size(), size_t(1));
        QCOMPARE(advice[0].source, u"HostDown"_s);
        QCOMPARE(advice[0].target, u"SiteSlow"_s);
        QCOMPARE(advice[0].equal, QStringList{u"host"_s});
        QCOMPARE(advice[0].covered, 6);
    }
    void noInhibitionWhereSomebodyActedOnTheTarget()
    {
        std::vector<Incident> incidents;
        for (int i = 0; i < 6; ++i) {
            incidents.push_back(incident(u"HostDown"_s, i * 1h, i * 1h + 10min));
            incidents.push_back(incident(u"SiteSlow"_s, i * 1h + 1min, i * 1h + 9min, i == 5));
        }
        QVERIFY(inhibitionsFor(incidents, kNoRules, kStart + 12h).empty());
    }
    void noInhibitionForAFewCoincidences()
    {
        std::vector<Incident> incidents;
        for (int i = 0; i < 10; ++i) {
            incidents.push_back(incident(u"HostDown"_s, i * 1h, i * 1h + 10min));
            incidents.push_back(incident(u"SiteSlow"_s, i * 1h + (i < 5 ? 1min : 30min), i * 1h + 40min));
        }
        QVERIFY(inhibitionsFor(incidents, kNoRules, kStart + 12h).empty());
    }
    void noInhibitionByWhatFiresMostOfTheTime()
    {
        std::vector<Incident> incidents;
        for (int i = 0; i < 30; ++i) {
            incidents.push_back(incident(u"AlwaysOn"_s, i * 1h, i * 1h + 54min));
            incidents.push_back(
                incident(u"Blip"_s, i * 1h + (i * 17 % 60) * 1min, i * 1h + (i * 17 % 60) * 1min + 30s));
        }
        for (const InhibitionAdvice &advice : inhibitionsFor(incidents, kNoRules, kStart + 30h))
            QVERIFY(advice.source != u"AlwaysOn"_s);
    }
    void noInhibitionForOneStormOfManyHosts()
    {
        std::vector<Incident> incidents{incident(u"Backup"_s, 100h, 102h)};
        for (int i = 0; i < 20; ++i)
            incidents.push_back(incident(u"HostSlow"_s, 101h + i * 1s, 101h + 20min, false, QString::number(i)));
        QVERIFY(inhibitionsFor(incidents, kNoRules, kStart + 720h).empty());
    }
    void coincidencesOfManyRandomRulesAreHardlyEverProposed()
    {
        std::mt19937 random(20260101);
        std::uniform_int_distribution<int> minute(0, 7 * 24 * 60);
        int proposed = 0;
        for (int week = 0; week < 100; ++week) {
            std::vector<Incident> incidents;
            for (int rule = 0; rule < 6; ++rule) {
                for (int fire = 0; fire < 5 + 20 * rule; ++fire) {
                    const Duration at = minute(random) * 1min;
                    incidents.push_back(incident(u"Rule%1"_s.arg(rule), at, at + 45min));
                }
            }
            proposed += int(inhibitionsFor(incidents, kNoRules, kStart + 168h).size());
        }
        QVERIFY2(proposed <= 3, qPrintable(QString::number(proposed)));
    }

    void ofTwoRulesWithOneNameEachHasItsOwnIncidents()
    {
        Rule warning = high();
        warning.labels = {{u"severity"_s, u"warning"_s}};
        Rule critical = high();
        critical.labels = {{u"severity"_s, u"critical"_s}};
        const std::vector<Rule> rules{warning, critical};
        const RuleIndex index(rules);
        std::vector<Incident> incidents;
        for (int i = 0; i < 4; ++i)
            incidents.push_back(incident(u"High"_s, i * 1h, i * 1h + 5min));
        for (size_t i = 0; i < incidents.size(); ++i)
            incidents[i].labels.set(u"severity"_s, i < 3 ? u"warning"_s : u"critical"_s);
        QCOMPARE(incidentsOf(warning, index, incidents).size(), size_t(3));
        QCOMPARE(incidentsOf(critical, index, incidents).size(), size_t(1));
        const auto noise = noiseOf(incidents, index, kOptions);
        QCOMPARE(noise.size(), size_t(2));
        QCOMPARE(noise[0].labels, warning.labels);
        QCOMPARE(noise[0].fires, 3);
        QCOMPARE(noise[1].fires, 1);
    }
    void aRuleThatIsAloneInItsNameHasAllIncidentsOfIt()
    {
        Rule rule = high();
        rule.labels = {{u"severity"_s, u"critical"_s}};
        const std::vector<Rule> rules{rule};
        const std::vector incidents{incident(u"High"_s, 0min, 5min)};  // from before it had the label
        QCOMPARE(incidentsOf(rule, RuleIndex(rules), incidents).size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(NoiseCoachTest)
#include "tst_noisecoach.moc"
