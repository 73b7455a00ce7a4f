// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/escalation.h"

#include "alerts/lifecycle.h"
#include "alerts/readmatchers.h"
#include "alerts/yamlreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

EscalationChain readEscalationChain(YamlMap &map)
{
    EscalationChain chain;
    chain.name = map.requiredText("name");
    chain.matchers = readMatchers(map, "matchers");
    Duration last{};
    for (YamlMap &item : map.maps("steps")) {
        EscalationStep step{.after = item.duration("after"),
                            .receiver = item.requiredText("receiver"),
                            .onlyIn = item.texts("only_in")};
        if (step.after < last)
            item.refuse("after", u"comes before the step above it; times count from the firing."_s);
        last = step.after;
        item.finish();
        chain.steps.push_back(std::move(step));
    }
    if (chain.steps.empty())
        map.refuse("steps", u"is missing; a chain needs at least one step."_s);
    if (map.has("repeat_from"))
        chain.repeatFrom = map.integer("repeat_from", 1, 1, std::max(1, int(chain.steps.size()))) - 1;
    chain.mostRepeats = map.integer("repeats", chain.mostRepeats, 0, 1000);
    // A round without length would tell everybody at every look.
    if (chain.repeatFrom && !chain.steps.empty() && last == chain.steps[size_t(*chain.repeatFrom)].after
        && last == Duration::zero())
        map.refuse("repeat_from", u"would repeat without a pause; give the last step a time."_s);
    map.finish();
    return chain;
}

const EscalationChain *chainFor(std::span<const EscalationChain> chains, const QString &named, const Labels &labels)
{
    const auto found = std::ranges::find_if(chains, [&](const EscalationChain &chain) {
        return named.isEmpty() ? !chain.matchers.empty() && matchesAll(chain.matchers, labels) : chain.name == named;
    });
    return found == chains.end() ? nullptr : &*found;
}

namespace {

/// The round after the last step: it begins so that the repeated steps keep their distances to each other, and the
/// first of them comes as long after the last as the last came after the one before it, or after the firing.
EscalationRecord nextRound(EscalationRecord record, const EscalationChain &chain, Instant lastAt)
{
    const size_t last = chain.steps.size() - 1;
    const Duration before = last > 0 ? chain.steps[last - 1].after : Duration::zero();
    const Duration pause = std::max<Duration>(chain.steps[last].after - before, std::chrono::minutes(1));
    record.step = *chain.repeatFrom;
    record.startedAt = lastAt + pause - chain.steps[size_t(record.step)].after;
    ++record.round;
    return record;
}

}  // namespace

EscalationStepResult step(EscalationRecord record, const EscalationChain &chain, const Alert &alert,
                          const std::function<bool(const QStringList &onlyIn)> &isOpen, Instant now)
{
    EscalationStepResult result{.record = std::move(record)};
    if (isAtRest(alert.state))
        result.end = EscalationEnd::Over;
    else if (alert.acknowledgedAt)
        result.end = EscalationEnd::Acknowledged;
    while (result.end == EscalationEnd::None) {
        EscalationRecord &at = result.record;
        if (at.step >= int(chain.steps.size())) {
            result.end = EscalationEnd::Exhausted;
            break;
        }
        const EscalationStep &next = chain.steps[size_t(at.step)];
        if (now < at.startedAt + next.after || !isOpen(next.onlyIn))
            break;
        result.fired.push_back(at.step);
        ++at.step;
        const bool isLast = at.step == int(chain.steps.size());
        if (isLast && chain.repeatFrom && at.round < chain.mostRepeats) {
            // From now, not from when it should have been: a night's sleep is one round, not fifty.
            at = nextRound(at, chain, now);
            break;
        }
    }
    return result;
}

std::optional<Instant> nextLook(const EscalationRecord &record, const EscalationChain &chain)
{
    if (record.step >= int(chain.steps.size()))
        return std::nullopt;
    return record.startedAt + chain.steps[size_t(record.step)].after;
}

}  // namespace herald
