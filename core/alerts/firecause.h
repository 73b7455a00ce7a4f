// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/backtest.h"

namespace herald {

/// The time around an alert's life; `to` is included.
struct CauseSpan {
    Instant from;
    Instant to;

    bool operator==(const CauseSpan &) const = default;
};

/// One condition of an alert's rule as the engine saw it, or the head of a group of them.
struct Cause {
    enum class Kind {
        Series,  ///< of stored series
        Answer,  ///< of a Prometheus server
        Alerts,  ///< of another rule
        Group,   ///< the causes after it that lie deeper
    };

    Kind kind = Kind::Series;
    Term term{};                     ///< without its inner terms
    int depth = 0;                   ///< how many groups it lies in, the rule's own aside
    std::vector<SeriesData> seen{};  ///< what was compared, slot by slot; where nothing was, the samples
    bool isCompared = false;         ///< with the term's threshold
    std::optional<double> value{};   ///< at the moment that counts, see FireCauses::at
    std::optional<bool> holds{};     ///< then; absent: it could not be seen
    std::optional<Instant> since{};  ///< when this began
    bool isSinceBefore = false;      ///< … or before, for the span ends there
    std::vector<Alert> alerts{};     ///< of Kind::Alerts: those that fired then, oldest first
};

/// Why an alert fired.
struct FireCauses {
    CauseSpan span;
    Instant at;                 ///< the last slot of an open alert; of one that ended the last that its condition held
    std::vector<Cause> causes;  ///< in the order of the rule
    QStringList problems;       ///< why the server did not say what it saw
};

/// The life of the alert with half as much again on either side, half an hour at least.
[[nodiscard]] CauseSpan spanAround(const Alert &alert, Instant now);

/// The metrics and rules that causesOf() wants to know about.
struct CauseNeeds {
    QStringList metrics;
    QStringList rules;
    Duration lookBack{};  ///< before the span
};
[[nodiscard]] CauseNeeds needsOf(const Rule &rule);

/// The distance of the slots that are looked at: the rule's own, or a multiple where the span has very many.
[[nodiscard]] Duration slotWithin(const Rule &rule, const CauseSpan &span);

/// What is known of the time of an alert.
struct CauseFacts {
    std::span<const SeriesData> series;   ///< of the metrics, in the span and the look-back before it
    std::span<const Alert> alerts;        ///< of the rules, those that ended too
    std::span<const PastAnswer> answers;  ///< of a PromQL rule, in the slots of slotWithin()
};

/// Judges each condition of the rule by itself in the slots around the alert, with the evaluator of the live engine.
[[nodiscard]] FireCauses causesOf(const Rule &rule, const Alert &alert, const CauseFacts &facts, Instant now);

}  // namespace herald
