// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/engine.h"

#include <QTimeZone>

namespace herald {

/// How rules are tried on samples of the past.
struct BacktestOptions {
    EngineOptions engine;
    std::optional<Instant> from;        ///< the first slot; else the first sample's
    std::optional<Instant> to;          ///< the last slot; else the last sample's
    QTimeZone zone = QTimeZone::utc();  ///< whose nights count
    int nightStartsAt = 22;             ///< hours of the day in that zone
    int nightEndsAt = 7;
};

/// What one rule would have done.
struct RuleTotals {
    QString rule;
    int fires = 0;
    int flaps = 0;             ///< fires that came within FlapRule::within of the same label set's last end
    double minutesFiring = 0;  ///< over all label sets, until `to` where it still fires
    int atNight = 0;           ///< fires that would have woken somebody
    int notifications = 0;     ///< messages: one for each fire and one for each end

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

/// Runs the very engine that runs live over the samples, slot by slot. PromQL rules are named in the problems.
[[nodiscard]] BacktestReport backtest(const std::vector<Rule> &rules, const std::vector<SeriesData> &series,
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
