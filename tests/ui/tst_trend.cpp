// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/trend.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace herald;

namespace {

const Instant kStart{1'750'000'000s};

/// Twelve values five minutes apart, of which each is `step` above the last.
MetricTile tileOf(const QString &unit, double step)
{
    MetricTile tile;
    tile.metric.unit = unit;
    tile.metric.direction = Direction::HigherIsBetter;
    for (int i = 0; i < 12; ++i)
        tile.spark.push_back({kStart + i * 5min, 1000 + i * step});
    tile.latest = tile.spark.back();
    tile.change = 40;
    return tile;
}

}  // namespace

class TrendTest : public QObject {
    Q_OBJECT
private slots:
    void whatRisesIsBetterOrWorseInItsOwnDirection()
    {
        MetricTile tile = tileOf(u"posts"_s, 300);
        QCOMPARE(trendOf(tile).kind, Trend::Kind::Better);
        tile.metric.direction = Direction::LowerIsBetter;
        QCOMPARE(trendOf(tile).kind, Trend::Kind::Worse);
    }
    void aLatencyThatGrowsHasATrend() { QCOMPARE(trendOf(tileOf(u"s"_s, 3)).kind, Trend::Kind::Better); }
    void anAgeHasNoTrend() { QCOMPARE(trendOf(tileOf(u"s"_s, 300)).kind, Trend::Kind::Unknown); }
    void anAgeHasNoneEitherAfterItBeganAgain()
    {
        MetricTile tile = tileOf(u"s"_s, 300);
        for (size_t i = 6; i < tile.spark.size(); ++i)
            tile.spark[i].value -= 2500;
        QCOMPARE(trendOf(tile).kind, Trend::Kind::Unknown);
    }
};

QTEST_GUILESS_MAIN(TrendTest)
#include "tst_trend.moc"
