// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/healthscore.h"

#include <QTest>
#include <random>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

Metric metric(const QString &unit, Direction direction)
{
    Metric m;
    m.unit = unit;
    m.direction = direction;
    return m;
}

}  // namespace

class HealthScoreTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void judgesValuesByTheirLimit()
    {
        const Metric seconds = metric(u"s"_s, Direction::LowerIsBetter);
        QCOMPARE(goodness(seconds, 5.0, 5.0), 0.5);
        QVERIFY(std::abs(*goodness(seconds, 5.0, 10.0) - 0.2) < 1e-9);
        QVERIFY(std::abs(*goodness(seconds, 5.0, 2.5) - 0.8) < 1e-9);
        QCOMPARE(goodness(seconds, 5.0, 0.0), 1.0);
        const Metric hits = metric(u"posts"_s, Direction::HigherIsBetter);
        QVERIFY(std::abs(*goodness(hits, 100.0, 200.0) - 0.8) < 1e-9);
        QCOMPARE(goodness(hits, 100.0, 0.0), 0.0);
        QCOMPARE(goodness(metric(u"ratio"_s, Direction::HigherIsBetter), std::nullopt, 0.97), 0.97);
    }

    void doesNotJudgeWithoutALimit()
    {
        const Metric seconds = metric(u"s"_s, Direction::LowerIsBetter);
        QVERIFY(!goodness(seconds, std::nullopt, 1).has_value());
        QVERIFY(!goodness(seconds, 0.0, 1).has_value());
        QVERIFY(!goodness(seconds, 5.0, NAN).has_value());
        QVERIFY(!goodness(metric(u"ratio"_s, Direction::HigherIsBetter), std::nullopt, NAN).has_value());
    }

    void worseIsNeverScoredBetter()
    {
        std::mt19937 random(3);
        std::uniform_real_distribution<double> share(0, 1);
        for (int i = 0; i < 2000; ++i) {
            HealthFacts facts{share(random), share(random), {share(random), share(random)},
                              share(random), share(random), int(random() % 12)};
            HealthFacts worse = facts;
            switch (i % 6) {
            case 0: worse.worseTrends = std::min(1.0, *facts.worseTrends + 0.1); break;
            case 1: worse.anomalous = std::min(1.0, *facts.anomalous + 0.1); break;
            case 2: worse.performances[0] = facts.performances[0] / 2; break;
            case 3: worse.worseLevels = std::min(1.0, *facts.worseLevels + 0.1); break;
            case 4: worse.uptime = *facts.uptime / 2; break;
            default: worse.incidents = *facts.incidents + 1; break;
            }
            QVERIFY(*healthScore(worse).value <= *healthScore(facts).value);
        }
    }

    /// Finding 13: quality 0 with 100 % errors scored 0.65.
    void oneBrokenThingIsNotAveragedAway()
    {
        HealthFacts facts;
        facts.worseTrends = 0;
        facts.anomalous = 0;
        facts.worseLevels = 0;
        facts.performances = {1, 1, 0};
        QVERIFY(*healthScore(facts).value < 0.5);
    }

    void saysWhatHoldsItDown()
    {
        HealthFacts facts;
        facts.worseTrends = 0;
        facts.performances = {0.4};
        const SystemScore held = healthScore(facts);
        QCOMPARE(held.heldBy, u"performance_health"_s);
        QVERIFY(std::abs(*held.mean - (0.3 + 0.25 * 0.4) / 0.55) < 1e-9);
        QCOMPARE(*held.value, 0.4);
        facts.performances = {1};
        QCOMPARE(healthScore(facts).heldBy, QString());
    }

    void sharesOfTheKnownPartsAreTheWhole()
    {
        HealthFacts facts;
        facts.worseTrends = 0.2;
        facts.performances = {0.9};
        facts.incidents = 1;
        const SystemScore health = healthScore(facts);
        double shares = 0;
        double mean = 0;
        for (const ScorePart &part : health.parts) {
            shares += health.shareOf(part);
            mean += health.shareOf(part) * part.value.value_or(0);
        }
        QVERIFY(std::abs(shares - 1) < 1e-9);
        QVERIFY(std::abs(mean - *health.mean) < 1e-9);
    }

    /// Finding 14: what was unknown counted as 0, so that nothing could be excellent.
    void unknownPartsAreLeftOutAndNamed()
    {
        HealthFacts facts;
        facts.worseTrends = 0;
        facts.performances = {1};
        const SystemScore health = healthScore(facts);
        QCOMPARE(*health.value, 1.0);
        QCOMPARE(health.unknown(), (QStringList{u"anomaly_health"_s, u"stability_health"_s, u"dashboard_health"_s}));
        const SystemScore overall = overallScore({health.value, std::nullopt, std::nullopt});
        QCOMPARE(*overall.value, 1.0);
        QCOMPARE(overall.status, u"excellent"_s);
        QCOMPARE(overall.unknown(), (QStringList{u"prediction_reliability"_s, u"optimization_success"_s}));
    }

    void nothingKnownIsNoScore()
    {
        const SystemScore health = healthScore({});
        QVERIFY(!health.value.has_value());
        QCOMPARE(health.status, u"no_data"_s);
        QCOMPARE(health.unknown().size(), 5);
        QCOMPARE(degradationOf(overallScore({})), Degradation::NoData);
    }

    void goodForecastsDoNotHealTheSick()
    {
        const SystemScore overall = overallScore({0.2, 1.0, 1.0});
        QCOMPARE(*overall.value, 0.2);
        QCOMPARE(overall.status, u"needs_attention"_s);
        QCOMPARE(degradationOf(overall), Degradation::Critical);
        QVERIFY(!overallScore({std::nullopt, 1.0, 1.0}).value.has_value());
    }

    void hasTheReferencesWords_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("word");
        QTest::newRow("excellent") << 0.9 << u"excellent"_s;
        QTest::newRow("good") << 0.8 << u"good"_s;
        QTest::newRow("fair") << 0.7 << u"fair"_s;
        QTest::newRow("degraded") << 0.5 << u"degraded"_s;
        QTest::newRow("critical") << 0.49 << u"critical"_s;
    }
    void hasTheReferencesWords()
    {
        QFETCH(double, value);
        QFETCH(QString, word);
        HealthFacts facts;
        facts.performances = {value};
        QCOMPARE(healthScore(facts).status, word);
    }

    void overallWordsBeginAboveTheirLimits()
    {
        QCOMPARE(overallScore({0.8, {}, {}}).status, u"good"_s);
        QCOMPARE(overallScore({0.81, {}, {}}).status, u"excellent"_s);
        QCOMPARE(overallScore({0.6, {}, {}}).status, u"needs_attention"_s);
        QCOMPARE(degradationOf(overallScore({0.5, {}, {}})), Degradation::None);
    }
};

QTEST_GUILESS_MAIN(HealthScoreTest)
#include "tst_healthscore.moc"
