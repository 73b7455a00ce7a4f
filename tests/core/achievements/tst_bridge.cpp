// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/bridge.h"

#include <QTest>
#include <numbers>
#include <random>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart = fromMs(1'767'571'200'000);
constexpr Instant kShipped = kStart + 24h * 10;
constexpr Instant kEnd = kStart + 24h * 20;

Metric buildTime()
{
    Metric metric;
    metric.name = u"ci_build_duration_seconds"_s;
    metric.title = u"CI Build Duration"_s;
    metric.unit = u"s"_s;
    metric.direction = Direction::LowerIsBetter;
    metric.category = u"infrastructure"_s;
    return metric;
}

/// Twenty days of a metric with a daily season and noise; `level` tells the level at a time.
template <class Level>
SeriesData series(Level level, double noise = 20)
{
    std::mt19937 random(9);
    std::normal_distribution<double> normal(0, noise);
    SeriesData data{{u"ci_build_duration_seconds"_s, {}}, {}};
    for (Instant at = kStart; at <= kEnd; at += 10min) {
        const double hour = double((at - kStart).count()) / 3.6e6;
        data.samples.push_back({at, level(at) + 40 * std::sin(hour / 12 * std::numbers::pi) + normal(random)});
    }
    return data;
}

SeriesData stepDownAt(Instant when, double before = 840, double after = 500)
{
    return series([=](Instant at) { return at < when ? before : after; });
}

Achievement shipped(const QString &key, const QString &title, Instant at)
{
    Achievement work;
    work.key = key;
    work.title = title;
    work.completedAt = at;
    work.sourceUrl = u"https://github.com/o/r/pull/7"_s;
    return work;
}

QList<Achievement> theWork() { return {shipped(u"pr:o/r#7"_s, u"cache compiled objects"_s, kShipped)}; }

QList<Achievement> bridges(const SeriesData &data, const QList<Achievement> &work = theWork(), Instant now = kEnd)
{
    return bridgesOf(buildTime(), data, work, {}, now);
}

}  // namespace

class BridgeTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// The document's story: somebody optimises the CI, it is merged, the metric improves.
    void aMetricThatImprovesAfterWorkIsJoinedToIt()
    {
        const auto found = bridges(stepDownAt(kShipped + 2h));
        QCOMPARE(found.size(), 1);
        const Achievement bridge = found.first();
        QCOMPARE(bridge.key, u"bridge:ci_build_duration_seconds:pr:o/r#7"_s);
        QVERIFY2(bridge.title.contains(u"better after: cache compiled objects"_s), qPrintable(bridge.title));
        QCOMPARE(bridge.status, AchievementStatus::Draft);
        const double before = bridge.metricsBefore.value(u"ci_build_duration_seconds"_s).toDouble();
        const double after = bridge.metricsAfter.value(u"ci_build_duration_seconds"_s).toDouble();
        QVERIFY(qAbs(before - 840) < 30 && qAbs(after - 500) < 30);
        const QJsonObject data = bridge.evidence.first().data;
        QVERIFY(data.value(u"shift_low"_s).toDouble() <= -340 && data.value(u"shift_high"_s).toDouble() >= -345);
        QVERIFY(data.value(u"shift_high"_s).toDouble() < -300);
        QCOMPARE(bridge.evidence.first().grade, EvidenceGrade::Measured);
        QCOMPARE(bridge.evidence.last().kind, u"work"_s);
        QCOMPARE(bridge.evidence.last().grade, EvidenceGrade::Correlated);
        QVERIFY(bridge.description.contains(u"95 % interval"_s));
    }

    void nothingHappenedIsNothingToTell()
    {
        QVERIFY(bridges(series([](Instant) { return 840.0; })).isEmpty());
    }

    void aChangeForTheWorseIsNoAchievement() { QVERIFY(bridges(stepDownAt(kShipped + 2h, 500, 840)).isEmpty()); }

    void aStepThatCameFirstWasNotBroughtAboutByTheWork() { QVERIFY(bridges(stepDownAt(kShipped - 12h)).isEmpty()); }

    void aStepLongAfterIsNotJoined() { QVERIFY(bridges(stepDownAt(kShipped + 24h * 4)).isEmpty()); }

    void aMetricThatWasFallingAnywayIsNotJoined()
    {
        const auto falling = series([](Instant at) { return 1500 - 2.5 * double((at - kStart).count()) / 3.6e6; });
        QVERIFY(bridges(falling).isEmpty());
    }

    void smallChangesAreNotTold()
    {
        QVERIFY(bridges(series([](Instant at) { return at < kShipped ? 840.0 : 815.0; }, 2)).isEmpty());
    }

    void allThatShippedNearbyIsNamed()
    {
        const QList<Achievement> work{shipped(u"pr:o/r#7"_s, u"cache compiled objects"_s, kShipped),
                                      shipped(u"pr:o/r#6"_s, u"pin the toolchain"_s, kShipped - 5h),
                                      shipped(u"pr:o/r#1"_s, u"long ago"_s, kShipped - 24h * 5)};
        const auto found = bridges(stepDownAt(kShipped + 2h), work);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().key, u"bridge:ci_build_duration_seconds:pr:o/r#7"_s);
        QVERIFY(found.first().description.contains(u"\"pin the toolchain\""_s));
        QVERIFY(!found.first().description.contains(u"long ago"_s));
        QCOMPARE(found.first().evidence.size(), 3);
    }

    void waitsUntilTheWindowIsFull()
    {
        QVERIFY(bridges(stepDownAt(kShipped + 2h), theWork(), kShipped + 24h * 3).isEmpty());
        const auto early = bridges(stepDownAt(kShipped + 2h), theWork(), kShipped + 24h * 4);
        QVERIFY(early == bridges(stepDownAt(kShipped + 2h)));  // and does not change afterwards
    }

    void gapsAreBorne()
    {
        SeriesData data = stepDownAt(kShipped + 2h);
        std::erase_if(data.samples, [](const Sample &s) { return s.at > kShipped - 24h && s.at < kShipped - 2h; });
        QCOMPARE(bridges(data).size(), 1);
        data.samples.clear();
        QVERIFY(bridges(data).isEmpty());
    }

    void higherIsBetterWhereTheMetricSaysSo()
    {
        Metric metric = buildTime();
        metric.direction = Direction::HigherIsBetter;
        QVERIFY(bridgesOf(metric, stepDownAt(kShipped + 2h), theWork(), {}, kEnd).isEmpty());
        QCOMPARE(bridgesOf(metric, stepDownAt(kShipped + 2h, 500, 840), theWork(), {}, kEnd).size(), 1);
    }

    /// Twenty pieces of work on a metric that only wobbles: hardly any is joined by chance.
    void chanceJoinsLittle()
    {
        QList<Achievement> work;
        for (int i = 0; i < 20; ++i)
            work.append(shipped(u"pr:o/r#%1"_s.arg(i), u"x"_s, kStart + 24h * 4 + i * 13h));
        QVERIFY(bridges(series([](Instant) { return 840.0; }, 60), work).size() <= 1);
    }

    void worksInSecondsToo()
    {
        const BridgePolicy fast{.window = 30s, .bin = 1s, .reach = 10s};
        SeriesData data{{u"ci_build_duration_seconds"_s, {}}, {}};
        for (int i = 0; i < 120; ++i)
            data.samples.push_back({kStart + i * 1s, i < 62 ? 840.0 + i % 3 : 500.0 + i % 4});
        const auto found =
            bridgesOf(buildTime(), data, {shipped(u"pr:o/r#7"_s, u"cache"_s, kStart + 60s)}, fast, kStart + 120s);
        QCOMPARE(found.size(), 1);
    }
};

QTEST_GUILESS_MAIN(BridgeTest)
#include "tst_bridge.moc"
