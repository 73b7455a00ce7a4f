// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QByteArray>
#include <array>
#include <atomic>

namespace herald {

/// What Herald counts of itself, by the names that Prometheus gets.
enum class Counter {
    ThreadsIntegrations,  ///< requests from the Threads side that were understood
    ViralPosts,           ///< posts that became achievements
    KpiMilestones,
    PrometheusScrapes,
    GithubWebhooks,  ///< webhooks whose event was processed
    PortfolioGenerations,
    AiRequests,
};
inline constexpr size_t kCounterCount = 7;

enum class Timing { Analysis, AiAnalysis, Export };
inline constexpr size_t kTimingCount = 3;

enum class ExportFormat { Pdf, Json, Csv, LinkedIn, Web };
inline constexpr size_t kExportFormatCount = 5;

/// A histogram's numbers; any thread may add to them.
struct Histogram {
    /// Upper bounds in seconds: the defaults of Prometheus's client libraries.
    static constexpr std::array kBounds{0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0};

    std::array<std::atomic<quint64>, kBounds.size() + 1> buckets{};  ///< not cumulative; the last has no bound
    std::atomic<qint64> sumMicroseconds = 0;

    void observe(std::chrono::microseconds time);
};

/// The counters of one running Herald, from 0 at its start as Prometheus expects. Any thread may count; the numbers are
/// atomic, each for itself.
class OwnMetrics {
public:
    void count(Counter counter, quint64 by = 1) { m_counters[size_t(counter)] += by; }
    void countExport(ExportFormat format) { ++m_exports[size_t(format)]; }
    void observe(Timing timing, std::chrono::microseconds time) { m_timings[size_t(timing)].observe(time); }

    [[nodiscard]] quint64 value(Counter counter) const { return m_counters[size_t(counter)]; }

    /// Every documented `achievement_collector_*` name but `_achievements_total`, which the store counts, in
    /// Prometheus's text format. Source: prometheus.io/docs/instrumenting/exposition_formats.
    [[nodiscard]] QByteArray exposition() const;

private:
    std::array<std::atomic<quint64>, kCounterCount> m_counters{};
    std::array<std::atomic<quint64>, kExportFormatCount> m_exports{};
    std::array<Histogram, kTimingCount> m_timings;
};

}  // namespace herald
