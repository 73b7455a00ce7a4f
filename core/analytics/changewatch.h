// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/baseline.h"

#include <optional>
#include <vector>

namespace herald {

/// What the watch believes after a value.
struct ChangeBelief {
    double confidence = 0;         ///< that the level changed three to twenty values ago, 0 … 1
    std::optional<Instant> since;  ///< the likeliest begin of the present level; none while learning
    double before = 0;             ///< mean distance from the usual before that moment …
    double after = 0;              ///< … and since
};

/// Watches one stream for changes of level as they happen: Bayesian online change point detection on what is left when
/// the usual at this hour is taken out, with at most 48 run lengths remembered (4 KiB). One change in 500 values is
/// expected. Copyable. For changes in what was stored, levelChanges() is the better judge: it has seen what came after.
///
/// Source: Adams & MacKay, Bayesian Online Changepoint Detection, arXiv:0710.3742 (2007); normal with unknown mean and
/// variance.
class ChangeWatch {
public:
    explicit ChangeWatch(const QTimeZone &zone = QTimeZone::utc());

    /// A value that is not finite changes nothing.
    ChangeBelief update(Instant at, double value);

private:
    /// One belief about how long the present level has lasted, with what was seen since.
    struct Run {
        double logWeight = 0;
        double values = 0;
        double mean = 0;
        double squares = 0;  ///< sum of squared distances from the mean
        Instant since;

        [[nodiscard]] double logLikelihood(double x) const;
        void learn(double x);
    };

    [[nodiscard]] double standardised(double residual);
    void weigh(double x, Instant at);
    [[nodiscard]] ChangeBelief belief() const;

    Baseline m_baseline;
    std::vector<Run> m_runs;  ///< youngest first
    double m_size = 0;        ///< running mean size of the residual
    qint64 m_count = 0;
};

}  // namespace herald
