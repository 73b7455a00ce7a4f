// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/firedrill.h"

#include "alerts/engineparts.h"
#include "alerts/watched.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

constexpr Duration kStep = 15s;

class DirectPlan final : public DrillPlan {
public:
    explicit DirectPlan(Receivers receivers) : m_receivers(std::move(receivers)) {}

    void observe(const Alert &alert, const std::vector<Transition> &transitions, Instant now) override
    {
        for (const Transition &transition : transitions) {
            for (const Delivery &delivery : planAlert(alert, transition, m_receivers, now)) {
                const QString receiver = delivery.channel == Channel::Desktop ? u"desktop"_s : delivery.receiver;
                m_due.push_back({now, receiver, alert.rule, alert.labels, transition.to, delivery.title, ++m_messages});
            }
        }
    }
    std::vector<DrillMessage> flush(Instant) override { return std::exchange(m_due, {}); }

private:
    Receivers m_receivers;
    std::vector<DrillMessage> m_due;
    qint64 m_messages = 0;
};

Duration slotLength(const std::vector<Rule> &rules, const RuleDefaults &defaults)
{
    Duration shortest = defaults.interval;
    for (const Rule &rule : rules) {
        if (rule.interval > Duration::zero())
            shortest = std::min(shortest, rule.interval);
    }
    return std::max(shortest, Duration(1));
}

/// A level on the rule's bad side, and one past its clear level.
std::pair<double, double> levels(const Rule &rule)
{
    const double size = std::max(std::abs(rule.threshold), std::abs(rule.clear.value_or(0)));
    const double step = size == 0 ? 1 : size / 2;
    const double good = rule.clear.value_or(rule.threshold);
    switch (rule.op) {
    case Operator::Greater:
    case Operator::GreaterOrEqual: return {rule.threshold + step, good - step};
    case Operator::Less:
    case Operator::LessOrEqual: return {rule.threshold - step, good + step};
    case Operator::Equal: return {rule.threshold, good + step};
    case Operator::NotEqual: return {rule.threshold + step, good};
    }
    return {};
}

/// What has to be added a step so that the rule's function over its window gives the level; nothing where the level is
/// the value itself.
std::optional<double> growth(const Rule &rule, double level)
{
    const double step = double(kStep.count()) / 1000;
    const double window = double(rule.window.count()) / 1000;
    switch (rule.function) {
    case Function::Rate: return level * step;
    case Function::Increase: return level * step / window;
    case Function::Change: return level * step / std::max(window - step, step);
    default: return std::nullopt;
    }
}

}  // namespace

std::unique_ptr<DrillPlan> directPlan(const Receivers &receivers) { return std::make_unique<DirectPlan>(receivers); }

FireDrill::FireDrill(const std::vector<Rule> &rules, const std::vector<SeriesData> &series, Instant from, Instant to,
                     std::unique_ptr<DrillPlan> plan, const EngineOptions &options)
    : m_engine(options), m_plan(std::move(plan)), m_slot(slotLength(rules, options.defaults)),
      m_now(slotOf(from, m_slot)), m_to(to)
{
    std::ignore = m_engine.setRules(rules, m_now);
    for (const SeriesData &data : series)
        m_engine.lend(m_engine.addSeries(data.series), data.samples);
}

FireDrill::Slot FireDrill::step()
{
    Slot slot;
    for (AlertChange &change : m_engine.tick(m_now).changes) {
        if (!change.alert.id.isStored()) {
            change.alert.id = AlertId{++m_lastId};
            m_engine.assignId(change.handle, change.alert.id);
        }
        for (Transition &transition : change.transitions)
            transition.alert = change.alert.id;
        m_plan->observe(change.alert, change.transitions, m_now);
        std::ranges::move(change.transitions, std::back_inserter(slot.transitions));
    }
    slot.messages = m_plan->flush(m_now);
    m_now += m_slot;
    return slot;
}

std::vector<Rule> rulesOver(std::vector<Rule> rules, const QString &metric)
{
    std::erase_if(rules, [&](const Rule &rule) {
        return std::ranges::any_of(watchedBy(rule),
                                   [&](const Watched &watched) { return watched.comparison.metric != metric; });
    });
    return rules;
}

Result<SeriesData> syntheticOutage(const Rule &rule, const Labels &labels, Instant from, Duration length)
{
    if (!std::holds_alternative<ThresholdCondition>(rule.condition))
        return fail(ErrorKind::Invalid,
                    u"Only a rule with a metric and a threshold can be drilled with a made-up alert; use a stored "
                    u"outage for %1."_s.arg(rule.name));
    const auto compiled = compile(rule, {});
    if (!compiled)
        return tl::unexpected(compiled.error());
    SeriesData data{{rule.metric, labels}, {}};
    if (!compiled->selectors.front().selects(data.series))
        return fail(ErrorKind::Invalid,
                    u"The labels %1 are not those that %2 looks at."_s.arg(labels.toText(), rule.name));
    const auto [bad, good] = levels(rule);
    const Duration outage = rule.pendingFor + rule.window + length;
    const Duration after = rule.window + rule.keepFiringFor + 5min;
    double value = 0;
    for (Duration passed{}; passed <= outage + after; passed += kStep) {
        const double level = passed < outage ? bad : good;
        const auto grown = growth(rule, level);
        value = grown ? value + *grown : level;
        data.samples.push_back({from + passed, value});
    }
    return data;
}

QJsonObject toJson(const DrillMessage &message)
{
    return {{u"time"_s, toRfc3339(message.at)},     {u"receiver"_s, message.receiver},   {u"rule"_s, message.rule},
            {u"labels"_s, message.labels.toJson()}, {u"state"_s, toText(message.state)}, {u"title"_s, message.title},
            {u"message"_s, message.message},        {u"escalation"_s, message.step}};
}

QJsonObject toJson(const DrillHold &hold)
{
    return {{u"time"_s, toRfc3339(hold.at)},     {u"receiver"_s, hold.receiver},     {u"rule"_s, hold.rule},
            {u"labels"_s, hold.labels.toJson()}, {u"kind"_s, toText(hold.why.kind)}, {u"reason"_s, hold.why.reason}};
}

}  // namespace herald
