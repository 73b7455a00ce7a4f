// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/rulefile.h"
#include "store/metricstore.h"
#include "store/samplestore.h"
#include "store/settingstore.h"
#include "support/fakeclock.h"
#include "support/loopbackserver.h"
#include "workers/alerting.h"
#include "workers/rulebook.h"

#include <QCoreApplication>
#include <cstdio>
#include <random>

namespace herald::alertday {

inline constexpr Instant kStart = fromMs(1'767'225'600'000);  // 2026-01-01T00:00:00Z
inline constexpr int kSlots = 24 * 60;
inline constexpr Duration kSlot = std::chrono::minutes(1);
/// The setting that holds the newest slot that was lived.
inline const QString kReached = QStringLiteral("test_day_slot");

inline const QByteArray kRules = R"(groups:
- name: day
  rules:
  - {alert: Plain, metric: load, threshold: 8, labels: {severity: warning}}
  - {alert: Held, metric: load, threshold: 6, for: 4m, annotations: {summary: "{{ $labels.host }} at {{ $value }}"}}
  - {alert: Kept, metric: load, threshold: 7, clear: 4, keep_firing_for: 3m, labels: {severity: critical}}
  - {alert: Average, metric: load, function: avg, window: 15m, threshold: 5.5, for: 2m}
  - {alert: Busy, metric: requests, function: rate, window: 10m, threshold: 1.2}
  - {alert: Gone, metric: load, absent: 7m}
  - {alert: Both, all: [{alert: Held}, {metric: load, threshold: 7}]}
  - {alert: Twin, metric: load, threshold: 3, for: 3m, labels: {severity: warning}}
  - {alert: Twin, metric: load, threshold: 8, clear: 6, labels: {severity: critical}}
  - {alert: Server, expr: queue_length > 5, for: 2m, keep_firing_for: 4m, labels: {severity: critical}}
)";

/// A Prometheus server for the day: what it answers depends on the moment that is asked for alone. For some minutes it
/// answers with an error. The value of an element is always the same: that of a slot in which no state and no timer
/// changed is not stored, and no sample brings it back.
class DayServer {
public:
    DayServer()
    {
        m_server.whenAsked([this](const QByteArray &request) { answer(request); });
    }
    [[nodiscard]] QUrl url() const { return m_server.url(QString()); }

private:
    void answer(const QByteArray &request)
    {
        const qsizetype from = request.indexOf("time=") + 5;
        const qint64 seconds = qint64(request.mid(from, request.indexOf('&', from) - from).toDouble());
        const int slot = int((seconds * 1000 - toMs(kStart)) / 60'000);
        QByteArray elements;
        for (int host = 0; host < 4; ++host) {
            std::mt19937 random(unsigned(slot / 5 * 100 + host + 17));
            if (random() % 3 == 0)
                elements += (elements.isEmpty() ? "" : ",") + QByteArray(R"({"metric":{"host":"q)")
                            + QByteArray::number(host) + R"("},"value":[)" + QByteArray::number(seconds) + ",\""
                            + QByteArray::number(6 + host) + "\"]}";
        }
        const bool isDown = slot >= 900 && slot < 906;
        m_server.serve("/api/v1/query", isDown ? 503 : 200,
                       isDown ? R"({"status":"error","errorType":"unavailable","error":"starting"})"
                              : R"({"status":"success","data":{"resultType":"vector","result":[)" + elements + "]}}");
    }

    LoopbackServer m_server;
};

/// The samples of slot `n`, the same on every call: steps, flaps, counter restarts, gaps of one host and of all.
[[nodiscard]] inline std::vector<SeriesSample> samplesOf(int n)
{
    std::vector<SeriesSample> batch;
    const Instant at = kStart + n * kSlot;
    const bool isBlackout = n >= 700 && n < 712;
    for (int host = 0; host < 5 && !isBlackout; ++host) {
        std::mt19937 random(unsigned(n / 6 * 100 + host));
        const double level = double(random() % 10);
        const bool isFlapping = n >= 300 && n < 330 && host == 2;
        const bool isGone = host == 3 && n % 400 > 380;
        if (isGone)
            continue;
        const Labels labels{{QStringLiteral("host"), QStringLiteral("h%1").arg(host)}};
        batch.push_back({{QStringLiteral("load"), labels}, {at, isFlapping ? (n % 2 ? 9.0 : 1.0) : level}});
        const double total = double(n % 250) * (n / 40 % 2 ? 100 : 20);
        batch.push_back({{QStringLiteral("requests"), labels}, {at, total}});
    }
    return batch;
}

/// Lives the day from where the database left it: the collector's part and the alert engine's, slot by slot.
/// Prints the number of each slot it has finished. Tells 0 when the day is over.
[[nodiscard]] inline int live(const QString &path)
{
    const auto database = Database::open({.path = path});
    if (!database)
        return 1;
    // The clock goes on where it was, whether or not there were samples: nobody may set it back by killing.
    int slot = SettingStore(**database).value(kReached).value_or(std::nullopt).value_or(QString()).toInt();
    FakeClock clock(kStart + slot * kSlot);
    const DayServer server;
    Alerting worker({.database = path,
                     .interval = kSlot,
                     .prometheus = {.url = server.url()},
                     .receivers = {.hasDesktop = true, .discord = {}},
                     .dispatch = {},
                     .clock = clock});
    bool hasFailed = false;
    QObject::connect(&worker, &Alerting::failed, &worker, [&hasFailed](const Error &error) {
        // The server's bad minutes are part of the day.
        if (error.what.startsWith(QStringLiteral("Server{")))
            return;
        std::fprintf(stderr, "%s\n", qPrintable(error.text()));
        hasFailed = true;
    });
    const auto awaitAnswers = [&worker] {
        while (!worker.isIdle())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    };
    const auto store = [&](int n) {
        Delta delta;
        delta.samples = samplesOf(n);
        const auto stored = (*database)->inTransaction([&] {
            return SettingStore(**database).set(kReached, QString::number(n)).and_then([&] {
                return SampleStore(**database).append(delta.samples);
            });
        });
        if (!stored)
            hasFailed = true;
        return delta;
    };
    std::ignore = store(slot);
    worker.start();
    awaitAnswers();
    for (++slot; slot < kSlots && !hasFailed; ++slot) {
        clock.set(kStart + slot * kSlot);
        worker.take(store(slot));
        worker.tick();
        awaitAnswers();
        std::printf("%d\n", slot);
        std::fflush(stdout);
    }
    worker.stop();
    return hasFailed ? 1 : 0;
}

/// A database in which the day can begin.
[[nodiscard]] inline bool prepare(Database &database)
{
    const auto groups = readRules(kRules, QStringLiteral("day.yml"));
    if (!groups || !saveRules(database, *groups, kStart))
        return false;
    // All hosts are read together: one that is left out twice is gone.
    Metric load;
    load.name = QStringLiteral("load");
    load.origin = MetricOrigin::Host;
    return MetricStore(database).save(load).has_value();
}

}  // namespace herald::alertday
