// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/sighting.h"
#include "achievements/threadspost.h"
#include "domain/health.h"
#include "domain/metric.h"
#include "domain/sample.h"
#include "sources/alertmanager.h"

namespace herald {

/// The name under which a source's cursor is stored.
inline constexpr QLatin1StringView kCursorName("position");

/// What a source may need to know of what is stored.
struct CollectionContext {
    Instant now;
    QList<Metric> metrics;                 ///< the enabled entries of the registry
    QString cursor;                        ///< the source's own; empty at first
    std::optional<Instant> lastSuccess{};  ///< when the source last brought data; absent if never
};

/// What became of one metric in one collection.
struct MetricReport {
    enum class Outcome { Stored, Missing, Skipped };

    QString metric;
    Outcome outcome = Outcome::Stored;
    int samples = 0;               ///< that came back
    QString reason;                ///< why it is missing or skipped, or what was left out; may be empty
    QList<AchievementId> created;  ///< filled in by the pipeline
};

/// All alerts that fire at another engine.
struct ForeignView {
    QString source;
    QList<ForeignAlert> firing;
};

/// What one source brought back from one collection.
struct Harvest {
    QString source;  ///< the source's name: "host", "prometheus", "git:/home/x/src"
    Instant at;
    std::vector<SeriesSample> samples;
    QList<MetricReport> report;
    QList<Sighting> work;  ///< what was seen of pieces of work: commits, pull requests and the like
    QList<ThreadsPost> posts;
    std::optional<ForeignView> foreign{};  ///< absent where none was asked, or none answered
    std::optional<QString> cursor;         ///< where the next collection goes on, stored together with the facts
    bool isComplete = true;                ///< false: there is more to be had now
    Health health;
};

/// A source's health after a collection: well without an error, else "cannot see" with the error's line. Data older
/// than three intervals counts as not seen.
[[nodiscard]] Health healthOf(const QString &source, Duration interval, const std::optional<Error> &error, Instant now);

/// One line per metric, in order of first appearance: all stored.
[[nodiscard]] QList<MetricReport> reportOf(const std::vector<SeriesSample> &samples);

[[nodiscard]] QJsonObject toJson(const MetricReport &report);

}  // namespace herald
