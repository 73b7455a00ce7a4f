// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rulerun.h"

#include "alerts/compound.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr qsizetype kMaxProblems = 20;

/// Could the compound be judged, if it had a value wherever it has a series?
bool canBeJudged(const Term &root, const std::vector<SeriesRef> &leaves)
{
    size_t next = 0;
    const auto exists = [&](const Term &leaf) -> TermResult {
        if (!leaf.alert.isEmpty())
            return {Truth::Yes, 0};
        return {leaves[next++] == kNoSeries ? Truth::Absent : Truth::Yes, 0};
    };
    return evaluateTerm(root, exists).truth != Truth::Absent;
}

void offerToCompound(RuleRun &run, size_t leaf, SeriesRef series, const Labels &labels)
{
    LeafSet &set = run.leafSets[labels];
    set.leaves.resize(run.compiled.selectors.size(), kNoSeries);
    set.leaves[leaf] = series;
    const auto &root = std::get<CompoundCondition>(run.compiled.rule.condition).root;
    if (!set.instance && canBeJudged(root, set.leaves))
        set.instance = run.bind(labels, kNoSeries);
}

/// What an absence rule can say of the series that is not there: the labels that it would have had to have.
Labels equalityLabels(const CompiledRule &compiled)
{
    Labels labels;
    for (const Matcher &matcher : compiled.selectors.front().matchers) {
        if (matcher.kind() == Matcher::Kind::Equal)
            labels.set(matcher.name(), matcher.value());
    }
    return labels;
}

}  // namespace

std::optional<quint32> RuleRun::bind(const Labels &labels, SeriesRef series)
{
    const quint64 identity = compiled.identity(labels).fingerprint();
    if (const auto known = byIdentity.constFind(identity); known != byIdentity.cend()) {
        RuleInstance &instance = instances[*known];
        if (instance.series == kNoSeries && series != kNoSeries)
            looseLabels.remove(*known);
        if (instance.series == kNoSeries)
            instance.series = series;
        if (instance.series == series)
            return *known;
        if (problems.size() < kMaxProblems)
            problems +=
                u"two series give the labels %1; let the rule keep apart what it relabels"_s.arg(labels.toText());
        return std::nullopt;
    }
    const auto index = quint32(instances.size());
    instances.push_back({{}, series, -1, identity});
    byIdentity.insert(identity, index);
    if (series == kNoSeries)
        looseLabels.insert(index, labels);
    return index;
}

void RuleRun::offer(SeriesRef series, SeriesWindows &windows)
{
    const SeriesKey key = windows.key(series);
    for (size_t leaf = 0; leaf < compiled.selectors.size(); ++leaf) {
        const CompiledSelector &selector = compiled.selectors[leaf];
        if (!selector.selects(key))
            continue;
        windows.keep(series, selector.window.length + 2 * compiled.lifecycle.interval);
        if (std::holds_alternative<CompoundCondition>(compiled.rule.condition))
            offerToCompound(*this, leaf, series, key.labels);
        else if (std::holds_alternative<AbsentCondition>(compiled.rule.condition))
            members.push_back(series);
        else
            bind(key.labels, series);
    }
}

const Labels &RuleRun::labelsOf(quint32 instance, const SeriesWindows &windows) const
{
    const SeriesRef series = instances[instance].series;
    if (series != kNoSeries)
        return windows.key(series).labels;
    static const Labels none;
    const auto loose = looseLabels.constFind(instance);
    return loose == looseLabels.cend() ? none : *loose;
}

AlertStory &RuleRun::storyOf(quint32 instance)
{
    qint32 &story = instances[instance].story;
    if (story < 0) {
        story = qint32(stories.size());
        stories.emplace_back();
    }
    return stories[size_t(story)];
}

quint32 RuleRun::rankOf(quint32 instance, const SeriesWindows &windows)
{
    if (ranks.size() != instances.size()) {
        std::vector<quint32> order(instances.size());
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::sort(order, [&](quint32 a, quint32 b) {
            const auto byLabels = labelsOf(a, windows) <=> labelsOf(b, windows);
            return byLabels < 0 || (byLabels == 0 && a < b);
        });
        ranks.resize(order.size());
        for (quint32 rank = 0; rank < order.size(); ++rank)
            ranks[order[rank]] = rank;
    }
    return ranks[instance];
}

RuleRun startRun(CompiledRule compiled)
{
    RuleRun run;
    run.compiled = std::move(compiled);
    if (std::holds_alternative<AbsentCondition>(run.compiled.rule.condition))
        run.bind(equalityLabels(run.compiled), kNoSeries);
    if (std::holds_alternative<CompoundCondition>(run.compiled.rule.condition) && run.compiled.selectors.empty())
        run.leafSets[{}].instance = run.bind({}, kNoSeries);
    return run;
}

}  // namespace herald
