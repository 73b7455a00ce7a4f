// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/http.h"
#include "domain/sample.h"
#include "sources/expositionline.h"

namespace herald {

enum class ExpositionType { Unknown, Counter, Gauge, Histogram, GaugeHistogram, Summary, Info, StateSet };

/// What a page says about one metric family, whose samples may carry suffixes (_total, _bucket, _sum, _count …).
struct ExpositionFamily {
    QString name;
    ExpositionType type = ExpositionType::Unknown;
    QString help;
    QString unit;

    bool operator==(const ExpositionFamily &) const = default;
};

/// How to read a page and how much of it at most.
struct ExpositionOptions {
    ExpositionFormat format = ExpositionFormat::Prometheus;
    Instant now;      ///< for the samples that bring no time of their own
    QString where{};  ///< names the page in errors, such as its redacted URL
    qsizetype maxLineBytes = 64 * 1024;
    size_t maxLabels = 64;
    size_t maxSamples = 100'000;
};

/// A page's content. Histograms and summaries are their samples.
struct Exposition {
    std::vector<SeriesSample> samples;       ///< in the page's order, each series once per time stamp
    std::vector<ExpositionFamily> families;  ///< in order of first mention
    size_t notFinite = 0;                    ///< samples left out because they were NaN or infinite
    size_t repeated = 0;                     ///< samples left out because their series stood there already
    size_t leftOut = 0;                      ///< lines that are too long or not UTF-8
    QString firstLeftOut{};                  ///< which was the first, and why
};

/// Reads a /metrics page. Blank lines and comments are allowed in both formats.
/// Errors: Corrupt with "where:line" and the reason for a line that cannot be read, for bytes that are not UTF-8, for
/// an HTML page, and for OpenMetrics without its final "# EOF" (a page cut short); Limited for too many samples. A line
/// that is too long is left out and counted.
/// Source: prometheus.io/docs/instrumenting/exposition_formats; OpenMetrics 1.0
/// (prometheus.io/docs/specs/om/open_metrics_spec).
[[nodiscard]] Result<Exposition> parseExposition(QByteArrayView page, const ExpositionOptions &options);

/// The format that a Content-Type names; Prometheus's where it names none.
[[nodiscard]] ExpositionFormat expositionFormatOf(QByteArrayView contentType);

/// Asks `url` for its metrics, in OpenMetrics where it can.
[[nodiscard]] HttpRequest expositionRequest(const QUrl &url, Duration timeout = std::chrono::seconds(10));

/// Judges status and content type, then reads the page.
[[nodiscard]] Result<Exposition> readExposition(const HttpReply &reply, Instant now);

}  // namespace herald
