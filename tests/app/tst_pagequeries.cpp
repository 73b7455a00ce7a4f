// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pagequeries.h"

#include "engine/config.h"
#include "store/metricstore.h"
#include "store/samplestore.h"
#include "support/datafolder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace herald;

namespace {

const Instant kNow = *parseInstant(u"2026-03-01T12:03:20Z"_s);
const SeriesKey kSeries{u"m"_s, {}};

/// A database with one metric, seen every five seconds for `length` before kNow.
struct Bench {
    explicit Bench(Duration length) : database(Database::open({.path = folder.paths.database}).value())
    {
        std::vector<SeriesSample> samples;
        for (Instant at = kNow - length; at <= kNow; at += 5s)
            samples.push_back({kSeries, {at, 1.0}});
        if (!MetricStore(*database).save({.name = kSeries.metric, .title = u"M"_s})
            || !SampleStore(*database).append(samples))
            throw std::runtime_error("the samples could not be stored");
    }

    [[nodiscard]] std::vector<Sample> spark()
    {
        return PageQueries(*database, config, days, kNow).metricTiles().value().front().spark;
    }

    DataFolder folder;
    std::unique_ptr<Database> database;
    Config config;
    DayCache days;
};

}  // namespace

class PageQueriesTest : public QObject {
    Q_OBJECT
private slots:
    void aYoungLineBeginsWithItsFirstSample()
    {
        const auto spark = Bench(1min).spark();
        QCOMPARE(spark.front().at, kNow - 1min);
        QCOMPARE(spark.back().at, kNow);
        QVERIFY(spark.size() >= 12);
    }
    void aSampleFromTheFutureHidesNothing()
    {
        Bench bench(1min);
        const std::vector<SeriesSample> ahead{{kSeries, {kNow + 24h * 400, 7.0}}};
        QVERIFY(SampleStore(*bench.database).append(ahead));
        const auto tiles = PageQueries(*bench.database, bench.config, bench.days, kNow).metricTiles().value();
        QCOMPARE(tiles.front().latest.value_or(Sample{}), (Sample{kNow, 1.0}));
        QCOMPARE(tiles.front().spark.back().at, kNow);
        // Long after, it is still no fresh value.
        DayCache later;
        const auto old = PageQueries(*bench.database, bench.config, later, kNow + 24h * 30).metricTiles().value();
        QVERIFY(!old.front().latest.has_value());
    }
    void aDaysLineHasAtMostTwoSamplesAColumn()
    {
        const auto spark = Bench(24h).spark();
        QVERIFY(spark.size() > 60);
        QVERIFY(spark.size() <= 122);
    }
};

QTEST_GUILESS_MAIN(PageQueriesTest)
#include "tst_pagequeries.moc"
