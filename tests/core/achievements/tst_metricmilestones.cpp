// SPDX-License-Identifier: GPL-3.0-or-later
// What is awarded once, for ever.
#include "achievements/kpidetector.h"

#include "support/kpiwatch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

class MetricMilestonesTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void milestonesAreAwardedOnceForEver()
    {
        KpiWatch watch(posts());
        watch.see({20, 99});
        QVERIFY(watch.awards().isEmpty());
        watch.see({100, 130, 520, 5200, 5300});
        QCOMPARE(keysOf(watch.awards()),
                 (QStringList{u"milestone:posts_generated_total:100"_s, u"milestone:posts_generated_total:500"_s,
                              u"milestone:posts_generated_total:1000"_s, u"milestone:posts_generated_total:5000"_s}));
        QCOMPARE(watch.awards().first().title, u"Milestone: 100 Posts Generated"_s);
        QCOMPARE(watch.awards().first().category, Category::Milestone);
        watch.loseState();
        watch.see({5300, 5400});
        watch.state() = awardStateFrom(watch.series(), watch.awards());
        watch.see({5400});
        QCOMPARE(watch.awards().size(), 4);
    }

    /// The original made three achievements out of the first sight of 1200.
    void whatWasPassedBeforeTheFirstSightIsOneAward()
    {
        KpiWatch watch(posts());
        watch.see({1200, 1210});
        QCOMPARE(keysOf(watch.awards()), QStringList{u"milestone:posts_generated_total:1000"_s});
        const Achievement award = watch.awards().first();
        QCOMPARE(award.title, u"Milestone: 1,000 Posts Generated"_s);
        QVERIFY2(award.description.contains(u"100 posts, 500 posts"_s), qPrintable(award.description));
        QVERIFY(award.description.contains(u"when is not known"_s));
        QCOMPARE(watch.state().milestones, (std::vector<double>{100, 500, 1000}));
        watch.see({5000});
        QCOMPARE(watch.awards().size(), 2);
    }

    /// A counter that starts again from nothing made all milestones again.
    void aCounterResetRepeatsNothingAndLosesNothing()
    {
        KpiWatch watch(posts());
        watch.see({90, 480, 520});
        QCOMPARE(watch.awards().size(), 2);
        watch.see({3, 120, 485});  // 520 + 482 since the reset
        QCOMPARE(watch.awards().size(), 3);
        QCOMPARE(watch.awards().last().key, u"milestone:posts_generated_total:1000"_s);
        QCOMPARE(dataOf(watch.awards().last()).value(u"value"_s).toDouble(), 1002.0);
        QCOMPARE(dataOf(watch.awards().last()).value(u"raw"_s).toDouble(), 485.0);
        watch.state() = awardStateFrom(watch.series(), watch.awards());
        watch.see({490});
        QCOMPARE(watch.state().counterOffset, 517.0);
    }

    void aMissingInstanceIsNoReset()
    {
        KpiWatch watch(posts());
        watch.see({600, 800, 300, 800, 300, 800, 900});
        QCOMPARE(watch.state().counterOffset, 0.0);
        QCOMPARE(keysOf(watch.awards()), QStringList{u"milestone:posts_generated_total:500"_s});
    }

    void aGaugeThatFallsIsNoCounterReset()
    {
        Metric followers = posts();
        followers.name = u"followers"_s;
        followers.kind = MetricKind::Gauge;
        KpiWatch watch(followers);
        watch.see({400, 20, 420});
        QCOMPARE(watch.state().counterOffset, 0.0);
        QCOMPARE(keysOf(watch.awards()), QStringList{u"milestone:followers:100"_s});
    }

    void milestonesFollowTheDirection()
    {
        Metric build = latency();
        build.target.reset();
        build.milestones = {60, 300, 600};
        KpiWatch watch(build);
        watch.see({700, 500, 200});
        QCOMPARE(keysOf(watch.awards()), (QStringList{u"milestone:content_generation_latency_seconds:600"_s,
                                                      u"milestone:content_generation_latency_seconds:300"_s}));
    }

    void milestonesAddedLaterAreNotPassedTwice()
    {
        KpiWatch watch(posts());
        watch.metric().milestones = {100};
        watch.see({700, 710});
        watch.metric().milestones = {100, 200, 300, 800};
        watch.see({720, 730});
        QCOMPARE(keysOf(watch.awards()),
                 (QStringList{u"milestone:posts_generated_total:100"_s, u"milestone:posts_generated_total:300"_s}));
        watch.see({801});
        QCOMPARE(watch.awards().size(), 3);
    }
};

QTEST_GUILESS_MAIN(MetricMilestonesTest)
#include "tst_metricmilestones.moc"
