// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/maintenance.h"

#include "store/deliverystore.h"
#include "store/journalstore.h"
#include "store/metricstore.h"
#include "store/samplestore.h"
#include "support/await.h"
#include "support/samples.h"
#include "support/temporarydatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

const Instant kStart = fromMs(1'767'225'600'000);  // 2026-01-01T00:00:00Z
const SeriesKey kCpu{u"cpu"_s, {{u"core"_s, u"0"_s}}};
const RetentionPolicy kPolicy{.raw = 24h, .fiveMinutes = 24h * 7, .hours = 24h * 30};

void maintainFully(Database &database, Instant now)
{
    Maintenance maintenance(database, kPolicy);
    for (int slices = 0; slices < 10'000; ++slices) {
        const auto isDone = maintenance.step(now);
        QVERIFY2(isDone, qPrintable(errorOf(isDone)));
        if (*isDone)
            return;
    }
    QFAIL("Maintenance does not end.");
}

size_t samplesAt(Database &database) { return SampleStore(database).samples(kCpu, kStart, kStart + 24h)->size(); }

Metric adaptive()
{
    Metric metric;
    metric.name = kCpu.metric;
    metric.title = u"Processor"_s;
    metric.unit = u"s"_s;
    metric.origin = MetricOrigin::Host;
    metric.target = 5.0;
    metric.isAdaptive = true;
    return metric;
}

}  // namespace

class MaintenanceTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void samplesBecomeCoarserWithAgeAndThenGo()
    {
        TemporaryDatabase database;
        QVERIFY(SampleStore(*database).append(scrapes(u"cpu"_s, 1, 720, kStart, 1min)));  // 12 hours
        maintainFully(*database, kStart + 13h);
        QCOMPARE(samplesAt(*database), size_t(720));
        maintainFully(*database, kStart + 24h * 3);
        QCOMPARE(samplesAt(*database), size_t(144));  // one each five minutes
        maintainFully(*database, kStart + 24h * 10);
        QCOMPARE(samplesAt(*database), size_t(12));  // one each hour
        maintainFully(*database, kStart + 24h * 60);
        QCOMPARE(samplesAt(*database), size_t(0));
    }
    void workIsDoneInSlices()
    {
        TemporaryDatabase database;
        QVERIFY(SampleStore(*database).append(scrapes(u"cpu"_s, 1, 3000, kStart, 1min)));
        Maintenance maintenance(*database, kPolicy);
        QCOMPARE(maintenance.step(kStart + 24h * 3).value(), false);
    }
    void settledMessagesAndOldJournalRowsAreForgotten()
    {
        TemporaryDatabase database;
        DeliveryStore outbox(*database);
        for (const auto &key : {u"told"_s, u"waits"_s})
            QVERIFY(outbox.enqueue({.receiver = u""_s, .key = key, .title = key, .createdAt = kStart}));
        Delivery told = outbox.latest(2)->at(1);
        told.state = DeliveryState::Delivered;
        QVERIFY(outbox.settle(told));
        QVERIFY(JournalStore(*database).append(JournalEntry{.at = kStart, .kind = u"edit"_s, .text = u"x"_s}));
        maintainFully(*database, kStart + 24h * 89);
        QCOMPARE(outbox.latest(9)->size(), 2);
        maintainFully(*database, kStart + 24h * 91);
        QCOMPARE(outbox.latest(9)->size(), 1);
        QCOMPARE(outbox.latest(9)->at(0).state, DeliveryState::Waiting);
        QCOMPARE(JournalStore(*database).entries({.since = kStart})->size(), 1);
        maintainFully(*database, kStart + 24h * 401);
        QCOMPARE(JournalStore(*database).entries({.since = kStart})->size(), 0);
    }
    void anAdaptiveTargetIsTightenedOnceWithItsEvidence()
    {
        TemporaryDatabase database;
        QVERIFY(MetricStore(*database).save(adaptive()));
        QVERIFY(SampleStore(*database).append(scrapes(u"cpu"_s, 1, 200, kStart, 1h)));
        Maintenance maintenance(*database, kPolicy);
        const Instant now = kStart + 200h;
        QCOMPARE(maintenance.adaptTargets(now).value(), 1);
        QCOMPARE(maintenance.adaptTargets(now + 15min).value(), 0);
        const auto changes = MetricStore(*database).targetChanges(u"cpu"_s, kStart, now + 1h).value();
        QCOMPARE(changes.size(), 1);
        QCOMPARE_LT(*changes.at(0).after, 5.0);
        QCOMPARE(MetricStore(*database).metric(u"cpu"_s)->target, changes.at(0).after);
        QVERIFY(!changes.at(0).evidence.isEmpty());
    }
    void aTargetThatNobodyWantsAdaptedStays()
    {
        TemporaryDatabase database;
        Metric metric = adaptive();
        metric.isAdaptive = false;
        QVERIFY(MetricStore(*database).save(metric));
        QVERIFY(SampleStore(*database).append(scrapes(u"cpu"_s, 1, 200, kStart, 1h)));
        QCOMPARE(Maintenance(*database, kPolicy).adaptTargets(kStart + 200h).value(), 0);
    }
};

QTEST_GUILESS_MAIN(MaintenanceTest)
#include "tst_maintenance.moc"
