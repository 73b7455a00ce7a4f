// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/firecause.h"

#include "alerts/compound.h"
#include "alerts/engineparts.h"
#include "alerts/ruleedit.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

/// More than a screen has columns.
constexpr int kMostSlots = 2000;

Duration intervalOf(const Rule &rule)
{
    return rule.interval > Duration::zero() ? rule.interval : RuleDefaults().interval;
}

bool isOpen(const Alert &alert) { return alert.state != AlertState::Resolved && alert.state != AlertState::Inactive; }

Instant endOf(const Alert &alert, Instant now)
{
    return alert.resolvedAt.value_or(isOpen(alert) ? now : alert.updatedAt);
}

/// The rule as one term, whatever its kind.
Term rootOf(const Rule &rule)
{
    if (const auto *compound = std::get_if<CompoundCondition>(&rule.condition))
        return compound->root;
    Term term = comparisonIn(rule);
    if (const auto *forecast = std::get_if<ForecastCondition>(&rule.condition))
        term.threshold = forecast->crosses;
    return term;
}

/// Is what the metric gives compared with the term's threshold?
bool isCompared(const Rule &rule)
{
    return std::holds_alternative<ThresholdCondition>(rule.condition)
           || std::holds_alternative<CompoundCondition>(rule.condition);
}

/// What the series gave to the alert: its labels without those that the rule writes over them.
Labels seriesLabels(Labels labels, const Rule &rule)
{
    labels.remove(u"alertname"_s);
    for (const auto &[name, text] : rule.labels)
        labels.remove(name);
    return labels;
}

/// The stored series may be coarser by now than the one that the engine saw.
Duration staleAfter(const std::vector<Sample> &samples)
{
    const Duration usual = RuleDefaults().staleAfter;
    if (samples.size() < 2)
        return usual;
    return std::max(usual, 3 * ((samples.back().at - samples.front().at) / int(samples.size() - 1)));
}

/// What can be drawn: an element that is infinite or no number holds all the same.
std::vector<Sample> numbersOf(const std::vector<Sample> &samples)
{
    std::vector<Sample> numbers;
    std::ranges::copy_if(samples, std::back_inserter(numbers),
                         [](const Sample &sample) { return std::isfinite(sample.value); });
    return numbers;
}

class Looking {
public:
    Looking(const Rule &rule, const Alert &alert, const CauseFacts &facts, Instant now)
        : m_rule(rule), m_alert(alert), m_facts(facts), m_own(seriesLabels(alert.labels, rule))
    {
        m_found.span = spanAround(alert, now);
        m_step = slotWithin(rule, m_found.span);
        const Instant last = isOpen(alert) ? now : alert.lastTrueAt.value_or(alert.firedAt.value_or(alert.activeSince));
        m_found.at = slotOf(std::clamp(last, m_found.span.from, m_found.span.to), m_step);
    }

    FireCauses run()
    {
        const Term root = rootOf(m_rule);
        if (std::holds_alternative<PromQlCondition>(m_rule.condition))
            addAnswer();
        else if (root.terms.empty())
            add(root, 0);
        else
            for (const Term &term : root.terms)
                add(term, 0);
        return std::move(m_found);
    }

private:
    void add(const Term &term, int depth)
    {
        Cause cause{.term = term, .depth = depth};
        cause.term.terms.clear();
        if (!term.terms.empty()) {
            cause.kind = Cause::Kind::Group;
            m_found.causes.push_back(std::move(cause));
            for (const Term &inner : term.terms)
                add(inner, depth + 1);
            return;
        }
        if (term.alert.isEmpty())
            readValues(cause);
        else
            readAlerts(cause);
        m_found.causes.push_back(std::move(cause));
    }

    [[nodiscard]] bool belongs(const Labels &series) const
    {
        return std::holds_alternative<AbsentCondition>(m_rule.condition) || seriesLabels(series, m_rule) == m_own;
    }

    void readValues(Cause &cause)
    {
        cause.isCompared = isCompared(m_rule);
        const auto matchers = matchersFromSelector(cause.term.matchers);
        if (!matchers)
            return;
        const CompiledSelector selector{
            cause.term.metric,
            *matchers,
            {cause.term.function, cause.term.window, cause.term.minSamples, RuleDefaults().staleAfter},
            cause.term.op,
            cause.term.threshold};
        for (const SeriesData &one : m_facts.series) {
            if (!selector.selects(one.series) || !belongs(one.series.labels))
                continue;
            cause.seen.push_back({one.series, cause.isCompared ? judged(cause, selector, one.samples) : inSpan(one)});
            if (!cause.isCompared)
                takeNewest(cause);
        }
    }

    [[nodiscard]] std::vector<Sample> inSpan(const SeriesData &one) const
    {
        std::vector<Sample> kept;
        std::ranges::copy_if(one.samples, std::back_inserter(kept), [this](const Sample &sample) {
            return sample.at >= m_found.span.from && sample.at <= m_found.span.to;
        });
        return kept;
    }

    void takeNewest(Cause &cause) const
    {
        for (const Sample &sample : cause.seen.back().samples) {
            if (sample.at <= m_found.at)
                cause.value = sample.value;
        }
    }

    /// Slot by slot, and since when it has been as it is in the last one that counts.
    std::vector<Sample> judged(Cause &cause, CompiledSelector selector, const std::vector<Sample> &samples) const
    {
        selector.window.staleAfter = staleAfter(samples);
        std::vector<Sample> values;
        std::optional<bool> before;
        for (Instant slot = firstSlot(); slot <= m_found.span.to; slot += m_step) {
            const Reading reading = evaluate(selector.window, samples, slot);
            std::optional<bool> holds;
            if (reading.kind == ReadingKind::Value) {
                values.push_back({slot, reading.value});
                holds = compare(reading.value, selector.op, selector.threshold);
            }
            if (slot <= m_found.at)
                note(cause, holds, slot, before);
            if (slot == m_found.at && holds)
                cause.value = reading.value;
        }
        return values;
    }

    void note(Cause &cause, const std::optional<bool> &holds, Instant slot, std::optional<bool> &before) const
    {
        if (slot == firstSlot() || holds != before) {
            cause.since = slot;
            cause.isSinceBefore = slot == firstSlot();
        }
        before = cause.holds = holds;
    }

    /// An element that is in the answer holds, whatever its value.
    void addAnswer()
    {
        Cause cause{.kind = Cause::Kind::Answer};
        for (const PastAnswer &answer : m_facts.answers) {
            for (const SeriesData &element : answer.elements) {
                if (!belongs(element.series.labels))
                    continue;
                cause.seen.push_back({element.series, numbersOf(element.samples)});
                noteAnswer(cause, element.samples);
            }
        }
        m_found.causes.push_back(std::move(cause));
    }

    void noteAnswer(Cause &cause, const std::vector<Sample> &samples) const
    {
        std::optional<bool> before;
        auto next = samples.begin();
        for (Instant slot = firstSlot(); slot <= m_found.at; slot += m_step) {
            next = std::find_if(next, samples.end(), [slot](const Sample &sample) { return sample.at >= slot; });
            const bool isThere = next != samples.end() && next->at == slot;
            note(cause, isThere, slot, before);
            cause.value = isThere && std::isfinite(next->value) ? std::optional(next->value) : std::nullopt;
        }
    }

    void readAlerts(Cause &cause)
    {
        cause.kind = Cause::Kind::Alerts;
        for (const Alert &alert : m_facts.alerts) {
            const bool isIts = alert.rule == cause.term.alert && alert.firedAt && !contradict(alert.labels);
            // A slot may lie a little before the moment at which the engine wrote.
            if (isIts && *alert.firedAt <= m_found.at + m_step
                && (isOpen(alert) || endOf(alert, m_found.at) > m_found.at))
                cause.alerts.push_back(alert);
        }
        std::ranges::sort(cause.alerts, {}, &Alert::firedAt);
        cause.holds = !cause.alerts.empty();
        if (*cause.holds)
            cause.since = cause.alerts.front().firedAt;
    }

    [[nodiscard]] bool contradict(const Labels &labels) const
    {
        return std::ranges::any_of(m_own, [&](const Labels::Pair &pair) {
            return labels.has(pair.first) && labels.value(pair.first) != pair.second;
        });
    }

    [[nodiscard]] Instant firstSlot() const
    {
        const Instant slot = slotOf(m_found.span.from, m_step);
        return slot < m_found.span.from ? slot + m_step : slot;
    }

    const Rule &m_rule;
    const Alert &m_alert;
    const CauseFacts &m_facts;
    Labels m_own;
    Duration m_step{};
    FireCauses m_found;
};

void collect(const Term &term, CauseNeeds &needs)
{
    for (const Term &inner : term.terms)
        collect(inner, needs);
    if (!term.metric.isEmpty() && !needs.metrics.contains(term.metric))
        needs.metrics += term.metric;
    if (!term.alert.isEmpty() && !needs.rules.contains(term.alert))
        needs.rules += term.alert;
    needs.lookBack = std::max(needs.lookBack, term.window);
}

}  // namespace

CauseSpan spanAround(const Alert &alert, Instant now)
{
    const Instant end = endOf(alert, now);
    const Duration around = std::max<Duration>(30min, (end - alert.activeSince) / 2);
    return {alert.activeSince - around, std::min(end + around, now)};
}

CauseNeeds needsOf(const Rule &rule)
{
    CauseNeeds needs{.lookBack = RuleDefaults().staleAfter};
    collect(rootOf(rule), needs);
    return needs;
}

Duration slotWithin(const Rule &rule, const CauseSpan &span)
{
    const Duration interval = intervalOf(rule);
    return interval * (1 + (span.to - span.from) / (interval * kMostSlots));
}

FireCauses causesOf(const Rule &rule, const Alert &alert, const CauseFacts &facts, Instant now)
{
    return Looking(rule, alert, facts, now).run();
}

}  // namespace herald
