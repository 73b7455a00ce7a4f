// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/impact.h"

#include <QJsonArray>
#include <QTest>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using namespace herald;

class ImpactTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void referenceIsTheOriginalsFormula_data()
    {
        QTest::addColumn<double>("improvement");
        QTest::addColumn<double>("score");
        QTest::newRow("none") << 0.0 << 50.0;
        QTest::newRow("25 %") << 25.0 << 75.0;
        QTest::newRow("40 %") << 40.0 << 90.0;
        QTest::newRow("capped") << 400.0 << 90.0;
        QTest::newRow("worse") << -30.0 << 50.0;
        QTest::newRow("unknown") << std::numeric_limits<double>::quiet_NaN() << 50.0;
    }
    void referenceIsTheOriginalsFormula()
    {
        QFETCH(double, improvement);
        QFETCH(double, score);
        QCOMPARE(referenceImpact(improvement).score, score);
    }

    void isTheWeightedMeanOfWhatIsKnown()
    {
        const Impact impact = openImpact({.category = Category::Performance,
                                          .grade = EvidenceGrade::Measured,
                                          .improvementPercent = 30,
                                          .reach = 99});
        const double gain = 1 - std::exp(-1);
        QCOMPARE(impact.score, 100 * (4 * gain + 2 * 0.8 + 2 * 0.5) / 8);
        QCOMPARE(impact.factors.size(), 3);
    }

    void whatIsUnknownTakesNoPart()
    {
        const Impact impact = openImpact({.category = Category::Feature, .grade = EvidenceGrade::Measured});
        QCOMPARE(impact.factors.size(), 1);
        QCOMPARE(impact.score, 65.0);
    }

    void betterProofScoresHigher()
    {
        const auto score = [](EvidenceGrade grade) {
            return openImpact({.category = Category::Feature, .grade = grade, .improvementPercent = 30}).score;
        };
        QVERIFY(score(EvidenceGrade::Measured) > score(EvidenceGrade::Correlated));
        QVERIFY(score(EvidenceGrade::Correlated) > score(EvidenceGrade::Claimed));
    }

    void staysWithinTheScale()
    {
        const Impact most = openImpact({.category = Category::Security,
                                        .grade = EvidenceGrade::Measured,
                                        .improvementPercent = 1e308,
                                        .reach = 1e308,
                                        .changedLines = 2'000'000'000,
                                        .changedFiles = 2'000'000'000,
                                        .reviews = 2'000'000'000});
        QVERIFY(most.score <= 100 && most.score > 90);
        const Impact least = openImpact({.grade = EvidenceGrade::Claimed,
                                         .improvementPercent = -5,
                                         .reach = -1,
                                         .changedLines = 0,
                                         .changedFiles = 0,
                                         .reviews = 0});
        QVERIFY(least.score >= 0 && least.score < 10);
    }

    void canBeComputedAgainFromWhatIsStored()
    {
        const Impact impact =
            openImpact({.category = Category::Bugfix, .changedLines = 120, .changedFiles = 4, .reviews = 2});
        const auto stored = impactFromJson(toJson(impact));
        QVERIFY(stored.has_value());
        QVERIFY(*stored == impact);
        QCOMPARE(recomputed(*stored), impact.score);
        const auto reference = impactFromJson(toJson(referenceImpact(25)));
        QCOMPARE(recomputed(*reference), 75.0);
    }

    void refusesWhatIsNoImpact()
    {
        QVERIFY(!impactFromJson({}));
        QVERIFY(!impactFromJson({{u"formula"_s, 1}, {u"score"_s, u"x"_s}}));
        QCOMPARE(recomputed({u"open-1"_s, 80, 1, {}}), 0.0);
    }

    void followsTheCategoryThatAPersonChose()
    {
        Achievement achievement{.category = Category::Infrastructure};
        const ImpactFacts facts{.category = Category::Infrastructure, .reach = 100};
        setImpact(achievement, facts);
        const Achievement before = achievement;
        fitImpact(achievement);
        QCOMPARE(achievement, before);
        achievement.category = Category::Documentation;
        fitImpact(achievement);
        QCOMPARE(achievement.impact, openImpact({.category = Category::Documentation, .reach = 100}).score);
        QCOMPARE(impactFromJson(achievement.details.value("impact"_L1).toObject()),
                 openImpact({.category = Category::Documentation, .reach = 100}));
        QVERIFY(*achievement.impact < *before.impact);
    }
    void isKeptWithTheAchievement()
    {
        Achievement achievement;
        setImpact(achievement,
                  {.category = Category::Business, .grade = EvidenceGrade::Measured, .improvementPercent = 25});
        QCOMPARE(achievement.details.value(u"impact"_s).toObject().value(u"score"_s).toDouble(), *achievement.impact);
        QCOMPARE(achievement.details.value(u"impact_reference"_s).toObject().value(u"score"_s).toDouble(), 75.0);
        Achievement plain;
        setImpact(plain, {.category = Category::Business});
        QVERIFY(!plain.details.contains(u"impact_reference"_s));
    }
};

QTEST_GUILESS_MAIN(ImpactTest)
#include "tst_impact.moc"
