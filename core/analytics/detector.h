// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/baseline.h"
#include "analytics/samplewindow.h"
#include "analytics/tailmodel.h"

#include <array>
#include <optional>

namespace herald {

/// Which kind of evidence may raise an alarm.
enum class ChannelChoice { Both, Fast, Slow };

/// Fast: one value breaks with the values just before it, or inside a window one with the others. Slow: the values
/// leave what is usual at this time, in the last value and in the mean of the last twelve at once; or they stand still
/// for longer than they ever did.
enum class DetectorChannel { None, Fast, Slow };

struct DetectorOptions {
    ChannelChoice channels = ChannelChoice::Both;
    QTimeZone zone = QTimeZone::utc();  ///< whose hours of the day and of the week are learned
};

/// What one value looked like; enough to teach the detector about it later.
struct AnomalyEvidence {
    double residual = 0;        ///< from what was expected at this time
    double shortMean = 0;       ///< mean of the last twelve values, from the slow mean
    double change = 0;          ///< from what the value before let expect
    double residualChange = 0;  ///< the same with the time of day taken out
    double standstill = 0;      ///< values in a row, with this one, that were exactly the same
    double farthest = 0;        ///< of the values that this one is the mean of, from their mean

    bool operator==(const AnomalyEvidence &) const = default;
};

/// The judgement of one value.
struct AnomalyScore {
    double score = 0;  ///< 0 … 1, comparable between series; an alarm from kAlarmScore on
    DetectorChannel channel =
        DetectorChannel::None;  ///< the stronger evidence; None while there is too little to judge by
    double strength = 0;        ///< of the evidence: from 1 on an alarm, if it comes after a calm
    bool isFarthest = false;    ///< the strongest evidence is the farthest of the values that this one is the mean of
    double expected = 0;        ///< for this time, before the value was known
    double surprise = 0;        ///< -log10 of how rare the residual is in this series: 3 is once in a thousand
    std::optional<Instant> since;  ///< when the unusual stretch that this value belongs to began
    AnomalyEvidence evidence;
};

/// The usual range of a series at one time: 99 % of the values lay inside.
struct UsualRange {
    double lower = 0;
    double upper = 0;
};

/// From this score on a value is an alarm. Only the first value of an unusual stretch gets there, and one that is half
/// as strong again, until the stream has been calm; what else follows in the stretch scores below.
inline constexpr double kAlarmScore = 0.99;

/// Values that are learned before anything is judged.
inline constexpr int kFewestJudged = 64;

/// From this strength on a value belongs to an unusual stretch.
inline constexpr double kUnusualStrength = 0.7;

/// Finds anomalies in one stream, value by value, without looking ahead and with bounded memory (under 8 KiB).
/// Copyable.
///
/// Four deviations of each value are each ranked in the stream's own past by a TailModel and their surprises added up
/// (Fisher's way to combine tests): slow = 2 x residual + short mean; fast = change + residual change. The length of a
/// standstill is ranked among the standstills before it. An alarm needs a strong sum after a calm stretch, so a stream
/// that is wild by nature stays silent. Irregular sampling is fine: only the profile of day and week uses the clock,
/// and a gap of ten usual intervals ends all short memory.
///
/// Sources: two channels, per-stream tails and calm gate as measured in docs/benchmarks.md; Fisher, Statistical Methods
/// for Research Workers (1925), §21.1; fast channel: residual of a first-order autoregression.
class Detector {
public:
    explicit Detector(DetectorOptions options = {});

    /// Judges `value` by what was learned before, then learns it. A value that is not finite scores 0 and is not
    /// learned; sizes beyond 1e150 count as 1e150. Rows are taken in the order they come, whatever their time stamps.
    /// Of a value that is the mean of several, `extremes` are the lowest and the highest of them: a spike that the mean
    /// hides is ranked among those that other means hid.
    AnomalyScore update(Instant at, double value, std::optional<ValueRange> extremes = {});

    /// Where 99 % of the values have been around what is expected at `at`; nothing before kFewestJudged values.
    [[nodiscard]] std::optional<UsualRange> usualRange(Instant at) const;

    /// Where 99 % of the values that lay farthest from their mean have been around it.
    [[nodiscard]] UsualRange usualAround(double mean) const;

    /// A person says that what `evidence` shows was normal: the like surprises less from now on.
    void teachNormal(const AnomalyEvidence &evidence);
    /// A person says that it was an anomaly: the like surprises again, although it has been seen.
    void teachAnomaly(const AnomalyEvidence &evidence);

    [[nodiscard]] bool isLearning() const;
    /// Values learned.
    [[nodiscard]] qint64 count() const { return m_count; }

private:
    /// Lets the first of a stretch of loud values (strength 1 or more) pass, and the next only after `silence` values
    /// that were not loud, or when it is much stronger than the last that passed.
    class CalmGate {
    public:
        explicit CalmGate(int silence) : m_silence(silence), m_quiet(silence) {}
        bool pass(double strength);
        [[nodiscard]] bool isCalm() const { return m_quiet >= m_silence; }

    private:
        int m_silence;
        int m_quiet;
        double m_strongest = 0;  ///< of the last that passed
    };

    /// First-order autoregression of a deviation around its mean of zero, with fading sums.
    struct Echo {
        double squares = 0;
        double products = 0;
        double last = 0;

        [[nodiscard]] double residual(double now) const;
        void learn(double now);
    };

    AnomalyScore judgeAndLearn(Instant at, double value, std::optional<ValueRange> extremes);
    [[nodiscard]] AnomalyEvidence evidenceOf(const Baseline::Expectation &expected, double value);
    [[nodiscard]] double slowStrength(const AnomalyEvidence &evidence) const;
    [[nodiscard]] double fastStrength(const AnomalyEvidence &evidence) const;
    [[nodiscard]] double farthestStrength(const AnomalyEvidence &evidence) const;
    void noteStretch(Instant at, double strength);
    [[nodiscard]] double tamed(double expected, double value) const;
    void learn(const AnomalyEvidence &evidence, double weight);
    void forgetShortMemory();
    void noteTime(Instant at);
    void judge(AnomalyScore &score, double slow, double fast);

    DetectorOptions m_options;
    Baseline m_baseline;
    TailModel m_residuals;
    TailModel m_shortMeans;
    TailModel m_changes;
    TailModel m_residualChanges;
    TailModel m_standstills;
    TailModel m_farthest;
    Echo m_echo;          ///< of the deviation from the slow mean
    Echo m_residualEcho;  ///< of the residual
    CalmGate m_slowGate;
    CalmGate m_fastGate;
    double m_last = 0;  ///< value
    double m_standstill = 0;
    std::array<double, 12> m_recent{};
    int m_recentCount = 0;
    int m_recentNext = 0;
    qint64 m_count = 0;
    std::optional<Instant> m_lastAt;
    double m_usualIntervalMs = 0;
    std::optional<Instant> m_unusualSince;
};

static_assert(sizeof(Detector) <= 8192, "the state of a series must stay small");

}  // namespace herald
