// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/bridging.h"

#include "store/achievementstore.h"
#include "store/metricstore.h"
#include "store/samplestore.h"
#include "support/temporarydatabase.h"

#include <QTest>
#include <random>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kShipped = fromMs(1'767'225'600'000);  // 2026-01-01T00:00:00Z
constexpr Instant kOver = kShipped + 24h * 4 + 1s;

Achievement work(const QString &key, const QString &title, Instant at)
{
    Achievement achievement;
    achievement.key = key;
    achievement.title = title;
    achievement.source = SourceType::GitHub;
    achievement.completedAt = at;
    return achievement;
}

/// A build that took ten minutes and takes six from two hours after `kShipped`; or one that never changed.
void fill(Database &database, bool isFaster)
{
    const Metric metric{.name = u"build_seconds"_s,
                        .title = u"Build Time"_s,
                        .unit = u"s"_s,
                        .direction = Direction::LowerIsBetter,
                        .origin = MetricOrigin::Prometheus,
                        .category = u"performance"_s};
    QVERIFY(MetricStore(database).save(metric));
    std::mt19937 random(7);
    std::normal_distribution<double> noise(0, 15);
    std::vector<SeriesSample> samples;
    for (Instant at = kShipped - 24h * 8; at < kShipped + 24h * 8; at += 10min) {
        const double level = isFaster && at >= kShipped + 2h ? 360 : 600;
        samples.push_back({{metric.name, {}}, {at, level + noise(random)}});
    }
    QVERIFY(SampleStore(database).append(samples));
}

/// All rounds that are due.
QList<Achievement> bridge(Database &database, Instant now)
{
    Bridging bridging(database, {});
    QList<Achievement> created;
    for (bool isDone = false; !isDone;) {
        const auto step = bridging.step(now);
        if (!step)
            qFatal("%s", qPrintable(step.error().text()));
        created += step->created;
        isDone = step->isDone;
    }
    return created;
}

}  // namespace

class BridgingTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void draftsWhatGotBetterAfterItShipped()
    {
        TemporaryDatabase database;
        fill(*database, true);
        QVERIFY(AchievementStore(*database).put(work(u"pr:o/r#7"_s, u"Cache the toolchain"_s, kShipped), kShipped));
        const auto created = bridge(*database, kOver);
        QCOMPARE(created.size(), 1);
        const Achievement &bridged = created.first();
        QCOMPARE(bridged.status, AchievementStatus::Draft);
        QVERIFY2(bridged.title.contains(u"Cache the toolchain"_s), qPrintable(bridged.title));
        QVERIFY(std::abs(bridged.metricsBefore.value("build_seconds"_L1).toDouble() - 600) < 10);
        QVERIFY(std::abs(bridged.metricsAfter.value("build_seconds"_L1).toDouble() - 360) < 10);
        const QJsonObject step = bridged.evidence.first().data;
        QVERIFY(step.value("shift_low"_L1).toDouble() < -220);
        QVERIFY(step.value("shift_high"_L1).toDouble() > -260);
        QCOMPARE(bridged.evidence.value(1).grade, EvidenceGrade::Correlated);
    }

    void tellsEachStepOnce()
    {
        TemporaryDatabase database;
        fill(*database, true);
        AchievementStore store(*database);
        const auto id = store.put(work(u"work:o/r:ci:2026-W01"_s, u"Cache the toolchain"_s, kShipped), kShipped)->id;
        QCOMPARE(bridge(*database, kOver).size(), 1);
        QCOMPARE(bridge(*database, kOver + 1h).size(), 0);
        // The same work under a better name, looked at again.
        Achievement renamed = *store.achievement(id);
        renamed.key = u"pr:o/r#7"_s;
        QVERIFY(store.update(renamed, kOver));
        QVERIFY(database->execute(u"DELETE FROM setting WHERE name = 'bridged_until'"_s));
        QCOMPARE(bridge(*database, kOver + 1h).size(), 0);
    }

    void saysNothingWhereNothingMoved()
    {
        TemporaryDatabase database;
        fill(*database, false);
        QVERIFY(AchievementStore(*database).put(work(u"pr:o/r#7"_s, u"Cache the toolchain"_s, kShipped), kShipped));
        QCOMPARE(bridge(*database, kOver).size(), 0);
    }

    void waitsUntilTheDaysAfterAreOver()
    {
        TemporaryDatabase database;
        fill(*database, true);
        QVERIFY(AchievementStore(*database).put(work(u"pr:o/r#7"_s, u"Cache the toolchain"_s, kShipped), kShipped));
        QCOMPARE(bridge(*database, kShipped + 24h * 3).size(), 0);
        QCOMPARE(bridge(*database, kOver).size(), 1);
    }

    /// What a person adds, or a source brings, after its days were looked at was never bridged.
    void workThatIsToldLateIsBridgedAsWell()
    {
        TemporaryDatabase database;
        fill(*database, true);
        AchievementStore achievements(*database);
        QVERIFY(achievements.put(work(u"pr:o/r#9"_s, u"Something else"_s, kShipped + 60h), kShipped));
        QCOMPARE(bridge(*database, kOver).size(), 0);
        QVERIFY(achievements.put(work(u"pr:o/r#7"_s, u"Cache the toolchain"_s, kShipped), kShipped));
        QCOMPARE(bridge(*database, kOver + 1h).size(), 1);
        QCOMPARE(bridge(*database, kOver + 2h).size(), 0);
    }

    void archivedWorkIsNotCredited()
    {
        TemporaryDatabase database;
        fill(*database, true);
        Achievement archived = work(u"pr:o/r#7"_s, u"Cache the toolchain"_s, kShipped);
        archived.status = AchievementStatus::Archived;
        QVERIFY(AchievementStore(*database).put(archived, kShipped));
        QCOMPARE(bridge(*database, kOver).size(), 0);
    }
};

QTEST_GUILESS_MAIN(BridgingTest)
#include "tst_bridging.moc"
