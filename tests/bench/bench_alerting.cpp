// SPDX-License-Identifier: GPL-3.0-or-later
// The alert engine with everything around it: SQLite, journal, outbox.
#include "alerts/inhibition.h"
#include "alerts/rulefile.h"
#include "store/alertstore.h"
#include "store/deliverystore.h"
#include "store/journalstore.h"
#include "store/notificationstore.h"
#include "store/samplestore.h"
#include "support/fakeclock.h"
#include "support/temporarydatabase.h"
#include "workers/alerting.h"
#include "workers/rulebook.h"

#include <QCoreApplication>
#include <benchmark/benchmark.h>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

void setRules(Database &database, int count, int metrics)
{
    QByteArray yaml = "groups:\n- name: g\n  rules:\n";
    for (int i = 0; i < count; ++i)
        yaml += "  - {alert: R" + QByteArray::number(i) + ", metric: m" + QByteArray::number(i % metrics)
                + ", threshold: 0.5, labels: {severity: warning}}\n";
    std::ignore = saveRules(database, *readRules(yaml, u"r.yml"_s), fromMs(0));
}

SeriesKey keyOf(int metric, int host) { return {u"m%1"_s.arg(metric), {{u"host"_s, QString::number(host)}}}; }

Alerting::Options optionsOf(const TemporaryDatabase &database, const Clock &clock, bool hasDesktop)
{
    return {.database = database.path(),
            .interval = 15s,
            .receivers = {.hasDesktop = hasDesktop, .discord = {}},
            .dispatch = {},
            .clock = clock};
}

/// 1,000 rules over 10 series each, half of them firing; of a hundred label sets one changes its state in each slot,
/// and is stored with its journal row.
void workerSlot(benchmark::State &state)
{
    TemporaryDatabase database;
    setRules(*database, 1000, 100);
    FakeClock clock;
    Alerting worker(optionsOf(database, clock, false));
    worker.start();
    qint64 transitions = 0;
    QObject::connect(&worker, &Alerting::changed,
                     [&transitions](const QList<Transition> &changed) { transitions += changed.size(); });
    int round = 0;
    const auto nextDelta = [&] {
        Delta delta;
        for (int metric = 0; metric < 100; ++metric) {
            for (int host = 0; host < 10; ++host) {
                const bool isFlipped = (metric * 10 + host) % 100 == round % 100 && round % 2;
                delta.samples.push_back({keyOf(metric, host), {clock.now(), (host % 2 == 0) != isFlipped ? 1.0 : 0.0}});
            }
        }
        ++round;
        return delta;
    };
    clock.advance(15s);
    worker.take(nextDelta());
    worker.tick();
    transitions = 0;
    for (auto _ : state) {
        state.PauseTiming();
        clock.advance(15s);
        const Delta delta = nextDelta();
        state.ResumeTiming();
        worker.take(delta);
        worker.tick();
    }
    state.SetItemsProcessed(qint64(state.iterations()) * 10'000);
    state.counters["transitions_per_slot"] = double(transitions) / double(state.iterations());
}
BENCHMARK(workerSlot)->Unit(benchmark::kMillisecond)->MinTime(2);

/// 1,000 sources and 100 rules, each alert a target of one rule.
void inhibitionCheck(benchmark::State &state)
{
    std::vector<InhibitRule> rules;
    for (int i = 0; i < 100; ++i)
        rules.push_back({u"r%1"_s.arg(i),
                         *parseMatchers(u"alertname=\"Down%1\""_s.arg(i)),
                         *parseMatchers(u"alertname=\"Slow%1\""_s.arg(i)),
                         {u"host"_s}});
    InhibitionIndex index(std::move(rules));
    for (int i = 0; i < 1000; ++i) {
        const Labels labels{{u"alertname"_s, u"Down%1"_s.arg(i % 100)}, {u"host"_s, QString::number(i / 100)}};
        index.add(labels.fingerprint(), labels);
    }
    std::vector<std::pair<quint64, Labels>> checked;
    for (int i = 0; i < 1000; ++i) {
        const Labels labels{{u"alertname"_s, u"Slow%1"_s.arg(i % 100)},
                            {u"host"_s, QString::number(i / 100 * 2)},
                            {u"severity"_s, u"warning"_s}};
        checked.emplace_back(labels.fingerprint(), labels);
    }
    size_t next = 0;
    for (auto _ : state) {
        const auto &[fingerprint, labels] = checked[next++ % checked.size()];
        benchmark::DoNotOptimize(index.check(fingerprint, labels));
    }
    state.SetItemsProcessed(qint64(state.iterations()));
}
BENCHMARK(inhibitionCheck);

/// A database with `count` alerts of one rule, each with its firing in the journal.
void fillAlerts(Database &database, int count, AlertState state)
{
    std::ignore = database.inFlatTransaction([&]() -> Result<> {
        for (int i = 0; i < count; ++i) {
            Alert alert;
            alert.rule = u"R0"_s;
            alert.labels = {{u"alertname"_s, u"R0"_s}, {u"host"_s, QString::number(i)}, {u"severity"_s, u"warning"_s}};
            alert.fingerprint = alert.labels.fingerprint();
            alert.state = state;
            if (state == AlertState::Resolved)
                alert.resolvedAt = fromMs(1'767'225'300'000);
            alert.value = 1;
            alert.threshold = 0.5;
            alert.summary = u"host %1 is hot"_s.arg(i);
            alert.description = u"for a while"_s;
            alert.activeSince = fromMs(1'767'225'000'000);
            alert.firedAt = alert.activeSince;
            alert.updatedAt = alert.activeSince;
            alert.acknowledgedBy = u""_s;
            alert.acknowledgeComment = u""_s;
            const auto id = AlertStore(database).save(
                {alert, u"{\"counted_from\":1767225000000,\"behind\":\"inactive\",\"fires\":[1767225000000]}"_s});
            if (!id)
                return tl::unexpected(id.error());
            const auto row =
                JournalStore(database).append(Transition{*id, alert.rule, alert.labels, AlertState::Inactive,
                                                         AlertState::Firing, 1, *alert.firedAt, u"1 > 0.5"_s});
            if (!row)
                return tl::unexpected(row.error());
        }
        return {};
    });
}

/// From start() to the first evaluation, with so many alerts in the journal.
void start(benchmark::State &state, AlertState alerts)
{
    TemporaryDatabase database;
    setRules(*database, 100, 100);
    fillAlerts(*database, int(state.range(0)), alerts);
    FakeClock clock;
    // The groups are stored too, as they are after any earlier start.
    Alerting first(optionsOf(database, clock, false));
    first.start();
    first.stop();
    for (auto _ : state) {
        Alerting worker(optionsOf(database, clock, false));
        worker.start();
        state.PauseTiming();
        worker.stop();
        state.ResumeTiming();
    }
}
BENCHMARK_CAPTURE(start, ended, AlertState::Resolved)
    ->Unit(benchmark::kMillisecond)
    ->Arg(0)
    ->Arg(100'000)
    ->Iterations(3);
BENCHMARK_CAPTURE(start, open, AlertState::Firing)->Unit(benchmark::kMillisecond)->Arg(100'000)->Iterations(3);

/// A person acknowledges one of 100,000, and the page is read anew.
void acknowledgeOneOfManyAndShow(benchmark::State &state)
{
    TemporaryDatabase database;
    fillAlerts(*database, 100'000, AlertState::Firing);
    qint64 id = 1;
    for (auto _ : state) {
        std::ignore = AlertStore(*database).acknowledge(AlertId{id += 7}, {u"ann"_s, u""_s, fromMs(1'767'225'700'000)});
        benchmark::DoNotOptimize(AlertStore(*database).find(
            {.states = {AlertState::Firing, AlertState::Pending, AlertState::NoData, AlertState::Error},
             .limit = 100}));
    }
}
BENCHMARK(acknowledgeOneOfManyAndShow)->Unit(benchmark::kMillisecond)->Iterations(100);

/// One sample more among 10,000 alerts that fire: from the worker's hearing of it, in the slot, until its notification
/// is in the outbox.
void storedToHandedOver(benchmark::State &state)
{
    constexpr int kActive = 10'000;
    TemporaryDatabase database;
    setRules(*database, 1, 1);
    FakeClock clock;
    Alerting worker(optionsOf(database, clock, true));
    worker.start();
    clock.advance(15s);
    Delta storm;
    for (int host = 0; host < kActive; ++host)
        storm.samples.push_back({keyOf(0, host), {clock.now(), 1.0}});
    worker.take(storm);
    worker.tick();
    std::vector<double> times;
    int next = kActive;
    for (auto _ : state) {
        clock.advance(15s);
        Delta delta;
        delta.samples.push_back({keyOf(0, next++), {clock.now(), 1.0}});
        const auto before = std::chrono::steady_clock::now();
        worker.take(delta);
        worker.tick();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - before).count());
        // Half of the staleness later all are seen again.
        if (times.size() % 8 == 0) {
            for (SeriesSample &sample : storm.samples)
                sample.sample.at = clock.now();
            worker.take(storm);
        }
    }
    std::ranges::sort(times);
    state.counters["p99_ms"] = times[times.size() * 99 / 100];
    state.counters["handed_over"] = double(DeliveryStore(*database).latest(1'000'000)->size());
}
BENCHMARK(storedToHandedOver)->Unit(benchmark::kMillisecond)->Iterations(300);

/// One alert more in a group of so many, to its row on disk.
void oneMoreInAGroup(benchmark::State &state)
{
    TemporaryDatabase database;
    const Instant now = fromMs(1'767'225'600'000);
    Grouping grouping;
    grouping.setRoutes({.receiver = u"me"_s, .groupBy = QStringList{u"alertname"_s}}, now);
    qint64 last = 0;
    const auto add = [&] {
        Alert alert{.id = AlertId{++last}, .rule = u"R"_s};
        alert.labels = {{u"alertname"_s, u"R"_s}, {u"host"_s, QString::number(last)}};
        grouping.observe(alert, {.alert = alert.id, .rule = alert.rule, .to = AlertState::Firing, .at = now}, now);
    };
    const auto store = [&] {
        std::ignore = database->inTransaction([&]() -> Result<> {
            for (const auto &[key, touched] : grouping.takeTouched()) {
                const auto id = NotificationStore(*database).save(grouping.groups().at(key), touched.members, now);
                if (!id)
                    return tl::unexpected(id.error());
                grouping.assignId(key, *id);
            }
            return {};
        });
    };
    for (int i = 0; i < state.range(0); ++i)
        add();
    store();
    for (auto _ : state) {
        add();
        store();
    }
}
BENCHMARK(oneMoreInAGroup)->Unit(benchmark::kMicrosecond)->Arg(1000)->Arg(100'000)->Iterations(200);

}  // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
