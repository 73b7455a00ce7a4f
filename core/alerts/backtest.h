// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/engine.h"

#include <QTimeZone>
#include <span>

namespace herald {

/// How rules are tried on samples of the past.
struct BacktestOptions {
    EngineOptions engine;
    std::optional<Instant> from;        ///< the first slot; else the first sample's
    std::optional<Instant> to;          ///< the last slot; else the last sample's
    QTimeZone zone = QTimeZone::utc();  ///< whose nights count
    int nightStartsAt = 22;             ///< hours of the day in that zone
    int nightEndsAt = 7;
    unsigned threads = 0;  ///< that share the series; 0: one for each processor. The report is the same
};

/// For what Herald itself stored: time without samples is time in which it did not run, and nights are this place's.
[[nodiscard]] BacktestOptions overStored(std::optional<Instant> from, std::optional<Instant> to);

/// What a PromQL rule's server answers in the slots of the past.
struct PastAnswer {
    QString rule;  ///< keyOf() it
    /// One for each element that was ever there, without a metric's name, with a sample at each slot in which it was:
    /// its values, which may be infinite or no number.
    std::vector<SeriesData> elements;
    bool isKnown = true;  ///< else the server did not say
};

/// What one rule would have done.
struct RuleTotals {
    QString rule;
    int fires = 0;
    int flaps = 0;             ///< fires that came within FlapRule::within of the same label set's last end
    double minutesFiring = 0;  ///< over all label sets, until `to` where it still fires
    int atNight = 0;           ///< fires that would have woken somebody
    int notifications = 0;     ///< messages: one for each fire and one for each end, until a plan says better
    int woke = 0;              ///< those at night that told of a fire, if a plan was asked; so the next two
    int held = 0;              ///< fires that somebody was not told of, at first or at all
    int escalations = 0;       ///< steps that told more people, since nobody acknowledges the past
    int missed = 0;            ///< incidents that were known, and that it would not have told of
    bool isTried = true;       ///< else the numbers mean nothing: no server said what a PromQL rule would have seen

    bool operator==(const RuleTotals &) const = default;
};

struct BacktestReport {
    Instant from;
    Instant to;
    std::vector<Transition> transitions;  ///< oldest first
    std::vector<RuleTotals> totals;       ///< in the order of the rules; each rule, also one that stayed quiet
    qint64 samples = 0;
    qint64 evaluated = 0;
    QStringList problems;
};

/// Runs the very engine that runs live over the samples, slot by slot, and PromQL rules over their servers' answers;
/// those without an answer are named in the problems.
[[nodiscard]] BacktestReport backtest(const std::vector<Rule> &rules, const std::vector<SeriesData> &series,
                                      const BacktestOptions &options, std::span<const PastAnswer> answers = {});

/// What it is tried on begins and ends with its first and last sample, unless the options say so.
[[nodiscard]] std::pair<Instant, Instant> rangeOf(const std::vector<SeriesData> &series,
                                                  const BacktestOptions &options);

/// Would a message at that time have woken somebody?
[[nodiscard]] bool isNight(const BacktestOptions &options, Instant at);

/// A line of `totals` below.
[[nodiscard]] QJsonObject toJson(const RuleTotals &totals);
/// The shape of `heraldctl rules backtest --json`.
[[nodiscard]] QJsonObject toJson(const BacktestReport &report);

/// Reads `timestamp,series,value` rows, in any order; a series is `name` or `name{a="b",c="d"}`, quoted as CSV or not.
/// Invalid, with file and line, for anything else; of two samples of one moment the later row counts.
[[nodiscard]] Result<std::vector<SeriesData>> readSamples(const QByteArray &csv, const QString &fileName);

}  // namespace herald
