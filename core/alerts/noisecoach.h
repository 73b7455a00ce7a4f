// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/backtest.h"

#include <span>

namespace herald {

class RuleIndex;

/// One firing of one label set, from the message that woke somebody to its end.
struct Incident {
    AlertId alert;
    QString rule;
    Labels labels;
    Instant firedAt;
    std::optional<Instant> endedAt;         ///< absent while it fires
    std::optional<Instant> acknowledgedAt;  ///< by a person
    bool isActedOn = false;                 ///< acknowledged, or ended by a person

    bool operator==(const Incident &) const = default;
};

/// What a rule asked of people.
struct RuleNoise {
    QString rule;
    Labels labels = {};  ///< of the rule, where another has its name
    int fires = 0;
    int flaps = 0;                                ///< fires within FlapRule::within of the same label set's last end
    std::optional<Duration> medianToAcknowledge;  ///< of those that were acknowledged
    double shareNeverActedOn = 0;                 ///< 0..1
    double shareAtNight = 0;                      ///< 0..1

    bool operator==(const RuleNoise &) const = default;
};

/// One line per rule that fired, the noisiest first: by fires that nobody acted on.
[[nodiscard]] std::vector<RuleNoise> noiseOf(std::span<const Incident> incidents, const RuleIndex &rules,
                                             const BacktestOptions &options);

/// A change of one rule that would have been quieter on the same samples, and missed nothing that was acted on.
struct QuieterRule {
    enum class Kind { Threshold, For, Clear };

    Kind kind = Kind::For;
    Rule rule;  ///< as it would be
    RuleTotals before;
    RuleTotals after;
    int missed = 0;    ///< incidents nobody acted on that would not have fired
    Duration later{};  ///< by how much the median of the incidents that were acted on would have fired later
};

/// The best change of each kind that saves at least a third of the fires, most saved first. An incident that somebody
/// acted on must still fire before it ended; where one would be missed the change is not proposed, nor a threshold
/// above 1 where all values are shares. Metric rules with a threshold only; nothing for others, for a rule with fewer
/// than three incidents, and where the samples show no fires.
/// `incidents` are the rule's own, see RuleIndex.
[[nodiscard]] std::vector<QuieterRule> quieterRules(const Rule &rule, std::span<const Incident> incidents,
                                                    const std::vector<SeriesData> &series,
                                                    const BacktestOptions &options);

/// A rule whose alerts come with another's: while `source` fires, `target` tells nothing new.
struct InhibitionAdvice {
    QString source;
    QString target;
    QStringList equal;         ///< labels that had the same value each time
    int covered = 0;           ///< fires of the target while the source fired
    int fires = 0;             ///< of the target
    double lift = 0;           ///< how many times as often as chance alone would have it
    Labels sourceLabels = {};  ///< of the rule, where another has its name
    Labels targetLabels = {};
};

/// Pairs where at least four fifths of the target's fires, and five, fell into the source's, and nobody acted on them,
/// though chance alone, the source firing as large a share of the time as it did from the first incident on, would
/// hardly ever have it so. See the test in noisecoach.cpp.
[[nodiscard]] std::vector<InhibitionAdvice> inhibitionsFor(std::span<const Incident> incidents, const RuleIndex &rules,
                                                           Instant to);

[[nodiscard]] QString toText(QuieterRule::Kind kind);  ///< "threshold", "for", "clear"
[[nodiscard]] QJsonObject toJson(const RuleNoise &noise);
[[nodiscard]] QJsonObject toJson(const QuieterRule &proposal);
[[nodiscard]] QJsonObject toJson(const InhibitionAdvice &advice);

}  // namespace herald
