// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/samplekeeper.h"

#include "store/integrity.h"
#include "store/samplestore.h"
#include "support/samples.h"
#include "support/temporarydatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

const Instant kStart = fromMs(1'767'225'600'000);  // 2026-01-01T00:00:00Z, a Thursday as 1970-01-01 was
const SeriesKey kCpu{u"cpu"_s, {{u"core"_s, u"0"_s}}};
constexpr RetentionPolicy kDayWeekYear{.raw = 24h, .fiveMinutes = 24h * 7, .hours = 24h * 365};

/// Maintenance until it has nothing to do.
void maintainFully(Database &database, Instant now, const RetentionPolicy &policy)
{
    for (int i = 0; i < 1000; ++i) {
        const auto report = SampleKeeper(database).maintain(now, policy);
        QVERIFY2(report, qPrintable(report ? QString() : report.error().text()));
        if (report->isFinished)
            return;
    }
    QFAIL("maintenance does not come to an end");
}

qint64 chunksOf(Database &database, Tier tier)
{
    return database.scalar<qint64>(u"SELECT count(*) FROM chunk WHERE tier = ?"_s, {int(tier)}).value();
}

}  // namespace

class SampleKeeperTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void eachTierIsKeptForItsTime()
    {
        TemporaryDatabase database;
        SampleStore store(*database);
        const int days = 30;
        const Instant now = kStart + days * 24h;
        QVERIFY(store.append(scrapes(u"cpu"_s, 1, days * 24 * 12, kStart, 5min)));
        maintainFully(*database, now, kDayWeekYear);
        // The last hour is still in the head; a coarser chunk is kept whole as long as any of it is wanted.
        QCOMPARE(chunksOf(*database, Tier::Raw), 24 - 1);
        QCOMPARE(chunksOf(*database, Tier::FiveMinutes), 7 * 4);
        QCOMPARE(chunksOf(*database, Tier::Hour), 15);
        QCOMPARE(check(*database)->problems, QStringList());
    }
    void whatIsForgottenIsStillThereMoreCoarsely()
    {
        TemporaryDatabase database;
        SampleStore store(*database);
        const Instant now = kStart + 30 * 24h;
        const auto batch = scrapes(u"cpu"_s, 1, 30 * 24 * 60, kStart, 1min);
        QVERIFY(store.append(batch));
        maintainFully(*database, now, kDayWeekYear);

        const auto all = store.samples(kCpu, kStart, now);
        QVERIFY(std::ranges::is_sorted(*all, std::less_equal(), &Sample::at));
        QCOMPARE(all->size(), size_t(23 * 24 + 6 * 24 * 12 + 24 * 60));
        QCOMPARE(all->front(), (Sample{kStart, batch[59].sample.value}));  // the last of its hour
        QCOMPARE(all->back(), batch.back().sample);

        const auto whole = store.summary(kCpu, kStart, now).value();
        const auto expected = total(samplesOf(batch, kCpu));
        QCOMPARE(whole->count, expected->count);
        QCOMPARE(whole->min, expected->min);
        QCOMPARE(whole->max, expected->max);
        QVERIFY(std::abs(whole->sum - expected->sum) < 1e-6);
    }
    void chartsOfForgottenTimesKeepTheirPeaks_data()
    {
        QTest::addColumn<qint64>("fromHours");
        QTest::addColumn<qint64>("hours");
        QTest::addRow("an hour of long ago") << qint64(48) << qint64(1);
        QTest::addRow("a day of long ago") << qint64(40) << qint64(24);
        QTest::addRow("all of it") << qint64(0) << qint64(24 * 30);
        QTest::addRow("last week, of which five minutes are left") << qint64(24 * 25 - 1) << qint64(3);
    }
    void chartsOfForgottenTimesKeepTheirPeaks()
    {
        QFETCH(qint64, fromHours);
        QFETCH(qint64, hours);
        TemporaryDatabase database;
        SampleStore store(*database);
        const Instant now = kStart + 30 * 24h;
        const Instant from = kStart + std::chrono::hours(fromHours);
        auto batch = scrapes(u"cpu"_s, 1, 30 * 24 * 60, kStart, 1min);
        const auto peak = size_t((fromHours + (hours > 1 ? 1 : 0)) * 60 + 30);
        batch[peak].sample.value = 99;
        batch[peak + 7].sample.value = -99;
        QVERIFY(store.append(batch));
        maintainFully(*database, now, kDayWeekYear);
        const auto chart = store.thinned(u"cpu"_s, {from, from + std::chrono::hours(hours), 300});
        QCOMPARE(chart->size(), size_t(1));
        QCOMPARE(std::ranges::max(chart->front().samples, {}, &Sample::value).value, 99.0);
        QCOMPARE(std::ranges::min(chart->front().samples, {}, &Sample::value).value, -99.0);
    }
    void lateSamplesAreSummedUpToo()
    {
        TemporaryDatabase database;
        SampleStore store(*database);
        QVERIFY(store.append(scrapes(u"cpu"_s, 1, 60, kStart, 1min)));
        maintainFully(*database, kStart + 4h, {});
        QVERIFY(store.append(std::vector{SeriesSample{kCpu, {kStart + 30s, 50}}}));
        maintainFully(*database, kStart + 4h, {});
        const auto hour = ChunkStore(*database).findSummaries(
            Tier::Hour, {.bucket = 0, .series = {}, .from = kStart, .to = kStart + 1h});
        QCOMPARE(hour->begin()->front().count, 61);
        QCOMPARE(hour->begin()->front().max, 50.0);
        QCOMPARE(check(*database)->problems, QStringList());
    }
    void lateSamplesOfAForgottenHourChangeNoSummary()
    {
        TemporaryDatabase database;
        SampleStore store(*database);
        const Instant now = kStart + 72h;
        QVERIFY(store.append(scrapes(u"cpu"_s, 1, 60, kStart, 1min)));
        maintainFully(*database, now, kDayWeekYear);
        QCOMPARE(chunksOf(*database, Tier::Raw), 0);
        const RowQuery query{.bucket = 0, .series = {}, .from = kStart, .to = kStart + 24h};
        const auto before = ChunkStore(*database).findSummaries(Tier::FiveMinutes, query);
        // The same history is imported once more, with an hour that was missing.
        QVERIFY(store.append(scrapes(u"cpu"_s, 1, 120, kStart, 1min)));
        maintainFully(*database, now, kDayWeekYear);
        const auto after = ChunkStore(*database).findSummaries(Tier::FiveMinutes, query);
        QCOMPARE(after->begin()->size(), size_t(24));
        QVERIFY(std::ranges::equal(*before->begin(), std::span(*after->begin()).first(12)));
        QCOMPARE(check(*database)->problems, QStringList());
    }
    void aClockThatJumpedAheadCostsNothing()
    {
        TemporaryDatabase database;
        SampleStore store(*database);
        const auto batch = scrapes(u"cpu"_s, 1, 90, kStart, 1min);
        QVERIFY(store.append(std::span(batch).first(30)));
        maintainFully(*database, kStart + 24h * 30, {});  // seals the hour that is not over
        QVERIFY(store.append(std::span(batch).subspan(30)));
        QCOMPARE(store.samples(kCpu, kStart, kStart + 3h).value(), samplesOf(batch, kCpu));
        maintainFully(*database, kStart + 5h, {});
        QCOMPARE(store.samples(kCpu, kStart, kStart + 3h).value(), samplesOf(batch, kCpu));
        QCOMPARE(check(*database)->problems, QStringList());
    }
    void samplesBefore1970AndFarAheadAreKept()
    {
        TemporaryDatabase database;
        SampleStore store(*database);
        const std::vector<Sample> odd{
            {fromMs(-7'200'001), 1}, {fromMs(-1), 2}, {fromMs(0), 3}, {fromMs(4'102'444'800'000), 4}};
        for (const Sample &sample : odd)
            QVERIFY(store.append(std::vector{SeriesSample{kCpu, sample}}));
        QVERIFY(SampleKeeper(*database).sealAll());
        QCOMPARE(store.samples(kCpu, Instant::min(), Instant::max()).value(), odd);
        QCOMPARE(store.latest(kCpu).value(), odd.back());
        QCOMPARE(check(*database)->problems, QStringList());
    }
    void aFullDiskWhileSealingLosesNothing()
    {
        TemporaryDatabase database;
        SampleStore store(*database);
        const auto batch = scrapes(u"cpu"_s, 1, 600, kStart, 15s);
        QVERIFY(store.append(batch));
        const int pages = database->scalar<int>(u"PRAGMA page_count"_s).value();
        QVERIFY(database->scalar<int>(u"PRAGMA max_page_count=%1"_s.arg(pages)));
        QVERIFY(database->execute(u"CREATE TABLE IF NOT EXISTS filler (a)"_s).error().kind == ErrorKind::Limited);
        const auto report = SampleKeeper(*database).maintain(kStart + 24h, {});
        if (!report)
            QCOMPARE(report.error().kind, ErrorKind::Limited);
        QCOMPARE(store.samples(kCpu, kStart, kStart + 24h).value(), samplesOf(batch, kCpu));
        QVERIFY(database->scalar<int>(u"PRAGMA max_page_count=%1"_s.arg(pages + 1000)));
        maintainFully(*database, kStart + 24h, {});
        QCOMPARE(store.samples(kCpu, kStart, kStart + 24h).value(), samplesOf(batch, kCpu));
        QCOMPARE(check(*database)->problems, QStringList());
    }
    void aDamagedChunkIsToldAndStopsNothingElse()
    {
        TemporaryDatabase database;
        SampleStore store(*database);
        const SeriesKey other{u"other"_s, {}};
        QVERIFY(store.append(scrapes(u"cpu"_s, 32, 60, kStart, 1min)));  // fills the first bucket
        QVERIFY(store.append(std::vector{SeriesSample{other, {kStart, 1}}}));
        QVERIFY(SampleKeeper(*database).sealAll());
        QVERIFY(database->execute(u"UPDATE chunk SET data = x'0102' WHERE bucket = 0 AND tier = 0"_s));
        QCOMPARE(store.samples(kCpu, kStart, kStart + 1h).error().kind, ErrorKind::Corrupt);
        QCOMPARE(store.samples(other, kStart, kStart + 1h)->size(), size_t(1));
        QVERIFY(check(*database)->problems.join(u'\n').contains(u"does not decode"_s));
        // New samples of the damaged hour cannot be merged with it: it is set aside, told of, and everything goes on.
        QVERIFY(
            store.append(std::vector{SeriesSample{kCpu, {kStart + 59s, 7}}, SeriesSample{other, {kStart + 5h, 2}}}));
        const auto report = SampleKeeper(*database).maintain(kStart + 24h, {});
        QCOMPARE(report->damaged, 1);
        QVERIFY(report->isFinished);
        QCOMPARE(store.samples(kCpu, kStart, kStart + 1h).value(), (std::vector<Sample>{{kStart + 59s, 7}}));
        QCOMPARE(database->scalar<QByteArray>(u"SELECT data FROM damaged_chunk"_s).value(), QByteArray("\1\2"));
        QVERIFY(check(*database)->problems.join(u'\n').contains(u"set aside"_s));
    }
    void roomIsGivenBackAfterForgetting()
    {
        TemporaryDatabase database;
        SampleStore store(*database);
        QVERIFY(store.append(scrapes(u"cpu"_s, 200, 1000, kStart, 5min)));
        maintainFully(*database, kStart + 24h * 10, {});
        const int before = database->scalar<int>(u"PRAGMA page_count"_s).value();
        maintainFully(*database, kStart + 24h * 365 * 20, {});
        QCOMPARE(database->scalar<int>(u"SELECT count(*) FROM chunk"_s).value(), 0);
        QCOMPARE_LE(database->scalar<int>(u"PRAGMA freelist_count"_s).value(), 64);
        QCOMPARE_LT(database->scalar<int>(u"PRAGMA page_count"_s).value(), before);
    }
};

QTEST_GUILESS_MAIN(SampleKeeperTest)
#include "tst_samplekeeper.moc"
