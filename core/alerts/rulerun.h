// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertstory.h"
#include "alerts/sortedwindow.h"

#include <map>

namespace herald {

/// One label set of one rule.
struct RuleInstance {
    AlertRecord record;
    SeriesRef series = kNoSeries;                ///< whose samples a plain rule reads
    qint32 story = -1;                           ///< in RuleRun::stories; -1: never alerted
    quint64 identity = 0;                        ///< fingerprint of the alert's labels as the rule writes them
    bool hasEnded = false;                       ///< where it has no series
    ReadingReason unseen = ReadingReason::None;  ///< in NoData and Error: why, as far as this process saw it
};

/// The series that carry one label set, one for each metric term of a compound; kNoSeries where there is none.
struct LeafSet {
    std::vector<SeriesRef> leaves;
    std::optional<quint32> instance;  ///< once enough of them exist for the compound to be judged
};

/// A rule at work: its label sets and their life.
struct RuleRun {
    CompiledRule compiled;
    std::vector<RuleInstance> instances;
    std::vector<AlertStory> stories;
    std::vector<SortedWindow> sorted;    ///< by instance, where a plain rule asks for a percentile
    QHash<quint32, Labels> looseLabels;  ///< the series labels of instances without a series
    QHash<quint64, quint32> byIdentity;  ///< fingerprint -> instance
    std::map<Labels, LeafSet> leafSets;  ///< of a compound
    std::vector<SeriesRef> members;      ///< of an absence rule: the series that ought to be there
    QStringList problems;                ///< what a person should mend, each once
    QString failure;                     ///< why the source could not evaluate it the last time
    std::optional<Instant> lastSlot;
    std::vector<quint32> ranks;  ///< by instance; made anew when they are asked for and some are new

    /// The label set's instance, made where it is new, and joined to the series where it has one. Nothing, and a
    /// problem, where another series already gives the same labels.
    std::optional<quint32> bind(const Labels &labels, SeriesRef series);
    /// Lets the rule read a series if it selects it. Asks the windows to keep what it will look at.
    void offer(SeriesRef series, SeriesWindows &windows);
    [[nodiscard]] const Labels &labelsOf(quint32 instance, const SeriesWindows &windows) const;
    [[nodiscard]] AlertStory &storyOf(quint32 instance);
    /// The instance's place among all by their labels.
    [[nodiscard]] quint32 rankOf(quint32 instance, const SeriesWindows &windows);
    /// Pending, firing, without data or in error.
    [[nodiscard]] bool isOpen(quint32 instance) const { return !isAtRest(instances[instance].record.state); }
};

/// A run without any series yet; an absence rule and a compound of alerts alone have their one instance from the start.
[[nodiscard]] RuleRun startRun(CompiledRule compiled);

}  // namespace herald
