// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/rulerun.h"

#include <QMap>
#include <functional>

namespace herald {

/// Judges the samples of a trend, anomaly, forecast or change-point rule: Holds, Clears, NoData or Error.
using StatisticsJudge = std::function<Reading(const Rule &, const SeriesKey &, std::span<const Sample>, Instant now)>;

/// When a label set fired at or after `since`, as far as it is stored. The fingerprint is its alerts'.
using PastFires = std::function<std::vector<Instant>(const QString &rule, quint64 fingerprint, Instant since)>;

struct EngineOptions {
    RuleDefaults defaults;
    FlapRule flapping;
    StatisticsJudge judge;        ///< without one the statistical kinds are a problem each
    PastFires pastFires;          ///< asked once of each label set, when it first alerts; without it nothing is known
    bool isReplay = false;        ///< of the past, of which only the transitions are wanted
    bool isGapUnwatched = false;  ///< in a replay: time without samples is no missing data, for Herald did not run then
                                  ///< or kept only what is coarser
};

/// Names a label set of a rule until the rules are next set.
struct AlertHandle {
    quint32 run = 0;
    quint32 instance = 0;
};

/// An alert that changed, to be stored as a whole together with its journal rows.
struct AlertChange {
    AlertHandle handle;
    Alert alert;                          ///< its id is 0 until RuleEngine::assignId()
    AlertMemory memory;                   ///< give its text back in restore()
    std::vector<Transition> transitions;  ///< empty where only timers moved
    std::optional<bool> flapping;         ///< where its label set began or ceased to flap
};

/// A transition of the past, where no alert is kept.
struct Replayed {
    AlertHandle handle;
    Transition transition;  ///< without the id of an alert
};

/// Of a tick the changes are in the order of the rules, then of the labels.
struct TickResult {
    std::vector<AlertChange> changes;
    std::vector<Replayed> replayed;  ///< instead of changes, where the engine replays the past
    qint64 evaluated = 0;            ///< label sets looked at
    qint64 missedSlots = 0;          ///< evaluation slots that passed without a tick
};

/// A PromQL rule whose slot has come. Ask its server at `at` and hand the answer to RuleEngine::judge().
struct DueQuery {
    QString rule;  ///< keyOf() it
    QString expr;
    Instant slot;  ///< which the answer is for
    Instant at;    ///< earlier by the rule's query_offset
};

/// One element of an instant vector.
struct LabelledValue {
    Labels labels;
    double value = 0;

    bool operator==(const LabelledValue &) const = default;
};

/// All rules, the samples they look at and the alerts they made. Pure: no clock, no I/O; the same calls give the same
/// results.
///
/// Use: setRules(), restore() what was stored, feed() the samples of the look-backs, then feed() and tick() for ever.
/// Store each change and its transitions in one transaction, and assignId() where the alert is new.
class RuleEngine {
public:
    explicit RuleEngine(EngineOptions options = {});

    /// Replaces all rules. Label sets of rules that stay keep their state; alerts of rules that went end. Rules that
    /// cannot be compiled are left out and named in problems().
    [[nodiscard]] TickResult setRules(const std::vector<Rule> &rules, Instant now);
    /// Takes over the alerts that had not ended at `lastTick`, when the engine last ran: the slot it lies in was judged
    /// then. Those of unknown rules end. Not for an engine that never ran.
    [[nodiscard]] TickResult restore(const std::vector<RestoredAlert> &alerts, Instant lastTick);

    /// Makes the series known. `staleAfter` overrides the default where the source is slow.
    SeriesRef addSeries(const SeriesKey &key, Duration staleAfter = {});
    /// Samples must come in the order of time; others are ignored.
    void feed(SeriesRef series, const Sample &sample) { m_windows.feed(series, sample); }
    void feed(const SeriesSample &sample) { feed(addSeries(sample.series), sample.sample); }
    /// All samples of a series at once, without a copy: each is seen from the first tick at or after its time. They
    /// must outlive the engine and are fed nothing more.
    void lend(SeriesRef series, std::span<const Sample> samples) { m_windows.lend(series, samples); }
    /// For a replay: the past of one element of a PromQL rule's answer, a sample at each slot in which it was there.
    void lendAnswer(const QString &rule, const Labels &element, std::span<const Sample> samples);

    /// See SeriesWindows::setCohorts(): the alerts of a series that has ended are over.
    void setCohorts(const QHash<QString, QString> &cohortOfMetric) { m_windows.setCohorts(cohortOfMetric); }
    /// The series of the metric whose labels are such have ended: nobody watches their source any more.
    void end(const QString &metric, const std::function<bool(const Labels &)> &isSuch);

    /// Evaluates every rule whose slot (a multiple of its interval since the epoch) has come, once.
    [[nodiscard]] TickResult tick(Instant now);

    /// tick() at `from`, `from` + `step` and so on up to `to`, over lent samples and without alerts that anybody acts
    /// on. Gives the transitions in the order in which the ticks would have told them. Tells how many label sets were
    /// looked at.
    qint64 replay(Instant from, Instant to, Duration step, const std::function<void(Replayed &)> &take);

    [[nodiscard]] std::vector<DueQuery> dueQueries(Instant now);
    /// The server's answer for a PromQL rule's slot; label sets that are not in it no longer hold, as in Prometheus.
    [[nodiscard]] TickResult judge(const QString &rule, const Result<std::vector<LabelledValue>> &answer, Instant slot);

    /// Kept until the alert ends, through missing data too. NotFound where no such alert is open.
    [[nodiscard]] Result<AlertChange> acknowledge(AlertId id, const QString &by, const QString &comment, Instant now);
    [[nodiscard]] Result<AlertChange> unacknowledge(AlertId id, Instant now);
    /// By a person. A condition that still holds starts a new alert in its next slot.
    [[nodiscard]] Result<AlertChange> resolve(AlertId id, const QString &by, Instant now);
    void assignId(AlertHandle handle, AlertId id);

    /// Null where no such alert is open. Lives until the next call that may change it.
    [[nodiscard]] const Alert *openAlert(AlertId id) const;
    /// All that are open, by rule and then in the order of their first appearance.
    [[nodiscard]] QList<Alert> alerts() const;
    /// What a person should mend: rules that cannot work or see no series. One line each.
    [[nodiscard]] QStringList problems() const;
    /// Rules with label sets that nobody can see, by keyOf() them, and why. Those that only learn yet are not blind.
    [[nodiscard]] QMap<QString, QString> blindRules() const;
    /// How far back each metric's samples are looked at, for filling the windows after a start.
    [[nodiscard]] QHash<QString, Duration> lookBacks() const;

private:
    struct ReplayBlock;

    [[nodiscard]] bool canReplaySeriesBySeries(Duration step) const;
    void replayBlock(ReplayBlock &block, TickResult &scratch);
    void replaySeries(SeriesRef series, ReplayBlock &block, TickResult &scratch);
    void replayAnswers(quint32 run, TickResult &result);
    [[nodiscard]] Reading readAnswer(SeriesRef series, Instant slot) const;
    void evaluate(quint32 run, Instant now, TickResult &result);
    void evaluateEach(quint32 run, Instant now, TickResult &result);
    void evaluateCompound(quint32 run, Instant now, TickResult &result);
    void apply(AlertHandle handle, const Reading &reading, TickResult &result);
    void fail(quint32 run, ReadingReason reason, TickResult &result);
    [[nodiscard]] AlertStory &storyOf(AlertHandle handle);
    void adopt(RuleRun &from, quint32 to, Instant now, TickResult &result);
    void takeOver(const RestoredAlert &restored, Instant lastTick, TickResult &result);
    [[nodiscard]] Reading readInstance(RuleRun &run, quint32 instance, Instant now) const;
    [[nodiscard]] Reading readSorted(RuleRun &run, quint32 instance, Instant now) const;
    [[nodiscard]] WindowSpec specOf(const CompiledSelector &selector, SeriesRef series) const;
    void end(RuleInstance &instance);
    [[nodiscard]] bool hasEnded(const RuleRun &run, const RuleInstance &instance) const;
    [[nodiscard]] Reading readSelector(const CompiledSelector &selector, SeriesRef series, Instant now) const;
    [[nodiscard]] Reading readAbsence(const RuleRun &run, Instant now) const;
    [[nodiscard]] bool isOverLimit(RuleRun &run, Instant now) const;
    [[nodiscard]] bool isFiring(const QString &rule, const Labels &labels) const;
    [[nodiscard]] bool isWaitingForData(SeriesRef series) const;
    [[nodiscard]] bool isDue(RuleRun &run, Instant now, TickResult &result) const;
    [[nodiscard]] AlertChange changeOf(AlertHandle handle, std::vector<Transition> transitions) const;
    [[nodiscard]] std::optional<AlertHandle> handleOf(AlertId id) const;
    [[nodiscard]] Result<AlertHandle> find(AlertId id) const;
    void indexRuns();
    [[nodiscard]] quint32 successorOf(const Rule &rule, const std::vector<RuleRun> &old) const;
    template <class Change>
    void sortByLabels(std::vector<Change> &changes);
    void noticeGap(Instant now);

    EngineOptions m_options;
    SeriesWindows m_windows;
    std::vector<RuleRun> m_runs;
    QHash<QString, std::vector<quint32>> m_runsOfMetric;
    QHash<QString, std::vector<quint32>> m_runsNamed;  ///< by the rule's name
    QHash<QString, quint32> m_runsByKey;               ///< by keyOf() the rule
    QHash<AlertId, AlertHandle> m_handles;             ///< of alerts that are open, and of some that were
    QStringList m_badRules;
    std::optional<Instant> m_lastTick;
    Instant m_seeingSince;  ///< start, end of the last sleep, or a clock set back: until data had time to come, missing
                            ///< data means nothing
};

}  // namespace herald
