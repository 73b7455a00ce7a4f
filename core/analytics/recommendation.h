// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/seriesanalysis.h"

#include <QJsonObject>

namespace herald {

/// A finding's advice, only ever made from evidence; the next snapshot without the evidence does not hold it any more.
struct Recommendation {
    enum class Priority { Medium, High, Critical };
    QString rule;  ///< "limit_reached", "limit_ahead", "runs_out", "worse_trend", "worse_level", "frequent_anomalies"
    Priority priority = Priority::Medium;
    SeriesKey series;
    QString subject;    ///< what the metric measures, as a person calls it
    QString unit;       ///< of the values in `facts`
    QJsonObject facts;  ///< the measured numbers by name: values in `unit`, spans in seconds, moments as RFC 3339
    QString title;      ///< one line for a person, in English
    QString evidence;   ///< `facts` as a person reads them, in English
    Duration window{};
    double effect = 0;  ///< relative change, or the share that the rule speaks of

    /// The same for the same advice on the same series, whenever it is given.
    [[nodiscard]] QString id() const;
};

/// The advice that the analyses bear out, most urgent first; empty where nothing is wrong.
[[nodiscard]] std::vector<Recommendation> recommendationsFor(std::span<const SeriesAnalysis> series, Instant now);

}  // namespace herald
