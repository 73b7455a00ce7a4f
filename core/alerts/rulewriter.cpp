// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/orderedtree.h"
#include "alerts/rulefile.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

Tree text(const QString &value) { return {value}; }
Tree text(Duration value) { return {toText(value)}; }

Tree pairs(const auto &labels)
{
    Tree::Map map;
    for (const auto &[name, value] : labels)
        map.emplace_back(name, text(value));
    return {std::move(map)};
}

void addDuration(Tree::Map &map, const QString &key, Duration value)
{
    if (value != Duration::zero())
        map.emplace_back(key, text(value));
}

Tree selector(const QString &metric, const Labels &matchers)
{
    if (matchers.isEmpty())
        return text(metric);
    return {Tree::Map{{u"name"_s, text(metric)}, {u"labels"_s, pairs(matchers)}}};
}

/// Function, window and minimum: the same keys for a rule and for a term.
void addWindow(Tree::Map &map, const auto &source)
{
    if (source.function != Function::Last)
        map.emplace_back(u"function"_s, text(toText(source.function)));
    addDuration(map, u"window"_s, source.window);
    if (source.minSamples != 1)
        map.emplace_back(u"min_samples"_s, Tree{double(source.minSamples)});
}

void addComparison(Tree::Map &map, const auto &source)
{
    addWindow(map, source);
    map.emplace_back(u"operator"_s, text(toText(source.op)));
    map.emplace_back(u"threshold"_s, Tree{source.threshold});
}

Tree termTree(const Term &term)
{
    Tree::Map map;
    if (!term.terms.empty()) {
        Tree::List items;
        for (const Term &item : term.terms)
            items.push_back(termTree(item));
        map.emplace_back(term.join == Term::Join::All ? u"all"_s : u"any"_s, Tree{std::move(items)});
    } else if (!term.alert.isEmpty()) {
        map.emplace_back(u"alert"_s, text(term.alert));
    } else {
        map.emplace_back(u"metric"_s, selector(term.metric, term.matchers));
        addComparison(map, term);
    }
    return {std::move(map)};
}

Tree changeTree(Tendency direction, double minChange, double confidence)
{
    return {Tree::Map{{u"direction"_s, text(toText(direction))},
                      {u"min_change"_s, Tree{minChange}},
                      {u"confidence"_s, Tree{confidence}}}};
}

/// Writes the keys of one kind of condition behind `metric`.
struct KindWriter {
    Tree::Map &map;
    const Rule &rule;

    void operator()(const ThresholdCondition &) const
    {
        addComparison(map, rule);
        if (rule.clear)
            map.emplace_back(u"clear"_s, Tree{*rule.clear});
    }
    void operator()(const PromQlCondition &promql) const { map.emplace_back(u"expr"_s, text(promql.expr)); }
    void operator()(const TrendCondition &trend) const
    {
        addWindow(map, rule);
        map.emplace_back(u"trend"_s, changeTree(trend.direction, trend.minChange, trend.confidence));
    }
    void operator()(const ChangePointCondition &change) const
    {
        addWindow(map, rule);
        map.emplace_back(u"changepoint"_s, changeTree(change.direction, change.minChange, change.confidence));
    }
    void operator()(const AnomalyCondition &anomaly) const
    {
        addWindow(map, rule);
        map.emplace_back(u"anomaly"_s, Tree{Tree::Map{{u"score"_s, Tree{anomaly.score}}}});
    }
    void operator()(const ForecastCondition &forecast) const
    {
        addWindow(map, rule);
        map.emplace_back(u"operator"_s, text(toText(rule.op)));
        map.emplace_back(u"forecast"_s, Tree{Tree::Map{{u"crosses"_s, Tree{forecast.crosses}},
                                                       {u"within"_s, text(forecast.within)},
                                                       {u"confidence"_s, Tree{forecast.confidence}}}});
    }
    void operator()(const AbsentCondition &absent) const { map.emplace_back(u"absent"_s, text(absent.after)); }
    void operator()(const CompoundCondition &compound) const
    {
        auto root = std::get<Tree::Map>(termTree(compound.root).value);
        map.insert(map.end(), root.begin(), root.end());
    }
};

void addHeraldKeys(Tree::Map &map, const Rule &rule)
{
    if (rule.cooldown)
        map.emplace_back(u"cooldown"_s, text(*rule.cooldown));
    if (!rule.escalation.isEmpty())
        map.emplace_back(u"escalation"_s, text(rule.escalation));
    if (!rule.tags.isEmpty()) {
        Tree::List tags;
        for (const QString &tag : rule.tags)
            tags.push_back(text(tag));
        map.emplace_back(u"tags"_s, Tree{std::move(tags)});
    }
    if (!rule.isEnabled)
        map.emplace_back(u"enabled"_s, Tree{false});
}

/// `labels` without those that the group has anyway.
Labels ownLabels(Labels labels, const Labels &ofGroup)
{
    for (const auto &[name, value] : ofGroup) {
        if (labels.value(name) == value)
            labels.remove(name);
    }
    return labels;
}

Tree::Map ruleMap(const Rule &rule, const Labels &ofGroup)
{
    Tree::Map map;
    const auto *promql = std::get_if<PromQlCondition>(&rule.condition);
    map.emplace_back(promql && promql->isRecording ? u"record"_s : u"alert"_s, text(rule.name));
    if (!rule.metric.isEmpty())
        map.emplace_back(u"metric"_s, selector(rule.metric, rule.matchers));
    std::visit(KindWriter{map, rule}, rule.condition);
    addDuration(map, u"for"_s, rule.pendingFor);
    addDuration(map, u"keep_firing_for"_s, rule.keepFiringFor);
    addHeraldKeys(map, rule);
    if (const Labels labels = ownLabels(rule.labels, ofGroup); !labels.isEmpty())
        map.emplace_back(u"labels"_s, pairs(labels));
    if (!rule.annotations.empty())
        map.emplace_back(u"annotations"_s, pairs(rule.annotations));
    return map;
}

void addGroupKeys(Tree::Map &map, const auto &source)
{
    addDuration(map, u"interval"_s, source.interval);
    if (source.limit > 0)
        map.emplace_back(u"limit"_s, Tree{double(source.limit)});
    if (source.queryOffset)
        map.emplace_back(u"query_offset"_s, text(*source.queryOffset));
}

Tree groupTree(const RuleGroup &group)
{
    Tree::Map map{{u"name"_s, text(group.name)}};
    addGroupKeys(map, group);
    if (!group.labels.isEmpty())
        map.emplace_back(u"labels"_s, pairs(group.labels));
    Tree::List rules;
    for (const Rule &rule : group.rules)
        rules.push_back({ruleMap(rule, group.labels)});
    map.emplace_back(u"rules"_s, Tree{std::move(rules)});
    return {std::move(map)};
}

}  // namespace

QByteArray writeRules(const std::vector<RuleGroup> &groups)
{
    Tree::List items;
    for (const RuleGroup &group : groups)
        items.push_back(groupTree(group));
    return toYaml({Tree::Map{{u"groups"_s, Tree{std::move(items)}}}});
}

QByteArray toJsonText(const Rule &rule)
{
    Tree::Map map = ruleMap(rule, {});
    if (!rule.group.isEmpty())
        map.emplace_back(u"group"_s, text(rule.group));
    addGroupKeys(map, rule);
    if (!rule.groupLabels.isEmpty())
        map.emplace_back(u"group_labels"_s, pairs(rule.groupLabels));
    return toJsonText(Tree{std::move(map)});
}

QJsonObject toJson(const Rule &rule) { return QJsonDocument::fromJson(toJsonText(rule)).object(); }

}  // namespace herald
