// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pagequeries.h"

#include "desktop/overallstate.h"
#include "engine/config.h"
#include "store/alertstore.h"
#include "store/foreignalertstore.h"
#include "store/metricstore.h"
#include "store/samplestore.h"
#include "store/silencestore.h"
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
        return PageQueries(*database, config, days, u"ada"_s, kNow).metricTiles().value().front().spark;
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
        const auto tiles = PageQueries(*bench.database, bench.config, bench.days, u"ada"_s, kNow).metricTiles().value();
        QCOMPARE(tiles.front().latest.value_or(Sample{}), (Sample{kNow, 1.0}));
        QCOMPARE(tiles.front().spark.back().at, kNow);
        // Long after, it is still no fresh value.
        DayCache later;
        const auto old =
            PageQueries(*bench.database, bench.config, later, u"ada"_s, kNow + 24h * 30).metricTiles().value();
        QVERIFY(!old.front().latest.has_value());
    }
    void theOverviewCountsAllAlertsAndShowsTheWorst()
    {
        Bench bench(1min);
        const auto add = [&](int number, AlertState state, const QString &severity) {
            Alert alert;
            alert.rule = u"R"_s;
            alert.labels = Labels({{u"n"_s, QString::number(number)}, {u"severity"_s, severity}});
            alert.fingerprint = alert.labels.fingerprint();
            alert.state = state;
            alert.activeSince = alert.updatedAt = kNow;
            return AlertStore(*bench.database).save({.alert = alert}).value();
        };
        for (int number = 0; number < 60; ++number)
            add(number, AlertState::Pending, u"warning"_s);
        const AlertId warning = add(60, AlertState::Firing, u"warning"_s);
        const AlertId worst = add(61, AlertState::Firing, u"critical"_s);
        QVERIFY(SilenceStore(*bench.database).snooze({.alert = warning, .who = u"ada"_s, .until = kNow + 1h}));
        const auto overview = PageQueries(*bench.database, bench.config, bench.days, u"ada"_s, kNow).overview().value();
        QCOMPARE(overview.alerts.counts,
                 (AlertCounts{.firing = 1, .pending = 60, .held = {{SuppressionKind::Snoozed, 1}}}));
        QCOMPARE(overview.overall, Overall::Alert);
        QCOMPARE(overview.alerts.worst.at(0).alert.id, worst);
        QVERIFY(!overview.alerts.worst.at(0).held);
        QCOMPARE(overview.alerts.worst.at(1).held->why.kind, SuppressionKind::Snoozed);
    }
    void othersAlertsAreCountedAndAnsweredOnesAreNot()
    {
        Bench bench(1min);
        Alert answered;
        answered.rule = u"R"_s;
        answered.labels = Labels({{u"severity"_s, u"critical"_s}});
        answered.fingerprint = answered.labels.fingerprint();
        answered.state = AlertState::Firing;
        answered.activeSince = answered.updatedAt = kNow;
        const AlertId id = AlertStore(*bench.database).save({.alert = answered}).value();
        QVERIFY(AlertStore(*bench.database).acknowledge(id, {.by = u"ada"_s, .comment = {}, .at = kNow}));
        const auto queries = PageQueries(*bench.database, bench.config, bench.days, u"ada"_s, kNow);
        QCOMPARE(queries.overview()->overall, Overall::CannotSee);

        const QString source = u"http://a:9093"_s;
        const ForeignAlert fires{.source = source, .labels = Labels({{u"alertname"_s, u"F"_s}}), .startsAt = kNow};
        ForeignAlert silenced{.source = source, .labels = Labels({{u"alertname"_s, u"S"_s}}), .startsAt = kNow};
        silenced.silencedBy = {u"6a1c"_s};
        QVERIFY(ForeignAlertStore(*bench.database).replace(source, {fires, silenced}, kNow));
        const auto overview = queries.overview().value();
        const AlertCounts counts{.firing = 1,
                                 .held = {{SuppressionKind::Silenced, 1}, {SuppressionKind::Acknowledged, 1}}};
        QCOMPARE(overview.alerts.counts, counts);
        QCOMPARE(overview.overall, Overall::Alert);
        QCOMPARE(overview.alerts.worst.at(0).alert.rule, u"F"_s);
        QCOMPARE(overallState(*bench.database, u"ada"_s, kNow).value(), (OverallState{Overall::Alert, counts}));
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
