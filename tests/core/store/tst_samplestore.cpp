// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/samplekeeper.h"
#include "store/samplestore.h"
#include "support/samples.h"
#include "support/temporarydatabase.h"

#include <QTest>
#include <limits>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

const Instant kStart = fromMs(1'767'225'600'000);  // 2026-01-01T00:00:00Z
const SeriesKey kCpu{u"cpu"_s, {{u"core"_s, u"0"_s}}};

SeriesSample at(Duration after, double value, const SeriesKey &key = kCpu) { return {key, {kStart + after, value}}; }

}  // namespace

class SampleStoreTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void keepsWhatWasAppended()
    {
        TemporaryDatabase database;
        SampleStore store(*database);
        const std::vector batch{at(0s, 1), at(15s, 2), at(30s, 3)};
        QCOMPARE(store.append(batch), (AppendReport{3, 0, 0}));
        database.reopen();
        QCOMPARE(SampleStore(*database).samples(kCpu, kStart, kStart + 1h), samplesOf(batch, kCpu));
    }
    void rangeIncludesItsStartAndNotItsEnd()
    {
        TemporaryDatabase database;
        SampleStore store(*database);
        QVERIFY(store.append(std::vector{at(0s, 1), at(15s, 2), at(30s, 3)}));
        QCOMPARE(store.samples(kCpu, kStart, kStart + 30s)->size(), size_t(2));
        QCOMPARE(store.samples(kCpu, kStart + 30s, kStart)->size(), size_t(0));
    }
    void refusesWhatIsNotANumber()
    {
        TemporaryDatabase database;
        SampleStore store(*database);
        const double infinity = std::numeric_limits<double>::infinity();
        QCOMPARE(store.append(std::vector{at(0s, std::nan("")), at(1s, infinity), at(2s, -infinity), at(3s, 1)}),
                 (AppendReport{1, 0, 3}));
        QCOMPARE(store.samples(kCpu, kStart, kStart + 1h)->size(), size_t(1));
    }
    void firstSampleOfATimeWins()
    {
        TemporaryDatabase database;
        SampleStore store(*database);
        QCOMPARE(store.append(std::vector{at(0s, 1), at(0s, 2)}), (AppendReport{1, 1, 0}));
        QVERIFY(SampleKeeper(*database).sealAll());
        QVERIFY(store.append(std::vector{at(0s, 3)}));
        QCOMPARE(store.samples(kCpu, kStart, kStart + 1h), (std::vector{at(0s, 1).sample}));
        QVERIFY(SampleKeeper(*database).sealAll());
        QCOMPARE(store.samples(kCpu, kStart, kStart + 1h), (std::vector{at(0s, 1).sample}));
    }
    void latestPassesOverWhatLiesAhead()
    {
        TemporaryDatabase database;
        SampleStore store(*database);
        QVERIFY(store.append(std::vector{at(0s, 1), at(15s, 2), at(24h * 400, 7)}));
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(store.latest(kCpu)->value().value, 7.0);
            QCOMPARE(store.latest(kCpu, kStart + 15s)->value(), at(15s, 2).sample);
            QCOMPARE(store.latest(kCpu, kStart + 24h * 90)->value(), at(15s, 2).sample);
            QCOMPARE(store.latestOf(kCpu.metric, kStart + 10s)->first().sample, at(0s, 1).sample);
            QVERIFY(!store.latest(kCpu, kStart - 1s)->has_value());
            QCOMPARE(store.latest(kCpu, kStart + 24h, kStart)->value(), at(15s, 2).sample);
            QVERIFY(!store.latest(kCpu, kStart + 24h, kStart + 15s)->has_value());
            QVERIFY(!store.latest(kCpu, Instant::max(), kStart + 24h * 400)->has_value());
            QVERIFY(SampleKeeper(*database).sealAll());
        }
    }
    void sortsWhatComesOutOfOrder()
    {
        TemporaryDatabase database;
        SampleStore store(*database);
        const std::vector expected{at(0s, 1).sample, at(15s, 2).sample, at(30s, 3).sample, at(45s, 4).sample};
        QVERIFY(store.append(std::vector{at(45s, 4), at(15s, 2)}));
        QVERIFY(SampleKeeper(*database).sealAll());
        QVERIFY(store.append(std::vector{at(30s, 3), at(0s, 1)}));
        QCOMPARE(store.samples(kCpu, kStart, kStart + 1h), expected);
        QVERIFY(SampleKeeper(*database).sealAll());
        QCOMPARE(store.samples(kCpu, kStart, kStart + 1h), expected);
    }
    void sealingChangesNothingThatIsRead()
    {
        TemporaryDatabase database;
        SampleStore store(*database);
        const auto batch = scrapes(u"cpu"_s, 40, 600, kStart, 15s);
        QVERIFY(store.append(batch));
        const auto before = store.samplesOf(u"cpu"_s, kStart, kStart + 24h);
        const auto report = SampleKeeper(*database).maintain(kStart + 24h, {}, 1000);
        QCOMPARE(report->sealed, 2 * 3);  // buckets x hours begun
        QVERIFY(report->isFinished);
        QCOMPARE(database->scalar<int>(u"SELECT count(*) FROM head"_s), 0);
        QCOMPARE(store.samplesOf(u"cpu"_s, kStart, kStart + 24h), before);
        QCOMPARE(before->size(), size_t(40));
        QCOMPARE(before->front().samples, samplesOf(batch, before->front().series));
    }
    void maintenanceStopsAfterItsSlices()
    {
        TemporaryDatabase database;
        SampleStore store(*database);
        QVERIFY(store.append(scrapes(u"cpu"_s, 1, 24 * 60, kStart, 60s)));
        SampleKeeper keeper(*database);
        const auto first = keeper.maintain(kStart + 48h, {}, 10);
        QCOMPARE(first->sealed, 10);
        QVERIFY(!first->isFinished);
        QVERIFY(keeper.maintain(kStart + 48h, {}, 100)->isFinished);
    }
    void theCurrentHourStaysInTheHead()
    {
        TemporaryDatabase database;
        SampleStore store(*database);
        QVERIFY(store.append(scrapes(u"cpu"_s, 1, 120, kStart, 60s)));
        QCOMPARE(SampleKeeper(*database).maintain(kStart + 1h + 5min, {})->sealed, 0);
        QCOMPARE(SampleKeeper(*database).maintain(kStart + 1h + 10min, {})->sealed, 1);
        QCOMPARE(database->scalar<int>(u"SELECT count(*) FROM head"_s), 60);
    }
    void latestIsFoundInHeadAndChunks()
    {
        TemporaryDatabase database;
        SampleStore store(*database);
        QVERIFY(!store.latest(kCpu).value());
        QVERIFY(store.append(std::vector{at(0s, 1), at(15s, 2)}));
        QCOMPARE(store.latest(kCpu).value(), at(15s, 2).sample);
        QVERIFY(SampleKeeper(*database).sealAll());
        QCOMPARE(store.latest(kCpu).value(), at(15s, 2).sample);
        QVERIFY(store.append(std::vector{at(5s, 9)}));
        QCOMPARE(store.latest(kCpu).value(), at(15s, 2).sample);
        QVERIFY(store.append(std::vector{at(2h, 3)}));
        QCOMPARE(store.latest(kCpu).value(), at(2h, 3).sample);
    }
    void seriesOfAMetricAreToldApartByTheirLabels()
    {
        TemporaryDatabase database;
        SampleStore store(*database);
        const SeriesKey other{u"cpu"_s, {{u"core"_s, u"1"_s}}};
        const SeriesKey bare{u"cpu"_s, {}};
        const SeriesKey memory{u"memory"_s, {}};
        QVERIFY(store.append(std::vector{at(0s, 1), at(0s, 2, other), at(0s, 3, bare), at(0s, 4, memory)}));
        QCOMPARE(store.series(u"cpu"_s), (QList{kCpu, other, bare}));
        QCOMPARE(store.latest(bare).value(), at(0s, 3).sample);
        QCOMPARE(store.latestOf(u"memory"_s), (QList{LatestSample{memory, at(0s, 4).sample}}));
        QCOMPARE(store.samplesOf(u"nothing"_s, kStart, kStart + 1h)->size(), size_t(0));
    }
    void aRolledBackSeriesIsMadeAgain()
    {
        TemporaryDatabase database;
        SampleStore store(*database);
        const auto undone = database->inTransaction([&]() -> Result<> {
            if (auto appended = store.append(std::vector{at(0s, 1)}); !appended)
                return tl::unexpected(appended.error());
            return fail(ErrorKind::Internal, u"stop"_s);
        });
        QVERIFY(!undone);
        const SeriesKey other{u"other"_s, {}};
        QVERIFY(store.append(std::vector{at(0s, 2, other)}));
        QVERIFY(store.append(std::vector{at(0s, 1)}));
        QCOMPARE(store.latest(other).value(), at(0s, 2).sample);
        QCOMPARE(store.latest(kCpu).value(), at(0s, 1).sample);
    }
    void thinningKeepsThePeaks_data()
    {
        QTest::addColumn<qint64>("hours");
        QTest::addColumn<bool>("isSealed");
        for (const qint64 hours : {1, 26, 24 * 30}) {
            QTest::addRow("%lld h from the head", hours) << hours << false;
            QTest::addRow("%lld h from chunks", hours) << hours << true;
        }
    }
    void thinningKeepsThePeaks()
    {
        QFETCH(qint64, hours);
        QFETCH(bool, isSealed);
        TemporaryDatabase database;
        SampleStore store(*database);
        const Instant end = kStart + std::chrono::hours(hours);
        auto batch = scrapes(u"cpu"_s, 2, int(hours * 20), kStart, 3min);
        batch[batch.size() / 3].sample.value = 1000;
        batch[batch.size() / 2].sample.value = -1000;
        QVERIFY(store.append(batch));
        if (isSealed)
            QVERIFY(SampleKeeper(*database).sealAll());
        const auto thinned = store.thinned(u"cpu"_s, {kStart, end, 100});
        QCOMPARE(thinned->size(), size_t(2));
        double lowest = 0;
        double highest = 0;
        for (const SeriesData &series : *thinned) {
            QCOMPARE_LE(series.samples.size(), size_t(200));
            QVERIFY(std::ranges::is_sorted(series.samples, std::less_equal(), &Sample::at));
            lowest = std::min(lowest, std::ranges::min(series.samples, {}, &Sample::value).value);
            highest = std::max(highest, std::ranges::max(series.samples, {}, &Sample::value).value);
        }
        QCOMPARE(lowest, -1000.0);
        QCOMPARE(highest, 1000.0);
    }
    void summaryIsTheSameFromSamplesAndTiers()
    {
        TemporaryDatabase database;
        SampleStore store(*database);
        const auto batch = scrapes(u"cpu"_s, 1, 24 * 60 * 4, kStart, 60s);
        QVERIFY(store.append(batch));
        const auto expected = total(samplesOf(batch, kCpu));
        QVERIFY(SampleKeeper(*database).sealAll());
        const auto summary = store.summary(kCpu, kStart, kStart + 96h);
        QCOMPARE(summary.value()->count, expected->count);
        QCOMPARE(summary.value()->min, expected->min);
        QCOMPARE(summary.value()->max, expected->max);
        QCOMPARE(summary.value()->last, expected->last);
        QVERIFY(qFuzzyCompare(summary.value()->sum, expected->sum));
        QVERIFY(!store.summary(kCpu, kStart + 200h, kStart + 300h).value());
    }
};

QTEST_GUILESS_MAIN(SampleStoreTest)
#include "tst_samplestore.moc"
