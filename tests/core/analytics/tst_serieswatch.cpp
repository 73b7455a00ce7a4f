// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/serieswatch.h"

#include "samplesource.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace herald::test;
using namespace std::chrono_literals;

namespace {

constexpr int kDay = 288;

SeriesWatch watched(const std::vector<Sample> &samples, std::vector<Verdict> verdicts = {})
{
    SeriesWatch watch({u"m"_s, {}}, {}, std::move(verdicts));
    for (const Sample &sample : samples)
        watch.update(sample);
    return watch;
}

Source spikesAt(std::initializer_list<int> places, double size)
{
    return [places = std::vector<int>(places), size, normal = gaussian(10, 1)](int i) mutable {
        return normal(i) + (std::ranges::find(places, i) != places.end() ? size : 0);
    };
}

}  // namespace

class SeriesWatchTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void keepsAnAlarmWithItsExplanation()
    {
        const auto all = samples(3 * kDay, spikesAt({700}, 30));
        const SeriesWatch watch = watched(all);
        const auto alarm = std::ranges::find(watch.alarms(), all[700].at, &SeriesAnomaly::at);
        QVERIFY(alarm != watch.alarms().end());
        QVERIFY(alarm->usual->upper < alarm->value);
        QVERIFY(alarm->judgement.surprise > 3);
        QCOMPARE(alarm->judgement.since, std::optional(all[700].at));
    }

    void theAlarmStaysForTheStretch()
    {
        auto all = samples(3 * kDay, spikesAt({860}, 30));
        all.resize(863);
        const SeriesWatch watch = watched(all);
        QVERIFY(watch.state().judgement.score < kAlarmScore);
        QVERIFY(watch.state().alarm >= kAlarmScore);
    }

    void ofMinutesNothingIsJudged()
    {
        auto all = samples(700, spikesAt({500, 690}, 30));
        for (size_t i = 0; i < all.size(); ++i)
            all[i].at = all[0].at + 6s * int(i);  // 690 comes after an hour
        const SeriesWatch watch = watched(all);
        QCOMPARE(watch.alarms().size(), 1);
        QCOMPARE(watch.alarms().front().at, all[690].at);
    }

    void repeatedAndLateSamplesChangeNothing()
    {
        const auto all = samples(kDay, gaussian());
        SeriesWatch watch = watched(all);
        const WatchState before = watch.state();
        watch.update(all.back());
        watch.update({all.front().at, 1000});
        watch.update({all.back().at + 5min, std::nan("")});
        QCOMPARE(watch.state().newest, before.newest);
        QCOMPARE(watch.state().judgement.score, before.judgement.score);
    }

    void aVerdictOnOneMomentChangesTheLikeLater()
    {
        const auto all = samples(3 * kDay, spikesAt({500, 800}, 6));
        const double untaught = watched({all.begin(), all.begin() + 801}).state().judgement.surprise;
        const double normal =
            watched({all.begin(), all.begin() + 801}, {{all[500].at, true}}).state().judgement.surprise;
        const double anomaly =
            watched({all.begin(), all.begin() + 801}, {{all[500].at, false}}).state().judgement.surprise;
        QVERIFY2(normal < untaught - 0.3, qPrintable(u"%1 %2"_s.arg(normal).arg(untaught)));
        QVERIFY2(anomaly >= untaught, qPrintable(u"%1 %2"_s.arg(anomaly).arg(untaught)));
    }

    void memoryIsBounded()
    {
        SeriesWatch watch({u"m"_s, {}});
        auto noise = gaussian(10, 1);
        for (int i = 0; i < 100'000; ++i)
            watch.update({kMonday + i * 1min, i % 150 == 0 && i > 500 ? 1000.0 * i : noise(i)});
        QVERIFY(watch.alarms().size() <= 200);
    }

    void deviationsAreThoseOfANormalValueAsRare()
    {
        auto all = samples(20 * kDay, gaussian(0, 1));
        all.back().value = 2;
        const double deviation = watched(all).state().deviation;
        QVERIFY2(deviation > 1.6 && deviation < 2.5, qPrintable(QString::number(deviation)));
    }
};

QTEST_GUILESS_MAIN(SeriesWatchTest)
#include "tst_serieswatch.moc"
